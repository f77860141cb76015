import { asTyped } from '../catalogue/as-typed';
import type { Words } from '../catalogue/catalogue';
import { textOfCell, type Cell } from './cell';
import type { Column, OptionList, Table } from './column';
import type { WantedColumn, Wanted } from './write-table';

/*
 * The words of dropdowns: cells hold the words of the file's language; words of its earlier languages are understood. (rules L6, L7, L20)
 */

/** Lower case without accents: many people type `Reflexion` for `Reflexión`. */
export const withoutAccents = (text: string): string =>
  asTyped(text.normalize('NFD').replace(/\p{Mn}/gu, ''))
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe');

const keyIn = (text: string, list: OptionList, words: Words, form = asTyped): string | undefined =>
  Object.entries<string>(words.options[list]).find(([, word]) => form(word) === form(text))?.[0];

/** The key of an option by its word; undefined for any other text. Case is ignored, and so are accents where no word has just these. */
export function keyOfOption(text: string, list: OptionList, words: Words): string | undefined {
  const key = keyIn(text, list, words) ?? keyIn(text, list, words, withoutAccents);
  if (key !== undefined) return key;
  for (const past of words.before?.() ?? []) {
    const known = keyIn(text, list, past) ?? keyIn(text, list, past, withoutAccents);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The word of this language for a word of an earlier language; null when the cell does not change. */
function respell(cell: Cell, list: OptionList, words: Words): string | null {
  const text = textOfCell(cell);
  if (text === '' || keyIn(text, list, words) !== undefined) return null;
  const key = keyOfOption(text, list, words);
  return key === undefined ? null : ((words.options[list] as Readonly<Record<string, string>>)[key] ?? null);
}

/** The dropdown columns with words of an earlier language, translated into this language; undefined for cells that do not change. */
export function respellColumns(
  table: Table,
  positions: Readonly<Record<string, number>>,
  cells: readonly (readonly Cell[])[],
  words: Words,
): WantedColumn[] {
  const wanted: WantedColumn[] = [];
  for (const [key, column] of Object.entries<Column>(table.columns)) {
    const position = positions[key];
    if (column.kind !== 'option' || position === undefined) continue;
    const spelled = cells
      .slice(1)
      .map((line): Wanted => respell(line[position - 1] ?? '', column.options, words) ?? undefined);
    if (spelled.some((cell) => cell !== undefined)) wanted.push({ position, cells: spelled });
  }
  return wanted;
}
