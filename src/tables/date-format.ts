import { parseDay, type Day } from '../domain/plan/day';

/*
 * Date columns use the locale's short date with a four-digit year. Patterns are Google's number formats.
 */

const byLocale: Readonly<Record<string, string>> = {
  en_US: 'm/d/yyyy',
  en_CA: 'yyyy-mm-dd',
  fr_CA: 'yyyy-mm-dd',
  de_CH: 'dd.mm.yyyy',
  en_ZA: 'yyyy/mm/dd',
};

const byLanguage: Readonly<Record<string, string>> = {
  en: 'dd/mm/yyyy',
  de: 'dd.mm.yyyy',
  fr: 'dd/mm/yyyy',
  es: 'd/m/yyyy',
  it: 'dd/mm/yyyy',
  pt: 'dd/mm/yyyy',
  nl: 'd-m-yyyy',
  pl: 'dd.mm.yyyy',
  sv: 'yyyy-mm-dd',
  da: 'dd.mm.yyyy',
  nb: 'dd.mm.yyyy',
  fi: 'd.m.yyyy',
  tr: 'dd.mm.yyyy',
  ru: 'dd.mm.yyyy',
  ja: 'yyyy/mm/dd',
  zh: 'yyyy/m/d',
  ko: 'yyyy. m. d',
};

/** The number format of date columns for a spreadsheet's locale such as `de_DE`. */
export function dateFormat(locale: string): string {
  return byLocale[locale] ?? byLanguage[locale.slice(0, 2)] ?? 'yyyy-mm-dd';
}

/** The order of day, month and year in the dates of a locale. */
export function dateOrder(locale: string): 'dmy' | 'mdy' | 'ymd' {
  const format = dateFormat(locale.replace('-', '_'));
  if (format.startsWith('y')) return 'ymd';
  return format.indexOf('m') < format.indexOf('d') ? 'mdy' : 'dmy';
}

/**
 * The day of a text as people of a locale type it, `20.3.2026` or `3/20/26`, year first or last; null for any other text.
 * @param locale `de_DE` or `de-DE`
 */
export function parseTypedDay(text: string, locale: string): Day | null {
  const pieces = /^(\d{1,4})[./-] ?(\d{1,2})[./-] ?(\d{1,4})\.?$/.exec(text.trim())?.slice(1) ?? [];
  const [first = '', second = '', third = ''] = pieces;
  const isYearFirst = first.length === 4;
  const format = dateFormat(locale.replace('-', '_'));
  const isMonthFirst = format.indexOf('m') < format.indexOf('d');
  const [year, month, date] = isYearFirst
    ? [first, second, third]
    : isMonthFirst
      ? [third, first, second]
      : [third, second, first];
  if (year.length !== 4 && year.length !== 2) return null;
  return parseDay(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
