import type { LanguageOfTables } from '../domain/transfer/foreign-words';
import * as register from './register';

/*
 * Words that the script understands where people type: those of every language, because titles, tags and dates may be in another language
 * than the file.
 */

const languages = Object.values(register);

/** What stands between the two numbers of a range: `3 to 8`. */
export const rangeWords: readonly string[] = languages.flatMap((language) => language.rangeWords);

/** Words that say nothing about a subject, lower case. */
export const emptyWords: ReadonlySet<string> = new Set(languages.flatMap((language) => language.emptyWords.split(' ')));

const withTables: readonly { readonly name: string; readonly tablesOfOthers?: LanguageOfTables }[] = languages;

/** How tables of other programs head their columns and name states, in each language that says so. */
export const tablesOfOthers: readonly LanguageOfTables[] = withTables.flatMap(({ tablesOfOthers: own }) => own ?? []);
