import fc from 'fast-check';
import { addDays, dayOfSerial, serialOfDay, type Day } from '../../../src/domain/plan/day';
import type { Goal, GoalStatus, Plan, PlanSettings, Rhythm, Step, StepStatus } from '../../../src/domain/plan/plan';
import { day, goal, settings, step } from '../../domain/plans';

/** The options of every property of the rules; fast-check prints the seed and the path of a counterexample. */
export const RUNS = { seed: 20260101, numRuns: 300 };

export const TODAY = day('2026-03-10');

/** Any valid day. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 2, max: 2958465 })
  .map((serial) => dayOfSerial(serial) ?? TODAY);
/** A day within some weeks of TODAY, so that rules meet their boundaries often. */
export const nearDay: fc.Arbitrary<Day> = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
/** A day in the years of real plans. */
export const planDay: fc.Arbitrary<Day> = fc
  .integer({ min: serialOfDay(day('2020-01-01')), max: serialOfDay(day('2040-12-31')) })
  .map((serial) => dayOfSerial(serial) ?? TODAY);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
/** Numbers as people type them, also by mistake. */
const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, 0.1, 1e308, -1e308, 5e-324, 0.30000000000000004),
);

const stepStatus: fc.Arbitrary<StepStatus | null> = fc.constantFrom(
  'todo',
  'todo',
  'doing',
  'waiting',
  'done',
  'letGo',
  null,
);
const goalStatus: fc.Arbitrary<GoalStatus | null> = fc.constantFrom(
  'active',
  'active',
  'draft',
  'paused',
  'reached',
  'letGo',
  null,
);

const idOf = (prefix: string, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((number) => `${prefix}${number}`);

/** Steps with IDs S1, S2 … in a random order of rows; After and Goal may point anywhere, also to nothing. */
export const stepsOf = (mostSteps: number, mostGoals: number): fc.Arbitrary<Step[]> =>
  fc
    .array(
      fc.record({
        status: stepStatus,
        goal: maybe(idOf('G', mostGoals + 1)),
        due: maybe(nearDay),
        start: maybe(nearDay),
        doneOn: maybe(nearDay),
        effort: maybe(fc.oneof(fc.integer({ min: 0, max: 20 }), anyNumber)),
        after: fc.uniqueArray(idOf('S', mostSteps + 1), { maxLength: 3 }),
        remindDays: maybe(fc.integer({ min: 0, max: 14 })),
        pausedUntil: fc.option(nearDay, { nil: null, freq: 8 }),
        thisWeek: fc.boolean(),
      }),
      { maxLength: mostSteps },
    )
    .map((rows) => rows.map((fields, index) => step({ ...fields, id: `S${index + 1}` })))
    .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }));

export const goalsOf = (most: number): fc.Arbitrary<Goal[]> =>
  fc
    .array(
      fc.record({
        status: goalStatus,
        now: maybe(anyNumber),
        target: maybe(anyNumber),
        baseline: maybe(anyNumber),
        start: maybe(nearDay),
        deadline: maybe(nearDay),
        partOf: maybe(idOf('G', most + 1)),
        priority: maybe(fc.integer({ min: 1, max: 3 })),
        pausedUntil: fc.option(nearDay, { nil: null, freq: 8 }),
      }),
      { maxLength: most },
    )
    .map((rows) => rows.map((fields, index) => goal({ ...fields, id: `G${index + 1}` })));

export const settingsOf: fc.Arbitrary<PlanSettings> = fc
  .record({
    rhythm: fc.constantFrom<Rhythm>('mondayAndDue', 'weekdays', 'mondays'),
    weekdaysOnly: fc.boolean(),
    daysOff: fc.constant([]),
    calendar: fc.boolean(),
    leadDays: fc.integer({ min: 0, max: 10 }),
    pausedUntil: fc.option(nearDay, { nil: null, freq: 8 }),
    lastReflection: maybe(nearDay),
  })
  .map((fields) => settings(fields));

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({ goals: goalsOf(6), steps: stepsOf(14, 6), settings: settingsOf })
  .map((parts) => ({ ...parts, problems: [] }));
