import type { Day } from '../domain/day';
import { parseDay } from '../domain/day';
import type { ChangeReason } from '../domain/records';
import { textOfCell, type Cell } from '../tables/cell';
import { headerOf } from '../tables/design';
import type { LogLine } from './adjust-record';
import type { Found, Ports, Standing } from './ports';

/*
 * The lines that an adjusting writes into Changes, and those that taking it back takes away again.
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

function linesOf({ words }: Ports, { on, log, reason, note }: Logged): Line[] {
  return log.map(({ id, column, before, after, kind }) => ({
    when: { day: on },
    row: id,
    what: column === '' ? '' : headerOf(words, id.startsWith('G') ? 'goals' : id === '' ? 'settings' : 'steps', column),
    before: dayOrText(before),
    after: dayOrText(after),
    kind: words.options.changeKind[kind],
    reason: words.options.changeReason[reason],
    note,
  }));
}

/** What two lines have in common that tell of the same change. */
const sameChange = ['when', 'row', 'what', 'before', 'after'] as const;

function cellsOf(standing: Standing, columns: Readonly<Record<string, number>>, row: number): (key: string) => string {
  const line = standing.cells[row - 1] ?? [];
  return (key) => textOfCell(line[(columns[key] ?? 0) - 1] ?? '');
}

/** Pairs each line with the row that tells of the same change already; each row counts once. */
function findLines(standing: Standing, columns: Readonly<Record<string, number>>, lines: readonly Line[], by: readonly (keyof Line)[]): (number | null)[] {
  const nameOf = (of: (key: keyof Line) => string): string => JSON.stringify(by.map(of));
  const rows = new Map<string, number[]>();
  for (let row = 2; row <= standing.cells.length; row += 1) {
    const name = nameOf(cellsOf(standing, columns, row));
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  // The latest first: what stands above may be of an earlier time.
  return lines.map((line) => rows.get(nameOf((key) => textOfCell(line[key])))?.pop() ?? null);
}

/**
 * Writes the lines below the others. A line that stands there without a reason, because an update came between, gets its own. Must run
 * under the lock.
 */
export function logChanges(ports: Ports, found: Found, logged: Logged): void {
  const { store } = ports;
  const tab = found.changes;
  if (!tab || logged.log.length === 0) return;
  const standing = store.read('changes');
  const lines = linesOf(ports, logged);
  const there = findLines(standing, tab.columns, lines, sameChange);
  const positions = keys.flatMap((key) => (tab.columns[key] === undefined ? [] : [{ key, position: tab.columns[key] ?? 0 }]));
  const width = Math.max(0, ...positions.map(({ position }) => position));
  const made = lines.filter((_, index) => there[index] === null).map((line) => {
    const cells: Cell[] = Array.from({ length: width }, () => '');
    for (const { key, position } of positions) cells[position - 1] = line[key];
    return cells;
  });
  const bare = lines.flatMap((line, index) => {
    const row = there[index] ?? 0;
    const cell = cellsOf(standing, tab.columns, row);
    return row > 0 && cell('reason') === '' && cell('note') === '' ? [{ line, row }] : [];
  });
  store.write('changes', bare.flatMap(({ line, row }) => positions.filter(({ key }) => ['kind', 'reason', 'note'].includes(key)).map(({ key, position }) => ({ row, column: position, cells: [[line[key]]] }))));
  if (made.length === 0) return;
  const row = Math.max(2, standing.cells.length + 1);
  store.grow('changes', row + made.length - 1);
  store.write('changes', [{ row, column: 1, cells: made }]);
}

/** Takes the lines away that `logChanges` has written. Must run under the lock. */
export function unlogChanges(ports: Ports, found: Found, logged: Logged): void {
  const { store } = ports;
  const tab = found.changes;
  if (!tab || logged.log.length === 0) return;
  const there = findLines(store.read('changes'), tab.columns, linesOf(ports, logged), keys);
  store.deleteRows('changes', there.flatMap((row) => row ?? []));
}
