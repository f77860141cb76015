/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { copyPlan, examplePlan, startPlan, type PlanInHand, type Said } from '../plan';
import { writes } from '../writes';

/*
 * Formulas of the user's in columns that forms and updates fill in: they are never overwritten. (rules Y16, V16)
 */

const rowOf = (plan: PlanInHand, tab: string, header: string, text: string): number =>
  plan.shownColumn(tab, header).indexOf(text) + 2;

/** Types a formula into a cell as a user does, and returns the cell's formula. */
function compute(plan: PlanInHand, tab: string, row: number, header: string, formula: string): () => string {
  const cell = plan.sheet(tab).getRange(row, plan.column(tab, header));
  cell.setFormula(formula);
  return () => cell.getFormulas()[0]?.[0] ?? '';
}

/** The forms of a row, each with a column that it would change: `[call, request, tab, column that finds the row, what it says there, column, formula]`. */
const forms: readonly (readonly [string, object, string, string, string, string, string])[] = [
  ['countGoal', { id: 'G2', by: 1 }, 'Goals', 'ID', 'G2', 'Now', '=1+1'],
  ['saveGoal', { goal: { id: 'G2', title: 'Another' }, key: 'k' }, 'Goals', 'ID', 'G2', 'Goal', '="Mine"'],
  [
    'saveGoal',
    { goal: { id: 'G2', deadline: '2027-01-08' }, key: 'k' },
    'Goals',
    'ID',
    'G2',
    'Deadline',
    '=TODAY()+70',
  ],
  ['saveGoal', { goal: { id: 'G2', target: 99 }, key: 'k' }, 'Goals', 'ID', 'G2', 'Target', '=7*7'],
  ['saveGoal', { goal: { id: 'G2', kind: 'explore' }, key: 'k' }, 'Goals', 'ID', 'G2', 'Kind', '="Achieve"'],
  ['saveGoal', { goal: { id: 'G2', reward: 'Tea' }, key: 'k' }, 'Goals', 'ID', 'G2', 'Reward', '=""'],
  ['saveStep', { step: { id: 'S9', due: '2027-01-08' }, key: 'k' }, 'Steps', 'ID', 'S9', 'Due', '=TODAY()+7'],
  ['saveStep', { step: { id: 'S9', goal: 'G3' }, key: 'k' }, 'Steps', 'ID', 'S9', 'Goal', '="G1"'],
  ['saveStep', { step: { id: 'S9', effort: 40, title: 'Other' }, key: 'k' }, 'Steps', 'ID', 'S9', 'Effort h', '=3/2'],
  ['tickStep', { id: 'S9', done: true }, 'Steps', 'ID', 'S9', 'Status', '="To do"'],
  ['chooseStep', { id: 'S9', thisWeek: true }, 'Steps', 'ID', 'S9', 'This week', '=FALSE'],
  [
    'saveWeek',
    { week: { done: [], days: [{ id: 'S9', due: '2027-01-08' }], letGo: [], chosen: [], energy: 3 } },
    'Steps',
    'ID',
    'S9',
    'Due',
    '=TODAY()+7',
  ],
  [
    'saveWeek',
    { week: { done: ['S9'], days: [], letGo: ['S10'], chosen: ['S11'], energy: 3 } },
    'Steps',
    'ID',
    'S10',
    'Status',
    '="To do"',
  ],
  ['noteContact', { id: 'P1', note: 'Talked' }, 'Network', 'ID', 'P1', 'Last contact', '=TODAY()-40'],
  ['saveContact', { contact: { id: 'P1', where: 'Elsewhere' }, key: 'k' }, 'Network', 'ID', 'P1', 'Where', '="X"'],
  [
    'saveTarget',
    { target: { id: 'T1', nextDate: '2027-01-08' }, key: 'k' },
    'Targets',
    'ID',
    'T1',
    'Next date',
    '=TODAY()+3',
  ],
  ['saveTarget', { target: { id: 'T1', fits: [2] }, key: 'k' }, 'Targets', 'ID', 'T1', 'Fit: Purpose', '=2+3'],
  ['saveChoice', { choice: { id: 'C1', why: 'So' }, key: 'k' }, 'Strategy', 'ID', 'C1', 'Why', '="Because"'],
  [
    'saveExperiment',
    { experiment: { id: 'B1', learned: 'Much' }, key: 'k' },
    'Experiments',
    'ID',
    'B1',
    'Learned',
    '=""',
  ],
  ['saveAdvice', { advice: { id: 'F1', said: 'Much' }, key: 'k' }, 'Feedback', 'ID', 'F1', 'What they said', '="X"'],
  [
    'saveValue',
    { was: 'Balance', value: { importance: 1 }, key: 'k' },
    'Values',
    'Value',
    'Balance',
    'Importance 1–5',
    '=2+3',
  ],
  ['takeReward', { id: 'G2' }, 'Goals', 'ID', 'G2', 'Reward taken', '=FALSE'],
  [
    'saveSettings',
    { settings: { hoursPerWeek: 9, leadDays: 5 } },
    'Settings',
    'Setting',
    'Hours a week',
    'Value',
    '=2+4',
  ],
  ['saveSettings', { settings: { pausedUntil: '2027-01-08' } }, 'Settings', 'Setting', 'Paused until', 'Value', '=""'],
];

