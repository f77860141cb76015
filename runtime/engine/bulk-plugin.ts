/**
 * Commands that the runtime adds to the engine. One command for each service call writes 100,000 cells in about a second (a command for
 * each cell needs a minute) and is one step of the history and one message between the clients of a document.
 */
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';

/** A cell of a bulk write. Omitted properties do not change, `format: ''` and `style: null` reset. */
export interface BulkCell {
  col: number;
  row: number;
  /** The size of a block of equal cells whose top left is (row, col); 1 by default. A coloured column is a single entry. */
  cols?: number;
  rows?: number;
  content?: string;
  format?: string;
  style?: Record<string, unknown> | null;
}

/** What the saved document has beside the engine's data: how many sheets were ever created. */
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

  /** Without a page, bulk-writes.ts replaces this by a faster method. */
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

/** Yields each cell of the blocks of a bulk write. */
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
