import type { Found, FoundTab, Standing, TabReader } from '../../actions/ports';
import { localeFor } from '../../catalogue/locale';
import type { Words } from '../../catalogue/catalogue';
import { sameCell, type Cell } from '../../tables/cell';
import type { Table, TabKey } from '../../tables/column';
import { isTableKey, tables } from '../../tables/design';
import { hiddenParts, timelineParts, type Parts, type Rectangle } from '../../tables/parts';
import { nameColumns, type RowTab } from '../../actions/plan/row-tabs';
import { withSpills } from '../../tables/spills';
import { hasTemporaryName } from '../tabs/temporary-name';
import { wordsAfter } from '../language';
import { areaOf, headersOf, lastFilled, rangeIn, readPart, type OpenTab } from './find-columns';
import { columnLetters } from './marks';
import type { TabSession } from './session';

/** Finds and reads the tabs of the active spreadsheet. The result of `find` is cached until the next `find`. */
export function tabReader(session: TabSession): TabReader {
  let looksEverywhere = false;
  return {
    find() {
      session.forgetTabs();
      session.listColumns = null;
      return describeFound(session);
    },
    known: () => describeFound(session),
    read(key, withFormulas) {
      const tab = session.tab(key);
      if (!tab.cells && !(looksEverywhere && isTableKey(key) && key !== 'hidden'))
        tab.cells = readArea(session, key, tab);
      const cells = session.cellsOf(tab);
      if (!withFormulas) return standingOf(tab, cells, []);
      if (!tab.formulas && isTooLarge(key, tab, cells)) return standingOfLarge(session, key, tab, cells, withFormulas);
      return standingOf(tab, cells, (tab.formulas ??= readFormulas(tab, cells.length)));
    },
    readColumns(key, columns) {
      const tab = session.tab(key);
      const part = tab.cells ? null : readPart(tab, key, columns, session.readCell);
      if (!part) return { cells: session.cellsOf(tab), formulas: [] };
      if (!tab.columns) Object.assign(tab, { columns: { ...tab.mark.columns }, isPartly: true });
      tab.rows = part.length;
      return { cells: part, formulas: [] };
    },
    shown(key, places) {
      const rows = places.map(({ row }) => row);
      const columns = places.map(({ column }) => column);
      const [top, left] = [Math.min(...rows), Math.min(...columns)];
      const texts = session
        .tab(key)
        .sheet.getRange(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1)
        .getDisplayValues();
      return places.map(({ row, column }) => texts[row - top]?.[column - left] ?? '');
    },
    lookEverywhere() {
      looksEverywhere = true;
    },
    formulasIn(key, { row, column, rows, columns }, needed) {
      const tab = session.tab(key);
      const known = tab.formulas ?? tab.ownFormulas;
      if (
        known &&
        tab.cells &&
        !tab.parts &&
        (tab.formulas !== null ||
          areOwn(session, key, tab, needed ?? Array.from({ length: columns }, (_, at) => column + at)))
      )
        return slice(withSpills(known, tab.cells), { row, column, rows, columns }, '');
      // An array formula above or to the left may fill the cells. Far down, reading from the first row would take too long.
      const [up, left] = row + rows > mostRowsAbove ? [0, 0] : [row - 1, column - 1];
      const all = tab.sheet.getRange(row - up, column - left, rows + up, columns + left).getFormulas();
      return withSpills(all, up + left > 0 ? (tab.cells ?? []) : [])
        .slice(up)
        .map((line) => line.slice(left));
    },
    refused: () => session.refused,
    isUnchanged(key, columns, added = 0) {
      const tab = session.tab(key);
      const { cells } = tab;
      if (!cells) return true;
      if (tab.area !== null) return readsLike(tab.sheet.getRange(tab.area).getValues(), cells, session.readCell);
      if (!columns) return readsLike(tab.sheet.getDataRange().getValues(), cells, session.readCell);
      const { id, [nameColumns[key as RowTab]]: name } = session.columnsOf(key, tab);
      const rows = cells.length;
      const areSame = runsOf(
        [id, name, ...columns].flatMap((one) => one ?? []),
        rows,
      ).every(([first, last]) => {
        const range = rangeIn(tab.sheet, `${columnLetters(first)}1:${columnLetters(last)}${rows}`);
        const before = cells.map((line) => line.slice(first - 1, last));
        return range !== null && readsLike(range.getValues(), before, session.readCell);
      });
      const below = added > 0 ? Math.min(session.rowsOf(tab), rows + added) - rows : 0;
      if (!areSame || below <= 0) return areSame;
      // Read last: rows that somebody inserts above push their last row down here.
      const values = tab.sheet.getRange(rows + 1, 1, below, cells[0]?.length ?? 1).getValues();
      return values.every((line) => line.every((value) => value === ''));
    },
    mergedIn: (key) =>
      session
        .tab(key)
        .sheet.getDataRange()
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    selected() {
      const range = session.spreadsheet.getActiveRange();
      const sheet = range?.getSheet().getSheetId();
      const [key] = [...session.tabs()].find(([, tab]) => tab.mark.sheet === sheet) ?? [];
      return range && key ? { tab: key, row: range.getRow() } : null;
    },
  };
}

