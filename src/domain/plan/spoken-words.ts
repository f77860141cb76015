/*
 * What people say in place of a date or a number of hours, as words of a language, and a text cut into these words. The words themselves are in
 * the catalogue; here is only what they mean.
 */

/**
 * The words with which a language writes out dates and hours. `|` separates different forms of one word; case and accents make no difference. The
 * script has them of every language.
 */
export interface WrittenWords {
  /** January to December. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** What is put behind a number of a month's day: `3rd`. A point is understood in every language. */
  readonly ordinals: string;
  readonly fillers: string;
  readonly hours: string;
  readonly minutes: string;
}

/**
 * All words of a language for dates and hours. `same` says what replaces a phrase, `fortnight=2 weeks`, and `spans` the minutes,
 * `half an hour=30`; `;` separates them.
 */
export interface SpokenWords extends WrittenWords {
  /** One, two, three … */
  readonly numbers: readonly string[];
  /** The days from two before today to two after it. */
  readonly days: readonly string[];
  /** Day, week, month, quarter, year. */
  readonly units: readonly string[];
  readonly ahead: string;
  readonly ago: string;
  readonly next: string;
  readonly present: string;
  readonly coming: string;
  readonly last: string;
  readonly end: string;
  readonly beginning: string;
  readonly same: string;
  /** `and a half`, between a number and its unit, or after both. */
  readonly half: string;
  readonly spans: string;
}

/** What a word can mean; numbers are read as such. */
type WordKind =
  | 'month'
  | 'weekday'
  | 'number'
  | 'day'
  | 'unit'
  | 'ahead'
  | 'ago'
  | 'next'
  | 'present'
  | 'coming'
  | 'last'
  | 'end'
  | 'beginning'
  | 'filler'
  | 'hours'
  | 'minutes'
  | 'half'
  | 'span';

/** One meaning of a word: its kind, and the month, the weekday, the number, the days from today, the index of the unit or the minutes. */
interface Meaning {
  readonly kind: WordKind;
  readonly value: number;
}

interface Lexicon {
  /** The longest phrase first; a phrase may have several meanings, as `mar` in Spanish. */
  readonly phrases: readonly (readonly [phrase: string, meanings: readonly Meaning[]])[];
  readonly same: readonly (readonly [phrase: string, instead: string])[];
  readonly ordinals: readonly string[];
}

/** The form of a word that is said: the first. */
export const firstForm = (forms = ''): string => forms.split('|')[0] ?? '';

/** Longer texts are no dates. */
const MOST_CHARACTERS = 60;

/** Small letters without accents, single spaces; null for a text that is too long. */
export function plainText(text: string): string | null {
  if (text.length > MOST_CHARACTERS) return null;
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/’/g, "'")
    .replace(/[\s\u200b-\u200f\u2060]+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

const forms = (all: string): string[] => all.split('|').flatMap((form) => plainText(form) ?? []);

function pairs(all: string): [string, string][] {
  return all.split(';').flatMap((one) => {
    const [phrases = '', meaning = ''] = one.split('=');
    return forms(phrases).map((phrase): [string, string] => [phrase, meaning]);
  });
}

const byLength = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  other.length - one.length;

function makeLexicon(words: WrittenWords & Partial<SpokenWords>): Lexicon {
  const meanings = new Map<string, Meaning[]>();
  const add = (kind: WordKind, all: string, value = 0): void => {
    for (const form of forms(all)) meanings.set(form, [...(meanings.get(form) ?? []), { kind, value }]);
  };
  words.months.forEach((all, at) => add('month', all, at + 1));
  words.weekdays.forEach((all, at) => add('weekday', all, at + 1));
  words.numbers?.forEach((all, at) => add('number', all, at + 1));
  words.days?.forEach((all, at) => add('day', all, at - 2));
  words.units?.forEach((all, at) => add('unit', all, at));
  for (const kind of ['ahead', 'ago', 'next', 'present', 'coming', 'last', 'end', 'beginning'] as const)
    add(kind, words[kind] ?? '');
  add('filler', words.fillers);
  for (const kind of ['hours', 'minutes', 'half'] as const) add(kind, words[kind] ?? '');
  for (const [phrase, minutes] of pairs(words.spans ?? '')) add('span', phrase, Number(minutes));
  return {
    phrases: [...meanings].sort(byLength),
    same: pairs(words.same ?? '')
      .map(([phrase, instead]): [string, string] => [phrase, plainText(instead) ?? ''])
      .sort(byLength),
    ordinals: forms(words.ordinals),
  };
}

const lexicons = new WeakMap<WrittenWords, Lexicon>();

function lexiconOf(words: WrittenWords): Lexicon {
  const known = lexicons.get(words);
  if (known) return known;
  const made = makeLexicon(words);
  lexicons.set(words, made);
  return made;
}

const isLetter = (character: string): boolean => /[a-z]/.test(character);

/** Whether the phrase is at this place of the text as a whole word; what ends with an apostrophe stands before a word: `d'`. */
function isAt(text: string, at: number, phrase: string): boolean {
  return text.startsWith(phrase, at) && (phrase.endsWith("'") || !isLetter(text.charAt(at + phrase.length)));
}

/** The text with each phrase of `same` replaced by what means the same. */
export function withSame(text: string, words: WrittenWords): string {
  const { same } = lexiconOf(words);
  let replaced = '';
  for (let at = 0; at < text.length;) {
    const begins = at === 0 || !isLetter(text.charAt(at - 1));
    const [phrase, instead] = (begins && same.find(([one]) => isAt(text, at, one))) || [text.charAt(at), ''];
    replaced += instead === '' ? phrase : instead;
    at += phrase.length;
  }
  return replaced;
}

/** The longest phrase of the language at this place of a plain text, with its meanings; null for none. A point after it belongs to it. */
export function wordAt(
  text: string,
  at: number,
  words: WrittenWords,
): { readonly length: number; readonly meanings: readonly Meaning[] } | null {
  const [phrase, meanings] = lexiconOf(words).phrases.find(([one]) => isAt(text, at, one)) ?? [];
  if (phrase === undefined || meanings === undefined) return null;
  return { length: phrase.length + (text.charAt(at + phrase.length) === '.' ? 1 : 0), meanings };
}

/** The length of the ending that makes a number the day of a month, `rd` or a point; 0 for none. */
export function ordinalAt(text: string, at: number, words: WrittenWords): number {
  if (text.charAt(at) === '.') return 1;
  return lexiconOf(words).ordinals.find((one) => isAt(text, at, one))?.length ?? 0;
}
