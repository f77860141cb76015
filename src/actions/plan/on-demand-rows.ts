import { textOfCell } from '../../tables/cell';
import type { TabOnDemand } from '../../tables/column';
import type { PlanRead } from './read-plan';

/*
 * What the views of the tabs on demand have in common.
 */

/** A row that can be pointed at. */
export interface NamedRow {
  readonly id: string;
  readonly title: string;
}

/** A list of rows of one tab. */
export interface Rows<T> {
  /** Whether the tab is there. */
  readonly isThere: boolean;
  readonly rows: readonly T[];
}

/** Where a line stands, and what its tab says of it. */
export interface InTab {
  /** 1-based row in its tab. */
  readonly row: number;
  /** As the tab's *What now* says it; '' where there is none. */
  readonly whatNow: string;
}

/** What a cell of a row says: for what formulas and the script keep. */
export function cellText({ found, standing }: PlanRead, tab: TabOnDemand, row: number, key: string): string {
  return textOfCell(standing[tab]?.cells[row - 1]?.[(found[tab]?.columns[key] ?? 0) - 1] ?? '');
}

/** A share that a system column holds, 0–1; null where it holds none. */
export function cellShare({ found, standing }: PlanRead, tab: TabOnDemand, row: number, key: string): number | null {
  const cell = standing[tab]?.cells[row - 1]?.[(found[tab]?.columns[key] ?? 0) - 1];
  return typeof cell === 'number' ? cell : null;
}

/** Where a row stands and what its tab says of it. */
export function inTab(
  read: PlanRead,
  tab: TabOnDemand,
  row: number,
): { readonly row: number; readonly whatNow: string } {
  return { row, whatNow: cellText(read, tab, row, 'whatNow') };
}

export function isThere(read: PlanRead, tab: TabOnDemand): boolean {
  return read.found[tab] !== undefined;
}

/** The goals that can be chosen: with a name, and not let go. */
export function goalNames({ plan }: PlanRead): NamedRow[] {
  return plan.goals
    .filter(({ title, status }) => title !== '' && status !== 'letGo')
    .map(({ id, title }) => ({ id, title }));
}

export function choiceNames({ plan }: PlanRead): NamedRow[] {
  return (plan.choices ?? []).filter(({ choice }) => choice !== '').map(({ id, choice }) => ({ id, title: choice }));
}

export function contactNames({ plan }: PlanRead): NamedRow[] {
  return (plan.contacts ?? []).filter(({ name }) => name !== '').map(({ id, name }) => ({ id, title: name }));
}
