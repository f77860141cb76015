import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/plan/day';
import {
  MOST_OF_A_SNAPSHOT,
  quarterOf,
  takeSnapshot,
  wantsSnapshot,
  writeSnapshot,
  type Quarter,
} from '../../../src/domain/looking-back/quarter';
import { readSnapshot } from '../../../src/domain/looking-back/read-snapshot';
import { compareSnapshots, saysNothing } from '../../../src/domain/looking-back/quarter-comparison';
import type { Plan } from '../../../src/domain/plan/plan';
import { day, goal, MONDAY, plan, settings, step } from '../plans';
import { answer, change, choice, value } from '../records';

const APRIL = day('2026-04-01');

const someText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"'.repeat(90), '\\'.repeat(90), '👩‍👩‍👧'.repeat(40), '\u0001\ud800'.repeat(60)),
);
const someDay = fc.option(fc.integer({ min: -400, max: 2000 }).map((days): Day => addDays(MONDAY, days)));
const somePlan = fc
  .record({
    goals: fc.array(
      fc.record({
        id: fc.constantFrom('', 'G1', 'G2', 'G3'),
        title: someText,
        status: fc.constantFrom('active', 'reached', 'letGo', null),
        deadline: someDay,
        value: someText,
      }),
      { maxLength: 4 },
    ),
    steps: fc.array(
      fc.record({
        goal: fc.constantFrom(null, 'G1', 'G2'),
        status: fc.constantFrom('done', 'todo', null),
        effort: fc.option(fc.double()),
      }),
      { maxLength: 6 },
    ),
    values: fc.array(
      fc.record({
        value: someText,
        importance: fc.option(fc.integer({ min: 1, max: 5 })),
        today: fc.option(fc.integer({ min: 1, max: 5 })),
      }),
      { maxLength: 4 },
    ),
    five: someText,
  })
  .map(({ goals, steps, values, five }): Plan => ({
    ...plan({
      goals: goals.map((fields) => goal(fields as Parameters<typeof goal>[0])),
      steps: steps.map((fields) => step(fields as Parameters<typeof step>[0])),
    }),
    values: values.map((fields) => value(fields)),
    answers: [answer({ area: 'fiveYears', answer: five })],
  }));

describe('a snapshot of the plan', () => {
  const rows: Plan = {
    ...plan({
      goals: [
        goal({ title: 'Pass', value: 'Learning', deadline: APRIL }),
        goal({ id: 'G2', title: 'Old', status: 'letGo' }),
      ],
      steps: [step({ status: 'done', effort: 3 }), step({ id: 'S2', effort: 1 })],
    }),
    values: [value({ value: 'Learning', importance: 4, today: 3 })],
    choices: [choice({ kind: 'ultimate', choice: 'Lead projects' })],
    answers: [
      answer({ area: 'fiveYears', answer: 'I lead a team\n\n— until 2 March 2026: I write code' }),
      answer({ area: 'tenYears', answer: ' ' }),
    ],
    changes: [
      change({ before: '2026-03-02', after: '2026-03-09' }),
      change({ before: '2026-03-09', after: '2026-03-10', what: 'start' }),
      change({ before: '2026-03-09', after: '2026-03-02', kind: 'pulledIn' }),
    ],
  };

  test('[J31] holds aspirations, weights of values, goals, hours and moved days', () => {
    expect(takeSnapshot(rows, MONDAY)).toEqual({
      version: 1,
      quarter: '2026-Q1',
      day: MONDAY,
      aspirations: { ultimate: 'Lead projects', fiveYears: 'I lead a team', tenYears: '' },
      values: [{ value: 'Learning', importance: 4, today: 3 }],
      goals: [
        { id: 'G1', title: 'Pass', status: 'active', deadline: APRIL, progress: 75 },
        { id: 'G2', title: 'Old', status: 'letGo', deadline: null, progress: 0 },
      ],
      done: 1,
      hours: [{ value: 'Learning', hours: 3 }],
      moves: { times: 1, days: 7 },
    });
  });

  test('[J32] is wanted once a quarter, of a plan with a goal, and not on the day it began', () => {
    const began = { goals: rows.goals, settings: settings({ beganOn: MONDAY }) };
    expect(wantsSnapshot(began, [], MONDAY)).toBe(false);
    expect(wantsSnapshot(began, [], addDays(MONDAY, 1))).toBe(true);
    expect(wantsSnapshot(began, ['2026-Q1' as Quarter], day('2026-03-31'))).toBe(false);
    expect(wantsSnapshot(began, ['2026-Q1' as Quarter], APRIL)).toBe(true);
    expect(wantsSnapshot({ ...began, goals: [] }, [], APRIL)).toBe(false);
  });

  test('[J32] belongs to the quarter of its day', () => {
    expect(['2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01'].map((text) => quarterOf(day(text)))).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
      '2027-Q1',
    ]);
  });

  test('[J33] is read as it was written, whatever the plan says, and fits into a cell (round trip)', () => {
    fc.assert(
      fc.property(somePlan, (whole) => {
        const snapshot = takeSnapshot(whole, MONDAY);
        expect(readSnapshot(writeSnapshot(snapshot))).toEqual(snapshot);
      }),
      { seed: 20260101, numRuns: 150 },
    );
  });

  test('[J33] of the largest plan fits into a cell', () => {
    const long = '"\\'.repeat(400);
    const many: Plan = {
      ...plan({
        goals: Array.from({ length: 3000 }, (_, n) => goal({ id: `G${n + 1}`, title: long, value: `${n}${long}` })),
        steps: Array.from({ length: 3000 }, (_, n) =>
          step({ id: `S${n}`, goal: `G${n + 1}`, status: 'done', effort: 0.1 + n / 7 }),
        ),
      }),
      values: Array.from({ length: 300 }, (_, n) => value({ value: `${n}${long}`, importance: 5 })),
      choices: [choice({ kind: 'ultimate', choice: long })],
      answers: [answer({ area: 'fiveYears', answer: long }), answer({ area: 'tenYears', answer: long })],
    };
    expect(writeSnapshot(takeSnapshot(many, MONDAY)).length).toBeLessThan(MOST_OF_A_SNAPSHOT);
  });

  test('[J33] that is cut, typed over, or lacks something is no harm', () => {
    expect(
      [
        '',
        'x',
        '{"quarter":"2026-Q1"}',
        '{"quarter":"2026-Q5","day":"2026-03-02"}',
        '[]',
        'null',
        '{"quarter":"2026-Q1","da',
      ].map(readSnapshot),
    ).toEqual(Array(7).fill(null));
    expect(
      readSnapshot(
        '{"version":7,"quarter":"2026-Q1","day":"2026-03-02","goals":[{"id":"G1","progress":"a lot","status":"flying"},null],"hours":3,"new":true}',
      ),
    ).toMatchObject({
      version: 1,
      goals: [{ id: 'G1', title: '', status: null, deadline: null, progress: 0 }, { id: '' }],
      hours: [],
      values: [],
    });
  });
});

