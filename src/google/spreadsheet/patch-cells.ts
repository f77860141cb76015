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

/** Whether reading the cell afterwards surely gives what is written now. A number format of the cell decides over numbers and days. */
function readsBack(cell: NewCell, before: Cell, format: string | undefined): boolean {
  if (isFormula(cell)) return false;
  if (cell === '' || typeof cell === 'boolean') return true;
  if (typeof cell === 'string') return staysText(cell);
  if (typeof cell === 'number') return format === undefined && (typeof before === 'number' || before === '');
  return isDateCell(cell) && 'day' in cell && (format !== undefined || isDateCell(before));
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
  const { cells, formulas, parts } = tab;
  if (!cells || !formulas || parts || hasOwnFormulas(key, tab, formulas)) return false;
  const width = cells[0]?.length ?? 0;
  const at = (row: number, column: number): Cell => cells[row - 1]?.[column - 1] ?? '';
  const isExact = blocks.every(
    ({ row, column, cells: lines, format, onlyFormat }) =>
      !onlyFormat &&
      // Rows below the last one would lengthen the data, and a table grows by the formulas of its rows.
      row + lines.length - 1 <= cells.length &&
      lines.every(
        (line, down) =>
          column + line.length - 1 <= width &&
          line.every(
            (cell, across) =>
              readsBack(cell, at(row + down, column + across), format) &&
              (formulas[row - 1 + down]?.[column - 1 + across] ?? '') === '',
          ),
      ),
  );
  if (!isExact) return false;
  for (const { row, column, cells: lines } of blocks)
    lines.forEach((line, down) =>
      line.forEach((cell, across) => {
        const there = cells[row - 1 + down];
        if (there && !isFormula(cell)) there[column - 1 + across] = cell;
      }),
    );
  return true;
}
