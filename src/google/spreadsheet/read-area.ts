import type { Standing } from '../../actions/ports';
import type { Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { isTableKey } from '../../tables/design';
import { hiddenParts, timelineParts, type Parts, type Rectangle } from '../../tables/parts';
import { withSpills } from '../../tables/spills';
import { addressOf, areaOf, keepsHeader, lastFilled, readIn, type OpenTab } from './find-columns';
import type { TabSession } from './session';

/*
 * Reads the cells of a tab where they were last: all of them, or the parts that a run needs of the two tabs with large grids.
 */

/** The parts of the Timeline and of the hidden tab that a run needs; null for other tabs, and when their columns are not in order. */
function partsOf(session: TabSession, key: TabKey, tab: OpenTab): Parts | null {
  const { headers, columns = {} } = tab.mark;
  if (headers === undefined || (key !== 'timeline' && key !== 'hidden')) return null;
  if (key === 'timeline') return timelineParts(columns);
  const rowsOf = (other: TabKey): number => {
    const there = session.tabs().get(other);
    return there ? session.rowsOf(there) : 0;
  };
  return hiddenParts(
    columns,
    () => rowsOf('goals'),
    Math.max(...(['strategy', 'network', 'values'] as const).map(rowsOf)),
  );
}

/** Reads parts of a tab with one call for each; null when the header is no longer the one that is known, or the grid is smaller. */
function readParts(session: TabSession, key: TabKey, tab: OpenTab, parts: Parts): Cell[][] | null {
  const lines = new Map<Rectangle, readonly (readonly Cell[])[]>();
  for (const one of parts.values) {
    const values =
      columnsIn(tab, one) ?? readIn(tab.sheet, addressOf(one))?.values.map((line) => line.map(session.readCell));
    if (!values) return null;
    lines.set(one, values);
  }
  const rows = Math.max(...[...lines].map(([{ row }, { length }]) => row - 1 + length));
  const cells = gather(parts, rows, '' as Cell, parts.values, (one) => lines.get(one) ?? []);
  if (!keepsHeader(key, tab, cells[0] ?? [])) return null;
  Object.assign(tab, { parts, rows, area: areaOf(key, tab), columns: { ...tab.mark.columns } });
  return cells;
}

/** The cells of whole columns that this run has read already. */
function columnsIn({ part }: OpenTab, { row, column, rows, columns }: Rectangle): Cell[][] | null {
  const isRead =
    part?.rows === undefined && part?.first === column && part.last === column + columns - 1 && row === 1 && rows === 0;
  return isRead ? part.cells.map((line) => line.slice(column - 1)) : null;
}

export const rangeOf = (tab: OpenTab, { row, column, rows, columns }: Rectangle): GoogleAppsScript.Spreadsheet.Range =>
  tab.sheet.getRange(row, column, rows, columns);

/** Puts rectangles into their places in a grid of `blank` cells. */
export function gather<T>(
  { width }: Pick<Parts, 'width'>,
  rows: number,
  blank: T,
  rectangles: readonly Rectangle[],
  read: (one: Rectangle) => readonly (readonly T[])[],
): T[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => blank));
  for (const one of rectangles)
    read(one).forEach((line, row) =>
      line.forEach((cell, column) => void ((grid[one.row - 1 + row] ?? [])[one.column - 1 + column] = cell)),
    );
  return grid;
}

/** Reads the last known columns without a call for the size of the data; null when they may have moved. */
export function readArea(session: TabSession, key: TabKey, tab: OpenTab): Cell[][] | null {
  const parts = partsOf(session, key, tab);
  if (parts) return readParts(session, key, tab, parts);
  const area = areaOf(key, tab);
  if (area === null) return null;
  const read = readIn(tab.sheet, area);
  // Rows or columns were deleted: the data range is read instead.
  if (!read) return null;
  const { range } = read;
  const cells = read.values.map((line): Cell[] => line.map(session.readCell));
  if (isTableKey(key) && !keepsHeader(key, tab, cells[0] ?? [])) return null;
  // A range of whole columns has all rows of the grid.
  if (isTableKey(key)) tab.rows = cells.length;
  Object.assign(tab, { range, area, columns: { ...tab.mark.columns } });
  return cells;
}

/** The R1C1 formulas of a range, `''` for no formula. */
export const formulasOf = (range: GoogleAppsScript.Spreadsheet.Range): string[][] =>
  range.getFormulasR1C1().map((line) => line.map((formula) => formula ?? ''));

/** The R1C1 formulas of the cells that were read of a tab. */
export function readFormulas(tab: OpenTab, rows: number): string[][] {
  const { range, parts, cells, fresh } = tab;
  if (fresh) return (cells ?? []).map((line) => line.map(() => ''));
  if (parts) return gather(parts, rows, '', parts.formulas(rows), (one) => formulasOf(rangeOf(tab, one)));
  return range ? formulasOf(range) : [];
}

/** The cells that were read of a tab and their formulas, without the empty rows at its end. */
export function standingOf(tab: OpenTab, cells: Cell[][], formulas: string[][]): Standing {
  if (tab.area === null) {
    tab.filled = cells.length;
    return { cells, formulas: withSpills(formulas, cells) };
  }
  const last = Math.max(lastFilled(cells), lastFilled(formulas)) + 1;
  if (formulas.length > 0) tab.filled = last;
  return { cells: cells.slice(0, last), formulas: withSpills(formulas.slice(0, last), cells) };
}
