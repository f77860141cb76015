/**
 * The engine's cells, made quicker where a runtime without a page feels it, and otherwise as they are: what is written, read back and
 * undone is the same.
 */
import { helpers, registries } from '@odoo/o-spreadsheet';
import type { BulkCell } from './bulk-plugin';
import { rememberFormulas } from './formula-texts';

const CellPlugin: any = registries.corePluginRegistry.get('cell');

interface SavedSheet {
  id: string;
  cells: Record<string, unknown>;
  styles?: Record<string, number>;
  formats?: Record<string, number>;
}

/** The engine's own format, as far as cells are concerned. */
interface SavedWorkbook {
  sheets: SavedSheet[];
  styles: Record<number, object>;
  formats: Record<number, string>;
}

interface SavedCell {
  content?: string;
  style?: number;
  format?: number;
}

interface Place {
  col: number;
  row: number;
  id: number;
}

interface Run {
  left: number;
  right: number;
  top: number;
  bottom: number;
  id: number;
}

/**
 * A cell whose look alone changes keeps what it holds: its content is not read anew, which would take most of the time of colouring a
 * column. The positions are the sheet plugin's matter alone, so it is told without asking everybody.
 */
class GoogleCellPlugin extends CellPlugin {
  isForExcel = false;

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

  /** Only where there is a cell: the engine sends a command for each place of the rows that are deleted. */
  clearCells(sheetId: string, zones: readonly { left: number; right: number; top: number; bottom: number }[]): void {
    for (const { left, right, top, bottom } of zones) {
      for (let col = left; col <= right; col++) {
        for (let row = top; row <= bottom; row++) {
          if (this['getters'].getCell({ sheetId, col, row }))
            this['dispatch']('UPDATE_CELL', { sheetId, col, row, content: '', style: null, format: '' });
        }
      }
    }
  }

  /** As the engine's, without its detours: equal formulas are read once, and nothing is noted for an undo that cannot be. */
  import(workbook: SavedWorkbook): void {
    if (
      workbook.sheets.some(({ cells }) =>
        Object.entries(cells).some(([place, content]) => typeof content !== 'string' || place.includes(':')),
      )
    ) {
      super.import(workbook); // squished, which is the engine's own matter
      return;
    }
    const { toCartesian, toZone } = helpers;
    rememberFormulas(() => {
      for (const { id: sheetId, cells, styles = {}, formats = {} } of workbook.sheets) {
        const columns: SavedCell[][] = [];
        const at = (col: number, row: number): SavedCell => ((columns[col] ??= [])[row] ??= {});
        for (const [place, content] of Object.entries(cells)) {
          const { col, row } = toCartesian(place);
          if (content !== '') at(col, row).content = content as string;
        }
        for (const [part, zones] of [
          ['style', styles],
          ['format', formats],
        ] as const) {
          for (const [place, id] of Object.entries(zones)) {
            const { left, right, top, bottom } = toZone(place);
            for (let col = left; col <= right; col++) for (let row = top; row <= bottom; row++) at(col, row)[part] = id;
          }
        }
        const imported: Record<number, object> = (this['cells'][sheetId] ??= {});
        columns.forEach((rows, col) =>
          rows.forEach(({ content, style, format }, row) => {
            const cell = this['importCell'](
              sheetId,
              content,
              style && workbook.styles[style],
              format && workbook.formats[format],
            );
            imported[cell.id] = cell;
            this['getters'].updateCellPosition({ sheetId, cellId: cell.id, col, row });
          }),
        );
      }
    });
  }

