import type { PendingPart, TabMaker } from '../../actions/ports';
import type { Words } from '../../catalogue/catalogue';
import { statusColumns } from '../../tables/own-words';
import type { TabKey, TabOfReferences } from '../../tables/column';
import { columnsThatReferTo, headerOf, isHiddenTab, isTableKey, tables, tabOrder } from '../../tables/design';
import { dateFormat } from '../../tables/date-format';
import { isDateCell } from '../../tables/cell';
import { designColumns, type ColumnDesign } from '../../tables/look';
import { settingKeys } from '../../tables/settings';
import type { OpenTab } from '../spreadsheet/find-columns';
import { attempt } from '../spreadsheet/attempt';
import type { TabSession } from '../spreadsheet/session';
import { setOnEach } from '../spreadsheet/set-on-each';
import { drawHomeCharts } from './home-charts';
import { applyColours, applyRules, drawHeader, dressRows, hasColours, rowsOfColumn, type Lists } from './dress-tab';
import { findBlankSheet } from './blank-sheet';
import { giveRoom } from './give-room';
import { isProtected, makeTab, warn } from './make-tab';
import { noRules, readRules } from './own-rules';
import { applySettingRules } from './settings-rules';
import { keepControls, leaveTab } from './redraw-tab';
import { renewLook } from './renew-look';
import { restoreHeader } from './restore-header';
import { allowZoom, drawColours, drawTimelineTab, formatDaysOfTimeline, readTimelineTab } from './timeline-tab';
import { dressHome } from './home-tab';
import { hasTemporaryName, temporaryName } from './temporary-name';

/** Makes, repairs and deletes the tabs of the active spreadsheet. */
export function tabMaker(session: TabSession): TabMaker {
  const { spreadsheet, sheets } = session;
  return {
    make(key, words, making = {}) {
      if (sheets.size === 0) session.tabs();
      if (sheets.has('hidden')) session.dropCopy();
      const { sheet, known } = makeTab(spreadsheet, key, words, {
        marked: sheets.get(key),
        blank: key === 'home' ? session.blank : null,
        index: placeFor(session, key),
        lists: listsIn(session, key, ...(making.beside ?? [])),
        language: session.language(),
        making,
      });
      sheets.set(key, sheet);
      if (key === 'home') session.blank = null;
      if (known) session.adopt(key, sheet, known.mark, known.rows, known.cells);
      else session.forgetTabs();
      if (key === 'hidden') {
        session.listColumns = Object.fromEntries(
          Object.keys(tables.hidden.columns).map((column, at) => [column, at + 1]),
        );
        rewordCharts(session, words);
      }
    },
    reveal() {
      for (const [key, { sheet, mark }] of session.tabs()) {
        if (mark.pending === undefined || (isTableKey(key) && isHiddenTab(key)) || hasTemporaryName(sheet, key))
          continue;
        if (sheet.isSheetHidden()) sheet.showSheet();
      }
    },
    complete(keys, words, parts) {
      // All of them are read before the first is written: each read after a write takes as long as several calls.
      const writes = keys.map((key) => completion(session, key, words, parts));
      for (const write of writes) attempt(write);
    },
    makeColumn: (key, column, words) => makeColumn(session, key, column, words),
    restoreHeader: (key, words) => restoreHeader(session, key, words),
    redraw(key, words) {
      const kept = leaveTab(session, key, words);
      this.make(key, words);
      if (!kept.standing) spreadsheet.deleteSheet(kept.sheet);
      if (key === 'timeline') keepControls(session.tab(key).sheet, kept);
    },
    offerLists(to, words) {
      const lists = listsIn(session, to);
      for (const { tab: key, column } of lists ? columnsThatReferTo(to) : []) {
        const tab = session.tabs().get(key);
        const designs = designColumns(tables[key], words, session.locale).filter((design) => design.key === column);
        if (tab) applyRules(tab.sheet, designs, session.columnsOf(key, tab), lists, session.refuse(key));
      }
    },
    offerStatuses(words, tabs) {
      for (const key of tabs) {
        const tab = session.tabs().get(key);
        const { column } = statusColumns[key];
        const designs = designColumns(tables[key], words, session.locale).filter((design) => design.key === column);
        if (tab) applyRules(tab.sheet, designs, session.columnsOf(key, tab), null, session.refuse(key));
      }
    },
    repair: (keys, words) => repairTabs(session, keys, words),
    remove(key) {
      for (const { tab: other, column } of columnsThatReferTo(key as TabOfReferences)) {
        const tab = session.tabs().get(other);
        const position = tab ? session.columnsOf(other, tab)[column] : undefined;
        if (tab && position !== undefined)
          setOnEach([position], () => tab.sheet.getRange(rowsOfColumn(position)).setDataValidation(null));
      }
      spreadsheet.deleteSheet(session.tab(key).sheet);
      session.tabs().delete(key);
      sheets.delete(key);
    },
    findBlankSheet() {
      session.blank = findBlankSheet(session);
    },
    show(key) {
      const sheet = session.tabs().get(key)?.sheet;
      if (!sheet) return;
      if (isTableKey(key) && isHiddenTab(key)) sheet.showSheet();
      spreadsheet.setActiveSheet(sheet);
    },
  };
}

