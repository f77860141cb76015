/**
 * Commands of this runtime's own. One command per service call keeps a write of 100,000 cells at about a second (dispatched one by one
 * it is a minute), one step of the history, and one message between the clients of a document.
 */
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';

/** One cell of a bulk write; what is left out stays as it is, `format: ''` and `style: null` reset. */
export interface BulkCell {
  col: number;
  row: number;
  content?: string;
  format?: string;
  style?: Record<string, unknown> | null;
}

/** What the document must remember besides the engine's own: how many sheets were ever made. */
interface BookkeepingData {
  bookkeeping?: { sheetsMade: number };
}

export class BulkPlugin extends (CorePlugin as any) {
  static getters = ['getSheetsMade'] as const;
  sheetsMade = 0;

  handle(command: any): void {
    switch (command.type) {
      case 'WRITE_CELLS':
        this.writeCells(command.sheetId, command.cells);
        break;
      case 'COUNT_SHEET':
        this['history'].update('sheetsMade', this.sheetsMade + 1);
        break;
    }
  }

  /** Replaced by a shorter way where there is no page (quick-writes.ts). */
  writeCells(sheetId: string, cells: readonly BulkCell[]): void {
    for (const cell of cells) this['dispatch']('UPDATE_CELL', { sheetId, ...cell });
  }

  getSheetsMade(): number {
    return this.sheetsMade;
  }

  import(workbook: BookkeepingData): void {
    this.sheetsMade = workbook.bookkeeping?.sheetsMade ?? 0;
  }

  export(workbook: BookkeepingData): void {
    workbook.bookkeeping = { sheetsMade: this.sheetsMade };
  }
}

const CellPlugin: any = registries.corePluginRegistry.get('cell');

/** A formula whose look changes is not read anew, which would take most of the time of colouring a column. */
class GoogleCellPlugin extends CellPlugin {
  updateCell(sheetId: string, col: number, row: number, after: Omit<BulkCell, 'row' | 'col'>): void {
    const before = this['getters'].getCell({ sheetId, col, row });
    if (after.content !== undefined || !before?.isFormula) {
      super.updateCell(sheetId, col, row, after);
      return;
    }
    const style = after.style === undefined ? before.style : (after.style ?? undefined);
    const format = after.format === undefined ? before.format : after.format;
    this['history'].update('cells', sheetId, before.id, { ...before, style, format });
  }
}

export function registerBulk(): void {
  registries.corePluginRegistry.replace('cell', GoogleCellPlugin as any);
  registries.corePluginRegistry.add('bulk', BulkPlugin as any);
  for (const type of ['WRITE_CELLS', 'COUNT_SHEET']) (coreTypes as Set<string>).add(type);
}
