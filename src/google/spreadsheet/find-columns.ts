import { asTyped } from '../../catalogue/as-typed';
import type { Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import { columnLetters, positionOfLetters } from '../../tables/column-letters';
import type { Table, TabKey } from '../../tables/column';
import { headerOf, tables, type TableKey } from '../../tables/design';
import {
  couldHold,
  findHeaderBelow,
  headersOfColumn,
  locateColumns,
  notesOfColumn,
  surelyHolds,
  type LostHeader,
} from '../../tables/headers';
import type { Samples } from '../../tables/column-samples';
import { homeRows, homeWidths } from '../../tables/home-layout';
import { keptParts, type Parts, type Rectangle } from '../../tables/parts';
import { findSettingColumns } from '../../tables/read-settings';
import { endColumn, firstPeriodColumn } from '../../tables/timeline-periods';
import { readColumnMarks, type MarkedTab, type SheetMark } from './marks';

/*
 * What one run knows about a tab, and how it finds the tab's cells and columns.
 */

/** A tab with all that this run has read of it, so that nothing is read from Google twice. */
export interface OpenTab extends MarkedTab {
  range: GoogleAppsScript.Spreadsheet.Range | null;
  cells: Cell[][] | null;
  rows: number | null;
  columns: Record<string, number> | null;
  /** The fault of its header, after its columns were searched. */
  lost: LostHeader | null;
  emptied: Readonly<Record<string, string>>;
  /** Whether only some columns were checked at their last known positions. */
  isPartly: boolean;
  /** The address of `range` if it is not the data range. */
  area: string | null;
  /** The R1C1 formulas of `cells` as Google gives them, if this run has read them. */
  formulas: string[][] | null;
  /** Those of Waymark's columns and of the first rows alone. */
  someFormulas: string[][] | null;
  /** Those of all columns but these: the formulas that a user may have typed. */
  ownFormulas: string[][] | null;
  /** The cells that were read, if they are not all of `area`. */
  parts: Parts | null;
  /** The neighbouring columns that `readColumns` has read, at their places. */
  part: ColumnsRead | null;
  /** Whether `cells` are some of the first rows: `read` has to look how many there are. */
  isBounded: boolean;
  /** So many rows the grid has at least, as far as a read of some has told. */
  least: number;
  /** The last row with content, if this run has read it; null when Google must be asked. */
  filled: number | null;
  /** Whether this run has made the tab and nothing was written since: its cells are known, and none holds a formula. */
  fresh: boolean;
}

/** All rows of some neighbouring columns, with empty cells before them. */
export interface ColumnsRead {
  readonly first: number;
  readonly last: number;
  readonly cells: Cell[][];
  /** Set when these are the first rows alone. */
  readonly rows?: number;
}

/** These tabs may have thousands of rows in even longer grids, so only their data range is read. */
const ofAnyLength: readonly TabKey[] = ['goals', 'steps'];

/** The last known area of a tab's cells; null when the data range must be read. */
export function areaOf(key: TabKey, { mark }: OpenTab): string | null {
  if (key === 'home') return `A1:${columnLetters(homeWidths.length)}${homeRows}`;
  const width = Math.max(mark.headers?.split('\n').length ?? 0, ...Object.values(mark.columns ?? {}));
  return ofAnyLength.includes(key) || !mark.headers || width === 0 ? null : `A:${columnLetters(width)}`;
}

/** The 0-based index of the last row with content; -1 when all rows are empty. */
export function lastFilled(lines: readonly (readonly Cell[])[]): number {
  for (let at = lines.length - 1; at >= 0; at -= 1) if (lines[at]?.some((cell) => cell !== '')) return at;
  return -1;
}

/**
 * The range of an address and its values; null when the grid is smaller than that by now. Google says so when the range is made, or when it is
 * first used.
 */
export function readIn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  area: string,
): { readonly range: GoogleAppsScript.Spreadsheet.Range; readonly values: readonly (readonly unknown[])[] } | null {
  try {
    const range = sheet.getRange(area);
    return { range, values: range.getValues() };
  } catch (error) {
    if (fits(sheet, area)) throw error;
    return null;
  }
}

