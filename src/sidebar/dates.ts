import { say, words } from './words';
import { writeWith } from '../catalogue/write-day';
import { addDays, daysBetween, isDay, weekdayOf, type Day } from '../domain/plan/day';

/*
 * Days as the file's locale writes them, in the language of the page, and the days that forms propose.
 */

/** A locale that Intl knows: the page's language with the region of the file: a page in English in a file with `de_CH` gives `en-CH`. */
export function intlLocale(fileLocale: string, language: string): string {
  const region = /[_-]([A-Za-z]{2})\b/.exec(fileLocale)?.[1];
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}

export type DayStyle = 'long' | 'date' | 'short' | 'far' | 'weekday' | 'shortWeekday';

const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  far: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
};

/** `Friday 12 June 2026`, `12 June 2026`, `Fri 12 Jun` or `Friday`; a text that is not a day is returned unchanged. */
export function writeDay(day: string, locale: string, style: DayStyle = 'long'): string {
  if (!isDay(day)) return day;
  const format = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
  return writeWith(format, Date.parse(day), words.firstOfMonth);
}

/** Days. A day that is further away is written with its year, since weekday and month could be of another year. */
const HALF_A_YEAR = 183;

/** `Fri 12 Jun`, with its year when it is half a year away or more. A text that is not a day is returned unchanged. */
export function shortDay(day: string, today: Day, locale: string): string {
  const isFar = isDay(day) && Math.abs(daysBetween(today, day)) >= HALF_A_YEAR;
  return writeDay(day, locale, isFar ? 'far' : 'short');
}

/** `today`, `yesterday` or `tomorrow`; any other day as `shortDay` writes it. */
export function intervalTo(day: string, today: Day, locale: string): string {
  const days = isDay(day) ? daysBetween(today, day) : NaN;
  return Math.abs(days) <= 1
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    : shortDay(day, today, locale);
}

/** `24 December 2026 – 1 January 2027`, as the locale writes a range. */
export function writeRange(from: Day, to: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(Date.parse(from), Date.parse(to));
}

const FRIDAY = 5;

/** The first Friday that is at least `days` days away. */
export function fridayAfter(today: Day, days: number): Day {
  const from = addDays(today, days);
  return addDays(from, (FRIDAY - weekdayOf(from) + 7) % 7);
}

/** The first working day after today. */
export function nextWorkday(today: Day): Day {
  const next = addDays(today, 1);
  const weekday = weekdayOf(next);
  return weekday <= FRIDAY ? next : addDays(next, 8 - weekday);
}

/** `08:00` */
export function writeHour(hour: number): string {
  return `${hour < 10 ? '0' : ''}${hour}:00`;
}

/** `25 min`, `1.5 h` */
export function writeEffort(hours: number, locale: string): string {
  const minutes = Math.round(hours * 60);
  return minutes < 60
    ? say(words.minutes, { count: minutes })
    : say(words.hours, { count: writeNumber(hours, locale) });
}

/** `3`, `0.5`, or `0,5` in a locale with a decimal comma. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}
