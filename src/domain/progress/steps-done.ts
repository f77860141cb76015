import type { Step } from '../plan/plan';

export interface StepsDone {
  readonly done: number;
  /** All steps but those that were let go. */
  readonly all: number;
}

/** A forecast needs at least this many done steps. (rule O3) */
export const FEWEST_DONE = 8;

/** Whether enough steps are done for a forecast, whatever their dates say. */
export function hasRecord(steps: readonly Pick<Step, 'status'>[]): boolean {
  return steps.filter(({ status }) => status === 'done').length >= FEWEST_DONE;
}

/** How many of each goal's steps are done, by the goal's ID; a goal without steps is absent. (rule P8) */
export function stepsDoneByGoal(steps: readonly Pick<Step, 'goal' | 'status'>[]): Map<string, StepsDone> {
  const counts = new Map<string, { done: number; all: number }>();
  for (const step of steps) {
    if (step.goal === null || step.status === 'letGo') continue;
    let count = counts.get(step.goal);
    if (!count) counts.set(step.goal, (count = { done: 0, all: 0 }));
    count.all += 1;
    if (step.status === 'done') count.done += 1;
  }
  return counts;
}
