/**
 * Changes that a user makes with mouse and keyboard. They use the services of scripts without meter and authorization;
 * protections and strict validations stop a user as they stop a script.
 */
import { ServiceError } from '../contract';
import type { CellRead, Document } from '../engine/document';
import { completeTyping } from '../values';
export { parseTabSeparated } from '../values/tab-separated';
import type { EditEvent } from './events';
import type { Services } from './services';

export interface UserRange {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getSheet(): UserSheet;
  getA1Notation(): string;
  setValues(values: unknown[][]): UserRange;
  setValue(value: unknown): UserRange;
  setFormula(formula: string): UserRange;
  getValues(): unknown[][];
  getValue(): unknown;
  getDisplayValues(): string[][];
  getFormulas(): string[][];
  getNotes(): string[][];
  getDataValidations(): unknown[][];
  sort(spec: { column: number; ascending: boolean }): UserRange;
  createFilter(): UserFilter;
}
interface UserFilter {
  getRange(): UserRange;
  remove(): void;
  setColumnFilterCriteria(column: number, criteria: unknown): UserFilter;
}
interface UserProtection {
  isWarningOnly(): boolean;
  canEdit(): boolean;
  getRange(): UserRange;
  getUnprotectedRanges(): UserRange[];
}
export interface UserSheet {
  getName(): string;
  getSheetId(): number;
  getRange(row: number, column: number, rows?: number, columns?: number): UserRange;
  getRange(a1: string): UserRange;
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
  moveRows(range: UserRange, to: number): void;
  moveColumns(range: UserRange, to: number): void;
  setName(name: string): void;
  copyTo(spreadsheet: object): UserSheet;
  hideSheet(): void;
  showSheet(): void;
  isSheetHidden(): boolean;
  activate(): void;
  getFilter(): UserFilter | null;
  getProtections(type: unknown): UserProtection[];
}
export interface UserSpreadsheet {
  getSheets(): UserSheet[];
  getSheetByName(name: string): UserSheet | null;
  getSheetById(gid: number): UserSheet | null;
  insertSheet(name?: string): UserSheet;
  deleteSheet(sheet: UserSheet): void;
  setActiveSheet(sheet: UserSheet): void;
  moveActiveSheet(position: number): void;
}

export const spreadsheetOf = (services: Services): UserSpreadsheet =>
  services.SpreadsheetApp.getActiveSpreadsheet() as unknown as UserSpreadsheet;

/** The sheet with this name; case matters only if an exact match exists. */
export function findSheet(services: Services, name: string): UserSheet | null {
  const spreadsheet = spreadsheetOf(services);
  return (
    spreadsheet.getSheetByName(name) ??
    spreadsheet.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase()) ??
    null
  );
}

/** Splits `Steps!D5` or `'My ''own'' steps'!D5` into tab and cells; the tab is '' if there is none. */
export function splitA1(text: string): { tab: string; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { tab: '', cells: text };
  const written = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(written);
  return { tab: quoted?.[1] === undefined ? written : quoted[1].replace(/''/g, "'"), cells: text.slice(at + 1) };
}

/** A cell's value in an edit event: numbers and dates as plain numbers, booleans in capitals, undefined for an empty cell. */
export function eventText(cell: CellRead | undefined): string | undefined {
  if (!cell || cell.value === '') return undefined;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

const overlaps = (a: UserRange, b: UserRange): boolean =>
  a.getSheet().getSheetId() === b.getSheet().getSheetId() &&
  a.getRow() < b.getRow() + b.getNumRows() &&
  b.getRow() < a.getRow() + a.getNumRows() &&
  a.getColumn() < b.getColumn() + b.getNumColumns() &&
  b.getColumn() < a.getColumn() + a.getNumColumns();

const contains = (outer: UserRange, inner: UserRange): boolean =>
  outer.getRow() <= inner.getRow() &&
  outer.getColumn() <= inner.getColumn() &&
  outer.getRow() + outer.getNumRows() >= inner.getRow() + inner.getNumRows() &&
  outer.getColumn() + outer.getNumColumns() >= inner.getColumn() + inner.getNumColumns();

/** Throws Google's error if a protection (not one that only warns) forbids the user to edit the range. */
export function checkProtections(services: Services, range: UserRange): void {
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

/** Types a text into a cell. Returns the edit for events. */
export function typeInto(services: Services, document: Document, cell: UserRange, text: string): EditEvent {
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

/** Pastes rows at a cell and extends the grid if necessary. Each row writes only its own number of cells. Returns the edit for events. */
export function pasteInto(services: Services, cell: UserRange, rows: readonly string[][]): EditEvent {
  const sheet = cell.getSheet();
  const row = cell.getRow();
  const column = cell.getColumn();
  const columns = Math.max(1, ...rows.map((values) => values.length));
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

/** Sorts the rows below the header (or below the frozen rows) by a 1-based column, as the filter menu does. */
export function sortBelowHeader(sheet: UserSheet, column: number, ascending: boolean): void {
  const first = Math.max(1, sheet.getFrozenRows()) + 1;
  const rows = sheet.getLastRow() - first + 1;
  if (column < 1 || column > sheet.getMaxColumns()) throw new ServiceError('Those columns are out of bounds.');
  if (rows > 1) sheet.getRange(first, 1, rows, Math.max(column, sheet.getLastColumn())).sort({ column, ascending });
}
