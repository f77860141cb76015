/**
 * Moves whole rows or columns with `MOVE_HEADERS {sheetId, sheetName, dimension, at, count, before}`, a local command: other clients receive
 * the engine's commands that it dispatches. It inserts rows, writes the contents, adapts references by MOVE_RANGES, deletes the old rows.
 */
import { registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { BulkCell } from './bulk-plugin';
import type { Zone } from './document';

interface MoveHeaders {
  type: 'MOVE_HEADERS';
  sheetId: string;
  sheetName: string;
  dimension: 'ROW' | 'COL';
  at: number;
  count: number;
  /** Not named `target`, which the engine would read as zones. */
  before: number;
}

/** `MOVE_CELLS`: cuts and pastes a block, also to another sheet. */
interface MoveCells {
  type: 'MOVE_CELLS';
  sheetId: string;
  from: Zone;
  targetSheetId: string;
  to: { row: number; column: number };
}

/** The engine's clipboard handlers that must run; notes, validations and conditional formats already follow MOVE_RANGES. */
const CLIPBOARD_HANDLERS = ['border'] as const;

class MovePlugin extends (UIPlugin as any) {
  static getters = [];
  static layers = [];

  handle(command: MoveHeaders | MoveCells): void {
    if (command.type === 'MOVE_HEADERS') this.moveHeaders(command);
    else if (command.type === 'MOVE_CELLS') this.moveCells(command);
  }

  private moveCells({ sheetId, from, targetSheetId, to }: MoveCells): void {
    const dispatch: (type: string, payload: object) => void = this['dispatch'];
    const target = {
      top: to.row,
      left: to.column,
      bottom: to.row + from.bottom - from.top,
      right: to.column + from.right - from.left,
    };
    const cells = this.contents(sheetId, from, targetSheetId, target);
    const isTarget = ({ row, col }: BulkCell): boolean =>
      sheetId === targetSheetId &&
      row >= target.top &&
      row <= target.bottom &&
      col >= target.left &&
      col <= target.right;
    const left: BulkCell[] = [];
    for (let row = from.top; row <= from.bottom; row++) {
      for (let col = from.left; col <= from.right; col++) {
        const gone = { row, col, content: '', format: '', style: null };
        if (!isTarget(gone) && this['getters'].getCell({ sheetId, row, col })) left.push(gone);
      }
    }
    dispatch('WRITE_CELLS', { sheetId, cells: left });
    dispatch('WRITE_CELLS', { sheetId: targetSheetId, cells });
    this.runClipboardHandlers(sheetId, from, targetSheetId, target);
    const sheetName = this['getters'].getSheetName(sheetId);
    dispatch('MOVE_RANGES', { sheetId, sheetName, target: [from], targetSheetId, col: target.left, row: target.top });
  }

  private moveHeaders({ sheetId, sheetName, dimension, at, count, before: target }: MoveHeaders): void {
    const getters = this['getters'];
    const dispatch: (type: string, payload: object) => void = this['dispatch'];
    const length: number = getters.getNumberHeaders(sheetId, dimension);
    const breadth: number = getters.getNumberHeaders(sheetId, dimension === 'ROW' ? 'COL' : 'ROW');
    const place = target < length ? { base: target, position: 'before' } : { base: length - 1, position: 'after' };
    dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName, dimension, quantity: count, ...place });

    const origin = target <= at ? at + count : at;
    const zone = (start: number): Zone =>
      dimension === 'ROW'
        ? { top: start, bottom: start + count - 1, left: 0, right: breadth - 1 }
        : { left: start, right: start + count - 1, top: 0, bottom: breadth - 1 };
    dispatch('WRITE_CELLS', { sheetId, cells: this.contents(sheetId, zone(origin), sheetId, zone(target)) });
    this.runClipboardHandlers(sheetId, zone(origin), sheetId, zone(target));
    const { left: col, top: row } = zone(target);
    dispatch('MOVE_RANGES', { sheetId, sheetName, target: [zone(origin)], targetSheetId: sheetId, col, row });
    const elements = Array.from({ length: count }, (_, i) => origin + i);
    dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName, dimension, elements });
  }

  /** The origin's cells at the target's positions; formats and styles that the new rows inherited are reset. */
  private contents(sheetId: string, origin: Zone, targetSheetId: string, target: Zone): BulkCell[] {
    const getters = this['getters'];
    const cells: BulkCell[] = [];
    for (let row = origin.top; row <= origin.bottom; row++) {
      for (let col = origin.left; col <= origin.right; col++) {
        const to = { row: row - origin.top + target.top, col: col - origin.left + target.left };
        const cell = getters.getCell({ sheetId, row, col });
        if (!cell && !getters.getCell({ sheetId: targetSheetId, ...to })) continue;
        const content = cell?.isFormula
          ? getters.getFormulaMovedInSheet(targetSheetId, cell.compiledFormula)
          : (cell?.content ?? '');
        cells.push({ ...to, content, format: cell?.format ?? '', style: cell?.style ?? null });
      }
    }
    return cells;
  }

  private runClipboardHandlers(sheetId: string, origin: Zone, targetSheetId: string, target: Zone): void {
    const indexes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const clip = {
      sheetId,
      zones: [origin],
      clippedZones: [origin],
      columnsIndexes: indexes(origin.left, origin.right),
      rowsIndexes: indexes(origin.top, origin.bottom),
    };
    for (const name of CLIPBOARD_HANDLERS) {
      const Handler: any = registries.clipboardHandlersRegistries.cellHandlers.get(name);
      const handler = new Handler(this['getters'], this['dispatch']);
      const clipped = handler.copy(clip, true, 'shiftCells');
      if (clipped) handler.paste({ zones: [target], sheetId: targetSheetId }, clipped, { isCutOperation: true });
    }
  }
}

export function registerMove(): void {
  registries.featurePluginRegistry.add('move_headers', MovePlugin as any);
}
