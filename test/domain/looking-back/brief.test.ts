import fc from 'fast-check';
import {
  ASKS_OF_A_BRIEF,
  composeBrief,
  MOST_GOALS_OF_A_BRIEF,
  publicPlan,
} from '../../../src/domain/looking-back/brief';
import { addDays } from '../../../src/domain/plan/day';
import type { Plan } from '../../../src/domain/plan/plan';
import { goal, MONDAY, plan, settings, step } from '../plans';
import { change, choice, entry, target } from '../records';

describe('the brief', () => {
  test('[J41] has the open goals by priority, then as they stand, with pace and steps', () => {
    const goals = [
      goal({ id: 'G1', title: 'Later' }),
      goal({ id: 'G2', title: 'First', priority: 1 }),
      goal({ id: 'G3', status: 'reached' }),
      goal({ id: 'G4', status: 'draft' }),
      goal({ id: 'G5', title: ' ' }),
    ];
    const brief = composeBrief(
      plan({ goals, steps: [step({ goal: 'G2', status: 'done' }), step({ id: 'S2', goal: 'G2' })] }),
      MONDAY,
    );
    expect(brief.goals.map(({ goal: { id } }) => id)).toEqual(['G2', 'G1']);
    expect(brief.goals[0]).toMatchObject({
      pace: 'needsDates',
      stepsDone: { done: 1, all: 2 },
      progress: { share: 0.5 },
    });
    expect(
      composeBrief(plan({ goals: Array.from({ length: 9 }, (_, n) => goal({ id: `G${n + 1}` })) }), MONDAY),
    ).toMatchObject({ goals: { length: MOST_GOALS_OF_A_BRIEF }, moreGoals: 3 });
  });

  test('[J42] has the wins and changes of twelve weeks', () => {
    const rows = {
      ...plan({ steps: [step({ title: 'Sit the exam' })] }),
      journal: [
        entry({ kind: 'win', date: addDays(MONDAY, -84), wentWell: 'Enrolled' }),
        entry({ kind: 'win', date: addDays(MONDAY, -85), wentWell: 'Long ago' }),
      ],
      changes: [
        change({ before: '2026-02-02', after: '2026-03-09', when: addDays(MONDAY, -20) }),
        change({ of: 'G1', kind: 'letGo', what: 'status', when: addDays(MONDAY, -3) }),
      ],
    };
    const brief = composeBrief(rows, MONDAY);
    expect(brief.wins.map(({ title }) => title)).toEqual(['Enrolled']);
    expect(brief.changes.map(({ title }) => title)).toEqual(['Sit the exam']);
    expect(brief.letGo).toEqual(['Pass the project management certificate']);
  });

  test('[J42] has what was done last where there are fewer than three wins', () => {
    const done = (n: number, days: number): ReturnType<typeof step> =>
      step({
        id: `S${n}`,
        title: `Step ${n}`,
        status: 'done',
        doneOn: addDays(MONDAY, -days),
        reward: n === 1 ? 'Cake' : '',
      });
    expect(
      composeBrief(plan({ steps: [done(1, 30), done(2, 20), done(3, 85), done(4, 10), done(5, 40)] }), MONDAY).wins.map(
        ({ title }) => title,
      ),
    ).toEqual(['Step 4', 'Step 2', 'Step 1']);
  });

  test('[J43] always asks three things, each about a task', () => {
    expect(composeBrief(plan({ goals: [] }), MONDAY).asks).toEqual([
      { code: 'leaveOut' },
      { code: 'order' },
      { code: 'whom' },
    ]);
    const rows = {
      ...plan({
        goals: [
          goal({ title: 'Pass', start: addDays(MONDAY, -200), deadline: addDays(MONDAY, 20) }),
          goal({ id: 'G2', ifThen: 'If Helen has no time, then I write' }),
        ],
        steps: [step({ title: 'Ask Helen' }), step({ id: 'S2', title: 'Book the seat', due: MONDAY })],
      }),
      changes: [
        change({ before: '2026-01-01', after: '2026-01-09' }),
        change({ before: '2026-01-09', after: '2026-03-09' }),
      ],
    };
    expect(composeBrief(rows, MONDAY).asks).toEqual([
      { code: 'oftenMoved', step: 'Ask Helen', times: 2 },
      { code: 'goal', goal: 'Pass' },
      { code: 'hurdle', goal: 'Pass the project management certificate', hurdle: 'If Helen has no time, then I write' },
    ]);
  });

  test('[J44] has no private row, no step, journal row or change of a private goal, and no choice that one serves', () => {
    const rows: Plan = {
      ...plan({
        goals: [
          goal({ id: 'G1', title: 'Leave', private: true, serves: 'C1' }),
          goal({ id: 'G2', title: 'Pass', partOf: 'G1' }),
        ],
        steps: [
          step({ id: 'S1', goal: 'G1' }),
          step({ id: 'S2', goal: 'G2', private: true }),
          step({ id: 'S3', goal: 'G2', title: 'Book' }),
        ],
      }),
      choices: [choice({ id: 'C1', kind: 'ultimate' })],
      targets: [target({ private: true }), target({ id: 'T2' })],
      journal: [entry({ row: 2, goal: 'G1' }), entry({ row: 3, private: true }), entry({ row: 4 })],
      changes: [
        change({ of: 'G1' }),
        change({ of: 'S1' }),
        change({ of: 'S2' }),
        change({ of: 'S3' }),
        change({ of: 'S9' }),
      ],
    };
    const shown = publicPlan(rows);
    expect([shown.goals, shown.steps, shown.targets ?? []].map((list) => list.map(({ id }) => id))).toEqual([
      ['G2'],
      ['S3'],
      ['T2'],
    ]);
    expect(shown.journal?.map(({ row }) => row)).toEqual([4]);
    expect(shown.changes?.map(({ of }) => of)).toEqual(['S3']);
    expect(composeBrief(rows, MONDAY).ultimate).toBe('');
  });

  test('[J45] says nothing that stands in a private row, whatever the plan (invariant)', () => {
    const isPrivate = fc.boolean();
    const someGoal = fc.record({
      id: fc.constantFrom('G1', 'G2', 'G3'),
      private: isPrivate,
      status: fc.constantFrom('active', 'reached', 'letGo', null),
      priority: fc.constantFrom(null, 1, 3),
      partOf: fc.constantFrom(null, 'G1', 'G2'),
      serves: fc.constantFrom('', 'C1', 'C2'),
    });
    const someStep = fc.record({
      id: fc.constantFrom('S1', 'S2', 'S3', 'S4'),
      goal: fc.constantFrom(null, 'G1', 'G2', 'G3'),
      private: isPrivate,
      status: fc.constantFrom('done', 'todo', 'letGo', null),
      doneOn: fc.constantFrom(null, MONDAY),
      reward: fc.constantFrom('', 'Cake'),
      thisWeek: fc.boolean(),
      after: fc.constantFrom([], ['S1'], ['S2']),
    });
    const someEntry = fc.record({
      kind: fc.constantFrom('win', 'reflection', 'setback'),
      goal: fc.constantFrom(null, 'G1', 'G2'),
      private: isPrivate,
    });
    const someChange = fc.record({
      of: fc.constantFrom('G1', 'G2', 'S1', 'S2', 'S3', 'S9'),
      kind: fc.constantFrom('movedLater', 'letGo', 'other'),
    });
    fc.assert(
      fc.property(
        fc.array(someGoal, { maxLength: 4 }),
        fc.array(someStep, { maxLength: 6 }),
        fc.array(someEntry, { maxLength: 4 }),
        fc.array(someChange, { maxLength: 6 }),
        fc.array(isPrivate, { minLength: 2, maxLength: 2 }),
        (goals, steps, entries, changes, targets) => {
          const hidden = new Set<string>(goals.filter((one) => one.private).map(({ id }) => id));
          const secretStep = (one: { private: boolean; goal: string | null }): boolean =>
            one.private || (one.goal !== null && hidden.has(one.goal));
          const secretIds = new Set<string>([...hidden, ...steps.filter(secretStep).map(({ id }) => id)]);
          const word = (secret: boolean, what: string): string => `${secret ? 'SECRET' : 'open'} ${what}`;
          const rows: Plan = {
            ...plan({
              settings: settings(),
              goals: goals.map((fields, n) =>
                goal({
                  ...fields,
                  row: n + 2,
                  title: word(fields.private, `goal ${n}`),
                  ifThen: word(fields.private, 'if'),
                  reward: word(fields.private, 'reward'),
                } as Parameters<typeof goal>[0]),
              ),
              steps: steps.map((fields, n) =>
                step({
                  ...fields,
                  row: n + 2,
                  title: word(secretStep(fields), `step ${n}`),
                  notes: word(secretStep(fields), 'note'),
                } as Parameters<typeof step>[0]),
              ),
            }),
            choices: ['C1', 'C2'].map((id) =>
              choice({
                id,
                kind: 'ultimate',
                choice: word(
                  goals.some((one) => one.private && one.serves === id),
                  id,
                ),
              }),
            ),
            targets: targets.map((secret, n) => target({ id: `T${n}`, private: secret, role: word(secret, 'role') })),
            journal: entries.map((fields, n) =>
              entry({
                ...fields,
                row: n + 2,
                date: MONDAY,
                wentWell: word(fields.private || (fields.goal !== null && hidden.has(fields.goal)), `entry ${n}`),
              } as Parameters<typeof entry>[0]),
            ),
            changes: changes.map((fields) =>
              change({
                ...fields,
                when: MONDAY,
                before: '2026-03-01',
                after: '2026-03-09',
                note: word(secretIds.has(fields.of), 'why'),
              } as Parameters<typeof change>[0]),
            ),
          };
          const brief = composeBrief(rows, MONDAY);
          expect(JSON.stringify(brief)).not.toContain('SECRET');
          expect(JSON.stringify(publicPlan(rows))).not.toContain('SECRET');
          expect(brief.asks).toHaveLength(ASKS_OF_A_BRIEF);
        },
      ),
      { seed: 20260101, numRuns: 200 },
    );
  });
});