test.each(forms)('[V16] %s %j says that the cell computes itself, and changes nothing', (name, request, ...place) => {
  const [tab, by, is, header, formula] = place;
  const plan = copyPlan(examplePlan());
  const now = compute(plan, tab, rowOf(plan, tab, by, is), header, formula);
  plan.update();
  const before = JSON.stringify(plan.workbook.document.snapshot());
  const standing = now();
  let told = '';
  try {
    told = (plan.call(name, request) as Said).problems.join(' ');
  } catch (error) {
    told = (error as Error).message;
  }
  expect(told).toMatch(
    /^[^\n]+, [^\n]+: this cell computes itself by your formula, so nothing was changed; change the formula in the tab\.$/,
  );
  expect(told).toContain(name === 'saveSettings' ? is : header);
  expect(writes(plan)).toEqual([]);
  expect(now()).toBe(standing);
  expect(JSON.stringify(plan.workbook.document.snapshot())).toBe(before);
});

test('[V16] the answer to a question, and today’s reflection', () => {
  const plan = copyPlan(examplePlan());
  const question = plan.shown('Assessment', 4, 'Question');
  const answer = compute(plan, 'Assessment', 4, 'My answer', '="Mine"');
  expect(() => plan.call('saveAnswer', { question, answer: 'Other' })).toThrow(/computes itself/);
  expect(writes(plan)).toEqual([]);
  expect(answer()).toBe('="Mine"');
  const reflection = {
    wentWell: 'Two talks',
    moved: '',
    prioritiesChanged: '',
    newChances: '',
    lesson: '',
    changeNext: '',
    energy: 4,
    private: false,
  };
  plan.call('saveReflection', { reflection });
  const row = plan.rows('Journal').length + 1;
  const went = compute(plan, 'Journal', row, 'What went well', '="Two talks"');
  plan.call('saveReflection', { reflection: { ...reflection, energy: 5 } });
  expect([went(), plan.shown('Journal', row, 'Energy 1–5')]).toEqual(['="Two talks"', '5']);
  expect(() => plan.call('saveReflection', { reflection: { ...reflection, wentWell: 'Three' } })).toThrow(
    /What went well: this cell computes itself/,
  );
  expect(writes(plan)).toEqual([]);
});

