import type { Words } from './catalogue';

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