/** Reads what the completion of a new tab has to know, and gives what then writes. */
function completion(session: TabSession, key: TabKey, words: Words, parts: readonly PendingPart[]): () => void {
  const tab = session.tab(key);
  const { sheet, mark } = tab;
  const { pending = [] } = mark;
  const has = (part: PendingPart): boolean => pending.includes(part) && parts.includes(part);
  // Without the hidden tab there is nothing that charts could show yet.
  const lists = has('charts') ? listsIn(session) : null;
  const left = pending.filter((part) => !parts.includes(part) || (part === 'charts' && !lists));
  const isWarned = has('warning') && isProtected(sheet, key);
  const rules = has('colours') ? readRules(sheet) : noRules;
  const columns = has('colours') ? session.columnsOf(key, tab) : {};
  return () => {
    if (has('warning') && !isWarned) warn(sheet, key, true);
    if (has('colours') && key === 'timeline') drawColours(sheet, words, rules);
    else if (has('colours') && isTableKey(key)) applyColours(sheet, key, columns, words, rules);
    const charts = lists ? { charts: drawHomeCharts(sheet, lists, words, null) } : {};
    if (left.length < pending.length) session.keepMark(tab, { pending: left, ...charts });
  };
}

/** Restores a column as the last column of the tab. */
function makeColumn(session: TabSession, key: TabKey, column: string, words: Words): void {
  if (!isTableKey(key)) return;
  const tab = session.tab(key);
  const columns = session.columnsOf(key, tab);
  const design = designColumns(tables[key], words, session.locale).find((entry) => entry.key === column);
  if (!design || column in columns) return;
  const last = tab.sheet.getMaxColumns();
  // A run that was cut off may have made the column and not yet its mark.
  const isBegun = !Object.values(columns).includes(last) && tab.sheet.getRange(1, last).getValue() === design.header;
  const position = isBegun ? last : last + 1;
  if (!isBegun) tab.sheet.insertColumnAfter(last);
  columns[column] = position;
  drawHeader(tab.sheet, key, [design], columns);
  dressRows(tab.sheet, [design], columns, listsIn(session), session.refuse(key));
  tab.sheet.setColumnWidth(position, design.width);
  if (design.place === 'helper') tab.sheet.hideColumns(position);
  // The mark decides how many columns are read, so it must include the new header.
  const headers = tab.mark.headers?.split('\n') ?? [];
  const before = Array.from({ length: position - 1 }, (_, index) => headers[index] ?? '');
  session.keepMark(tab, { headers: [...before, design.header].join('\n'), columns: { ...columns } });
  session.forgetCells(tab);
}

/**
 * The 0-based place of a new tab: after the tabs that precede it in the order of all tabs; the first one is placed before the user's. The
 * blank sheet of a new file counts as Home, which it becomes.
 */
function placeFor({ spreadsheet, sheets: made, blank }: TabSession, key: TabKey): number {
  const sheets = new Map(made);
  if (blank) sheets.set('home', blank);
  // Tabs whose creation was interrupted have their place already.
  for (const other of tabOrder) {
    const begun = sheets.has(other) ? null : spreadsheet.getSheetByName(temporaryName(other));
    if (begun) sheets.set(other, begun);
  }
  const places = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  const placesOf = (keys: readonly TabKey[]): number[] =>
    keys.filter((other) => sheets.has(other)).map((other) => places.indexOf(sheets.get(other)?.getSheetId() ?? -1));
  const rank = tabOrder.indexOf(key);
  const before = placesOf(tabOrder.slice(0, rank));
  const after = placesOf(tabOrder.slice(rank + 1));
  return before.length > 0 ? Math.max(...before) + 1 : after.length > 0 ? Math.min(...after) : 0;
}

/**
 * The lists for the dropdowns; null without the hidden tab. If this run created the hidden tab, its columns are known without a read.
 * @param coming tabs that are created next: they count as existing
 */
function listsIn(session: TabSession, ...coming: readonly TabKey[]): Lists | null {
  const { sheets } = session;
  const sheet = sheets.get('hidden');
  if (!sheet) return null;
  session.listColumns ??= session.columnsOf('hidden', session.tab('hidden'));
  return { sheet, positions: session.listColumns, has: (tab) => coming.includes(tab) || sheets.has(tab) };
}

/** Gives Home's charts the data of the hidden tab and their titles in a language. */
export function rewordCharts(session: TabSession, words: Words): void {
  const [home, lists] = [session.sheets.has('home') && session.tabs().get('home'), listsIn(session)];
  if (!home || !lists || home.mark.pending?.includes('charts')) return;
  const { charts = '' } = home.mark;
  const now = drawHomeCharts(home.sheet, lists, words, charts);
  if (now !== charts) session.keepMark(home, { charts: now });
}

/** Restores headers' notes, dropdowns, number formats and colours of a tab. */
export const repairTab = (session: TabSession, key: TabKey, words: Words): void => repairing(session, key, words)();

