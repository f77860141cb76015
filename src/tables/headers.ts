import type { Words } from '../catalogue/catalogue';
import { isDateCell, textOfCell, type Cell } from './cell';
import type { Column, Table } from './column';
import { headerOf, noteOf, tables, type TableKey } from './design';
import { keyOfOption } from './options';

/*
 * How to recognise a header or a column when the first row of a tab has changed. (rules Y20 to Y22)
 */

/**
 * The header row of a tab is not in row 1. `moved`: it is in another row; `titled`: the user's own lines are above it; `gone`: no row holds
 * it.
 */
export interface LostHeader {
  readonly kind: 'moved' | 'titled' | 'gone';
  /** The 1-based row of the header; when it is gone: 0, or 1 when the columns have changed too. */
  readonly row: number;
}

/** The words of the present language and of the file's earlier languages. */
const allWords = (words: Words): readonly Words[] => [words, ...(words.before?.() ?? [])];

/** The header of a column in every language of the file. */
export function headersOfColumn(words: Words, key: TableKey, column: string): string[] {
  return allWords(words).map((one) => headerOf(one, key, column));
}

/** The note of a new tab on the header of a column, in every language of the file; empty when there is none. */
export function notesOfColumn(words: Words, key: TableKey, column: string): string[] {
  const design = (tables[key].columns as Readonly<Record<string, Column>>)[column];
  const isSystem = design?.by !== undefined;
  if (key === 'hidden' || (isSystem && design?.place === 'helper')) return [];
  return allWords(words)
    .map((one) => (isSystem ? one.notes.system : noteOf(one, key, column)))
    .filter((note) => note !== '');
}

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== false && (typeof cell !== 'string' || cell.trim() !== '');

const isId = (cell: Cell | undefined, prefix: string): boolean =>
  typeof cell === 'string' && new RegExp(`^${prefix}[1-9]\\d*$`).test(cell.trim());

/** Whether the cells may belong to this column: none of them holds content of another kind. */
export function couldHold(column: Column, prefix: string, cells: readonly (Cell | undefined)[], words: Words): boolean {
  return cells.filter(isFilled).every((cell = '') => {
    switch (column.kind) {
      case 'id':
        return isId(cell, prefix);
      case 'day':
        return isDateCell(cell);
      case 'number':
      case 'percent':
        return typeof cell === 'number';
      case 'flag':
        return typeof cell === 'boolean';
      case 'option':
        return keyOfOption(textOfCell(cell), column.options, words) !== undefined;
      default:
        return column.by === undefined;
    }
  });
}

/** Whether a cell shows by its content alone that this is the column: an ID, or a word of its dropdown. */
export function surelyHolds(
  column: Column,
  prefix: string,
  cells: readonly (Cell | undefined)[],
  words: Words,
): boolean {
  return (
    (column.kind === 'id' || column.kind === 'option') &&
    cells.some(isFilled) &&
    couldHold(column, prefix, cells, words)
  );
}

/** How many different words of headers are in a row. */
function countHeaders(line: readonly Cell[], known: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (const cell of line) {
    const text = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
    if (text !== '' && known.has(text)) found.add(text);
  }
  return found.size;
}

/**
 * Looks for the header of a table below row 1; null when it is row 1 or no row.
 * @param last the headers of Waymark's columns at the last reading
 */
export function findHeaderBelow(
  key: TableKey,
  cells: readonly (readonly Cell[])[],
  last: readonly string[],
  words: Words,
): LostHeader | null {
  const table: Table = tables[key];
  const columns = Object.keys(table.columns);
  const known = new Set(
    [...columns.flatMap((column) => headersOfColumn(words, key, column)), ...last]
      .map((text) => text.toLowerCase())
      .filter((text) => text !== ''),
  );
  const enough = Math.max(2, Math.ceil((last.length > 0 ? last.length : columns.length) / 2));
  if (countHeaders(cells[0] ?? [], known) >= enough) return null;
  const row = cells.findIndex((line, index) => index > 0 && countHeaders(line, known) >= enough) + 1;
  if (row === 0) return null;
  const above = cells.slice(0, row - 1);
  const isRow = (line: readonly Cell[]): boolean =>
    line.filter(isFilled).length > 1 ||
    (table.prefix !== undefined && line.some((cell) => isId(cell, table.prefix ?? '')));
  const isOwn = above.some((line) => line.some(isFilled)) && !above.some(isRow);
  return { kind: isOwn ? 'titled' : 'moved', row };
}

/**
 * Whether the columns of a tab without its header are where they were: no column whose content can show it contradicts this, and when the rows
 * have IDs, at least one column confirms it.
 */
export function standAsBefore(
  key: TableKey,
  positions: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
): boolean {
  const table: Table = tables[key];
  const filled = cells.filter((line) => line.some(isFilled));
  if (filled.length === 0) return true;
  const column = (position: number): Cell[] => filled.map((line) => line[position - 1] ?? '');
  const id = positions['id'];
  if (
    table.prefix !== undefined &&
    id !== undefined &&
    2 * column(id).filter((cell) => isId(cell, table.prefix ?? '')).length <
      Math.max(1, column(id).filter(isFilled).length)
  )
    return false;
  const distinctive = Object.entries(table.columns).filter(
    ([name, { kind }]) => ['day', 'flag', 'option'].includes(kind) && positions[name] !== undefined,
  );
  return distinctive.every(([name, design]) => {
    const there = column(positions[name] ?? 0).filter(isFilled);
    return there.length === 0 || there.some((cell) => couldHold(design, '', [cell], words));
  });
}
