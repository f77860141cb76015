import type { Making, PendingPart } from '../../actions/ports';
import type { Words } from '../../catalogue/catalogue';
import type { Language } from '../../catalogue/language-names';
import type { TabKey } from '../../tables/column';
import { fewRowsOf, isHiddenTab, isTableKey, tables, type TableKey } from '../../tables/design';
import type { Cell } from '../../tables/cell';
import { colourRules, designColumns } from '../../tables/look';
import { timelineRows } from '../../tables/timeline';
import { timelineNewRows, timelinePositions, timelineWidth } from '../../tables/timeline-periods';
import { applyColours, drawHeader, dressRows, groupColumns, setWidths, type Lists } from './dress-tab';
import { drawHomeCharts } from './home-charts';
import { drawHomeTab } from './home-tab';
import { markSheet, type SheetMark } from '../spreadsheet/marks';
import { writeBlock } from '../spreadsheet/tab-writer';
import { hasTemporaryName, temporaryName } from './temporary-name';
import { noRules, protectOnce, warningOf } from './own-rules';
import { applySettingRules, settingsInOrder } from './settings-rules';
import { allowZoom, drawTimelineTab, readTimelineTab, timelineTop } from './timeline-tab';

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

/** A tab that was made. */
interface MadeTab {
  readonly sheet: Sheet;
  /** Its mark, the cells that were written and the rows of its grid, if this run has inserted the sheet: then they are known without a look. */
  readonly known: { readonly mark: SheetMark; readonly cells: Cell[][]; readonly rows: number | null } | null;
}

/**
 * Creates a tab, or completes an interrupted creation: each step may run twice. The tab has a temporary name until it is complete, with its
 * first rows, and marked, so that the next run recognises it.
 * @param marked the tab if it has its mark already
 * @param blank the blank sheet of a new file, if this tab takes its place
 * @param index 0-based place among the tabs
 */
export function makeTab(
  spreadsheet: Spreadsheet,
  tab: TabKey,
  words: Words,
  {
    marked,
    blank,
    index,
    lists,
    language,
    making,
  }: {
    readonly marked: Sheet | undefined;
    readonly blank: Sheet | null;
    readonly index: number;
    readonly lists: Lists | null;
    readonly language: Language;
    readonly making: Making;
  },
): MadeTab {
  const begun = marked ?? spreadsheet.getSheetByName(temporaryName(tab));
  // The only sheet in sight cannot be hidden.
  const isOther = (one: Sheet): boolean => one.getSheetId() !== blank?.getSheetId() && !one.isSheetHidden();
  const own = !begun && blank && spreadsheet.getSheets().some(isOther) ? blank : null;
  const sheet = begun ?? own ?? spreadsheet.insertSheet(temporaryName(tab), index);
  // Google shows each new sheet at once: nobody should see tabs come and go.
  if (!begun) sheet.hideSheet();
  if (own) sheet.setName(temporaryName(tab));
  const locale = spreadsheet.getSpreadsheetLocale();
  // Charts need the hidden tab, which holds their data.
  const parts: readonly PendingPart[] = lists ? (making.pending ?? []) : [...(making.pending ?? []), 'charts'];
  const pending = pendingOf(tab, words, parts, begun ? hasTemporaryName(sheet, tab) : true);
  let charts = '';
  let table: DrawnTable | null = null;
  let cells: Cell[][] = [];
  if (tab === 'home') {
    cells = drawHomeTab(sheet, words, locale);
    if (lists && !pending.includes('charts')) charts = drawHomeCharts(sheet, lists, words, null, !begun);
  } else table = drawTable(sheet, tab, words, locale, { lists, isNew: !begun, making, pending });
  if (table && hasTemporaryName(sheet, tab) && making.rows && making.rows.length > 0)
    writeBlock(sheet, { row: 2, column: 1, cells: making.rows });
  if (!pending.includes('warning') && !(table && isHiddenTab(table.tab))) warn(sheet, tab, !begun);
  const mark = marked
    ? null
    : markSheet(sheet, {
        ...{ tab, language, locale, counter: making.counter ?? 0 },
        ...(table && { headers: table.headers.join('\n'), columns: table.positions }),
        ...(charts && { charts }),
        ...(pending.length > 0 && { pending }),
      });
  // By its name the next run knows that the tab is complete. It shows one that has something pending and is still hidden; any other has to
  // be in sight before.
  const show = (): void => {
    if (!isTableKey(tab) || !isHiddenTab(tab)) sheet.showSheet();
  };
  if (pending.length === 0) show();
  if (hasTemporaryName(sheet, tab)) setFreeName(spreadsheet, sheet, words.tabs[tab]);
  if (pending.length > 0) show();
  if (table) {
    const width = table.headers.length;
    const below = tab === 'timeline' ? timelineTop(words) : (making.rows ?? []);
    cells = [table.headers, ...below].map((line) => [
      ...line,
      ...Array.from({ length: width - line.length }, () => ''),
    ]);
  }
  return { sheet, known: begun || !mark ? null : { mark, cells, rows: table?.rows ?? null } };
}

