/** SpreadsheetApp's Sheet: its properties, ranges, values and selection. Its base classes have the methods for rows and columns. */
import { lastVisibleSheet, tooManyCells } from './errors';
import { clearFeatures } from '../features/cell-features';
import { transferSheet } from '../features/sheet-transfer';
import { readColor } from './colors';
import { SheetType } from './enums';
import { registerClass, spreadsheetOf } from './class-registry';
import type { Range } from './range';
import { checkArea } from './range-base';
import { rangeByText } from './range-by-text';
import { RangeList } from './range-list';
import { Selection } from './selection-object';
import { selectCell, selectionOf, selectRanges, selectSheet } from './selection';
import { checkSheetName, nameOfCopy } from './sheet-names';
import { SheetSizes } from './sheet-sizes';
import { MAX_CELLS } from './sheet-structure';
import type { Spreadsheet } from './spreadsheet';
import { TextFinder } from './text-finder';
import type { ScriptValue } from './cell-values';

export class Sheet extends SheetSizes {
  spreadsheet(): Spreadsheet {
    return spreadsheetOf(this.execution);
  }

  getParent(): Spreadsheet {
    return this.spreadsheet();
  }

  getSheetId(): number {
    return this.gid;
  }

  getName(): string {
    return this.facts().name;
  }

  getSheetName(): string {
    return this.facts().name;
  }

  /** The name must differ from other sheets' names in more than case. */
  setName(name: string): this {
    const text = String(name);
    checkSheetName(
      text,
      this.document
        .sheets()
        .filter(({ gid }) => gid !== this.gid)
        .map((sheet) => sheet.name),
    );
    if (text !== this.facts().name) this.document.renameSheet(this.gid, text);
    return this;
  }

  getIndex(): number {
    this.facts();
    return this.document.sheets().findIndex(({ gid }) => gid === this.gid) + 1;
  }

  getType() {
    return SheetType.GRID;
  }

  getMaxRows(): number {
    return this.facts().rows;
  }

  getMaxColumns(): number {
    return this.facts().columns;
  }

  getLastRow(): number {
    this.facts();
    return this.document.contentEnd(this.gid).rows;
  }

  getLastColumn(): number {
    this.facts();
    return this.document.contentEnd(this.gid).columns;
  }

