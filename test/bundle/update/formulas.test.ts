/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { sayHours } from '../../../src/actions/plan/say-hours';
import { say } from '../../../src/catalogue/catalogue';
import { words as english } from '../../../src/catalogue/en';
import { addDays, daysBetween, parseDay, serialOfDay, type Day } from '../../../src/domain/plan/day';
import { isOpen, type Goal, type Plan, type Problem, type Step } from '../../../src/domain/plan/plan';
import { referenceResolver, resolveReferences } from '../../../src/domain/plan/references';
import { reviewPlan, type GoalReview, type Review, type StepReview } from '../../../src/domain/now/review';
import { orderTimeline } from '../../../src/domain/now/timeline-rows';
import type { Cell } from '../../../src/tables/cell';
import type { Column, Table } from '../../../src/tables/column';
import { goalsTable } from '../../../src/tables/goals';
import { readSettings } from '../../../src/tables/read-settings';
import { readTable } from '../../../src/tables/read-table';
import { sayShort } from '../../../src/tables/say-problem';
import { stepsTable } from '../../../src/tables/steps';
import { momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * [Y15] Each formula column says what the rules say, for rows with every kind of value. The rules are asked for the rows as they stand in
 * the sheet afterwards; the formulas' results are read as a user sees them.
 */

const words = english;
const firstDay = '2026-03-02' as Day;

type Made = Readonly<Record<string, Cell>>;

/** Mostly what belongs there, now and then what does not. */
const mostly = <T>(good: fc.Arbitrary<T>, odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const maybe = (arbitrary: fc.Arbitrary<Cell>, blanks = 1): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 4, arbitrary }, { weight: blanks, arbitrary: fc.constant<Cell>('') });
/** Days near the edges of every rule: around today, a week, a tenth of the way, a year. */
const someDay: fc.Arbitrary<Cell> = mostly<Cell>(
  fc
    .oneof(
      fc.integer({ min: -4, max: 9 }),
      fc.integer({ min: -60, max: 60 }),
      fc.constantFrom(-366, -365, 364, 365, 366, 400, 1200),
    )
    .map((offset): Cell => ({ day: addDays(firstDay, offset) })),
  ['soon', '31/02/2026', 5, true, '2026-03-04'],
);
const someNumber = (...numbers: number[]): fc.Arbitrary<Cell> =>
  mostly<Cell>(fc.constantFrom<Cell>(...numbers), ['many', '5', -3, 0.5, true]);
const option = (list: Readonly<Record<string, string>>): fc.Arbitrary<Cell> =>
  mostly<Cell>(fc.constantFrom<Cell>(...Object.values(list)), ['Nearly', 7]);

const goalRow = (index: number, count: number): fc.Arbitrary<Made> =>
  fc.record<Record<string, Cell>>({
    id: mostly<Cell>(fc.constant<Cell>(`G${index}`), ['']),
    title: mostly<Cell>(fc.constant<Cell>(`Goal ${index}`), ['', 'Twice', '=1+1']),
    measure: maybe(fc.constant('Score')),
    now: maybe(someNumber(0, 1, 2, 3, 4, 5, 50, 300)),
    target: maybe(someNumber(0, 1, 1, 4, 5, 100)),
    baseline: maybe(someNumber(0, 0, 1, 5, 100)),
    deadline: maybe(someDay),
    start: maybe(someDay),
    status: maybe(option(words.options.goalStatus)),
    partOf: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Cell>('') },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: count }).map((n): Cell => `G${n}`) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('G999', 'Twice', `Goal ${count}`) },
    ),
    priority: maybe(someNumber(1, 2, 3)),
    pausedUntil: fc.oneof({ weight: 6, arbitrary: fc.constant<Cell>('') }, { weight: 1, arbitrary: someDay }),
    serves: maybe(fc.constant('Lead people'), 3),
  });