/** The parts of this tab that are left to a later run. A tab that had its name already gets all of them at once. */
function pendingOf(
  tab: TabKey,
  words: Words,
  parts: readonly PendingPart[],
  isUnnamed: boolean,
): readonly PendingPart[] {
  if (!isUnnamed || (isTableKey(tab) && isHiddenTab(tab))) return [];
  return parts.filter(
    (part) =>
      (part === 'warning' && tab !== 'timeline') ||
      ((part === 'charts' || part === 'tabs') && tab === 'home') ||
      (part === 'colours' && isTableKey(tab) && (tab === 'timeline' || colourRules(tab, words).length > 0)),
  );
}

/** Whether the warning is for the whole tab, and not only for its header. */
const guardsAll = (tab: TabKey): boolean => tab === 'home' || tab === 'timeline';

/** Whether Google warns already. */
export function isProtected(sheet: Sheet, tab: TabKey): boolean {
  return warningOf(sheet, guardsAll(tab)) !== undefined;
}

/** Makes Google warn before a person edits what Waymark writes in a tab: its header, or all of Home and the Timeline. */
export function warn(sheet: Sheet, tab: TabKey, isNew = false): void {
  const protection = protectOnce(sheet, guardsAll(tab) ? null : '1:1', isNew);
  if (tab === 'timeline') allowZoom(sheet, protection);
}

/** Gives a tab its name in another language, unless the user has renamed it. */
export function renameTab(spreadsheet: Spreadsheet, sheet: Sheet, tab: TabKey, from: Words, into: Words): void {
  const name = sheet.getName();
  const hasWaymarkName =
    name === from.tabs[tab] || (name.startsWith(`${from.tabs[tab]} (Waymark`) && name.endsWith(')'));
  if (hasWaymarkName && from.tabs[tab] !== into.tabs[tab]) setFreeName(spreadsheet, sheet, into.tabs[tab]);
}

/** A new sheet has 1000 rows and 26 columns. The Timeline (a colour rule on every cell) and tabs that are read whole get fewer rows. */
function resize(sheet: Sheet, tab: TableKey, width: number): number | null {
  const columns = tab === 'timeline' ? timelineWidth : width;
  const has = sheet.getMaxColumns();
  if (has < columns) sheet.insertColumnsAfter(has, columns - has);
  const wanted = tab === 'timeline' ? timelineNewRows : fewRowsOf(tab);
  if (wanted === null) return null;
  const rows = sheet.getMaxRows();
  if (rows > wanted) sheet.deleteRows(wanted + 1, rows - wanted);
  return Math.min(rows, wanted);
}

/** A table as it was drawn: its columns, and its grid's rows if they are known. */
interface DrawnTable {
  readonly tab: TableKey;
  readonly headers: readonly string[];
  readonly positions: Readonly<Record<string, number>>;
  readonly rows: number | null;
}

function drawTable(
  sheet: Sheet,
  tab: TableKey,
  words: Words,
  locale: string,
  {
    lists,
    isNew,
    making: { headers = {} },
    pending,
  }: {
    readonly lists: Lists | null;
    readonly isNew: boolean;
    readonly making: Making;
    readonly pending: readonly PendingPart[];
  },
): DrawnTable {
  const columns = designColumns(tables[tab], words, locale).map((column) => ({
    ...column,
    header: headers[column.key] ?? column.header,
  }));
  const positions: Readonly<Record<string, number>> =
    tab === 'timeline' ? timelinePositions : Object.fromEntries(columns.map(({ key }, index) => [key, index + 1]));
  const rows = resize(sheet, tab, columns.length);
  const texts = Array.from({ length: Math.max(...Object.values(positions)) }, () => '');
  for (const { key, header } of columns) texts[(positions[key] ?? 1) - 1] = header.trim();
  const drawn = { tab, headers: texts, positions, rows };
  drawHeader(sheet, tab, columns, positions, undefined, undefined, isNew);
  dressRows(sheet, columns, positions, lists, undefined, isNew);
  if (isHiddenTab(tab)) {
    if (!isNew) sheet.hideSheet();
    return drawn;
  }
  // Nobody sees how wide the helper columns are.
  const shown = columns.filter(({ place }) => place !== 'helper');
  setWidths(sheet, shown, positions);
  groupColumns(sheet, columns, positions, isNew);
  if (tab === 'timeline')
    drawTimelineTab(sheet, words, isNew ? null : readTimelineTab(sheet), !pending.includes('colours'));
  if (tab !== 'timeline' && !pending.includes('colours'))
    applyColours(sheet, tab, positions, words, isNew ? noRules : undefined);
  if (tab === 'settings') applySettingRules(sheet, positions['value'] ?? 0, settingsInOrder, words, locale);
  sheet.setFrozenRows(tab === 'timeline' ? timelineRows.days : 1);
  if (tables[tab].frozenColumns > 0) sheet.setFrozenColumns(tables[tab].frozenColumns);
  return drawn;
}
