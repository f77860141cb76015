/**
 * Faster versions of the slow methods of the engine's cell plugin, with the same results for writing, reading and undoing.
 */
import { helpers, registries } from '@odoo/o-spreadsheet';
import type { BulkCell } from './bulk-plugin';
import { shareCompiledFormulas } from './formula-texts';

const CellPlugin: any = registries.corePluginRegistry.get('cell');

/** The part of the engine's range adapters that this file uses. */
interface RangeAdapters {
  applyChange(range: object): { changeType: string; range: object };
  adaptCompiledFormula(compiled: object): object;
}

interface Token {
  type: string;
  value: string;
}

/** Whether a formula has a word that may be the name of a range: one without a parenthesis after it. By the tokens, which formulas share. */
function mayHaveName({ tokens }: { tokens: readonly Token[] }): boolean {
  const known = withNames.get(tokens);
  if (known !== undefined) return known;
  const words = tokens.filter(({ type }) => type !== 'SPACE');
  const has = words.some(({ type }, index) => type === 'SYMBOL' && words[index + 1]?.type !== 'LEFT_PAREN');
  withNames.set(tokens, has);
  return has;
}
const withNames = new WeakMap<object, boolean>();

interface SavedSheet {
  id: string;
  cells: Record<string, unknown>;
  styles?: Record<string, number>;
  formats?: Record<string, number>;
}

/** The part of the engine's file format that holds cells. */
interface SavedWorkbook {
  sheets: SavedSheet[];
  styles: Record<number, object>;
  formats: Record<number, string>;
}

/** The cells of a sheet of a shared snapshot, as the first document that was opened from it made them. */
interface ImportedCells {
  readonly firstId: number;
  readonly cells: readonly { readonly id: number; readonly [property: string]: unknown }[];
  readonly positions: readonly NumberedCell[];
}

/** By the frozen cells of the sheet's snapshot (shared-snapshot.ts). */
const importedCells = new WeakMap<object, ImportedCells>();

interface SavedCell {
  content?: string;
  style?: number;
  format?: number;
}

interface NumberedCell {
  col: number;
  row: number;
  id: number;
}

interface NumberedZone {
  left: number;
  right: number;
  top: number;
  bottom: number;
  id: number;
}

/**
 * If only the format or style of a cell changes, its content is not parsed again, which would take most of the time of colouring a column.
 * Only the sheet plugin uses UPDATE_CELL_POSITION, so it is called directly instead of through all plugins.
 */
class GoogleCellPlugin extends CellPlugin {
  static getters = [...CellPlugin.getters, 'getCellsById'];
  isForExcel = false;

  constructor(config: unknown) {
    super(config);
    const dispatch = this['dispatch'];
    this['dispatch'] = (type: string, payload: object): unknown =>
      type === 'UPDATE_CELL_POSITION' ? this['getters'].updateCellPosition(payload) : dispatch(type, payload);
  }

  updateCell(sheetId: string, col: number, row: number, after: Omit<BulkCell, 'row' | 'col'>): void {
    const before = this['getters'].getCell({ sheetId, col, row });
    // The engine's content of a number may depend on its format; it never depends on the style.
    if (after.content !== undefined || (!isBlank(before) && !before.isFormula && after.format !== undefined)) {
      super.updateCell(sheetId, col, row, after);
      return;
    }
    this.updateLook(sheetId, col, row, before, after);
  }

  /** Changes the format and the style of a cell whose content stays. */
  private updateLook(
    sheetId: string,
    col: number,
    row: number,
    before: any,
    after: Pick<BulkCell, 'format' | 'style'>,
  ) {
    const style = after.style === undefined ? before?.style : (after.style ?? undefined);
    const format = after.format === undefined ? before?.format : after.format;
    if (!style && !format && isBlank(before)) {
      if (before) super.updateCell(sheetId, col, row, after);
      return;
    }
    const id = before?.id ?? this['getNextCellId']();
    const cell = before ?? { id, content: '', isFormula: false, parsedValue: null };
    this['history'].update('cells', sheetId, id, { ...cell, style, format: format || undefined });
    if (!before) this['dispatch']('UPDATE_CELL_POSITION', { cellId: id, col, row, sheetId });
  }

  /** Sets the style of a block of cells, which no other plugin stores. */
  setStyles(sheetId: string, { col, row, cols = 1, rows = 1, style }: BulkCell): void {
    if (style === undefined) return;
    const lines = this['getters'].getSheet(sheetId).rows;
    for (let r = row; r < row + rows; r += 1)
      for (let c = col; c < col + cols; c += 1) {
        const id = lines[r].cells[c];
        this.updateLook(sheetId, c, r, id === undefined ? undefined : this['cells'][sheetId][id], { style });
      }
  }

  /** As the engine's, but a formula is not built again when neither its ranges nor a name in it can have changed. */
  adaptRanges(adapters: RangeAdapters): void {
    // The engine calls a range changed whose sheet gets another name, and gives it back as it was.
    const isChanged = (range: object): boolean => {
      const after = adapters.applyChange(range);
      return after.changeType !== 'NONE' && (after.changeType !== 'CHANGE' || after.range !== range);
    };
    for (const sheetId in this['cells'])
      for (const cell of Object.values<any>(this['cells'][sheetId] ?? {})) {
        if (!cell.isFormula) continue;
        const { compiledFormula } = cell;
        if (!mayHaveName(compiledFormula) && !compiledFormula.rangeDependencies.some(isChanged)) continue;
        const adapted = adapters.adaptCompiledFormula(compiledFormula);
        if (adapted !== compiledFormula) this['history'].update('cells', sheetId, cell.id, 'compiledFormula', adapted);
      }
  }