test('[V16] other cells of such a row are saved, and what the form says as it stands', () => {
  const plan = copyPlan(examplePlan());
  const row = rowOf(plan, 'Steps', 'ID', 'S9');
  const due = compute(plan, 'Steps', row, 'Due', '=DATE(2026,5,4)');
  plan.call('saveStep', { step: { id: 'S9', due: '2026-05-04', effort: 40 }, key: 'k' });
  expect([due(), plan.shown('Steps', row, 'Effort h')]).toEqual(['=DATE(2026,5,4)', '40']);
});

test('[V16] a new row goes below formulas that show nothing', () => {
  for (const [tab, name, request, header] of [
    ['Steps', 'saveStep', { step: { title: 'New' }, key: 'k' }, 'Due'],
    ['Network', 'saveContact', { contact: { name: 'New' }, key: 'k' }, 'Last contact'],
    ['Journal', 'saveWin', { win: { text: 'New', goal: '', private: false } }, 'Lesson'],
  ] as const) {
    const plan = copyPlan(examplePlan());
    const last = plan.sheet(tab).getLastRow();
    const formula = compute(plan, tab, last + 3, header, '=""');
    plan.call(name, request);
    expect([tab, formula(), plan.workbook.displayed(tab)[last + 3]?.includes('New')]).toEqual([tab, '=""', true]);
  }
});

test('[V9] ticking leaves a formula in *Done on*, and so does taking the tick back', () => {
  const plan = copyPlan(examplePlan());
  const row = rowOf(plan, 'Steps', 'ID', 'S9');
  const status = plan.column('Steps', 'Status');
  const letter = String.fromCharCode(64 + status);
  const done = compute(plan, 'Steps', row, 'Done on', `=IF(${letter}${row}="Done",TODAY(),"")`);
  const formula = done();
  plan.call('tickStep', { id: 'S9', done: true });
  expect([done(), plan.shown('Steps', row, 'Done on')]).toEqual([formula, '02/03/2026']);
  plan.call('tickStep', { id: 'S9', done: false });
  expect([done(), plan.shown('Steps', row, 'Done on'), plan.shown('Steps', row, 'Status')]).toEqual([
    formula,
    '',
    'To do',
  ]);
});

test('[Y16] the update leaves *Done on*, references and words of another language where a formula stands', () => {
  const plan = copyPlan(examplePlan());
  const row = rowOf(plan, 'Steps', 'ID', 'S9');
  const kept = [
    compute(plan, 'Steps', row, 'Done on', '=""'),
    compute(plan, 'Steps', row, 'Status', '="Done"'),
    compute(plan, 'Steps', row, 'Goal', '="G1"'),
    compute(plan, 'Goals', 3, 'Part of', '="g1"'),
    compute(plan, 'Goals', 3, 'Serves', '="C1"'),
    compute(plan, 'Journal', 2, 'Goal', '="G1"'),
    compute(plan, 'Trends', 2, 'Goal', '="G1"'),
    compute(plan, 'Network', 2, 'Goal', '="G2"'),
    compute(plan, 'Settings', 2, 'Value', '=2+4'),
  ];
  const before = kept.map((formula) => formula());
  plan.update();
  expect(kept.map((formula) => formula())).toEqual(before);
  expect(plan.update().problems).toEqual(plan.update().problems);
  expect(writes(plan)).toEqual([]);
  plan.workbook.advance(plan.workbook.now() + 86_400_000);
  expect(kept.map((formula) => formula())).toEqual(before);
  plan.call('saveSettings', { settings: { language: 'de' } });
  expect(kept.map((formula) => formula())).toEqual(before);
});

