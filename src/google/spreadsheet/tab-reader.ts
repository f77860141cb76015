import type { Found, FoundTab, Standing, TabReader } from '../../actions/ports';
import { localeFor } from '../../catalogue/locale';
import type { Words } from '../../catalogue/catalogue';
import { sameCell, type Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { isTableKey } from '../../tables/design';
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
    read(key, withFormulas) {
      const tab = session.tab(key);
      if (!tab.cells && !(looksEverywhere && isTableKey(key) && key !== 'hidden'))
        tab.cells = readArea(session, key, tab);
      return standingOf(tab, session.cellsOf(tab), withFormulas === true);
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
    formulasIn(key, { row, column, rows, columns }) {
      const tab = session.tab(key);
      if (tab.formulas && tab.cells && !tab.parts)
        return slice(withSpills(tab.formulas, tab.cells), { row, column, rows, columns }, '');
      // An array formula above or to the left may fill the cells. Far down, reading from the first row would take too long.
      const [up, left] = row + rows > mostRowsAbove ? [0, 0] : [row - 1, column - 1];
      const all = tab.sheet.getRange(row - up, column - left, rows + up, columns + left).getFormulas();
      return withSpills(all, up + left > 0 ? (tab.cells ?? []) : [])
        .slice(up)
        .map((line) => line.slice(left));
    },
    refused: () => session.refused,
    isUnchanged(key, columns) {
      const tab = session.tab(key);
      const { cells } = tab;
      if (!cells) return true;
      if (tab.area !== null) return readsLike(tab.sheet.getRange(tab.area).getValues(), cells, session.readCell);
      if (!columns) return readsLike(tab.sheet.getDataRange().getValues(), cells, session.readCell);
      const { id, [nameColumns[key as RowTab]]: name } = tab.columns ?? {};
      const rows = cells.length;
      return runsOf(
        [id, name, ...columns].flatMap((one) => one ?? []),
        rows,
      ).every(([first, last]) => {
        const range = rangeIn(tab.sheet, `${columnLetters(first)}1:${columnLetters(last)}${rows}`);
        const before = cells.map((line) => line.slice(first - 1, last));
        return range !== null && readsLike(range.getValues(), before, session.readCell);
      });
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
      rearranged: tab.mark.rearranged === true,
      // Tabs of before there was a choice are in the first language of the file.
      language: tab.mark.language ?? session.fileLanguage()?.before[0] ?? session.language(),
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
  { width }: Parts,
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

function readFormulas({ sheet, range, parts }: OpenTab, rows: number): string[][] {
  const read = (from: GoogleAppsScript.Spreadsheet.Range | null): string[][] =>
    (from?.getFormulasR1C1() ?? []).map((line) => line.map((formula) => formula ?? ''));
  if (!parts) return read(range);
  return gather(parts, rows, '', parts.formulas, ({ row, column, rows: count, columns }) =>
    read(sheet.getRange(row, column, count, columns)),
  );
}

/** The cells that were read of a tab, without the empty rows at its end. */
function standingOf(tab: OpenTab, cells: Cell[][], withFormulas: boolean): Standing {
  const formulas = withFormulas ? (tab.formulas ??= readFormulas(tab, cells.length)) : [];
  if (tab.area === null) {
    tab.filled = cells.length;
    return { cells, formulas: withSpills(formulas, cells) };
  }
  const last = Math.max(lastFilled(cells), lastFilled(formulas)) + 1;
  if (withFormulas) tab.filled = last;
  return { cells: cells.slice(0, last), formulas: withSpills(formulas.slice(0, last), cells) };
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
