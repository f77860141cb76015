import type { Words } from '../catalogue/catalogue';
import { words as english } from '../catalogue/en';
import type { LanguageFile } from '../catalogue/language-file';
import { languageOf, type Language } from '../catalogue/languages';
import type { Speech } from './spreadsheet/marks';
import { readFile } from './read-file';

/*
 * The words of a file's language. English is part of the script; another language is a file beside it, read at most once a run. The marks
 * of the tabs say which language it is; until they were read, and where they say nothing, the spreadsheet's locale. (docs/decisions/0009)
 */

/** What was read in this run, by language. */
const files: Record<string, LanguageFile> = {};

/** What the tabs' marks say; null until they were looked for. */
let heard: Speech | null = null;

function fileOf(language: string): LanguageFile {
  return (files[language] ??= JSON.parse(readFile(`lang/${language}`)) as LanguageFile);
}

/** Keeps what the marks say for the rest of the run. */
export function hear(speech: Speech | null): void {
  heard = speech;
}

/** The language of this run, as far as it is known. */
export function languageNow(locale: string): Language {
  return heard?.language ?? languageOf(locale);
}

/** Everything that the server says in a language. */
export const wordsOf = (language: Language): Words => (language === 'en' ? english : fileOf(language).words);

/** Those of the languages that the file was in before. */
const pastWords = (): Words[] => (heard?.before ?? []).map(wordsOf);

/** The words for a spreadsheet's locale such as `de_AT`, or in the language that its tabs were found in. */
export function wordsFor(locale: string): Words {
  return { ...wordsOf(languageNow(locale)), before: pastWords };
}

/** The words of this run, whichever language they turn out to be in: an action takes them before it has looked for the tabs. */
export function livingWords(locale: string): Words {
  const living = { before: pastWords };
  for (const key of Object.keys(english))
    Object.defineProperty(living, key, {
      enumerable: true,
      get: () => wordsOf(languageNow(locale))[key as keyof Words],
    });
  return living as unknown as Words;
}

/** The texts of the example plan by their English, in the language of this run. */
export function exampleTextsFor(locale: string): Readonly<Record<string, string>> {
  const language = languageNow(locale);
  return language === 'en' ? {} : fileOf(language).example;
}

/** The words of the sidebar's pages as JSON; '' for English, which the pages have themselves. A language's code will do. */
export function sidebarWordsFor(locale: string): string {
  const language = languageOf(locale);
  return language === 'en' ? '' : JSON.stringify(fileOf(language).sidebar);
}
