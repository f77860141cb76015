/**
 * Whether the commands of a window's revision can be applied. The engine trusts the commands of other clients and breaks off in the middle of
 * one that it cannot apply, so that sheets, cells and sizes are checked before.
 */
import { isStyle } from '../../runtime';
import type { EngineCommand } from './revision-history';

export interface Sheets {
  /** Rows and columns of a sheet; null when there is no such sheet. */
  size(sheetId: string): { readonly rows: number; readonly columns: number } | null;
  isKnownCommand(type: string): boolean;
}

type Fields = Record<string, unknown>;

/** The greatest sheet: Google's 10 million cells in one column, and 18,278 columns (ZZZ). */
const LIMITS = { rows: 10_000_000, columns: 18_278 };
/** Google's limit. */
const MAX_SHEETS = 200;
/** How many rows or columns one command may insert. */
const MAX_INSERTED = 1_000_000;
/** Commands after which a sheet may be larger, or a new one exist, than before the revision. */
const GROWS = new Set(['ADD_COLUMNS_ROWS', 'CREATE_SHEET', 'DUPLICATE_SHEET', 'MOVE_HEADERS']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIndex = (value: unknown, limit: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < limit;
const isTextOrNone = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string';

/** A border: no line, or facts about it and its sides that are texts. */
const isBorder = (value: unknown, depth = 2): boolean =>
  isTextOrNone(value) ||
  (depth > 0 && isFields(value) && Object.values(value).every((side) => isBorder(side, depth - 1)));
/** Characters of the longest name of a tab in Google. */
const MAX_NAME = 100;
const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_NAME;
/** Pixels of the widest column. */
const MAX_PIXELS = 20_000;

type Size = NonNullable<ReturnType<Sheets['size']>>;

function isZone(value: unknown, { rows, columns }: Size): boolean {
  if (!isFields(value)) return false;
  const { left, right, top, bottom } = value;
  return (
    isIndex(left, columns) &&
    isIndex(right, columns) &&
    isIndex(top, rows) &&
    isIndex(bottom, rows) &&
    (left as number) <= (right as number) &&
    (top as number) <= (bottom as number)
  );
}

const isStyleOrNone = (value: unknown): boolean => value === undefined || value === null || isStyle(value);

function isContent({ content, format, style }: Fields): boolean {
  return isTextOrNone(content) && isTextOrNone(format) && isStyleOrNone(style);
}

/** A block of WRITE_CELLS. */
function isBlock(value: unknown, size: Size): boolean {
  if (!isFields(value) || !isContent(value)) return false;
  const { col, row, cols = 1, rows = 1 } = value;
  return (
    isIndex(col, size.columns) &&
    isIndex(row, size.rows) &&
    isIndex(cols, size.columns + 1) &&
    isIndex(rows, size.rows + 1) &&
    (col as number) + (cols as number) <= size.columns &&
    (row as number) + (rows as number) <= size.rows
  );
}

/** A reference in a SQUISHED_UPDATE_CELL: `B2` or `B2:B73`. */
function isReference(value: unknown, size: Size): boolean {
  const cells = typeof value === 'string' ? /^([A-Z]{1,3})(\d{1,8})(?::([A-Z]{1,3})(\d{1,8}))?$/.exec(value) : null;
  if (!cells) return false;
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [left, top] = [column(cells[1] ?? ''), Number(cells[2]) - 1];
  const [right, bottom] = [column(cells[3] ?? cells[1] ?? ''), Number(cells[4] ?? cells[2]) - 1];
  return isZone({ left, top, right, bottom }, size);
}

const listOf = (value: unknown, check: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(check);

/** Commands for which no page has a menu: the locale is a setting of the file. */
const NEVER_SENT = new Set([
  'UPDATE_LOCALE',
  'ADD_PIVOT',
  'UPDATE_PIVOT',
  'INSERT_PIVOT',
  'LOCK_SHEET',
  'UNLOCK_SHEET',
]);

/** Checks of fields, by name. */
const FIELDS: Readonly<Record<string, (value: unknown, size: Size, command: Fields) => boolean>> = {
  row: (value, { rows }) => isIndex(value, rows),
  col: (value, { columns }) => isIndex(value, columns),
  content: isTextOrNone,
  format: isTextOrNone,
  style: isStyleOrNone,
  border: (value) => isBorder(value),
  color: isTextOrNone,
  name: isName,
  newName: isName,
  size: (value) => value === null || (typeof value === 'number' && value >= 0 && value <= MAX_PIXELS),
  target: (value, size) => listOf(value, (zone) => isZone(zone, size)),
  zone: isZone,
  targetRange: isReference,
  cells: (value, size) => listOf(value, (block) => isBlock(block, size)),
  elements: (value, size, { dimension }) =>
    listOf(value, (index) => isIndex(index, dimension === 'ROW' ? size.rows : size.columns)),
  quantity: (value) => isIndex(value, MAX_INSERTED + 1) && value !== 0,
  base: (value, size, { dimension }) => isIndex(value, dimension === 'ROW' ? size.rows : size.columns),
  dimension: (value) => value === 'ROW' || value === 'COL',
  position: (value, _size, { type }) => type !== 'ADD_COLUMNS_ROWS' || value === 'before' || value === 'after',
  delta: (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= MAX_SHEETS,
  index: (value) => isIndex(value, MAX_SHEETS),
  targetSheetId: (value) => typeof value === 'string',
  sheetIdTo: (value) => typeof value === 'string',
  rows: (value) => isIndex(value, MAX_INSERTED + 1),
  cols: (value) => isIndex(value, LIMITS.columns + 1),
  ranges: (value, size) => listOf(value, (range) => isFields(range) && isZone(range['_zone'], size)),
};
/** Fields without which a command cannot be applied. The fields of these commands are checked; others have fields of their own. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  UPDATE_CELL: ['row', 'col'],
  CLEAR_CELL: ['row', 'col'],
  SQUISHED_UPDATE_CELL: ['targetRange'],
  WRITE_CELLS: ['cells'],
  CLEAR_CELLS: ['target'],
  DELETE_CONTENT: ['target'],
  SET_FORMATTING: ['target'],
  CLEAR_FORMATTING: ['target'],
  ADD_COLUMNS_ROWS: ['dimension', 'base', 'quantity', 'position'],
  REMOVE_COLUMNS_ROWS: ['dimension', 'elements'],
  RESIZE_COLUMNS_ROWS: ['dimension', 'elements'],
  HIDE_COLUMNS_ROWS: ['dimension', 'elements'],
  UNHIDE_COLUMNS_ROWS: ['dimension', 'elements'],
  MOVE_RANGES: ['target', 'targetSheetId', 'row', 'col'],
  MOVE_SHEET: ['delta'],
  PLACE_SHEET: ['index'],
  RENAME_SHEET: ['newName'],
  COLOR_SHEET: [],
  SET_BORDER: ['row', 'col'],
  SET_ZONE_BORDERS: ['target'],
  FREEZE_ROWS: ['quantity'],
  FREEZE_COLUMNS: ['quantity'],
  SET_TYPED_COLUMNS: ['ranges'],
  ADD_MERGE: ['target'],
  REMOVE_MERGE: ['target'],
  CREATE_SHEET: ['sheetId'],
  DELETE_SHEET: ['sheetId'],
  DUPLICATE_SHEET: ['sheetId', 'sheetIdTo'],
};
/** Whether all commands have fields that the engine can apply to these sheets. */
export function areApplicable(commands: readonly unknown[], sheets: Sheets): commands is readonly EngineCommand[] {
  const added = new Set<string>();
  let hasGrown = false;
  const exists = (sheetId: unknown): boolean =>
    typeof sheetId === 'string' && (added.has(sheetId) || sheets.size(sheetId) !== null);
  for (const command of commands) {
    if (!isFields(command) || typeof command['type'] !== 'string') return false;
    const { type, sheetId } = command;
    if ((type !== 'SQUISHED_UPDATE_CELL' && !sheets.isKnownCommand(type)) || NEVER_SENT.has(type)) return false;
    const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type] : undefined;
    const created = type === 'CREATE_SHEET' ? sheetId : type === 'DUPLICATE_SHEET' ? command['sheetIdTo'] : undefined;
    if (created !== undefined && exists(created)) return false;
    if (type === 'CREATE_SHEET') added.add(String(sheetId));
    else if (sheetId === undefined || sheetId === null ? needed !== undefined : !exists(sheetId)) return false;
    if (type === 'DUPLICATE_SHEET') added.add(String(created));
    if (needed && !hasFields(command, needed, hasGrown ? LIMITS : (sheets.size(String(sheetId)) ?? LIMITS)))
      return false;
    if (type === 'MOVE_RANGES' && !exists(command['targetSheetId'])) return false;
    if (GROWS.has(type)) hasGrown = true;
  }
  return true;
}

function hasFields(command: Fields, needed: readonly string[], size: Size): boolean {
  return (
    needed.every((name) => command[name] !== undefined) &&
    Object.entries(FIELDS).every(([name, check]) => {
      // The target of a move may be in a larger sheet.
      const own = command['type'] === 'MOVE_RANGES' && name !== 'target' ? LIMITS : size;
      return command[name] === undefined || check(command[name], own, command);
    })
  );
}
