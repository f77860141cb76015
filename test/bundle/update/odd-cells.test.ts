/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { words } from '../../../src/catalogue/en';
import { wantsRepair } from '../../../src/domain/now/check';
import type { Day } from '../../../src/domain/plan/day';
import { MOST_OF_A_SECTION } from '../../../src/domain/reminders/section';
import type { Cell } from '../../../src/tables/cell';
import { headerOf } from '../../../src/tables/design';
import { goalsTable } from '../../../src/tables/goals';
import { stepsTable } from '../../../src/tables/steps';
import { momentOf, startPlan, type PlanInHand } from '../plan';
import { oddRows, oddTexts, typedColumns } from './odd-cells';
import { differences, fill, judge, TYPED, type Made } from './twins';
import {
  differences as differencesOnDemand,
  emptyPlan,
  fill as fillOnDemand,
  readTab,
  tables,
  type AnyTab,
} from './twins-on-demand';

/*
 * [X14] to [X18] Every kind of cell in every column: the formulas, the sidebar, the export and Check my plan give the same result.
 */

const firstDay = '2026-03-02' as Day;
const nextDay = '2026-03-03' as Day;
const day = (text: string): { readonly day: Day } => ({ day: text as Day });

const goal: Made = {
  title: 'Goal',
  status: 'Active',
  start: day('2026-02-10'),
  deadline: day('2026-06-10'),
  baseline: 0,
  target: 10,
  now: 4,
};
const step: Made = { title: 'Step', goal: 'G1', status: 'Doing', due: day('2026-03-06'), effort: 2 };
const goalColumns = typedColumns(goalsTable, ['serves', 'value']);
const stepColumns = typedColumns(stepsTable, ['contact']);

/** Several rows of steps are done, so that the sums have something to add up. */
const doneStep: Made = { ...step, status: 'Done', doneOn: day('2026-03-01') };
const first: Made = { title: 'First', status: 'Active' };

/** Among them one that is Waymark's, one in two rows, and signs that a formula might take for something else. */
const ownWords = {
  Waiting: 'On hold;Blocked, Done',
  Done: 'Shipped, a*, blocked',
  Paused: 'On hold',
  'Let go': 'Äh | ~x?',
};

function planWith(goals: readonly Made[], steps: readonly Made[]): PlanInHand {
  const plan = startPlan();
  for (const [meaning, texts] of Object.entries(ownWords))
    plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf(`Own words: ${meaning}`) + 2, {
      Value: texts,
    });
  plan.sheet('Goals').insertRowsAfter(5, goals.length);
  plan.sheet('Steps').insertRowsAfter(5, steps.length);
  fill(plan, goalsTable, goals);
  fill(plan, stepsTable, steps);
  plan.update();
  return plan;
}

/** All that the cells of a tab are, a text for each row, which is compared in no time. */
const cellsOf = (plan: PlanInHand, tab: string): string[] => {
  const sheet = plan.sheet(tab);
  return plan.workbook.document
    .read(sheet.getSheetId(), 0, 0, sheet.getLastRow(), sheet.getLastColumn())
    .map((line) => JSON.stringify(line));
};

/** Check gives a cell of a text column the format of texts, so that a number in it is quoted with other digits. */
const withoutQuote = (said: string): string => said.replace(/(got|gives|called) .*$/, '$1');

