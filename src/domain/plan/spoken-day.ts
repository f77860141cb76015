import {
  addDays,
  addMonths,
  FIRST_DAY,
  LAST_DAY,
  parseDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  weekdayOf,
  type Day,
} from './day';
import { dayOf, nearest, numericDateAt, readingsOf, type NumericDate, type Side } from './numeric-day';
import { ordinalAt, plainText, withSame, wordAt, type SpokenWords, type WrittenWords } from './spoken-words';

/*
 * A day as people say it: `tomorrow`, `next Friday`, `in 2 weeks`, `end of March`, `31.12.`. A text has one reading, several, or none. Nothing
 * is guessed: where two people would understand different days, both are given. (rules D20 to D27)
 */

/** One day, or the days among which a person has to choose, the earliest first. */
export type SpokenDay = { readonly day: Day } | { readonly days: readonly Day[] };

/** The order of day, month and year in which the file writes dates. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface SpokenDayOptions extends Side {
  /** `either`: both orders of day and month are readings. */
  readonly order: DateOrder | 'either';
}

interface Token {
  readonly kind: string;
  readonly value: number;
  readonly date?: NumericDate;
}

/** A letter for each kind of word, so that a sentence is a pattern. `O` is a number of a month's day, `Y` a year, `Z` a date in numbers. */
const letters: Readonly<Record<string, string>> = {
  month: 'M',
  weekday: 'W',
  number: 'N',
  ordinal: 'O',
  year: 'Y',
  day: 'D',
  unit: 'U',
  ahead: 'I',
  ago: 'A',
  next: 'X',
  present: 'T',
  coming: 'C',
  last: 'L',
  end: 'E',
  beginning: 'B',
  date: 'Z',
};

/** The indices of `SpokenWords.units`. */
const unit = { day: 0, week: 1, month: 2, quarter: 3, year: 4 } as const;

/** A longer time ahead or ago is a slip of the keyboard. */
const MOST_YEARS = 100;
const daysOfUnit = [1, 7, 31, 92, 366];

/** More meanings than these are not tried. */
const MOST_SENTENCES = 32;

const NUMBER = /^\d{1,4}(?!\d)/;

/** The words of a text, each with its meanings; null when one of them is no word of a date. */
function tokensOf(text: string, words: WrittenWords): Token[][] | null {
  const tokens: Token[][] = [];
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const blank = /^[\s,]+/.exec(rest)?.[0].length ?? 0;
    const date = numericDateAt(rest);
    const number = NUMBER.exec(rest)?.[0];
    const word = wordAt(text, at, words);
    if (blank > 0) at += blank;
    else if (date) {
      tokens.push([{ kind: 'date', value: 0, date }]);
      at += date.length;
    } else if (number !== undefined) {
      const ending = number.length < 3 ? ordinalAt(text, at + number.length, words) : 0;
      const kind = ending > 0 ? 'ordinal' : number.length === 4 ? 'year' : 'number';
      tokens.push([{ kind, value: Number(number) }]);
      at += number.length + ending;
    } else if (word) {
      const meanings = word.meanings.filter(({ kind }) => kind === 'filler' || kind in letters);
      if (meanings.length === 0) return null;
      tokens.push([...meanings]);
      at += word.length;
    } else return null;
  }
  return tokens.length > 0 ? tokens : null;
}

/** Every sentence that the meanings of the words make. */
function sentencesOf(tokens: readonly (readonly Token[])[]): Token[][] {
  let sentences: Token[][] = [[]];
  for (const meanings of tokens)
    sentences = sentences
      .flatMap((sentence) => meanings.map((meaning) => (meaning.kind === 'filler' ? sentence : [...sentence, meaning])))
      .slice(0, MOST_SENTENCES);
  return sentences;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const endOfMonth = (day: Day): Day => addDays(addMonths(startOfMonth(day), 1), -1);
const present = (days: readonly (Day | null)[]): Day[] => days.flatMap((day) => (day === null ? [] : [day]));

/** The weekday in the week so many weeks away; two days where it matters whether a week begins on Monday or on Sunday. */
function inWeek(today: Day, weeks: number, weekday: number): Day[] {
  const week = addDays(today, 7 * weeks);
  return [addDays(startOfWeek(week), weekday - 1), addDays(startOfWeek(week, 'sunday'), weekday % 7)];
}

const after = (today: Day, weekday: number): Day => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
const before = (today: Day, weekday: number): Day => addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1));

/** A weekday alone: on that weekday itself it may mean today. */
function weekdayAlone({ today, side }: SpokenDayOptions, weekday: number): Day[] {
  const other = side === 'ahead' ? after(today, weekday) : before(today, weekday);
  return weekdayOf(today) === weekday ? [today, other] : [other];
}

