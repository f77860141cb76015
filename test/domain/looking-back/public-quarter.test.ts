import fc from 'fast-check';
import { publicPlan } from '../../../src/domain/looking-back/brief';
import { comparePublicly } from '../../../src/domain/looking-back/public-quarter';
import { saysNothing } from '../../../src/domain/looking-back/quarter-comparison';
import { takeSnapshot } from '../../../src/domain/looking-back/quarter';
import { addDays } from '../../../src/domain/plan/day';
import type { Plan } from '../../../src/domain/plan/plan';
import { goal, MONDAY, plan, step } from '../plans';
import { change, choice } from '../records';

const BEFORE = addDays(MONDAY, -60);

describe('the quarter for others', () => {
  test('[U82] counts steps, hours and moves of public rows alone, since the day of the picture', () => {
    const rows: Plan = {
      ...plan({
        goals: [goal({ id: 'G1', title: 'Pass' }), goal({ id: 'G2', title: 'Leave', private: true })],
        steps: [
          step({ id: 'S1', goal: 'G1', status: 'done', doneOn: MONDAY, effort: 3 }),
          step({ id: 'S2', goal: 'G1', status: 'done', doneOn: addDays(MONDAY, -90), effort: 5 }),
          step({ id: 'S3', goal: 'G2', status: 'done', doneOn: MONDAY, effort: 7 }),
        ],
      }),
      changes: [
        change({ of: 'S1', when: MONDAY, what: 'due', kind: 'movedLater', before: '2026-02-01', after: '2026-02-05' }),
        change({
          of: 'S1',
          when: addDays(MONDAY, -90),
          what: 'due',
          kind: 'movedLater',
          before: '2026-01-01',
          after: '2026-02-01',
        }),
        change({ of: 'S3', when: MONDAY, what: 'due', kind: 'movedLater', before: '2026-02-01', after: '2026-02-05' }),
      ],
    };
    const then = takeSnapshot({ ...rows, steps: [], changes: [] }, BEFORE);
    expect(comparePublicly(then, publicPlan(rows), MONDAY)).toMatchObject({
      done: 1,
      hours: [{ hours: 3, share: 100 }],
      moves: { times: 1, days: 4 },
      letGo: [],
    });
  });

  test('[U82] names nothing of the picture that is private or gone by now', () => {
    const earlier = {
      ...plan({
        goals: [
          goal({ id: 'G1', title: 'SECRET one' }),
          goal({ id: 'G2', title: 'SECRET two' }),
          goal({ id: 'G3', title: 'Open' }),
        ],
      }),
      choices: [choice({ id: 'C1', kind: 'ultimate' as const, choice: 'SECRET three' })],
    };
    const later = publicPlan({
      ...earlier,
      goals: [goal({ id: 'G1', title: 'SECRET one', private: true }), goal({ id: 'G3', title: 'Open' })],
      choices: [choice({ id: 'C1', kind: 'ultimate', choice: 'Lead' })],
    });
    const told = comparePublicly(takeSnapshot(earlier, BEFORE), later, MONDAY);
    expect(JSON.stringify(told)).not.toContain('SECRET');
    expect(saysNothing(told)).toBe(true);
  });

  test('[U82] says the same whether there are private rows or not, for any goals (invariant)', () => {
    const someGoal = fc.record({
      status: fc.constantFrom('active' as const, 'reached' as const, 'letGo' as const),
      before: fc.constantFrom('active' as const, null),
      private: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(someGoal, { maxLength: 6 }), (goals) => {
        const rows = (when: 'before' | 'now', withPrivate: boolean): Plan =>
          plan({
            goals: goals.flatMap((one, n) =>
              (one.private && !withPrivate) || (when === 'before' && one.before === null)
                ? []
                : [
                    goal({
                      id: `G${n + 1}`,
                      row: n + 2,
                      title: `${one.private ? 'SECRET' : 'goal'} ${n}`,
                      status: when === 'before' ? one.before : one.status,
                      private: when === 'now' && one.private,
                    }),
                  ],
            ),
          });
        const told = (withPrivate: boolean): string =>
          JSON.stringify(
            comparePublicly(
              takeSnapshot(rows('before', withPrivate), BEFORE),
              publicPlan(rows('now', withPrivate)),
              MONDAY,
            ),
          );
        expect(told(true)).toBe(told(false));
        expect(told(true)).not.toContain('SECRET');
      }),
      { seed: 20261130, numRuns: 200 },
    );
  });
});