/** Whether none of these columns is one of Waymark's system columns. */
function areOwn(session: TabSession, key: TabKey, tab: OpenTab, positions: readonly number[]): boolean {
  const system = systemColumns(session, key, tab);
  return positions.every((position) => !system.has(position));
}

const slice = <T>(
  grid: readonly (readonly T[])[],
  { row, column, rows, columns }: Rectangle,
  blank: T,
): readonly (readonly T[])[] =>
  Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (__, beside) => grid[row - 1 + at]?.[column - 1 + beside] ?? blank),
  );

/** One call to Google takes as long as reading so many cells (runtime/host/cost-model.ts). */
const cellsOfCall = 1600;

/** Neighbouring columns to read with one call, from the first to the last; columns between them are read too when that is cheaper. */
function runsOf(positions: readonly number[], rows: number): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && (position - run[1] - 1) * rows <= cellsOfCall) run[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

/** The last row up to which the formulas above a cell are read with it. */
const mostRowsAbove = 1000;

/** The tabs with their facts. Facts that need a call to Google are getters, so that the call happens only on use. */
function describeFound(session: TabSession): Found {
  const tabs: Partial<Record<TabKey, FoundTab>> = {};
  for (const [key, tab] of session.tabs()) {
    tabs[key] = {
      name: tab.sheet.getName(),
      url: `${session.url}#gid=${tab.mark.sheet}`,
      made: !hasTemporaryName(tab.sheet, key),
      pending: tab.mark.pending ?? [],
      rearranged: tab.mark.rearranged === true,
      // Tabs of before there was a choice are in the first language of the file.
      language: tab.mark.language ?? session.fileLanguage()?.before[0] ?? session.language(),
      get known() {
        const { headers, columns } = tab.mark;
        return headers === undefined || !columns ? null : { headers: headers.split('\n'), columns };
      },
      get counter() {
        return tab.mark.counter;
      },
      get rows() {
        return session.rowsOf(tab);
      },
      get columns() {
        return session.columnsOf(key, tab);
      },
      get lost() {
        session.columnsOf(key, tab);
        return tab.lost;
      },
      get emptied() {
        session.columnsOf(key, tab);
        return tab.emptied;
      },
    };
  }
  const language = session.language();
  const { before = [], settled = true } = session.fileLanguage() ?? {};
  let words: Words | null = null;
  const isDated = [...session.tabs().values()].every(({ mark }) => mark.locale === session.locale);
  return {
    ...tabs,
    language,
    settled: settled && isDated,
    get dayLocale() {
      return localeFor(session.locale, this.words);
    },
    // Fixed by what was found; the file of a language is read only for who says something.
    get words() {
      return (words ??= wordsAfter(language, before));
    },
  };
}

/** The parts of the Timeline and of the hidden tab that a run needs; null for other tabs, and when their columns are not in order. */
function partsOf(session: TabSession, key: TabKey, tab: OpenTab): Parts | null {
  const { headers, columns = {} } = tab.mark;
  if (headers === undefined || (key !== 'timeline' && key !== 'hidden')) return null;
  const rows = session.rowsOf(tab);
  if (key === 'timeline') return timelineParts(columns, rows);
  const rowsOf = (other: TabKey): number => {
    const there = session.tabs().get(other);
    return there ? session.rowsOf(there) : 0;
  };
  return hiddenParts(
    columns,
    rows,
    rowsOf('goals'),
    Math.max(...(['strategy', 'network', 'values'] as const).map(rowsOf)),
  );
}

/** Reads parts of a tab with one call for each; null when the header is no longer the one that is known. */
function readParts(session: TabSession, key: TabKey, tab: OpenTab, parts: Parts): Cell[][] | null {
  const rows = session.rowsOf(tab);
  if (!rangeIn(tab.sheet, `A1:${columnLetters(parts.width)}1`)) return null;
  const cells = gather(parts, rows, '' as Cell, parts.values, (one) =>
    rangeOf(tab, one)
      .getValues()
      .map((line) => line.map(session.readCell)),
  );
  if (headersOf(key, cells[0] ?? []).join('\n') !== tab.mark.headers) return null;
  Object.assign(tab, { parts, area: areaOf(key, tab), columns: { ...tab.mark.columns } });
  return cells;
}

const rangeOf = (tab: OpenTab, { row, column, rows, columns }: Rectangle): GoogleAppsScript.Spreadsheet.Range =>
  tab.sheet.getRange(row, column, rows, columns);

/** Puts rectangles into their places in a grid of `blank` cells. */
function gather<T>(
  { width }: Pick<Parts, 'width'>,
  rows: number,
  blank: T,
  rectangles: readonly Rectangle[],
  read: (one: Rectangle) => readonly (readonly T[])[],
): T[][] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => blank));
  for (const one of rectangles)
    read(one).forEach((line, row) =>
      line.forEach((cell, column) => void ((grid[one.row - 1 + row] ?? [])[one.column - 1 + column] = cell)),
    );
  return grid;
}

