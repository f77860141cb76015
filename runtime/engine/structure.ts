/**
 * The structure of a document: sheets, rows and columns are inserted, deleted and moved. The engine and the plugins adapt the ranges of
 * formulas, validations, conditional formats, notes and metadata.
 */
import type { SheetFacts } from './document';

export type Dimension = 'ROW' | 'COL';

export interface Structure {
  /** Inserts a sheet at a 0-based index and returns its gid. */
  insertSheet(name: string, index: number, rows: number, columns: number): number;
  deleteSheet(gid: number): void;
  /** Inserts a copy right after the original and returns its gid. */
  duplicateSheet(gid: number, name: string): number;
  renameSheet(gid: number, name: string): void;
  moveSheet(gid: number, index: number): void;
  setSheetHidden(gid: number, hidden: boolean): void;
  setTabColor(gid: number, color: string | null): void;
  /** Freezes the first `count` rows or columns; 0 unfreezes. */
  freeze(gid: number, dimension: Dimension, count: number): void;
  /** Inserts `count` rows or columns before 0-based `at` (at the end if `at` is their number); styles are copied from the `like` side. */
  insertHeaders(gid: number, dimension: Dimension, at: number, count: number, like: 'before' | 'after'): void;
  removeHeaders(gid: number, dimension: Dimension, at: number, count: number): void;
  /** Moves `count` rows or columns from `at` to before `target`; both are indexes before the move. */
  moveHeaders(gid: number, dimension: Dimension, at: number, count: number, target: number): void;
  /** Sets the size in pixels; null resets it to the default. */
  resizeHeaders(gid: number, dimension: Dimension, at: number, count: number, pixels: number | null): void;
  headerSize(gid: number, dimension: Dimension, index: number): number;
  hideHeaders(gid: number, dimension: Dimension, at: number, count: number, hidden: boolean): void;
  /** Whether the user has hidden it; a filter or a collapsed group does not count. */
  isHeaderHidden(gid: number, dimension: Dimension, index: number): boolean;
}

export interface StructureNeeds {
  getters: any;
  sheetId(gid: number): string;
  gidOf(sheetId: string): number;
  facts(sheetId: string): SheetFacts;
  command(type: string, payload: Record<string, unknown>): boolean;
  toEngineName(name: string): string;
}

/** Google's default sizes in pixels. */
const DEFAULT_SIZE = { ROW: 21, COL: 100 } as const;

const span = (at: number, count: number): number[] => Array.from({ length: count }, (_, i) => at + i);

export function structureOf({ getters, sheetId, gidOf, facts, command, toEngineName }: StructureNeeds): Structure {
  const headerCount = (gid: number, dimension: Dimension): number => {
    const { rows, columns } = facts(sheetId(gid));
    return dimension === 'ROW' ? rows : columns;
  };
  const sheetArguments = (gid: number) => ({ sheetId: sheetId(gid), sheetName: getters.getSheetName(sheetId(gid)) });

  /** Deterministic ids that look random: a bijection of the sheet's number, so that no two are equal. */
  const newGid = (): number => {
    for (;;) {
      command('COUNT_SHEET', {});
      const gid = Number((BigInt(getters.getSheetsMade()) * 1_566_083_941n) % 2_147_483_648n);
      if (!getters.getSheetIds().some((id: string) => gidOf(id) === gid)) return gid;
    }
  };

  const moveHeaders = (gid: number, dimension: Dimension, at: number, count: number, target: number): void => {
    if (target >= at && target <= at + count) return;
    const id = sheetId(gid);
    const sizes = span(at, count).map((index): number | undefined => getters.getUserHeaderSize(id, dimension, index));
    const hidden = span(at, count).map((index) => isHidden(id, dimension, index));
    command('MOVE_HEADERS', { ...sheetArguments(gid), dimension, at, count, before: target });
    const start = target > at ? target - count : target;
    sizes.forEach((size, i) => {
      if (size !== getters.getUserHeaderSize(id, dimension, start + i)) {
        command('RESIZE_COLUMNS_ROWS', { sheetId: id, dimension, elements: [start + i], size: size ?? null });
      }
    });
    const toHide = hidden.flatMap((is, i) => (is ? [start + i] : []));
    if (toHide.length > 0) command('HIDE_COLUMNS_ROWS', { sheetId: id, dimension, elements: toHide });
  };
  const isHidden = (id: string, dimension: Dimension, index: number): boolean =>
    dimension === 'ROW' ? getters.isRowHiddenByUser(id, index) : getters.isColHiddenByUser(id, index);

  return {
    insertSheet(name, index, rows, columns) {
      const gid = newGid();
      command('CREATE_SHEET', { sheetId: `s${gid}`, name: toEngineName(name), position: index, rows, cols: columns });
      return gid;
    },
    deleteSheet: (gid) => void command('DELETE_SHEET', sheetArguments(gid)),
    duplicateSheet(gid, name) {
      const copy = newGid();
      command('DUPLICATE_SHEET', { sheetId: sheetId(gid), sheetIdTo: `s${copy}`, sheetNameTo: toEngineName(name) });
      return copy;
    },
    renameSheet: (gid, name) =>
      void command('RENAME_SHEET', {
        sheetId: sheetId(gid),
        oldName: sheetArguments(gid).sheetName,
        newName: toEngineName(name),
      }),
    moveSheet(gid, index) {
      command('PLACE_SHEET', { sheetId: sheetId(gid), index });
    },
    setSheetHidden: (gid, hidden) => void command(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId: sheetId(gid) }),
    setTabColor: (gid, color) => void command('COLOR_SHEET', { sheetId: sheetId(gid), color: color ?? undefined }),
    freeze(gid, dimension, count) {
      const suffix = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
      if (count === 0) command(`UNFREEZE_${suffix}`, { sheetId: sheetId(gid) });
      else command(`FREEZE_${suffix}`, { sheetId: sheetId(gid), quantity: count });
    },
    insertHeaders(gid, dimension, at, count, like) {
      const before = at === 0 || (like === 'after' && at < headerCount(gid, dimension));
      command('ADD_COLUMNS_ROWS', {
        ...sheetArguments(gid),
        dimension,
        base: before ? at : at - 1,
        position: before ? 'before' : 'after',
        quantity: count,
      });
    },
    removeHeaders: (gid, dimension, at, count) =>
      void command('REMOVE_COLUMNS_ROWS', { ...sheetArguments(gid), dimension, elements: span(at, count) }),
    moveHeaders,
    resizeHeaders: (gid, dimension, at, count, pixels) =>
      void command('RESIZE_COLUMNS_ROWS', {
        sheetId: sheetId(gid),
        dimension,
        elements: span(at, count),
        size: pixels,
      }),
    headerSize: (gid, dimension, index) =>
      getters.getUserHeaderSize(sheetId(gid), dimension, index) ?? DEFAULT_SIZE[dimension],
    hideHeaders: (gid, dimension, at, count, hidden) =>
      void command(hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', {
        sheetId: sheetId(gid),
        dimension,
        elements: span(at, count),
      }),
    isHeaderHidden: (gid, dimension, index) => isHidden(sheetId(gid), dimension, index),
  };
}
