/**
 * The workbook's document: sheets, cells and their features, on an o-spreadsheet model, without Apps Script: positions are 0-based, contents
 * are canonical (en_US), no calls are counted. Invalid positions throw plain errors, because the services check arguments before.
 */
import { Model } from './load';
import { documentOver } from './model-document';
import { useFastBulkWrites } from './bulk-writes';
import { useSharedResults } from './evaluation';
import { CustomCalls } from './custom-functions';
import type { CustomFunctions } from './custom-outcomes';
import { registerHeadless } from './headless';
import { copySnapshot, isShared } from './shared-snapshot';
import type { Structure } from './structure';

export interface CellRead {
  /** '' if the cell is empty; the text of an error, such as `#REF!`, if `error` is true. */
  value: string | number | boolean;
  error: boolean;
  /** The formula with its leading `=`, canonical (en_US separators); '' for a cell without formula. */
  formula: string;
  /** Google's number format pattern as it was set or detected; '' for General. */
  format: string;
}

/** The new content of a cell. `text` is always stored as text; a `formula` is canonical and begins with `=`. */
export type CellWrite =
  | null
  | { kind: 'text'; value: string; format?: string }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'formula'; value: string; format?: string }
  /** An error as a literal value, for example after a paste of values: `#N/A`. */
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

/** A cell's style as the engine stores it; a missing property has its default. Colours are `#rrggbb`. */
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
  /** Letters below each other. The engine stores this, `fontFamily` and `direction` but does not draw them. */
  vertical?: boolean;
  direction?: 'ltr' | 'rtl';
}

/** The number format and style to write into a cell; undefined does not change it, '' and null reset it. */
export interface CellLook {
  format?: string;
  style?: CellStyle | null;
}

export interface Document extends Structure {
  /** The o-spreadsheet Model, for features that dispatch their own commands. */
  readonly model: any;
  /** The file's settings. A change does not change contents; call refreshVolatile() after it. */
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
  /** As read(), but faster, without the texts of the formulas. */
  readValues(gid: number, row: number, column: number, rows: number, columns: number): Omit<CellRead, 'formula'>[][];
  /** The texts of the formulas, without evaluating them; '' for cells without formula. */
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
  /** Writes contents with a single command; `null` clears a cell, `undefined` does not change it. */
  write(gid: number, row: number, column: number, cells: (CellWrite | undefined)[][]): void;
  /** Writes formats and styles with a single command; `undefined` does not change the cell. */
  writeLooks(gid: number, row: number, column: number, looks: (CellLook | undefined)[][]): void;
  /** Sends a command to the engine; throws if it is refused, returns false if it changed nothing. */
  command(type: string, payload: Record<string, unknown>): boolean;
  /** Evaluates volatile formulas again after the clock moved; on the same day only those that depend on the time of day. */
  refreshVolatile(isSameDay?: boolean): void;
  /** Computes all formulas that have changed, custom functions included. */
  evaluate(): void;
  /** The message of a cell's error, as Google shows it over the cell; '' for a cell without an error. */
  errorMessage(gid: number, row: number, column: number): string;
  /** The calls of the project's functions from formulas. */
  readonly customCalls: CustomCalls | undefined;
  /** Cuts the zone's cells and pastes them with their top left at (row, column); references to them are adapted. */
  moveCells(gid: number, zone: Zone, targetGid: number, row: number, column: number): void;
  /** Rearranges the zone's rows: `order[i]` is the old index of the row that moves to `i`. Relative references shift as in a copy. */
  permuteRows(gid: number, zone: Zone, order: readonly number[]): void;
  /** The number of rows and columns up to the last content (formulas and FALSE of checkboxes included); 0 if empty. */
  contentEnd(gid: number): { rows: number; columns: number };
  /** The whole document as JSON, for `openDocument({ snapshot })`. */
  snapshot(): unknown;
  /** Gives the results that are computed to the documents that will be opened from this shared snapshot of the present state. */
  shareResults(snapshot: unknown): void;
}

export interface DocumentOptions {
  /** The result of snapshot(); without it, the document is new: one sheet `Sheet1` of 1000 × 26. */
  snapshot?: unknown;
  locale: string;
  timeZone: string;
  now: () => number;
  /** The id of the first revision of a shared document. */
  revisionId?: string;
  /** Whether the engine records commands for undo and sharing; true by default. */
  keepsHistory?: boolean;
  /** The functions of the project that formulas may call. */
  customFunctions?: CustomFunctions;
  /** Further configuration of the engine, such as the transport service of a shared document. */
  config?: Record<string, unknown>;
}

/** What functions such as TODAY find on their `this`: the engine passes `custom` of its configuration to every function. */
export interface FunctionContext {
  workbook: {
    locale: string;
    timeZone: string;
    now: () => number;
    /** The calls of functions of the project; absent for a document without a project. */
    customCalls?: CustomCalls;
    /** Whether a formula has called a function that the engine does not know. */
    hasUnknownNames?: boolean;
  };
}

const EMPTY_BOOK = { version: 19, sheets: [{ id: 's0', name: 'Sheet1', rowNumber: 1000, colNumber: 26, cells: {} }] };

registerHeadless();

/** Opens a document from its snapshot, or a new document. */
export function openDocument(options: DocumentOptions): Document {
  const { locale, timeZone, now, customFunctions } = options;
  const workbook: FunctionContext['workbook'] = { locale, timeZone, now };
  if (customFunctions) workbook.customCalls = new CustomCalls(customFunctions);
  const custom: FunctionContext = { workbook };
  const content = options.snapshot === undefined ? EMPTY_BOOK : options.snapshot;
  const given = {
    ...copySnapshot(content),
    ...(options.revisionId === undefined ? {} : { revisionId: options.revisionId }),
  };
  const model: any = new Model(given, { ...options.config, custom } as any);
  model.session.uuidGenerator = REVISION_IDS;
  useFastBulkWrites(model);
  if (isShared(content)) useSharedResults(model, content, workbook);
  const document = documentOver(model, workbook);
  if (options.keepsHistory === false) disableHistory(model, document);
  return document;
}

/**
 * Without undo and sharing, the engine's list of commands would only use memory. Nothing but commands changes the document then, so that its
 * snapshot and the ends of its sheets are computed once between two of them.
 */
function disableHistory(model: any, document: Document): void {
  const { snapshot: takeSnapshot, contentEnd: findEnd } = document;
  let snapshot: unknown;
  const ends = new Map<number, { rows: number; columns: number }>();
  const forget = (): void => {
    snapshot = undefined;
    ends.clear();
  };
  document.snapshot = () => (snapshot ??= takeSnapshot());
  document.contentEnd = (gid) => {
    const end = ends.get(gid) ?? findEnd(gid);
    ends.set(gid, end);
    return { ...end };
  };
  // The engine records changes if this list exists, and opening created it.
  model.state.changes = undefined;
  model.state.addCommand = (): void => {};
  model.state.recordChanges = (work: () => void): { changes: []; commands: [] } => {
    forget();
    work();
    forget();
    return { changes: [], commands: [] };
  };
}

/** The engine's own generator of revision ids is slow: it draws 32 letters one by one. */
const REVISION_IDS = { uuidv4: (): string => crypto.randomUUID() };
