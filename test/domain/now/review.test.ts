import { addDays } from '../../../src/domain/plan/day';
import { reviewPlan } from '../../../src/domain/now/review';
import { day, goal, plan, settings, step } from '../plans';
import { growthOf } from '../../growth';

const today = day('2026-03-10');

describe('the review of a plan', () => {
  test('[W1] puts the rules together for each row', () => {
    const review = reviewPlan(
      plan({
        goals: [
          goal({ start: day('2026-02-01'), deadline: day('2026-04-01'), baseline: 0, target: 4, now: 3 }),
          goal({ id: 'G2', status: 'paused' }),
        ],
        steps: [
          step({ id: 'S1', due: day('2026-03-09'), after: ['S2'] }),
          step({ id: 'S2', start: day('2026-03-12'), due: day('2026-03-11') }),
          step({ id: 'S3', goal: 'G2', due: today }),
          step({ id: 'S4', after: ['S5'], due: day('2026-05-01') }),
          step({ id: 'S5', after: ['S4'], due: day('2026-05-01') }),
        ],
        settings: settings({ pausedUntil: day('2026-03-01') }),
      }),
      today,
      ['improve'],
    );
    expect(
      review.goals.map(({ pace, whatNow, progress, stepsDone, horizon }) => [
        pace,
        whatNow.code,
        progress.share,
        stepsDone.all,
        horizon,
      ]),
    ).toEqual([
      ['ahead', 'nothing', 0.75, 4, 'short'],
      ['none', 'paused', 0, 1, null],
    ]);
    expect(review.steps.map(({ whatNow }) => whatNow.code)).toEqual(['overdue', 'check', 'paused', 'circle', 'circle']);
    expect(review.steps.map(({ pausedTo }) => pausedTo)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '9999-12-31',
      '2026-03-01',
      '2026-03-01',
    ]);
    expect(review.steps[0]?.waitsFor).toEqual(['S2']);
    expect(review.problems.map(({ code, row }) => [code, row])).toEqual([
      ['endsBeforeItStarts', 3],
      ['circular', 5],
      ['circular', 6],
    ]);
  });

  test('[X9] takes hardly more than ten times as long for ten times the steps', () => {
    const goals = Array.from({ length: 200 }, (_, n) => goal({ id: `G${n + 1}`, partOf: n > 0 ? `G${n}` : null }));
    const stepsOf = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        step({
          id: `S${n + 1}`,
          goal: `G${(n % 200) + 1}`,
          due: addDays(today, (n % 90) - 45),
          after: n > 0 ? [`S${n}`] : [],
        }),
      );
    const review = (size: number) => {
      const rows = plan({ goals, steps: stepsOf(size) });
      return () => reviewPlan(rows, today, ['improve']);
    };
    expect(review(10000)().steps).toHaveLength(10000);
    expect(growthOf(review, 1000, 10000)).toBeLessThan(15);
  });
});
