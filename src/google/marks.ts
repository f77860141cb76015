import type { TabKey } from '../tables/column';
import { isTableKey, tabOrder } from '../tables/design';

/*
 * How Waymark knows its tabs and columns: developer metadata under one key. Metadata follows a tab that is renamed and a column that is
 * moved, and dies with them; a duplicated tab carries copies, which name another sheet's id and so count for nothing.
 */

export const markKey = 'waymark';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

interface SheetMark {
  readonly tab: TabKey;
  /** The sheet's own id, so that a copy of the sheet is told from the sheet. */
  readonly sheet: number;
  readonly made: boolean;
  /** The greatest number ever given as an ID. */
  readonly counter: number;
}

export interface MarkedTab {
  readonly sheet: Sheet;
  readonly mark: SheetMark;
  readonly metadata: Metadata;
  /** Position of each column by key. */
  readonly columns: Record<string, number>;
}

function parseMark(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : {};
  } catch {
    // Somebody else's entry under our key says nothing to us.
    return {};
  }
}

function readSheetMark(text: string | null): SheetMark | null {
  const { tab, sheet, made, counter } = parseMark(text);
  if (typeof tab !== 'string' || typeof sheet !== 'number' || !(isTableKey(tab) || tabOrder.includes(tab as TabKey))) return null;
  return { tab: tab as TabKey, sheet, made: made === true, counter: typeof counter === 'number' ? counter : 0 };
}

/** All of Waymark's tabs and columns, with one search through the file. */
export function findMarks(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Map<TabKey, MarkedTab> {
  const { SHEET, COLUMN } = SpreadsheetApp.DeveloperMetadataLocationType;
  const tabs = new Map<TabKey, MarkedTab>();
  const bySheet = new Map<number, MarkedTab>();
  const entries = spreadsheet.createDeveloperMetadataFinder().withKey(markKey).find();
  for (const metadata of entries) {
    const location = metadata.getLocation();
    if (location.getLocationType() !== SHEET) continue;
    const sheet = location.getSheet();
    const mark = readSheetMark(metadata.getValue());
    if (!sheet || !mark || mark.sheet !== sheet.getSheetId() || tabs.has(mark.tab)) continue;
    const tab: MarkedTab = { sheet, mark, metadata, columns: {} };
    tabs.set(mark.tab, tab);
    bySheet.set(mark.sheet, tab);
  }
  for (const metadata of entries) {
    const location = metadata.getLocation();
    if (location.getLocationType() !== COLUMN) continue;
    const range = location.getColumn();
    const tab = range ? bySheet.get(range.getSheet().getSheetId()) : undefined;
    const { tab: key, column } = parseMark(metadata.getValue());
    if (!range || !tab || key !== tab.mark.tab || typeof column !== 'string' || column in tab.columns) continue;
    tab.columns[column] = range.getColumn();
  }
  return tabs;
}

export function markSheet(sheet: Sheet, tab: TabKey): void {
  sheet.addDeveloperMetadata(markKey, JSON.stringify({ tab, sheet: sheet.getSheetId(), made: false, counter: 0 }));
}

export function changeMark({ mark, metadata }: MarkedTab, change: Partial<SheetMark>): void {
  metadata.setValue(JSON.stringify({ ...mark, ...change }));
}

/** Marks one column, 1-based. */
export function markColumn(sheet: Sheet, tab: TabKey, column: string, position: number): void {
  const letters = columnLetters(position);
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(markKey, JSON.stringify({ tab, column }));
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(position: number): string {
  let letters = '';
  for (let rest = position; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
