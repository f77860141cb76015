import type { Day } from '../plan/day';
import type { Goal, Step } from '../plan/plan';

/*
 * Rewards that people promised themselves for a goal or a milestone; each waits until it is taken. (rule N20)
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

/** Rewards that are not yet taken: of reached goals, then of done steps, in the order of the rows. */
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

/** The key of the day on which a reward was last mentioned; the row's own key may hold the day for its due date. */
export const rewardKey = (id: string): string => `${id} reward`;
