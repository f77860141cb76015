import type { Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { headerOf, tables, type TableKey } from '../../tables/design';
import { homeRows, homeWidths } from '../../tables/home';
import { endColumn, firstPeriodColumn } from '../../tables/timeline-periods';
import { columnLetters, keepMark, readColumnMarks, type MarkedTab } from './marks';

/*
 * What one run knows of a tab, and how it finds where its cells and columns stand.
 */

/** A tab with what was asked of it in this run: each question goes to Google once. */
export interface OpenTab extends MarkedTab {
  range: GoogleAppsScript.Spreadsheet.Range | null;
  cells: Cell[][] | null;
  rows: number | null;
  columns: Record<string, number> | null;
  /** Whether only some of the columns were looked for where they stood the last time. */
  isPartly: boolean;
  /** What `range` takes in when that is not all that holds data. */
  area: string | null;
  /** The last row that holds anything, as far as this run has seen; null when one has to ask. */
  filled: number | null;
}

/** Goals and steps may be thousands, in grids that are longer still: of them only what holds data is read. */
const ofAnyLength: readonly TabKey[] = ['goals', 'steps'];

/** Where the cells of a tab stand as far as is known from the last time; null when one has to look. */
export function areaOf(key: TabKey, { mark }: OpenTab): string | null {
  if (key === 'home') return `A1:${columnLetters(homeWidths.length)}${homeRows}`;
  const width = Math.max(mark.headers?.split('\n').length ?? 0, ...Object.values(mark.columns ?? {}));
  return ofAnyLength.includes(key) || !mark.headers || width === 0 ? null : `A:${columnLetters(width)}`;
}

/** 0-based last line that holds anything; -1 when none does. */
export function lastFilled(lines: readonly (readonly Cell[])[]): number {
  for (let at = lines.length - 1; at >= 0; at -= 1) if (lines[at]?.some((cell) => cell !== '')) return at;
  return -1;
}

/**
 * The columns from the first to the last of those asked for, all rows of the grid, with empty cells before them; null when the first row
 * does not read there as it did the last time, so that nobody can say where the columns stand without looking at all of it.
 */
export function readPart(
  tab: OpenTab,
  key: TabKey,
  columns: readonly string[],
  readCell: (value: unknown) => Cell,
): Cell[][] | null {
  const { headers, columns: known } = tab.mark;
  const positions = columns.flatMap((column) => known?.[column] ?? []);
  if (headers === undefined || positions.length < columns.length) return null;
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const cells = tab.sheet
    .getRange(`${columnLetters(first)}:${columnLetters(last)}`)
    .getValues()
    .map((line): Cell[] => [...Array.from({ length: first - 1 }, () => ''), ...line.map(readCell)]);
  const texts = headersOf(key, cells[0] ?? []).slice(first - 1);
  return headers
    .split('\n')
    .slice(first - 1, last)
    .join('\n') === texts.join('\n')
    ? cells
    : null;
}

/** How the first row reads: only texts head columns, and not those above the Timeline's periods, which change by themselves. */
export const headersOf = (key: TabKey, header: readonly Cell[]): string[] =>
  header.map((cell, index) =>
    typeof cell === 'string' && !(key === 'timeline' && index >= firstPeriodColumn - 1 && index < endColumn)
      ? cell.trim()
      : '',
  );

/**
 * Where the columns stand, by key. When the first row reads as it did the last time, they stand where they stood. Otherwise their marks
 * say it, and their headers where a mark is gone (a paste over the first row); what is found is kept with the tab's mark.
 */
export function findColumns(
  tab: OpenTab,
  key: TableKey,
  header: readonly Cell[],
  words: Words,
): Record<string, number> {
  const texts = headersOf(key, header);
  const line = texts.join('\n');
  if (tab.mark.headers === line && tab.mark.columns) return { ...tab.mark.columns };
  const columns = readColumnMarks(tab, texts, (column) => headerOf(words, key, column));
  const taken = new Set(Object.values(columns));
  for (const column of Object.keys(tables[key].columns)) {
    if (column in columns) continue;
    const wanted = headerOf(words, key, column).toLowerCase();
    const index = texts.findIndex((text, at) => !taken.has(at + 1) && text.toLowerCase() === wanted);
    if (index < 0) continue;
    columns[column] = index + 1;
    taken.add(index + 1);
  }
  tab.mark = keepMark(tab, { headers: line, columns });
  return { ...columns };
}
