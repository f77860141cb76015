import type { TabOnDemand } from '../../tables/column';
import type { PlanRead } from './read-plan';
import { cellAt, cellText } from './row-cells';

/*
 * Shared parts of the views of the tabs on demand.
 */

/** A row that a form offers as a choice. */
export interface NamedRow {
  readonly id: string;
  readonly title: string;
}

/** A list of rows of one tab. */
export interface Rows<T> {
  /** Whether the tab exists. */
  readonly isThere: boolean;
  readonly rows: readonly T[];
}

/** The row of a record, and the *What now* of that row. */
export interface InTab {
  /** 1-based row in its tab. */
  readonly row: number;
  /** The text of *What now*; '' when it is empty. */
  readonly whatNow: string;
}

/** A share from a system column, 0–1; null when the cell holds no number. */
export function cellShare(read: PlanRead, tab: TabOnDemand, row: number, key: string): number | null {
  const cell = cellAt(read, tab, row, key);
  return typeof cell === 'number' ? cell : null;
}

/** The row and its *What now*. */
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

/** The goals that a form offers: with a title, and not let go. */
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
