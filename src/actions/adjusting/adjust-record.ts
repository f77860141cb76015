import { hashOf } from '../../domain/plan/hash';
import type { Day } from '../../domain/plan/day';
import type { ChangeKind, ChangeReason } from '../../domain/plan/records';
import { parseReference } from '../../domain/plan/references';
import { textOfCell } from '../../tables/cell';
import type { Column } from '../../tables/column';
import { tables } from '../../tables/design';
import type { Ports } from '../ports';
import { holdsFormula } from '../plan/own-formulas';
import type { PlanRead } from '../plan/read-plan';

/*
 * The record of the last adjustment, stored before its first cell is written. With it the same call finishes a run that was cut off, and undo
 * restores every cell.
 */

export type AdjustedTab = 'goals' | 'steps';
export type Value = string | number | boolean | null;

/** One cell with its values before and after. Columns and options are keys. */
export interface CellChange {
  readonly tab: AdjustedTab;
  readonly id: string;
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
  /** The cell's content before, which may be unusable for the column; a day as `YYYY-MM-DD`. */
  readonly typed: Value;
}

/** A line that an adjustment writes into Changes. */
export interface LogLine {
  readonly id: string;
  /** Key of the column; '' for the row as a whole. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
}

export interface AdjustRecord {
  /** Hash of the request and of what it was going to change. */
  readonly request: string;
  readonly on: Day;
  /** What was done, in a few words of the user's language. */
  readonly said: string;
  readonly cells: readonly CellChange[];
  /** Rows that were added to Steps. */
  readonly added: readonly { readonly id: string; readonly fields: Readonly<Record<string, Value>> }[];
  readonly pausedUntil: { readonly before: string; readonly after: string } | null;
  readonly log: readonly LogLine[];
  readonly reason: ChangeReason;
  readonly note: string;
  /** Hash of each changed row after the adjustment, by ID; a later edit of the row changes it. */
  readonly rows: Readonly<Record<string, string>>;
  readonly done: boolean;
  /** Whether an undo was begun. */
  readonly undoing: boolean;
}

export function lastAdjusting({ formStore }: Pick<Ports, 'formStore'>): AdjustRecord | null {
  return formStore.read('undo') as AdjustRecord | null;
}

export function keepAdjusting({ formStore }: Pick<Ports, 'formStore'>, record: AdjustRecord): void {
  formStore.write('undo', record);
}

/** Whether a cell holds a formula of the user's. */
export function isComputed({ found, standing }: PlanRead, tab: AdjustedTab, row: number, column: string): boolean {
  return holdsFormula(standing[tab]?.formulas, { row, column: found[tab]?.columns[column] ?? 0 });
}

/** What the user's columns of a row say, by key: days and options as keys, references as IDs; what cannot be used as it was typed. */
export function rowValues(read: PlanRead, tab: AdjustedTab, row: number): Record<string, string> {
  const record = (read.plan[tab].find((other) => other.row === row) ?? {}) as Readonly<Record<string, unknown>>;
  const positions = read.found[tab]?.columns ?? {};
  const line = read.standing[tab]?.cells[row - 1] ?? [];
  const values: Record<string, string> = {};
  for (const [key, column] of Object.entries<Column>(tables[tab].columns)) {
    const position = positions[key];
    if (column.by !== undefined || position === undefined) continue;
    const typed = textOfCell(line[position - 1] ?? '');
    values[key] = isReference(column) ? referenceText(record[key], typed) : textOf(record[key] ?? typed);
  }
  return values;
}

const isReference = ({ kind }: Column): boolean => kind === 'reference' || kind === 'references';

/** A reference as its ID alone, since Waymark writes the title behind it. */
function referenceText(resolved: unknown, typed: string): string {
  if (Array.isArray(resolved)) return resolved.length > 0 ? resolved.join(', ') : typed;
  return parseReference(typed)?.id ?? (typeof resolved === 'string' && parseReference(resolved) ? resolved : typed);
}

/** A value as `rowValues` gives it. */
export function textOf(value: unknown): string {
  return value === null || value === undefined || value === false ? '' : String(value);
}

/** A hash of a row's values. */
export function hashOfRow(values: Readonly<Record<string, string>>): string {
  const said = Object.entries(values).filter(([, text]) => text !== '' && text !== 'FALSE');
  return hashOf(JSON.stringify(said.sort(([one], [other]) => (one < other ? -1 : 1))));
}
