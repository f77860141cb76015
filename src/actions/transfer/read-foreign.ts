import {
  gatherWords,
  keyOfWord,
  withStatuses,
  type ForeignStatus,
  type ForeignWords,
  type Role,
  type SaidStatus,
} from '../../domain/transfer/foreign-words';
import { readForeignRows, type ReadRows, type UnreadCell } from '../../domain/transfer/foreign-rows';
import { readForeign, type ForeignTable, type LeftOut } from '../../domain/transfer/foreign-table';
import { readWrittenDay, type NumberOrder } from '../../domain/plan/written-day';
import { tablesOfOthers } from '../../catalogue/typed-words';
import { plural, say, type Words } from '../../catalogue/catalogue';
import { columnLetters } from '../../tables/column-letters';
import { MOST_HOURS } from '../../tables/formula-parts';
import { canBeOwnWord } from '../../tables/own-words';
import { plainText } from '../../tables/tidy-cells';
import { sayDay } from '../plan/say-day';
import { Told } from '../plan/told';
import type { Clock, Found } from '../ports';

/*
 * Reads the text of another program, and says what could not be read. (rules U60 to U64)
 */

/** What the user chose: the role of each column in their order, or [] for what is guessed; and the order of numbers in days. */
export interface Choices {
  readonly roles: readonly Role[];
  readonly order: NumberOrder | 'guess';
  /** What unknown words for a status mean: they become the user's own. */
  readonly statuses?: readonly ChosenStatus[];
}

export interface ChosenStatus {
  readonly word: string;
  readonly meaning: ForeignStatus;
}

export interface ForeignFile {
  readonly table: ForeignTable;
  readonly roles: readonly Role[];
  readonly read: ReadRows;
  /** The words by which it was read. */
  readonly words: ForeignWords;
}

/** More rows in one import would take longer than a run may. */
const mostRows = 5000;

/** Throws a sentence when there is no row that could be read. */
export function readForeignFile(
  text: string,
  { roles: chosen, order, statuses = [] }: Choices,
  { words }: Found,
  clock: Clock,
): ForeignFile {
  const chosenNow = statuses.filter(({ word }) => canBeOwnWord(plainText(word), 'stepStatus'));
  const own = [
    ...chosenNow.map(({ word, meaning }): [string, SaidStatus] => [
      keyOfWord(word),
      { status: meaning, word: plainText(word) },
    ]),
    // What Settings say comes first.
    ...[...(words.own?.['stepStatus'] ?? [])].map(([lower, { key, word }]): [string, SaidStatus] => [
      lower,
      { status: key as ForeignStatus, word: word ?? '' },
    ]),
  ];
  const foreign = withStatuses(gatherWords(tablesOfOthers), own);
  const table = readForeign(text, foreign);
  if (table === 'unknownJson') throw new Told(words.bringIn.unknownJson);
  if (table === null || (table.rows.length === 0 && table.leftOut.length === 0)) throw new Told(words.bringIn.nothing);
  if (table.rows.length > mostRows)
    throw new Told(say(words.bringIn.tooMany, { count: table.rows.length, most: mostRows }));
  const roles = table.roles.map((role, index) => chosen[index] ?? role);
  const read = readForeignRows(table, {
    roles,
    order: order === 'guess' ? null : order,
    today: clock.today(),
    dayAt: clock.dayAt,
    mostHours: MOST_HOURS,
    words: foreign,
  });
  return { table, roles, read, words: foreign };
}

/** A column by its heading, or by its letter. */
export const nameColumn = (heading: string, index: number, words: Words): string =>
  heading === '' ? say(words.bringIn.column, { letter: columnLetters(index + 1) }) : heading;

/** The question about a day that may be two, with both days in words; null when nothing is to be asked. */
export function askOrder(
  { read, words: foreign }: ForeignFile,
  { words, dayLocale }: Found,
  clock: Clock,
): { readonly text: string; readonly dayFirst: string; readonly monthFirst: string } | null {
  if (read.asks === '') return null;
  const dayIn = (order: NumberOrder): string => {
    const day = readWrittenDay(read.asks, {
      order,
      today: clock.today(),
      side: 'ahead',
      dayAt: clock.dayAt,
      words: foreign.written,
    });
    return day.kind === 'day' ? sayDay(day.day, dayLocale) : read.asks;
  };
  const [dayFirst, monthFirst] = [dayIn('dayFirst'), dayIn('monthFirst')];
  return { text: say(words.bringIn.question, { text: read.asks, dayFirst, monthFirst }), dayFirst, monthFirst };
}

/** A word for a status that nobody has said the meaning of, and in how many rows it is. */
export interface UnknownWord {
  readonly word: string;
  readonly count: number;
  /** What the user chose; '' for nothing yet. */
  readonly meaning: ForeignStatus | '';
}

/** More words would be no status. */
const mostUnknown = 20;

/** The unknown words for a status, each once, with what was chosen for them. A word that Settings cannot hold is left out. (rule X56) */
export function unknownWords({ read }: ForeignFile, { statuses = [] }: Choices): UnknownWord[] {
  const found = new Map<string, UnknownWord>();
  const add = (text: string, meaning: UnknownWord['meaning']): void => {
    const key = keyOfWord(text);
    const before = found.get(key);
    found.set(key, { word: before?.word ?? plainText(text), count: (before?.count ?? 0) + 1, meaning });
  };
  const chosen = new Map(statuses.map(({ word, meaning }) => [keyOfWord(word), meaning]));
  for (const { role, text } of read.unread)
    if (role === 'status' && canBeOwnWord(plainText(text), 'stepStatus')) add(text, '');
  for (const { said } of read.rows) {
    const meaning = chosen.get(keyOfWord(said));
    if (said !== '' && meaning !== undefined) add(said, meaning);
  }
  return [...found.values()].slice(0, mostUnknown);
}

/** Sentences of each kind before the others are counted. */
const mostOfAKind = 50;

/** One sentence for each cell that could not be read and each row that is left out, in the order of the rows. */
export function sayUnread({ table, read }: ForeignFile, words: Words): string[] {
  const sentences: string[] = [];
  const add = (list: readonly string[]): void => {
    sentences.push(...list.slice(0, mostOfAKind));
    if (list.length > mostOfAKind) sentences.push(plural(words, words.bringIn.moreNotes, list.length - mostOfAKind));
  };
  if (table.unclosed !== null) sentences.push(say(words.bringIn.unclosed, { row: table.unclosed }));
  add(read.unread.map((cell) => sayCell(cell, table, words)));
  add(read.leftOut.map((one) => sayLeft(one, words)));
  return sentences;
}

function sayCell({ row, heading, role, text }: UnreadCell, { headings }: ForeignTable, words: Words): string {
  const column = nameColumn(heading, headings.indexOf(heading), words);
  return say(words.bringIn.unread[role], { row, column, text: text.slice(0, 80) });
}

const sayLeft = ({ row, why, text, of = 0 }: LeftOut, words: Words): string =>
  say(words.bringIn.left[why], { row, of, text: text.slice(0, 80) });
