import { FIRST_DAY, isDay, onMonthDay, type Day, type Weekday } from '../plan/day';
import { dayOf, numericDateAt, readingsOf, type NumericDate } from '../plan/numeric-day';
import type { Repeat } from '../plan/plan';
import { firstForm, type WrittenWords } from '../plan/spoken-words';
import {
  MOST_REPEATS,
  readRepeat,
  textOfRepeat,
  weekdaysOf,
  type Nth,
  type Recurrence,
  type RepeatUnit,
} from './recurrence';

/*
 * Says rhythms in words and understands them. All words are given: the order of words is the same for each language, because the kinds of
 * words alone decide. (rules A70 to A73)
 */

/** Forms of a sentence by number, as the catalogue has them. */
interface Forms {
  readonly other: string;
}

/** The rhythms with a word of their own, which dropdowns offer. */
export const offeredRhythms = {
  weekly: ['week', 1],
  twoWeeks: ['week', 2],
  monthly: ['month', 1],
  quarterly: ['month', 3],
  halfYearly: ['month', 6],
  yearly: ['year', 1],
} as const;
export type OfferedRhythm = keyof typeof offeredRhythms;
const offeredNames = Object.keys(offeredRhythms) as OfferedRhythm[];

/** The word that dropdowns have for a rhythm without weekdays; undefined when they have none. */
export function offeredNameOf(unit: RepeatUnit, every: number): OfferedRhythm | undefined {
  return offeredNames.find((name) => offeredRhythms[name][0] === unit && offeredRhythms[name][1] === every);
}

/** The words of a language. */
interface RecurrenceWords {
  readonly said: {
    readonly daily: string;
    readonly every: { readonly day: Forms; readonly week: Forms; readonly month: Forms; readonly year: Forms };
    readonly onWeekdays: string;
    readonly weeksOnWeekdays: string;
    readonly ofMonth: string;
    readonly ofMonthEvery: string;
    readonly which: readonly string[];
    readonly and: string;
    readonly until: string;
    readonly times: Forms;
    readonly date: string;
  };
  /** Lists of words and phrases with `|` between them. What is said is understood too. */
  readonly understood: {
    readonly every: string;
    readonly other: string;
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly quarter: string;
    readonly halfYear: string;
    readonly year: string;
    readonly daily: string;
    readonly weekly: string;
    readonly twoWeekly: string;
    readonly monthly: string;
    readonly quarterly: string;
    readonly halfYearly: string;
    readonly yearly: string;
    readonly workdays: string;
    readonly weekdays: readonly string[];
    readonly numbers: readonly string[];
    readonly ordinals: readonly string[];
    readonly last: string;
    readonly ordinalMarks: string;
    readonly until: string;
    readonly times: string;
    readonly noise: string;
  };
}

/** What the catalogue gives of a language. */
export interface RecurrenceLanguage extends RecurrenceWords {
  /** The first form of each is said. */
  readonly written: Pick<WrittenWords, 'weekdays' | 'months'>;
  readonly offered: Readonly<Record<OfferedRhythm, string>>;
  /** Fills in the places of a sentence. */
  readonly fill: (sentence: string, values: Readonly<Record<string, string | number>>) => string;
  /** Chooses the form for a number and fills it in. */
  readonly count: (forms: Forms, count: number, values?: Readonly<Record<string, string>>) => string;
}

