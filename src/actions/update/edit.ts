import { tabsOnDemand, type TabKey } from '../../tables/column';
import type { CellEdit, ChangingPorts } from '../ports';
import { updatePlan } from './update';
import { isStarted } from '../plan/is-started';

/** A simple trigger has 30 seconds and may be dropped: it waits only briefly for the lock and leaves the rest to the next run. */
const impatience = 500;

/**
 * Hastens what the next run would do: IDs, row formulas, references' words and moved dates, as soon as a row of the plan is edited.
 * Nothing relies on it.
 * @param sheet the name of the sheet that was edited
 * @param cell where one cell was typed into, and what it held before; absent after a paste
 */
export function afterEdit(ports: ChangingPorts, sheet: string, cell?: Omit<CellEdit, 'tab'>): void {
  const found = ports.reader.find();
  const isOf = (tab: TabKey): boolean => found[tab]?.name === sheet;
  const scope = isOf('goals') || isOf('steps') ? 'rows' : tabsOnDemand.some(isOf) ? 'more' : null;
  if (!isStarted(found) || scope === null) return;
  const tab = (['goals', 'steps', ...tabsOnDemand] as const).find(isOf);
  const edit = cell && tab ? { ...cell, tab } : undefined;
  ports.lock.during(impatience, () => updatePlan(ports, found, scope, undefined, edit));
}
