import { tabsOnDemand, type TabKey } from '../../tables/column';
import type { CellEdit, ChangingPorts } from '../ports';
import { updatePlan } from './update';
import { isStarted } from '../plan/is-started';

/** A short lock timeout in milliseconds: a simple trigger has only 30 seconds, and the next run does what it left undone. */
const impatience = 500;

/**
 * Does at once what the next run would do: IDs, row formulas, words of references and moved dates. Nothing depends on
 * it.
 * @param sheet the name of the edited sheet
 * @param cell the edited cell and its value before the edit; absent after a paste
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
