/**
 * The engine's rules for sheets and sizes, loosened to Google's: Excel's forbidden characters are allowed in names, a hidden sheet may
 * be deleted while only one is visible, a sheet moves to any index, the width that a user set is told from the default. And colours are
 * gathered only when somebody asks.
 */
import { coreTypes, registries } from '@odoo/o-spreadsheet';

const SheetPlugin: any = registries.corePluginRegistry.get('sheet');
const HeaderSizePlugin: any = registries.corePluginRegistry.get('headerSize');

class GoogleSheetPlugin extends SheetPlugin {
  static getters = [...SheetPlugin.getters, 'updateCellPosition'];

  /** A cell that stays where it stands is not taken away and put back. */
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

  /** PLACE_SHEET {sheetId, index}: the sheet moves to the 0-based index, hidden sheets counted. */
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

class GoogleHeaderSizePlugin extends HeaderSizePlugin {
  static getters = [...HeaderSizePlugin.getters, 'getUserHeaderSize'];

  /** Pixels that a user or a script set; undefined: the default. */
  getUserHeaderSize(sheetId: string, dimension: 'ROW' | 'COL', index: number): number | undefined {
    const size = this['sizes'][sheetId]?.[dimension][index];
    return size ? Math.round(size) : undefined;
  }
}

const CustomColorsPlugin: any = registries.coreViewsPluginRegistry.get('custom_colors');

/** The colours in use are for the page's colour picker; the engine goes through all cells for them after every command. */
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
  registries.corePluginRegistry.replace('headerSize', GoogleHeaderSizePlugin as any);
  (coreTypes as Set<string>).add('PLACE_SHEET');
}
