/**
 * The engine's sheets with Google's rules: names may have the characters that Excel forbids, a hidden sheet may be deleted while only one is
 * visible, hidden columns may be all that is left, a sheet moves to any index, and a width that was set differs from the default. Colours in use are collected only on request.
 */
import { coreTypes, registries } from '@odoo/o-spreadsheet';

const SheetPlugin: any = registries.corePluginRegistry.get('sheet');
const HeaderSizePlugin: any = registries.corePluginRegistry.get('headerSize');
const HeaderVisibilityPlugin: any = registries.corePluginRegistry.get('header visibility');

class GoogleSheetPlugin extends SheetPlugin {
  static getters = [...SheetPlugin.getters, 'updateCellPosition', 'placeCells'];

  /** The positions of cells that are imported, into a sheet without cells: nothing is recorded for undo. */
  placeCells(sheetId: string, cells: readonly { col: number; row: number; id: number }[]): void {
    const rows = this['sheets'][sheetId].rows;
    for (const { col, row, id } of cells) {
      if (rows[row] === undefined) {
        super.updateCellPosition({ sheetId, cellId: id, col, row });
        continue;
      }
      this['cellPosition'][id] = { row, col, sheetId };
      rows[row].cells[col] = id;
    }
  }

  /** Skips the engine's removal and insertion for a cell that does not move. */
  updateCellPosition(command: { cellId?: number; sheetId: string; col: number; row: number }): void {
    const at = command.cellId === undefined ? undefined : this['cellPosition'][command.cellId];
    if (at?.sheetId !== command.sheetId || at.col !== command.col || at.row !== command.row)
      super.updateCellPosition(command);
  }

  allowDispatch(command: any): unknown {
    if (command.type === 'DELETE_SHEET' && this['sheets'][command.sheetId]) {
      const others = this['getVisibleSheetIds']().filter((id: string) => id !== command.sheetId);
      return others.length > 0 ? 'Success' : 'NotEnoughSheets';
    }
    return super.allowDispatch(command);
  }

  /** PLACE_SHEET {sheetId, index}: moves the sheet to the 0-based index among all sheets, hidden ones included. */
  handle(command: any): void {
    super.handle(command);
    if (command.type !== 'PLACE_SHEET') return;
    const ids = this['orderedSheetIds'].filter((id: string) => id !== command.sheetId);
    ids.splice(command.index, 0, command.sheetId);
    this['history'].update('orderedSheetIds', ids);
  }

  checkSheetName(command: any): unknown {
    const answer = super.checkSheetName(command);
    return answer === 'ForbiddenCharactersInSheetName' ? 'Success' : answer;
  }
}

/** All rows or columns that are seen may be deleted while hidden ones or those of a collapsed group are left. */
class GoogleHeaderVisibilityPlugin extends HeaderVisibilityPlugin {
  allowDispatch(command: any): unknown {
    return command.type === 'REMOVE_COLUMNS_ROWS' && this['getters'].tryGetSheet(command.sheetId)
      ? 'Success'
      : super.allowDispatch(command);
  }
}

const VisibleHeadersPlugin: any = registries.statefulUIPluginRegistry.get('header_visibility_ui');

/** A file opens with its first cell selected, even if no row or no column of it is seen. */
class GoogleVisibleHeadersPlugin extends VisibleHeadersPlugin {
  getNextVisibleCellPosition(from: { sheetId: string; col: number; row: number }): typeof from {
    const { sheetId, col = from.col, row = from.row } = super.getNextVisibleCellPosition(from);
    return { sheetId, col, row };
  }
}

class GoogleHeaderSizePlugin extends HeaderSizePlugin {
  static getters = [...HeaderSizePlugin.getters, 'getUserHeaderSize'];

  /** The size in pixels that a user or a script has set; undefined for the default size. */
  getUserHeaderSize(sheetId: string, dimension: 'ROW' | 'COL', index: number): number | undefined {
    const size = this['sizes'][sheetId]?.[dimension][index];
    return size ? Math.round(size) : undefined;
  }
}

const CustomColorsPlugin: any = registries.coreViewsPluginRegistry.get('custom_colors');

/** Only the page's colour picker needs the colours in use; the engine would search all cells for them after every command. */
class LazyCustomColors extends CustomColorsPlugin {
  finalize(): void {}

  getCustomColors(): string[] {
    super.finalize();
    return super.getCustomColors();
  }
}

export function registerSheetPlugins(): void {
  registries.coreViewsPluginRegistry.replace('custom_colors', LazyCustomColors as any);
  registries.corePluginRegistry.replace('sheet', GoogleSheetPlugin as any);
  registries.corePluginRegistry.replace('header visibility', GoogleHeaderVisibilityPlugin as any);
  registries.statefulUIPluginRegistry.replace('header_visibility_ui', GoogleVisibleHeadersPlugin as any);
  registries.corePluginRegistry.replace('headerSize', GoogleHeaderSizePlugin as any);
  (coreTypes as Set<string>).add('PLACE_SHEET');
}