/** The rhythms of one language in words. */
export interface RecurrenceSpeech {
  /** See `sayRule`. */
  readonly say: (rule: Recurrence) => string;
  /** The rhythm that a text means; null when no rhythm or more than one could be meant. */
  readonly understand: (text: string) => Repeat | null;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `Last Friday of the month, every 3 months until 30 June 2027` */
export function sayRule(
  rule: Recurrence,
  { said, written, offered, fill, count }: Omit<RecurrenceLanguage, 'understood'>,
): string {
  const { unit, every, weekdays, nth, until, times } = rule;
  const interval = count(said.every[unit], every);
  const names = weekdays.map((day) => firstForm(written.weekdays[day - 1]));
  const days = names
    .slice(1)
    .reduce(
      (all, day, index) => (index === names.length - 2 ? fill(said.and, { days: all, day }) : `${all}, ${day}`),
      names[0] ?? '',
    );
  const name = offeredNameOf(unit, every);
  const rhythm = (): string => {
    if (nth !== null) {
      const which = said.which[nth < 0 ? said.which.length - 1 : nth - 1] ?? '';
      const one = fill(said.ofMonth, { which, day: days });
      return every === 1 ? one : fill(said.ofMonthEvery, { rhythm: one, every: lowerFirst(interval) });
    }
    if (days !== '')
      return every === 1 ? fill(said.onWeekdays, { days }) : fill(said.weeksOnWeekdays, { every: interval, days });
    if (unit === 'day' && every === 1) return said.daily;
    return name === undefined ? interval : offered[name];
  };
  if (until !== null) return fill(said.until, { rhythm: rhythm(), day: sayDate(until, { said, written, fill }) });
  return times === null ? rhythm() : count(said.times, times, { rhythm: rhythm() });
}

function sayDate(day: Day, { said, written, fill }: Pick<RecurrenceLanguage, 'said' | 'written' | 'fill'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return fill(said.date, { day: Number(date), month: firstForm(written.months[Number(month) - 1]), year });
}

/** What a word means in a rhythm. */
type Token =
  | { readonly kind: 'every' | 'until' | 'times' | 'noise' }
  | { readonly kind: 'number' | 'ordinal'; readonly value: number }
  | { readonly kind: 'interval'; readonly unit: RepeatUnit; readonly value: number }
  | { readonly kind: 'unit'; readonly unit: RepeatUnit; readonly value: number; readonly isAfterNoise?: boolean }
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[]; readonly isAfterDash?: boolean }
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'date'; readonly day: Day };

/** Small letters without accents. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const wordsIn = (text: string): string[] => text.match(/@\d{8}|\d+|[\p{L}ºª]+|[.\u2013\u2014-]/gu) ?? [];
const isDash = (word: string | undefined): boolean => word !== undefined && /^[\u2013\u2014-]$/.test(word);

interface Dictionary {
  readonly words: ReadonlyMap<string, Token>;
  readonly months: ReadonlyMap<string, number>;
  readonly marks: ReadonlySet<string>;
}

/** The most words of a phrase. */
const LONGEST_PHRASE = 4;

function dictionaryOf({ said, understood, written, offered }: RecurrenceLanguage): Dictionary {
  const words = new Map<string, Token>();
  const phrases = (list: string): string[] =>
    list.split('|').flatMap((one) => {
      const key = wordsIn(folded(one))
        .filter((word) => !isDash(word))
        .join(' ');
      return key === '' ? [] : [key];
    });
  const add = (list: string, token: Token): void => {
    for (const phrase of phrases(list)) if (!words.has(phrase)) words.set(phrase, token);
  };
  for (const name of offeredNames) {
    const [unit, value] = offeredRhythms[name];
    add(offered[name], { kind: 'interval', unit, value });
  }
  const rhythms = [
    ['daily', 'day', 1],
    ['weekly', 'week', 1],
    ['twoWeekly', 'week', 2],
    ['monthly', 'month', 1],
    ['quarterly', 'month', 3],
    ['halfYearly', 'month', 6],
    ['yearly', 'year', 1],
  ] as const;
  for (const [key, unit, value] of rhythms) add(understood[key], { kind: 'interval', unit, value });
  add(said.daily, { kind: 'interval', unit: 'day', value: 1 });
  const unitsOf = [
    ['day', 'day', 1],
    ['week', 'week', 1],
    ['month', 'month', 1],
    ['quarter', 'month', 3],
    ['halfYear', 'month', 6],
    ['year', 'year', 1],
  ] as const;
  for (const [key, unit, value] of unitsOf) add(understood[key], { kind: 'unit', unit, value });
  add(understood.workdays, { kind: 'weekdays', days: [1, 2, 3, 4, 5] });
  for (const lists of [written.weekdays, understood.weekdays])
    lists.forEach((list, index) => add(list, { kind: 'weekdays', days: [(index + 1) as Weekday] }));
  said.which.forEach((word, index) =>
    add(word, { kind: 'ordinal', value: index === said.which.length - 1 ? -1 : index + 1 }),
  );
  understood.ordinals.forEach((list, index) => add(list, { kind: 'ordinal', value: index + 1 }));
  add(understood.last, { kind: 'ordinal', value: -1 });
  understood.numbers.forEach((list, index) => add(list, { kind: 'number', value: index + 1 }));
  // Every other week is every second one.
  add(understood.other, { kind: 'ordinal', value: 2 });
  for (const kind of ['every', 'until', 'times', 'noise'] as const) add(understood[kind], { kind });
  const months = new Map<string, number>();
  written.months.forEach((list, index) => phrases(list).forEach((phrase) => months.set(phrase, index + 1)));
  return { words, months, marks: new Set(phrases(understood.ordinalMarks)) };
}

