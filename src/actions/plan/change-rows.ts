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
import { isNoFormula } from '../../tables/spills';
import { blocksToWrite, type Block, type Wanted } from '../../tables/write-table';
import { needTab, refuseLost } from './change-plan';
import { numberedTabs, type NumberedTab } from './number-rows';
import type { Found, FoundTab, ReadingPorts, Standing, UpdatingPorts } from '../ports';
import { formulasAmong, type Place } from './own-formulas';
import { readValues, type PlanRead } from './read-plan';
import { factIn } from './read-rows';
import { Told } from './told';
import { isStarted } from './is-started';

/*
 * Writes a form into the rows of a table: only the cells that the form changes, in the rows with the given IDs. New
 * rows go below all content of the tab.
 */

/** The tables whose rows a form can write. */
export type RowTab = 'goals' | 'steps' | TabOnDemand;

/** Values of a form by column key: days as text, options by key, references by ID; '' and null mean empty. */
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface RowChange {
  /** '' for a new row, and for every row of a table without IDs. */
  readonly id: string;
  /** The 1-based row to change in a table without IDs; absent for a new row. */
  readonly row?: number | undefined;
  /** An absent field is not changed. */
  readonly fields: Fields;
  /**
   * Further values of a new row. When these are given, a missing row is created again under its ID, and empty cells of
   * an existing row are filled in.
   */
  readonly first?: Fields;
  /** Values that are written too, except into cells with a formula of the user. */
  readonly alongside?: Fields;
  /** Whether a value may be one that its column cannot use: an undo writes back what the user had typed. */
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

/** The column with the name of a row. */
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

/** The most attempts of a change: each starts again when somebody typed, sorted or inserted rows in the meantime. */
const mostAttempts = 4;

/** The tabs whose rows refer to each other, and the tabs that remember IDs. */
const settled: readonly TabKey[] = ['settings', 'changes', 'hidden', 'goals', 'steps', ...tabsOnDemand];

/** Reads the plan for a view. Throws a sentence when there is no plan. */
export function readForms(ports: ReadingPorts, ...others: readonly TabKey[]): PlanRead {
  const found = ports.reader.find();
  if (!isStarted(found)) throw new Told(found.words.messages.startFirst);
  return readFound(ports, found, ...others);
}

/** Does the same with tabs that were found before. */
export function readFound(ports: ReadingPorts, found: Found, ...others: readonly TabKey[]): PlanRead {
  return readValues(ports, found, ['settings', 'goals', 'steps', ...others]);
}

/** What a form does besides, after all checks and before it writes the first cell. */
export interface Preparing {
  /** Receives the IDs of new rows, so that a repeated run after an interruption does not create a row twice. */
  readonly reserve?: (ids: readonly string[]) => void;
  readonly prepare?: ((read: PlanRead) => void) | undefined;
}

/**
 * Writes changes into the rows of one tab. Must run under the lock. Throws a sentence and writes nothing when a row is
 * gone, a column does not accept a value, or a cell holds a formula of the user.
 * @param before the tabs as this run found them
 * @param plan gives the wanted changes for the rows that were read; called again when the rows changed in the meantime
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
    // Only new rows need the size of the grid, so it is read only for them, and before the first write.
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

/** Throws what `changeRows` would throw, and writes nothing. For use before another row or the tab itself is written. */
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

/** Reads the plan. The tab that will change is read last, so that its rows are as fresh as possible. */
function readRowsOf(ports: ReadingPorts, found: Found, tab: RowTab): PlanRead {
  return readValues(ports, found, [...settled.filter((other) => other !== tab), tab]);
}

/** The first row below all content of a tab; a formula with an empty result counts as content. */
function firstFreeRow({ reader }: ReadingPorts, read: PlanRead, tab: RowTab): number {
  // Goals and Steps were already read with every row that holds data.
  const isSpilled = spillsIn(read, tab).length > 0;
  const { cells, formulas } =
    (tab === 'goals' || tab === 'steps') && !isSpilled
      ? (read.standing[tab] ?? nothing)
      : reader.read(tab, /* withFormulas= */ true);
  let last = Math.max(cells.length, formulas.length);
  // The blanks of an array formula that goes on to the end are no content.
  const isFree = (row: number): boolean =>
    (cells[row - 1] ?? []).every((cell) => cell === '') && (formulas[row - 1] ?? []).every(isNoFormula);
  while (isSpilled && last > 1 && isFree(last)) last -= 1;
  return last + 1;
}

const nothing: Standing = { cells: [], formulas: [] };

interface ChangedCell extends Place {
  readonly key: string;
  readonly line: ChangedRow;
}

/** Whether the form itself set this cell: then a formula in it refuses the whole form. */
const isInTheWay = ({ key, line }: ChangedCell): boolean => !line.alongside.has(key);

/** The cells of existing rows that will be written. */
function placesOf({ columns }: FoundTab, changed: readonly ChangedRow[]): readonly ChangedCell[] {
  return changed.flatMap((line) =>
    Object.keys(line.cells).flatMap((key) => {
      const column = columns[key];
      return column === undefined ? [] : [{ row: line.row, column, key, line }];
    }),
  );
}

/** Leaves the given cells out of the changes. */
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

/** The sentence that says that a formula of the user fills in this cell. */
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

/** An existing row and its changed cells. */
interface ChangedRow {
  readonly row: number;
  readonly cells: Cells;
  /** Keys of cells that the form itself did not set: such a cell is not written when it holds a formula. */
  readonly alongside: ReadonlySet<string>;
}

/** Gives the cells of new and of existing rows, and the ID of each change. Throws a sentence when a row is gone. */
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
    // A row with an ID and no other content has no record: its creation was interrupted.
    const record = row === undefined ? undefined : records.get(row);
    if ((wanted !== '' || at !== undefined) && !first && !record) throw new Told(say(words.messages.rowGone, { id }));
    const more = { ...emptyOnes(first, record ?? {}), ...alongside };
    const cells = cellsOf(tables[tab], { ...more, ...fields }, record ?? {}, read, words, asTyped ?? false);
    if (row === undefined) made.push(leaveSpills(read, tab, id === '' ? cells : { ...cells, id }, fields));
    else changed.push({ row, cells, alongside: new Set(Object.keys(more).filter((key) => fields[key] === undefined)) });
    return id;
  });
  return { made, changed, given };
}

