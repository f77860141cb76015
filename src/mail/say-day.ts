import type { Words } from '../catalogue/catalogue';
import { localeFor } from '../catalogue/locale';
import { serialOfDay, type Day } from '../domain/plan/day';

/** Serial number of 1970-01-01, the first day for Intl. */
const epochSerial = 25569;
const millisecondsOfADay = 86400000;

/** Writes days and numbers for readers of one locale. */
export interface LocaleWriter {
  /** `Tuesday 3 February`; with the year when it is not the present year. */
  readonly day: (day: Day) => string;
  /** `Tuesday 3 February 2026` */
  readonly dayAndYear: (day: Day) => string;
  /** At most two decimals. */
  readonly number: (value: number) => string;
}

/** `today` decides whether the year of a day is left out. */
export function writerFor(locale: string, words: Words, today: Day): LocaleWriter {
  const tag = localeFor(locale, words);
  const short = formatter(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const long = formatter(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(`${tag}-u-nu-latn`, { maximumFractionDigits: 2 });
  const write = (format: Intl.DateTimeFormat, day: Day): string =>
    format.format((serialOfDay(day) - epochSerial) * millisecondsOfADay);
  return {
    day: (day) => write(day.slice(0, 4) === today.slice(0, 4) ? short : long, day),
    dayAndYear: (day) => write(long, day),
    number: (value) => numbers.format(value),
  };
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The calendar and digits of the plan's cells: Gregorian and Latin, even when the locale uses others.
  return new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, options);
}
