import type { TabKey } from '../../tables/column';
import type { Rectangle } from '../../tables/parts';
import { withSpills } from '../../tables/spills';
import type { OpenTab } from './find-columns';
import { systemColumns } from './large-tabs';
import type { TabSession } from './session';

/** The last row up to which the formulas above a cell are read with it. */
const mostRowsAbove = 1000;

/** The formulas of a rectangle, as the port of the same name says. */
export function formulasIn(
  session: TabSession,
  key: TabKey,
  { row, column, rows, columns }: Rectangle,
  needed?: readonly number[],
): readonly (readonly string[])[] {
  const tab = session.tab(key);
  const known = tab.formulas ?? tab.ownFormulas;
  if (
    known &&
    tab.cells &&
    !tab.parts &&
    (tab.formulas !== null ||
      areOwn(session, key, tab, needed ?? Array.from({ length: columns }, (_, at) => column + at)))
  )
    return slice(withSpills(known, tab.cells), { row, column, rows, columns }, '');
  // An array formula above or to the left may fill the cells. Far down, reading from the first row would take too long.
  const [up, left] = row + rows > mostRowsAbove ? [0, 0] : [row - 1, column - 1];
  const all = tab.sheet.getRange(row - up, column - left, rows + up, columns + left).getFormulas();
  return withSpills(all, up + left > 0 ? (tab.cells ?? []) : [])
    .slice(up)
    .map((line) => line.slice(left));
}

/** Whether none of these columns is one of Waymark's system columns. */
function areOwn(session: TabSession, key: TabKey, tab: OpenTab, positions: readonly number[]): boolean {
  const system = systemColumns(session, key, tab);
  return positions.every((position) => !system.has(position));
}

const slice = <T>(
  grid: readonly (readonly T[])[],
  { row, column, rows, columns }: Rectangle,
  blank: T,
): readonly (readonly T[])[] =>
  Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (__, beside) => grid[row - 1 + at]?.[column - 1 + beside] ?? blank),
  );
