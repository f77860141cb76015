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
    else for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) yield { ...change, row: change.row + row, col: change.col + col };
  }
}

const CellPlugin: any = registries.corePluginRegistry.get('cell');

/**
 * A cell whose look alone changes keeps what it holds: its content is not read anew, which would take most of the time of colouring a
 * column. The positions are the sheet plugin's matter alone, so it is told without asking everybody.
 */
class GoogleCellPlugin extends CellPlugin {
  constructor(config: unknown) {
    super(config);
    const dispatch = this['dispatch'];
    this['dispatch'] = (type: string, payload: object): unknown =>
      type === 'UPDATE_CELL_POSITION' ? this['getters'].updateCellPosition(payload) : dispatch(type, payload);
  }

  updateCell(sheetId: string, col: number, row: number, after: Omit<BulkCell, 'row' | 'col'>): void {
    const before = this['getters'].getCell({ sheetId, col, row });
    const isBlank = !before || (!before.isFormula && before.content === '');
    // A number's format may change what the engine keeps as its content; a style never does.
    if (after.content !== undefined || (!isBlank && !before.isFormula && after.format !== undefined)) {
      super.updateCell(sheetId, col, row, after);
      return;
    }
    const style = after.style === undefined ? before?.style : (after.style ?? undefined);
    const format = after.format === undefined ? before?.format : after.format;
    if (isBlank && !style && !format) {
      if (before) super.updateCell(sheetId, col, row, after);
      return;
    }
    const id = before?.id ?? this['getNextCellId']();
    const cell = before ?? { id, content: '', isFormula: false, parsedValue: null };
    this['history'].update('cells', sheetId, id, { ...cell, style, format: format || undefined });
    if (!before) this['dispatch']('UPDATE_CELL_POSITION', { cellId: id, col, row, sheetId });
  }
}

export function registerBulk(): void {
  registries.corePluginRegistry.replace('cell', GoogleCellPlugin as any);
  registries.corePluginRegistry.add('bulk', BulkPlugin as any);
  for (const type of ['WRITE_CELLS', 'COUNT_SHEET']) (coreTypes as Set<string>).add(type);
}
