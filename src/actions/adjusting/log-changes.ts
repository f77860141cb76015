import type { Day } from '../../domain/plan/day';
import { parseDay } from '../../domain/plan/day';
import type { ChangeReason } from '../../domain/plan/records';
import { textOfCell, type Cell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import type { SettingKey } from '../../tables/settings';
import type { LogLine } from './adjust-record';
import type { Found, Standing, UpdatingPorts } from '../ports';

/*
 * Writes the lines of an adjustment into Changes, and deletes them again on undo.
 */

interface Logged {
  readonly on: Day;
  readonly log: readonly LogLine[];
  readonly reason: ChangeReason;
  readonly note: string;
}

const keys = ['when', 'row', 'what', 'before', 'after', 'kind', 'reason', 'note'] as const;
type Line = Readonly<Record<(typeof keys)[number], Cell>>;

const dayOrText = (text: string): Cell => {
  const day = parseDay(text);
  return day ? { day } : text;
};

function linesOf({ words }: Found, { on, log, reason, note }: Logged): Line[] {
  const statuses: Readonly<Record<string, string>> = { ...words.options.goalStatus, ...words.options.stepStatus };
  return log.map(({ id, column, before, after, kind }) => {
    const cell = (text: string): Cell => (column === 'status' ? (statuses[text] ?? text) : dayOrText(text));
    const what =
      column === ''
        ? ''
        : id === ''
          ? words.settings[column as SettingKey].name
          : headerOf(words, id.startsWith('G') ? 'goals' : 'steps', column);
    return {
      when: { day: on },
      row: id,
      what,
      before: cell(before),
      after: cell(after),
      kind: words.options.changeKind[kind],
      reason: words.options.changeReason[reason],
      note,
    };
  });
}

/** Columns in which two lines about the same change are equal. */
const sameChange = ['when', 'row', 'what', 'before', 'after'] as const;

function cellsOf(standing: Standing, columns: Readonly<Record<string, number>>, row: number): (key: string) => string {
  const line = standing.cells[row - 1] ?? [];
  return (key) => textOfCell(line[(columns[key] ?? 0) - 1] ?? '');
}

/** Columns that a run that was cut off may have left empty, since a text that looks like a formula is written after the others. */
const cutForms: readonly (readonly (keyof Line)[])[] = [
  [],
  ['after'],
  ['before'],
  ['note'],
  ['before', 'after'],
  ['before', 'after', 'note'],
];

/** The row of each line that Changes has already; each row is used once. */
function findLines(
  standing: Standing,
  columns: Readonly<Record<string, number>>,
  lines: readonly Line[],
  by: readonly (keyof Line)[],
): (number | null)[] {
  const nameOf = (of: (key: keyof Line) => string): string => JSON.stringify(by.map(of));
  const rows = new Map<string, number[]>();
  for (let row = 2; row <= standing.cells.length; row += 1) {
    const name = nameOf(cellsOf(standing, columns, row));
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  // From the bottom: an equal line above may be from an earlier change.
  const take = (line: Line, without: readonly (keyof Line)[]): number | undefined =>
    rows.get(nameOf((key) => (without.includes(key) ? '' : textOfCell(line[key]))))?.pop();
  const found: (number | null)[] = lines.map((line) => take(line, []) ?? null);
  for (const without of cutForms) lines.forEach((line, index) => (found[index] ??= take(line, without) ?? null));
  return found;
}

/**
 * Appends the lines. A line that an update has already written without a reason gets it instead of a second line. Must run under the
 * lock.
 */
export function logChanges(ports: UpdatingPorts, found: Found, logged: Logged): void {
  const { reader, writer } = ports;
  const tab = found.changes;
  if (!tab || logged.log.length === 0) return;
  const standing = reader.read('changes');
  const lines = linesOf(found, logged);
  const there = findLines(standing, tab.columns, lines, sameChange);
  const positions = keys.flatMap((key) =>
    tab.columns[key] === undefined ? [] : [{ key, position: tab.columns[key] ?? 0 }],
  );
  const width = Math.max(0, ...positions.map(({ position }) => position));
  const made = lines
    .filter((_, index) => there[index] === null)
    .map((line) => {
      const cells: Cell[] = Array.from({ length: width }, () => '');
      for (const { key, position } of positions) cells[position - 1] = line[key];
      return cells;
    });
  const lacking = lines.flatMap((line, index) => {
    const row = there[index] ?? 0;
    const cell = cellsOf(standing, tab.columns, row);
    const isBare = cell('reason') === '' && cell('note') === '';
    return row === 0
      ? []
      : positions
          .filter(({ key }) => (cell(key) === '' && line[key] !== '') || (isBare && key === 'kind'))
          .map(({ key, position }) => ({ row, column: position, cells: [[line[key]]] }));
  });
  writer.write('changes', lacking);
  if (made.length === 0) return;
  const row = Math.max(2, standing.cells.length + 1);
  writer.grow('changes', row + made.length - 1);
  writer.write('changes', [{ row, column: 1, cells: made }]);
}

/** Deletes the lines that `logChanges` wrote. Must run under the lock. */
export function unlogChanges(ports: UpdatingPorts, found: Found, logged: Logged): void {
  const { reader, writer } = ports;
  const tab = found.changes;
  if (!tab || logged.log.length === 0) return;
  const there = findLines(reader.read('changes'), tab.columns, linesOf(found, logged), keys);
  writer.deleteRows(
    'changes',
    there.flatMap((row) => row ?? []),
  );
}
