/**
 * What a user does to the sheet with mouse and keyboard, through the same services that scripts use but without their
 * meter and gate. A hard protection and a rejecting validation stop a user as they stop a script.
 */
import { ServiceError } from '../contract';
import type { CellRead, Document } from '../engine/document';
import { completeTyping } from '../values';
export { parseTabSeparated } from '../values/tab-separated';
import type { EditEvent } from './events';
import type { Services } from './services';

export interface RangeHands {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getSheet(): SheetHands;
  getA1Notation(): string;
  setValues(values: unknown[][]): RangeHands;
  setValue(value: unknown): RangeHands;
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getNotes(): string[][];
  getDataValidations(): unknown[][];
  sort(spec: { column: number; ascending: boolean }): RangeHands;
  createFilter(): FilterHands;
}
interface FilterHands {
  getRange(): RangeHands;
  remove(): void;
  setColumnFilterCriteria(column: number, criteria: unknown): FilterHands;
}
interface ProtectionHands {
  isWarningOnly(): boolean;
  canEdit(): boolean;
  getRange(): RangeHands;
  getUnprotectedRanges(): RangeHands[];
}
export interface SheetHands {
  getName(): string;
  getSheetId(): number;
  getRange(row: number, column: number, rows?: number, columns?: number): RangeHands;
  getRange(a1: string): RangeHands;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
  getFrozenRows(): number;
  insertRowsBefore(row: number, count: number): void;
  insertRowsAfter(row: number, count: number): void;
  insertColumnsBefore(column: number, count: number): void;
  insertColumnsAfter(column: number, count: number): void;
  deleteRows(row: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  moveRows(range: RangeHands, to: number): void;
  moveColumns(range: RangeHands, to: number): void;
  setName(name: string): void;
  copyTo(spreadsheet: object): SheetHands;
  hideSheet(): void;
  showSheet(): void;
  isSheetHidden(): boolean;
  activate(): void;
  getFilter(): FilterHands | null;
  getProtections(type: unknown): ProtectionHands[];
}
export interface SpreadsheetHands {
  getSheets(): SheetHands[];
  getSheetByName(name: string): SheetHands | null;
  getSheetById(gid: number): SheetHands | null;
  insertSheet(name?: string): SheetHands;
  deleteSheet(sheet: SheetHands): void;
  setActiveSheet(sheet: SheetHands): void;
  moveActiveSheet(position: number): void;
}

export const spreadsheetOf = (services: Services): SpreadsheetHands =>
  services.SpreadsheetApp.getActiveSpreadsheet() as unknown as SpreadsheetHands;

/** The sheet of this displayed name; upper and lower case are told apart only when two names need it. */
export function findSheet(services: Services, name: string): SheetHands | null {
  const spreadsheet = spreadsheetOf(services);
  return (
    spreadsheet.getSheetByName(name) ??
    spreadsheet.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase()) ??
    null
  );
}

/** `Steps!D5` or `'My ''own'' steps'!D5` as tab and cells; without a tab the name is ''. */
export function splitA1(text: string): { tab: string; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { tab: '', cells: text };
  const written = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(written);
  return { tab: quoted?.[1] === undefined ? written : quoted[1].replace(/''/g, "'"), cells: text.slice(at + 1) };
}

/** A cell as the edit event tells it: numbers and dates as plain numbers, booleans in capitals, undefined when empty. */
export function eventText(cell: CellRead | undefined): string | undefined {
  if (!cell || cell.value === '') return undefined;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

const overlaps = (one: RangeHands, other: RangeHands): boolean =>
  one.getSheet().getSheetId() === other.getSheet().getSheetId() &&
  one.getRow() < other.getRow() + other.getNumRows() &&
  other.getRow() < one.getRow() + one.getNumRows() &&
  one.getColumn() < other.getColumn() + other.getNumColumns() &&
  other.getColumn() < one.getColumn() + one.getNumColumns();

const contains = (outer: RangeHands, inner: RangeHands): boolean =>
  outer.getRow() <= inner.getRow() &&
  outer.getColumn() <= inner.getColumn() &&
  outer.getRow() + outer.getNumRows() >= inner.getRow() + inner.getNumRows() &&
  outer.getColumn() + outer.getNumColumns() >= inner.getColumn() + inner.getNumColumns();

/** Throws Google's sentence when a protection that is more than a warning keeps this user out of the range. */
export function checkProtections(services: Services, range: RangeHands): void {
  const types = (services.SpreadsheetApp as unknown as { ProtectionType: { RANGE: unknown; SHEET: unknown } })
    .ProtectionType;
  const refuse = (): never => {
    throw new ServiceError(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  };
  const sheet = range.getSheet();
  for (const protection of sheet.getProtections(types.RANGE))
    if (!protection.isWarningOnly() && !protection.canEdit() && overlaps(protection.getRange(), range)) refuse();
  for (const protection of sheet.getProtections(types.SHEET))
    if (
      !protection.isWarningOnly() &&
      !protection.canEdit() &&
      !protection.getUnprotectedRanges().some((open) => contains(open, range))
    )
      refuse();
}

/** Types a text into one cell. Gives the event of it. */
export function typeInto(services: Services, document: Document, cell: RangeHands, text: string): EditEvent {
  if (cell.getNumRows() !== 1 || cell.getNumColumns() !== 1)
    throw new ServiceError(`One types into one cell; ${cell.getA1Notation()} is several.`);
  const gid = cell.getSheet().getSheetId();
  const row0 = cell.getRow() - 1;
  const column0 = cell.getColumn() - 1;
  checkProtections(services, cell);
  const before = document.read(gid, row0, column0, 1, 1)[0]?.[0];
  const oldValue = eventText(before);
  cell.setValue(completeTyping(text, before?.format ?? '', document.locale));
  const value = eventText(document.read(gid, row0, column0, 1, 1)[0]?.[0]);
  return { gid, row0, column0, rows: 1, columns: 1, typed: { value, oldValue } };
}

/** Pastes rows at a cell, growing the grid. Rows of unequal length write only as far as they go. */
export function pasteInto(services: Services, cell: RangeHands, rows: readonly string[][]): EditEvent {
  const sheet = cell.getSheet();
  const row = cell.getRow();
  const column = cell.getColumn();
  const columns = Math.max(1, ...rows.map((one) => one.length));
  const missingRows = row + rows.length - 1 - sheet.getMaxRows();
  const missingColumns = column + columns - 1 - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
  checkProtections(services, sheet.getRange(row, column, rows.length, columns));
  for (let first = 0; first < rows.length;) {
    const width = rows[first]?.length ?? 0;
    let end = first + 1;
    while (end < rows.length && rows[end]?.length === width) end++;
    if (width > 0)
      sheet.getRange(row + first, column, end - first, width).setValues(rows.slice(first, end) as unknown[][]);
    first = end;
  }
  return { gid: sheet.getSheetId(), row0: row - 1, column0: column - 1, rows: rows.length, columns, typed: null };
}

/** Sorts the rows below the header (or below the frozen rows) by one column, 1-based, as the filter menu does. */
export function sortBelowHeader(sheet: SheetHands, column: number, ascending: boolean): void {
  const first = Math.max(1, sheet.getFrozenRows()) + 1;
  const rows = sheet.getLastRow() - first + 1;
  if (column < 1 || column > sheet.getMaxColumns()) throw new ServiceError('Those columns are out of bounds.');
  if (rows > 1) sheet.getRange(first, 1, rows, Math.max(column, sheet.getLastColumn())).sort({ column, ascending });
}