/** Where a year is written, a day does not depend on today. */
const anyDay = { today: FIRST_DAY, side: 'ahead' } as const;

/** The one day that a date in numbers means; null for two, such as `3/4/2027`, and without a year. */
function dateIn(date: NumericDate): Day | null {
  if (date.third === '') return null;
  const { dayFirst, monthFirst, yearFirst } = readingsOf(date, anyDay);
  const days = date.first.length > 2 ? yearFirst : date.separator === '.' ? dayFirst : [...dayFirst, ...monthFirst];
  return new Set(days).size === 1 ? (days[0] ?? null) : null;
}

/** Dates in digits become one word. */
function markDates(text: string): string {
  let marked = '';
  for (let at = 0; at < text.length;) {
    const begins = !/[\p{L}\d]/u.test(text.charAt(at - 1));
    const date = begins ? numericDateAt(text.slice(at)) : null;
    const day = date && dateIn(date);
    marked += day ? ` @${day.replace(/-/g, '')} ` : text.charAt(at);
    at += day && date ? date.length : 1;
  }
  return marked;
}

/** The words of a text with their meanings, those that say nothing left out; null when one is unknown. */
function tokensOf(text: string, { words, months, marks }: Dictionary): Token[] | null {
  const all = wordsIn(markDates(folded(text)));
  const tokens: Token[] = [];
  let isLimit = false;
  let isAfterNoise = false;
  for (let at = 0; at < all.length;) {
    const word = all[at] ?? '';
    const isAfterDash = isDash(all[at - 1]);
    if (word === '.' || isDash(word)) at += 1;
    else if (word.startsWith('@')) {
      const day = `${word.slice(1, 5)}-${word.slice(5, 7)}-${word.slice(7)}`;
      if (!isDay(day)) return null;
      tokens.push({ kind: 'date', day });
      at += 1;
    } else if (/^\d/.test(word)) {
      const isMarked = marks.has(all[at + 1] ?? '');
      tokens.push({ kind: isMarked ? 'ordinal' : 'number', value: Number(word) });
      at += isMarked ? 2 : 1;
    } else {
      const month: number | undefined = isLimit ? months.get(word) : undefined;
      const found: FoundPhrase | null =
        month === undefined ? findPhrase(all, at, words) : { token: { kind: 'month', value: month }, next: at + 1 };
      if (!found) return null;
      const token: Token = found.token;
      isLimit = isLimit || token.kind === 'until';
      if (token.kind === 'weekdays') tokens.push({ ...token, isAfterDash });
      else if (token.kind === 'unit') tokens.push({ ...token, isAfterNoise });
      else if (token.kind !== 'noise') tokens.push(token);
      isAfterNoise = token.kind === 'noise';
      at = found.next;
    }
  }
  return tokens;
}