/** Reads the last known columns without a call for the size of the data; null when they may have moved. */
function readArea(session: TabSession, key: TabKey, tab: OpenTab): Cell[][] | null {
  const parts = partsOf(session, key, tab);
  if (parts) return readParts(session, key, tab, parts);
  const area = areaOf(key, tab);
  if (area === null) return null;
  const range = rangeIn(tab.sheet, area);
  // Rows or columns were deleted: the data range is read instead.
  if (!range) return null;
  const cells = range.getValues().map((line): Cell[] => line.map(session.readCell));
  if (isTableKey(key) && headersOf(key, cells[0] ?? []).join('\n') !== tab.mark.headers) return null;
  // A range of whole columns has all rows of the grid.
  if (isTableKey(key)) tab.rows = cells.length;
  Object.assign(tab, { range, area, columns: { ...tab.mark.columns } });
  return cells;
}

function readFormulas({ sheet, range, parts, cells, fresh }: OpenTab, rows: number): string[][] {
  if (fresh) return (cells ?? []).map((line) => line.map(() => ''));
  const read = (from: GoogleAppsScript.Spreadsheet.Range | null): string[][] =>
    (from?.getFormulasR1C1() ?? []).map((line) => line.map((formula) => formula ?? ''));
  if (!parts) return read(range);
  return gather(parts, rows, '', parts.formulas, ({ row, column, rows: count, columns }) =>
    read(sheet.getRange(row, column, count, columns)),
  );
}

/** The cells that were read of a tab and their formulas, without the empty rows at its end. */
function standingOf(tab: OpenTab, cells: Cell[][], formulas: string[][]): Standing {
  if (tab.area === null) {
    tab.filled = cells.length;
    return { cells, formulas: withSpills(formulas, cells) };
  }
  const last = Math.max(lastFilled(cells), lastFilled(formulas)) + 1;
  if (formulas.length > 0) tab.filled = last;
  return { cells: cells.slice(0, last), formulas: withSpills(formulas.slice(0, last), cells) };
}

/** More cells than that take more than half a second; fewer are read with one call. */
const mostCells = 10 * cellsOfCall;

const isTooLarge = (key: TabKey, tab: OpenTab, cells: readonly (readonly Cell[])[]): boolean =>
  tab.area === null && isTableKey(key) && cells.length * (cells[0]?.length ?? 0) > mostCells;

/** Where people put a formula that fills a column. */
const firstRows = 3;

/**
 * A large tab with some of its formulas, because reading them all takes seconds: those of Waymark's columns and of the first rows, or those of
 * the user.
 */
function standingOfLarge(
  session: TabSession,
  key: TabKey,
  tab: OpenTab,
  cells: Cell[][],
  which: true | 'own',
): Standing {
  const width = cells[0]?.length ?? 0;
  const ours = systemColumns(session, key, tab);
  const areOwn = which === 'own';
  const positions = areOwn
    ? Array.from({ length: width }, (_, index) => index + 1).filter((position) => !ours.has(position))
    : [...ours].flatMap(([position, by]) => (by === 'formula' ? [position] : []));
  const from = areOwn ? 1 : firstRows + 1;
  const rows = cells.length - from + 1;
  const runs = runsOf(positions, rows).map(([first, last]) => ({
    row: from,
    column: first,
    rows,
    columns: last - first + 1,
  }));
  const top = areOwn ? [] : [{ row: 1, column: 1, rows: firstRows, columns: width }];
  const read = (one: Rectangle): string[][] =>
    rangeOf(tab, one)
      .getFormulasR1C1()
      .map((line) => line.map((formula) => formula ?? ''));
  const known = areOwn ? 'ownFormulas' : 'someFormulas';
  const formulas = (tab[known] ??= gather({ width }, cells.length, '', [...top, ...runs], read));
  return { ...standingOf(tab, cells, formulas), isPartly: !areOwn };
}

/** The positions of Waymark's system columns, and who fills each. */
function systemColumns(session: TabSession, key: TabKey, tab: OpenTab): ReadonlyMap<number, 'script' | 'formula'> {
  const table: Table | null = isTableKey(key) ? tables[key] : null;
  return new Map(
    Object.entries(session.columnsOf(key, tab)).flatMap(([column, position]) => {
      const by = table?.columns[column]?.by;
      return by === undefined ? [] : [[position, by] as const];
    }),
  );
}

function readsLike(
  now: readonly (readonly unknown[])[],
  before: readonly (readonly Cell[])[],
  readCell: (value: unknown) => Cell,
): boolean {
  return (
    now.length === before.length &&
    now.every(
      (line, row) =>
        line.length === before[row]?.length &&
        line.every((value, column) => sameCell(readCell(value), before[row]?.[column])),
    )
  );
}
