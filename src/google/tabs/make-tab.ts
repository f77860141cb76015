import type { Words } from '../../catalogue/catalogue';
import type { Language } from '../../catalogue/language-names';
import type { TabKey } from '../../tables/column';
import { fewRowsOf, isHiddenTab, isTableKey, tables, type TableKey } from '../../tables/design';
import { designColumns } from '../../tables/look';
import { timelineRows } from '../../tables/timeline';
import { timelineNewRows, timelinePositions, timelineWidth } from '../../tables/timeline-periods';
import { applyColours, drawHeader, dressRows, groupColumns, setWidths, type Lists } from './dress-tab';
import { drawHomeCharts } from './home-charts';
import { drawHomeTab } from './home-tab';
import { markSheet } from '../spreadsheet/marks';
import { hasTemporaryName, temporaryName } from './temporary-name';
import { protectOnce } from './own-rules';
import { applySettingRules, settingsInOrder } from './settings-rules';
import { allowZoom, drawTimelineTab } from './timeline-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The first of the names for 0, 1, 2 … that no other tab has. */
export function freeName(spreadsheet: Spreadsheet, own: Sheet, nameFor: (n: number) => string): string {
  const taken = new Set(
    spreadsheet
      .getSheets()
      .filter((sheet) => sheet.getSheetId() !== own.getSheetId())
      .map((sheet) => sheet.getName().toLowerCase()),
  );
  for (let n = 0; ; n += 1) if (!taken.has(nameFor(n).toLowerCase())) return nameFor(n);
}

/** Gives a tab its name, with a suffix if the name is taken. */
function setFreeName(spreadsheet: Spreadsheet, sheet: Sheet, name: string): void {
  const suffixes = ['', ' (Waymark)'];
  sheet.setName(freeName(spreadsheet, sheet, (n) => `${name}${suffixes[n] ?? ` (Waymark ${n})`}`));
}

/**
 * Creates a tab, or completes an interrupted creation: each step may run twice. The tab has a temporary name until it is complete and
 * marked, so that the next run recognises it.
 * @param marked the tab if it has its mark already
 * @param index 0-based place among the tabs
 * @param headers headers that differ from the catalogue's, by column
 */
export function makeTab(
  spreadsheet: Spreadsheet,
  tab: TabKey,
  words: Words,
  {
    marked,
    index,
    lists,
    headers = {},
    language,
  }: {
    readonly marked: Sheet | undefined;
    readonly index: number;
    readonly lists: Lists | null;
    readonly headers?: Readonly<Record<string, string>>;
    readonly language: Language;
  },
): Sheet {
  const begun = marked ?? spreadsheet.getSheetByName(temporaryName(tab));
  const sheet = begun ?? spreadsheet.insertSheet(temporaryName(tab), index);
  // Google shows each new sheet at once: nobody should see tabs come and go.
  if (!begun) sheet.hideSheet();
  const locale = spreadsheet.getSpreadsheetLocale();
  let charts = '';
  if (tab === 'home') {
    drawHomeTab(sheet, words, locale);
    if (lists) charts = drawHomeCharts(sheet, lists, words, null);
  } else drawTable(sheet, tab, words, locale, { lists, isNew: !begun, headers });
  if (!marked) markSheet(sheet, { tab, language, locale, ...(charts && { charts }) });
  // Before the tab has its name, by which the next run knows that it is complete.
  if (!isTableKey(tab) || !isHiddenTab(tab)) sheet.showSheet();
  if (hasTemporaryName(sheet, tab)) setFreeName(spreadsheet, sheet, words.tabs[tab]);
  return sheet;
}

/** Gives a tab its name in another language, unless the user has renamed it. */
export function renameTab(spreadsheet: Spreadsheet, sheet: Sheet, tab: TabKey, from: Words, into: Words): void {
  const name = sheet.getName();
  const hasWaymarkName =
    name === from.tabs[tab] || (name.startsWith(`${from.tabs[tab]} (Waymark`) && name.endsWith(')'));
  if (hasWaymarkName && from.tabs[tab] !== into.tabs[tab]) setFreeName(spreadsheet, sheet, into.tabs[tab]);
}

/** A new sheet has 1000 rows and 26 columns. The Timeline (a colour rule on every cell) and tabs that are read whole get fewer rows. */
function resize(sheet: Sheet, tab: TableKey, width: number): void {
  const columns = tab === 'timeline' ? timelineWidth : width;
  const has = sheet.getMaxColumns();
  if (has < columns) sheet.insertColumnsAfter(has, columns - has);
  const wanted = tab === 'timeline' ? timelineNewRows : fewRowsOf(tab);
  if (wanted === null) return;
  const rows = sheet.getMaxRows();
  if (rows > wanted) sheet.deleteRows(wanted + 1, rows - wanted);
}

function drawTable(
  sheet: Sheet,
  tab: TableKey,
  words: Words,
  locale: string,
  {
    lists,
    isNew,
    headers,
  }: { readonly lists: Lists | null; readonly isNew: boolean; readonly headers: Readonly<Record<string, string>> },
): void {
  const columns = designColumns(tables[tab], words, locale).map((column) => ({
    ...column,
    header: headers[column.key] ?? column.header,
  }));
  const positions =
    tab === 'timeline' ? timelinePositions : Object.fromEntries(columns.map(({ key }, index) => [key, index + 1]));
  resize(sheet, tab, columns.length);
  drawHeader(sheet, tab, columns, positions);
  dressRows(sheet, columns, positions, lists);
  if (isHiddenTab(tab)) {
    if (!isNew) sheet.hideSheet();
    return;
  }
  setWidths(sheet, columns, positions);
  groupColumns(sheet, columns, positions);
  if (tab === 'timeline') drawTimelineTab(sheet, words, isNew);
  else applyColours(sheet, tab, positions, words, isNew);
  if (tab === 'settings') applySettingRules(sheet, positions['value'] ?? 0, settingsInOrder, words, locale);
  sheet.setFrozenRows(tab === 'timeline' ? timelineRows.days : 1);
  if (tables[tab].frozenColumns > 0) sheet.setFrozenColumns(tables[tab].frozenColumns);
  protectOnce(sheet, tab === 'timeline' ? null : '1:1', isNew);
  if (tab === 'timeline') allowZoom(sheet);
}