interface FoundPhrase {
  readonly token: Token;
  /** Index of the word after it. */
  readonly next: number;
}

/** The longest phrase that begins here; hyphens between its words do not count. */
function findPhrase(all: readonly string[], at: number, words: ReadonlyMap<string, Token>): FoundPhrase | null {
  let phrase = '';
  let found: FoundPhrase | null = null;
  let count = 0;
  for (let next = at; next < all.length && count < LONGEST_PHRASE; next += 1) {
    const word = all[next] ?? '';
    if (isDash(word) && next > at) continue;
    phrase = phrase === '' ? word : `${phrase} ${word}`;
    count += 1;
    const token = words.get(phrase);
    if (token) found = { token, next: next + 1 };
  }
  return found;
}

/** Takes the last day out of the tokens: a date, or day, month and year, or a month, of which it is the last day. */
function takeLimit(tokens: Token[]): { readonly until: Day | null } | null {
  const at = tokens.findIndex(({ kind }) => kind === 'until');
  if (at < 0) return { until: null };
  const [first, second, third] = tokens.slice(at + 1, at + 4);
  const numberIn = (token: Token | undefined): number | null =>
    token && (token.kind === 'number' || token.kind === 'ordinal') && token.value > 0 ? token.value : null;
  const monthIn = (token: Token | undefined): number | null => (token?.kind === 'month' ? token.value : null);
  const yearIn = (token: Token | undefined): number | null => {
    const year = numberIn(token);
    return year !== null && year >= 1900 ? year : null;
  };
  const take = (until: Day | null, count: number): { readonly until: Day } | null => {
    tokens.splice(at, count + 1);
    return until === null ? null : { until };
  };
  if (first?.kind === 'date') return take(first.day, 1);
  const month = monthIn(first) ?? monthIn(second);
  if (month === null) return null;
  const year = yearIn(third);
  const date = numberIn(monthIn(first) === null ? first : second);
  if (year !== null && date !== null) return take(dayOf(year, month, date), 3);
  const yearAlone = yearIn(second);
  if (monthIn(first) === null || yearAlone === null) return null;
  const start = dayOf(yearAlone, month, 1);
  return take(start && onMonthDay(start, 31), 2);
}

/** `Monday to Friday`, `Mo–Fr` as one list of days. */
function joinRanges(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    const before = last?.kind === 'until' ? joined[joined.length - 2] : last;
    const isRange = token.kind === 'weekdays' && (last?.kind === 'until' || token.isAfterDash === true);
    if (!isRange || before?.kind !== 'weekdays' || token.kind !== 'weekdays') {
      joined.push(token);
      continue;
    }
    if (last?.kind === 'until') joined.pop();
    joined.pop();
    const from = before.days[before.days.length - 1] ?? 1;
    const to = token.days[0] ?? 1;
    const days = Array.from(
      { length: ((to - from + 7) % 7) + 1 },
      (_, index) => (((from - 1 + index) % 7) + 1) as Weekday,
    );
    joined.push({ kind: 'weekdays', days: [...before.days, ...days] });
  }
  return joined;
}

type Span = Pick<Recurrence, 'unit'> & { readonly value: number };

/** What was found in a text. */
interface Parts {
  /** Every so many units, such as `every 3 weeks` and `quarterly`. */
  readonly intervals: Span[];
  /** Units without a number: of the month. */
  readonly units: Span[];
  readonly weekdays: Weekday[];
  /** Such as `last Friday`; `isEvery` when it follows the word for every. */
  readonly places: { readonly nth: number; readonly day: Weekday; readonly isEvery: boolean }[];
  times: number | null;
}

