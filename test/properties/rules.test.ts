import { isOpen } from '../../src/domain/plan/plan';
import fc from 'fast-check';
import { addDays, daysBetween, type Day } from '../../src/domain/plan/day';
import { rankFocus } from '../../src/domain/now/focus';
import { paceOf } from '../../src/domain/progress/pace';
import { progressByGoal } from '../../src/domain/progress/progress';
import { reviewPlan } from '../../src/domain/now/review';
import { orderTimeline } from '../../src/domain/now/timeline-rows';
import { readWaiting } from '../../src/domain/progress/waiting';
import { goal } from '../domain/plans';
import { anyPlan, goalsOf, nearDay, RUNS, stepsOf, TODAY } from './arbitraries/plans';

describe('waiting', () => {
  /** Whether a path along After leads from a step back to it; tries all paths. */
  const reaches = (from: string, to: string, next: Map<string, readonly string[]>): boolean => {
    const seen = new Set<string>();
    const todo = [...(next.get(from) ?? [])];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      todo.push(...(next.get(id) ?? []));
    }
    return false;
  };

  test('[W12] is a circle exactly where a walk along After comes back (model)', () => {
    fc.assert(
      fc.property(stepsOf(12, 2), (steps) => {
        const open = new Map(steps.filter(isOpen).map((step) => [step.id, step] as const));
        const next = new Map(
          [...open].map(([id, step]) => [id, step.after.filter((other) => open.has(other))] as const),
        );
        const { waitsFor, circleOf } = readWaiting(steps);
        for (const { id } of steps) {
          expect(circleOf.has(id)).toBe(open.has(id) && reaches(id, id, next));
          const outside = (next.get(id) ?? []).filter((other) => !(reaches(other, id, next) || other === id));
          expect(waitsFor.get(id) ?? []).toEqual(outside);
        }
      }),
      RUNS,
    );
  });
});

describe('progress', () => {
  test('[P7] lies between 0 and 1 and is a number, for every goal (range)', () => {
    fc.assert(
      fc.property(goalsOf(8), stepsOf(12, 8), (goals, steps) => {
        const progress = progressByGoal(goals, steps);
        expect(progress.size).toBe(goals.length);
        for (const { share } of progress.values()) expect(share >= 0 && share <= 1 && !Object.is(share, -0)).toBe(true);
      }),
      RUNS,
    );
  });

  test('[P6] does not depend on the order of the goals (invariant)', () => {
    fc.assert(
      fc.property(
        goalsOf(8).chain((goals) =>
          fc.tuple(fc.constant(goals), fc.shuffledSubarray(goals, { minLength: goals.length })),
        ),
        stepsOf(12, 8),
        ([goals, shuffled], steps) => {
          const other = progressByGoal(shuffled, steps);
          for (const [id, progress] of progressByGoal(goals, steps)) expect(other.get(id)).toEqual(progress);
        },
      ),
      RUNS,
    );
  });

  test('[P3] never falls when a step is done (monotony)', () => {
    fc.assert(
      fc.property(stepsOf(10, 1), fc.nat(), (steps, pick) => {
        fc.pre(steps.length > 0);
        const at = pick % steps.length;
        fc.pre(steps[at]?.status !== 'letGo');
        const after = steps.map((step, n) => (n === at ? { ...step, status: 'done' as const } : step));
        expect(progressByGoal([goal()], after).get('G1')?.share).toBeGreaterThanOrEqual(
          progressByGoal([goal()], steps).get('G1')?.share ?? 0,
        );
      }),
      RUNS,
    );
  });
});

describe('pace', () => {
  const rank = ['needsDecision', 'slower', 'onTrack', 'ahead'];
  const share = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([done, all]) => Math.min(1, done / all)),
  );

  test('[C5] never gets worse with more progress (monotony)', () => {
    fc.assert(
      fc.property(nearDay, nearDay, share, share, (start, deadline, a, b) => {
        const pace = (of: number) =>
          rank.indexOf(paceOf(goal({ start, deadline }), { share: of, basis: 'measure' }, TODAY, false));
        expect(pace(Math.max(a, b))).toBeGreaterThanOrEqual(pace(Math.min(a, b)));
      }),
      RUNS,
    );
  });

  test('[C5] holds its boundaries for every share of whole steps, counted in whole numbers (model)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.integer({ min: 8, max: 400 }),
        fc.nat(400),
        (all, done, span, gone) => {
          fc.pre(done <= all && gone <= span && gone >= 7 && gone * 10 >= span);
          const start = addDays(TODAY, -gone);
          const asked = (tenths: number) => done * span * 10 >= gone * tenths * all;
          const expected = asked(11) ? 'ahead' : asked(9) ? 'onTrack' : asked(6) ? 'slower' : 'needsDecision';
          expect(
            paceOf(
              goal({ start, deadline: addDays(start, span) }),
              { share: done / all, basis: 'effort' },
              TODAY,
              false,
            ),
          ).toBe(expected);
        },
      ),
      { ...RUNS, numRuns: 3000 },
    );
  });
});

describe('what now', () => {
  test('[W4] [W5] [W6] tells the days as the calendar counts them (invariant)', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { step, whatNow } of reviewPlan(plan, TODAY, []).steps) {
          if (whatNow.code === 'overdue') expect(addDays(step.due as Day, whatNow.days)).toBe(TODAY);
          if (whatNow.code === 'dueToday') expect(step.due).toBe(TODAY);
          if (whatNow.code === 'dueIn')
            expect([addDays(TODAY, whatNow.days), whatNow.days <= (step.remindDays ?? plan.settings.leadDays)]).toEqual(
              [step.due, true],
            );
          if (whatNow.code === 'meantToBegin') expect(daysBetween(step.start as Day, TODAY)).toBe(whatNow.days);
          if (step.due !== null && step.due < TODAY)
            expect(['check', 'paused', 'done', 'nothing', 'overdue']).toContain(whatNow.code);
        }
      }),
      RUNS,
    );
  });

  test('[W1] finds one thing to say for every row of any plan, and says nothing else the second time (idempotence)', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const review = reviewPlan(plan, TODAY, ['improve']);
        expect([review.goals.length, review.steps.length]).toEqual([plan.goals.length, plan.steps.length]);
        expect(reviewPlan({ ...plan, problems: review.problems }, TODAY, ['improve']).goals).toEqual(review.goals);
      }),
      RUNS,
    );
  });
});

describe('focus', () => {
  test('[F4] ranks the same rows alike whatever the order in which they are given, each at most once (invariant)', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const ids = rankFocus(plan, TODAY).map(({ step }) => step.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(rankFocus({ ...plan, steps: [...plan.steps].reverse() }, TODAY).map(({ step }) => step.id)).toEqual(ids);
        for (const { step } of rankFocus(plan, TODAY)) expect(isOpen(step) && step.status !== 'waiting').toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the timeline', () => {
  test('[T1] [T2] holds every goal and step once, a step below its goal (invariant)', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { ids, left } = orderTimeline(plan.goals, plan.steps);
        expect([left, [...ids].sort()]).toEqual([0, [...plan.goals, ...plan.steps].map(({ id }) => id).sort()]);
        const known = new Set(plan.goals.map(({ id }) => id));
        for (const step of plan.steps) {
          const above = ids
            .slice(0, ids.indexOf(step.id))
            .filter((id) => id.startsWith('G'))
            .pop();
          if (step.goal !== null && known.has(step.goal)) expect(above).toBe(step.goal);
        }
      }),
      RUNS,
    );
  });
});