  /** The cells of a sheet by their ids; must not be changed. */
  getCellsById(sheetId: string): Readonly<Record<number, object>> {
    return this['cells'][sheetId] ?? {};
  }

  /** Sends commands for existing cells only; the engine sends one for each position of the deleted rows. */
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

  /** As the engine's import, but faster: equal formulas are parsed once, and nothing is recorded for undo. */
  import(workbook: SavedWorkbook): void {
    if (
      workbook.sheets.some(
        ({ cells }) =>
          !importedCells.has(cells) &&
          Object.entries(cells).some(([place, content]) => typeof content !== 'string' || place.includes(':')),
      )
    ) {
      super.import(workbook); // the engine's "squished" format, which it must read itself
      return;
    }
    shareCompiledFormulas(() => {
      for (const sheet of workbook.sheets) {
        const isShared = Object.isFrozen(sheet.cells);
        const known = importedCells.get(sheet.cells);
        const imported = known && known.firstId === this['nextId'] ? known : this.importSheet(sheet, workbook);
        if (isShared) importedCells.set(sheet.cells, imported);
        // Undo and adapted references change properties of a cell, never the formula or the style themselves.
        const own: Record<number, object> = (this['cells'][sheet.id] ??= {});
        for (const cell of imported.cells) own[cell.id] = isShared ? { ...cell } : cell;
        this['nextId'] = imported.firstId + imported.cells.length;
        this['getters'].placeCells(sheet.id, imported.positions);
      }
    });
  }

  private importSheet(
    { id: sheetId, cells, styles = {}, formats = {} }: SavedSheet,
    workbook: SavedWorkbook,
  ): ImportedCells {
    const { toCartesian, toZone } = helpers;
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
    const firstId: number = this['nextId'];
    const made: ImportedCells['cells'][number][] = [];
    const positions: NumberedCell[] = [];
    columns.forEach((rows, col) =>
      rows.forEach(({ content, style, format }, row) => {
        const cell = this['importCell'](
          sheetId,
          content,
          style && workbook.styles[style],
          format && workbook.formats[format],
        );
        made.push(cell);
        positions.push({ col, row, id: cell.id });
      }),
    );
    return { firstId, cells: made, positions };
  }

  /** As the engine's export, but a style or formula that cells share is serialized once. */
  export(workbook: SavedWorkbook, isSquished: boolean): void {
    if (isSquished || this.isForExcel) {
      super.export(workbook, isSquished);
      return;
    }
    const styles = numberItems<object>();
    const formats = numberItems<string>();
    const styleOf = memoize(
      (cell: any) => cell.style,
      (cell: any) => this['extractCustomStyle'](cell),
    );
    const formulaOf = memoize(
      (cell: any) => cell.compiledFormula,
      (cell: any) => cell.compiledFormula.toFormulaString(this['getters']),
    );
    for (const sheet of workbook.sheets) {
      const cells: any[] = Object.values(this['cells'][sheet.id] ?? {});
      const places = cells.map((cell) => ({ cell, ...this['getters'].getCellPosition(cell.id) }));
      places.sort((a, b) => a.col - b.col || a.row - b.row);
      sheet.cells = {};
      const styled: NumberedCell[] = [];
      const formatted: NumberedCell[] = [];
      for (const { cell, col, row } of places) {
        // Numbers are right-aligned by default, so it depends on the content which part of a style must be saved.
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
    // The later steps of the engine's Excel export need the engine's numbering of styles.
    this.isForExcel = true;
    try {
      super.exportForExcel(workbook);
    } finally {
      this.isForExcel = false;
    }
  }
}

const isBlank = (cell: { isFormula: boolean; content: string } | undefined): boolean =>
  !cell || (!cell.isFormula && cell.content === '');

/** Joins cells with the same number into few ranges, as { 'A1:B3': number }. The cells must be sorted by column, then by row. */
function zonesOf(places: readonly NumberedCell[]): Record<string, number> {
  const done: NumberedZone[] = [];
  let open = new Map<string, NumberedZone>();
  let column: NumberedZone[] = [];
  const close = (): void => {
    // A zone grows to the right if the previous column has a zone with the same rows and number.
    const next = new Map<string, NumberedZone>();
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
  return Object.fromEntries(
    done.map(({ left, right, top, bottom, id }) => [referenceOf(left, top, right, bottom), id]),
  );
}

const referenceOf = (left: number, top: number, right: number, bottom: number): string => {
  const [from, to] = [helpers.toXC(left, top), helpers.toXC(right, bottom)];
  return from === to ? from : `${from}:${to}`;
};

/** Numbers items from 1; equal items get the same number. */
function numberItems<T extends object | string>(): { items: Record<number, T>; idOf(item: T): number } {
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

/** Caches the result of `ask` for each object that cells share, separately for `kind` true and false. */
function memoize<T>(shared: (cell: object) => object, ask: (cell: object) => T): (cell: object, kind?: boolean) => T {
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
