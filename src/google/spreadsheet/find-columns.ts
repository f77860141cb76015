import type { Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import type { Table, TabKey } from '../../tables/column';
import { headerOf, tables, type TableKey } from '../../tables/design';
import {
  couldHold,
  findHeaderBelow,
  headersOfColumn,
  notesOfColumn,
  standAsBefore,
  surelyHolds,
  type LostHeader,
} from '../../tables/headers';
import { homeRows, homeWidths } from '../../tables/home';
import { findSettingColumns } from '../../tables/read-settings';
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
  /** What is wrong with its header, once its columns were looked for. */
  lost: LostHeader | null;
  emptied: Readonly<Record<string, string>>;
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

/** A range of known places; null when the grid does not reach so far any more. */
export function rangeIn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  area: string,
): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return sheet.getRange(area);
  } catch {
    return null;
  }
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
  const range = rangeIn(tab.sheet, `${columnLetters(first)}:${columnLetters(last)}`);
  if (!range) return null;
  const cells = range
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

/** Where the columns of a tab stand, and what is wrong with its header. */
export interface FoundColumns {
  readonly columns: Record<string, number>;
  readonly lost: LostHeader | null;
  /** Headers of ours whose words were emptied, by column: the words that belong there. */
  readonly emptied: Readonly<Record<string, string>>;
}

/**
 * Where the columns stand, by key. When the first row reads as it did the last time, they stand where they stood. Otherwise their marks
 * say it, and their headers where a mark is gone (a paste over the first row); what is found is kept with the tab's mark. Where row 1 is
 * no header at all, no column is found, and what is known of it stays for the one who brings it back. (rules Y20 to Y22)
 */
export function findColumns(
  tab: OpenTab,
  key: TableKey,
  cells: readonly (readonly Cell[])[],
  words: Words,
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
  const columns = readColumnMarks(tab, texts, (column) => {
    const design = table.columns[column];
    const notes = notesOfColumn(words, key, column);
    return {
      headers: headersOfColumn(words, key, column),
      notes,
      fits(position) {
        if (!design) return false;
        const content = rows.map((row) => row[position - 1]);
        if (surelyHolds(design, table.prefix ?? '', content, words)) return true;
        // The hidden tab is nobody's but ours. Elsewhere a header without a note is known by its place, as long as its rows do not speak against it.
        if (key === 'hidden') return true;
        return (
          notes.length === 0 &&
          mark.columns?.[column] === position &&
          before.length === texts.length &&
          couldHold(design, table.prefix ?? '', content, words)
        );
      },
    };
  });
  const taken = new Set(Object.values(columns));
  for (const column of Object.keys(table.columns)) {
    if (column in columns) continue;
    const wanted = headerOf(words, key, column).toLowerCase();
    const index = texts.findIndex((text, at) => !taken.has(at + 1) && text.toLowerCase() === wanted);
    if (index < 0) continue;
    columns[column] = index + 1;
    taken.add(index + 1);
  }
  const known = Object.keys(mark.columns ?? {}).length;
  if (known > 0 && Object.keys(columns).length < Math.min(3, Math.max(1, known / 4)))
    return {
      columns: without,
      lost: { kind: 'gone', row: standAsBefore(key, mark.columns ?? {}, cells, words) ? 0 : 1 },
      emptied: {},
    };
  const emptied = Object.fromEntries(
    Object.entries(columns)
      .filter(([, position]) => (texts[position - 1] ?? '') === '')
      .map(([column]) => [column, lastText(column) || headerOf(words, key, column)]),
  );
  // As long as a word is missing, what it was is to be found in the mark.
  if (Object.keys(emptied).length === 0) tab.mark = keepMark(tab, { headers: line, columns });
  return { columns: { ...columns }, lost: null, emptied };
}
