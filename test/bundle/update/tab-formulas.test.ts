/** @jest-environment ./test/bundle/runtime-environment.js */
import fc from 'fast-check';
import { words as english } from '../../../src/catalogue/en';
import { addDays, parseDay, type Day } from '../../../src/domain/plan/day';
import type { Cell } from '../../../src/tables/cell';
import { fitColumns } from '../../../src/tables/targets';
import { copyPlan, momentOf } from '../plan';
import type { Made } from './twins';
import { differences, emptyPlan, fill, type Tab } from './twins-on-demand';

/*
 * [Y15] Each formula column of the tabs on demand has the result of the rules (E11 to E16), for rows with every kind of value, and continues
 * so with the calendar and without an update.
 */

const words = english;
const firstDay = '2026-03-02' as Day;

const mostly = <T>(good: fc.Arbitrary<T>, odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const maybe = (arbitrary: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: fc.constant<Cell>('') });
const someDay: fc.Arbitrary<Cell> = mostly<Cell>(
  fc
    .oneof(fc.integer({ min: -4, max: 6 }), fc.integer({ min: -80, max: 80 }))
    .map((offset): Cell => ({ day: addDays(firstDay, offset) })),
  ['soon', true],
);
const someNumber = (...numbers: number[]): fc.Arbitrary<Cell> =>
  mostly<Cell>(fc.constantFrom<Cell>(...numbers), ['many', 0, -1, 2.5, 6]);
const option = (list: Readonly<Record<string, string>>): fc.Arbitrary<Cell> =>
  mostly<Cell>(fc.constantFrom<Cell>(...Object.values(list)), ['Nearly']);
const text = (...texts: string[]): fc.Arbitrary<Cell> => fc.constantFrom<Cell>(...texts);
const { options } = words;

const rows: { readonly [T in Tab]: fc.Arbitrary<Made> } = {
  values: fc.record({
    value: text('Purpose', 'Balance', 'Calm', 'Salary', 'Freedom'),
    importance: maybe(someNumber(1, 2, 3, 4, 5)),
    today: maybe(someNumber(1, 2, 3, 4, 5)),
  }),
  skills: fc.record({
    skill: text('Budgets'),
    now: maybe(someNumber(0, 1, 3, 5)),
    needed: maybe(someNumber(0, 2, 4, 5)),
  }),
  experiments: fc.record({
    belief: maybe(text('They answer')),
    startedOn: maybe(someDay),
    decideBy: maybe(someDay),
    verdict: fc.oneof(fc.constant<Cell>(''), option(options.verdict)),
    result: text('x'),
  }),
  targets: fc.record({
    organisation: maybe(text('Tidewell')),
    role: maybe(text('Lead')),
    stage: maybe(option(options.targetStage)),
    nextMove: maybe(text('Write')),
    nextDate: maybe(someDay),
    ...Object.fromEntries(fitColumns.map((key) => [key, maybe(someNumber(1, 2, 3, 4, 5))])),
  }),
  network: fc.record({
    name: maybe(text('Helen')),
    stage: maybe(option(options.contactStage)),
    lastContact: maybe(someDay),
    everyDays: maybe(someNumber(1, 7, 14, 30, 60)),
    where: text('x'),
  }),
  feedback: fc.record({
    question: maybe(text('Is it clear?')),
    status: maybe(option(options.adviceStatus)),
    followUpOn: maybe(someDay),
    thanked: fc.boolean(),
    said: text('x'),
  }),
};

const count = 30;
const somePlan = fc.record(
  Object.fromEntries(
    Object.entries(rows).map(([tab, row]) => [tab, fc.array(row, { minLength: count, maxLength: count })]),
  ),
) as fc.Arbitrary<Record<Tab, Made[]>>;

test('[Y15] every formula column of the tabs on demand says what the rules say, on the day and without an update on the days after', () => {
  const base = emptyPlan();
  fc.assert(
    fc.property(fc.noBias(somePlan), (made) => {
      const plan = copyPlan(base);
      for (const [tab, lines] of Object.entries(made)) fill(plan, tab as Tab, lines);
      plan.update();
      expect(differences(plan, firstDay)).toEqual([]);
      for (const day of ['2026-03-05']) {
        plan.workbook.advance(momentOf(plan, `${day}T09:00`));
        expect([day, ...differences(plan, parseDay(day) ?? firstDay)]).toEqual([day]);
      }
    }),
    { seed: 20260102, numRuns: 2, endOnFailure: true },
  );
}, 120_000);