test('[Y16] whatever columns of a row hold formulas, no update and no form of that row changes one', () => {
  const headers = ['Goal', 'Status', 'Due', 'Effort h', 'This week', 'Done on', 'After', 'Contact', 'Start', 'Private'];
  const results = ['=""', '="G1"', '="Done"', '=TODAY()', '=1/2', '=TRUE', '=1/0', '="S2"'];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...headers), { minLength: 1, maxLength: 4 }),
      fc.array(fc.constantFrom(...results), { minLength: 4, maxLength: 4 }),
      fc.constantFrom<readonly [string, object]>(
        ['tickStep', { id: 'S9', done: true }],
        ['tickStep', { id: 'S9', done: false }],
        ['chooseStep', { id: 'S9', thisWeek: true }],
        ['saveStep', { step: { id: 'S9', title: 'T', goal: 'G3', due: '2026-07-03', effort: 3 }, key: 'k' }],
        ['saveWeek', { week: { done: ['S9'], days: [], letGo: [], chosen: ['S9'], energy: 1 } }],
      ),
      (columns, given, [name, request]) => {
        const plan = copyPlan(examplePlan());
        const row = rowOf(plan, 'Steps', 'ID', 'S9');
        const kept = columns.map((header, index) => compute(plan, 'Steps', row, header, given[index] ?? '=""'));
        const before = kept.map((formula) => formula());
        plan.update();
        try {
          plan.call(name, request);
        } catch (error) {
          expect((error as Error).message).toMatch(/computes itself/);
          expect(writes(plan)).toEqual([]);
        }
        expect(kept.map((formula) => formula())).toEqual(before);
      },
    ),
    { seed: 20260302, numRuns: 12 },
  );
});

test('[U5] a formula that was typed since into an adjusted cell is not taken back', () => {
  const plan = copyPlan(examplePlan());
  const row = rowOf(plan, 'Steps', 'ID', 'S9');
  const adjust = { kind: 'extend', id: 'S9', to: '2026-07-03' };
  const { basis } = plan.call<{ basis: string }>('previewAdjust', { adjust });
  plan.call('applyAdjust', { adjust, basis, reason: 'time', note: '' });
  const due = compute(plan, 'Steps', row, 'Due', '=DATE(2026,7,3)');
  expect(plan.call<{ undone: boolean }>('undoAdjust').undone).toBe(false);
  expect([due(), writes(plan)]).toEqual(['=DATE(2026,7,3)', []]);
});

test('[U24] an import that replaces rows leaves formulas, and says which', () => {
  const [from, plan] = [copyPlan(examplePlan()), copyPlan(examplePlan())];
  from.put('Steps', 3, { 'Effort h': '17', Notes: 'from the file' });
  const text = from.call<string>('exportPlan', { format: 'json' });
  const effort = compute(plan, 'Steps', 3, 'Effort h', '=1+1');
  const { basis } = plan.call<{ basis: string }>('previewImport', { text });
  const { problems } = plan.call('applyImport', { text, rule: 'replace', basis });
  expect(problems).toContain(
    'Steps, row 3, Effort h: your formula stays there, so what the file says did not come in.',
  );
  expect([effort(), plan.shown('Steps', 3, 'Notes')]).toEqual(['=1+1', 'from the file']);
});

test('[Y11] the example does not come over formulas that show nothing', () => {
  const plan = copyPlan(startPlan());
  const due = compute(plan, 'Steps', 5, 'Due', '=""');
  expect(plan.call('loadExample').message).toContain('The example loads into an empty plan only.');
  expect(due()).toBe('=""');
});

test('[V15] a form asks Google once for the formulas of its tab', () => {
  const plan = copyPlan(examplePlan());
  const asked = (name: string, request: object): readonly number[] => {
    plan.call(name, request);
    const log = plan.workbook.callLog();
    const count = (method: RegExp): number => log.filter((call) => method.test(call.method)).length;
    return [count(/getFormulas$/), count(/getFormulasR1C1$/)];
  };
  expect(asked('saveStep', { step: { id: 'S9', effort: 4 }, key: 'a' })).toEqual([0, 1]);
  expect(asked('saveStep', { step: { title: 'New' }, key: 'b' })).toEqual([0, 1]);
  expect(asked('tickStep', { id: 'S4', done: true })).toEqual([0, 1]);
});
