import { settlePlan } from '../../../src/actions/plan/read-plan';
import type { Day } from '../../../src/domain/plan/day';
import { planCells } from './plan-cells';

const today = '2027-03-26' as Day;

describe('settling a plan', () => {
  test('reviews every row, and has the problems of reading before those between rows', () => {
    const { found, cells } = planCells({
      goals: { columns: ['id', 'title', 'status'], rows: [['G1', 'Lead', 'Active']] },
      steps: {
        columns: ['id', 'title', 'goal', 'due', 'after'],
        rows: [
          ['S1', 'One', 'G1', 'some day', 'S2'],
          ['S2', 'Two', 'G1', '', 'S1'],
        ],
      },
    });
    const { review, problems, goalIds, stepIds } = settlePlan(found, cells, today);
    expect(review.goals.map(({ goal, stepsDone }) => [goal.id, stepsDone])).toEqual([['G1', { done: 0, all: 2 }]]);
    expect(review.steps.map(({ step, circle }) => [step.id, circle.length > 0])).toEqual([
      ['S1', true],
      ['S2', true],
    ]);
    expect(problems[0]).toMatchObject({ tab: 'steps', row: 2, column: 'due', code: 'notADate' });
    expect(problems.map(({ code }) => code)).toContain('circular');
    expect([[...goalIds], [...stepIds]]).toEqual([
      [[2, 'G1']],
      [
        [2, 'S1'],
        [3, 'S2'],
      ],
    ]);
  });
});