const stepRow = (index: number, goals: number, steps: number): fc.Arbitrary<Made> =>
  fc.record<Record<string, Cell>>({
    id: mostly<Cell>(fc.constant<Cell>(`S${index}`), ['']),
    title: mostly<Cell>(fc.constant<Cell>(`Step ${index}`), ['', 'Twice']),
    goal: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: goals }).map((n): Cell => `G${n}`) },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('', 'G999', 'g2', 'G02 · old words', `Goal ${goals}`) },
    ),
    status: maybe(option(words.options.stepStatus)),
    due: maybe(someDay),
    effort: maybe(someNumber(0, 0.5, 1, 2, 8)),
    start: maybe(someDay, 2),
    doneOn: fc.oneof({ weight: 3, arbitrary: fc.constant<Cell>('') }, { weight: 1, arbitrary: someDay }),
    after: fc.oneof(
      { weight: 8, arbitrary: fc.constant<Cell>('') },
      {
        weight: 4,
        arbitrary: fc
          .array(fc.integer({ min: 1, max: steps }), { minLength: 1, maxLength: 3 })
          .map((ids): Cell => ids.map((n) => `S${n}`).join(', ')),
      },
      { weight: 1, arbitrary: fc.constantFrom<Cell>('S999', `S${index + 1}`) },
    ),
    remindDays: maybe(someNumber(0, 1, 3, 10), 3),
    pausedUntil: fc.oneof({ weight: 8, arbitrary: fc.constant<Cell>('') }, { weight: 1, arbitrary: someDay }),
    thisWeek: fc.boolean(),
    reward: maybe(fc.constant('Cake'), 4),
  });

/** What chance would bring too rarely: the boundaries of pace, a circle, and a step without a goal that has nothing else to say. */
const far: Cell = { day: '2026-12-31' as Day };
const active = words.options.goalStatus.active;
const halfway = {
  status: active,
  start: { day: addDays(firstDay, -20) },
  deadline: { day: addDays(firstDay, 20) },
  baseline: 0,
  target: 100,
};
const fixedGoals: readonly Made[] = [
  { id: 'G201', title: 'A steady goal', status: active, deadline: far },
  { id: 'G202', title: 'Due today', status: active, deadline: { day: firstDay } },
  { id: 'G203', title: 'Due soon', status: active, deadline: { day: addDays(firstDay, 3) } },
  ...[55, 54.9, 45, 44.9, 30, 29.9].map((now, index) => ({
    id: `G${204 + index}`,
    title: `Halfway with ${now}`,
    now,
    ...halfway,
  })),
];
const fixedSteps: readonly Made[] = [
  { id: 'S201', title: 'One', goal: 'G201', due: far, after: 'S202' },
  { id: 'S202', title: 'Other', goal: 'G201', due: far, after: 'S201' },
  { id: 'S203', title: 'For which goal?', due: far },
];

interface MadePlan {
  readonly goals: readonly Made[];
  readonly steps: readonly Made[];
}

const blank = (row: fc.Arbitrary<Made>): fc.Arbitrary<Made> =>
  fc.oneof({ weight: 20, arbitrary: row }, { weight: 1, arbitrary: fc.constant<Made>({}) });

const somePlan = (goals: number, steps: number): fc.Arbitrary<MadePlan> =>
  fc.record({
    goals: fc.tuple(...Array.from({ length: goals }, (_, index) => blank(goalRow(index + 1, goals)))),
    steps: fc.tuple(...Array.from({ length: steps }, (_, index) => blank(stepRow(index + 1, goals, steps)))),
  });

/** Writes whole columns at once, as a paste of values does: days as dates, texts that look like something else as texts. */
function fill(plan: PlanInHand, table: Table, rows: readonly Made[]): void {
  const header = words.columns[table.key as 'goals' | 'steps'] as Readonly<Record<string, { readonly header: string }>>;
  const tab = words.tabs[table.key];
  for (const key of Object.keys(table.columns)) {
    if (!rows.some((row) => key in row)) continue;
    const column = plan.column(tab, header[key]?.header ?? key);
    const isDay = (table.columns[key] as Column).kind === 'day';
    const values = rows.map((row) => {
      const cell = row[key] ?? '';
      if (typeof cell === 'object') return serialOfDay(cell.day);
      if (typeof cell === 'string' && /^[=\d]/.test(cell) && !(isDay && cell.startsWith('2026'))) return `'${cell}`;
      return cell;
    });
    plan
      .sheet(tab)
      .getRange(2, column, rows.length, 1)
      .setValues(values.map((value) => [value]));
  }
}

