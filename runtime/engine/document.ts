/**
 * The workbook's document: sheets, cells and all that hangs on them, on an o-spreadsheet model.
 * It knows nothing of Apps Script: positions are 0-based, contents are canonical (en_US), nothing is metered.
 * Bad positions are refused by the engine and thrown here as plain errors: checking arguments is the services' part.
 */
import { Model } from './load';
import { type BulkCell } from './bulk-plugin';
import { contentText, plainNumber, toContent } from './contents';
import { googleError } from './errors';
import { automaticFormat, fromEngineFormat, toEngineFormat } from './formats';
import { blocksOfLooks } from './look-blocks';
import { quickenWrites } from './quick-writes';
import { registerScreenless } from './screenless';
import { fromEngineFormula, fromEngineName, toEngineName } from './sheet-names';
import { permuteRows } from './permute';
import { structureOf, type Structure } from './structure';
import { refreshVolatile } from './volatile';

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
  /** The number format set on the cell itself; '' for General. */
  formatAt(gid: number, row: number, column: number): string;
  /** The format and the style set on the cells themselves. */
  looks(gid: number, row: number, column: number, rows: number, columns: number): { format: string; style: Readonly<CellStyle> }[][];
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
  /** More of the engine's own configuration, such as the transport service of a shared document. */
  config?: Record<string, unknown>;
}

/** What functions such as TODAY find on their `this`: the engine hands `custom` of the configuration to every function. */
export interface FunctionContext {
  workbook: { locale: string; timeZone: string; now: () => number };
}

const NO_STYLE: Readonly<CellStyle> = Object.freeze({});

const EMPTY_BOOK = { version: 19, sheets: [{ id: 's0', name: 'Sheet1', rowNumber: 1000, colNumber: 26, cells: {} }] };

registerScreenless();

