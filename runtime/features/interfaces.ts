/**
 * The parts of Range, Sheet and Spreadsheet that the features use. runtime/spreadsheet defines these classes and adds the methods of the
 * features to their prototypes. Positions are 0-based.
 */
import type { Execution } from '../contract';
import type { Document } from '../engine/document';

export interface RangeLike {
  readonly execution: Execution;
  readonly document: Document;
  readonly gid: number;
  readonly row0: number;
  readonly column0: number;
  readonly rows: number;
  readonly columns: number;
  sheet(): SheetLike;
  /** Throws if the range is no longer inside the grid. */
  within?(): unknown;
  at(gid: number, row0: number, column0: number, rows: number, columns: number): RangeLike;
}

export interface SheetLike {
  readonly execution: Execution;
  readonly document: Document;
  readonly gid: number;
  spreadsheet(): SpreadsheetLike;
  /** A range of this sheet. */
  at(row0: number, column0: number, rows: number, columns: number): RangeLike;
  getRange(a1Notation: string): RangeLike;
}

export interface SpreadsheetLike {
  readonly execution: Execution;
  readonly document: Document;
  sheetOf(gid: number): SheetLike;
}