/** What the formulas show, the sidebar's progress and the exported rows, beside what the rules say. */
function compareAll(plan: PlanInHand): void {
  expect(differences(plan, firstDay)).toEqual([]);
  const { review, plan: read } = judge(plan, firstDay);
  const shares = new Map(review.goals.map(({ goal: { id }, progress }) => [id, progress.share]));
  for (const { id, progress } of plan.call<{ goals: { id: string; progress: number }[] }>('getGoals').goals)
    expect([id, progress]).toEqual([id, shares.get(id)]);
  const exported = JSON.parse(plan.call<string>('exportPlan', { format: 'json' })) as {
    tabs: Record<string, Record<string, unknown>[]>;
  };
  const problems = new Set(review.problems.map(({ tab, row, column }) => `${tab} ${row} ${column}`));
  for (const tab of ['goals', 'steps'] as const)
    for (const record of read[tab] as readonly { readonly row: number; readonly id: string }[]) {
      const line = exported.tabs[tab]?.find(({ id }) => id === record.id) ?? {};
      for (const key of tab === 'goals' ? goalColumns : stepColumns) {
        const value = (record as unknown as Record<string, unknown>)[key];
        if (problems.has(`${tab} ${record.row} ${key}`) || !['number', 'boolean'].includes(typeof value)) continue;
        expect([record.id, key, line[key]]).toEqual([record.id, key, value]);
      }
    }
  // The forms, the mail and Check read without a word of what stands in the cells of formulas, and say the same.
  const said = plan.update().problems;
  expect(plan.call('checkPlan').problems.map(withoutQuote)).toEqual(said.map(withoutQuote));
  const focus = plan.call<{ lines: { id: string }[]; goals: { id: string; progress: number; steps: number }[] }>(
    'getFocus',
  );
  for (const { id, progress, steps } of focus.goals)
    expect([id, progress, steps]).toEqual([
      id,
      shares.get(id),
      review.goals.find((one) => one.goal.id === id)?.stepsDone.all,
    ]);
  const open = new Map(read.steps.map((one) => [one.id, one.status]));
  for (const { id } of focus.lines) expect(['done', 'letGo']).not.toContain(open.get(id));
  const repairs = new Set(review.problems.filter(wantsRepair).map(({ tab, row }) => `${tab} ${row}`)).size;
  const { text } = plan.call<{ text: string }>('previewMail');
  const [, more = '0'] = new RegExp(`${words.mail.headings.repair}[^]*?and (\\d+) more`, 'i').exec(text) ?? [];
  const ofSettings = new Set(said.filter((one) => one.startsWith('Settings, row')).map((one) => one.split(':')[0]))
    .size;
  expect(Number(more)).toBe(Math.max(0, repairs + ofSettings - MOST_OF_A_SECTION));
  const { settings } = plan.call<{ settings: { leadDays: number } }>('getState');
  expect(settings.leadDays).toBe(read.settings.leadDays);
  // Values that the update corrected are plain now, and the others are unchanged.
  const before = [cellsOf(plan, 'Goals'), cellsOf(plan, 'Steps')];
  plan.update();
  expect([cellsOf(plan, 'Goals'), cellsOf(plan, 'Steps')]).toEqual(before);
  plan.workbook.advance(momentOf(plan, '2026-03-03T09:00'));
  plan.update();
  expect(differences(plan, nextDay)).toEqual([]);
}

test('[X14] [X15] [X16] every kind of cell in every column of Goals means the same to the formulas and to the rules', () => {
  compareAll(planWith([first, ...oddRows(goalColumns, goal)], [step, doneStep]));
}, 240_000);

test('[X14] [X15] [X16] every kind of cell in every column of Steps means the same to the formulas and to the rules', () => {
  compareAll(
    planWith(
      [first, goal],
      [...oddRows(stepColumns, step), ...oddRows(['effort', 'status', 'doneOn', 'goal'], doneStep)],
    ),
  );
}, 240_000);

test('[X14] [X15] [X16] several odd cells in one row mean the same to the formulas and to the rules', () => {
  const odd = fc.constantFrom(...oddTexts).map((text): Cell => `${TYPED}${text}`);
  const row = (base: Made, columns: readonly string[]): fc.Arbitrary<Made> =>
    fc.tuple(...columns.map(() => fc.option(odd, { freq: 3 }))).map((cells) => ({
      ...base,
      ...Object.fromEntries(columns.flatMap((column, index) => (cells[index] == null ? [] : [[column, cells[index]]]))),
    }));
  const rows = (base: Made, columns: readonly string[], count: number): fc.Arbitrary<Made[]> =>
    fc.array(row(base, columns), { minLength: count, maxLength: count });
  fc.assert(
    fc.property(rows(goal, goalColumns, 40), rows(step, stepColumns, 80), (goals, steps) => {
      compareAll(planWith([first, ...goals], steps));
    }),
    { seed: 20260304, numRuns: 3, endOnFailure: true },
  );
}, 240_000);

