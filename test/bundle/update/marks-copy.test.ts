/** @jest-environment ./test/bundle/runtime-environment.js */
import * as fc from 'fast-check';
import { words as english } from '../../../src/catalogue/en';
import { columns as germanColumns } from '../../../src/catalogue/de/columns';
import { tabs as german } from '../../../src/catalogue/de/tabs';
import { hashOf } from '../../../src/domain/plan/hash';
import { cutsOf } from '../cuts';
import { copyPlan, openFile, preparedPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';
import { everything, tabs } from '../whole-file';

/*
 * An edit knows the tabs by a copy of their marks, and how many rows there are by counted cells (rules Y88 to Y91). Whatever is done to the copy, to
 * the tabs or to the run that writes it, an edit ends as one that has searched the marks.
 */

const finds = (plan: PlanInHand): number =>
  plan.workbook.callLog().filter(({ method }) => method.endsWith('DeveloperMetadataFinder.find')).length;
const methods = (plan: PlanInHand): string[] => plan.workbook.callLog().map(({ method }) => method);

/** The 1-based row of a fact in the hidden tab, whatever its name and place. */
function rowOf(plan: PlanInHand, fact: string, tab = 'Waymark data'): number {
  const sheet = plan.sheet(tab);
  const texts = sheet.getRange(1, labels, sheet.getLastRow(), 1).getDisplayValues();
  return texts.findIndex(([text]) => text === fact) + 1;
}
const [labels, values] = [6, 7];

const copyCell = (plan: PlanInHand, tab?: string): ReturnType<ReturnType<PlanInHand['sheet']>['getRange']> =>
  plan.sheet(tab ?? 'Waymark data').getRange(rowOf(plan, 'marks', tab), values);
const copyOf = (plan: PlanInHand): string => copyCell(plan).getDisplayValues()[0]?.[0] ?? '';

/** The small plan after a run that has copied the marks. */
function copiedPlan(): PlanInHand {
  return preparedPlan('small with a copy of the marks', {}, () => {
    const plan = copyPlan(smallPlan());
    plan.update();
    plan.update();
    expect(copyOf(plan)).toContain('"goals"');
    return plan;
  });
}

function edit(plan: PlanInHand, tab: string, row: number, cells: Readonly<Record<string, string>>): void {
  plan.workbook.setClock(plan.workbook.now() + 60_000);
  plan.type(tab, row, cells);
}

const none = (): void => undefined;
const later = { Due: '02/06/2026' };

/** A copy that was changed, with its hash. */
function rehashed(text: string): string {
  const json = text.slice(text.indexOf('|') + 1);
  return `${hashOf(json)}|${json}`;
}

/** The header of the due day, in whichever language it is. */
const dueIn = (plan: PlanInHand, tab: string): string =>
  [english.columns.steps.due.header, germanColumns.steps?.due?.header].find(
    (header) => header !== undefined && header in (plan.rows(tab)[0] ?? {}),
  ) ?? '';

/** Empties the copies of the marks, wherever they are: then each run searches. */
function emptyCopies(plan: PlanInHand): void {
  for (const sheet of plan.workbook.spreadsheet().getSheets()) {
    const rows = Math.max(1, sheet.getLastRow());
    sheet
      .getRange(1, 1, rows, Math.max(1, sheet.getLastColumn()))
      .getDisplayValues()
      .forEach((line, row) =>
        line.forEach((text, column) => {
          if (/^[0-9a-z]+\|\["/.test(text)) sheet.getRange(row + 1, column + 1).setValue('');
        }),
      );
  }
}

/**
 * Does the same in a copy of the file and in one without a copy of the marks: after it, and after the next update, both are the same, and nothing is
 * left to do.
 * @param prepare what is done before; in the second file the copy is emptied after it
 */
function expectAsSearched(
  base: PlanInHand,
  prepare: (plan: PlanInHand) => void,
  act: (plan: PlanInHand) => void,
): void {
  const [plan, searched] = [copyPlan(base), copyPlan(base)];
  for (const one of [plan, searched]) prepare(one);
  emptyCopies(searched);
  for (const one of [plan, searched]) act(one);
  expect(plan.workbook.report.failures).toEqual(searched.workbook.report.failures);
  expect(differences(plan, searched)).toEqual([]);
  expect(plan.update()).toEqual(searched.update());
  expect(differences(plan, searched)).toEqual([]);
  for (const one of [plan, searched]) one.workbook.close();
}

/** What differs, in a few lines. */
function differences(plan: PlanInHand, other: PlanInHand): string[] {
  const [one, two] = [everything(plan), everything(other)].map(
    (all) =>
      new Map(
        Object.entries(all).flatMap(([tab, seen]) =>
          Object.entries(seen as object).map(([what, lines]) => [`${tab} ${what}`, lines as unknown[]]),
        ),
      ),
  );
  return [...new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])])].flatMap((where) => {
    const [mine, theirs] = [one?.get(where) ?? [], two?.get(where) ?? []].map((lines) =>
      lines.map((line) => JSON.stringify(line)),
    );
    return Array.from({ length: Math.max(mine?.length ?? 0, theirs?.length ?? 0) }, (_, row) =>
      mine?.[row] === theirs?.[row] ? '' : `${where} ${row + 1}: ${mine?.[row] ?? ''} | ${theirs?.[row] ?? ''}`,
    ).filter((line) => line !== '');
  });
}

