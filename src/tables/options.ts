import { asTyped } from '../catalogue/as-typed';
import type { OwnWord, Words } from '../catalogue/catalogue';
import { textOfCell, type Cell } from './cell';
import type { Column, OptionList, Table } from './column';
import { respellRepeat } from './repeats';
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

/** The words that a dropdown offers: Waymark's, and the user's own behind them. */
export function wordsOfOption(list: OptionList, words: Words): string[] {
  const waymarks = Object.values<string>(words.options[list]);
  return [...waymarks, ...ownWordsOf(list, words)];
}

/** The user's own words for an option, without those that are Waymark's in this language. */
export function ownWordsOf(list: OptionList, words: Words): string[] {
  return [...(words.own?.[list] ?? [])].flatMap(([lower, { word }]) =>
    word === null || Object.values<string>(words.options[list]).some((known) => known.toLowerCase() === lower)
      ? []
      : [word],
  );
}

/** The user's own word for an option, as it is spelled; undefined when the text is none. */
export const ownWordOf = (text: string, list: OptionList, words: Words): OwnWord | undefined =>
  words.own?.[list]?.get(text.toLowerCase());

/**
 * The key of an option by its word or an own word; undefined for any other text. Case is ignored, and so are accents where no word has just
 * these.
 */
export function keyOfOption(text: string, list: OptionList, words: Words): string | undefined {
  const key = keyIn(text, list, words) ?? ownWordOf(text, list, words)?.key ?? keyIn(text, list, words, withoutAccents);
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
  if (text === '' || keyIn(text, list, words) !== undefined || ownWordOf(text, list, words)) return null;
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
    if ((column.kind !== 'option' && column.kind !== 'repeat') || position === undefined) continue;
    const spelled = cells.slice(1).map((line): Wanted => {
      const cell = line[position - 1] ?? '';
      return (
        (column.kind === 'option' ? respell(cell, column.options, words) : respellRepeat(cell, words)) ?? undefined
      );
    });
    if (spelled.some((cell) => cell !== undefined)) wanted.push({ position, cells: spelled });
  }
  return wanted;
}