const usual: Readonly<Record<AnyTab, Made>> = {
  values: { value: 'Purpose', importance: 4, today: 2 },
  skills: { skill: 'Budgets', now: 2, needed: 4 },
  experiments: { belief: 'They answer', startedOn: day('2026-02-20'), decideBy: day('2026-03-04') },
  targets: {
    organisation: 'Tidewell',
    role: 'Lead',
    stage: 'Watching',
    nextMove: 'Write',
    nextDate: day('2026-03-04'),
    fit1: 4,
  },
  network: { name: 'Helen', stage: 'In touch', lastContact: day('2026-02-20'), everyDays: 14 },
  feedback: { question: 'Is it clear?', status: 'Asked', followUpOn: day('2026-03-04') },
  strategy: { kind: 'Choice', choice: 'Lead', sure: 3 },
  trends: { trend: 'More remote work', kind: 'Market', notedOn: day('2026-02-20') },
  journal: { date: day('2026-02-20'), kind: 'Win', lesson: 'Asked early', energy: 4 },
};
const referring: readonly string[] = ['goal', 'decisionMaker', 'whom', 'choice'];

test.each(Object.keys(tables) as AnyTab[])(
  '[X14] [X15] [X16] every kind of cell in every column of %s means the same to the formulas and to the rules',
  (tab) => {
    const plan = emptyPlan();
    const made = oddRows(typedColumns(tables[tab], referring), usual[tab]);
    plan.sheet(words.tabs[tab]).insertRowsAfter(5, made.length);
    fillOnDemand(plan, tab, made);
    plan.update();
    expect(differencesOnDemand(plan, firstDay)).toEqual([]);
    // Update, Check and the forms name the same cells, and a second update writes nothing.
    const before = cellsOf(plan, words.tabs[tab]);
    const said = plan.update().problems;
    expect(cellsOf(plan, words.tabs[tab])).toEqual(before);
    expect(plan.call('checkPlan').problems.map(withoutQuote)).toEqual(said.map(withoutQuote));
    expect(plan.update().problems.map(withoutQuote)).toEqual(said.map(withoutQuote));
    const unsaid = readTab(plan, tab)
      .problems.map(
        ({ row, column, header = headerOf(words, tab, column) }) => `${words.tabs[tab]}, row ${row}, ${header}:`,
      )
      .filter((place) => !said.some((one) => one.startsWith(place)));
    expect(unsaid).toEqual([]);
    plan.workbook.advance(momentOf(plan, '2026-03-03T09:00'));
    plan.update();
    expect(differencesOnDemand(plan, nextDay)).toEqual([]);
  },
  120_000,
);

test('the kinds of cells are many', () => {
  const columns =
    goalColumns.length +
    stepColumns.length +
    (Object.keys(tables) as AnyTab[]).reduce((sum, tab) => sum + typedColumns(tables[tab], referring).length, 0);
  expect(columns * oddTexts.length).toBeGreaterThan(4000);
});

test.each([
  ['2026-03-04 17:00', 'Due in 2 d', '2'],
  ["'2026-03-04", 'Due in 2 d', '2'],
  ['="2026-03-04"', 'Check: Due is not a date: 2026-03-04', ''],
  ['=DATE(2026;3;1)+0.75', 'Overdue 1 d', '-1'],
  ['3', 'Check: Due is not a date: 02/01/1900', ''],
])('[X14] a due day of %s is said as %s', (due, now, left) => {
  const plan = startPlan();
  plan.type('Goals', 2, { Goal: 'Run' });
  plan.type('Steps', 2, { Step: 'Ask', Goal: 'G1' });
  plan.type('Steps', 2, { Due: due });
  expect([plan.shown('Steps', 2, 'What now'), plan.shown('Steps', 2, 'Days left')]).toEqual([now, left]);
});