describe('[Y88] the copy of the marks', () => {
  test('spares an edit and a question the search, and an edit the data ranges', () => {
    const plan = copyPlan(copiedPlan());
    edit(plan, 'Steps', 3, later);
    expect(finds(plan)).toBe(0);
    expect(methods(plan).filter((name) => name.endsWith('getDataRange'))).toEqual([]);
    expect(plan.shown('Steps', 3, 'Moved')).toBe('1');
    for (const name of ['getStages', 'getWeek', 'exportPlan']) {
      plan.call(name, { energy: null, format: 'json' });
      expect([name, finds(plan)]).toEqual([name, 0]);
    }
  });

  test('stays as it is while only rows change but for their counter, and is written by the run that changes it', () => {
    const plan = copyPlan(copiedPlan());
    const before = copyOf(plan);
    edit(plan, 'Steps', 3, later);
    expect(copyOf(plan)).toBe(before);
    edit(plan, 'Steps', 5, { Step: 'A new step' });
    expect(plan.shown('Steps', 5, 'ID')).toBe('S4');
    expect(copyOf(plan)).not.toBe(before);
    edit(plan, 'Steps', 5, { Due: '01/07/2026' });
    expect(finds(plan)).toBe(0);
  });

  test('comes into a plan of an earlier version with its updates', () => {
    const plan = copyPlan(copiedPlan());
    const row = rowOf(plan, 'filled');
    plan
      .sheet('Waymark data')
      .getRange(row, labels, 2, 2)
      .setValues([
        ['', ''],
        ['', ''],
      ]);
    edit(plan, 'Steps', 3, later);
    expect(finds(plan)).toBeGreaterThan(0);
    plan.update();
    plan.update();
    edit(plan, 'Steps', 3, { Due: '03/06/2026' });
    expect(finds(plan)).toBe(0);
  });

  const damages: Readonly<Record<string, (plan: PlanInHand) => void>> = {
    'is emptied': (plan) => copyCell(plan).setValue(''),
    'is cut to half': (plan) => copyCell(plan).setValue(copyOf(plan).slice(0, copyOf(plan).length / 2)),
    'has another letter': (plan) => copyCell(plan).setValue(copyOf(plan).replace('"language":"en"', '"language":"de"')),
    'is a number': (plan) => copyCell(plan).setValue(17),
    'is odd text': (plan) => copyCell(plan).setValue('|{}'),
    'is a formula of somebody’s': (plan) => copyCell(plan).setValue('=1+1'),
    'is a day': (plan) => copyCell(plan).setValue('=TODAY()'),
    'is an error': (plan) => copyCell(plan).setValue('=1/0'),
    'has another label': (plan) => plan.sheet('Waymark data').getRange(rowOf(plan, 'marks'), labels).setValue('mine'),
    'has moved down': (plan) => plan.sheet('Waymark data').insertRowsBefore(3, 1),
    'has moved to the right': (plan) => plan.sheet('Waymark data').insertColumnsAfter(1, 1),
    'is deleted with its row': (plan) => plan.sheet('Waymark data').deleteRows(rowOf(plan, 'marks'), 1),
    'is of another file': (plan) => copyCell(plan).setValue(rehashed(copyOf(plan).replace(/\["[^"]*"/, '["another"'))),
    'knows no columns, with the right hash': (plan) =>
      copyCell(plan).setValue(
        rehashed(
          copyOf(plan)
            .replace(/"goals":0/, '"goals":7')
            .replaceAll('"columns"', '"rows"'),
        ),
      ),
    'is in a tab that was renamed': (plan) => plan.sheet('Waymark data').setName('Mine'),
    'is in a tab that was renamed to another language’s word': (plan) =>
      plan.sheet('Waymark data').setName('Waymark-Daten'),
    'is in a tab that was deleted': (plan) => plan.workbook.spreadsheet().deleteSheet(plan.sheet('Waymark data')),
    'is in a tab that was duplicated, and the copy has its name': (plan) => {
      const sheet = plan.sheet('Waymark data') as unknown as { copyTo(to: object): { setName(name: string): void } };
      const twin = sheet.copyTo(plan.workbook.spreadsheet());
      plan.sheet('Waymark data').setName('Old data');
      twin.setName('Waymark data');
    },
    'is beside a new tab of somebody’s': (plan) => void plan.workbook.spreadsheet().insertSheet('Mine'),
    'names a tab that was deleted': (plan) => plan.workbook.spreadsheet().deleteSheet(plan.sheet('Assessment')),
    'names a column that was moved': (plan) => {
      const sheet = plan.sheet('Steps');
      (sheet as unknown as { moveColumns(range: unknown, to: number): void }).moveColumns(sheet.getRange('D:D'), 8);
    },
    'names a header that was renamed': (plan) =>
      plan.sheet('Steps').getRange(1, plan.column('Steps', 'Notes')).setValue('Mine'),
    'names a header that was emptied': (plan) =>
      plan.sheet('Steps').getRange(1, plan.column('Steps', 'Notes')).setValue(''),
    'names a header that was sorted down': (plan) => plan.sheet('Goals').insertRowsBefore(1, 2),
    'is of a file with another locale now': (plan) =>
      (plan.workbook.spreadsheet() as unknown as { setSpreadsheetLocale(locale: string): void }).setSpreadsheetLocale(
        'de_DE',
      ),
  };

  test.each(Object.keys(damages))('that %s: an edit and an export end as after a search', (name) => {
    const exported: string[] = [];
    expectAsSearched(
      copiedPlan(),
      (plan) => damages[name]?.(plan),
      (plan) => {
        exported.push(plan.call<string>('exportPlan', { format: 'json' }));
        edit(plan, 'Steps', 3, later);
      },
    );
    expect(exported[0]).toContain('"goals"');
    expect(exported[0]).toBe(exported[1]);
  });

  test('that is behind a counter: an export says the counter, of a row without an ID and of one with an ID above it', () => {
    const plan = copyPlan(copiedPlan());
    const counters = (): unknown =>
      (JSON.parse(plan.call<string>('exportPlan', { format: 'json' })) as { counters: unknown }).counters;
    expect([counters(), finds(plan)]).toEqual([expect.objectContaining({ steps: 3 }), 0]);
    plan.put('Steps', 5, { Step: 'Nobody has numbered it' });
    expect([counters(), finds(plan)]).toEqual([expect.objectContaining({ steps: 4 }), 1]);
    plan.put('Steps', 5, { ID: 'S9' });
    expect([counters(), finds(plan)]).toEqual([expect.objectContaining({ steps: 9 }), 1]);
  });

  test('an export takes along the columns of one’s own that came since', () => {
    const plan = copyPlan(copiedPlan());
    const last = plan.sheet('Steps').getLastColumn();
    plan.sheet('Steps').insertColumnsAfter(last, 2);
    plan
      .sheet('Steps')
      .getRange(1, last + 2, 2, 1)
      .setValues([['Mood'], ['calm']]);
    const { tabs } = JSON.parse(plan.call<string>('exportPlan', { format: 'json' })) as {
      tabs: { steps: Record<string, unknown>[] };
    };
    expect(tabs.steps[0]).toMatchObject({ 'own.Mood': 'calm' });
  });

  test.each(['is emptied', 'is of another file', 'has moved down', 'is beside a new tab of somebody’s'])(
    'that %s is right again after an update',
    (name) => {
      const plan = copyPlan(copiedPlan());
      damages[name]?.(plan);
      plan.update();
      plan.update();
      edit(plan, 'Steps', 3, later);
      expect(finds(plan)).toBe(0);
    },
  );

  test('that an undone change of language brought back has no word of the other language written', () => {
    const english = copyOf(copiedPlan());
    expectAsSearched(
      copiedPlan(),
      (plan) => {
        plan.call('saveSettings', { settings: { language: 'de' } });
        plan.update();
        copyCell(plan, 'Waymark-Daten').setValue(english);
      },
      (plan) => edit(plan, 'Schritte', 3, { [dueIn(plan, 'Schritte')]: '02/06/2026' }),
    );
  });
});

describe('[Y88] a run that is cut off leaves no copy that is wrong:', () => {
  const runs: Readonly<Record<string, (plan: PlanInHand, faults?: object) => unknown>> = {
    'another language': (plan, faults) =>
      plan.workbook.call('call', ['saveSettings', { settings: { language: 'de' } }], faults),
    'a new tab': (plan, faults) => plan.workbook.call('call', ['addTab', { tab: 'values' }], faults),
    'a new header': (plan, faults) => {
      plan.sheet('Steps').getRange(1, plan.column('Steps', 'Notes')).setValue('My notes');
      return plan.workbook.call('call', ['updateNow', {}], faults);
    },
    'a new row': (plan, faults) =>
      plan.workbook.call('call', ['saveStep', { step: { title: 'One more', goal: 'G1' }, key: 'k' }], faults),
  };

  test.each(Object.keys(runs))('%s', (name) => {
    const base = copiedPlan();
    const uncut = copyPlan(base);
    runs[name]?.(uncut);
    for (const at of cutsOf(uncut)) {
      expectAsSearched(
        base,
        (plan) =>
          expect(() => runs[name]?.(plan, { faults: [{ at, kind: 'kill' }] })).toThrow('The run was ended here.'),
        (plan) => {
          const steps = tabs(plan).find((tab) => tab === english.tabs.steps || tab === german.steps) ?? '';
          edit(plan, steps, 3, { [dueIn(plan, steps)]: '02/06/2026' });
        },
      );
    }
  });
});

describe('[Y89] the counted cells', () => {
  const rows: Readonly<Record<string, (plan: PlanInHand) => void>> = {
    'rows inserted above the last': (plan) => plan.sheet('Steps').insertRowsBefore(4, 30),
    'rows inserted in the middle, and one typed there without an event': (plan) => {
      plan.sheet('Steps').insertRowsBefore(3, 12);
      plan.put('Steps', 4, { Step: 'Between' });
    },
    'the last row moved far below': (plan) => {
      const sheet = plan.sheet('Steps') as unknown as { moveRows(range: unknown, to: number): void };
      sheet.moveRows(plan.sheet('Steps').getRange('4:4'), 60);
    },
    'a row typed far below without an event': (plan) => plan.put('Steps', 80, { Step: 'Far below' }),
    'a title that is a number, far below': (plan) => plan.put('Steps', 80, { Step: '12' }),
    'a row deleted': (plan) => plan.sheet('Steps').deleteRows(2, 1),
    'a goal deleted': (plan) => plan.sheet('Goals').deleteRows(3, 1),
    'an ID twice': (plan) => plan.put('Steps', 5, { ID: 'S3', Step: 'The same' }),
    'rows of what is kept inserted': (plan) => plan.sheet('Waymark data').insertRowsBefore(3, 40),
    'rows of what is kept inserted far below the facts': (plan) =>
      plan.sheet('Waymark data').insertRowsBefore(plan.sheet('Waymark data').getLastRow() + 1, 20),
    'the counts overwritten': (plan) =>
      plan.sheet('Waymark data').getRange(rowOf(plan, 'filled'), values).setValue('2|2|2|2|2|2|'),
    'the counts pasted as values, and rows that a form added since': (plan) => {
      const cell = plan.sheet('Waymark data').getRange(rowOf(plan, 'filled'), values);
      cell.setValue(cell.getDisplayValues()[0]?.[0] ?? '');
      for (const title of ['One more', 'And one'])
        plan.call('saveStep', { step: { title, goal: 'G1', due: '2026-07-01' }, key: title });
    },
    'the counts emptied': (plan) => plan.sheet('Waymark data').getRange(rowOf(plan, 'filled'), values).setValue(''),
    'the counts an error': (plan) =>
      plan.sheet('Waymark data').getRange(rowOf(plan, 'filled'), values).setValue('=1/0'),
    'counts that are too great': (plan) =>
      plan.sheet('Waymark data').getRange(rowOf(plan, 'filled'), values).setValue('900|900|90000|90000|900|900'),
  };

  test.each(Object.keys(rows))('with %s: an edit ends as after a search', (name) => {
    expectAsSearched(
      copiedPlan(),
      (plan) => rows[name]?.(plan),
      (plan) => edit(plan, 'Steps', 2, { Due: '05/06/2026' }),
    );
  });

  test('an edit below the known rows is read', () => {
    expectAsSearched(copiedPlan(), none, (plan) => edit(plan, 'Steps', 90, { Step: 'Far below' }));
  });

  test('with rows that are blank between: no more is asked for', () => {
    const plan = copyPlan(copiedPlan());
    plan.sheet('Steps').insertRowsBefore(4, 5);
    plan.update();
    plan.update();
    edit(plan, 'Steps', 3, later);
    expect(methods(plan).filter((name) => name.endsWith('getDataRange'))).toEqual([]);
  });
});

test('[Y90] after any edits, inserted and deleted rows, an edit ends as after a search', () => {
  const before = copiedPlan();
  const tab = fc.constantFrom('Goals', 'Steps');
  const row = fc.integer({ min: 2, max: 9 });
  const change = fc.oneof(
    fc.record({ how: fc.constant('insert' as const), tab, row, count: fc.constantFrom(1, 7, 40) }),
    fc.record({ how: fc.constant('delete' as const), tab, row, count: fc.constantFrom(1, 2) }),
    fc.record({ how: fc.constant('put' as const), tab, row, count: fc.constantFrom(0, 50) }),
    fc.record({ how: fc.constant('type' as const), tab, row, count: fc.constantFrom(0, 50) }),
  );
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      expectAsSearched(before, none, (plan) => {
        for (const { how, tab: on, row: at, count } of changes) {
          if (how === 'insert') plan.sheet(on).insertRowsBefore(at, count);
          if (how === 'delete') plan.sheet(on).deleteRows(at, count);
          const title = on === 'Goals' ? 'Goal' : 'Step';
          if (how === 'put') plan.put(on, at + count, { [title]: `Put ${at}` });
          if (how === 'type') edit(plan, on, at + count, { [title]: `Typed ${at}` });
        }
        edit(plan, 'Steps', 3, later);
      });
    }),
    { seed: 20261130, numRuns: 8 },
  );
});

test('[Y91] the log begins with sixty rows, and a full one gets some to spare', () => {
  const plan = openFile();
  plan.call('start');
  expect(plan.sheet('Changes').getMaxRows()).toBe(60);
  const small = copyPlan(copiedPlan());
  const log = small.sheet('Changes');
  log.deleteRows(3, log.getMaxRows() - 2);
  for (const day of ['02', '03', '04']) edit(small, 'Steps', 3, { Due: `${day}/06/2026` });
  expect(small.shown('Steps', 3, 'Moved')).toBe('3');
  expect(log.getLastRow()).toBe(4);
  expect(log.getMaxRows()).toBe(23);
  expect(small.update()).toEqual({ message: 'Up to date.', problems: [] });
});