/** Those on the wanted side of today, if any is. */
function onSide(days: readonly Day[], { today, side }: SpokenDayOptions): readonly Day[] {
  const wanted = days.filter((day) => (side === 'ahead' ? day >= today : day <= today));
  return wanted.length > 0 ? wanted : days;
}

/** The day so many units away. */
function away(today: Day, count: number, of: number): Day[] {
  if (Math.abs(count) * (daysOfUnit[of] ?? 0) > MOST_YEARS * 366) return [];
  if (of === unit.day || of === unit.week) return [addDays(today, count * (of === unit.week ? 7 : 1))];
  return [addMonths(today, count * (of === unit.month ? 1 : of === unit.quarter ? 3 : 12))];
}

/** The first or the last day of the week, month, quarter or year so many away. A week ends on Friday or on Sunday. */
function edge(today: Day, count: number, of: number, isEnd: boolean): Day[] {
  const year = (day: Day): Day | null => dayOf(yearOf(day), isEnd ? 12 : 1, isEnd ? 31 : 1);
  const [there = today] = away(today, count, of);
  switch (of) {
    case unit.week:
      return isEnd
        ? [...inWeek(today, count, 5), ...inWeek(today, count, 7)]
        : [startOfWeek(there), startOfWeek(there, 'sunday')];
    case unit.month:
      return [isEnd ? endOfMonth(there) : startOfMonth(there)];
    case unit.quarter:
      return [isEnd ? addDays(addMonths(startOfQuarter(there), 3), -1) : startOfQuarter(there)];
    case unit.year:
      return present([year(there)]);
    default:
      return [];
  }
}

/** Every reading of a date in numbers; where the order decides, that one. */
function numericDays(date: NumericDate, options: SpokenDayOptions): readonly Day[] {
  const { order } = options;
  const { dayFirst, monthFirst, yearFirst } = readingsOf(date, options);
  if (date.first.length > 2) return yearFirst;
  // With points the day comes first everywhere, so a file that writes the month first does not decide.
  const ordered =
    order === 'dmy'
      ? [dayFirst, monthFirst]
      : order === 'mdy' && date.separator !== '.'
        ? [monthFirst, dayFirst]
        : null;
  if (ordered) return ordered.find((days) => days.length > 0) ?? [];
  return [...(order === 'ymd' ? yearFirst : []), ...dayFirst, ...monthFirst];
}

/** What a sentence of this pattern means; `[]` when it has the pattern and no day. */
const rules: readonly (readonly [
  pattern: RegExp,
  read: (of: (letter: string) => number, options: SpokenDayOptions, sentence: readonly Token[]) => readonly Day[],
])[] = [
  [/^D$/, (of, { today }) => [addDays(today, of('D'))]],
  [/^(I[NY]U|[NY]UI)$/, (of, { today }) => away(today, of('N') + of('Y'), of('U'))],
  [/^(A[NY]U|[NY]UA)$/, (of, { today }) => away(today, -(of('N') + of('Y')), of('U'))],
  [/^W$/, (of, options) => weekdayAlone(options, of('W'))],
  [/^(CW|WC)$/, (of, { today }) => [after(today, of('W'))]],
  [/^(XW|WX)$/, (of, { today }) => [after(today, of('W')), ...inWeek(today, 1, of('W'))]],
  [/^(LW|WL)$/, (of, { today }) => [before(today, of('W')), ...inWeek(today, -1, of('W'))]],
  [
    /^(TW|WT)$/,
    (of, options) =>
      onSide([...weekdayAlone(options, of('W')).slice(0, 1), ...inWeek(options.today, 0, of('W'))], options),
  ],
  [/^(WXU|XUW|WUX)$/, (of, { today }) => (of('U') === unit.week ? inWeek(today, 1, of('W')) : [])],
  [/^(WTU|TUW|WUT)$/, (of, { today }) => (of('U') === unit.week ? inWeek(today, 0, of('W')) : [])],
  [/^(WLU|LUW|WUL)$/, (of, { today }) => (of('U') === unit.week ? inWeek(today, -1, of('W')) : [])],
  [/^[EB]M$/, (of, options, [first]) => nearest(options, (year) => edgeOf(dayOf(year, of('M'), 1), first))],
  [/^[EB]MY$/, (of, _, [first]) => present([edgeOf(dayOf(of('Y'), of('M'), 1), first)])],
  [/^[EB]Y$/, (of, _, [first]) => present([first?.kind === 'end' ? dayOf(of('Y'), 12, 31) : dayOf(of('Y'), 1, 1)])],
  [
    /^[EB]T?U$|^[EB]UT$/,
    (of, options, [first]) => onSide(edge(options.today, 0, of('U'), first?.kind === 'end'), options),
  ],
  [/^[EB](XU|UX)$/, (of, { today }, [first]) => edge(today, 1, of('U'), first?.kind === 'end')],
  [/^[EB](LU|UL)$/, (of, { today }, [first]) => edge(today, -1, of('U'), first?.kind === 'end')],
  [/^W?([NO]M|M[NO])$/, (of, options) => nearest(options, (year) => dayOf(year, of('M'), of('N') + of('O')))],
  [/^W?([NO]M|M[NO])Y$/, (of) => present([dayOf(of('Y'), of('M'), of('N') + of('O'))])],
  [/^W?([NO]M|M[NO])N$/, (of, _, sentence) => twoDigitYear(of, sentence)],
  [/^W?O$/, (of, options) => nthOfMonth(options, of('O'))],
  [
    /^W?Z$/,
    (_, options, sentence) => {
      const date = sentence[sentence.length - 1]?.date;
      return date ? numericDays(date, options) : [];
    },
  ],
];

