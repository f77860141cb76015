/**
 * The workbook's document: sheets, cells and all that hangs on them, on an o-spreadsheet model.
 * It knows nothing of Apps Script: positions are 0-based, contents are canonical (en_US), nothing is metered.
 * (Replaced by the engine's author; this is the shape that the other rooms of the runtime build on.)
 */
export interface CellRead {
  /** '' when the cell is empty; an error is its text, such as `#REF!`, with `error` true. */
  value: string | number | boolean;
  error: boolean;
  /** The formula with its leading `=`, canonical (en_US separators); '' when there is none. */
  formula: string;
  /** Google's number format pattern as it was set or detected; '' for General. */
  format: string;
}

/** One cell's new content. `text` is stored as text whatever it looks like; a `formula` begins with `=`, canonical. */
export type CellWrite =
  | null
  | { kind: 'text'; value: string; format?: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'formula'; value: string; format?: string };

export interface SheetFacts {
  /** The opaque, stable number of getSheetId(). */
  gid: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
}

export interface Document {
  /** The o-spreadsheet Model itself, for rooms that dispatch commands of their own. */
  readonly model: any;
  sheets(): SheetFacts[];
  read(gid: number, row: number, column: number, rows: number, columns: number): CellRead[][];
  /** One command whatever the size; `null` clears, `undefined` leaves the cell as it is. */
  write(gid: number, row: number, column: number, cells: (CellWrite | undefined)[][]): void;
  /** The whole document as JSON, and back by `openDocument(snapshot)`. */
  snapshot(): unknown;
}