/** Opens a document from its snapshot, or a fresh one. */
export function openDocument(options: DocumentOptions): Document {
  const workbook = { locale: options.locale, timeZone: options.timeZone, now: options.now };
  const custom: FunctionContext = { workbook };
  const content = options.snapshot === undefined ? EMPTY_BOOK : options.snapshot;
  const given = { ...JSON.parse(JSON.stringify(content)), ...(options.revisionId === undefined ? {} : { revisionId: options.revisionId }) };
  const model: any = new Model(given, { ...options.config, custom } as any);
  model.session.uuidGenerator = REVISION_IDS;
  const getters = model.getters;
  quickenWrites(model);

  const gidOf = (sheetId: string): number => {
    const made = /^s(\d{1,10})$/.exec(sheetId);
    return made ? Number(made[1]) : foreignGid(sheetId);
  };
  const findSheetId = (gid: number): string | undefined => {
    const own = `s${gid}`;
    if (getters.tryGetSheet(own)) return own;
    return getters.getSheetIds().find((id: string) => gidOf(id) === gid);
  };
  const sheetId = (gid: number): string => {
    const id = findSheetId(gid);
    if (id === undefined) throw new Error(`There is no sheet ${gid}.`);
    return id;
  };
  const facts = (id: string): SheetFacts => {
    const sheet = getters.getSheet(id);
    return {
      gid: gidOf(id),
      name: fromEngineName(sheet.name),
      hidden: !sheet.isVisible,
      rows: sheet.rows.length,
      columns: sheet.numberOfCols,
      frozenRows: sheet.panes.ySplit,
      frozenColumns: sheet.panes.xSplit,
      tabColor: sheet.color || null,
    };
  };
  const command = (type: string, payload: Record<string, unknown>): boolean => {
    const result = model.dispatch(type, payload);
    if (result.isSuccessful) return true;
    const reasons: string[] = result.reasons;
    if (reasons.every((reason) => HARMLESS.has(reason))) return false;
    throw new Error(`The document refused ${type}: ${reasons.join(', ')}.`);
  };

  const readCell = (id: string, row: number, column: number, withFormula: boolean): CellRead => {
    const position = { sheetId: id, row, col: column };
    const cell = getters.getCell(position);
    const evaluated = getters.getEvaluatedCell(position);
    const format = cell?.format ? fromEngineFormat(cell.format) : automaticFormat(evaluated.format, workbook.locale);
    const formula = withFormula && cell?.isFormula ? formulaText(cell) : '';
    if (cell && !cell.isFormula && typeof cell.parsedValue === 'string' && evaluated.type !== 'error') {
      return { value: contentText(cell.content), error: false, formula, format };
    }
    if (evaluated.type === 'error') return { value: googleError(evaluated.value), error: true, formula, format };
    const value = evaluated.value;
    return { value: value === null || value === undefined ? '' : value, error: false, formula, format };
  };
  const formulaText = (cell: any): string => fromEngineFormula(cell.compiledFormula.toFormulaString(getters));

  const grid = <T>(row: number, column: number, rows: number, columns: number, make: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => make(row + r, column + c)));

  const bulk = (id: string, cells: BulkCell[]): void => {
    const { rows, columns } = facts(id);
    // The engine checks single cells, not the cells of a bulk, and would keep what lies outside of the grid.
    if (cells.some((cell) => cell.row < 0 || cell.col < 0 || cell.row + (cell.rows ?? 1) > rows || cell.col + (cell.cols ?? 1) > columns)) throw new RangeError('A cell lies outside of the grid.');
    if (cells.length > 0) command('WRITE_CELLS', { sheetId: id, cells });
  };

  const document: Document = {
    model,
    get locale() {
      return workbook.locale;
    },
    set locale(value: string) {
      workbook.locale = value;
    },
    get timeZone() {
      return workbook.timeZone;
    },
    set timeZone(value: string) {
      workbook.timeZone = value;
    },
    now: options.now,
    sheets: () => getters.getSheetIds().map(facts),
    sheet(gid) {
      const id = findSheetId(gid);
      return id === undefined ? undefined : facts(id);
    },
    sheetId,
    gidOf,
    read(gid, row, column, rows, columns) {
      const id = sheetId(gid);
      return grid(row, column, rows, columns, (r, c) => readCell(id, r, c, true));
    },
    readValues(gid, row, column, rows, columns) {
      const id = sheetId(gid);
      return grid(row, column, rows, columns, (r, c) => readCell(id, r, c, false));
    },
    formatAt: (gid, row, column) => fromEngineFormat(getters.getCell({ sheetId: sheetId(gid), row, col: column })?.format),
    looks(gid, row, column, rows, columns) {
      const id = sheetId(gid);
      return grid(row, column, rows, columns, (r, c) => {
        const cell = getters.getCell({ sheetId: id, row: r, col: c });
        return { format: fromEngineFormat(cell?.format), style: cell?.style ?? NO_STYLE };
      });
    },
    write(gid, row, column, cells) {
      const id = sheetId(gid);
      const changes: BulkCell[] = [];
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (cell === undefined) return;
          const change: BulkCell = { row: row + r, col: column + c, content: toContent(cell) };
          if (cell !== null && 'format' in cell && cell.format !== undefined) change.format = toEngineFormat(cell.format);
          changes.push(change);
        }),
      );
      bulk(id, changes);
    },
    writeLooks(gid, row, column, looks) {
      const id = sheetId(gid);
      bulk(id, blocksOfLooks(row, column, looks));
    },
    command,
    refreshVolatile: () => refreshVolatile(model),
    moveCells(gid, zone, targetGid, row, column) {
      const [from, to] = [sheetId(gid), sheetId(targetGid)];
      command('MOVE_CELLS', { sheetId: from, from: zone, targetSheetId: to, to: { row, column } });
    },
    permuteRows: (gid, zone, order) => permuteRows(getters, command, sheetId(gid), zone, order),
    contentEnd(gid) {
      const end = { rows: 0, columns: 0 };
      const reach = ({ row, col }: { row: number; col: number }): void => {
        end.rows = Math.max(end.rows, row + 1);
        end.columns = Math.max(end.columns, col + 1);
      };
      const id = sheetId(gid);
      for (const cell of getters.getCells(id)) if (cell.isFormula || cell.content) reach(getters.getCellPosition(cell.id));
      // What a formula has spread over its neighbours is in no cell.
      for (const position of getters.getEvaluatedCellsPositions(id)) {
        if (position.row < end.rows && position.col < end.columns) continue;
        if (getters.getEvaluatedCell(position).type !== 'empty') reach(position);
      }
      return end;
    },
    // A snapshot begins a new history, so that the same content is the same file, byte for byte.
    snapshot: () => withPlainNumbers({ ...model._exportData(false), revisionId: 'START_REVISION' }),
    ...structureOf({ getters, sheetId, gidOf, facts, command, toEngineName }),
  };
  return document;
}

/** The engine writes very small and very large numbers with an exponent, which it would read as text. */
function withPlainNumbers<T extends { sheets: { cells: Record<string, unknown> }[] }>(workbook: T): T {
  for (const { cells } of workbook.sheets) {
    for (const [place, content] of Object.entries(cells)) {
      if (typeof content === 'string' && /^-?[\d.]+e[+-]?\d+$/.test(content)) cells[place] = plainNumber(Number(content));
    }
  }
  return workbook;
}

/** The engine draws the 32 letters of each revision's id one by one, which is felt at a thousand commands. */
const REVISION_IDS = { uuidv4: (): string => crypto.randomUUID() };

/** Refusals that only say that nothing had to be done. */
const HARMLESS = new Set(['NoChanges', 'UnchangedSheetName', 'ValuesNotChanged']);

/** A gid for a sheet that a page's user made: FNV-1a of the engine's id, kept positive. */
function foreignGid(sheetId: string): number {
  let hash = 0x811c9dc5;
  for (const char of sheetId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash & 0x7fffffff;
}