/** `3 March 27` */
function twoDigitYear(of: (letter: string) => number, sentence: readonly Token[]): Day[] {
  const year = sentence[sentence.length - 1]?.value ?? 0;
  const date = sentence.find(({ kind }) => kind === 'ordinal' || kind === 'number')?.value ?? 0;
  return year >= 10 && year < 100 ? present([dayOf(2000 + year, of('M'), date)]) : [];
}

function edgeOf(day: Day | null, first: Token | undefined): Day | null {
  return day === null ? null : first?.kind === 'end' ? endOfMonth(day) : startOfMonth(day);
}

/** `the 15th`: of this month or of the nearest month that has it. */
function nthOfMonth({ today, side }: SpokenDayOptions, date: number): Day[] {
  for (let months = 0; months <= 2; months += 1) {
    const month = addMonths(startOfMonth(today), side === 'ahead' ? months : -months);
    const day = parseDay(`${month.slice(0, 8)}${String(date).padStart(2, '0')}`);
    if (day !== null && (side === 'ahead' ? day >= today : day <= today)) return [day];
  }
  return [];
}

/** The days that one sentence can mean. A weekday before a date has to be that date's. */
function daysOf(sentence: readonly Token[], options: SpokenDayOptions): readonly Day[] {
  const pattern = sentence.map(({ kind }) => letters[kind] ?? '?').join('');
  const rule = rules.find(([one]) => one.test(pattern));
  if (!rule) return [];
  const of = (letter: string): number => sentence[pattern.indexOf(letter)]?.value ?? 0;
  const days = rule[1](of, options, sentence);
  return /^W.*[MOZ]/.test(pattern) ? days.filter((day) => weekdayOf(day) === of('W')) : days;
}

/** The days that a plain text can mean in one language, the earliest first. */
function daysIn(plain: string, words: WrittenWords, options: SpokenDayOptions, isDate = isAny): readonly Day[] {
  const tokens = tokensOf(withSame(plain, words), words);
  if (tokens === null) return [];
  const all = sentencesOf(tokens).flatMap((sentence) => (isDate(sentence) ? daysOf(sentence, options) : []));
  return [...new Set(all)].filter((day) => day > FIRST_DAY && day < LAST_DAY).sort();
}

const isAny = (_: readonly Token[]): boolean => true;
/** Whether a sentence names a month: by its name, or as a number. A weekday or `the 15th` alone depend on today. */
const namesMonth = (sentence: readonly Token[]): boolean =>
  sentence.some(({ kind }) => kind === 'month' || kind === 'date');

function firstDays(
  text: string,
  languages: readonly WrittenWords[],
  options: SpokenDayOptions,
  isDate = isAny,
): SpokenDay | null {
  const plain = plainText(text);
  if (plain === null) return null;
  for (const words of languages) {
    const days = daysIn(plain, words, options, isDate);
    const [first] = days;
    if (first !== undefined) return days.length === 1 ? { day: first } : { days };
  }
  return null;
}

/**
 * The day that a text says, or the days that it may mean; null when it says none. The first of the languages in which it says anything counts.
 * @param languages the words of the file's language first
 */
export function readSpokenDay(
  text: string,
  languages: readonly SpokenWords[],
  options: SpokenDayOptions,
): SpokenDay | null {
  return firstDays(text, languages, options);
}

/** The same for a date that is written out, `3 March 2026`, `Tue 03/03`: with its month, and the same on every day but for its year. */
export function readCalendarDate(
  text: string,
  languages: readonly WrittenWords[],
  options: SpokenDayOptions,
): SpokenDay | null {
  return firstDays(text, languages, options, namesMonth);
}
