import { parseDay, serialOfDay, type Day } from '../domain/plan/day';
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
import type { Column, OptionList, Table } from './column';
import { boxWords } from '../catalogue/typed-words';
import { keyOfOption, ownWordOf } from './options';
import { listOfPairs, respellPairs } from './own-words';
import { respellRepeat } from './repeats';
import { valueSaid, type Saying } from './said-cells';
import { settingOfName, settings, type SettingKey } from './settings';
import type { Block } from './write-table';

/*
 * Cells that look right but that no formula understands: a day as text, a word with a space after it, TRUE as text. The script reads the plain
 * value instead and writes it back; a cell with a formula is never written, so it is read as it is and reported. (rules X14 to X18)
 */

/** The new content of a cell; `format` is the number format that it needs. Without a value, only the format changes. */
export interface TidyCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly value?: Cell;
  readonly format?: 'day' | 'number';
  /** What was typed in place of the value; a note of the cell keeps it. */
  readonly typed?: string;
}

type Tidy = Pick<TidyCell, 'value' | 'format' | 'typed'>;

const innerBlanks = /[\s\u200b-\u200f\u2060\u00ad]+/g;

/** A text as the next update would leave it: no odd blanks around and between its words. */
export const plainText = (text: string): string => withoutBlanks(text).replace(innerBlanks, ' ');

function tidyDay(cell: Cell): Tidy | null {
  const day: Day | null = typeof cell === 'string' ? parseDay(withoutBlanks(cell)) : null;
  return day !== null && isDaySerial(serialOfDay(day)) ? { value: { day }, format: 'day' } : null;
}

/** A number in a cell that kept a date format, as after typing `1.5` in a German file: only its format must change. */
function tidyNumber(cell: Cell): Tidy | null {
  if (!isDateCell(cell)) return null;
  const serial = serialOfCell(cell);
  return serial <= 0 || (serial >= 1 && serial <= GREATEST_NUMBER_AS_DATE) ? { format: 'number' } : null;
}

function tidyFlag(cell: Cell): Tidy | null {
  const value = typeof cell === 'string' ? boxWords.get(withoutBlanks(cell).toLowerCase()) : undefined;
  return value === undefined ? null : { value, format: 'number' };
}

const tidied = (value: string, cell: Cell): Tidy | null => (value === cell ? null : { value });

/** Own words without blanks that a formula would not see through, pairs in words of the file's language; the user's signs between them stay. */
function tidyWords(cell: Cell, key: SettingKey, words: Words): Tidy | null {
  if (typeof cell !== 'string') return null;
  const plain = cell.split('\n').map(plainText).join('\n');
  const list = listOfPairs(key);
  return tidied(list === undefined ? plain : respellPairs(plain, list, words), cell);
}

/** The file's own word for a different spelling, or for a word of an earlier language. (rules L7, X16) */
function tidyOption(cell: Cell, list: OptionList, words: Words): Tidy | null {
  if (typeof cell !== 'string' || cell === '') return null;
  const text = plainText(cell);
  const own = ownWordOf(text, list, words);
  // Where its spelling is not known, an own word is only freed of blanks.
  if (own) return tidied(own.word ?? (text.toLowerCase() === cell.toLowerCase() ? cell : text), cell);
  const key = keyOfOption(text, list, words);
  const word = key === undefined ? undefined : (words.options[list] as Readonly<Record<string, string>>)[key];
  return word === undefined || word === cell ? null : { value: word };
}

/** What was understood, so that one reads it back. (rule A70) */
function tidyRepeat(cell: Cell, words: Words): Tidy | null {
  const value = respellRepeat(cell, words);
  return value === null ? null : { value };
}

function tidyReference(cell: Cell): Tidy | null {
  if (typeof cell !== 'string') return null;
  const value = withoutBlanks(cell);
  return value === cell ? null : { value };
}

function tidyCell(cell: Cell, column: Column, words: Words, saying: Saying | undefined): Tidy | null {
  if (typeof cell === 'string') {
    if (cell === '' || isErrorCell(cell)) return null;
    if (withoutBlanks(cell) === '') return { value: '' };
  }
  switch (column.kind) {
    case 'day':
      return tidyDay(cell) ?? (saying ? valueSaid(cell, column, saying) : null);
    case 'number':
      return tidyNumber(cell) ?? (saying ? valueSaid(cell, column, saying) : null);
    case 'flag':
      return tidyFlag(cell);
    case 'option':
      return tidyOption(cell, column.options, words);
    case 'repeat':
      return tidyRepeat(cell, words);
    case 'reference':
    case 'references':
      return tidyReference(cell);
    default:
      return null;
  }
}

