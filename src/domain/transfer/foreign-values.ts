import { dayOfSerial, isDay, type Day } from '../plan/day';
import { plainWord, type ForeignWords } from './foreign-words';

/*
 * Days and hours as other programs write them. What is ambiguous gives no day, and is asked.
 */

/** Which number of `03/04/2026` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

export interface DateReading {
  /** Null while it is not known. */
  readonly order: DateOrder | null;
  readonly today: Day;
  /** Minutes that the file's zone is ahead of UTC: a moment such as `2026-04-03T22:30:00Z` may be of the next day there. */
  readonly offset: number;
  readonly words: ForeignWords;
}

export type ReadDay = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'ambiguous' | 'unreadable' };

const unreadable: ReadDay = { kind: 'unreadable' };
/** Numbers of days that a spreadsheet writes for 1954 to 2119: smaller ones are rather counts. */
const [leastSerial, greatestSerial] = [20000, 80000];

function dayFrom(year: number, month: number, date: number): ReadDay {
  const whole = year < 100 ? 2000 + year : year;
  const day = [String(whole).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  return isDay(day) ? { kind: 'day', day } : unreadable;
}

/** The next such day from today on, for a day without a year. */
function nextDay(month: number, date: number, today: Day): ReadDay {
  const year = Number(today.slice(0, 4));
  const read = dayFrom(year, month, date);
  return read.kind === 'day' && read.day < today ? dayFrom(year + 1, month, date) : read;
}

function monthOf(word: string, { months }: ForeignWords): number | null {
  const plain = plainWord(word);
  if (plain.length < 3) return null;
  return (months.find(([name]) => name === plain) ?? months.find(([name]) => name.startsWith(plain)))?.[1] ?? null;
}

/** The two first numbers of `03/04/2026` or `3-4-26`; null for another form. */
function slashed(text: string): readonly [one: number, other: number, year: number] | null {
  const read = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/.exec(text);
  return read ? [Number(read[1]), Number(read[3]), Number(read[4])] : null;
}

/**
 * Reads a day: `2026-04-03`, a moment, `3.4.2026`, `03/04/2026`, `3 Apr 2026`, `Apr 3, 2026`, `3 Apr` (the next one), a spreadsheet's number.
 * A time behind it is left out.
 */
export function readForeignDay(given: string, { order, today, offset, words }: DateReading): ReadDay {
  const text = given.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text);
  if (iso) {
    const day = dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const moment = /^T[\d:.]+Z$/.test(iso[4] ?? '') ? Date.parse(text) : NaN;
    if (day.kind !== 'day' || Number.isNaN(moment)) return day;
    const local = new Date(moment + offset * 60000).toISOString().slice(0, 10);
    return isDay(local) ? { kind: 'day', day: local } : day;
  }
  const numbers = slashed(text);
  if (numbers) {
    const [one, other, year] = numbers;
    if (one > 12) return dayFrom(year, other, one);
    if (other > 12) return dayFrom(year, one, other);
    if (one === other) return dayFrom(year, one, other);
    if (order === null) return { kind: 'ambiguous' };
    return order === 'dayFirst' ? dayFrom(year, other, one) : dayFrom(year, one, other);
  }
  // Days with dots are written day first everywhere.
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})?(?:[ ,T].*)?$/.exec(text);
  if (dotted) {
    const [date, month] = [Number(dotted[1]), Number(dotted[2])];
    return dotted[3] === undefined ? nextDay(month, date, today) : dayFrom(Number(dotted[3]), month, date);
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) {
    const serial = Number(text.replace(',', '.'));
    const day = serial >= leastSerial && serial <= greatestSerial ? dayOfSerial(serial) : null;
    return day === null ? unreadable : { kind: 'day', day };
  }
  return readNamedMonth(text, today, words);
}

/** `3 Apr 2026`, `3. April`, `Apr 3, 2026`, also with a weekday before it. */
function readNamedMonth(text: string, today: Day, words: ForeignWords): ReadDay {
  const bare = text.replace(/^\p{L}+\.?,?\s+(?=\d{1,2}\.?\s+\p{L}|\p{L}+\.?\s+\d)/u, '');
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?(\p{L}{3,})\.?,?(?:\s+(?:de\s+)?(\d{4}))?(?:[ ,].*)?$/u.exec(bare);
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?:[ ,].*)?$/u.exec(bare);
  const [date, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const month = name === undefined ? null : monthOf(name, words);
  if (month === null) return unreadable;
  return year === undefined ? nextDay(month, Number(date), today) : dayFrom(Number(year), month, Number(date));
}

/** An ambiguous text of a column, and whether the others decide: a day above 12 says which number is the day, if no other contradicts. */
export function decideOrder(texts: readonly string[]): { readonly order: DateOrder | null; readonly example: string } {
  let [dayFirst, monthFirst] = [false, false];
  let example = '';
  for (const text of texts) {
    const numbers = slashed(text);
    if (!numbers) continue;
    const [one, other] = numbers;
    if (one > 12 && other <= 12) dayFirst = true;
    else if (other > 12 && one <= 12) monthFirst = true;
    else if (example === '' && one <= 12 && other <= 12 && one !== other) example = text.trim();
  }
  const order = dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst';
  return { order, example };
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/**
 * Hours: `1,5 h`, `90 min`, `1:30`, `1h 30m`, `2`. Null for what is none.
 * @param inMinutes whether a number without a unit is minutes, as the heading of its column says
 */
export function readHours(given: string, { hours, minutes }: ForeignWords, inMinutes: boolean): number | null {
  const text = given.trim().toLowerCase();
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return rounded(inMinutes ? numberOf(text) / 60 : numberOf(text));
  const clock = /^(\d{1,4}):([0-5]\d)(?::00)?$/.exec(text);
  if (clock) return rounded(Number(clock[1]) + Number(clock[2]) / 60);
  let sum = 0;
  let isKnown = true;
  let parts = 0;
  const rest = text.replace(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu, (_, number: string, unit: string) => {
    const word = plainWord(unit);
    parts += 1;
    if (hours.has(word)) sum += numberOf(number);
    else if (minutes.has(word)) sum += numberOf(number) / 60;
    else isKnown = false;
    return '';
  });
  if (parts === 0 || !isKnown || rest.replace(/[\s,]/g, '') !== '') return null;
  return rounded(sum);
}
