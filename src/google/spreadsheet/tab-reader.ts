import type { Found, FoundTab, Standing, TabReader } from '../../actions/ports';
import { localeFor } from '../../catalogue/locale';
import type { Words } from '../../catalogue/catalogue';
import { sameCell, type Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { isTableKey } from '../../tables/design';
import { withSpills } from '../../tables/spills';
import { hasTemporaryName } from '../tabs/temporary-name';
import { wordsAfter } from '../language';
import { areaOf, headersOf, lastFilled, rangeIn, readPart, type OpenTab } from './find-columns';
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
      if (!tab.cells && !(looksEverywhere && isTableKey(key))) tab.cells = readArea(session, key, tab);
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
      // An array formula above or to the left may fill the cells. Far down, reading from the first row would take too long.
      const [up, left] = row + rows > mostRowsAbove ? [0, 0] : [row - 1, column - 1];
      const all = tab.sheet.getRange(row - up, column - left, rows + up, columns + left).getFormulas();
      return withSpills(all, up + left > 0 ? (tab.cells ?? []) : [])
        .slice(up)
        .map((line) => line.slice(left));
    },
    refused: () => session.refused,
    isUnchanged(key) {
      const tab = session.tab(key);
      if (!tab.cells) return true;
      const now = (tab.area === null ? tab.sheet.getDataRange() : tab.sheet.getRange(tab.area)).getValues();
      return readsLike(now, tab.cells, session.readCell);
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

/** Reads the last known columns without a call for the size of the data; null when they may have moved. */
function readArea(session: TabSession, key: TabKey, tab: OpenTab): Cell[][] | null {
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

/** The cells that were read of a tab, without the empty rows at its end. */
function standingOf(tab: OpenTab, cells: Cell[][], withFormulas: boolean): Standing {
  const formulas = !withFormulas
    ? []
    : tab.fresh
      ? cells.map((line) => line.map(() => ''))
      : (tab.range?.getFormulasR1C1() ?? []).map((line) => line.map((formula) => formula ?? ''));
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
