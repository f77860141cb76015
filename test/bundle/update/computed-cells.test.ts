/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, momentOf, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Cells that the user's own formulas fill: script and formulas give them one meaning, and nothing is written over them.
 */

/** Puts a formula into a cell as a user does, also where the column is formatted as text. */
function compute(plan: PlanInHand, tab: string, row: number, header: string, formula: string): () => string {
  const range = plan.sheet(tab).getRange(row, plan.column(tab, header));
  (range as unknown as { setNumberFormat(format: string): void }).setNumberFormat('General');
  range.setFormula(formula);
  return () => range.getFormulas()[0]?.[0] ?? '';
}

/** How many steps a goal has by the sidebar. */
const stepsOf = (plan: PlanInHand, goal: string): number | undefined =>
  plan
    .call<{ goals: readonly { readonly id: string; readonly steps: number }[] }>('getGoals')
    .goals.find(({ id }) => id === goal)?.steps;

function planOfOneGoal(): PlanInHand {
  const plan = copyPlan(startPlan());
  plan.put('Goals', 2, { Goal: 'Run' });
  plan.put('Steps', 2, { Step: 'Ask' });
  plan.update();
  return plan;
}

test.each([
  ['="G1"', '0 of 1', ''],
  ['="g1"', '0 of 1', ''],
  ['="G1 · old words"', '0 of 1', ''],
  ['="Run"', '', 'Goal'],
  ['="G01"', '', 'Goal'],
  ['="G1· Run"', '', 'Goal'],
  ['=" G1 "', '', 'Goal'],
  ['="G1"&CHAR(10)', '', 'Goal'],
  ['=1/0', '', 'Goal'],
  ['=TRUE', '', 'Goal'],
])(
  '[X21] a goal that the formula %s gives counts in the tab and in the sidebar, or in neither and is named',
  (formula, counted, named) => {
    const plan = planOfOneGoal();
    const kept = compute(plan, 'Steps', 2, 'Goal', formula);
    const { problems } = plan.update();
    expect(plan.shown('Goals', 2, 'Steps done')).toBe(counted);
    expect(problems).toEqual(named === '' ? [] : [expect.stringContaining(`Steps, row 2, ${named}`)]);
    if (named !== '') expect(plan.shown('Steps', 2, 'What now')).toMatch(/^Check: .*Goal/);
    expect(kept()).not.toBe('');
    expect(stepsOf(plan, 'G1')).toBe(counted === '' ? 0 : 1);
  },
);

test('[X21] a title that was typed on a phone counts at once', () => {
  const plan = planOfOneGoal();
  plan.put('Steps', 2, { Goal: 'Run' });
  expect(stepsOf(plan, 'G1')).toBe(1);
});

test('[X21] a word of another language is put right where it was typed, and named where a formula gives it', () => {
  const plan = planOfOneGoal();
  plan.put('Steps', 3, { Step: 'Tell' });
  plan.call('saveSettings', { settings: { language: 'de' } });
  plan.call('saveSettings', { settings: { language: 'en' } });
  plan.put('Steps', 2, { Status: 'Erledigt' });
  compute(plan, 'Steps', 3, 'Status', '="Erledigt"');
  expect(plan.update().problems).toEqual([expect.stringContaining('Steps, row 3, Status')]);
  expect(plan.shownColumn('Steps', 'What now')).toEqual(['Done ✓', 'Check: Status is not one of its words: Erledigt']);
});

const setting = (plan: PlanInHand, name: string): number => plan.shownColumn('Settings', 'Setting').indexOf(name) + 2;

test.each([
  ['First day of the week', '=" Sunday "'],
  ['Lead time days', '="5"'],
  ['Weekdays only', '="TRUE"'],
  ['Paused until', '="2026-03-20"'],
  ['Reflection every', '="Month "'],
])('[X18] a setting %s that the formula %s gives is named and counts for nothing', (name, formula) => {
  const plan = planOfOneGoal();
  const kept = compute(plan, 'Settings', setting(plan, name), 'Value', formula);
  const before = plan.call<{ settings: object }>('getState').settings;
  expect(plan.update().problems).toEqual([expect.stringContaining(name)]);
  expect(kept()).toBe(formula);
  expect(plan.call<{ settings: object }>('getState').settings).toEqual(before);
});