/** The same for several tabs, all of which are read before the first is written. Where the Timeline cannot be drawn, the update says so. */
export function repairTabs(session: TabSession, keys: readonly TabKey[], words: Words): void {
  const tried = (key: TabKey, work: () => void): void => (key === 'timeline' ? void attempt(work) : work());
  const writes: [TabKey, () => void][] = [];
  for (const key of keys) tried(key, () => void writes.push([key, repairing(session, key, words)]));
  for (const [key, write] of writes) tried(key, write);
}

/** Reads what the repair of a tab has to know, and gives what then writes. */
function repairing(session: TabSession, key: TabKey, words: Words): () => void {
  if (!isTableKey(key)) return () => undefined;
  const tab = session.tab(key);
  const columns = session.columnsOf(key, tab);
  const designs = designColumns(tables[key], words, session.locale);
  const refuse = session.refuse(key);
  giveRoom(session, tab);
  const lists = listsIn(session);
  const putFormatsBack = keepFormats(session, key, tab, designs);
  const renew = renewLook(tab.sheet, key, designs, columns);
  const timeline = key === 'timeline' ? readTimelineTab(tab.sheet) : null;
  const rules = timeline || !hasColours(key, words) ? noRules : readRules(tab.sheet);
  const settingsRepair = key === 'settings' ? settingsRepairing(session, words) : null;
  return () => {
    drawHeader(tab.sheet, key, designs, columns, /* keepWords= */ true, refuse);
    dressRows(tab.sheet, designs, columns, lists, refuse);
    putFormatsBack(refuse);
    renew();
    if (timeline) {
      drawTimelineTab(tab.sheet, words, timeline);
      allowZoom(tab.sheet, timeline.warning);
    } else applyColours(tab.sheet, key, columns, words, rules);
    settingsRepair?.();
  };
}

/**
 * Remembers formats that Check must not replace: those of dates in other columns, which would count as numbers (rule X15), and of the
 * user's formulas in text columns, which Google would show as text once they are edited (rule Y51).
 */
function keepFormats(
  session: TabSession,
  tabKey: TabKey,
  tab: OpenTab,
  designs: readonly ColumnDesign[],
): (refuse: ReturnType<TabSession['refuse']>) => void {
  const columns = session.columnsOf(tabKey, tab);
  const open = designs.filter(
    ({ key, format, system }) => !system && columns[key] !== undefined && format !== dateFormat(session.locale),
  );
  // Of tabs that Waymark alone fills, two of them large, nothing is read.
  if (open.length === 0) return () => undefined;
  const cells = session.cellsOf(tab).slice(1);
  const width = cells[0]?.length ?? 0;
  const formulas = width > 0 ? tab.sheet.getRange(2, 1, cells.length, width).getFormulas() : [];
  const put = open.flatMap((design) => {
    const { key, format } = design;
    const position = columns[key] ?? 0;
    const isKept = cells.map(
      (line, index) =>
        isDateCell(line[position - 1] ?? '') || (format === '@' && (formulas[index]?.[position - 1] ?? '') !== ''),
    );
    if (!isKept.includes(true)) return [];
    const range = tab.sheet.getRange(2, position, isKept.length, 1);
    const formats = range.getNumberFormats().map(([now = ''], index) => [isKept[index] ? now : format || 'General']);
    return [{ design, set: () => void range.setNumberFormats(formats) }];
  });
  return (refuse) => {
    for (const { design, set } of put) refuse(setOnEach([design], set));
  };
}

/** Reads the names of Settings, and gives what then restores the dropdowns and formats of the values. */
function settingsRepairing(session: TabSession, words: Words): () => void {
  const tab = session.tab('settings');
  const { setting, value } = session.columnsOf('settings', tab);
  if (setting === undefined || value === undefined) return () => undefined;
  const names = session
    .cellsOf(tab)
    .slice(1)
    .map((line) => line[setting - 1]);
  return () => {
    const isTaken = applySettingRules(
      tab.sheet,
      value,
      names.map((name) => settingKeys.find((candidate) => words.settings[candidate].name === name) ?? null),
      words,
      session.locale,
    );
    if (!isTaken) session.refuse('settings')([{ header: headerOf(words, 'settings', 'value') }]);
  };
}

/** Gives date cells the format of the spreadsheet's locale; their values do not change. (rule L11) */
export function redateTab(session: TabSession, key: TabKey, words: Words): void {
  const tab = session.tab(key);
  if (key === 'settings') settingsRepairing(session, words)();
  else if (!isTableKey(key)) attempt(() => dressHome(tab.sheet, words, session.locale));
  else {
    const columns = session.columnsOf(key, tab);
    const format = dateFormat(session.locale);
    const dated = designColumns(tables[key], words, session.locale).filter(
      (design) => design.format === format && columns[design.key] !== undefined,
    );
    const set = (some: typeof dated): void =>
      void tab.sheet.getRangeList(some.map((one) => rowsOfColumn(columns[one.key] ?? 0))).setNumberFormat(format);
    if (dated.length > 0) session.refuse(key)(setOnEach(dated, set));
    if (key === 'timeline') attempt(() => formatDaysOfTimeline(tab.sheet, session.locale));
  }
  session.keepMark(tab, { locale: session.locale });
}
