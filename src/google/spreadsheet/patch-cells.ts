import { isDateCell, type Cell } from '../../tables/cell';
import type { Table, TabKey } from '../../tables/column';
import { isTableKey, tables } from '../../tables/design';
import { isFormula, type Block, type NewCell } from '../../tables/write-table';
import type { OpenTab } from './find-columns';

/*
 * What this run has read of a tab, changed like the tab by its own writes, so that it is not read a second time.
 */

/** A text that Google stores as it is, whatever the format of the cell: it cannot be a number, a day, a truth value or an error. */
function staysText(text: string): boolean {
  if (/^[A-Z]\d+( · |$)/.test(text)) return true;
  return !/\d|^\s*[#'=+\-@]/.test(text) && !/^\s*(true|false|wahr|falsch|vrai|faux|verdadero|falso)\s*$/i.test(text);
}

/**
 * Whether reading the cell afterwards surely gives what is written now. The number format of the cell decides over numbers and days; in a column
 * of days, a day that is shown as a number means the same.
 */
function readsBack(cell: NewCell, before: Cell, isDayColumn: boolean): boolean {
  if (isFormula(cell)) return false;
  if (cell === '' || typeof cell === 'boolean') return true;
  if (typeof cell === 'string') return staysText(cell);
  if (typeof cell === 'number') return typeof before === 'number' || before === '';
  return isDateCell(before) || (isDayColumn && before === '');
}

/** Whether a column that people fill in holds a formula: another cell of theirs may have another value after any write. */
function hasOwnFormulas(key: TabKey, { columns, cells }: OpenTab, formulas: readonly (readonly string[])[]): boolean {
  if (!isTableKey(key) || !columns || !cells) return true;
  const table: Table = tables[key];
  const system = new Set(
    Object.entries(columns).flatMap(([column, position]) =>
      table.columns[column]?.by === 'formula' ? [position] : [],
    ),
  );
  return formulas.some((line) => line.some((formula, index) => formula !== '' && !system.has(index + 1)));
}

/**
 * Changes the cells that were read like the blocks that were written; false when only reading can tell what the tab holds now. A formula of
 * the user's anywhere in the tab is such a case, and formulas that were not read.
 */
export function patchCells(key: TabKey, tab: OpenTab, blocks: readonly Block[]): boolean {
  const { cells, parts } = tab;
  const formulas = tab.formulas ?? tab.ownFormulas;
  if (!cells || !formulas || parts || hasOwnFormulas(key, tab, formulas)) return false;
  const width = cells[0]?.length ?? 0;
  const days = dayColumns(key, tab);
  const written = blocks.flatMap(({ row, column, cells: lines, format, onlyFormat }) =>
    lines.flatMap((line, down) =>
      line.map((cell, across) => ({
        row: row + down,
        column: column + across,
        cell,
        isPlain: format === undefined && onlyFormat === undefined,
      })),
    ),
  );
  const isExact = written.every(
    ({ row, column, cell, isPlain }) =>
      isPlain &&
      column <= width &&
      // Rows below the last one are new ones.
      readsBack(cell, cells[row - 1]?.[column - 1] ?? '', days.has(column)) &&
      (formulas[row - 1]?.[column - 1] ?? '') === '',
  );
  if (!isExact) return false;
  const last = Math.max(...written.map(({ row }) => row));
  while (cells.length < last)
    for (const grid of [cells, formulas]) if (grid.length < last) grid.push(Array.from({ length: width }, () => ''));
  // Those of Waymark's columns are read anew.
  tab.someFormulas = null;
  for (const { row, column, cell } of written) {
    const line = cells[row - 1];
    if (line && !isFormula(cell)) line[column - 1] = cell;
  }
  return true;
}

/** What a write leaves known of a tab whose cells have to be read again. */
type Shape = Pick<OpenTab, 'formulas' | 'range'>;

/**
 * The formulas after a write of values, which changes none, and the range of the data where rows were added below them. Whatever may fill other cells
 * (a formula of the user's), and a tab that is not read by its data, leaves nothing known.
 */
export function shapeAfter(key: TabKey, tab: OpenTab, blocks: readonly Block[]): Shape {
  const { cells, formulas, parts, area, sheet } = tab;
  const unknown = { formulas: null, range: null };
  if (!cells || !formulas || parts || area !== null || hasOwnFormulas(key, tab, formulas)) return unknown;
  const width = cells[0]?.length ?? 0;
  const isPlain = blocks.every(({ row, column, cells: lines, format, onlyFormat }) =>
    lines.every(
      (line, down) =>
        format === undefined &&
        onlyFormat === undefined &&
        column + line.length - 1 <= width &&
        line.every(
          (cell, across) => !isFormula(cell) && (formulas[row - 1 + down]?.[column - 1 + across] ?? '') === '',
        ),
    ),
  );
  if (!isPlain) return unknown;
  const [below] = [...blocks].sort((a, b) => b.row + b.cells.length - (a.row + a.cells.length));
  const last = below ? below.row + below.cells.length - 1 : 0;
  const hasGrown = last > cells.length && below?.cells[below.cells.length - 1]?.some((cell) => cell !== '') === true;
  const blank = Array.from({ length: Math.max(0, last - formulas.length) }, () =>
    Array.from({ length: width }, () => ''),
  );
  return { formulas: [...formulas, ...blank], range: hasGrown ? sheet.getRange(1, 1, last, width) : null };
}

/** The 1-based columns that hold days. */
function dayColumns(key: TabKey, { columns }: OpenTab): ReadonlySet<number> {
  const table: Table | null = isTableKey(key) ? tables[key] : null;
  return new Set(
    Object.entries(columns ?? {}).flatMap(([column, position]) =>
      table?.columns[column]?.kind === 'day' ? [position] : [],
    ),
  );
}
