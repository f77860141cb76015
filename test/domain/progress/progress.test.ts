import type { Goal, Step } from '../../../src/domain/plan/plan';
import { circlesOfGoals, measuredShare, progressByGoal } from '../../../src/domain/progress/progress';
import { stepsDoneByGoal } from '../../../src/domain/progress/steps-done';
import { goal, step } from '../plans';
import { growthOf } from '../../growth';

const progressOf = (fields: Partial<Goal>, steps: Partial<Step>[] = []) =>
  progressByGoal([goal(fields)], steps.map(step)).get('G1');

describe('progress', () => {
  test('[P1] is the way from baseline to target', () => {
    expect(progressOf({ baseline: 0, target: 6, now: 2 })).toEqual({ share: 2 / 6, basis: 'measure' });
    expect(progressOf({ baseline: 48, target: 75, now: 61.5 })).toEqual({ share: 0.5, basis: 'measure' });
  });

  test('[P1] understands that less can be better', () => {
    expect(progressOf({ baseline: 5, target: 2, now: 4 })?.share).toBeCloseTo(1 / 3, 12);
    expect(progressOf({ baseline: 5, target: 2, now: 6 })?.share).toBe(0);
    expect(progressOf({ baseline: 5, target: 2, now: 1 })?.share).toBe(1);
  });

  test('[P1] wins over the steps', () => {
    expect(progressOf({ baseline: 0, target: 4, now: 1 }, [{ status: 'done' }])).toEqual({
      share: 0.25,
      basis: 'measure',
    });
  });

  test('[P1] needs three numbers, and a way between baseline and target', () => {
    expect(progressOf({ target: 6, now: 2 }, [{ status: 'done' }])).toEqual({ share: 1, basis: 'effort' });
    expect(progressOf({ baseline: 6, target: 6, now: 6 }, [{ status: 'todo' }])).toEqual({ share: 0, basis: 'effort' });
    expect(measuredShare({ baseline: -1e308, target: 1e308, now: 0 })).toBe(0);
    expect(measuredShare({ baseline: -1e308, target: 1e308, now: 1e308 })).toBeNull();
  });

  test('[P7] stays between 0 and 100 %', () => {
    expect(progressOf({ baseline: 0, target: 6, now: 18 })?.share).toBe(1);
    expect(progressOf({ baseline: 0, target: 6, now: -1 })).toEqual({ share: 0, basis: 'measure' });
  });

  test('[P2] of a single unit is the share of done effort until it is reached', () => {
    const steps: Partial<Step>[] = [
      { id: 'S1', status: 'done', effort: 1 },
      { id: 'S2', effort: 3 },
    ];
    expect(progressOf({ baseline: 0, target: 1, now: 0 }, steps)).toEqual({ share: 0.25, basis: 'effort' });
    expect(progressOf({ baseline: 0, target: 1, now: 1 }, steps)).toEqual({ share: 1, basis: 'measure' });
    expect(progressOf({ baseline: 0, target: 1, now: 0 })).toEqual({ share: 0, basis: 'measure' });
  });

  test('[P3] is done effort over all effort, and a step without effort counts as one hour', () => {
    const steps: Partial<Step>[] = [
      { status: 'done', effort: 3 },
      { status: 'done', effort: null },
      { status: 'doing', effort: 2 },
      { status: 'waiting', effort: 0 },
      { status: null, effort: -4 },
    ];
    expect(progressOf({}, steps)).toEqual({ share: 4 / 8, basis: 'effort' });
  });

  test('[P3] leaves out steps that were let go', () => {
    expect(
      progressOf({}, [
        { status: 'done', effort: 1 },
        { status: 'letGo', effort: 9 },
      ])?.share,
    ).toBe(1);
    expect(progressOf({}, [{ status: 'letGo' }])).toEqual({ share: 0, basis: 'none' });
  });

  test('[P4] of a parent with neither measure nor steps is its children’s, weighted by their effort', () => {
    const goals = [
      goal({ id: 'G1' }),
      goal({ id: 'G2', partOf: 'G1' }),
      goal({ id: 'G3', partOf: 'G1', baseline: 0, target: 4, now: 1 }),
      goal({ id: 'G4', partOf: 'G1', status: 'letGo' }),
    ];
    const steps = [step({ goal: 'G2', effort: 6, status: 'done' }), step({ id: 'S2', goal: 'G3', effort: 2 })];
    expect(progressByGoal(goals, steps).get('G1')).toEqual({ share: (1 * 6 + 0.25 * 2) / 8, basis: 'planned' });
  });

  test('[P4] counts a child without steps as one hour, and grandchildren through their parent', () => {
    const goals = [
      goal({ id: 'G3', partOf: 'G2' }),
      goal({ id: 'G1' }),
      goal({ id: 'G2', partOf: 'G1' }),
      goal({ id: 'G4', partOf: 'G1', baseline: 0, target: 2, now: 1 }),
    ];
    const steps = [step({ goal: 'G3', effort: 3, status: 'done' })];
    const progress = progressByGoal(goals, steps);
    expect(progress.get('G2')).toEqual({ share: 1, basis: 'planned' });
    expect(progress.get('G1')).toEqual({ share: (1 * 3 + 0.5 * 1) / 4, basis: 'planned' });
  });

  test('[P4] of a parent is exactly 1 when all its children are', () => {
    const children = [0.1, 0.2, 0.3, 0.7].map((effort, n) => ({
      child: goal({ id: `G${n + 2}`, partOf: 'G1' }),
      made: step({ id: `S${n}`, goal: `G${n + 2}`, effort, status: 'done' }),
    }));
    expect(
      progressByGoal(
        [goal(), ...children.map(({ child }) => child)],
        children.map(({ made }) => made),
      ).get('G1')?.share,
    ).toBe(1);
  });

  test('[P6] of a parent is the same to the last bit in whatever order its children stand', () => {
    const children = [0.1, 0.7, 0.2, 0.3, 0.9].map((now, n) =>
      goal({ id: `G${n + 2}`, partOf: 'G1', baseline: 0, target: 3, now }),
    );
    const shareOf = (rows: Goal[]) =>
      progressByGoal(
        [goal(), ...rows],
        children.map(({ id }, n) => step({ id: `S${n}`, goal: id, effort: 0.1 * (n + 1) })),
      ).get('G1')?.share;
    for (let turn = 0; turn < children.length; turn += 1)
      expect(shareOf([...children.slice(turn), ...children.slice(0, turn)])).toBe(shareOf(children));
  });

  test('[P5] without measure, steps and children is 0, or 1 when the user says that it is reached', () => {
    expect(progressOf({})).toEqual({ share: 0, basis: 'none' });
    expect(progressOf({ status: 'reached' })).toEqual({ share: 1, basis: 'status' });
  });

  test('[P6] finds an end where goals are part of each other', () => {
    const goals = [
      goal({ id: 'G1', partOf: 'G2' }),
      goal({ id: 'G2', partOf: 'G1' }),
      goal({ id: 'G3', partOf: 'G3' }),
      goal({ id: 'G4', partOf: 'G1', baseline: 0, target: 2, now: 1 }),
    ];
    const progress = progressByGoal(goals, []);
    expect([...progress].map(([id, { share, basis }]) => [id, share, basis]).sort()).toEqual([
      ['G1', 0.5, 'planned'],
      ['G2', 0, 'none'],
      ['G3', 0, 'none'],
      ['G4', 0.5, 'measure'],
    ]);
    expect(progressByGoal([...goals].reverse(), [])).toEqual(new Map([...progress]));
    expect(circlesOfGoals(goals)).toEqual([['G1', 'G2'], ['G3']]);
  });

  test('[P8] counts the steps that are done, of those not let go', () => {
    const steps = [
      step({ status: 'done' }),
      step({ status: 'todo' }),
      step({ status: 'letGo' }),
      step({ goal: null }),
      step({ goal: 'G2', status: 'done' }),
    ];
    expect(stepsDoneByGoal(steps)).toEqual(
      new Map([
        ['G1', { done: 1, all: 2 }],
        ['G2', { done: 1, all: 1 }],
      ]),
    );
  });

  test('[P3] of ten times the steps in a chain of ten times the goals takes hardly more than ten times as long', () => {
    const progress = (size: number) => {
      const goals = Array.from({ length: size / 10 }, (_, n) =>
        goal({ id: `G${n + 1}`, partOf: n > 0 ? `G${n}` : null }),
      );
      const steps = Array.from({ length: size }, (_, n) =>
        step({ id: `S${n + 1}`, goal: `G${size / 10}`, status: n % 2 ? 'done' : 'todo' }),
      );
      return () => progressByGoal(goals, steps);
    };
    expect(progress(10000)().get('G1')).toEqual({ share: 0.5, basis: 'planned' });
    expect(growthOf(progress, 1000, 10000)).toBeLessThan(15);
  });
});
