import { isDay } from '../../domain/plan/day';
import type { Plan } from '../../domain/plan/plan';
import { GREATEST_NUMBER, labelOf, parseReference } from '../../domain/plan/references';
import { say, type Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import {
  tabsOnDemand,
  type Column,
  type Table,
  type TabKey,
  type TabOfReferences,
  type TabOnDemand,
} from '../../tables/column';
import { headerOf, tables } from '../../tables/design';
import { readTable } from '../../tables/read-table';
import { sayLong } from '../../tables/say-problem';
import { blocksToWrite, type Block, type Wanted } from '../../tables/write-table';
import { needTab, refuseLost } from './change-plan';
import { numberedTabs, type NumberedTab } from './number-rows';
import type { Found, FoundTab, ReadingPorts, Standing, UpdatingPorts } from '../ports';
import { formulasAmong, type Place } from './own-formulas';
import { readValues, type PlanRead } from './read-plan';
import { Told } from './told';
import { isStarted } from './is-started';

/*
 * What a form writes into the rows of a table: the cells that it names and that say something else, in the rows that carry the IDs; new
 * rows below everything that stands in the tab.
 */

/** The tables whose rows forms write. */
export type RowTab = 'goals' | 'steps' | TabOnDemand;

/** Values by the keys of columns, as the form has them: days as text, options by key, references by ID, '' and null for nothing. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface RowChange {
  /** '' for a new row, and in a table without IDs. */
  readonly id: string;
  /** In a table without IDs, the 1-based row that is changed; absent for a new one. */
  readonly row?: number | undefined;
  /** A field that is absent is left as it is. */
  readonly fields: Fields;
  /** What a new row has besides. With it, a row that is gone is made anew under its ID, and what is empty in one that is there is filled in. */
  readonly first?: Fields;
  /** What goes along with the fields where the cell is not a formula of the user's. */
  readonly alongside?: Fields;
  /** Whether values may be what a column cannot use: they are what stood there before. */
  readonly asTyped?: boolean;
}

export interface Changed {
  /** The IDs in the order of the changes; '' in a table without IDs. */
  readonly ids: readonly string[];
  readonly found: Found;
}

const planKeys = {
  goals: 'goals',
  steps: 'steps',
  values: 'values',
  skills: 'skills',
  trends: 'trends',
  strategy: 'choices',
  experiments: 'experiments',
  targets: 'targets',
  network: 'contacts',
  feedback: 'advice',
  journal: 'journal',
} as const satisfies Readonly<Record<RowTab, keyof Plan>>;

/** The column that says what a row is. */
export const nameColumns: Readonly<Record<RowTab, string>> = {
  goals: 'title',
  steps: 'title',
  values: 'value',
  skills: 'skill',
  trends: 'trend',
  strategy: 'choice',
  experiments: 'belief',
  targets: 'organisation',
  network: 'name',
  feedback: 'question',
  journal: 'lesson',
};

/** How often a change begins again because somebody typed, sorted or inserted while it was thinking. */
const mostAttempts = 4;

/** The tabs whose rows refer to each other, and those that remember IDs. */
const settled: readonly TabKey[] = ['settings', 'changes', 'hidden', 'goals', 'steps', ...tabsOnDemand];

/** The plan as a view shows it. Throws a sentence when there is none. */
export function readForms(ports: ReadingPorts, ...others: readonly TabKey[]): PlanRead {
  const found = ports.reader.find();
  if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
  return readFound(ports, found, ...others);
}

/** The same in tabs that were found already. */
export function readFound(ports: ReadingPorts, found: Found, ...others: readonly TabKey[]): PlanRead {
  return readValues(ports, found, ['settings', 'goals', 'steps', ...others]);
}

/** What else a form does once nothing can refuse it any more, before the first cell is written. */
export interface Preparing {
  /** Told of the IDs when new ones were given, so that a run that is cut off can be repeated without doubling a row. */
  readonly reserve?: (ids: readonly string[]) => void;
  readonly prepare?: ((read: PlanRead) => void) | undefined;
}

/**
 * Writes what forms ask of rows of one tab. Must run under the lock. Throws a sentence, and has written nothing, when a row is gone, a value
 * is not what its column takes, or a formula of the user's stands in its cell.
 * @param before the tabs as they were found in this run
 * @param plan what is wanted, by what stands there; asked again when the rows changed meanwhile
 */
