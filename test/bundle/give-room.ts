import type { PlanInHand } from './plan';

/** Empty rows below those of a plan, so that what is measured is the action and not the growing of a full grid. */
export function giveRoom(plan: PlanInHand): void {
  for (const tab of ['Goals', 'Steps', 'Timeline', 'Waymark data'])
    plan.sheet(tab).insertRowsAfter(plan.sheet(tab).getMaxRows(), 60);
}
