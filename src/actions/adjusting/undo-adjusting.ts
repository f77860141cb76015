import { say } from '../../catalogue/catalogue';
import { labelOf } from '../../domain/plan/references';
import type { Said } from '../plan/said';
import { textOfCell, type Cell } from '../../tables/cell';
import type { Table } from '../../tables/column';
import { headerOf, tables } from '../../tables/design';
import { blocksToWrite } from '../../tables/write-table';
import {
  isComputed,
  keepAdjusting,
  lastAdjusting,
  hashOfRow,
  rowValues,
  textOf,
  type AdjustedTab,
  type AdjustRecord,
} from './adjust-record';
import { changePlan } from '../plan/change-plan';
import { withFormulasOf } from '../plan/own-formulas';
import { readFound } from '../plan/change-rows';
import { unlogChanges } from './log-changes';
import type { Found, ReadingPorts, SavingPorts, UpdatingPorts } from '../ports';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { updatePlan } from '../update/update';
import { writeCells, writePause } from './write-adjusting';

/*
 * Undo of the last adjustment: all of it or nothing. (rules U5 to U8)
 */

const tabOf = (id: string): AdjustedTab => (id.startsWith('G') ? 'goals' : 'steps');

function rowOf(read: PlanRead, id: string): number | null {
  return read.plan[tabOf(id)].find((row) => row.id === id)?.row ?? null;
}

/** Why an adjustment cannot be undone any more, in one sentence; '' when it can. */
export function undoObstacle(reader: ReadingPorts['reader'], asRead: PlanRead, record: AdjustRecord): string {
  const rowsIn = (tab: AdjustedTab): number[] =>
    Object.keys(record.rows).flatMap((id) => (tabOf(id) === tab ? (rowOf(asRead, id) ?? []) : []));
  const read = withFormulasOf(reader, asRead, { goals: rowsIn('goals'), steps: rowsIn('steps') });
  const { words } = read.found;
  const { undo } = words.adjusting;
  // After a run that was cut off, some cells still have their value before, and new rows may be missing.
  const isWhole = record.done && !record.undoing;
  const now = read.plan.settings.pausedUntil ?? '';
  if (record.pausedUntil && now !== record.pausedUntil.after && (isWhole || now !== record.pausedUntil.before))
    return say(undo.setting, { setting: words.settings.pausedUntil.name });
  for (const [id, hash] of Object.entries(record.rows)) {
    const tab = tabOf(id);
    const row = rowOf(read, id);
    const isAdded = record.added.some((other) => other.id === id);
    if (row === null) {
      if (isAdded && !isWhole) continue;
      return say(undo.gone, { id });
    }
    const values = rowValues(read, tab, row);
    const label = labelOf(id, values['title'] ?? '');
    for (const { column, before, after } of record.cells.filter((cell) => cell.id === id)) {
      const text = values[column] ?? '';
      if (isComputed(read, tab, row, column))
        return say(undo.touchedCell, { row: label, column: headerOf(words, tab, column) });
      if (text === textOf(after) || (!isWhole && text === textOf(before))) values[column] = textOf(after);
      else return say(undo.touchedCell, { row: label, column: headerOf(words, tab, column) });
    }
    // A new row may be incomplete when the run was cut off.
    if (hashOfRow(values) !== hash && !(isAdded && !isWhole)) return say(undo.touchedRow, { row: label });
    if (isAdded && hasOwnContent(read, tab, row)) return say(undo.touchedRow, { row: label });
  }
  return '';
}

/** Whether a row has content in a column that the user added, or a formula of the user's anywhere. */
export function hasOwnContent({ found, standing }: PlanRead, tab: AdjustedTab, row: number): boolean {
  const columns = Object.entries(found[tab]?.columns ?? {});
  const known = new Set(columns.map(([, position]) => position));
  const system = new Set(
    columns.filter(([key]) => (tables[tab] as Table).columns[key]?.by !== undefined).map(([, position]) => position),
  );
  const { cells = [], formulas = [] } = standing[tab] ?? {};
  return (
    (cells[row - 1] ?? []).some((cell, index) => !known.has(index + 1) && textOfCell(cell) !== '') ||
    (formulas[row - 1] ?? []).some((formula, index) => !system.has(index + 1) && formula !== '')
  );
}

/** Restores the last seen days of the rows first; otherwise the next update would log the undo as a move by hand. */
function restoreLastSeen({ reader, writer }: UpdatingPorts, found: Found, { cells }: AdjustRecord): void {
  const { id: at, due } = found.hidden?.columns ?? {};
  if (at === undefined || due === undefined) return;
  const before = new Map(
    cells.filter(({ column }) => column === 'due' || column === 'deadline').map((cell) => [cell.id, cell.before]),
  );
  const { cells: lines } = reader.read('hidden');
  const wanted = lines.slice(1).map((line): Cell | undefined => {
    const day = before.get(textOfCell(line[at - 1] ?? ''));
    return day === undefined ? undefined : day === null || day === '' ? '' : ({ day } as Cell);
  });
  writer.write('hidden', blocksToWrite(2, [{ position: due, cells: wanted }], lines, []).blocks);
}

/** Undoes the last adjustment, unless one of its rows was edited since. */
export function undoAdjusting(ports: SavingPorts): Said & { readonly undone: boolean } {
  const { reader, writer, formStore } = ports;
  return changePlan(ports, (found) => {
    const record = lastAdjusting(ports);
    if (!record) return { message: found.words.adjusting.undo.nothing, problems: [], undone: false };
    const read = readPlan(ports, found);
    const why = undoObstacle(reader, read, record);
    if (why !== '') return { message: why, problems: [], undone: false };
    if (!record.undoing) keepAdjusting(ports, { ...record, undoing: true });
    restoreLastSeen(ports, found, record);
    writeCells(ports, found, record, 'before');
    if (record.pausedUntil) writePause(ports, found, record.pausedUntil.before);
    // Rows may have moved since they were read: find the added ones again before they are deleted.
    const now = record.added.length > 0 ? readFound(ports, reader.find()) : read;
    const added = record.added.flatMap(({ id }) => rowOf(now, id) ?? []);
    if (added.length > 0) writer.deleteRows('steps', added);
    unlogChanges(ports, found, record);
    const { words } = updatePlan(ports, added.length > 0 ? reader.find() : found);
    formStore.forget('undo');
    return { message: say(words.adjusting.undo.undone, { what: record.said }), problems: [], undone: true };
  });
}