test('[X15] a date in a number column counts as nothing and is named; the number typed over it counts and is shown', () => {
  const plan = startPlan();
  plan.type('Goals', 2, { Goal: 'Run', Baseline: '0', Target: '10' });
  plan.type('Steps', 2, { Step: 'Ask', Goal: 'G1', Status: 'Done', 'Effort h': '3/4' });
  plan.type('Steps', 3, { Step: 'Tell', Goal: 'G1', 'Effort h': '3' });
  plan.type('Goals', 2, { Now: '3/4' });
  expect(plan.shown('Steps', 2, 'What now')).toBe('Check: a number is expected in Effort h');
  expect(plan.shown('Goals', 2, 'What now')).toBe('Check: a number is expected in Now');
  expect(plan.shown('Goals', 2, 'Progress %')).toBe('25%');
  plan.put('Goals', 2, { Now: '4' });
  expect(plan.shown('Goals', 2, 'Progress %')).toBe('40%');
  plan.put('Steps', 2, { 'Effort h': '4.5' });
  expect(plan.shown('Goals', 2, 'Hours done')).toBe('4.5');
  expect(plan.update().problems).toEqual([]);
  expect([plan.shown('Goals', 2, 'Now'), plan.shown('Steps', 2, 'Effort h')]).toEqual(['4', '4.5']);
});

test.each(['Done ', '\u00a0done', 'Done\u200b', ' DONE '])('[X16] %j becomes the plain word', (typed) => {
  const plan = startPlan();
  plan.type('Steps', 2, { Step: 'Ask', Due: '2026-02-01', Status: typed });
  expect(plan.rows('Steps')[0]).toMatchObject({ 'Done on': '02/03/2026', 'What now': 'Done ✓' });
  expect(plan.shown('Steps', 2, 'Status').toLowerCase()).toBe('done');
});

test('[X16] a word that a formula gives is not written over, and is named', () => {
  const plan = startPlan();
  fill(plan, stepsTable, [{ title: 'Ask', due: day('2026-02-01'), status: `${TYPED}="Done "` }]);
  expect(plan.update().problems).toEqual([expect.stringContaining('Steps, row 2, Status')]);
  expect(plan.sheet('Steps').getRange(2, plan.column('Steps', 'Status'), 1, 1).getFormulas()).toEqual([['="Done "']]);
});

test.each(['Yes', 'x', 'ja', '1', '0', 'maybe', '="Yes"', '=NA()', '3/4'])(
  '[X17] a goal with %s in Private stays out of the brief, and the cell is named',
  (typed) => {
    const plan = startPlan();
    plan.type('Goals', 2, { Goal: 'Leave the company', Status: 'Active', Private: typed });
    expect(plan.call<{ text: string }>('getBrief').text).not.toContain('Leave');
    expect(plan.update().problems).toEqual([expect.stringContaining('Goals, row 2, Private')]);
  },
);

test.each(['no', 'No ', 'FALSE', "'false"])('[X17] a goal with %s in Private is told', (typed) => {
  const plan = startPlan();
  plan.type('Goals', 2, { Goal: 'Leave the company', Status: 'Active', Private: typed });
  expect(plan.call<{ text: string }>('getBrief').text).toContain('Leave');
});

test('[X18] settings with blanks, a day with a time and a number shown as a date mean what they look like', () => {
  const plan = startPlan();
  const rows = plan.rows('Settings');
  const put = (name: string, column: 'Setting' | 'Value', text: string): void => {
    plan.put('Settings', rows.findIndex((row) => row['Setting'] === name) + 2, { [column]: text });
  };
  const { settings } = words;
  put(settings.leadDays.name, 'Value', '3/4');
  put(settings.leadDays.name, 'Value', '5');
  put(settings.firstDay.name, 'Value', 'Sunday ');
  put(settings.beganOn.name, 'Value', "'2026-02-20");
  put(settings.leadDays.name, 'Setting', `${settings.leadDays.name}\u00a0`);
  plan.type('Steps', 2, { Step: 'Ask', Due: '2026-03-07' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('Steps', 2, 'What now')).toBe('Due in 5 d');
  expect(plan.shownColumn('Settings', 'Value')).toEqual(expect.arrayContaining(['5', 'Sunday', '20/02/2026']));
  expect(plan.shownColumn('Settings', 'Setting')).toContain(settings.leadDays.name);
});
