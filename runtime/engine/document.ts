/**
 * The workbook's document: sheets, cells and all that hangs on them, on an o-spreadsheet model.
 * It knows nothing of Apps Script: positions are 0-based, contents are canonical (en_US), nothing is metered.
 * Bad positions are refused by the engine and thrown here as plain errors: checking arguments is the services' part.
 */
import { Model } from './load';
import { documentOver } from './model-document';
import { quickenWrites } from './quick-writes';
import { registerScreenless } from './screenless';
import type { Structure } from './structure';

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
  | { kind: 'formula'; value: string; format?: string }
  /** An error as a value, such as a paste of values leaves it: `#N/A`. */
  | { kind: 'error'; value: string };

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

/** A block of cells, 0-based and inclusive. */
export interface Zone {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A cell's look as the engine keeps it; what is missing is the default. Colours are `#rrggbb`. */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fillColor?: string;
  textColor?: string;
  fontSize?: number;
  fontFamily?: string;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  wrapping?: 'overflow' | 'wrap' | 'clip';
  /** Radians, clockwise. */
  rotation?: number;
  /** Letters below each other; the engine keeps it and does not draw it, as with `fontFamily` and `direction`. */
  vertical?: boolean;
  direction?: 'ltr' | 'rtl';
}

/** What can be written into one cell beside its content; undefined leaves it, '' and null reset. */
export interface CellLook {
  format?: string;
  style?: CellStyle | null;
}

export interface Document extends Structure {
  /** The o-spreadsheet Model itself, for rooms that dispatch commands of their own. */
  readonly model: any;
  /** The file's settings. Changing them changes no content; call refreshVolatile() after it. */
  locale: string;
  timeZone: string;
  /** Milliseconds since 1970 by the workbook's clock. */
  readonly now: () => number;
  sheets(): SheetFacts[];
  /** The sheet of this gid, or undefined. */
  sheet(gid: number): SheetFacts | undefined;
  /** The engine's id of a sheet, for commands and getters of the model. */
  sheetId(gid: number): string;
  gidOf(sheetId: string): number;
  read(gid: number, row: number, column: number, rows: number, columns: number): CellRead[][];
  /** As read(), without the text of the formulas, which is what takes its time. */
  readValues(gid: number, row: number, column: number, rows: number, columns: number): Omit<CellRead, 'formula'>[][];
  /** The texts of the formulas alone, without asking for any result; '' where there is none. */
  readFormulas(gid: number, row: number, column: number, rows: number, columns: number): string[][];
  /** The number format set on the cell itself; '' for General. */
  formatAt(gid: number, row: number, column: number): string;
  /** The format and the style set on the cells themselves. */
  looks(
    gid: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): { format: string; style: Readonly<CellStyle> }[][];
  /** One command whatever the size; `null` clears, `undefined` leaves the cell as it is. */
  write(gid: number, row: number, column: number, cells: (CellWrite | undefined)[][]): void;
  /** One command whatever the size; `undefined` leaves the cell as it is. */
  writeLooks(gid: number, row: number, column: number, looks: (CellLook | undefined)[][]): void;
  /** Sends a command of the engine and throws when it is refused; returns false when it changed nothing. */
  command(type: string, payload: Record<string, unknown>): boolean;
  /** Evaluates TODAY, NOW and the like anew; the host calls it when the clock moved. On the same day only what tells the time of day. */
  refreshVolatile(isSameDay?: boolean): void;
  /** Cuts the zone's cells and pastes them with their top left at (row, column); references to them follow. */
  moveCells(gid: number, zone: Zone, targetGid: number, row: number, column: number): void;
  /** Rearranges the zone's rows: `order[i]` is the present index of the row that comes to `i`. Relative references shift as in a copy. */
  permuteRows(gid: number, zone: Zone, order: readonly number[]): void;
  /** The position after the last row and column with content, formulas and checkboxes' FALSE included; 0 when empty. */
  contentEnd(gid: number): { rows: number; columns: number };
  /** The whole document as JSON, and back by `openDocument({ snapshot })`. */
  snapshot(): unknown;
}

export interface DocumentOptions {
  /** What snapshot() gave; left out, the document is fresh: one sheet `Sheet1` of 1000 × 26. */
  snapshot?: unknown;
  locale: string;
  timeZone: string;
  now: () => number;
  /** The name of the revision that a shared document begins with. */
  revisionId?: string;
  /** Whether commands are kept so that they can be undone and shared; true when it is not said. */
  keepsHistory?: boolean;
  /** More of the engine's own configuration, such as the transport service of a shared document. */
  config?: Record<string, unknown>;
}

/** What functions such as TODAY find on their `this`: the engine hands `custom` of the configuration to every function. */
export interface FunctionContext {
  workbook: { locale: string; timeZone: string; now: () => number };
}

const EMPTY_BOOK = { version: 19, sheets: [{ id: 's0', name: 'Sheet1', rowNumber: 1000, colNumber: 26, cells: {} }] };

registerScreenless();

/** Opens a document from its snapshot, or a fresh one. */
export function openDocument(options: DocumentOptions): Document {
  const workbook = { locale: options.locale, timeZone: options.timeZone, now: options.now };
  const custom: FunctionContext = { workbook };
  const content = options.snapshot === undefined ? EMPTY_BOOK : options.snapshot;
  const given = {
    ...JSON.parse(JSON.stringify(content)),
    ...(options.revisionId === undefined ? {} : { revisionId: options.revisionId }),
  };
  const model: any = new Model(given, { ...options.config, custom } as any);
  model.session.uuidGenerator = REVISION_IDS;
  quickenWrites(model);
  if (options.keepsHistory === false) forgetHistory(model);
  return documentOver(model, workbook);
}

/** Where nobody shares or undoes anything, what the engine keeps of every command would only grow. */
function forgetHistory(model: any): void {
  // Changes are noted where there is a list for them; opening has left one.
  model.state.changes = undefined;
  model.state.addCommand = (): void => {};
  model.state.recordChanges = (work: () => void): { changes: []; commands: [] } => {
    work();
    return { changes: [], commands: [] };
  };
}

/** The engine draws the 32 letters of each revision's id one by one, which is felt at a thousand commands. */
const REVISION_IDS = { uuidv4: (): string => crypto.randomUUID() };
