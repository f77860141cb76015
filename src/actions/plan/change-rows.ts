import { labelOf } from '../../domain/plan/references';
import { say } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { tabsOnDemand, type TabKey } from '../../tables/column';
import { headerOf, tables } from '../../tables/design';
import { needTab, readByCopy, refuseLost } from './change-plan';
import { cellsOf, emptyOnes, type Fields } from './form-cells';
import { idsAfter } from './new-ids';
import type { Found, FoundTab, ReadingPorts, Standing, UpdatingPorts } from '../ports';
import { formulasAmong, type Place } from './own-formulas';
import { readValues, type PlanRead } from './read-plan';
import { firstRowBelow, leaveSpills, spillsIn } from './leave-spills';
import { blocksOf, blocksOfChanged, type Cells } from './row-blocks';
import { isNumbered, nameColumns, recordsOf, type RowTab } from './row-tabs';
import { Told } from './told';

/*
 * Writes a form into the rows of a table: only the cells that the form changes, in the rows with the given IDs. New
 * rows go below all content of the tab.
 */

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
  readonly tab: RowTab;
  /** The 1-based rows that were added. */
  readonly newRows: readonly number[];
  /** Whether rows were added to the grid. */
  readonly hasGrown: boolean;
}

/** The most attempts of a change: each starts again when somebody typed, sorted or inserted rows in the meantime. */
const mostAttempts = 4;

/** The tabs whose rows refer to each other, and the tabs in which IDs are stored. */
const settled: readonly TabKey[] = ['settings', 'changes', 'hidden', 'goals', 'steps', ...tabsOnDemand];

/**
 * What the update after a form reads besides the rows. It is read before the form writes: the first read after a write makes Google calculate
 * the file.
 */
export const tabsBeside: readonly TabKey[] = ['timeline', 'home', 'assessment'];

/** Reads the plan for a view. Throws a sentence when there is no plan. */
export function readForms(ports: ReadingPorts, ...others: readonly TabKey[]): PlanRead {
  return readByCopy(ports, (found) => readFound(ports, found, ...others));
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
    if (computed && !reader.isUnchanged(tab, [computed.column])) continue;
    if (computed) throw new Told(sayComputed(read, tab, computed));
    kept = given;
    const firstNew = made.length === 0 ? 0 : firstFreeRow(ports, read, tab);
    // Only new rows need the size of the grid, so it is read only for them, and before the first write.
    const isTooShort = made.length > 0 && firstNew + made.length - 1 > there.rows;
    const blocks = [
      ...blocksOfChanged(withoutCells(changed, inTheWay), there.columns, read.standing[tab]?.cells),
      ...blocksOf(firstNew, made, there.columns),
    ];
    if (tab === 'goals' || tab === 'steps') for (const other of tabsBeside) if (found[other]) reader.read(other);
    const isNew = ids !== null && changes.some(({ id }, index) => id !== kept[index]);
    prepare?.(read);
    if (isNew) reserve?.(kept);
    const touched = placesOf(there, changed).map(({ column }) => column);
    if (!reader.isUnchanged(tab, touched, made.length)) {
      // A row that somebody has typed meanwhile must not get the reserved ID.
      if (isNew) writer.keepCounter(tab, ids.greatest());
      continue;
    }
    if (isTooShort) writer.grow(tab, firstNew + made.length - 1);
    writer.write(tab, blocks);
    // The rows hold their IDs by now. Before them, the counter would have the tab calculated once more.
    if (isNew) writer.keepCounter(tab, ids.greatest());
    return {
      ids: kept,
      found,
      tab,
      newRows: made.map((_, index) => firstNew + index),
      hasGrown: isTooShort,
    };
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
  const there = found[tab];
  if (there) refuseLost(found, tab);
  const { changed } = applyChanges(read, tab, plan(read), isNumbered(tab) ? idsAfter(read, tab) : null);
  const [computed] = (there ? formulasAmong(ports.reader, tab, placesOf(there, changed)) : []).filter(isInTheWay);
  if (computed) throw new Told(sayComputed(read, tab, computed));
}

/** Reads the plan. The tab that will change is read last, so that its rows are as fresh as possible. */
function readRowsOf(ports: ReadingPorts, found: Found, tab: RowTab): PlanRead {
  return readValues(ports, found, [...settled.filter((other) => other !== tab), tab], tab);
}

/** The first row below all content of a tab; a formula with an empty result counts as content. */
function firstFreeRow({ reader }: ReadingPorts, read: PlanRead, tab: RowTab): number {
  // Goals and Steps were already read with every row that holds data.
  return firstRowBelow(
    (tab === 'goals' || tab === 'steps') && spillsIn(read, tab).length === 0
      ? (read.standing[tab] ?? nothing)
      : reader.read(tab, /* withFormulas= */ true),
  );
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
