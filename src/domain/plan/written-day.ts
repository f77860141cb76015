import { dayOfSerial, isDay, type Day } from './day';
import type { Side } from './numeric-day';
import { readCalendarDate, type SpokenDayOptions } from './spoken-day';
import type { WrittenWords } from './spoken-words';

/*
 * A day as lists and files of other programs write it, on its own or with a time. What may be two days gives none, and is asked. (rules U62, D39)
 */

/** Which number of `03/04/2026` is the day. */
export type NumberOrder = 'dayFirst' | 'monthFirst';

export interface DayReading extends Side {
  /** Null while it is not known. */
  readonly order: NumberOrder | null;
  /** The day in the file's zone of a moment, in milliseconds since 1970: `2026-04-03T22:30:00Z` may be of the next day there. */
  readonly dayAt: (moment: number) => Day;
  /** The words of every language. */
  readonly words: readonly WrittenWords[];
}

export type ReadDay = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'ambiguous' | 'unreadable' };

const unreadable: ReadDay = { kind: 'unreadable' };
const ofDay = (day: Day | null): ReadDay => (day === null ? unreadable : { kind: 'day', day });
/** Numbers of days that a spreadsheet writes for 1954 to 2119: smaller ones are rather counts. */
const [leastSerial, greatestSerial] = [20000, 80000];

/** `2026-04-03`, `2026/4/3`, `20260403`, with whatever follows. */
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)(.*)$/s;
/** A time in UTC behind a day. Any other zone is the writer's, whose day it is. */
const UTC_TIME = /^[T ](\d{2}:?\d{2}(?::?\d{2})?)(?:[.,]\d+)?\s?(?:Z|UTC|GMT|[+-]00:?00)$/i;
/** A time and what follows it: `09:00`, `9 AM`, `10h30 (UTC+2)`. */
const TIME = /[\s,]*(?:\d{1,2}(?::\d{2}){1,2}|\d{1,2}h\d{2}|\d{1,2}(?=\s?[ap]\.?\s?m\b)).*$/is;

/**
 * Reads a day: `2026-04-03`, a moment, `3.4.2026`, `03/04/2026`, `20/Mar/26`, `Fri, 3 Apr 2026`, `Apr 3, 2026`, `3 Apr` (the next or the last one), the
 * number of a spreadsheet or of milliseconds since 1970. A time behind it is left out.
 */
export function readWrittenDay(given: string, reading: DayReading): ReadDay {
  const text = given.trim();
  const yearFirst = readYearFirst(text, reading);
  if (yearFirst) return yearFirst;
  if (/^\d{13}$/.test(text)) return ofDay(reading.dayAt(Number(text)));
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Number(text.replace(',', '.'));
    return ofDay(serial >= leastSerial && serial <= greatestSerial ? dayOfSerial(serial) : null);
  }
  for (const date of datesIn(text)) {
    const read = readDate(date, reading);
    if (read.kind !== 'unreadable') return read;
  }
  return unreadable;
}

function readYearFirst(text: string, { dayAt }: DayReading): ReadDay | null {
  const [, year = '', , month, date, shortMonth = '', shortDate = '', rest = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year === '') return null;
  const day = [year, ...[month ?? shortMonth, date ?? shortDate].map((part) => part.padStart(2, '0'))].join('-');
  if (!isDay(day)) return month === undefined ? null : unreadable;
  const digits = UTC_TIME.exec(rest)?.[1]?.replace(/:/g, '') ?? '';
  if (digits === '') return ofDay(day);
  const time = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4) || '00'].join(':');
  const moment = Date.parse(`${day}T${time}Z`);
  return ofDay(Number.isNaN(moment) ? day : dayAt(moment));
}

/** The text without what may follow a date: a remark in brackets, a time, and up to two words before the time. */
function datesIn(text: string): readonly string[] {
  const bare = text
    .replace(/\s*\([^()]*\)$/, '')
    // `20/Mar/26` has its month in words.
    .replace(/(\d)[./-](?=\p{L})|(\p{L})[./-](?=\d)/gu, '$1$2 ');
  const before = bare.replace(TIME, '');
  if (before === bare) return [bare];
  return [before, ...[1, 2].map((words) => before.replace(new RegExp(`(?:[\\s,]+\\p{L}+){${words}}$`, 'u'), ''))];
}

function readDate(text: string, { order, today, side, words }: DayReading): ReadDay {
  const read = (orderOf: SpokenDayOptions['order']): ReadDay => {
    const said = readCalendarDate(text, words, { today, side, order: orderOf });
    if (said === null) return unreadable;
    return 'day' in said ? ofDay(said.day) : { kind: 'ambiguous' };
  };
  // Days with points are written day first everywhere.
  if (order === 'dayFirst' || /\d\.\s?\d{1,2}\./.test(text)) return read('dmy');
  return read(order === null ? 'either' : 'mdy');
}

/** From one day to another: `27 Feb 2026 → 28 Feb 2026`. One day alone is the last. */
export function readDayRange(
  given: string,
  reading: DayReading,
): { readonly from: ReadDay | null; readonly to: ReadDay } {
  const [first = '', second, ...others] = given.split(/\s*[→–—]\s*|\s+-\s+/);
  if (second === undefined || others.length > 0) return { from: null, to: readWrittenDay(given, reading) };
  const [from, to] = [readWrittenDay(first, reading), readWrittenDay(second, reading)];
  return from.kind === 'unreadable' || to.kind === 'unreadable' ? { from: null, to: unreadable } : { from, to };
}

/** Two numbers of which either may be the day. */
const NUMBERS = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})(?:\2(?:\d{4}|\d{2}))?(?![\d/-])/;

/** Which number the days of a list have first: a day above 12 says it, if no other contradicts. `example` is one that may be two days. */
export function decideOrder(
  texts: readonly string[],
  reading: Omit<DayReading, 'order'>,
): { readonly order: NumberOrder | null; readonly example: string } {
  let [dayFirst, monthFirst] = [false, false];
  let example = '';
  for (const text of texts) {
    const [, first = '', , second = ''] = NUMBERS.exec(text) ?? [];
    const [one, other] = [Number(first), Number(second)];
    if (first === '') continue;
    if (one > 12 && other <= 12) dayFirst = true;
    else if (other > 12 && one <= 12) monthFirst = true;
    else if (example === '' && readDayRange(text, { ...reading, order: null }).to.kind === 'ambiguous')
      example = text.trim();
  }
  const order = dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst';
  return { order, example };
}
