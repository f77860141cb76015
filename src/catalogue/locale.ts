import type { Words } from './catalogue';
import { firstsOfMonth } from './language-names';
import { writeWith } from './write-day';
import type { Day } from '../domain/plan/day';

/**
 * The locale in which sentences write days and numbers: the spreadsheet's where it is of the words' language, so that no English sentence
 * has a German month in it; else the language's own.
 * @param locale as spreadsheets have it, `de_DE`
 * @returns a tag that Intl takes: `de-DE`
 */
export function localeFor(locale: string, words: Words): string {
  const tag = locale.replace(/_/g, '-');
  const match = /^([a-z]{2,3})(-[a-z]{4})?-([a-z]{2}|\d{3})$/i.exec(tag);
  return match?.[1]?.toLowerCase() === words.language ? tag : words.dates.locale;
}

/** How sentences write days and numbers in a locale. */
export interface LocaleFormats {
  /** A function that writes days in this form. */
  readonly days: (options: Intl.DateTimeFormatOptions) => (day: Day) => string;
  /** A number with at most two decimals. */
  readonly number: (value: number) => string;
}

/** The formats of a locale, with the calendar and digits of the plan's cells: Gregorian and Latin, even when the locale uses others. */
export function formatsOf(locale: string, words: Words): LocaleFormats {
  const tag = localeFor(locale, words);
  const numbers = new Intl.NumberFormat(`${tag}-u-nu-latn`, { maximumFractionDigits: 2 });
  return {
    days: (options) => {
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
      return (day) => writeWith(format, Date.parse(day), firstsOfMonth[words.language]);
    },
    number: (value) => numbers.format(value),
  };
}
