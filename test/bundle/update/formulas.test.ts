/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { words as english } from '../../../src/catalogue/en';
import { addDays, parseDay, type Day } from '../../../src/domain/plan/day';
import { orderTimeline } from '../../../src/domain/now/timeline-rows';
import type { Cell } from '../../../src/tables/cell';
import { goalsTable } from '../../../src/tables/goals';
import { stepsTable } from '../../../src/tables/steps';
import { momentOf, startPlan } from '../plan';
import { differences, fill, judge, type Made } from './twins';

/*
 * [Y15] Each formula column has the result of the rules, for rows with every kind of value. The rules get the rows as they are in
 * the sheet afterwards; the formulas' results are read as a user sees them.
 */

const words = english;
const firstDay = '2026-03-02' as Day;

/** Mostly valid values, sometimes invalid ones. */
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

/** Cases that are too rare among random rows: the boundaries of pace, a circle, and a step without a goal that has nothing else to say. */
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
  // The random rows included every kind.
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