export function changeRows(
  ports: UpdatingPorts,
  before: Found,
  tab: RowTab,
  plan: (read: PlanRead) => readonly RowChange[],
  { reserve, prepare }: Preparing = {},
): Changed {
  const { reader, writer } = ports;
  let kept: readonly string[] = [];
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const found = attempt === 1 ? before : reader.find();
    const there = needTab(found, tab);
    const read = readRowsOf(ports, found, tab);
    refuseLost(found, tab);
    const changes = plan(read).map((change, index) => ({ ...change, id: kept[index] ?? change.id }));
    const ids = isNumbered(tab) ? idsAfter(read, tab) : null;
    const { made, changed, given } = applyChanges(read, tab, changes, ids);
    const inTheWay = formulasAmong(reader, tab, placesOf(there, changed));
    const [computed] = inTheWay.filter(isInTheWay);
    if (computed && !reader.isUnchanged(tab)) continue;
    if (computed) throw new Told(sayComputed(read, tab, computed));
    kept = given;
    const firstNew = made.length === 0 ? 0 : firstFreeRow(ports, read, tab);
    // The end of the grid matters to new rows alone, and is asked for before anything is written.
    const isTooShort = made.length > 0 && firstNew + made.length - 1 > there.rows;
    const blocks = [
      ...blocksOfChanged(withoutCells(changed, inTheWay), there.columns, read.standing[tab]?.cells),
      ...blocksOf(firstNew, made, there.columns),
    ];
    prepare?.(read);
    if (ids && changes.some(({ id }, index) => id !== kept[index])) {
      writer.keepCounter(tab, ids.greatest());
      reserve?.(kept);
    }
    if (!reader.isUnchanged(tab)) continue;
    if (isTooShort) writer.grow(tab, firstNew + made.length - 1);
    writer.write(tab, blocks);
    return { ids: kept, found };
  }
  throw new Told(ports.languages.knownWords().messages.busy);
}

/** Throws what `changeRows` would throw, before something else is written first: another row, or the tab itself. Writes nothing. */
export function checkRows(
  ports: ReadingPorts,
  found: Found,
  tab: RowTab,
  plan: (read: PlanRead) => readonly RowChange[],
): void {
  const read = readRowsOf(ports, found, tab);
  const { changed } = applyChanges(read, tab, plan(read), isNumbered(tab) ? idsAfter(read, tab) : null);
  const there = found[tab];
  const [computed] = (there ? formulasAmong(ports.reader, tab, placesOf(there, changed)) : []).filter(isInTheWay);
  if (computed) throw new Told(sayComputed(read, tab, computed));
}

/** The plan, with the rows that are about to change read last. */
function readRowsOf(ports: ReadingPorts, found: Found, tab: RowTab): PlanRead {
  return readValues(ports, found, [...settled.filter((other) => other !== tab), tab]);
}

/** The row below everything that stands in a tab, formulas that show nothing among it. */
function firstFreeRow({ reader }: ReadingPorts, read: PlanRead, tab: RowTab): number {
  // Of goals and steps everything that holds data was read.
  const { cells, formulas } =
    tab === 'goals' || tab === 'steps' ? (read.standing[tab] ?? nothing) : reader.read(tab, /* withFormulas= */ true);
  return Math.max(cells.length, formulas.length) + 1;
}

const nothing: Standing = { cells: [], formulas: [] };

interface ChangedCell extends Place {
  readonly key: string;
  readonly line: ChangedRow;
}

/** Whether somebody asked for this very cell, so that a formula in it refuses the whole form. */
const isInTheWay = ({ key, line }: ChangedCell): boolean => !line.alongside.has(key);

/** The cells that are about to be written in rows that are there. */
function placesOf({ columns }: FoundTab, changed: readonly ChangedRow[]): readonly ChangedCell[] {
  return changed.flatMap((line) =>
    Object.keys(line.cells).flatMap((key) => {
      const column = columns[key];
      return column === undefined ? [] : [{ row: line.row, column, key, line }];
    }),
  );
}

/** The same without those cells. */
function withoutCells(
  changed: readonly ChangedRow[],
  left: readonly { readonly key: string; readonly line: ChangedRow }[],
): readonly ChangedRow[] {
  return changed.map((line) => {
    const keys = left.filter((one) => one.line === line).map(({ key }) => key);
    if (keys.length === 0) return line;
    return { ...line, cells: Object.fromEntries(Object.entries(line.cells).filter(([key]) => !keys.includes(key))) };
  });
}

