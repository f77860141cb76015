/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { fillPlan, opening } from '../../../bench/plan';
import { copyPlan, openFile, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * What a run leaves unread, and what it does where that is not as it was (rules Y84 to Y87).
 */

const methods = (plan: PlanInHand): string[] => plan.workbook.callLog().map(({ method }) => method);
const count = (plan: PlanInHand, method: string): number =>
  methods(plan).filter((name) => name.endsWith(`.${method}`)).length;

/** The Timeline's IDs, and its control with the first day of the open rows. */
function timeline(plan: PlanInHand): readonly unknown[] {
  const sheet = plan.sheet('Timeline');
  const first = sheet.getRange(4, sheet.getLastColumn()).getDisplayValues();
  return [sheet.getRange(5, 1, sheet.getLastRow() - 4, 1).getDisplayValues(), first];
}

function typeLater(plan: PlanInHand, tab: string, row: number, cells: Readonly<Record<string, string>>): void {
  plan.workbook.setClock(plan.workbook.now() + 60_000);
  plan.type(tab, row, cells);
}

describe('[Y84] the Timeline at an edit', () => {
  test('is read but for two columns while order and first day stay', () => {
    const plan = copyPlan(smallPlan());
    typeLater(plan, 'Steps', 3, { Due: '02/06/2026' });
    // The copy of the marks, Goals, Steps, what is kept of each row, the log and two columns of the Timeline.
    expect(count(plan, 'getValues')).toBe(6);
    typeLater(plan, 'Steps', 3, { Due: '01/02/2026' });
    expect(count(plan, 'getValues')).toBe(7);
  });

  const damages: Readonly<Record<string, (plan: PlanInHand) => void>> = {
    'two IDs exchanged': (plan) => {
      const range = plan.sheet('Timeline').getRange(6, 1, 2, 1);
      range.setValues([...range.getDisplayValues()].reverse());
    },
    'an ID emptied': (plan) => plan.sheet('Timeline').getRange(7, 1).setValue(''),
    'a row inserted': (plan) => plan.sheet('Timeline').insertRowsBefore(7, 1),
    'the first day overwritten': (plan) => {
      const sheet = plan.sheet('Timeline');
      sheet.getRange(4, sheet.getLastColumn()).setValue(new Date(2026, 5, 1));
    },
    'the formula with the first day overwritten': (plan) => {
      const at = plan.rows('Waymark data').findIndex(({ Fact }) => Fact === 'timelineFirst');
      plan.put('Waymark data', at + 2, { Value: '5' });
    },
  };

  test.each(Object.keys(damages))('with %s is put right by an edit', (name) => {
    const plan = copyPlan(smallPlan());
    const right = timeline(plan);
    damages[name]?.(plan);
    typeLater(plan, 'Steps', 3, { Due: '02/06/2026' });
    expect(timeline(plan)).toEqual(right);
    expect(plan.workbook.report.failures).toEqual([]);
  });

  test('shows the first day of the open rows after any edits of days and states', () => {
    const before = smallPlan();
    const edit = fc.record({
      row: fc.integer({ min: 2, max: 4 }),
      cells: fc.constantFrom(
        ...['01/01/2026', '20/02/2026', '05/05/2026', ''].flatMap((day) => [{ Start: day }, { Due: day }]),
        ...['Done', 'To do', 'Let go'].map((text) => ({ Status: text })),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const plan = copyPlan(before);
        for (const { row, cells } of edits) typeLater(plan, 'Steps', row, cells);
        const left = timeline(plan);
        plan.update();
        expect(timeline(plan)).toEqual(left);
        plan.workbook.close();
      }),
      { seed: 20261130, numRuns: 12 },
    );
  });
});

test('[Y85] an edit in a plan of 900 steps reads few rows of the facts, and finds facts that rows have moved down', () => {
  const plan = openFile(opening);
  plan.call('start');
  fillPlan(plan.workbook, { steps: 900, goals: 20 });
  plan.update();
  const hidden = plan.sheet('Waymark data');
  const kept = (): string[] =>
    plan.rows('Waymark data').map((row) => `${row['ID'] ?? ''} ${row['Last seen due'] ?? ''}`);
  typeLater(plan, 'Steps', 5, { Due: '01/06/2026' });
  const { cells } = plan.workbook.calls();
  expect(kept()).toContain(`${plan.shown('Steps', 5, 'ID')} 01/06/2026`);
  // The formulas' columns go along, so that nothing but the facts moves.
  hidden.insertRowsBefore(3, 70);
  typeLater(plan, 'Steps', 6, { Due: '02/06/2026' });
  expect(plan.workbook.calls().cells).toBeGreaterThan(cells);
  expect(kept()).toContain(`${plan.shown('Steps', 6, 'ID')} 02/06/2026`);
  expect(plan.workbook.report.failures).toEqual([]);
});

describe('[Y86] a question', () => {
  test('about the stages reads no steps and no settings', () => {
    const plan = copyPlan(smallPlan());
    plan.call('getStages');
    // The copy of the marks, Goals and Assessment.
    expect(count(plan, 'getValues')).toBe(3);
  });

  test('about adjusting knows the last value of a setting whose row is gone', () => {
    const plan = copyPlan(smallPlan());
    const adjust = { kind: 'pause', id: '', until: '2026-05-01' };
    const { basis } = plan.call<{ readonly basis: string }>('previewAdjust', { adjust });
    plan.call('applyAdjust', { adjust, basis, reason: 'time', note: '' });
    const { undo } = plan.call<{ readonly undo: string }>('getAdjustable', { id: '' });
    expect(undo).not.toBe('');
    const settings = plan.sheet('Settings');
    const row = settings
      .getRange(1, 1, settings.getLastRow(), 1)
      .getDisplayValues()
      .findIndex(([name]) => name === 'Paused until');
    settings.deleteRows(row + 1, 1);
    expect(plan.call('getAdjustable', { id: '' })).toMatchObject({ undo });
  });
});

describe('[Y87] the lines of an adjustment', () => {
  const adjust = { kind: 'move', id: 'S2', to: '2026-06-15' };
  const move = (plan: PlanInHand): void => {
    const { basis } = plan.call<{ readonly basis: string }>('previewAdjust', { adjust });
    plan.call('applyAdjust', { adjust, basis, reason: 'time', note: '' });
  };

  test('are not read back', () => {
    const plan = copyPlan(smallPlan());
    move(plan);
    const log = methods(plan);
    expect(log.slice(log.findIndex((name) => name.endsWith('.setValues'))).join()).not.toContain('getValues');
    expect(plan.rows('Changes').map((row) => [row['Row'], row['Reason']])).toEqual([['S2', 'Time']]);
  });

  test('are read back where the log has a formula', () => {
    const plan = copyPlan(smallPlan());
    plan.sheet('Changes').getRange(2, plan.column('Changes', 'Before')).setValue('=TODAY()');
    move(plan);
    expect(
      methods(plan)
        .slice(methods(plan).findIndex((name) => name.endsWith('.setValues')))
        .join(),
    ).toContain('getValues');
    plan.update();
    expect(plan.rows('Changes').filter((row) => row['Row'] === 'S2')).toHaveLength(1);
    expect(plan.shown('Steps', 3, 'Moved')).toBe('1');
  });
});