test.each([['="x"'], ['=1'], ['="G01"'], ['="Run"'], ['=1/0'], ['="S1"'], ['=""']])(
  '[Y27] a formula %s in the ID column stays, and the row is told',
  (formula) => {
    const plan = smallPlan();
    plan.put('Goals', 4, { Goal: 'Mine' });
    const kept = compute(plan, 'Goals', 4, 'ID', formula);
    expect(plan.update().problems).toEqual([
      'Goals, row 4, ID: your formula stands where Waymark writes the ID, so the row has none; move it to another column',
    ]);
    expect(plan.shown('Goals', 4, 'What now')).toBe('Check: a formula stands in the ID column');
    plan.call('getGoals');
    plan.workbook.advance(momentOf(plan, '2026-03-03T09:00'));
    plan.call('previewMail');
    plan.update();
    expect(kept()).not.toBe('');
    expect(plan.shownColumn('Goals', 'ID').slice(0, 2)).toEqual(['G1', 'G2']);
    plan.sheet('Goals').getRange(4, plan.column('Goals', 'ID')).setValue('');
    expect(plan.update().problems).toEqual([]);
    expect(plan.shown('Goals', 4, 'ID')).toBe('G3');
  },
);

test('[Y27] an ID of its own that a formula gives counts; of two rows with one ID the typed one keeps it', () => {
  const plan = smallPlan();
  plan.put('Goals', 4, { Goal: 'Mine' });
  const kept = compute(plan, 'Goals', 4, 'ID', '="G"&7');
  plan.put('Steps', 4, { Goal: 'Mine' });
  expect(plan.update().problems).toEqual([]);
  expect([kept(), plan.shown('Goals', 4, 'Steps done'), stepsOf(plan, 'G7')]).toEqual(['="G"&7', '0 of 1', 1]);
  const twice = compute(plan, 'Goals', 2, 'ID', '="G2"');
  plan.update();
  expect([twice(), plan.shown('Goals', 3, 'ID')]).toEqual(['="G2"', 'G2']);
});

test('[Y27] results of an array formula are never written over, in any column of ours', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Run' });
  for (const row of [2, 3, 4]) plan.put('Steps', row, { Step: `Step ${row}` });
  const kept = [
    compute(plan, 'Steps', 2, 'ID', '={"x";"y"}'),
    compute(plan, 'Steps', 2, 'Goal', '=ARRAYFORMULA(IF(B2:B4="";"";"Run"))'),
    compute(plan, 'Steps', 2, 'Status', '=ARRAYFORMULA(IF(B2:B4="";"";"Done "))'),
    compute(plan, 'Steps', 2, 'Done on', '={"";"";""}'),
    compute(plan, 'Steps', 2, 'Effort h', '={1;2;3}'),
  ];
  const before = kept.map((formula) => formula());
  const standing = (): string[][] =>
    ['Goal', 'Status', 'Done on', 'Effort h'].map((header) => plan.shownColumn('Steps', header));
  const results = standing();
  plan.update();
  plan.workbook.advance(momentOf(plan, '2026-03-03T09:00'));
  plan.update();
  expect(kept.map((formula) => formula())).toEqual(before);
  expect(standing()).toEqual(results);
  expect(plan.shownColumn('Steps', 'ID')).toEqual(['x', 'y', 'S1']);
  expect(() => plan.call('saveStep', { step: { id: 'S1', effort: 7 }, key: 'k' })).toThrow(/computes itself/);
  plan.call('saveStep', { step: { id: 'S1', title: 'Another' }, key: 'k' });
  expect([plan.shown('Steps', 4, 'Step'), standing()]).toEqual(['Another', results]);
});

test('[Y27] a new row leaves a column out that an array formula fills to the end', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'Ask' });
  compute(plan, 'Steps', 2, 'Due', '=ARRAYFORMULA(IF(B2:B100="";"";TODAY()+7))');
  plan.update();
  expect(() => plan.call('saveStep', { step: { title: 'New', due: '2026-05-04' }, key: 'a' })).toThrow(
    /computes itself/,
  );
  plan.call('saveStep', { step: { title: 'Newer' }, key: 'b' });
  expect(plan.shownColumn('Steps', 'Due').slice(0, 2)).toEqual(['09/03/2026', '09/03/2026']);
  expect(plan.shown('Steps', 3, 'Step')).toBe('Newer');
});