/** Whether the grid has the last column and row of an address such as `A:F`, `A1:F9` or `A9:F`. */
function fits(sheet: GoogleAppsScript.Spreadsheet.Sheet, area: string): boolean {
  const [, first = '', letters = '', last = ''] = /^[A-Z]+(\d*):([A-Z]+)(\d*)$/.exec(area) ?? [];
  return positionOfLetters(letters) <= sheet.getMaxColumns() && Number(last || first) <= sheet.getMaxRows();
}

/**
 * All rows from the first to the last requested column, with empty cells before them; null when the headers there have changed since the
 * last run, because then the columns must be searched in the whole first row.
 * @param rows the number of rows, if not all are needed
 * @param isLong whether the hidden tab has so many rows that reading all of its facts' columns takes longer than another call
 */
export function readPart(
  tab: OpenTab,
  key: TabKey,
  columns: readonly string[],
  readCell: (value: unknown) => Cell,
  rows: number | undefined,
  isLong: boolean,
): ColumnsRead | null {
  const { headers, columns: known } = tab.mark;
  const positions = columns.flatMap((column) => known?.[column] ?? []);
  if (headers === undefined || positions.length < columns.length) return null;
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  if (tab.part && tab.part.first <= first && last <= tab.part.last && tab.part.rows === undefined) return tab.part;
  const areas = isLong ? (keptAreas(tab, first, last, rows) ?? []) : [];
  if (areas.length === 0)
    areas.push({
      column: first,
      area: addressOf({ row: 1, column: first, rows: rows ?? 0, columns: last - first + 1 }),
    });
  const cells: Cell[][] = [];
  for (const { column, area } of areas) {
    const read = readIn(tab.sheet, area);
    if (!read) return null;
    read.values.forEach((line, row) => {
      const there = (cells[row] ??= []);
      while (there.length < column - 1) there.push('');
      there.push(...line.map(readCell));
    });
  }
  const texts = headersOf(key, cells[0] ?? []).slice(first - 1);
  return headers
    .split('\n')
    .slice(first - 1, last)
    .join('\n') === texts.join('\n')
    ? { first, last, cells, ...(rows !== undefined && { rows }) }
    : null;
}

/** The areas of the hidden tab to read in place of these columns; null when others are asked for, or its columns are elsewhere. */
function keptAreas(
  { mark }: OpenTab,
  first: number,
  last: number,
  rows: number | undefined,
): { column: number; area: string }[] | null {
  const parts = keptParts(mark.columns ?? {}, rows);
  const [kept, facts] = parts ?? [];
  if (kept?.column !== first || !facts || facts.column + facts.columns - 1 !== last) return null;
  return [kept, facts].map((one) => ({ column: one.column, area: addressOf(one) }));
}

/** The address of a rectangle; with `rows` 0 it goes to the end of the grid. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)];
  if (rows > 0) return `${first}${row}:${last}${row + rows - 1}`;
  return row === 1 ? `${first}:${last}` : `${first}${row}:${last}`;
}

/** The headers in the first row: only texts count, without those above the Timeline's periods, which formulas change. */
const headersOf = (key: TabKey, header: readonly Cell[]): string[] =>
  header.map((cell, index) =>
    typeof cell === 'string' && !(key === 'timeline' && index >= firstPeriodColumn - 1 && index < endColumn)
      ? cell.trim()
      : '',
  );

/** Whether the first row of a tab has the header that the last run knew. */
export const keepsHeader = (key: TabKey, { mark }: OpenTab, header: readonly Cell[]): boolean =>
  headersOf(key, header).join('\n') === mark.headers;

/** The positions of a tab's columns, and the fault of its header. */
export interface FoundColumns {
  readonly columns: Record<string, number>;
  readonly lost: LostHeader | null;
  /** Waymark's header cells that were emptied, by column, with the text that belongs there. */
  readonly emptied: Readonly<Record<string, string>>;
}