/** The sentence about a cell that a formula of the user's fills in. */
function sayComputed(read: PlanRead, tab: RowTab, { row, column, key }: Place & { readonly key: string }): string {
  const { words } = read.found;
  const record = recordsOf(read, tab).find((one) => one.row === row) as Readonly<Record<string, unknown>> | undefined;
  const text = (name: string): string => String(record?.[name] ?? '');
  const header = textOfCell(read.standing[tab]?.cells[0]?.[column - 1] ?? '');
  return say(words.messages.computes, {
    row: isNumbered(tab) ? labelOf(text('id'), text(nameColumns[tab])) : text(nameColumns[tab]),
    column: header === '' ? headerOf(words, tab, key) : header,
  });
}

/** A row that is there, and the cells that change in it. */
interface ChangedRow {
  readonly row: number;
  readonly cells: Cells;
  /** Keys of cells that nobody asked for: where a formula stands, they are left as they are. */
  readonly alongside: ReadonlySet<string>;
}

/** The cells of new rows and of rows that are there, and the ID of each change. Throws a sentence when a row is gone. */
function applyChanges(
  read: PlanRead,
  tab: RowTab,
  changes: readonly RowChange[],
  ids: ReturnType<typeof idsAfter> | null,
): { readonly made: Cells[]; readonly changed: ChangedRow[]; readonly given: string[] } {
  const { words } = read.found;
  const rowOf = new Map([...((isNumbered(tab) && read.ids[tab]) || [])].map(([row, id]) => [id, row]));
  const records = new Map(recordsOf(read, tab).map((record) => [record.row, record]));
  const made: Cells[] = [];
  const changed: ChangedRow[] = [];
  const given = changes.map(({ id: wanted, row: at, fields, first, alongside, asTyped }) => {
    const id = wanted || (ids?.next() ?? '');
    const row = wanted === '' ? at : rowOf.get(wanted);
    // A row that has its ID and nothing else was only begun.
    const record = row === undefined ? undefined : records.get(row);
    if ((wanted !== '' || at !== undefined) && !first && !record) throw new Told(say(words.messages.rowGone, { id }));
    const more = { ...emptyOnes(first, record ?? {}), ...alongside };
    const cells = cellsOf(tables[tab], { ...more, ...fields }, record ?? {}, read, words, asTyped ?? false);
    if (row === undefined) made.push(id === '' ? cells : { ...cells, id });
    else changed.push({ row, cells, alongside: new Set(Object.keys(more).filter((key) => fields[key] === undefined)) });
    return id;
  });
  return { made, changed, given };
}

type Cells = Readonly<Record<string, Cell>>;

const isNumbered = (tab: RowTab): tab is NumberedTab => (numberedTabs as readonly string[]).includes(tab);

/** The rows of a table as the rules see them. */
export function recordsOf({ plan }: PlanRead, tab: RowTab): readonly { readonly row: number }[] {
  return plan[planKeys[tab]] ?? [];
}

/** Gives one ID after the other that was never given. (rules I2, I3) */
export function idsAfter(
  read: PlanRead,
  tab: NumberedTab,
): { readonly next: () => string; readonly greatest: () => number } {
  const { prefix } = tables[tab];
  let greatest = read.counters[tab] ?? 0;
  const taken = new Set(read.ids[tab]?.values());
  return {
    next() {
      let number = greatest + 1;
      // Should somebody have typed the greatest number there is, the first that was never given.
      if (number <= GREATEST_NUMBER) greatest = number;
      else for (number = 1; taken.has(`${prefix}${number}`);) number += 1;
      taken.add(`${prefix}${number}`);
      return `${prefix}${number}`;
    },
    greatest: () => greatest,
  };
}

/** Those of the first values for which the row has none yet. */
function emptyOnes(first: Fields = {}, row: object): Fields {
  const record = row as Readonly<Record<string, unknown>>;
  const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(first).filter(([key]) => isEmpty(record[key])));
}

