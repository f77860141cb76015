/**
 * The engine's rules for sheets, loosened to Google's: Excel's forbidden characters are allowed in names, and a hidden sheet may be
 * deleted while only one is visible.
 */
import { registries } from '@odoo/o-spreadsheet';

const SheetPlugin: any = registries.corePluginRegistry.get('sheet');

class GoogleSheetPlugin extends SheetPlugin {
  allowDispatch(command: any): unknown {
    if (command.type === 'DELETE_SHEET' && this['sheets'][command.sheetId]) {
      const others = this['getVisibleSheetIds']().filter((id: string) => id !== command.sheetId);
      return others.length > 0 ? 'Success' : 'NotEnoughSheets';
    }
    return super.allowDispatch(command);
  }

  checkSheetName(command: any): unknown {
    const answer = super.checkSheetName(command);
    return answer === 'ForbiddenCharactersInSheetName' ? 'Success' : answer;
  }
}

export function registerSheetPlugin(): void {
  registries.corePluginRegistry.replace('sheet', GoogleSheetPlugin as any);
}