type Cells = Readonly<Record<string, Cell>>;

/** The columns that an array formula of the user's fills to the end. */
function spillsIn({ found, standing }: PlanRead, tab: RowTab): string[] {
  return textOfCell(factIn(found, standing.hidden, 'spills'))
    .split(' ')
    .flatMap((spill) => (spill.startsWith(`${tab}.`) ? [spill.slice(tab.length + 1)] : []));
}

/** The cells of a new row but those that an array formula fills. Throws a sentence when the form gives one of these. (rule Y27) */
function leaveSpills(read: PlanRead, tab: RowTab, cells: Cells, fields: Fields): Cells {
  const open = { ...cells };
  for (const key of spillsIn(read, tab)) {
    if (!(key in cells)) continue;
    if (fields[key] !== undefined)
      throw new Told(
        say(read.found.words.messages.computes, {
          row: textOfCell(cells[nameColumns[tab]] ?? ''),
          column: headerOf(read.found.words, tab, key),
        }),
      );
    delete open[key];
  }
  return open;
}

const isNumbered = (tab: RowTab): tab is NumberedTab => (numberedTabs as readonly string[]).includes(tab);

/** The records of a table, as the rules use them. */
export function recordsOf({ plan }: PlanRead, tab: RowTab): readonly { readonly row: number }[] {
  return plan[planKeys[tab]] ?? [];
}

/** Gives new IDs, each of which was never used before. (rules I2, I3) */
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
      // When the user typed the greatest possible number, take the smallest number that is free.
      if (number <= GREATEST_NUMBER) greatest = number;
      else for (number = 1; taken.has(`${prefix}${number}`);) number += 1;
      taken.add(`${prefix}${number}`);
      return `${prefix}${number}`;
    },
    greatest: () => greatest,
  };
}

/** The values for fields that are empty in the row. */
function emptyOnes(first: Fields = {}, row: object): Fields {
  const record = row as Readonly<Record<string, unknown>>;
  const isEmpty = (value: unknown): boolean => (value ?? '') === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(first).filter(([key]) => isEmpty(record[key])));
}

/**
 * The cells that a form changes. A field with the same value is not written, so that a text that Waymark could not
 * read stays as the user typed it.
 */
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
  // This may be a title, a name, or a row of a missing tab. *What now* reports it when it means nothing.
  if (!names || !reference) return value;
  throw new Told(say(words.messages.rowGone, { id: String(id) }));
}

/** The rows that a reference can mean, with their IDs (for Values: the names). Undefined where the tab is missing. */
function namesIn(
  { goals, steps, choices, contacts, values }: Plan,
  to: TabOfReferences,
): readonly { readonly id: string; readonly title: string }[] | undefined {
  if (to === 'strategy') return choices?.map(({ id, choice }) => ({ id, title: choice }));
  if (to === 'network') return contacts?.map(({ id, name }) => ({ id, title: name }));
  if (to === 'values') return values?.map(({ value }) => ({ id: value, title: value }));
  return to === 'goals' ? goals : steps;
}

/**
 * The cells to write, as blocks. One row is split into runs of neighbouring columns. Several rows are split by column,
 * because they mostly change the same column.
 */
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
    // With one additional row, the column is written in runs and never as a whole.
    return [{ position, cells: [...wanted, undefined] }];
  });
  return blocksToWrite(2, columns, standing, []).blocks;
}

/**
 * The cells of neighbouring rows, as blocks. The block with the IDs is written first, so that a run after an
 * interruption finds the rows again.
 */
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
