import type { WrittenWords } from '../plan/spoken-words';

/*
 * The words by which columns, states, units and months of another program's table are known. They come from the catalogue, from every
 * language at once.
 */

/** What a column of the table is. */
export const roles = [
  'title',
  'goal',
  'status',
  'due',
  'start',
  'effort',
  'notes',
  'doneOn',
  'key',
  'leaveOut',
] as const;
export type Role = (typeof roles)[number];

export type ForeignStatus = 'todo' | 'doing' | 'waiting' | 'done' | 'letGo';

/** Lists of words, separated by `|`; in each list the more telling word comes first. A heading may be in the lists of several roles. */
export interface LanguageOfTables {
  readonly headings: Readonly<Record<Role, string>>;
  readonly statuses: Readonly<Record<ForeignStatus, string>>;
  readonly written: WrittenWords;
}

/** A role that a heading can have, and its rank among the headings of that role; 0 is best. */
export interface MeaningOfHeading {
  readonly role: Role;
  readonly rank: number;
}

/** What a word for a status means, and the word as the row keeps it; '' for Waymark's own word. */
export interface SaidStatus {
  readonly status: ForeignStatus;
  readonly word: string;
}

export interface ForeignWords {
  /** What each heading can mean, the likeliest first. */
  readonly headings: ReadonlyMap<string, readonly MeaningOfHeading[]>;
  readonly statuses: ReadonlyMap<string, ForeignStatus>;
  /** The user's own words for a status, by lower-case word. */
  readonly own: ReadonlyMap<string, SaidStatus>;
  /** Headings that say minutes. */
  readonly minutes: ReadonlySet<string>;
  /** The words of dates and hours, of each language. */
  readonly written: readonly WrittenWords[];
}

/** Letters and digits alone, lower case: `Due-Date` is `duedate`. Text without any, such as ✓, stays. */
export function plainWord(text: string): string {
  const lower = text.normalize('NFC').trim().toLowerCase();
  return lower.replace(/[^\p{L}\p{N}%]+/gu, '') || lower;
}

const listed = (list: string): string[] =>
  list
    .split('|')
    .map(plainWord)
    .filter((word) => word !== '');

/** Marks that mean done or not done in every language. */
const marks: Readonly<Record<string, ForeignStatus>> = {
  x: 'done',
  '✓': 'done',
  '✔': 'done',
  '☑': 'done',
  '✅': 'done',
  '[x]': 'done',
  true: 'done',
  '100%': 'done',
  '☐': 'todo',
  '[ ]': 'todo',
  false: 'todo',
  '0%': 'todo',
};

/** The words of all languages together; where two languages use one word, the first counts. */
export function gatherWords(languages: readonly LanguageOfTables[]): ForeignWords {
  const headings = new Map<string, readonly MeaningOfHeading[]>();
  const statuses = new Map<string, ForeignStatus>(Object.entries(marks));
  for (const language of languages) {
    const ofLanguage = new Map<string, MeaningOfHeading[]>();
    for (const role of roles)
      listed(language.headings[role]).forEach((word, rank) => {
        ofLanguage.set(word, [...(ofLanguage.get(word) ?? []), { role, rank }]);
      });
    for (const [word, meanings] of ofLanguage) if (!headings.has(word)) headings.set(word, meanings);
    for (const [status, list] of Object.entries(language.statuses))
      for (const word of listed(list)) if (!statuses.has(word)) statuses.set(word, status as ForeignStatus);
  }
  for (const mark of ['✓', '✔', '☑', '✅']) headings.set(mark, [{ role: 'status', rank: 50 }]);
  return {
    headings,
    statuses,
    own: new Map(),
    minutes: new Set(languages.flatMap(({ written }) => listed(written.minutes))),
    written: languages.map(({ written }) => written),
  };
}

/** The words with those of the user for a status before them, by lower-case word. */
export const withStatuses = (
  words: ForeignWords,
  own: Iterable<readonly [word: string, said: SaidStatus]>,
): ForeignWords => ({ ...words, own: new Map([...words.own, ...own]) });

/** A word for a status as it is compared: on one line, in lower case. */
export const keyOfWord = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** What a word for a status means: an own word keeps how it is spelled. Null when it is unknown. */
export function readSaidStatus(text: string, words: ForeignWords): SaidStatus | null {
  const own = words.own.get(keyOfWord(text));
  if (own) return own;
  const status = readStatus(text, words);
  return status === null ? null : { status, word: '' };
}

/** The state that a word or mark means; null when it is unknown. A share in percent counts too. */
export function readStatus(text: string, { statuses, own }: ForeignWords): ForeignStatus | null {
  const said = own.get(keyOfWord(text));
  if (said) return said.status;
  const trimmed = text.trim().toLowerCase();
  const known = statuses.get(trimmed) ?? statuses.get(plainWord(text));
  if (known) return known;
  const share = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(trimmed);
  if (!share) return null;
  const percent = Number(share[1]?.replace(',', '.'));
  return percent >= 100 ? 'done' : percent > 0 ? 'doing' : 'todo';
}
