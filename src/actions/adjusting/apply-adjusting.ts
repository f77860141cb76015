import type { AddedStep, AdjustChange } from '../../domain/adjusting/adjustment';
import type { ChangeReason } from '../../domain/plan/records';
import { parseReference } from '../../domain/plan/references';
import { say } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import { textOfCell } from '../../tables/cell';
import {
  keepAdjusting,
  lastAdjusting,
  hashOfRow,
  rowValues,
  type AdjustedTab,
  type AdjustRecord,
  type CellChange,
  type Value,
} from './adjust-record';
import { propose, titleOf, type Adjusting } from './adjust';
import { changePlan } from '../plan/change-plan';
import { idsAfter } from '../plan/new-ids';
import type { SavingPorts } from '../ports';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { sayAdjusting } from './say-adjusting';
import { updatePlan } from '../update/update';
import { checkAdjusting, writeAdjusting } from './write-adjusting';
import { Told } from '../plan/told';
import { logLines } from './log-lines';

/*
 * The second half of adjusting a plan: writes what the preview showed, and records it for an undo. (rules U1 to U4)
 */

/**
 * Makes the previewed changes and writes them with the reason into Changes. A second call finishes a run that was cut off, and changes nothing
 * after a complete one.
 */
export function applyAdjusting(
  ports: SavingPorts,
  adjust: Adjusting,
  basis: string,
  reason: ChangeReason,
  note: string,
): Said & { readonly undo: string } {
  return changePlan(ports, (found) => {
    const last = lastAdjusting(ports);
    const isBegun = last?.request === basis && !last.done && !last.undoing;
    const read = readPlan(ports, found);
    // Where no formula stands in the log, its new lines need not be read back. (rule Y87)
    if (found.changes) ports.reader.read('changes', /* withFormulas= */ true);
    const record = isBegun ? last : begin(ports, read, { adjust, basis, reason, note: note.trim(), last });
    if (!record)
      return {
        message: say(found.words.adjusting.done, { what: last?.said ?? '' }),
        problems: [],
        undo: last?.said ?? '',
      };
    writeAdjusting(ports, found, record);
    const { words } = updatePlan(ports, found);
    keepAdjusting(ports, { ...record, done: true });
    return { message: say(words.adjusting.done, { what: record.said }), problems: [], undo: record.said };
  });
}

interface ApplyRequest {
  readonly adjust: Adjusting;
  readonly basis: string;
  readonly reason: ChangeReason;
  readonly note: string;
  readonly last: AdjustRecord | null;
}

/** Stores the record of what will be written; null when the same was done already. Throws when the preview is out of date. */
function begin(
  ports: SavingPorts,
  read: PlanRead,
  { adjust, basis, reason, note, last }: ApplyRequest,
): AdjustRecord | null {
  if (last?.request === basis && last.done && isUnchangedSince(read, last)) return null;
  const { outcome, basis: now } = propose(ports, read, adjust);
  if (now !== basis) throw new Told(read.found.words.adjusting.changed);
  const ids = idsAfter(read, 'steps');
  const newIds = outcome.added.map(() => ids.next());
  const withIds = (value: Value): Value =>
    typeof value === 'string'
      ? value.replace(/\+(\d+)/g, (match, place: string) => newIds[Number(place) - 1] ?? match)
      : value;
  const cells = outcome.changes.flatMap((change) =>
    change.tab === 'settings' ? [] : [cellOf(read, change, change.tab, withIds(change.after))],
  );
  const setting = outcome.changes.find(({ tab }) => tab === 'settings');
  const added = outcome.added.map((step, index) => ({
    id: newIds[index] ?? '',
    fields: fieldsOf(step, titleOf(step, read), withIds(step.after)),
  }));
  const record: AdjustRecord = {
    request: basis,
    on: ports.clock.today(),
    said: sayAdjusting(read, adjust, added.length),
    cells,
    added,
    pausedUntil: setting ? { before: String(setting.before ?? ''), after: String(setting.after ?? '') } : null,
    log: logLines(outcome, cells, added, adjust.id),
    reason,
    note,
    rows: hashesAfter(read, cells, added),
    done: false,
    undoing: false,
  };
  // What is refused has stored nothing. (rule V17)
  checkAdjusting(ports, read.found, record);
  // The counter first: then a run that is cut off wastes a number, but no number is given twice.
  if (newIds.length > 0) ports.writer.keepCounter('steps', ids.greatest());
  keepAdjusting(ports, record);
  return record;
}

/** Whether all rows are as the record left them. */
function isUnchangedSince(read: PlanRead, { rows, pausedUntil }: AdjustRecord): boolean {
  if (pausedUntil && (read.plan.settings.pausedUntil ?? '') !== pausedUntil.after) return false;
  return (
    (pausedUntil !== null || Object.keys(rows).length > 0) &&
    Object.entries(rows).every(([id, hash]) => currentHash(read, id) === hash)
  );
}

function currentHash(read: PlanRead, id: string): string {
  const tab: AdjustedTab = id.startsWith('G') ? 'goals' : 'steps';
  const row = read.plan[tab].find((other) => other.id === id)?.row;
  return row === undefined ? '' : hashOfRow(rowValues(read, tab, row));
}

function cellOf(read: PlanRead, { id, row, column }: AdjustChange, tab: AdjustedTab, after: Value): CellChange {
  const cell = read.standing[tab]?.cells[row - 1]?.[(read.found[tab]?.columns[column] ?? 0) - 1] ?? '';
  return {
    tab,
    id,
    column,
    before: rowValues(read, tab, row)[column] ?? '',
    after,
    typed: typeof cell === 'object' ? textOfCell(cell) : cell,
  };
}

function fieldsOf(
  { goal, due, effort, helps, contact, private: isPrivate }: AddedStep,
  title: string,
  after: Value,
): Record<string, Value> {
  return { title, status: 'todo', goal, due, effort, helps, after, contact, private: isPrivate || null };
}

/** The hash of each row after the adjustment, by ID. */
function hashesAfter(
  read: PlanRead,
  cells: readonly CellChange[],
  added: AdjustRecord['added'],
): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const { tab, id } of cells) {
    const row = read.plan[tab].find((other) => other.id === id)?.row ?? 0;
    const values = rowValues(read, tab, row);
    for (const cell of cells) if (cell.id === id) values[cell.column] = cell.after === null ? '' : String(cell.after);
    hashes[id] = hashOfRow(values);
  }
  for (const { id, fields } of added)
    hashes[id] = hashOfRow(
      Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [
          key,
          value === null
            ? ''
            : key === 'contact'
              ? (parseReference(String(value))?.id ?? String(value))
              : String(value),
        ]),
      ),
    );
  return hashes;
}
