import type { PlanSettings } from '../../domain/plan/plan';
import type { AdjustedTab, AdjustRecord, Value } from './adjust-record';
import { changeRows, checkRows, type RowChange } from '../plan/change-rows';
import { logChanges } from './log-changes';
import type { Found, ReadingPorts, UpdatingPorts } from '../ports';
import { writeSettings } from '../setup/save-settings';
import { Told } from '../plan/told';

/*
 * Writes the record of an adjustment. It does not depend on what the rows contain now, and cells that are right already are not written, so
 * running it again finishes a run that was cut off.
 */

type Fields = Record<string, Value>;

/** Writes every cell, added row and line of Changes of a record. Must run under the lock. */
export function writeAdjusting(ports: UpdatingPorts, found: Found, record: AdjustRecord): void {
  writeCells(ports, found, record, 'after');
  if (record.pausedUntil) writePause(ports, found, record.pausedUntil.after);
  logChanges(ports, found, record);
}

/** Writes the changed cells of Goals and Steps; with `after` also the added rows. */
export function writeCells(ports: UpdatingPorts, found: Found, record: AdjustRecord, which: 'before' | 'after'): void {
  for (const tab of adjustedTabs) {
    const changes = changesOf(record, tab, which);
    if (changes.length > 0) changeRows(ports, found, tab, () => changes);
  }
}

/** Throws what `writeCells` would throw, and writes nothing. */
export function checkAdjusting(ports: ReadingPorts, found: Found, record: AdjustRecord): void {
  for (const tab of adjustedTabs) {
    const changes = changesOf(record, tab, 'after');
    if (changes.length > 0) checkRows(ports, found, tab, () => changes);
  }
}

const adjustedTabs = ['goals', 'steps'] as const;

function changesOf({ cells, added }: AdjustRecord, tab: AdjustedTab, which: 'before' | 'after'): readonly RowChange[] {
  const byId = new Map<string, Fields>();
  for (const cell of cells)
    if (cell.tab === tab)
      byId.set(cell.id, { ...byId.get(cell.id), [cell.column]: which === 'after' ? cell.after : cell.typed });
  const changes: RowChange[] = [...byId].map(([id, fields]) => ({ id, fields, asTyped: which === 'before' }));
  return tab === 'steps' && which === 'after'
    ? [...changes, ...added.map(({ id, fields }) => ({ id, fields: {}, first: fields }))]
    : changes;
}

/** Pauses the whole plan until a day; '' ends the pause. */
export function writePause(ports: UpdatingPorts, found: Found, day: string): void {
  const values: { readonly [K in keyof Pick<PlanSettings, 'pausedUntil'>]: string } = { pausedUntil: day };
  const [problem] = writeSettings(ports, found, values);
  if (problem !== undefined) throw new Told(problem);
}
