import type { SidebarWords, Words } from '../catalogue/catalogue';
import { words as english } from '../catalogue/en';
import type { LanguageFile } from '../catalogue/language-file';
import type { Language } from '../catalogue/languages';
import { readFile } from './read-file';

/*
 * The words of the languages. English is part of the script; each other language is a file beside it, read at most once a run. The metadata
 * of a plan's tabs contains its language (spreadsheet/session.ts, docs/decisions/0009).
 */

/** Files that this run has read, by language. They never change, so they are a safe cache. */
const files: Record<string, LanguageFile> = {};

function fileOf(language: string): LanguageFile {
  return (files[language] ??= JSON.parse(readFile(`lang/${language}`)) as LanguageFile);
}

/** The server's words in a language. */
export const wordsOf = (language: Language): Words => (language === 'en' ? english : fileOf(language).words);

/** The words of a language. `before` gives those of earlier languages, so that texts in them are still recognised. */
export function wordsAfter(language: Language, before: readonly Language[]): Words {
  return { ...wordsOf(language), before: () => before.map(wordsOf) };
}

/** The texts of the example plan in a language, by their English; empty for English. */
export function exampleTextsOf(language: Language): Readonly<Record<string, string>> {
  return language === 'en' ? {} : fileOf(language).example;
}

/** The sidebar's words; undefined for English, which is part of the page. */
export const sidebarWordsOf = (language: Language): SidebarWords | undefined =>
  language === 'en' ? undefined : fileOf(language).sidebar;
