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
 * What is kept of the last adjusting, from before its first cell is written: by it a run that was cut off is finished by the same call, and
 * what was done is taken back exactly.
 */

export type AdjustedTab = 'goals' | 'steps';
export type Value = string | number | boolean | null;

/** One cell: where it stands, and what it says before and after, by the keys of columns and options. */
export interface CellChange {
  readonly tab: AdjustedTab;
  readonly id: string;
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
  /** What was typed there before, which may be nothing that the column can use; a day as `YYYY-MM-DD`. */
  readonly typed: Value;
}

/** A line of the ledger that an adjusting writes. */
export interface LogLine {
  readonly id: string;
  /** Key of the column; '' for the row as a whole. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly kind: ChangeKind;
}

export interface AdjustRecord {
  /** Names the request and the rows that it was previewed on. */
  readonly request: string;
  readonly on: Day;
  /** What was done, in a few words. */
  readonly said: string;
  readonly cells: readonly CellChange[];
  /** Rows that were added to Steps. */
  readonly added: readonly { readonly id: string; readonly fields: Readonly<Record<string, Value>> }[];
  readonly pausedUntil: { readonly before: string; readonly after: string } | null;
  readonly log: readonly LogLine[];
  readonly reason: ChangeReason;
  readonly note: string;
  /** What each changed row says once all is written, by ID: whoever touches one changes it. */
  readonly rows: Readonly<Record<string, string>>;
  readonly done: boolean;
  /** Whether taking it back was begun. */
  readonly undoing: boolean;
}

export function lastAdjusting({ formStore }: Pick<Ports, 'formStore'>): AdjustRecord | null {
  return formStore.read('undo') as AdjustRecord | null;
}

export function keepAdjusting({ formStore }: Pick<Ports, 'formStore'>, record: AdjustRecord): void {
  formStore.write('undo', record);
}

/** Whether a formula of the user's stands in a cell. */
export function isComputed({ found, standing }: PlanRead, tab: AdjustedTab, row: number, column: string): boolean {
  return holdsFormula(standing[tab]?.formulas, { row, column: found[tab]?.columns[column] ?? 0 });
}

/** What the user's columns of a row say, by key: days and options as keys, references as IDs; what cannot be used as it was typed. */
export function sayingsOf(read: PlanRead, tab: AdjustedTab, row: number): Record<string, string> {
  const record = (read.plan[tab].find((one) => one.row === row) ?? {}) as Readonly<Record<string, unknown>>;
  const positions = read.found[tab]?.columns ?? {};
  const line = read.standing[tab]?.cells[row - 1] ?? [];
  const sayings: Record<string, string> = {};
  for (const [key, column] of Object.entries<Column>(tables[tab].columns)) {
    const position = positions[key];
    if (column.by !== undefined || position === undefined) continue;
    const typed = textOfCell(line[position - 1] ?? '');
    sayings[key] = isReference(column) ? referred(record[key], typed) : textOf(record[key] ?? typed);
  }
  return sayings;
}

const isReference = ({ kind }: Column): boolean => kind === 'reference' || kind === 'references';

/** The words behind an ID are Waymark's; they count as nothing. */
function referred(resolved: unknown, typed: string): string {
  if (Array.isArray(resolved)) return resolved.length > 0 ? resolved.join(', ') : typed;
  return parseReference(typed)?.id ?? (typeof resolved === 'string' && parseReference(resolved) ? resolved : typed);
}

/** A value as the sayings have it. */
export function textOf(value: unknown): string {
  return value === null || value === undefined || value === false ? '' : String(value);
}

/** A row's sayings as one short word. */
export function nameOfRow(sayings: Readonly<Record<string, string>>): string {
  const said = Object.entries(sayings).filter(([, text]) => text !== '' && text !== 'FALSE');
  return hashOf(JSON.stringify(said.sort(([one], [other]) => (one < other ? -1 : 1))));
}
