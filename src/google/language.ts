import type { Words } from '../catalogue/catalogue';
import { words as english } from '../catalogue/en';
import type { LanguageFile } from '../catalogue/language-file';
import type { Language } from '../catalogue/languages';
import { readFile } from './read-file';

/*
 * The words of the languages. English is part of the script; another language is a file beside it, read at most once a run. Which one a
 * plan is in is said by the marks of its tabs (spreadsheet/session.ts, docs/decisions/0009).
 */

/** The files that were read in this run, by language: they never change. */
const files: Record<string, LanguageFile> = {};

function fileOf(language: string): LanguageFile {
  return (files[language] ??= JSON.parse(readFile(`lang/${language}`)) as LanguageFile);
}

/** Everything that the server says in a language. */
export const wordsOf = (language: Language): Words => (language === 'en' ? english : fileOf(language).words);

/** The words of a language, and behind them those of the languages that the file was in before. */
export function wordsAfter(language: Language, before: readonly Language[]): Words {
  return { ...wordsOf(language), before: () => before.map(wordsOf) };
}

/** The texts of the example plan in a language, by their English; empty for English. */
export function exampleTextsOf(language: Language): Readonly<Record<string, string>> {
  return language === 'en' ? {} : fileOf(language).example;
}

/** The words of the sidebar's pages as JSON; '' for English, which the pages have themselves. */
export function sidebarWordsOf(language: Language): string {
  return language === 'en' ? '' : JSON.stringify(fileOf(language).sidebar);
}