describe('two snapshots', () => {
  const before: Plan = {
    ...plan({
      goals: [
        goal({ id: 'G1', title: 'Pass', value: 'Learning', deadline: APRIL }),
        goal({ id: 'G2', title: 'Run', value: 'Purpose' }),
        goal({ id: 'G3', title: 'Gone' }),
        goal({ id: 'G4', title: 'Dropped' }),
      ],
      steps: [step({ goal: 'G1', status: 'done', effort: 4 })],
    }),
    values: [value({ value: 'Learning', importance: 4, today: 3 }), value({ value: 'Salary', importance: 3 })],
    choices: [choice({ kind: 'ultimate', choice: 'Lead projects' })],
    changes: [],
  };
  const after: Plan = {
    ...plan({
      goals: [
        goal({ id: 'G1', title: 'Pass', value: 'Learning', deadline: addDays(APRIL, 14), status: 'reached' }),
        goal({ id: 'G2', title: 'Run', value: 'Purpose' }),
        goal({ id: 'G4', title: 'Dropped', status: 'letGo' }),
        goal({ id: 'G5', title: 'New' }),
        goal({ id: 'G6', title: 'Begun and dropped', status: 'letGo' }),
      ],
      steps: [
        step({ goal: 'G1', status: 'done', effort: 5 }),
        step({ id: 'S2', goal: 'G2', status: 'done', effort: 3 }),
        step({ id: 'S3', goal: 'G2', effort: 3 }),
      ],
    }),
    values: [value({ value: 'learning', importance: 5, today: 3 }), value({ value: 'Purpose', importance: 5 })],
    choices: [choice({ kind: 'ultimate', choice: 'Lead storage projects' })],
    changes: [change({ before: '2026-04-01', after: '2026-04-15' })],
  };

  test('[J34] tell what was aspired to, weighed, added, reached, let go and moved, and where the hours went', () => {
    const told = compareSnapshots(takeSnapshot(before, MONDAY), takeSnapshot(after, APRIL));
    expect(told).toMatchObject({ from: MONDAY, to: APRIL, done: 1, moves: { times: 1, days: 14 } });
    expect(told.aspirations).toEqual([{ of: 'ultimate', before: 'Lead projects', after: 'Lead storage projects' }]);
    expect(told.weights).toEqual([
      { value: 'learning', what: 'importance', before: 4, after: 5 },
      { value: 'Purpose', what: 'importance', before: null, after: 5 },
      { value: 'Salary', what: 'importance', before: 3, after: null },
    ]);
    const titles = (goals: readonly { title: string }[]): string[] => goals.map(({ title }) => title);
    expect([titles(told.added), titles(told.reached), titles(told.letGo)]).toEqual([
      ['New'],
      ['Pass'],
      ['Dropped', 'Begun and dropped', 'Gone'],
    ]);
    expect(told.moved.map(({ goal: { id }, days }) => [id, days])).toEqual([['G1', 14]]);
    expect(told.grown.map(({ goal: { id }, points }) => [id, points])).toEqual([['G2', 50]]);
    expect(told.hours).toEqual([
      { value: 'learning', hours: 1, share: 25 },
      { value: 'Purpose', hours: 3, share: 75 },
    ]);
  });

  test('[J35] of the same plan tell nothing (invariant)', () => {
    fc.assert(
      fc.property(somePlan, (whole) => {
        expect(saysNothing(compareSnapshots(takeSnapshot(whole, MONDAY), takeSnapshot(whole, APRIL)))).toBe(true);
      }),
      { seed: 20260101, numRuns: 100 },
    );
  });

  test('[J36] have shares of 0 to 100 that sum to 100, and nothing below zero, whatever the plans (invariant)', () => {
    fc.assert(
      fc.property(somePlan, somePlan, (one, other) => {
        const { hours, done, moves, grown } = compareSnapshots(takeSnapshot(one, MONDAY), takeSnapshot(other, APRIL));
        const sum = hours.reduce((all, { share }) => all + share, 0);
        expect(sum).toBe(hours.length > 0 ? 100 : 0);
        expect(
          [...hours.map(({ share }) => share), ...hours.map((line) => line.hours), done, moves.days, moves.times].every(
            (number) => number >= 0,
          ),
        ).toBe(true);
        expect(grown.every(({ points }) => points > 0 && points <= 100)).toBe(true);
      }),
      { seed: 20260101, numRuns: 100 },
    );
  });
});