/** What stands in a tab now, with dates as days. */
function cellsOf(plan: PlanInHand, table: Table): { cells: Cell[][]; positions: Record<string, number> } {
  const tab = words.tabs[table.key];
  const header = words.columns[table.key] as Readonly<Record<string, { readonly header: string }>>;
  const sheet = plan.sheet(tab);
  const positions = Object.fromEntries(
    Object.keys(table.columns).map((key) => [key, plan.column(tab, header[key]?.header ?? key)]),
  );
  const { document } = plan.workbook;
  const read = document.read(sheet.getSheetId(), 0, 0, Math.max(1, sheet.getLastRow()), sheet.getLastColumn());
  const cells = read.map((line) =>
    line.map(({ value, format }): Cell => {
      if (typeof value !== 'number' || !/[ymd]/i.test(format.replace(/"[^"]*"/g, ''))) return value;
      return { day: addDays('1899-12-30' as Day, Math.floor(value)) };
    }),
  );
  return { cells, positions };
}

interface Judged {
  readonly plan: Plan;
  readonly review: Review;
}

/** The rules' word on the rows as they stand. IDs are those that the sheet has. */
function judge(inHand: PlanInHand, today: Day): Judged {
  const goalCells = cellsOf(inHand, goalsTable);
  const stepCells = cellsOf(inHand, stepsTable);
  const goals = readTable(goalsTable, goalCells.positions, goalCells.cells, words);
  const steps = readTable(stepsTable, stepCells.positions, stepCells.cells, words);
  const problems: Problem[] = [...goals.problems, ...steps.problems];
  const named = (rows: readonly { readonly record: { readonly id: string; readonly title: string } }[]) =>
    rows.map(({ record }) => ({ id: record.id, title: record.title }));
  const findGoal = referenceResolver(named(goals.rows), 'G');
  const findStep = referenceResolver(named(steps.rows), 'S');
  const one = (tab: 'goals' | 'steps', column: string, row: number, text: string): string | null => {
    const found = findGoal(text);
    if (found.kind === 'problem') {
      const others =
        found.problem === 'ambiguousReference'
          ? goals.rows.filter(({ record }) => record.title.trim() === text.trim()).map(({ record }) => record.id)
          : [];
      problems.push({ tab, row, column, code: found.problem, got: text, others });
    }
    return found.kind === 'found' ? found.id : null;
  };
  const planGoals = goals.rows.map(({ row, record }): Goal => ({
    ...record,
    row,
    partOf: one('goals', 'partOf', row, record.partOf),
  }));
  const planSteps = steps.rows.map(({ row, record }): Step => {
    const after = resolveReferences(record.after, findStep, 'S');
    for (const { code, got } of after.problems) problems.push({ tab: 'steps', row, column: 'after', code, got });
    return { ...record, row, goal: one('steps', 'goal', row, record.goal), goalText: record.goal, after: after.ids };
  });
  const plan: Plan = { goals: planGoals, steps: planSteps, settings: readSettings({}, [], words).values, problems };
  return { plan, review: reviewPlan(plan, today, words.vagueVerbs) };
}

function stepNow({ whatNow: now }: StepReview): string {
  const said = words.whatNow;
  switch (now.code) {
    case 'check':
      return say(said.check, { text: sayShort(now.problem, words) });
    case 'paused':
      return said.paused;
    case 'done':
      return said.done;
    case 'overdue':
      return say(said.overdue, { days: now.days });
    case 'dueToday':
      return said.dueToday;
    case 'dueIn':
      return say(said.dueIn, { days: now.days });
    case 'waitsFor':
      return say(said.waits, { ids: now.ids.join(', ') });
    case 'meantToBegin':
      return say(said.meantToBegin, { days: now.days });
    case 'needsDate':
      return said.needsDate;
    case 'whichGoal':
      return said.whichGoal;
    case 'circle':
      return now.ids.length === 2
        ? say(said.circularTwo, { first: now.ids[0] ?? '', second: now.ids[1] ?? '' })
        : say(said.circularMany, { ids: now.ids.join(', ') });
    case 'nothing':
      return '';
  }
}

function goalNow({ whatNow: now }: GoalReview): string {
  const said = words.whatNow;
  switch (now.code) {
    case 'check':
      return say(said.check, { text: sayShort(now.problem, words) });
    case 'paused':
      return said.paused;
    case 'reached':
      return said.reached;
    case 'reachedQuestion':
      return said.reachedAsk;
    case 'datePassed':
      return said.datePassed;
    case 'dueToday':
      return said.dueToday;
    case 'dueIn':
      return say(said.dueIn, { days: now.days });
    case 'nothing':
      return '';
  }
}

function expectedGoal(entry: GoalReview): Record<string, string> {
  const { goal, progress, pace, horizon, stepsDone } = entry;
  const percent = `${Math.round(progress.share * 100)}%`;
  const tenths = Math.round(progress.share * 10);
  const partly =
    progress.basis === 'planned' &&
    pace === 'none' &&
    !['draft', 'letGo', 'paused', 'reached'].includes(goal.status ?? '') &&
    entry.whatNow.code !== 'paused';
  const nothing = goal.title === '';
  return {
    [words.columns.goals.progress.header]: nothing ? '' : percent,
    [words.columns.goals.bar.header]: nothing ? '' : '█'.repeat(tenths) + '░'.repeat(10 - tenths),
    [words.columns.goals.pace.header]: nothing
      ? ''
      : partly
        ? say(words.pace.partly, { percent: Math.round(progress.share * 100) })
        : pace === 'none'
          ? ''
          : words.pace[pace],
    [words.columns.goals.whatNow.header]: nothing && entry.whatNow.code !== 'check' ? '' : goalNow(entry),
    [words.columns.goals.horizon.header]: horizon === null ? '' : words.horizon[horizon],
    [words.columns.goals.stepsDone.header]:
      stepsDone.all === 0 ? '' : say(words.stepsDone, { done: stepsDone.done, all: stepsDone.all }),
  };
}

function expectedStep(entry: StepReview, today: Day): Record<string, string> {
  const { step } = entry;
  const closed = step.status === 'done' || step.status === 'letGo';
  return {
    [words.columns.steps.whatNow.header]:
      step.title === '' && step.goalText === '' && step.due === null && entry.whatNow.code !== 'check'
        ? ''
        : stepNow(entry),
    [words.columns.steps.daysLeft.header]: closed || step.due === null ? '' : String(daysBetween(today, step.due)),
  };
}

/** All that differs, a line each: `Goals row 7 Pace: Ahead instead of On track`. */
function differences(inHand: PlanInHand, today: Day): string[] {
  const { plan, review } = judge(inHand, today);
  const lines: string[] = [];
  const compare = (
    tab: string,
    rows: readonly Record<string, string>[],
    row: number,
    wanted: Readonly<Record<string, string>>,
  ): void => {
    for (const [header, text] of Object.entries(wanted)) {
      const got = rows[row - 2]?.[header] ?? '';
      if (got !== text) lines.push(`${tab} row ${row} ${header}: “${got}” instead of “${text}”`);
    }
  };
  const goalRows = inHand.rows('Goals');
  const stepRows = inHand.rows('Steps');
  for (const entry of review.goals) compare('Goals', goalRows, entry.goal.row, expectedGoal(entry));
  for (const entry of review.steps) compare('Steps', stepRows, entry.step.row, expectedStep(entry, today));
  return [...lines, ...timelineDifferences(inHand, plan, today), ...homeDifferences(inHand, plan, today)];
}

const british = (day: Day | null): string => (day === null ? '' : day.split('-').reverse().join('/'));

function timelineDifferences(inHand: PlanInHand, plan: Plan, today: Day): string[] {
  const shown = inHand.rows('Timeline').slice(3);
  // The order is the last update's; what each line says is today's.
  const lines: string[] = [];
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const { milestone, indent, passed } = words.timeline;
  shown.forEach((row, index) => {
    const id = row[words.columns.timeline.id.header] ?? '';
    const goal = goals.get(id);
    const step = steps.get(id);
    if (!goal && !step) return;
    const due = goal ? goal.deadline : (step?.due ?? null);
    const status = goal
      ? goal.status
        ? words.options.goalStatus[goal.status]
        : null
      : step?.status
        ? words.options.stepStatus[step.status]
        : null;
    const rests = goal ? ['reached', 'letGo', 'paused', 'draft'].includes(goal.status ?? '') : !isOpen(step as Step);
    const wanted: Record<string, string | null> = {
      [words.columns.timeline.what.header]: goal
        ? `${milestone}${goal.title}`
        : `${indent}${step?.reward ? milestone : ''}${step?.title ?? ''}`,
      [words.columns.timeline.start.header]: british((goal ?? step)?.start ?? null),
      [words.columns.timeline.due.header]: british(due),
      // A status that is none of the words stands there as it was typed.
      [words.columns.timeline.status.header]:
        status === null ? null : `${due !== null && due < today && !rests ? passed : ''}${status}`,
    };
    for (const [header, text] of Object.entries(wanted))
      if (text !== null && row[header] !== text)
        lines.push(`Timeline row ${index + 5} (${id}) ${header}: “${row[header] ?? ''}” instead of “${text}”`);
  });
  return lines;
}

function homeDifferences(inHand: PlanInHand, plan: Plan, today: Day): string[] {
  const sheet = inHand.sheet('Home');
  const texts = sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getDisplayValues().flat();
  const soon = plan.steps.filter(
    (step) =>
      isOpen(step) && step.due !== null && daysBetween(today, step.due) >= 0 && daysBetween(today, step.due) <= 7,
  ).length;
  const done = plan.steps.filter((step) => step.status === 'done');
  const hours = done.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  return [
    say(words.home.dueSoon, { count: soon }),
    say(words.home.since, {
      steps: done.length,
      hours: sayHours(words, hours, (number) => String(Math.round(number))),
    }),
  ].flatMap((text) =>
    texts.includes(text)
      ? []
      : [`Home lacks “${text}”: ${texts.filter((one) => /^(Due in 7|Since you)/.test(one)).join(' | ')}`],
  );
}

test('[Y15] every formula column says what the rules say, on the day and without an update on the days after', () => {
  const seen = { goals: new Set<string>(), steps: new Set<string>(), paces: new Set<string>() };
  fc.assert(
    fc.property(fc.noBias(somePlan(40, 110)), (made) => {
      const plan = startPlan();
      fill(plan, goalsTable, [...made.goals, ...fixedGoals]);
      fill(plan, stepsTable, [...made.steps, ...fixedSteps]);
      plan.update();
      expect(differences(plan, firstDay)).toEqual([]);
      const { review, plan: rows } = judge(plan, firstDay);
      const { ids } = orderTimeline(rows.goals, rows.steps);
      expect(
        plan
          .shownColumn('Timeline', 'ID')
          .slice(3)
          .filter((id) => id !== ''),
      ).toEqual(ids);
      for (const { whatNow, pace } of review.goals) {
        seen.goals.add(whatNow.code);
        seen.paces.add(pace);
      }
      for (const { whatNow } of review.steps) seen.steps.add(whatNow.code);
      for (const [moment, day] of [
        ['2026-03-03T00:00', '2026-03-03'],
        ['2026-03-09T23:59', '2026-03-09'],
        ['2026-03-29T03:00', '2026-03-29'],
      ] as const) {
        plan.workbook.advance(momentOf(plan, moment));
        expect([day, ...differences(plan, parseDay(day) ?? firstDay)]).toEqual([day]);
      }
    }),
    { seed: 20260101, numRuns: 3, endOnFailure: true },
  );
  // The rows were of every kind.
  expect([...seen.steps].sort()).toEqual([
    'check',
    'circle',
    'done',
    'dueIn',
    'dueToday',
    'meantToBegin',
    'needsDate',
    'nothing',
    'overdue',
    'paused',
    'waitsFor',
    'whichGoal',
  ]);
  expect([...seen.goals].sort()).toEqual([
    'check',
    'datePassed',
    'dueIn',
    'dueToday',
    'nothing',
    'paused',
    'reached',
    'reachedQuestion',
  ]);
  expect([...seen.paces].sort()).toEqual([
    'ahead',
    'datePassed',
    'justStarted',
    'needsDates',
    'needsDecision',
    'none',
    'notBegun',
    'onTrack',
    'reached',
    'slower',
  ]);
}, 120_000);