test('[I8] a text over an ID is kept though the tab Changes was deleted', () => {
  const plan = smallPlan();
  const { workbook } = plan;
  workbook.spreadsheet().deleteSheet(plan.sheet('Changes') as never);
  plan.type('Goals', 2, { ID: 'My goal' });
  plan.update();
  expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
  expect(plan.shownColumn('Changes', 'Before')).toEqual(['My goal']);
});

test.each([['3/4'], ['12:30'], ['2026-03-04 17:00']])(
  '[X15] -1 typed over %s is a number, and is shown as one',
  (first) => {
    const plan = startPlan();
    plan.put('Goals', 2, { Goal: 'Run', Baseline: '-3', Target: '1', Now: first });
    plan.update();
    plan.put('Goals', 2, { Now: '-1' });
    expect(plan.update().problems).toEqual([]);
    expect([plan.shown('Goals', 2, 'Now'), plan.shown('Goals', 2, 'Progress %')]).toEqual(['-1', '50%']);
  },
);

test.each(['2026-03-04', '3/4', '2026-03-04 17:00'])(
  '[X15] %s in a number column counts as nothing after Check my plan too',
  (typed) => {
    const plan = startPlan();
    plan.put('Goals', 2, { Goal: 'Run', Baseline: '0', Target: '10', Now: typed });
    plan.put('Steps', 2, { Step: 'Ask', 'Effort h': typed, 'This week': typed });
    const { problems } = plan.update();
    expect(problems).toHaveLength(3);
    expect(plan.call('checkPlan').problems).toEqual(problems);
    expect([plan.shown('Goals', 2, 'Now'), plan.shown('Goals', 2, 'Progress %')]).toEqual([typed, '0%']);
    expect(plan.update().problems).toEqual(problems);
  },
);

describe('what is private', () => {
  const brief = (plan: PlanInHand): string => plan.call<{ text: string }>('getBrief').text;

  test.each([['="G1 "'], ['="Secret"'], ['="G01"'], ['=1/0'], ['="Gone"']])(
    '[X17] a step of a private goal that the formula %s names stays out of the brief',
    (formula) => {
      const plan = startPlan();
      plan.put('Goals', 2, { Goal: 'Secret', Status: 'Active', Private: 'TRUE' });
      plan.put('Steps', 2, { Step: 'Hidden step', Status: 'Done', 'Done on': '2026-03-01' });
      plan.put('Steps', 3, { Step: 'Known step', Status: 'Done', 'Done on': '2026-03-01' });
      compute(plan, 'Steps', 2, 'Goal', formula);
      plan.put('Steps', 2, { Due: '2026-03-05', Status: 'Doing' });
      plan.update();
      expect(brief(plan)).toContain('Known step');
      expect(brief(plan)).not.toContain('Hidden');
      expect(brief(plan)).not.toContain('Secret');
      expect(plan.call<string>('exportPlan', { format: 'ics' })).toMatch(
        /SUMMARY:Hidden step(?:(?!END:VEVENT)[^])*CLASS:PRIVATE/,
      );
    },
  );

  test('[X17] a win whose goal is not found stays out of the brief', () => {
    const plan = copyPlan(examplePlan());
    plan.call('saveWin', { win: { text: 'Secret win', goal: '', private: false } });
    expect(brief(plan)).toContain('Secret win');
    const row =
      plan.rows('Journal').findIndex(({ Lesson, ...rest }) => JSON.stringify([Lesson, rest]).includes('Secret win')) +
      2;
    plan.put('Journal', row, { Goal: 'Whatever' });
    expect(brief(plan)).not.toContain('Secret win');
  });

  test.each(['Goals', 'Steps'])('[X17] without the column Private of %s none of its rows is in the brief', (tab) => {
    const plan = startPlan();
    plan.put('Goals', 2, { Goal: 'Secret', Status: 'Active', Private: 'TRUE' });
    plan.put('Steps', 2, { Step: 'Secret', Status: 'Done', 'Done on': '2026-03-01', Private: 'TRUE' });
    plan.update();
    plan.sheet(tab).deleteColumns(plan.column(tab, 'Private'), 1);
    expect(brief(plan)).not.toContain('Secret');
  });
});

