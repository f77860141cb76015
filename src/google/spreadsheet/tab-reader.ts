import type { TabReader } from '../../actions/ports';
import type { Cell } from '../../tables/cell';
import { hasRowsOfUser } from '../../tables/design';
import { mostFilled } from '../../tables/filled-rows';
import { describeFound } from './describe-found';
import { keepsHeader, readPart } from './find-columns';
import { formulasIn } from './formulas-in';
import { isUnchanged } from './is-unchanged';
import { hasManyRows, isTooLarge, standingOfLarge } from './large-tabs';
import { readArea, readFormulas, standingOf } from './read-area';
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
    findByCopy() {
      session.openByCopy();
      session.listColumns = null;
      return describeFound(session);
    },
    confirm() {
      session.confirm();
      return session.hasMistaken() ? this.find() : describeFound(session);
    },
    hasMistaken: () => session.hasMistaken(),
    known: () => describeFound(session),
    rowsByCopy: (key) => session.rowsByCopy(key),
    readRows(key, rows) {
      const tab = session.tab(key);
      if (tab.cells || !session.readRows(key, tab, rows)) return this.read(key);
      return { cells: session.cellsOf(tab), formulas: [] };
    },
    read(key, withFormulas) {
      const tab = session.tab(key);
      session.completeRows(tab);
      if (!tab.cells && !(looksEverywhere && hasRowsOfUser(key))) tab.cells = readArea(session, key, tab);
      const cells = session.cellsOf(tab);
      if (key === 'hidden') session.seeCopy(cells);
      if (key === 'goals' || key === 'steps') keepBlankRows(session, key, cells);
      if (!withFormulas) return standingOf(tab, cells, []);
      if (!tab.formulas && isTooLarge(key, tab, cells)) return standingOfLarge(session, key, tab, cells, withFormulas);
      return standingOf(tab, cells, (tab.formulas ??= readFormulas(tab, cells.length)));
    },
    readColumns(key, columns, rows) {
      const tab = session.tab(key);
      const part = tab.cells
        ? null
        : readPart(tab, key, columns, session.readCell, rows, key === 'hidden' && hasManyRows(session));
      const cells = part?.cells ?? session.cellsOf(tab);
      if (key === 'hidden') session.seeCopy(cells);
      if (!part) return { cells, formulas: [] };
      if (!tab.columns) Object.assign(tab, { columns: { ...tab.mark.columns }, isPartly: true });
      Object.assign(tab, rows === undefined ? { part, rows: cells.length } : { part, least: cells.length });
      return { cells, formulas: [] };
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
    formulasIn: (key, rectangle, columns) => formulasIn(session, key, rectangle, columns),
    refused: () => session.refused,
    isUnchanged: (key, columns, added) => isUnchanged(session, key, columns, added),
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

/** Remembers how many rows of Goals or Steps are blank, so that the next run knows how many to read. */
function keepBlankRows(session: TabSession, key: 'goals' | 'steps', cells: readonly (readonly Cell[])[]): void {
  const tab = session.tab(key);
  const { columns } = tab.mark;
  if (columns && keepsHeader(key, tab, cells[0] ?? []))
    session.keepBlankRows(key, cells.length - mostFilled(key, columns, cells));
}
