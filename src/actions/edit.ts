import type { Found, Ports } from './ports';
import { isStarted, updatePlan } from './update';

/** A simple trigger has 30 seconds and may be dropped: it waits only briefly for the lock and leaves the rest to the next run. */
const impatience = 500;

/**
 * Hastens what the next run would do: IDs, row formulas, references' words and moved dates, as soon as a row of the plan is edited.
 * Nothing relies on it. `edited` is the id of the sheet that was edited.
 */
export function afterEdit(ports: Ports, isPlanTab: (found: Found) => boolean): void {
  const found = ports.store.find();
  if (!isStarted(found) || !isPlanTab(found)) return;
  ports.lock.during(impatience, () => updatePlan(ports, found, 'rows'));
}
