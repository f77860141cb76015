import type { Day } from '../plan/day';
import type { Goal, Step } from '../plan/plan';

/*
 * What somebody promised to themselves for a goal or a milestone that is reached, until it is taken. (rule N20)
 */

export interface Reward {
  /** ID of the goal or the step. */
  readonly id: string;
  readonly row: number;
  readonly kind: 'goal' | 'step';
  readonly title: string;
  readonly reward: string;
}

const isToTake = ({ reward, rewardTaken }: Pick<Goal, 'reward' | 'rewardTaken'>): boolean =>
  reward.trim() !== '' && !rewardTaken;

/** Rewards that wait to be taken: of reached goals, then of done steps, as the rows stand. */
export function rewardsToTake(goals: readonly Goal[], steps: readonly Step[], today: Day): Reward[] {
  const reached = goals.filter((goal) => goal.status === 'reached' && isToTake(goal));
  const done = steps.filter(
    (step) => step.status === 'done' && (step.doneOn === null || step.doneOn <= today) && isToTake(step),
  );
  return [
    ...reached.map(({ id, row, title, reward }) => ({ id, row, kind: 'goal' as const, title, reward })),
    ...done.map(({ id, row, title, reward }) => ({ id, row, kind: 'step' as const, title, reward })),
  ];
}

/** Under this key the day is kept on which a reward was last named: the row's own may be kept for its due day. */
export const rewardKey = (id: string): string => `${id} reward`;