describe('[Y50] a column that an array formula fills to the end', () => {
  const spill = '=ARRAYFORMULA(IF(B2:B100="";"";"sum"))';

  test('keeps its formula when a journal entry is written, and refuses a text for it', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'journal' });
    plan.call('saveWin', { win: { text: 'First', goal: '', private: false } });
    const formula = compute(plan, 'Journal', 2, 'Lesson', '=ARRAYFORMULA(IF(A2:A100="";"";"learned"))');
    plan.call('saveWin', { win: { text: 'Done', goal: '', private: false } });
    expect(formula()).toContain('ARRAYFORMULA');
    expect([plan.shown('Journal', 3, 'Lesson'), plan.shown('Journal', 3, 'What went well')]).toEqual([
      'learned',
      'Done',
    ]);
    const before = plan.workbook.displayed('Journal');
    expect(() =>
      plan.call('saveSetback', {
        setback: { happened: 'x', teaches: 'Rest', toAFriend: '', nextStep: '', goal: '', energy: 3, private: false },
      }),
    ).toThrow(/Lesson/);
    expect(plan.workbook.displayed('Journal')).toEqual(before);
    plan.call('saveWin', { win: { text: 'More', goal: '', private: false } });
    expect(plan.shownColumn('Journal', 'Lesson').slice(0, 3)).toEqual(['learned', 'learned', 'learned']);
    expect(plan.shown('Journal', 4, 'What went well')).toBe('More');
  });

  test('keeps its formula when rows are imported, and what the file says there is named', () => {
    const from = smallPlan();
    from.put('Steps', 3, { Notes: 'from the file' });
    const text = from.call<string>('exportPlan', { format: 'json' });
    const plan = startPlan();
    plan.put('Steps', 2, { Step: 'Mine' });
    plan.update();
    const formula = compute(plan, 'Steps', 2, 'Notes', spill);
    plan.update();
    const { basis } = plan.call<{ basis: string }>('previewImport', { text });
    const { problems } = plan.call('applyImport', { text, rule: 'keep', basis });
    expect(problems.join('\n')).toMatch(/Steps, row 3, Notes: your formula stays there/);
    expect(formula()).toContain('ARRAYFORMULA');
    const steps = plan.shownColumn('Steps', 'Step').filter((title) => title !== '');
    expect(steps.length).toBeGreaterThan(2);
    expect(plan.shownColumn('Steps', 'Notes').slice(0, steps.length)).toEqual(steps.map(() => 'sum'));
  });

  test('keeps its formula when the example is loaded', () => {
    const plan = copyPlan(startPlan());
    const row = plan.sheet('Changes').getLastRow() + 1;
    const formula = compute(plan, 'Changes', row, 'Note', '=ARRAYFORMULA(IF(A2:A100="";"";"noted"))');
    plan.call('loadExample');
    expect(plan.shown('Changes', row + 1, 'Note')).not.toBe('#REF!');
    expect(formula()).toContain('ARRAYFORMULA');
    expect(plan.shownColumn('Changes', 'Note')).not.toContain('#REF!');
  });
});

test('[Y51] Check leaves the format of a formula in a text column, and formats the cells around it', () => {
  const plan = smallPlan();
  const formats = (): string[] =>
    [2, 3].map((row) => {
      const range = plan.sheet('Steps').getRange(row, plan.column('Steps', 'Notes'));
      return (range as unknown as { getNumberFormat(): string }).getNumberFormat();
    });
  const formula = compute(plan, 'Steps', 2, 'Notes', '="a"&"b"');
  const before = formats();
  plan.call('checkPlan');
  expect([formats(), formula()]).toEqual([before, '="a"&"b"']);
  expect([before[0] === '@', before[1]]).toEqual([false, '@']);
});
