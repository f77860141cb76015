import { checkPlan, repairsByRow, wantsRepair } from '../../../src/domain/now/check';
import type { Goal, Problem, Step } from '../../../src/domain/plan/plan';
import { day, goal, plan, step } from '../plans';

const problemsOf = (fields: { goals?: Goal[]; steps?: Step[]; problems?: Problem[] }) => checkPlan(plan(fields));
const ofStep = (fields: Partial<Step>) => problemsOf({ steps: [step(fields)] });
const ofGoal = (fields: Partial<Goal>) => problemsOf({ goals: [goal(fields)] });

describe('checking a plan', () => {
  test('[X1] finds nothing in rows that are fine, empty ones included', () => {
    expect(
      problemsOf({
        goals: [
          goal({
            start: day('2026-01-01'),
            deadline: day('2026-01-01'),
            sure: 5,
            priority: 1,
            baseline: 0,
            target: 6,
            now: 8,
          }),
        ],
        steps: [step(), step({ id: 'S2', after: ['S1'], helps: 1, effort: 0, remindDays: 0 })],
      }),
    ).toEqual([]);
    expect(problemsOf({ goals: [] })).toEqual([]);
  });

  test('[X2] finds steps and goals that end before they start', () => {
    expect(ofStep({ start: day('2026-03-02'), due: day('2026-03-01') })).toEqual([
      { tab: 'steps', row: 2, column: 'due', code: 'endsBeforeItStarts', got: '2026-03-02 – 2026-03-01' },
    ]);
    expect(ofGoal({ start: day('2026-03-02'), deadline: day('2026-03-01') })).toMatchObject([
      { tab: 'goals', column: 'deadline', code: 'endsBeforeItStarts' },
    ]);
    expect(ofStep({ start: day('2026-03-02'), due: day('2026-03-02') })).toEqual([]);
  });

  test('[X3] finds negative numbers', () => {
    expect(ofStep({ effort: -0.5, remindDays: -1 })).toMatchObject([
      { column: 'effort', code: 'negative', got: '-0.5' },
      { column: 'remindDays', code: 'negative', got: '-1' },
    ]);
  });

  test('[X4] finds ratings outside their range, and halves', () => {
    expect(ofStep({ helps: 6 })).toMatchObject([{ column: 'helps', code: 'outOfRange', got: '6' }]);
    expect(ofGoal({ sure: 0, priority: 4 })).toMatchObject([
      { column: 'sure', code: 'outOfRange' },
      { column: 'priority', code: 'outOfRange' },
    ]);
    expect(ofGoal({ sure: 2.5 })).toMatchObject([{ column: 'sure', code: 'notWhole' }]);
  });

  test('[X5] finds an ID that an earlier row has', () => {
    expect(
      problemsOf({
        steps: [
          step({ id: 'S3', row: 2 }),
          step({ id: 'S3', row: 7 }),
          step({ id: '', row: 8 }),
          step({ id: '', row: 9 }),
        ],
      }),
    ).toEqual([{ tab: 'steps', row: 7, column: 'id', code: 'duplicateId', got: 'S3', others: ['2'] }]);
  });

  test('[X6] wonders at progress of 300 % and more, while the goal is open', () => {
    expect(ofGoal({ baseline: 0, target: 1, now: 3 })).toMatchObject([{ column: 'now', code: 'outOfRange', got: '3' }]);
    expect(ofGoal({ baseline: 0, target: 6, now: 17 })).toEqual([]);
    expect(ofGoal({ baseline: 0, target: 6, now: 18, status: 'reached' })).toEqual([]);
  });

  test('[X7] finds a goal that does not resolve, unless the table has said more about it', () => {
    expect(ofStep({ goal: null, goalText: ' Nobody knows ' })).toMatchObject([
      { column: 'goal', code: 'unknownReference', got: 'Nobody knows' },
    ]);
    const ambiguous: Problem = { tab: 'steps', row: 2, column: 'goal', code: 'ambiguousReference', got: 'Twice' };
    expect(problemsOf({ steps: [step({ goal: null, goalText: 'Twice' })], problems: [ambiguous] })).toEqual([]);
  });

  test('[X8] finds circles of After and of Part of', () => {
    expect(
      problemsOf({ steps: [step({ id: 'S4', row: 5, after: ['S7'] }), step({ id: 'S7', row: 8, after: ['S4'] })] }),
    ).toEqual([
      { tab: 'steps', row: 5, column: 'after', code: 'circular', got: 'S4, S7', others: ['S4', 'S7'] },
      { tab: 'steps', row: 8, column: 'after', code: 'circular', got: 'S4, S7', others: ['S4', 'S7'] },
    ]);
    expect(ofGoal({ partOf: 'G1' })).toMatchObject([
      { tab: 'goals', column: 'partOf', code: 'circular', others: ['G1'] },
    ]);
  });

  test('[X1] says the first repair of each row; a circle of steps and a long text are none', () => {
    const problem = (tab: string, row: number, code: Problem['code']): Problem => ({
      tab,
      row,
      column: 'x',
      code,
      got: '',
    });
    const problems = [
      problem('steps', 2, 'tooLong'),
      problem('steps', 2, 'notADate'),
      problem('steps', 2, 'negative'),
      problem('steps', 3, 'circular'),
      problem('goals', 3, 'circular'),
      problem('steps', 0, 'notANumber'),
    ];
    expect(repairsByRow(problems, 'steps')).toEqual(new Map([[2, problems[1]]]));
    expect(repairsByRow(problems, 'goals').get(3)).toBe(problems[4]);
    expect(problems.map(wantsRepair)).toEqual([false, true, true, false, true, true]);
  });
});