/** The cells of a tab. */
interface TabCells {
  readonly cells: readonly (readonly Cell[])[];
  /** Empty when the formulas were not read: then every cell counts as typed. */
  readonly formulas: readonly (readonly string[])[];
}

/**
 * The cells of a table that need a plain value, in the order of its columns; cells with formulas are left out.
 * @param positions 1-based position of each column that exists
 * @param saying absent: dates and hours in words stay as they are
 */
export function findUntidy(
  table: Table,
  positions: Readonly<Record<string, number>>,
  { cells, formulas }: TabCells,
  words: Words,
  saying?: Saying,
): TidyCell[] {
  const found: TidyCell[] = [];
  for (const [key, column] of Object.entries<Column>(table.columns)) {
    const at = positions[key];
    if (at === undefined || column.by !== undefined) continue;
    for (let row = 2; row <= cells.length; row += 1) {
      const tidy = tidyCell(cells[row - 1]?.[at - 1] ?? '', column, words, saying);
      if (tidy && !formulas[row - 1]?.[at - 1]) found.push({ row, column: at, ...tidy });
    }
  }
  return found;
}

/** The same for Settings, where each row has its own kind. */
export function findUntidySettings(
  positions: Readonly<Record<string, number>>,
  { cells, formulas }: TabCells,
  words: Words,
  saying?: Saying,
): TidyCell[] {
  const { setting: nameAt = 0, value: valueAt = 0 } = positions;
  const found: TidyCell[] = [];
  const add = (row: number, column: number, tidy: Tidy | null): void => {
    if (tidy && column > 0 && !formulas[row - 1]?.[column - 1]) found.push({ row, column, ...tidy });
  };
  for (let row = 2; row <= cells.length; row += 1) {
    const name = cells[row - 1]?.[nameAt - 1] ?? '';
    const key = settingOfName(textOfCell(name), words);
    if (key === undefined) continue;
    const plain = words.settings[key].name;
    if (typeof name === 'string' && name.toLowerCase() !== plain.toLowerCase()) add(row, nameAt, { value: plain });
    const setting = settings[key];
    if (setting.kind === 'words') add(row, valueAt, tidyWords(cells[row - 1]?.[valueAt - 1] ?? '', key, words));
    else if (setting.kind !== 'days')
      add(
        row,
        valueAt,
        tidyCell(cells[row - 1]?.[valueAt - 1] ?? '', { ...setting, width: 0 } as Column, words, saying),
      );
  }
  return found;
}

/** The cells with the plain values in place. */
export function withTidyCells(
  cells: readonly (readonly Cell[])[],
  tidy: readonly TidyCell[],
): readonly (readonly Cell[])[] {
  if (tidy.length === 0) return cells;
  const all = [...cells];
  for (const { row, column, value } of tidy) {
    if (value === undefined) continue;
    const line = [...(all[row - 1] ?? [])];
    line[column - 1] = value;
    all[row - 1] = line;
  }
  return all;
}

/**
 * The rectangles to write, as few as possible: cells of the same kind below each other are joined.
 * @param noteOf the line that keeps what was typed
 */
export function tidyBlocks(tidy: readonly TidyCell[], dayFormat: string, noteOf: (typed: string) => string): Block[] {
  const blocks: (Block & { readonly cells: Cell[][]; readonly notes?: string[] })[] = [];
  for (const { row, column, value, format, typed } of tidy) {
    const last = blocks[blocks.length - 1];
    const wanted = format === undefined ? undefined : format === 'day' ? dayFormat : 'General';
    const isOnlyFormat = value === undefined;
    if (
      last?.column === column &&
      last.row + last.cells.length === row &&
      last.format === wanted &&
      (last.onlyFormat ?? false) === isOnlyFormat &&
      (last.notes !== undefined) === (typed !== undefined)
    ) {
      last.cells.push([value ?? '']);
      if (typed !== undefined) last.notes?.push(noteOf(typed));
    } else
      blocks.push({
        row,
        column,
        cells: [[value ?? '']],
        ...(wanted === undefined ? {} : { format: wanted }),
        ...(isOnlyFormat ? { onlyFormat: true } : {}),
        ...(typed === undefined ? {} : { notes: [noteOf(typed)] }),
      });
  }
  return blocks;
}