  /** As the engine's; what cells have in common, a style or a formula, is told once. */
  export(workbook: SavedWorkbook, isSquished: boolean): void {
    if (isSquished || this.isForExcel) {
      super.export(workbook, isSquished);
      return;
    }
    const styles = numbered<object>();
    const formats = numbered<string>();
    const styleOf = remembered(
      (cell: any) => cell.style,
      (cell: any) => this['extractCustomStyle'](cell),
    );
    const formulaOf = remembered(
      (cell: any) => cell.compiledFormula,
      (cell: any) => cell.compiledFormula.toFormulaString(this['getters']),
    );
    for (const sheet of workbook.sheets) {
      const cells: any[] = Object.values(this['cells'][sheet.id] ?? {});
      const places = cells.map((cell) => ({ cell, ...this['getters'].getCellPosition(cell.id) }));
      places.sort((a, b) => a.col - b.col || a.row - b.row);
      sheet.cells = {};
      const styled: Place[] = [];
      const formatted: Place[] = [];
      for (const { cell, col, row } of places) {
        // A number stands at the right by itself, so that it depends on the content what of a style is the cell's own.
        const style = cell.style && styleOf(cell, typeof cell.parsedValue === 'number');
        if (style && Object.keys(style).length > 0) styled.push({ col, row, id: styles.idOf(style) });
        if (cell.format) formatted.push({ col, row, id: formats.idOf(cell.format) });
        const content = cell.isFormula ? formulaOf(cell) : cell.content;
        if (content) sheet.cells[helpers.toXC(col, row)] = content;
      }
      sheet.styles = zonesOf(styled);
      sheet.formats = zonesOf(formatted);
    }
    workbook.styles = styles.items;
    workbook.formats = formats.items;
  }

  exportForExcel(workbook: SavedWorkbook): void {
    // What follows in the engine's export numbers styles in the engine's way.
    this.isForExcel = true;
    try {
      super.exportForExcel(workbook);
    } finally {
      this.isForExcel = false;
    }
  }
}

/** Runs down each column, joined with equal ones of the next columns; places come column by column. */
function zonesOf(places: readonly Place[]): Record<string, number> {
  const done: Run[] = [];
  let open = new Map<string, Run>();
  let column: Run[] = [];
  const close = (): void => {
    // A run goes on to the right where the column before has one of the same rows and look.
    const next = new Map<string, Run>();
    for (const run of column) {
      const key = `${run.top} ${run.bottom} ${run.id}`;
      const before = open.get(key);
      if (before?.right === run.right - 1) before.right = run.right;
      else done.push(run);
      next.set(key, before?.right === run.right ? before : run);
    }
    open = next;
    column = [];
  };
  for (const { col, row, id } of places) {
    if (column[0] && column[0].right !== col) close();
    const last = column[column.length - 1];
    if (last && last.id === id && last.bottom === row - 1) last.bottom = row;
    else column.push({ left: col, right: col, top: row, bottom: row, id });
  }
  close();
  return Object.fromEntries(done.map(({ left, right, top, bottom, id }) => [placeOf(left, top, right, bottom), id]));
}

const placeOf = (left: number, top: number, right: number, bottom: number): string => {
  const [from, to] = [helpers.toXC(left, top), helpers.toXC(right, bottom)];
  return from === to ? from : `${from}:${to}`;
};

/** Items numbered from 1 on; equal ones have one number. */
function numbered<T extends object | string>(): { items: Record<number, T>; idOf(item: T): number } {
  const items: Record<number, T> = {};
  const byText = new Map<string, number>();
  const byItem = new Map<T, number>();
  const textOf = (item: T): string =>
    typeof item === 'string' ? item : JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  const number = (item: T): number => {
    const text = textOf(item);
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, byText.size + 1);
    items[byText.size] = item;
    return byText.size;
  };
  return {
    items,
    idOf(item) {
      const id = byItem.get(item) ?? number(item);
      byItem.set(item, id);
      return id;
    },
  };
}

/** Asks once for each object that cells share, and for each of two kinds of cells. */
function remembered<T>(
  shared: (cell: object) => object,
  ask: (cell: object) => T,
): (cell: object, kind?: boolean) => T {
  const known = [new Map<object, T>(), new Map<object, T>()] as const;
  return (cell, kind = false) => {
    const answers = known[kind ? 1 : 0];
    const key = shared(cell);
    if (!answers.has(key)) answers.set(key, ask(cell));
    return answers.get(key) as T;
  };
}

export function registerCells(): void {
  registries.corePluginRegistry.replace('cell', GoogleCellPlugin as any);
}
