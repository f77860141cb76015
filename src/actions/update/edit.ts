import { isErrorCell, textOfCell, type Cell } from '../../tables/cell';
import { tabsOnDemand, type Table, type TabKey } from '../../tables/column';
import { tables } from '../../tables/design';
import type { Fact } from '../../tables/facts';
import { areAllFilled, readFilled, type CountedTab } from '../../tables/filled-rows';
import { listOfPairs } from '../../tables/own-words';
import { settingOfName, settings, type SettingKey } from '../../tables/settings';
import type { CellEdit, ChangingPorts, Found, Ports, ReadingPorts, Standing } from '../ports';
import { numberedTabs } from '../plan/number-rows';
import { lockMilliseconds } from '../plan/patience';
import { factIn } from '../plan/read-rows';
import { nameColumns } from '../plan/row-tabs';
import { Told } from '../plan/told';
import { updatePlan } from './update';
import { hiddenColumns, keptColumns } from './update-for-today';
import { tryRows } from './update-rows';
import { isStarted } from '../plan/is-started';

/** The lock timeout in milliseconds: a simple trigger has 30 seconds, and a run takes two to five. */
const patience = 15_000;

/** Google starts a waiting event within this time after the run before; edits in between were maybe dropped. In milliseconds. */
const queueGap = 5000;

/** The cells that a person edited, by the name of their sheet. */
export interface EditedCells {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** The value before the edit; null after a paste, and where the cell was empty. */
  readonly before: string | null;
  /** Whether somebody typed into one cell, or emptied it. */
  readonly isTyped: boolean;
}

/**
 * Does at once what the next run would do: IDs, row formulas, words of references and moved dates, of all rows that wait. Google drops
 * events when more than two wait, so a run that follows another closely looks at every tab. Nothing depends on it. (rules Y10, Y30)
 */
export function afterEdit(ports: ChangingPorts & Pick<Ports, 'editRuns'>, edited: EditedCells): void {
  const { reader, editRuns, lock } = ports;
  const started = editRuns.now();
  const found = reader.findByCopy();
  if (!isStarted(found)) return;
  const tab = (['goals', 'steps', ...tabsOnDemand] as const).find((key) => found[key]?.name === edited.sheet);
  const changed = tab === undefined ? changedOwnWords(ports, found, edited) : [];
  if (changed.length > 0) {
    const areOfRows = changed.every((key) => listOfPairs(key) === undefined);
    lock.during(patience, () => updatePlan(ports, reader.confirm(), areOfRows ? 'rows' : 'more'));
    return;
  }
  const before = editRuns.last();
  const isQueued = started - before.ended <= queueGap;
  if (tab === undefined ? !(isQueued && doRowsWait(ports, found)) : !isQueued && isQuiet(ports, found, tab, edited)) {
    editRuns.keep(before.began);
    return;
  }
  lock.during(patience, () => {
    const began = editRuns.now();
    const hasWaited = began - started > queueGap / 10;
    const { row, column } = edited;
    const edit = edited.before === null || !tab ? undefined : { row, column, before: edited.before, tab };
    // A run that began to read after this edit has done it. It does not know the value before.
    if (hasWaited && !edit && editRuns.last().began > started) return;
    const isAll = isQueued || hasWaited || (tab !== 'goals' && tab !== 'steps');
    try {
      const isDone = !isAll && updateEdited(ports, found, { ...edited, tab }, edit);
      if (!isDone)
        updatePlan(
          ports,
          hasWaited || !tab ? reader.find() : reader.confirm(),
          isAll ? 'more' : 'rows',
          undefined,
          edit,
        );
    } catch (error) {
      // Rows changed in each attempt: the events of those edits are waiting.
      if (!(error instanceof Told)) throw error;
    } finally {
      editRuns.keep(isAll ? began : before.began);
    }
  });
}

/** The edited rows of Settings with own words: formulas follow at once, *Check* and the dropdowns with the next update. (rule X42) */
function changedOwnWords({ reader }: ReadingPorts, found: Found, edited: EditedCells): SettingKey[] {
  const { settings: tab, words } = found;
  const column = tab?.name === edited.sheet && !tab.lost ? tab.columns['setting'] : undefined;
  if (column === undefined || edited.rows > mostQuietRows) return [];
  const rows = Array.from({ length: edited.rows }, (_, index) => ({ row: edited.row + index, column }));
  return reader.shown('settings', rows).flatMap((name) => {
    const key = settingOfName(name.trim(), words);
    return key !== undefined && settings[key].kind === 'words' ? [key] : [];
  });
}

/** The columns with texts that no other cell depends on. */
const quietColumns: readonly string[] = ['ifThen', 'reward', 'notes'];

/** The most rows of an edit for which this is asked. */
const mostQuietRows = 100;

/**
 * Whether nothing is to be done after an edit: only the user's own columns or texts that nothing depends on were edited, in rows that have an
 * ID, a title and no problem. (rule Y80)
 */
