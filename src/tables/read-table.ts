import { dayOfSerial } from '../domain/plan/day';
import type { Problem, ProblemCode } from '../domain/plan/plan';
import type { Words } from '../catalogue/catalogue';
import {
  GREATEST_NUMBER_AS_DATE,
  isDateCell,
  isDaySerial,
  isErrorCell,
  serialOfCell,
  textOfCell,
  withoutBlanks,
  type Cell,
} from './cell';
import type { Column, RecordOf, Table } from './column';
import { repeatOfText } from './repeats';

/** A row of a table with content from the user. */
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

export type Reading = { readonly value: unknown; readonly problem?: ProblemCode };

/*
 * The script reads a cell as formulas see it, so that both agree: they see the number under a date, do not take text for a number or a day, and
 * match no word with spaces around it or of another language. Cells that only look odd are corrected before (tidy-cells.ts). (rules X14 to X18)
 */

/** Maps each option's word in the file's language, and each own word, to its key; case is ignored. */
function optionKeys(words: Words, list: keyof Words['options']): Map<string, string> {
  return new Map([
    ...[...(words.own?.[list] ?? [])].map(([word, { key }]) => [word, key] as const),
    ...Object.entries(words.options[list]).map(([key, word]) => [word.toLowerCase(), key] as const),
  ]);
}

/**
 * The number in a cell. A date up to the limit, or before the first day, is a number that was typed where a date format was left. (rule X15)
 */
export function numberOfCell(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  if (!isDateCell(cell)) return null;
  const serial = serialOfCell(cell);
  return serial <= GREATEST_NUMBER_AS_DATE ? serial : null;
}

/** Whether a cell holds a time such as 12:30. For a formula this is a fraction of 1, so it counts as that and is reported. */
function isTime(cell: Cell): boolean {
  if (!isDateCell(cell)) return false;
  const serial = serialOfCell(cell);
  return serial > 0 && serial < 1;
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/** The number in a cell that is not empty; null when it is outside its range. (rules X3, X4, X15) */
export function readNumber(found: Cell, column: NumberRange): Reading {
  const cell = numberOfCell(found);
  if (cell === null) return { value: null, problem: 'notANumber' };
  if (column.min === 0 && cell < 0) return { value: null, problem: 'negative' };
  if ((column.min !== undefined && cell < column.min) || (column.max !== undefined && cell > column.max))
    return { value: null, problem: 'outOfRange' };
  if (column.whole && !Number.isInteger(cell)) return { value: null, problem: 'notWhole' };
  return isTime(found) ? { value: cell, problem: 'notANumber' } : { value: cell };
}

/** Whether a text in a checkbox column says no in any language of the file. */
function isPlainNo(cell: Cell, words: Words): boolean {
  const text = textOfCell(cell).toLowerCase();
  return [words, ...(words.before?.() ?? [])].some(({ plainNo }) => plainNo.includes(text));
}

/** A cell without a checkbox counts as not ticked; where the box keeps a secret, any text but a plain no keeps it. (rule X17) */
function readFlag(cell: Cell, column: Extract<Column, { kind: 'flag' }>, words: Words): Reading {
  if (typeof cell === 'boolean') return { value: cell };
  return { value: column.keepsSecret === true && !isPlainNo(cell, words), problem: 'notACheckbox' };
}

/** The day in a cell: the day of a date, or the day that a formula sees in a number. (rule X14) */
export function readDay(cell: Cell): Reading {
  const serial = typeof cell === 'number' ? cell : isDateCell(cell) ? serialOfCell(cell) : 0;
  const day = isDaySerial(serial) ? dayOfSerial(serial) : null;
  return day ? { value: day } : { value: null, problem: 'notADate' };
}

/** Reads a cell by its column's kind. An empty cell is never a problem. */
function readCell(cell: Cell, column: Column, options: Map<string, string> | undefined, words: Words): Reading {
  const empty = cell === '' || (typeof cell === 'string' && withoutBlanks(cell) === '');
  if (!empty && isErrorCell(cell))
    return {
      value: column.kind === 'flag' ? column.keepsSecret === true : isTextual(column) ? textOfCell(cell) : null,
      problem: 'formulaError',
    };
  switch (column.kind) {
    case 'flag':
      return empty ? { value: false } : readFlag(cell, column, words);
    case 'number':
      return empty ? { value: null } : readNumber(cell, column);
    case 'percent':
      if (typeof cell === 'number') return { value: cell };
      return empty || column.by !== undefined ? { value: null } : { value: null, problem: 'notANumber' };
    case 'day':
      return empty ? { value: null } : readDay(cell);
    case 'option': {
      if (empty) return { value: null };
      const text = textOfCell(cell);
      // A formula sees the space too: "Done " does not equal "Done" until it is corrected.
      const isPlain = typeof cell !== 'string' || cell.length === text.length;
      const key = isPlain ? options?.get(text.toLowerCase()) : undefined;
      return key === undefined ? { value: null, problem: 'notAnOption' } : { value: key };
    }
    case 'repeat': {
      const value = empty ? null : repeatOfText(textOfCell(cell), words);
      return empty || value !== null ? { value } : { value, problem: 'unknownRepeat' };
    }
    case 'reference': {
      // A formula that counts the rows of "G1" does not find "G1 ". The text stays: it may name a private goal.
      const text = textOfCell(cell);
      return typeof cell === 'string' && cell !== text && !empty
        ? { value: text, problem: 'unknownReference' }
        : { value: text };
    }
    default:
      return { value: textOfCell(cell) };
  }
}

/** The text of a cell in a problem: a number that a date format shows as a date is given as the number, because its format is corrected. */
function saidOf(cell: Cell, column: Column): string {
  const number = column.kind === 'number' && !isTime(cell) ? numberOfCell(cell) : null;
  return number === null ? textOfCell(cell) : String(number);
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

/** Whether the user has entered anything into this cell; an unticked box does not count. */
function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && cell !== false && (typeof cell !== 'string' || withoutBlanks(cell) !== '');
}

/**
 * Reads a table's rows. A deleted column reads as empty; an unusable cell is null and becomes a problem; no row stops another.
 * @param positions 1-based position of each column that exists
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
        problems.push({
          tab: table.key,
          row: index + 1,
          column: key,
          code: reading.problem,
          got: saidOf(cell, column),
        });
      }
    }
    rows.push({ row: index + 1, record: record as RecordOf<T> });
  }
  return { rows, problems };
}
