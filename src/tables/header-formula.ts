import type { Table } from './column';
import { tables, type TableKey } from './design';
import { quoteTab, type Placements } from './formula';

/*
 * The header words of tabs that the daily run does not read whole, in one cell of the hidden tab that it reads anyway. So it sees that a header
 * was moved, cut, sorted or emptied, without a call to Google. (rule Y42)
 */

/** The tabs of which the daily run does not read all columns. */
export const watchedTabs = [
  'values',
  'skills',
  'trends',
  'targets',
  'journal',
  'changes',
  'assessment',
  'timeline',
] as const satisfies readonly TableKey[];

/** The positions of a table's columns in the order of the design; null when one is not there. */
function positionsOf(tab: TableKey, columns: Readonly<Record<string, number>>): readonly number[] | null {
  const positions = Object.keys((tables[tab] as Table).columns).flatMap((key) => columns[key] ?? []);
  return positions.length === Object.keys(tables[tab].columns).length ? positions : null;
}

/** The formula, with its `=`, that joins the words: for each tab the row of its header and its words. Null when a column is not there. */
export function headerFormula(placements: Placements): string | null {
  const parts: string[] = [];
  for (const tab of watchedTabs) {
    const placement = placements[tab];
    if (!placement) continue;
    const positions = placement.lost ? null : positionsOf(tab, placement.columns);
    if (!positions) return null;
    const [first, last] = [Math.min(...positions), Math.max(...positions)];
    // A range keeps its place when one of its columns is cut; a reference to the cell alone would follow it to another tab.
    const area = `${quoteTab(placement.name)}!R1C${first}:R${placement.rows}C${last}`;
    parts.push(`ROW(${quoteTab(placement.name)}!R1C${first})`);
    parts.push(...positions.map((position) => `INDEX(${area};1;${position - first + 1})`));
  }
  return `=IFERROR(${parts.length > 0 ? parts.join('&"|"&') : '""'};"")`;
}

/** A tab as the last run knew it. */
export interface KnownHeader {
  /** The words of the first row, by position. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
}

/** Whether the cell with `headerFormula` shows the words that were found last, blanks apart. */
export function showsKnown(shown: string, known: Readonly<Partial<Record<TableKey, KnownHeader | null>>>): boolean {
  const parts: string[] = [];
  for (const tab of watchedTabs) {
    const header = known[tab];
    if (header === undefined) continue;
    const positions = header && positionsOf(tab, header.columns);
    if (!positions) return false;
    parts.push('1', ...positions.map((position) => header.headers[position - 1] ?? ''));
  }
  return shown.replace(/\s/g, '') === parts.join('|').replace(/\s/g, '');
}
