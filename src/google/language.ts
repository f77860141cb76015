import type { AllWords, Words } from '../catalogue/catalogue';
import { english } from '../catalogue/english';
import type { LanguageFile } from '../catalogue/language-files';
import { languageOf } from '../catalogue/languages';
import { readFile } from './read-file';

/*
 * The words of a spreadsheet's language. English stands in the bundle; another language, and the words that only mails and the making of
 * tabs need, are files beside it. Each is read once a run, and only when it is asked for.
 */

/** What was read in this run, by language. */
const files: Record<string, LanguageFile> = {};

function fileOf(language: string): LanguageFile {
  return (files[language] ??= JSON.parse(readFile(`lang/${language}`)) as LanguageFile);
}

/** The words for a spreadsheet's locale such as `de_AT`. */
export function wordsFor(locale: string): Words {
  const language = languageOf(locale);
  return language === 'en' ? english : fileOf(language).words;
}

/** The same with the words of mails and those for making and repairing tabs. */
export function allWordsFor(locale: string): AllWords {
  return { ...wordsFor(locale), ...fileOf(languageOf(locale)).more };
}

/** The words of the sidebar's pages as JSON; '' for English, which the pages have themselves. A language's code will do. */
export function sidebarWordsFor(locale: string): string {
  const language = languageOf(locale);
  return language === 'en' ? '' : JSON.stringify(fileOf(language).sidebar);
}
