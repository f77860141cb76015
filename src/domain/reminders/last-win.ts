import type { Day } from '../plan/day';
import type { Step } from '../plan/plan';

/** The step that was done last. */
export interface LastWin {
  readonly step: Step;
  readonly doneOn: Day;
}

/** The step done last, up to today; of several on the same day the lowest row. */
export function lastWinOf(steps: readonly Step[], today: Day): LastWin | null {
  let last: LastWin | null = null;
  for (const step of steps) {
    if (step.status !== 'done' || step.doneOn === null || step.doneOn > today) continue;
    if (last === null || step.doneOn >= last.doneOn) last = { step, doneOn: step.doneOn };
  }
  return last;
}
