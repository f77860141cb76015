import type { PlanSettings } from '../../domain/plan/plan';
import type { AdjustRecord, Value } from './adjust-record';
import { changeRows, type RowChange } from '../plan/change-rows';
import { logChanges } from './log-changes';
import type { Found, UpdatingPorts } from '../ports';
import { writeSettings } from '../setup/save-settings';
import { Told } from '../plan/told';

/*
 * Writes what a record of an adjusting says. Nothing here asks what the rows say now: what is right already is left alone by the way, so
 * that a run that was cut off is finished by running it again.
 */

type Fields = Record<string, Value>;

/** Puts every cell of the record to what it holds after it, adds its rows and its lines of the ledger. Must run under the lock. */
export function writeAdjusting(ports: UpdatingPorts, found: Found, record: AdjustRecord): void {
  writeCells(ports, found, record, 'after');
  if (record.pausedUntil) writePause(ports, found, record.pausedUntil.after);
  logChanges(ports, found, record);
}

/** The changed cells of Goals and Steps, row by row; with `after` the added rows too. */
export function writeCells(
  ports: UpdatingPorts,
  found: Found,
  { cells, added }: AdjustRecord,
  which: 'before' | 'after',
): void {
  for (const tab of ['goals', 'steps'] as const) {
    const byId = new Map<string, Fields>();
    for (const cell of cells)
      if (cell.tab === tab)
        byId.set(cell.id, { ...byId.get(cell.id), [cell.column]: which === 'after' ? cell.after : cell.typed });
    const changes: RowChange[] = [...byId].map(([id, fields]) => ({ id, fields, asTyped: which === 'before' }));
    if (tab === 'steps' && which === 'after')
      changes.push(...added.map(({ id, fields }) => ({ id, fields: {}, first: fields })));
    if (changes.length > 0) changeRows(ports, found, tab, () => changes);
  }
}

/** Rests the whole plan until a day, or with '' no more. */
export function writePause(ports: UpdatingPorts, found: Found, day: string): void {
  const values: { readonly [K in keyof Pick<PlanSettings, 'pausedUntil'>]: string } = { pausedUntil: day };
  const [problem] = writeSettings(ports, found, values);
  if (problem !== undefined) throw new Told(problem);
}