function isQuiet({ reader }: ReadingPorts, found: Found, tab: TabKey, edited: EditedCells): boolean {
  if ((tab !== 'goals' && tab !== 'steps') || edited.row === 1 || edited.rows > mostQuietRows) return false;
  const there = found[tab];
  const columns = Array.from({ length: edited.columns }, (_, index) => edited.column + index);
  const areQuiet = (positions: Readonly<Record<string, number>>): boolean =>
    Object.entries(positions).every(([key, position]) => !columns.includes(position) || quietColumns.includes(key));
  // The header is only read for an edit that may be such a one.
  if (!there || !areQuiet(there.known?.columns ?? {}) || !areQuiet(there.columns)) return false;
  if (there.lost || Object.keys(there.emptied ?? {}).length > 0) return false;
  const { id, title, check } = there.columns;
  if (id === undefined || title === undefined || check === undefined) return false;
  const ours = new Set(Object.values(there.columns));
  const rows = Array.from({ length: edited.rows }, (_, index) => edited.row + index);
  // A problem of the row is one of the edited cells only if an error stood there.
  const knowsBefore = edited.isTyped && !isErrorCell(edited.before ?? '');
  const fits = {
    filled: (text: string): boolean => text !== '' && !isErrorCell(text),
    blank: (text: string): boolean => text === '',
    text: (text: string): boolean => !isErrorCell(text),
  };
  const places = rows.flatMap((row) => [
    { row, column: id, must: 'filled' as const },
    { row, column: title, must: 'filled' as const },
    { row, column: check, must: knowsBefore ? ('text' as const) : ('blank' as const) },
    ...columns
      .filter((position) => ours.has(position))
      .map((position) => ({ row, column: position, must: 'text' as const })),
  ]);
  return reader.shown(tab, places).every((text, index) => fits[places[index]?.must ?? 'text'](text.trim()));
}

/** Updates the rows that were edited; false when the whole update must run. */
function updateEdited(
  ports: ChangingPorts,
  found: Found,
  { tab, row, column, rows, columns }: EditedCells & { readonly tab: TabKey | undefined },
  edit: CellEdit | undefined,
): boolean {
  const there = tab === undefined ? undefined : found[tab];
  if ((tab !== 'goals' && tab !== 'steps') || !there || row === 1 || rows > mostQuietRows) return false;
  const { reader } = ports;
  const standing = readKnownRows(reader, found, { [tab]: row + rows - 1 });
  // Only an edit of system columns changes formulas of rows that have an ID.
  const isOfSystem = Object.entries(there.columns).some(
    ([key, position]) =>
      column <= position && position < column + columns && (tables[tab] as Table).columns[key]?.by !== undefined,
  );
  const edited = isOfSystem ? Array.from({ length: rows }, (_, index) => row + index) : [];
  return tryRows(ports, found, standing, { tab, newRows: [], edited }, /* withHome= */ false, edit) !== null;
}

/**
 * Goals, Steps and what is kept of each row: so many rows as the copy and the counted cells say, one more, which is to be blank, and all where these
 * are not all.
 * @param least the last row that must be read of a tab
 */
function readKnownRows(
  reader: ReadingPorts['reader'],
  found: Found,
  least: Readonly<Partial<Record<'goals' | 'steps', number>>>,
): Partial<Record<TabKey, Standing>> {
  const standing: Partial<Record<TabKey, Standing>> = {};
  const tabs = (['goals', 'steps'] as const).filter((key) => found[key]);
  for (const key of tabs) {
    const rows = reader.rowsByCopy(key);
    standing[key] = rows === null ? reader.read(key) : reader.readRows(key, Math.max(rows + 1, least[key] ?? 0));
  }
  if (!found.hidden) return standing;
  const columns = hiddenColumns(found, standing);
  const kept = reader.rowsByCopy('hidden');
  const rows = kept === null || columns.length > keptColumns.length ? undefined : kept + 1;
  standing.hidden = reader.readColumns('hidden', columns, rows);
  const isWhole = (key: CountedTab): boolean => {
    const fact = (name: Fact): Cell => factIn(found, standing.hidden, name);
    const counts = readFilled(fact('filled'), fact('marks'));
    return areAllFilled(key, found[key]?.columns ?? {}, standing[key]?.cells ?? [], counts?.[key] ?? []);
  };
  if (rows !== undefined && !isWhole('hidden')) standing.hidden = reader.readColumns('hidden', columns);
  for (const key of tabs) if (!isWhole(key)) standing[key] = reader.read(key);
  return standing;
}

/** Whether a row has a title and no ID. Reads two columns of each tab. */
function doRowsWait({ reader }: ReadingPorts, found: Found): boolean {
  return numberedTabs.some((tab) => {
    if (!found[tab]?.made) return false;
    const { cells } = reader.readColumns(tab, ['id', nameColumns[tab]]);
    const { id = 0, [nameColumns[tab]]: title = 0 } = found[tab]?.columns ?? {};
    const text = (line: (typeof cells)[number], position: number): string => textOfCell(line[position - 1] ?? '');
    return id > 0 && cells.slice(1).some((line) => text(line, title) !== '' && text(line, id) === '');
  });
}

/** Completes rows that an onEdit run left, if there are any. For a sidebar that gets the focus again; a busy file is left alone. */
export function completeRows(ports: ChangingPorts): { readonly completed: boolean } {
  const found = ports.reader.findByCopy();
  if (!isStarted(found) || !doRowsWait(ports, found)) return { completed: false };
  const { done } = ports.lock.during(lockMilliseconds, () => updatePlan(ports, ports.reader.find(), 'more'));
  return { completed: done };
}
