import { nameColumns, type RowTab } from '../../actions/plan/row-tabs';
import { sameCell, type Cell } from '../../tables/cell';
import { columnLetters } from '../../tables/column-letters';
import type { TabKey } from '../../tables/column';
import { readIn } from './find-columns';
import { runsOf } from './large-tabs';
import type { TabSession } from './session';

/** Whether the tab still has the values that were read of it, as the port of the same name says. */
export function isUnchanged(session: TabSession, key: TabKey, columns?: readonly number[], added = 0): boolean {
  const tab = session.tab(key);
  const { cells } = tab;
  if (!cells) return true;
  if (tab.area !== null) return readsLike(tab.sheet.getRange(tab.area).getValues(), cells, session.readCell);
  if (!columns) return readsLike(tab.sheet.getDataRange().getValues(), cells, session.readCell);
  const { id, [nameColumns[key as RowTab]]: name } = session.columnsOf(key, tab);
  const rows = cells.length;
  const areSame = runsOf(
    [id, name, ...columns].flatMap((one) => one ?? []),
    rows,
  ).every(([first, last]) => {
    const now = readIn(tab.sheet, `${columnLetters(first)}1:${columnLetters(last)}${rows}`);
    const before = cells.map((line) => line.slice(first - 1, last));
    return now !== null && readsLike(now.values, before, session.readCell);
  });
  const below = added > 0 ? Math.min(session.rowsOf(tab), rows + added) - rows : 0;
  if (!areSame || below <= 0) return areSame;
  // An empty box to tick is FALSE. Read last: rows that somebody inserts above push their last row down here.
  const values = tab.sheet.getRange(rows + 1, 1, below, cells[0]?.length ?? 1).getValues();
  return values.every((line) => line.every((value) => value === '' || value === false));
}

function readsLike(
  now: readonly (readonly unknown[])[],
  before: readonly (readonly Cell[])[],
  readCell: (value: unknown) => Cell,
): boolean {
  return (
    now.length === before.length &&
    now.every(
      (line, row) =>
        line.length === before[row]?.length &&
        line.every((value, column) => sameCell(readCell(value), before[row]?.[column])),
    )
  );
}
