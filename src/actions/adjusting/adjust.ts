import {
  previewAdjust,
  type AddedStep,
  type AdjustChange,
  type AdjustPreview as Outcome,
  type AdjustRequest,
} from '../../domain/adjusting/adjusting';
import type { Day } from '../../domain/plan/day';
import { hashOf } from '../../domain/plan/hash';
import type { ChangeReason } from '../../domain/plan/records';
import { labelOf, parseReference } from '../../domain/plan/references';
import { say, type Words } from '../../catalogue/catalogue';
import type { Form } from '../plan/form';
import type { Said } from '../plan/said';
import { textOfCell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import {
  isComputed,
  keepAdjusting,
  lastAdjusting,
  hashOfRow,
  rowValues,
  type AdjustedTab,
  type AdjustRecord,
  type CellChange,
  type Value,
} from './adjust-record';
import { changePlan, readWhole } from '../plan/change-plan';
import { idsAfter } from '../plan/change-rows';
import type { ReadingPorts, SavingPorts } from '../ports';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { sayAdjusting, sayNote, sayRefusal } from './say-adjusting';
import { updatePlan } from '../update/update';
import { settingsToChange } from '../setup/change-settings';
import { sayComputedSettings } from '../setup/save-settings';
import { writeAdjusting } from './write-adjusting';
import { Told } from '../plan/told';
import { logLines } from './log-lines';

/*
 * Adjusting a plan: a preview of every cell that would change, then the same request again to write exactly those. (rules U1 to U4)
 */

export type Adjusting = Form<AdjustRequest>;

/** One cell that would change, or a row that would be added. */
interface AdjustLine {
  /** ID of the row; '' for a new one, and for a setting. */
  readonly id: string;
  readonly title: string;
  /** The column's header as the tab has it. */
  readonly what: string;
  /** In words; days as `YYYY-MM-DD`. */
  readonly before: string;
  readonly after: string;
  readonly isNew: boolean;
}

export interface AdjustPreview {
  readonly lines: readonly AdjustLine[];
  /** Warnings, one sentence each, such as a deadline that would be passed. */
  readonly notes: readonly string[];
  /** Hash of the request and the changes: apply refuses when the rows give another one by then. */
  readonly basis: string;
}

const dayOrNull = (day: string): Day | null => (day === '' ? null : (day as Day));

/** The request as domain/ takes it. Its days were checked by the API. */
function requestOf(adjust: Adjusting): AdjustRequest {
  switch (adjust.kind) {
    case 'split':
      return { ...adjust, parts: adjust.parts.map((part) => ({ ...part, due: dayOrNull(part.due) })) };
    case 'practise':
      return { ...adjust, to: dayOrNull(adjust.to) };
    case 'help':
      return { ...adjust, due: dayOrNull(adjust.due) };
    case 'move':
    case 'extend':
      return { ...adjust, to: adjust.to as Day };
    case 'pause':
      return { ...adjust, until: adjust.until as Day };
    default:
      return adjust;
  }
}

const labelIn = ({ plan }: PlanRead, id: string): string =>
  labelOf(id, [...plan.goals, ...plan.steps].find((row) => row.id === id)?.title ?? '');

function titleOf(added: AddedStep, read: PlanRead): string {
  if (typeof added.title === 'string') return added.title;
  const { name, about } = added.title;
  const contact = read.plan.contacts?.find(({ id }) => id === parseReference(name)?.id);
  return say(read.found.words.adjusting.askFor, { name: contact?.name ?? name, about });
}

interface Proposal {
  readonly outcome: Outcome;
  readonly basis: string;
}

/** What a request would change. Throws a message when it is refused, or when it would overwrite a formula. */
function propose(ports: ReadingPorts, read: PlanRead, adjust: Adjusting): Proposal {
  const { words } = read.found;
  const outcome = previewAdjust(read.plan, requestOf(adjust), ports.clock.today());
  const [refusal] = outcome.refusals;
  if (refusal) throw new Told(sayRefusal(read, refusal));
  if (outcome.changes.length === 0 && outcome.added.length === 0 && outcome.kind !== 'ifThenUsed')
    throw new Told(words.adjusting.nothing);
  for (const { tab, row, id, column } of outcome.changes) {
    if (tab === 'settings' || !isComputed(read, tab, row, column)) continue;
    throw new Told(say(words.adjusting.formula, { row: labelIn(read, id), column: headerOf(words, tab, column) }));
  }
  const pause = outcome.changes.find(({ tab }) => tab === 'settings');
  const settingChange = settingsToChange(ports.reader, read.found, (key) =>
    pause && key === 'pausedUntil' ? { day: String(pause.after) as Day } : undefined,
  );
  const [computed] = sayComputedSettings(read.found, settingChange);
  if (computed !== undefined) throw new Told(computed);
  return { outcome, basis: hashOf(JSON.stringify([adjust, outcome])) };
}

/** Every cell that would change and every row that would be added, with what to bear in mind. Writes nothing. */
export function sayPreview(ports: ReadingPorts, adjust: Adjusting): AdjustPreview {
  const read = readWhole(ports);
  const { words } = read.found;
  const { outcome, basis } = propose(ports, read, adjust);
  const asText = (column: string, value: Value): string => sayCell(words, column, value);
  return {
    lines: [
      ...outcome.changes.map(({ tab, id, column, before, after }) => ({
        id,
        title: id === '' ? words.settings.pausedUntil.name : (rowOf(read, id)?.title ?? ''),
        what: tab === 'settings' ? words.settings.pausedUntil.name : headerOf(words, tab, column),
        before: asText(column, before),
        after: asText(column, after).replace(/\+\d+/g, words.adjusting.added),
        isNew: false,
      })),
      ...outcome.added.map((added) => ({
        id: '',
        title: titleOf(added, read),
        what: headerOf(words, 'steps', 'due'),
        before: '',
        after: added.due ?? '',
        isNew: true,
      })),
    ],
    notes: outcome.notes.map((note) => sayNote(read, note)),
    basis,
  };
}

const rowOf = ({ plan }: PlanRead, id: string): { readonly title: string } | undefined =>
  [...plan.goals, ...plan.steps].find((row) => row.id === id);

/** A value as the tab shows it, a status in words. */
function sayCell(words: Words, column: string, value: Value): string {
  if (column !== 'status') return value === null ? '' : String(value);
  const lists: Readonly<Record<string, string>> = { ...words.options.goalStatus, ...words.options.stepStatus };
  return lists[String(value ?? '')] ?? '';
}

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