/** The cells that a form changes: what reads as it did is left alone, so that a text that could not be read stays what the user typed. */
function cellsOf(
  table: Table,
  fields: Fields,
  row: object,
  read: PlanRead,
  words: Words,
  asTyped: boolean,
): Record<string, Cell> {
  const record = row as Readonly<Record<string, unknown>>;
  const cells: Record<string, Cell> = {};
  for (const [key, given] of Object.entries(fields)) {
    const column = table.columns[key];
    const value = typeof given === 'string' && !asTyped ? given.trim() : (given ?? '');
    if (given === undefined || !column || key === 'id' || (!asTyped && value === (record[key] ?? ''))) continue;
    cells[key] = value === '' ? '' : cellOf(column, value, read, words);
  }
  if (asTyped) return cells;
  const keys = Object.keys(cells);
  const positions = Object.fromEntries(keys.map((key, index) => [key, index + 1]));
  const [problem] = readTable(table, positions, [[], Object.values(cells)], words).problems;
  if (problem) throw new Told(sayLong({ ...problem, row: 0 }, headerOf(words, table.key, problem.column), words));
  return cells;
}

function cellOf(column: Column, value: string | number | boolean, read: PlanRead, words: Words): Cell {
  if (column.kind === 'day') return typeof value === 'string' && isDay(value) ? { day: value } : value;
  if (column.kind === 'option')
    return (words.options[column.options] as Readonly<Record<string, string>>)[String(value)] ?? value;
  if (column.kind !== 'reference') return value;
  const reference = parseReference(String(value));
  const id = reference?.id ?? value;
  const names = namesIn(read.plan, column.to);
  const named = names?.find((one) => one.id === id);
  if (named) return column.to === 'values' ? named.title : labelOf(named.id, named.title);
  // A title, somebody's name, or a row of a tab that is not there: said by What now where it means nothing.
  if (!names || !reference) return value;
  throw new Told(say(words.messages.rowGone, { id: String(id) }));
}

/** What cells can refer to, by what they hold for it: IDs, and the names of values. Undefined where the tab is not there. */
function namesIn(
  { goals, steps, choices, contacts, values }: Plan,
  to: TabOfReferences,
): readonly { readonly id: string; readonly title: string }[] | undefined {
  if (to === 'strategy') return choices?.map(({ id, choice }) => ({ id, title: choice }));
  if (to === 'network') return contacts?.map(({ id, name }) => ({ id, title: name }));
  if (to === 'values') return values?.map(({ value }) => ({ id: value, title: value }));
  return to === 'goals' ? goals : steps;
}

/** One row’s cells as rectangles of neighbouring columns; of many rows each column in runs, because most often they change the same one. */
export function blocksOfChanged(
  changed: readonly { readonly row: number; readonly cells: Cells }[],
  positions: Readonly<Record<string, number>>,
  standing: readonly (readonly Cell[])[] = [],
): readonly Block[] {
  const [only] = changed;
  if (changed.length === 1 && only) return blocksOf(only.row, [only.cells], positions, standing);
  const last = Math.max(1, ...changed.map(({ row }) => row));
  const columns = Object.entries(positions).flatMap(([key, position]) => {
    const here = changed.filter(({ cells }) => key in cells);
    if (here.length === 0) return [];
    const wanted: Wanted[] = Array.from({ length: last - 1 }, () => undefined);
    for (const { row, cells } of here) wanted[row - 2] = cells[key];
    // One more row than is written, so that the column is taken in runs and never as a whole.
    return [{ position, cells: [...wanted, undefined] }];
  });
  return blocksToWrite(2, columns, standing, []).blocks;
}

/** The cells of neighbouring rows, the block with their IDs first: by them a run that is cut off between two blocks finds the rows again. */
function blocksOf(
  firstRow: number,
  rows: readonly Readonly<Record<string, Cell>>[],
  positions: Readonly<Record<string, number>>,
  standing: readonly (readonly Cell[])[] = [],
): readonly Block[] {
  const keys = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  const columns = keys.flatMap((key) =>
    positions[key] === undefined
      ? []
      : [{ position: positions[key] ?? 0, cells: rows.map((cells) => cells[key] ?? '') }],
  );
  const at = positions['id'] ?? 0;
  const holdsId = ({ column, cells: [line = []] }: Block): number =>
    column <= at && at < column + line.length ? 1 : 0;
  return [...blocksToWrite(firstRow, columns, standing, []).blocks].sort((a, b) => holdsId(b) - holdsId(a));
}
