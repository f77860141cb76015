/** The position of a range and ranges relative to it. The other files of Range extend this class. */
import type { Execution } from '../contract';
import type { Document, SheetFacts } from '../engine/document';
import { BOUNDED, printArea, type Bounds } from './a1';
import { invalidCoordinates, outsideSheet, sheetGone, startTooSmall, tooFew } from './errors';
import { sheetOf } from './class-registry';
import type { Sheet } from './sheet';

export class RangeBase {
  static readonly googleName: string = 'Spreadsheet.Range';

  constructor(
    readonly execution: Execution,
    readonly gid: number,
    readonly row0: number,
    readonly column0: number,
    readonly rows: number,
    readonly columns: number,
    readonly bounds: Bounds = BOUNDED,
  ) {}

  get document(): Document {
    return this.execution.document;
  }

  sheet(): Sheet {
    return sheetOf(this.execution, this.gid);
  }

  /** A range anywhere in the document; 0-based, without checks. */
  at(gid: number, row0: number, column0: number, rows: number, columns: number): this {
    return new (this.constructor as new (...args: unknown[]) => this)(
      this.execution,
      gid,
      row0,
      column0,
      rows,
      columns,
    );
  }

  /**
   * Checks that the range is still inside the grid, and returns the sheet's facts. A Range has fixed coordinates; since it was made,
   * the sheet may have become smaller or have been deleted.
   */
  within(): SheetFacts {
    const facts = this.document.sheet(this.gid);
    if (!facts) throw sheetGone(this.gid);
    if (this.row0 + this.rows > facts.rows || this.column0 + this.columns > facts.columns) throw outsideSheet();
    return facts;
  }

  /** The engine's zone of this range. */
  zone(): { left: number; right: number; top: number; bottom: number } {
    return {
      left: this.column0,
      right: this.column0 + this.columns - 1,
      top: this.row0,
      bottom: this.row0 + this.rows - 1,
    };
  }

  /** A grid of this range's size with the results of `make`, whose arguments are 0-based offsets inside the range. */
  fill<T>(make: (row: number, column: number) => T): T[][] {
    return Array.from({ length: this.rows }, (_, r) => Array.from({ length: this.columns }, (__, c) => make(r, c)));
  }

  /** Counts the cells that this call reads or writes. */
  meter(): void {
    this.execution.cells(this.rows * this.columns);
  }

  getA1Notation(): string {
    return printArea(this, this.bounds);
  }

  getRow(): number {
    return this.row0 + 1;
  }

  getRowIndex(): number {
    return this.row0 + 1;
  }

  getColumn(): number {
    return this.column0 + 1;
  }

  getColumnIndex(): number {
    return this.column0 + 1;
  }

  getLastRow(): number {
    return this.row0 + this.rows;
  }

  getLastColumn(): number {
    return this.column0 + this.columns;
  }

  getEndRow(): number {
    return this.getLastRow();
  }

  getEndColumn(): number {
    return this.getLastColumn();
  }

  getNumRows(): number {
    return this.rows;
  }

  getNumColumns(): number {
    return this.columns;
  }

  getHeight(): number {
    return this.rows;
  }

  getWidth(): number {
    return this.columns;
  }

  getGridId(): number {
    return this.gid;
  }

  getSheet(): Sheet {
    return this.sheet();
  }

  isStartRowBounded(): boolean {
    return this.bounds.startRow;
  }

  isStartColumnBounded(): boolean {
    return this.bounds.startColumn;
  }

  isEndRowBounded(): boolean {
    return this.bounds.endRow;
  }

  isEndColumnBounded(): boolean {
    return this.bounds.endColumn;
  }

  /** The cell at a 1-based position inside the range. */
  getCell(row: number, column: number): this {
    const [r, c] = [Math.trunc(row), Math.trunc(column)];
    if (r < 1 || c < 1 || r > this.rows || c > this.columns) throw invalidCoordinates();
    return this.at(this.gid, this.row0 + r - 1, this.column0 + c - 1, 1, 1);
  }

  /** A range shifted by rows and columns, with the same or a given size. */
  offset(
    rowOffset: number,
    columnOffset: number,
    numRows: number = this.rows,
    numColumns: number = this.columns,
  ): this {
    return this.checked(
      this.row0 + Math.trunc(rowOffset),
      this.column0 + Math.trunc(columnOffset),
      Math.trunc(numRows),
      Math.trunc(numColumns),
    );
  }

  /** A range of this sheet, with the checks of getRange. */
  checked(row0: number, column0: number, rows: number, columns: number): this {
    checkArea(this.document.sheet(this.gid), this.gid, row0, column0, rows, columns);
    return this.at(this.gid, row0, column0, rows, columns);
  }
}

/** Throws Google's error for an area that is invalid or outside the sheet. */
export function checkArea(
  facts: SheetFacts | undefined,
  gid: number,
  row0: number,
  column0: number,
  rows: number,
  columns: number,
): void {
  if (!facts) throw sheetGone(gid);
  if (row0 < 0) throw startTooSmall('row');
  if (column0 < 0) throw startTooSmall('column');
  if (rows < 1) throw tooFew('rows');
  if (columns < 1) throw tooFew('columns');
  if (row0 + rows > facts.rows || column0 + columns > facts.columns) throw outsideSheet();
}
