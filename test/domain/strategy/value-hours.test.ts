import fc from 'fast-check';
import { ENOUGH_HOURS, hoursByValue, percentages, valuesOfGoals } from '../../../src/domain/strategy/value-hours';
import { addDays } from '../../../src/domain/plan/day';
import { goal, MONDAY, step } from '../plans';
import { value } from '../records';

const done = (goalId: string | null, effort: number | null, back = 1): ReturnType<typeof step> =>
  step({ id: `S${back}`, goal: goalId, status: 'done', effort, doneOn: addDays(MONDAY, -back) });

describe('hours by value', () => {
  const goals = [
    goal({ id: 'G1', value: 'Learning' }),
    goal({ id: 'G2', value: 'purpose ' }),
    goal({ id: 'G3', partOf: 'G2' }),
    goal({ id: 'G4' }),
  ];
  const values = [value({ value: 'Purpose', importance: 5 }), value({ row: 3, value: 'Balance', importance: 4 })];

  test('[J11] are those of done steps, by the value of their goal, else of the goal above it', () => {
    const hours = hoursByValue(
      goals,
      [done('G1', 4), done('G2', 10), done('G3', 5), done('G4', 2), done(null, 1), step({ goal: 'G1', effort: 50 })],
      values,
    );
    expect(hours).toEqual([
      { value: 'Purpose', hours: 15, share: 68, importance: 5 },
      { value: 'Balance', hours: 0, share: 0, importance: 4 },
      { value: 'Learning', hours: 4, share: 18, importance: null },
      { value: '', hours: 3, share: 14, importance: null },
    ]);
  });

  test('[J12] have no shares below twenty hours', () => {
    expect(hoursByValue(goals, [done('G1', ENOUGH_HOURS - 0.5)], []).map(({ share }) => share)).toEqual([null]);
    expect(hoursByValue(goals, [done('G1', ENOUGH_HOURS)], []).map(({ share }) => share)).toEqual([100]);
  });

  test('[J11] an effort that is unknown, negative or no number is no hour', () => {
    expect(hoursByValue(goals, [done('G1', null), done('G1', -3), done('G1', NaN), done('G1', Infinity)], [])).toEqual(
      [],
    );
  });

  test('[J14] of a period are those done in its days, both ends included, while shares are those of all', () => {
    const period = { from: addDays(MONDAY, -10), to: addDays(MONDAY, -1) };
    const hours = hoursByValue(
      goals,
      [done('G1', 1, 11), done('G1', 2, 10), done('G1', 4, 1), done('G1', 8, 0), done('G2', 15, 20)],
      [],
      period,
    );
    expect(hours).toEqual([
      { value: 'Learning', hours: 6, share: 50, importance: null },
      { value: 'purpose', hours: 0, share: 50, importance: null },
    ]);
  });

  test('[J11] goals that are part of each other in a circle have the values of their own rows', () => {
    const circle = [
      goal({ id: 'G1', partOf: 'G2' }),
      goal({ id: 'G2', partOf: 'G3', value: 'Purpose' }),
      goal({ id: 'G3', partOf: 'G1' }),
      goal({ id: 'G5', partOf: 'G5' }),
    ];
    expect(Object.fromEntries(valuesOfGoals(circle))).toEqual({ G1: 'Purpose', G2: 'Purpose', G3: 'Purpose', G5: '' });
  });
});

describe('shares', () => {
  test('[J13] go by the largest remainder, the earlier first', () => {
    expect(percentages([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percentages([2, 1])).toEqual([67, 33]);
    expect(percentages([])).toEqual([]);
    expect(percentages([0, 0])).toEqual([0, 0]);
    expect(percentages([1e308, 1e308, 1e-300])).toEqual([50, 50, 0]);
  });

  test('[J13] lie between 0 and 100 and sum to 100, whatever the numbers (invariant)', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.nat(40)), { maxLength: 30 }), (amounts) => {
        const shares = percentages(amounts);
        expect(shares.every((share) => Number.isInteger(share) && share >= 0 && share <= 100)).toBe(true);
        const some = amounts.some((amount) => Number.isFinite(amount) && amount > 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(some ? 100 : 0);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