/**
 * The positions of the columns by key. If the first row is unchanged, the last known positions hold. Otherwise the columns are found by their
 * marks, or by their headers if a mark is gone (a paste over the first row), and stored in the tab's mark. If row 1 is not a header, no
 * column is found, and the mark stays unchanged for the repair. (rules Y20 to Y22)
 * @param samplesOf the samples of the tab's columns; asked when its header is gone
 * @param keep stores the header in the tab's mark
 */
export function findColumns(
  tab: OpenTab,
  key: TableKey,
  cells: readonly (readonly Cell[])[],
  words: Words,
  samplesOf: () => Samples,
  keep: (change: Pick<SheetMark, 'headers' | 'columns'>) => void,
): FoundColumns {
  const texts = headersOf(key, cells[0] ?? []);
  const line = texts.join('\n');
  const { mark } = tab;
  if (mark.headers === line && mark.columns) return { columns: { ...mark.columns }, lost: null, emptied: {} };
  const table: Table = tables[key];
  const before = mark.headers?.split('\n') ?? [];
  const lastText = (column: string): string => before[(mark.columns?.[column] ?? 0) - 1] ?? '';
  const last = Object.keys(mark.columns ?? {})
    .map(lastText)
    .filter((text) => text !== '');
  const below = findHeaderBelow(key, cells, last, words);
  const without = key === 'settings' ? findSettingColumns(cells, words) : {};
  if (below) return { columns: without, lost: below, emptied: {} };
  const rows = cells.slice(1);
  const columns = readColumnMarks(tab, texts, Object.keys(table.columns), (column) => {
    const design = table.columns[column];
    const notes = notesOfColumn(words, key, column);
    return {
      headers: headersOfColumn(words, key, column),
      notes,
      fits(position) {
        if (!design) return false;
        const content = rows.map((row) => row[position - 1]);
        if (surelyHolds(design, table.prefix ?? '', content, words)) return true;
        // Only Waymark edits the hidden tab. In other tabs a header without a note counts by its position, unless its rows hold other content.
        if (key === 'hidden') return true;
        return (
          notes.length === 0 &&
          mark.columns?.[column] === position &&
          // Emptied headers at the end are no longer among the data.
          before.length >= texts.length &&
          couldHold(design, table.prefix ?? '', content, words)
        );
      },
    };
  });
  const marked = Object.keys(columns).length;
  addByHeader(columns, key, texts, words);
  const known = Object.keys(mark.columns ?? {}).length;
  const few = Math.min(3, Math.max(1, known / 4));
  const all = Object.keys(columns).length;
  // Where columns were deleted, those that are left have their headers. Some headers that were typed again are no whole header yet.
  const isCutSmall = marked > 0 && Math.max(...cells.map((line) => line.length)) <= all;
  if (known > 0 && !isCutSmall && (all < few || (marked < few && all < known / 2))) {
    const located = locateColumns(key, mark.columns ?? {}, cells, words, samplesOf());
    const doubtful = located.doubtful.map((column) => lastText(column) || headerOf(words, key, column));
    return { columns: without, lost: { kind: 'gone', row: 0, ...located, doubtful }, emptied: {} };
  }
  const emptied = Object.fromEntries(
    Object.entries(columns)
      .filter(([, position]) => (texts[position - 1] ?? '') === '')
      .map(([column]) => [column, lastText(column) || headerOf(words, key, column)]),
  );
  // While a header is emptied, the mark must keep its last text.
  if (Object.keys(emptied).length === 0) keep({ headers: line, columns });
  return { columns: { ...columns }, lost: null, emptied };
}

/** Adds the columns without a mark whose header is the catalogue's. */
function addByHeader(columns: Record<string, number>, key: TableKey, texts: readonly string[], words: Words): void {
  const taken = new Set(Object.values(columns));
  for (const column of Object.keys(tables[key].columns)) {
    if (column in columns) continue;
    const wanted = asTyped(headerOf(words, key, column));
    const index = texts.findIndex((text, at) => !taken.has(at + 1) && asTyped(text) === wanted);
    if (index < 0) continue;
    columns[column] = index + 1;
    taken.add(index + 1);
  }
}
