import { asTyped } from '../catalogue/as-typed';
import type { Words } from '../catalogue/catalogue';
import { isDateCell, textOfCell, type Cell } from './cell';
import type { Column, Table } from './column';
import { doubtfulColumns, isFilled, type Samples } from './column-samples';
import { headerOf, noteOf, tables, type TableKey } from './design';
import { keyOfOption } from './options';
import { repeatOfText } from './repeats';

/*
 * How to recognise a header or a column when the first row of a tab has changed. (rules Y20 to Y22)
 */

/**
 * The header row of a tab is not in row 1. `moved`: it is in another row; `titled`: the user's own lines are above it; `gone`: no row holds
 * it.
 */
export interface LostHeader {
  readonly kind: 'moved' | 'titled' | 'gone';
  /** The 1-based row of the header; 0 when it is gone. */
  readonly row: number;
  /** When it is gone: the columns as far as they are certain, and the headers of those that are not. */
  readonly columns?: Readonly<Record<string, number>>;
  readonly doubtful?: readonly string[];
  /** Whether the user has begun to type it again. */
  readonly typed?: boolean;
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
      case 'repeat':
        return repeatOfText(textOfCell(cell), words) !== null;
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
    (column.kind === 'id' || column.kind === 'option' || column.kind === 'repeat') &&
    cells.some(isFilled) &&
    couldHold(column, prefix, cells, words)
  );
}

/** How many different words of headers are in a row. */
function countHeaders(line: readonly Cell[], known: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (const cell of line) {
    const text = typeof cell === 'string' ? asTyped(cell.trim()) : '';
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
      .map(asTyped)
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

/** Where the columns of a tab without its header are, and the columns of which that is not certain. */
export interface LocatedColumns {
  readonly columns: Readonly<Record<string, number>>;
  readonly doubtful: readonly string[];
  /** Whether the first row holds headers that the user typed, and nothing else. */
  readonly typed: boolean;
}

/**
 * Looks at what the columns of a tab without its header hold: IDs, days, ticks, words of dropdowns, and the samples of the last update. The
 * columns are where they were, or under the headers that the user has typed again; what speaks against that is doubtful. (rules Y22, Y41)
 * @param known the positions at the last reading
 */
export function locateColumns(
  key: TableKey,
  known: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
  samples: Samples,
): LocatedColumns {
  const table: Table = tables[key];
  const typed = typedHeaders(key, cells[0] ?? [], words);
  const taken = new Set(typed.values());
  const columns = Object.fromEntries(
    Object.entries(known).flatMap(([name, at]): [string, number][] => {
      const position = typed.get(name) ?? (taken.has(at) ? 0 : at);
      return position > 0 ? [[name, position]] : [];
    }),
  );
  const displaced = Object.keys(known).filter((name) => columns[name] === undefined);
  const filled = (typed.size > 0 ? cells.slice(1) : cells).filter((line) => line.some(isFilled));
  if (filled.length === 0) return { columns, doubtful: displaced, typed: typed.size > 0 };
  const column = (position: number): Cell[] => filled.map((line) => line[position - 1] ?? '');
  const contradicts = ([name, design]: readonly [string, Column]): boolean => {
    const position = columns[name];
    if (position === undefined || typed.has(name)) return false;
    const there = column(position).filter(isFilled);
    if (name === 'id' && table.prefix !== undefined)
      return 2 * there.filter((cell) => isId(cell, table.prefix ?? '')).length < Math.max(1, there.length);
    return (
      ['day', 'flag', 'option', 'repeat'].includes(design.kind) &&
      there.length > 0 &&
      !there.some((cell) => couldHold(design, '', [cell], words))
    );
  };
  const wrong = Object.entries(table.columns)
    .filter(contradicts)
    .map(([name]) => name);
  const doubtful = doubtfulColumns(table, columns, filled, samples, new Set(typed.keys()));
  return { columns, doubtful: [...new Set([...displaced, ...wrong, ...doubtful])], typed: typed.size > 0 };
}

/** The headers that a user has typed into an empty first row, with their positions; empty when the row holds anything else. */
function typedHeaders(key: TableKey, line: readonly Cell[], words: Words): Map<string, number> {
  const names = Object.keys(tables[key].columns);
  const found = new Map<string, number>();
  for (const [at, cell] of line.entries()) {
    if (!isFilled(cell)) continue;
    const text = asTyped(textOfCell(cell).trim());
    const name = names.find(
      (one) => !found.has(one) && headersOfColumn(words, key, one).some((header) => asTyped(header) === text),
    );
    if (name === undefined) return new Map();
    found.set(name, at + 1);
  }
  return found;
}