function partsOf(tokens: readonly Token[]): Parts | null {
  const parts: Parts = { intervals: [], units: [], weekdays: [], places: [], times: null };
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const isEvery = tokens[at - 1]?.kind === 'every';
    if (token?.kind === 'every') continue;
    if (token?.kind === 'interval') parts.intervals.push(token);
    else if (token?.kind === 'unit') parts.units.push(token);
    else if (token?.kind === 'weekdays') parts.weekdays.push(...token.days);
    else if (token?.kind === 'number' || token?.kind === 'ordinal') {
      at += 1;
      const { value, kind } = token;
      if (kind === 'number' && next?.kind === 'times' && parts.times === null) parts.times = value;
      // Every 2nd month is a rhythm, every 2nd of the month a date.
      else if (next?.kind === 'unit' && value > 0 && (kind === 'number' || (isEvery && !next.isAfterNoise)))
        parts.intervals.push({ unit: next.unit, value: value * next.value });
      else if (next?.kind === 'interval' && kind === 'number')
        parts.intervals.push({ unit: next.unit, value: value * next.value });
      else if (next?.kind === 'weekdays' && kind === 'ordinal' && next.days.length === 1)
        parts.places.push({ nth: value, day: next.days[0] ?? 1, isEvery });
      else return null;
    } else return null;
  }
  return parts;
}

function ruleOf({ intervals, units, weekdays, places, times }: Parts, until: Day | null): Recurrence | null {
  const end = { until, times };
  if ((until !== null && times !== null) || intervals.length > 1 || places.length > 1) return null;
  const [interval] = intervals;
  const [place] = places;
  if (!place) {
    const span = interval ?? units[0];
    if (interval ? units.length > 0 : units.length > 1) return null;
    if (weekdays.length > 0)
      return span && span.unit !== 'week'
        ? null
        : { unit: 'week', every: span?.value ?? 1, weekdays: weekdaysOf(weekdays), nth: null, ...end };
    return span ? { unit: span.unit, every: span.value, weekdays: [], nth: null, ...end } : null;
  }
  if (weekdays.length > 0) return null;
  const { nth, day, isEvery } = place;
  const isMonth = ({ unit, value }: Span): boolean => unit === 'month' && value === 1;
  const larger = units.filter((unit) => !isMonth(unit));
  const span = interval ?? larger[0] ?? units[0];
  if (larger.length > (interval ? 0 : 1)) return null;
  // Every second Monday, without a month, is every two weeks; every last one can only mean that of the month.
  if (!span && isEvery && nth >= 2) return { unit: 'week', every: nth, weekdays: [day], nth: null, ...end };
  const which = ([1, 2, 3, 4, -1] as const).find((one) => one === nth) as Nth | undefined;
  if (which === undefined || (!span && !isEvery) || (span && span.unit !== 'month' && span.unit !== 'year'))
    return null;
  const every = (span?.value ?? 1) * (span?.unit === 'year' ? 12 : 1);
  return { unit: 'month', every, weekdays: [day], nth: which, ...end };
}

function understandWords(text: string, dictionary: Dictionary): Repeat | null {
  const found = tokensOf(text, dictionary);
  if (found === null) return null;
  const tokens = joinRanges(found);
  const limit = takeLimit(tokens);
  const parts = limit && partsOf(tokens);
  const rule = parts && ruleOf(parts, limit.until);
  const isNumber = (value: number | null): boolean => value === null || (value >= 1 && value <= MOST_REPEATS);
  return rule && isNumber(rule.every) && isNumber(rule.times) ? textOfRepeat(rule) : null;
}

/** How a language says and understands rhythms. */
export function speechOf(language: RecurrenceLanguage): RecurrenceSpeech {
  let dictionary: Dictionary | null = null;
  const understood = new Map<string, Repeat | null>();
  const understand = (text: string): Repeat | null => {
    const rule = readRepeat(text);
    if (rule) return textOfRepeat(rule);
    dictionary = dictionary ?? dictionaryOf(language);
    return understandWords(text, dictionary);
  };
  return {
    say: (rule) => sayRule(rule, language),
    understand: (text) => {
      const known = understood.get(text);
      if (known !== undefined) return known;
      const repeat = understand(text);
      // A column has few different rhythms.
      if (understood.size > 500) understood.clear();
      understood.set(text, repeat);
      return repeat;
    },
  };
}
