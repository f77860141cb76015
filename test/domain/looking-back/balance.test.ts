import fc from 'fast-check';
import { balanceOf, MOST_OF_BALANCE } from '../../../src/domain/looking-back/balance';
import { addDays } from '../../../src/domain/plan/day';
import type { Plan } from '../../../src/domain/plan/plan';
import { keepWatched, watchedKey } from '../../../src/domain/strategy/watched-targets';
import { growthOf } from '../../growth';
import { goal, MONDAY, plan, step } from '../plans';
import { choice, target } from '../records';

const FAR = addDays(MONDAY, 900);
const NEAR = addDays(MONDAY, 90);
const codes = (rows: Plan, seen?: Parameters<typeof balanceOf>[2]): string[] =>
  balanceOf(rows, MONDAY, seen).map(({ code }) => code);

describe('balance', () => {
  test('[J21] says three long goals and no short one', () => {
    const long = (count: number): ReturnType<typeof goal>[] =>
      Array.from({ length: count }, (_, index) => goal({ id: `G${index + 1}`, deadline: FAR }));
    expect(balanceOf(plan({ goals: long(3) }), MONDAY)).toEqual([{ code: 'manyLong', count: 3 }]);
    expect(codes(plan({ goals: long(2) }))).toEqual([]);
    expect(codes(plan({ goals: [...long(3), goal({ id: 'G9', deadline: NEAR })] }))).toEqual([]);
    expect(codes(plan({ goals: [...long(3), goal({ id: 'G9', deadline: NEAR, status: 'reached' })] }))).toEqual([
      'manyLong',
    ]);
    expect(codes(plan({ goals: [...long(3), goal({ id: 'G9' })] }))).toEqual(['manyLong']);
  });

  test('[J22] says a choice that no goal serves; what one leaves out and can spend needs none', () => {
    const choices = [
      choice({ id: 'C1', kind: 'ultimate' }),
      choice({ id: 'C2', kind: 'leaveOut' }),
      choice({ id: 'C3', kind: 'means' }),
      choice({ id: 'C4', choice: 'Be known' }),
      choice({ id: 'C5', kind: 'advantage' }),
    ];
    expect(balanceOf({ ...plan({ goals: [goal({ serves: 'C1 · Lead' })] }), choices }, MONDAY)).toEqual([
      { code: 'choiceAlone', id: 'C4', title: 'Be known', more: 1 },
    ]);
    expect(
      codes({
        ...plan({ goals: [goal({ serves: 'C4' }), goal({ id: 'G2', serves: 'C5', status: 'reached' })] }),
        choices,
      }),
    ).toEqual([]);
    expect(
      codes({
        ...plan({ goals: [goal({ serves: 'C4' }), goal({ id: 'G2', serves: 'C5', status: 'letGo' })] }),
        choices,
      }),
    ).toEqual(['choiceAlone']);
  });

  test('[J23] says a goal that serves nothing, once there is a strategy', () => {
    const choices = [choice({ kind: 'ultimate' })];
    expect(codes(plan())).toEqual([]);
    expect(balanceOf({ ...plan(), choices }, MONDAY)).toEqual([
      { code: 'goalAlone', id: 'G1', title: 'Pass the project management certificate', more: 0 },
    ]);
    expect(codes({ ...plan({ goals: [goal({ value: 'Learning' })] }), choices })).toEqual([]);
    expect(codes({ ...plan({ goals: [goal({ serves: 'C1' }), goal({ id: 'G2', partOf: 'G1' })] }), choices })).toEqual(
      [],
    );
    expect(
      codes({
        ...plan({
          goals: [
            goal({ id: 'G3', partOf: 'G2' }),
            goal({ id: 'G2', partOf: 'G1' }),
            goal({ id: 'G1', value: 'Learning' }),
          ],
        }),
        choices,
      }),
    ).toEqual([]);
    expect(
      balanceOf(
        { ...plan({ goals: [goal({ id: 'G1', partOf: 'G2' }), goal({ id: 'G2', partOf: 'G1' })] }), choices },
        MONDAY,
      ),
    ).toMatchObject([{ id: 'G1', more: 1 }]);
    expect(
      codes({
        ...plan({ goals: [goal({ serves: 'C9' }), goal({ id: 'G2', partOf: 'G2', status: 'paused' })] }),
        choices,
      }),
    ).toEqual(['goalAlone']);
  });

  test('[X9] grows with the goals and no faster, at any depth of Part of', () => {
    const chain = (size: number) => () =>
      balanceOf(
        {
          ...plan({ goals: Array.from({ length: size }, (_, n) => goal({ id: `G${n + 1}`, partOf: `G${n + 2}` })) }),
          choices: [choice()],
        },
        MONDAY,
      );
    expect(growthOf(chain, 300, 3000)).toBeLessThan(15);
  });

  test('[J24] says two hours or more in four weeks on steps that one was not sure of', () => {
    const unsure = (hours: number, back = 1, helps: number | null = 1): Plan =>
      plan({
        steps: [step({ status: 'done', doneOn: addDays(MONDAY, -back), effort: hours, helps, title: 'Read reports' })],
      });
    expect(balanceOf(unsure(2), MONDAY)).toEqual([{ code: 'unsure', hours: 2, title: 'Read reports' }]);
    expect([unsure(1.9), unsure(9, 28), unsure(9, 1, 2), unsure(9, 1, null)].map((rows) => codes(rows))).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(codes(unsure(9, 27))).toEqual(['unsure']);
  });

  test('[J25] says a target that was watched for sixty days', () => {
    const targets = [target(), target({ id: 'T2', stage: 'warm' })];
    const since = (days: number): Map<string, typeof MONDAY> =>
      new Map([
        [watchedKey('T1'), addDays(MONDAY, -days)],
        [watchedKey('T2'), addDays(MONDAY, -900)],
      ]);
    expect(balanceOf({ ...plan(), targets }, MONDAY, since(60))).toEqual([
      { code: 'watched', id: 'T1', title: 'Project manager, Tidewell Storage', days: 60, more: 0 },
    ]);
    expect(codes({ ...plan(), targets }, since(59))).toEqual([]);
    expect(codes({ ...plan(), targets })).toEqual([]);
  });

  test('[J26] days of watching begin when it is first seen, stay, and end with the stage', () => {
    const first = keepWatched([target()], new Map([['S1', MONDAY]]), MONDAY);
    expect([...first]).toEqual([
      ['S1', MONDAY],
      ['T1 watching', MONDAY],
    ]);
    expect(keepWatched([target()], first, NEAR)).toEqual(first);
    expect([...keepWatched([target({ stage: 'talking' }), target({ id: '' })], first, NEAR).keys()]).toEqual(['S1']);
  });

  test('[J27] is at most three lines, and the same for the same rows and day (invariant)', () => {
    const someGoal = fc.record({
      id: fc.constantFrom('', 'G1', 'G2', 'G3', 'G4'),
      deadline: fc.constantFrom(null, FAR, NEAR),
      status: fc.constantFrom('active', 'draft', 'reached', 'letGo', null),
      serves: fc.constantFrom('', 'C1', 'C2', 'nothing'),
      value: fc.constantFrom('', 'Learning'),
      partOf: fc.constantFrom(null, 'G1', 'G2'),
    });
    const someStep = fc.record({
      status: fc.constantFrom('done', 'todo'),
      helps: fc.constantFrom(null, 1, 5),
      effort: fc.constantFrom(null, -1, 3, NaN),
      doneOn: fc.constantFrom(null, MONDAY, NEAR),
    });
    fc.assert(
      fc.property(
        fc.array(someGoal, { maxLength: 6 }),
        fc.array(someStep, { maxLength: 4 }),
        fc.nat(200),
        (goals, steps, days) => {
          const rows = {
            ...plan({
              goals: goals.map((fields) => goal(fields as Parameters<typeof goal>[0])),
              steps: steps.map((fields) => step(fields as Parameters<typeof step>[0])),
            }),
            choices: [choice(), choice({ id: 'C2', kind: 'advantage' })],
            targets: [target()],
          };
          const seen = new Map([[watchedKey('T1'), addDays(MONDAY, -days)]]);
          const lines = balanceOf(rows, MONDAY, seen);
          expect(lines.length).toBeLessThanOrEqual(MOST_OF_BALANCE);
          expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
          expect(balanceOf(rows, MONDAY, seen)).toEqual(lines);
        },
      ),
      { seed: 20260101, numRuns: 150 },
    );
  });
});
