import { serialOfDay, type Day } from '../domain/plan/day';

/** Serial number of 1970-01-01, where Intl begins to count. */
const epochSerial = 25569;
const millisecondsOfADay = 86400000;

/** Writes days and numbers for readers of one locale. */
export interface LocaleWriter {
  /** `Tuesday 3 February`; with the year when it is not this year's. */
  readonly day: (day: Day) => string;
  /** `Tuesday 3 February 2026` */
  readonly dayAndYear: (day: Day) => string;
  /** At most two decimals. */
  readonly number: (value: number) => string;
}

/**
 * The locale in which days and numbers of a mail are written: the spreadsheet's when it belongs to the language of the words, so that no
 * English sentence has a German month in it; else the language's own. `en` alone is British.
 * @param locale as spreadsheets have it, `de_DE`
 */
export function chooseLocale(locale: string, language: string): string {
  const tag = locale.replace(/_/g, '-');
  const match = /^([a-z]{2,3})(-[a-z]{4})?-([a-z]{2}|\d{3})$/i.exec(tag);
  if (match?.[1]?.toLowerCase() === language) return tag;
  return language === 'en' ? 'en-GB' : language;
}

/** `today` decides whether a day's year goes without saying. */
export function writerFor(locale: string, language: string, today: Day): LocaleWriter {
  const tag = chooseLocale(locale, language);
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
  // Calendar and digits of the plan's own cells: Gregorian and Latin, also where the locale has others.
  return new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, options);
}
