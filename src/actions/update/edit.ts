import { tabsOnDemand, type TabKey } from '../../tables/column';
import type { ChangingPorts } from '../ports';
import { updatePlan } from './update';
import { isStarted } from '../plan/is-started';

/** A simple trigger has 30 seconds and may be dropped: it waits only briefly for the lock and leaves the rest to the next run. */
const impatience = 500;

/**
 * Hastens what the next run would do: IDs, row formulas, references' words and moved dates, as soon as a row of the plan is edited.
 * Nothing relies on it.
 * @param sheet the name of the sheet that was edited
 */
export function afterEdit(ports: ChangingPorts, sheet: string): void {
  const found = ports.reader.find();
  const isOf = (tab: TabKey): boolean => found[tab]?.name === sheet;
  const scope = isOf('goals') || isOf('steps') ? 'rows' : tabsOnDemand.some(isOf) ? 'more' : null;
  if (!isStarted(found) || scope === null) return;
  ports.lock.during(impatience, () => updatePlan(ports, found, scope));
}
