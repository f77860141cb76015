/** Sheet's methods for sizes, freezing and hiding of rows and columns. */
import { ServiceError } from '../contract';
import type { Dimension } from '../engine/structure';
import { allHidden } from './errors';
import type { Range } from './range';
import { outOfBounds, SheetStructure } from './sheet-structure';

export class SheetSizes extends SheetStructure {
  getFrozenRows(): number {
    return this.facts().frozenRows;
  }

  getFrozenColumns(): number {
    return this.facts().frozenColumns;
  }

  setFrozenRows(rows: number): void {
    this.freeze('ROW', rows);
  }

  setFrozenColumns(columns: number): void {
    this.freeze('COL', columns);
  }

  private freeze(dimension: Dimension, lines: number): void {
    const count = Math.trunc(lines);
    const what = dimension === 'ROW' ? 'rows' : 'columns';
    if (count < 0 || count > this.length(dimension)) throw outOfBounds(dimension);
    if (count === this.length(dimension)) throw new ServiceError(`You can't freeze all visible ${what} on the sheet.`);
    this.document.freeze(this.gid, dimension, count);
  }

  getRowHeight(rowPosition: number): number {
    return this.document.headerSize(this.gid, 'ROW', this.checkedHeaders('ROW', rowPosition, 1).at);
  }

  getColumnWidth(columnPosition: number): number {
    return this.document.headerSize(this.gid, 'COL', this.checkedHeaders('COL', columnPosition, 1).at);
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    const { at, count } = this.checkedHeaders('ROW', startRow, numRows);
    this.document.resizeHeaders(this.gid, 'ROW', at, count, height);
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setRowHeights(startRow, numRows, height);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    const { at, count } = this.checkedHeaders('COL', startColumn, numColumns);
    this.document.resizeHeaders(this.gid, 'COL', at, count, width);
    return this;
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** Estimates the width of the longest displayed text at seven pixels a character, since there is no screen. */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    const { at, count } = this.checkedHeaders('COL', startColumn, numColumns);
    const rows = Math.max(this.document.contentEnd(this.gid).rows, 1);
    for (let column = at; column < at + count; column++) {
      const lines = this.at(0, column, rows, 1)
        .getDisplayValues()
        .flatMap(([text]) => (text ?? '').split('\n'));
      const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
      this.document.resizeHeaders(this.gid, 'COL', column, 1, Math.max(21, longest * 7 + 16));
    }
    return this;
  }

  autoResizeRows(startRow: number, numRows: number): this {
    const { at, count } = this.checkedHeaders('ROW', startRow, numRows);
    this.document.resizeHeaders(this.gid, 'ROW', at, count, null);
    return this;
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.document.isHeaderHidden(this.gid, 'ROW', this.checkedHeaders('ROW', rowPosition, 1).at);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.document.isHeaderHidden(this.gid, 'COL', this.checkedHeaders('COL', columnPosition, 1).at);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.setHidden('ROW', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.setHidden('ROW', rowIndex, numRows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('COL', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('COL', columnIndex, numColumns, false);
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  unhideRow(row: Range): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  unhideColumn(column: Range): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }

  private setHidden(dimension: Dimension, position: number, howMany: number, hidden: boolean): void {
    const { at, count } = this.checkedHeaders(dimension, position, howMany);
    if (hidden && this.hidesAll(dimension, at, count)) throw allHidden(dimension === 'ROW' ? 'rows' : 'columns');
    this.document.hideHeaders(this.gid, dimension, at, count, hidden);
  }

  private hidesAll(dimension: Dimension, at: number, count: number): boolean {
    const { rows, columns } = this.facts();
    for (let index = 0; index < (dimension === 'ROW' ? rows : columns); index++) {
      if (index >= at && index < at + count) index = at + count - 1;
      else if (!this.document.isHeaderHidden(this.gid, dimension, index)) return false;
    }
    return true;
  }
}
