/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Api } from '../../../src/api/index';
import type { Said, Saved } from '../../../src/actions/plan/said';
import type { ImportPreview } from '../../../src/actions/transfer/import-plan';
import { copyPlan, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * Rhythms of steps as one types them, on the built bundle. Monday 2 March 2026.
 */

type Answer<N extends keyof Api> = ReturnType<Api[N]>;
const repeatsOf = (plan: PlanInHand): Answer<'getRepeats'> => plan.call('getRepeats');

function planWith(...steps: readonly Record<string, string>[]): PlanInHand {
  const plan = startPlan();
  steps.forEach((cells, index) =>
    plan.put('Steps', index + 2, { Step: `Step ${index + 1}`, Due: '06/03/2026', ...cells }),
  );
  plan.update();
  return plan;
}
/** A started plan in German. */
function germanPlan(): PlanInHand {
  const plan = openFile({ locale: 'de_DE' });
  plan.call('start');
  return plan;
}
const done = { Status: 'Done', 'Done on': '02/03/2026' };
const stepsOf = (plan: PlanInHand): Record<string, unknown>[] =>
  (JSON.parse(plan.call<string>('exportPlan', { format: 'json' })) as { tabs: { steps: Record<string, unknown>[] } })
    .tabs.steps;

describe('a rhythm that is typed', () => {
  test('[A70] stands in the cell as it was understood, after the next update', () => {
    const typed = ['every 3 weeks', 'two weeks', 'the last friday of every month until 31.12.2027', 'Tue and Thu, 6x'];
    const plan = planWith(...typed.map((Repeat) => ({ Repeat })));
    expect(plan.shownColumn('Steps', 'Repeat')).toEqual([
      'Every 3 weeks',
      'Every 2 weeks',
      'Last Friday of the month until 31 December 2027',
      'Every Tuesday and Thursday, 6 times',
    ]);
    expect(plan.shownColumn('Steps', 'What now').join()).not.toContain('Check');
    expect(stepsOf(plan).map(({ repeat }) => repeat)).toEqual([
      'FREQ=WEEKLY;INTERVAL=3',
      'twoWeeks',
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231',
      'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6',
    ]);
    // What says so already is not written again.
    expect(plan.update().message).not.toContain('tidied');
  });

  test('[A71] German too', () => {
    const plan = germanPlan();
    const typed = ['alle 3 wochen', 'quartalsweise', 'am letzten Freitag jedes Monats', 'wöchentlich 6 mal'];
    typed.forEach((text, index) => plan.put('Schritte', index + 2, { Schritt: `S ${index}`, Wiederholen: text }));
    plan.update();
    expect(plan.shownColumn('Schritte', 'Wiederholen')).toEqual([
      'Alle 3 Wochen',
      'Vierteljährlich',
      'Letzter Freitag im Monat',
      'Wöchentlich, 6-mal',
    ]);
  });

  test('[A72] that nobody understands stays as it is, and is said with its row, its column and what can be typed', () => {
    const plan = planWith({ Repeat: 'when I feel like it' }, { Repeat: 'weekly until 3/4/2027' }, { Repeat: 'weekly' });
    expect(plan.shownColumn('Steps', 'Repeat')).toEqual(['when I feel like it', 'weekly until 3/4/2027', 'Weekly']);
    expect(plan.shown('Steps', 2, 'What now')).toBe('Check: Repeat is no rhythm: when I feel like it');
    expect(plan.call('checkPlan').problems).toEqual(
      expect.arrayContaining([
        'Steps, row 2, Repeat: “when I feel like it” is no rhythm that Waymark knows; type Weekly, Every 2 weeks, Monthly, Quarterly, Half-yearly, Yearly, “every 3 weeks”, “every Tuesday and Thursday” or “last Friday of the month”, and behind it, if it ends, “until 2027-06-30” or “6 times”',
      ]),
    );
    expect(stepsOf(plan)[0]).toMatchObject({ repeat: 'when I feel like it' });
    // The row goes on otherwise, and the others too.
    plan.put('Steps', 2, done);
    plan.put('Steps', 4, done);
    plan.update();
    expect(repeatsOf(plan).repeats.map(({ id }) => id)).toEqual(['S3']);
  });

  test('[A72] a formula is never overwritten', () => {
    const plan = planWith({ Repeat: 'Weekly' });
    plan.sheet('Steps').getRange(2, plan.column('Steps', 'Repeat')).setFormula('="every "&3&" weeks"');
    plan.update();
    expect(plan.shown('Steps', 2, 'Repeat')).toBe('every 3 weeks');
    expect(stepsOf(plan)[0]).toMatchObject({ repeat: 'FREQ=WEEKLY;INTERVAL=3' });
  });

  test('[A73] the dropdown offers the usual ones, and takes any other text', () => {
    const plan = startPlan();
    const [[rule] = []] = plan
      .sheet('Steps')
      .getRange(2, plan.column('Steps', 'Repeat'), 1, 1)
      .getDataValidations() as { getCriteriaValues(): unknown[]; getAllowInvalid(): boolean }[][];
    expect(rule?.getCriteriaValues()[0]).toEqual([
      'Weekly',
      'Every 2 weeks',
      'Monthly',
      'Quarterly',
      'Half-yearly',
      'Yearly',
    ]);
    expect(rule?.getAllowInvalid()).toBe(true);
  });

  test('[L7] [A70] in another language it is said in its words', () => {
    const plan = planWith(
      { Repeat: 'Every 3 weeks until 30 June 2027' },
      { Repeat: 'Every 2 weeks' },
      { Repeat: 'odd' },
    );
    plan.call('saveSettings', { settings: { language: 'de' } });
    expect(plan.shownColumn('Schritte', 'Wiederholen')).toEqual([
      'Alle 3 Wochen bis 30. Juni 2027',
      'Alle 2 Wochen',
      'odd',
    ]);
    // A word of the earlier language that is typed later is understood too.
    plan.put('Schritte', 4, { Wiederholen: 'last Friday of the month' });
    plan.update();
    expect(plan.shown('Schritte', 4, 'Wiederholen')).toBe('Letzter Freitag im Monat');
  });
});

describe('the next one', () => {
  test('[A66] [U13] of a weekday of the month', () => {
    const plan = planWith({ Due: '27/02/2026', Repeat: 'last Friday of the month', ...done });
    expect(repeatsOf(plan).repeats).toEqual([
      { id: 'S1', title: 'Step 1', every: 'Last Friday of the month', due: '2026-03-27' },
    ]);
    expect(plan.call<Saved>('addRepeat', { id: 'S1' }).id).toBe('S2');
    expect([plan.shown('Steps', 3, 'Due'), plan.shown('Steps', 3, 'Repeat')]).toEqual([
      '27/03/2026',
      'Last Friday of the month',
    ]);
  });

  test('[A36] [A66] done late, it lies ahead in its rhythm', () => {
    const plan = planWith({ Due: '15/11/2025', Repeat: 'quarterly', ...done });
    expect(repeatsOf(plan).repeats[0]?.due).toBe('2026-05-15');
  });

  test('[A68] counted times go down in the words of the next row, and the last one is said to be the last', () => {
    const plan = planWith({ Due: '02/03/2026', Repeat: 'weekly, 2 times', ...done });
    expect(repeatsOf(plan)).toEqual({
      repeats: [{ id: 'S1', title: 'Step 1', every: 'Weekly, 1 time', due: '2026-03-09' }],
      ended: [],
    });
    plan.call('addRepeat', { id: 'S1' });
    expect(plan.shown('Steps', 3, 'Repeat')).toBe('Weekly, 1 time');
    plan.call('tickStep', { id: 'S2', done: true });
    expect(repeatsOf(plan)).toEqual({ repeats: [], ended: [{ id: 'S2', title: 'Step 1', every: 'Weekly, 1 time' }] });
    expect(() => plan.call('addRepeat', { id: 'S2' })).toThrow(
      'S2 was the last one: its day or its number of times is reached.',
    );
    expect(plan.rows('Steps')).toHaveLength(2);
  });

  test('[A67] after the last day there is none; it is said for a week', () => {
    const plan = planWith(
      { Repeat: 'weekly until 12/3/2026 ', ...done },
      { Repeat: 'weekly until 2026-03-12', ...done },
      { Repeat: 'weekly until 2026-03-13', ...done },
      { Repeat: 'weekly until 2026-03-12', Status: 'Done', 'Done on': '01/02/2026', Due: '10/03/2026' },
    );
    const { repeats, ended } = repeatsOf(plan);
    expect(repeats.map(({ id, due }) => `${id} ${due}`)).toEqual(['S3 2026-03-13']);
    expect(ended.map(({ id, every }) => `${id} ${every}`)).toEqual(['S2 Weekly until 12 March 2026']);
  });

  test('[A35] of 29 February it is that day again in the next leap year, also when the rows before are gone', () => {
    const plan = planWith({ Due: '29/02/2024', Repeat: 'yearly', ...done });
    expect(repeatsOf(plan).repeats[0]?.due).toBe('2027-02-28');
    plan.call('addRepeat', { id: 'S1' });
    plan.sheet('Steps').deleteRows(2, 1);
    plan.put('Steps', 2, { Status: 'Done', 'Done on': '01/03/2027' });
    const later = copyPlan(plan, { now: '2027-03-01T09:00' });
    expect(repeatsOf(later).repeats[0]?.due).toBe('2028-02-29');
  });
});

describe('[A74] the step’s form', () => {
  test('writes the rhythm in words, from its text or as one says it', () => {
    const plan = planWith({ Repeat: 'odd' });
    plan.call('saveStep', { step: { title: 'Review', repeat: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=4' }, key: 'a' });
    plan.call('saveStep', { step: { title: 'Appraisal', repeat: 'every year' }, key: 'b' });
    plan.call('saveStep', { step: { id: 'S1', title: 'Renamed' }, key: 'c' });
    expect(plan.shownColumn('Steps', 'Repeat')).toEqual(['odd', 'First Monday of the month, 4 times', 'Yearly']);
    plan.call('saveStep', { step: { id: 'S2', repeat: '' }, key: 'd' });
    expect(plan.shown('Steps', 3, 'Repeat')).toBe('');
  });

  test('refuses what is no rhythm in one sentence, and writes nothing', () => {
    const plan = planWith({ Repeat: 'weekly' });
    for (const repeat of ['now and then', 'FREQ=HOURLY'])
      expect(() => plan.call('saveStep', { step: { id: 'S1', title: 'Other', repeat }, key: 'a' })).toThrow(
        `Repeat: “${repeat}” is no rhythm that Waymark knows; type Weekly,`,
      );
    expect([plan.shown('Steps', 2, 'Step'), plan.shown('Steps', 2, 'Repeat')]).toEqual(['Step 1', 'Weekly']);
  });
});

describe('[A75] export and import', () => {
  const importInto = (plan: PlanInHand, text: string): Said => {
    const { basis } = plan.call<ImportPreview>('previewImport', { text });
    return plan.call('applyImport', { text, rule: 'keep', basis });
  };

  test('are independent of the language, and importing again adds and changes nothing', () => {
    const source = planWith(
      { Repeat: 'every 3 weeks' },
      { Repeat: 'first Monday of the month, 6 times' },
      { Repeat: 'odd' },
    );
    const text = source.call<string>('exportPlan', { format: 'json' });
    const plan = germanPlan();
    plan.workbook.state.id = '1Another';
    importInto(plan, text);
    expect(plan.shownColumn('Schritte', 'Wiederholen')).toEqual([
      'Alle 3 Wochen',
      'Erster Montag im Monat, 6-mal',
      'odd',
    ]);
    expect(stepsOf(plan).map(({ repeat }) => repeat)).toEqual(stepsOf(source).map(({ repeat }) => repeat));
    const { lines } = plan.call<ImportPreview>('previewImport', { text });
    expect(lines.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
  });

  test('a file may say a rhythm in words', () => {
    const text = JSON.stringify({
      format: 'waymark-plan',
      schema: 1,
      spreadsheetId: '1Elsewhere',
      tabs: { steps: [{ id: 'S1', title: 'Review', repeat: 'every quarter' }] },
    });
    const plan = startPlan();
    importInto(plan, text);
    expect(plan.shownColumn('Steps', 'Repeat')).toEqual(['Quarterly']);
    const { lines } = plan.call<ImportPreview>('previewImport', { text });
    expect(lines.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
  });

  test('the readable text says it in words', () => {
    const plan = planWith({ Repeat: 'every 3 weeks' });
    expect(plan.call<string>('exportPlan', { format: 'markdown' })).toContain('Every 3 weeks');
  });
});
