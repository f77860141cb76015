import { textOfCell } from '../../tables/cell';
import { tabsOnDemand } from '../../tables/column';
import type { CellEdit, ChangingPorts, Found, Ports, ReadingPorts } from '../ports';
import { numberedTabs } from '../plan/number-rows';
import { lockMilliseconds } from '../plan/patience';
import { nameColumns } from '../plan/row-tabs';
import { Told } from '../plan/told';
import { updatePlan } from './update';
import { isStarted } from '../plan/is-started';

/** The lock timeout in milliseconds: a simple trigger has 30 seconds, and a run takes two to five. */
const patience = 15_000;

/** Google starts a waiting event within this time after the run before; edits in between were maybe dropped. In milliseconds. */
const queueGap = 5000;

/**
 * Does at once what the next run would do: IDs, row formulas, words of references and moved dates, of all rows that wait. Google drops
 * events when more than two wait, so a run that follows another closely looks at every tab. Nothing depends on it. (rules Y10, Y30)
 * @param sheet the name of the edited sheet
 * @param cell the edited cell and its value before the edit; absent after a paste
 */
export function afterEdit(
  ports: ChangingPorts & Pick<Ports, 'editRuns'>,
  sheet: string,
  cell?: Omit<CellEdit, 'tab'>,
): void {
  const { reader, editRuns, lock } = ports;
  const started = editRuns.now();
  const found = reader.find();
  if (!isStarted(found)) return;
  const tab = (['goals', 'steps', ...tabsOnDemand] as const).find((key) => found[key]?.name === sheet);
  const before = editRuns.last();
  const isQueued = started - before.ended <= queueGap;
  if (tab === undefined && !(isQueued && doRowsWait(ports, found))) {
    editRuns.keep(before.began);
    return;
  }
  lock.during(patience, () => {
    const began = editRuns.now();
    const hasWaited = began - started > queueGap / 10;
    // A run that began to read after this edit has done it. It does not know the value before.
    if (hasWaited && !cell && editRuns.last().began > started) return;
    const isAll = isQueued || hasWaited || (tab !== 'goals' && tab !== 'steps');
    try {
      const edit = cell && tab ? { ...cell, tab } : undefined;
      updatePlan(ports, hasWaited || !tab ? reader.find() : found, isAll ? 'more' : 'rows', undefined, edit);
    } catch (error) {
      // Rows changed in each attempt: the events of those edits are waiting.
      if (!(error instanceof Told)) throw error;
    } finally {
      editRuns.keep(isAll ? began : before.began);
    }
  });
}

/** Whether a row has a title and no ID. Reads two columns of each tab. */
function doRowsWait({ reader }: ReadingPorts, found: Found): boolean {
  return numberedTabs.some((tab) => {
    if (!found[tab]?.made) return false;
    const { cells } = reader.readColumns(tab, ['id', nameColumns[tab]]);
    const { id = 0, [nameColumns[tab]]: title = 0 } = found[tab]?.columns ?? {};
    const text = (line: (typeof cells)[number], position: number): string => textOfCell(line[position - 1] ?? '');
    return id > 0 && cells.slice(1).some((line) => text(line, title) !== '' && text(line, id) === '');
  });
}

/** Completes rows that an onEdit run left, if there are any. For a sidebar that gets the focus again; a busy file is left alone. */
export function completeRows(ports: ChangingPorts): { readonly completed: boolean } {
  const found = ports.reader.find();
  if (!isStarted(found) || !doRowsWait(ports, found)) return { completed: false };
  const { done } = ports.lock.during(lockMilliseconds, () => updatePlan(ports, ports.reader.find(), 'more'));
  return { completed: done };
}
