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
  nameOfRow,
  sayingsOf,
  textOf,
  type AdjustedTab,
  type AdjustRecord,
} from './adjust-record';
import { changePlan } from '../plan/change-plan';
import { readFound } from '../plan/change-rows';
import { unlogChanges } from './log-changes';
import type { Found, SavingPorts, UpdatingPorts } from '../ports';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { updatePlan } from '../update/update';
import { writeCells, writePause } from './write-adjusting';

/*
 * Taking the last adjusting back: everything as it was, or nothing at all. (rules U5 to U8)
 */

const tabOf = (id: string): AdjustedTab => (id.startsWith('G') ? 'goals' : 'steps');

function rowOf(read: PlanRead, id: string): number | null {
  return read.plan[tabOf(id)].find((row) => row.id === id)?.row ?? null;
}

/** Why it cannot be taken back any more, in one sentence; '' when it can. */
export function whyNotUndone(read: PlanRead, record: AdjustRecord): string {
  const { words } = read.found;
  const { undo } = words.adjusting;
  // A run that was cut off has left some of the cells as they were before it, and perhaps not all of the new rows.
  const isWhole = record.done && !record.undoing;
  const now = read.plan.settings.pausedUntil ?? '';
  if (record.pausedUntil && now !== record.pausedUntil.after && (isWhole || now !== record.pausedUntil.before))
    return say(undo.setting, { setting: words.settings.pausedUntil.name });
  for (const [id, name] of Object.entries(record.rows)) {
    const tab = tabOf(id);
    const row = rowOf(read, id);
    const isAdded = record.added.some((one) => one.id === id);
    if (row === null) {
      if (isAdded && !isWhole) continue;
      return say(undo.gone, { id });
    }
    const said = sayingsOf(read, tab, row);
    const label = labelOf(id, said['title'] ?? '');
    for (const { column, before, after } of record.cells.filter((cell) => cell.id === id)) {
      const text = said[column] ?? '';
      if (isComputed(read, tab, row, column))
        return say(undo.touchedCell, { row: label, column: headerOf(words, tab, column) });
      if (text === textOf(after) || (!isWhole && text === textOf(before))) said[column] = textOf(after);
      else return say(undo.touchedCell, { row: label, column: headerOf(words, tab, column) });
    }
    // A row that was only begun when the run was cut off says less.
    if (nameOfRow(said) !== name && !(isAdded && !isWhole)) return say(undo.touchedRow, { row: label });
    if (isAdded && holdsMore(read, tab, row)) return say(undo.touchedRow, { row: label });
  }
  return '';
}

/** Whether a row has something in a column of the user's own making, or a formula of the user's anywhere. */
function holdsMore({ found, standing }: PlanRead, tab: AdjustedTab, row: number): boolean {
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

/** The last seen days of the rows go back first, or the next update would take it for a move by hand. */
function restoreSeen({ reader, writer }: UpdatingPorts, found: Found, { cells }: AdjustRecord): void {
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

/** Takes the last adjusting back, unless somebody has touched one of its rows since. */
export function undoAdjusting(ports: SavingPorts): Said & { readonly undone: boolean } {
  const { reader, writer, formStore } = ports;
  return changePlan(ports, (found) => {
    const record = lastAdjusting(ports);
    if (!record) return { message: found.words.adjusting.undo.nothing, problems: [], undone: false };
    const read = readPlan(ports, found);
    const why = whyNotUndone(read, record);
    if (why !== '') return { message: why, problems: [], undone: false };
    if (!record.undoing) keepAdjusting(ports, { ...record, undoing: true });
    restoreSeen(ports, found, record);
    writeCells(ports, found, record, 'before');
    if (record.pausedUntil) writePause(ports, found, record.pausedUntil.before);
    // Rows may have moved since the first reading: the new ones are looked for once more before they are deleted.
    const now = record.added.length > 0 ? readFound(ports, reader.find()) : read;
    const added = record.added.flatMap(({ id }) => rowOf(now, id) ?? []);
    if (added.length > 0) writer.deleteRows('steps', added);
    unlogChanges(ports, found, record);
    writer.flush();
    const { words } = updatePlan(ports, reader.find());
    formStore.forget('undo');
    return { message: say(words.adjusting.undo.undone, { what: record.said }), problems: [], undone: true };
  });
}