  /** Takes (a1Notation), (row, column), (row, column, rows) or (row, column, rows, columns). */
  getRange(first: string | number, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof first === 'string') return rangeByText(this, first);
    const [row0, column0, rows, columns] = [
      Math.trunc(first) - 1,
      Math.trunc(column ?? 1) - 1,
      Math.trunc(numRows),
      Math.trunc(numColumns),
    ];
    checkArea(this.document.sheet(this.gid), this.gid, row0, column0, rows, columns);
    return this.at(row0, column0, rows, columns);
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      this.execution,
      a1Notations.map((text) => this.getRange(text)),
    );
  }

  /** The range from A1 to the last row and column with content; A1 for an empty sheet. */
  getDataRange(): Range {
    this.facts();
    const end = this.document.contentEnd(this.gid);
    return this.at(0, 0, Math.max(end.rows, 1), Math.max(end.columns, 1));
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): ScriptValue[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  /** Writes a row below the last row with content; the grid grows if necessary. */
  appendRow(rowContents: unknown[]): this {
    const facts = this.facts();
    const row = this.document.contentEnd(this.gid).rows;
    if (row >= facts.rows) this.insert('ROW', facts.rows, row + 1 - facts.rows, 'before');
    if (rowContents.length > facts.columns)
      this.insert('COL', facts.columns, rowContents.length - facts.columns, 'before');
    if (rowContents.length > 0) this.at(row, 0, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  /** Copies the sheet to the end of a spreadsheet, its own or another, as `Copy of …`, `Copy of … 2`. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    const { document } = spreadsheet;
    const sheets = document.sheets();
    const { rows, columns } = this.facts();
    if (sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, rows * columns) > MAX_CELLS)
      throw tooManyCells();
    const name = nameOfCopy(
      this.getName(),
      sheets.map((sheet) => sheet.name),
    );
    if (document !== this.document) {
      const made = spreadsheet.sheetOf(document.insertSheet(name, sheets.length, rows, columns));
      transferSheet(this, made);
      return made;
    }
    const copy = document.duplicateSheet(this.gid, name);
    document.moveSheet(copy, sheets.length);
    return spreadsheet.sheetOf(copy);
  }

  isSheetHidden(): boolean {
    return this.facts().hidden;
  }

  hideSheet(): this {
    if (this.facts().hidden) return this;
    const others = this.document.sheets().filter(({ gid, hidden }) => gid !== this.gid && !hidden);
    if (others.length === 0) throw lastVisibleSheet();
    this.document.setSheetHidden(this.gid, true);
    if (selectionOf(this.execution).gid === this.gid) selectSheet(this.execution, others[0]!.gid);
    return this;
  }

  showSheet(): this {
    if (this.facts().hidden) this.document.setSheetHidden(this.gid, false);
    return this;
  }

  getTabColor(): string | null {
    return this.facts().tabColor;
  }

  setTabColor(color: string | null): this {
    this.facts();
    this.document.setTabColor(this.gid, readColor(color));
    return this;
  }

  hasHiddenGridlines(): boolean {
    this.facts();
    return !this.document.model.getters.getGridLinesVisibility(this.document.sheetId(this.gid));
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    this.facts();
    this.document.command('SET_GRID_LINES_VISIBILITY', {
      sheetId: this.document.sheetId(this.gid),
      areGridLinesVisible: !hideGridlines,
    });
    return this;
  }

  /** Clears contents, formats, styles and conditional formats, but neither notes nor validations. */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    const { contentsOnly, formatOnly } = options ?? {};
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this;
  }

  clearContents(): this {
    this.forUsedCells((range) => range.clearContent());
    return this;
  }

  /** Clears styles, number formats and conditional formats; validations stay. */
  clearFormats(): this {
    this.forUsedCells((range) => {
      range.clearLooks();
      range.setNumberFormat('');
    });
    const { rows, columns } = this.facts();
    clearFeatures(this.document, { gid: this.gid, row0: 0, column0: 0, rows, columns }, { conditionalFormats: true });
    return this;
  }

  /** Calls `act` with the range of all cells that have content, format or style, because clearing all empty rows would be slow. */
  private forUsedCells(act: (range: Range) => void): void {
    const facts = this.facts();
    const getters = this.document.model.getters;
    const sheetId = this.document.sheetId(this.gid);
    let [rows, columns] = [0, 0];
    for (const cell of getters.getCells(sheetId)) {
      const { row, col } = getters.getCellPosition(cell.id);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, col + 1);
    }
    if (rows > 0) act(this.at(0, 0, Math.min(rows, facts.rows), Math.min(columns, facts.columns)));
  }

  /** Sorts all rows except the frozen rows by a 1-based column. */
  sort(columnPosition: number, ascending = true): this {
    const facts = this.facts();
    const end = this.document.contentEnd(this.gid);
    const rows = Math.max(end.rows, 1) - facts.frozenRows;
    if (rows > 0) this.at(facts.frozenRows, 0, rows, facts.columns).sort({ column: columnPosition, ascending });
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.execution, findText, () => [this.getDataRange()]);
  }

  activate(): this {
    this.showSheet();
    selectSheet(this.execution, this.gid);
    return this;
  }

  getSelection(): Selection {
    return new Selection(this.execution);
  }

  getActiveRange(): Range {
    return this.activeRanges()[this.activeRanges().length - 1]!;
  }

  getActiveRangeList(): RangeList {
    return new RangeList(this.execution, this.activeRanges());
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { gid, current } = selectionOf(this.execution);
    return gid === this.gid ? this.at(current.row0, current.column0, 1, 1) : this.at(0, 0, 1, 1);
  }

  setActiveRange(range: Range): Range {
    selectRanges(this.execution, [range]);
    return range;
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    rangeList.activate();
    return rangeList;
  }

  /** A range or its A1 notation. */
  setActiveSelection(selection: Range | string): Range {
    return this.setActiveRange(typeof selection === 'string' ? this.getRange(selection) : selection);
  }

  setCurrentCell(cell: Range): Range {
    selectCell(this.execution, cell);
    return cell;
  }

  private activeRanges(): Range[] {
    const { gid, ranges } = selectionOf(this.execution);
    if (gid !== this.gid) return [this.at(0, 0, 1, 1)];
    return ranges.map(({ row0, column0, rows, columns }) => this.at(row0, column0, rows, columns));
  }
}

registerClass('sheet', Sheet);
