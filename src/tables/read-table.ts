import { parseDay, type Day } from '../domain/plan/day';
import type { Problem, ProblemCode } from '../domain/plan/plan';
import type { Words } from '../catalogue/catalogue';
import { isDateCell, isErrorCell, textOfCell, type Cell } from './cell';
import type { Column, RecordOf, Table } from './column';
import { keyOfOption } from './options';

/** One row of a table with content of the user's. */
export interface ReadRow<T extends Table> {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly record: RecordOf<T>;
}

/** A table as it was read: its rows with content, in the order of the sheet, and all its problems. */
export interface ReadTable<T extends Table> {
  readonly rows: readonly ReadRow<T>[];
  readonly problems: readonly Problem[];
}

type Reading = { readonly value: unknown; readonly problem?: ProblemCode };

/** The word of an option in the file's language points to its key; capitals and blanks around do not count. */
function optionKeys(words: Words, list: keyof Words['options']): Map<string, string> {
  return new Map(Object.entries(words.options[list]).map(([key, word]) => [word.toLowerCase(), key]));
}

function readNumber(cell: Cell, column: Extract<Column, { kind: 'number' }>): Reading {
  if (typeof cell !== 'number') return { value: null, problem: 'notANumber' };
  if (column.min === 0 && cell < 0) return { value: null, problem: 'negative' };
  if ((column.min !== undefined && cell < column.min) || (column.max !== undefined && cell > column.max))
    return { value: null, problem: 'outOfRange' };
  if (column.whole && !Number.isInteger(cell)) return { value: null, problem: 'notWhole' };
  return { value: cell };
}

function readFlag(cell: Cell): Reading {
  if (typeof cell === 'boolean') return { value: cell };
  const text = textOfCell(cell).toUpperCase();
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE' };
  return { value: false, problem: 'notACheckbox' };
}

/** Reads one cell by its column's kind. An empty cell is never a problem. */
function readCell(cell: Cell, column: Column, options: Map<string, string> | undefined, words: Words): Reading {
  const empty = cell === '' || (typeof cell === 'string' && cell.trim() === '');
  if (!empty && isErrorCell(cell))
    return {
      value: column.kind === 'flag' ? false : isTextual(column) ? textOfCell(cell) : null,
      problem: 'formulaError',
    };
  switch (column.kind) {
    case 'flag':
      return empty ? { value: false } : readFlag(cell);
    case 'number':
      return empty ? { value: null } : readNumber(cell, column);
    case 'percent':
      return { value: typeof cell === 'number' ? cell : null };
    case 'day': {
      if (empty) return { value: null };
      if (isDateCell(cell)) return { value: cell.day };
      // A date that was stored as text in the one form that means the same everywhere is a date.
      const day: Day | null = typeof cell === 'string' ? parseDay(cell) : null;
      return day ? { value: day } : { value: null, problem: 'notADate' };
    }
    case 'option': {
      if (empty) return { value: null };
      const key = options?.get(textOfCell(cell).toLowerCase()) ?? keyOfOption(textOfCell(cell), column.options, words);
      return key === undefined ? { value: null, problem: 'notAnOption' } : { value: key };
    }
    default:
      return { value: textOfCell(cell) };
  }
}

function isTextual(column: Column): boolean {
  return (
    column.kind === 'text' ||
    column.kind === 'longText' ||
    column.kind === 'id' ||
    column.kind === 'reference' ||
    column.kind === 'references'
  );
}

/** Whether the user has put anything into this cell; an unticked box is nothing. */
function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== false && (typeof cell !== 'string' || cell.trim() !== '');
}

/**
 * Reads a table's rows. A column that is gone reads as empty; what cannot be used is null and among the problems; no row stops another.
 * @param positions 1-based position of each column that is there
 * @param cells the sheet from row 1 (the header) on
 * @param firstRow 1-based first row of the records
 */
export function readTable<T extends Table>(
  table: T,
  positions: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
  firstRow = 2,
): ReadTable<T> {
  const columns = Object.entries<Column>(table.columns).map(([key, column]) => ({
    key,
    column,
    index: (positions[key] ?? 0) - 1,
    options: column.kind === 'option' ? optionKeys(words, column.options) : undefined,
  }));
  const rows: ReadRow<T>[] = [];
  const problems: Problem[] = [];
  for (let index = firstRow - 1; index < cells.length; index += 1) {
    const line = cells[index] ?? [];
    const at = (position: number): Cell => (position < 0 ? '' : (line[position] ?? ''));
    const filled = columns.some(({ column, index: position }) => column.by === undefined && hasContent(at(position)));
    if (!filled) continue;
    const record: Record<string, unknown> = {};
    for (const { key, column, index: position, options } of columns) {
      const cell = at(position);
      const reading = readCell(cell, column, options, words);
      record[key] = reading.value;
      if (reading.problem && (column.by === undefined || column.kind === 'option')) {
        problems.push({ tab: table.key, row: index + 1, column: key, code: reading.problem, got: textOfCell(cell) });
      }
    }
    rows.push({ row: index + 1, record: record as RecordOf<T> });
  }
  return { rows, problems };
}
