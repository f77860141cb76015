/*
 * Date columns show the locale's short date with a four-digit year. Patterns are Google's number formats.
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
