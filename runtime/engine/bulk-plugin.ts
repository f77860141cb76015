/**
 * Commands of this runtime's own. One command per service call keeps a write of 100,000 cells at about a second (dispatched one by one
 * it is a minute), one step of the history, and one message between the clients of a document.
 */
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';

/** One cell of a bulk write; what is left out stays as it is, `format: ''` and `style: null` reset. */
export interface BulkCell {
  col: number;
  row: number;
  /** The same for a block of so many cells, this one at its top left; 1 when left out. A coloured column is one entry. */
  cols?: number;
  rows?: number;
  content?: string;
  format?: string;
  style?: Record<string, unknown> | null;
}

/** What the document must remember besides the engine's own: how many sheets were ever made. */
interface BookkeepingData {
  bookkeeping?: { sheetsMade: number };
}

class BulkPlugin extends (CorePlugin as any) {
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
    for (const change of eachCell(cells)) this['dispatch']('UPDATE_CELL', { sheetId, ...change });
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

/** Every cell of a bulk write by itself. */
export function* eachCell(cells: readonly BulkCell[]): Generator<Omit<BulkCell, 'cols' | 'rows'>> {
  for (const { cols = 1, rows = 1, ...change } of cells) {
    if (cols === 1 && rows === 1) yield change;
    else
      for (let row = 0; row < rows; row++)
        for (let col = 0; col < cols; col++) yield { ...change, row: change.row + row, col: change.col + col };
  }
}

export function registerBulk(): void {
  registries.corePluginRegistry.add('bulk', BulkPlugin as any);
  for (const type of ['WRITE_CELLS', 'COUNT_SHEET']) (coreTypes as Set<string>).add(type);
}
