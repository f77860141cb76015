import type { WrittenWords } from '../domain/plan/spoken-words';
import type { LanguageOfTables } from '../domain/transfer/foreign-words';
import * as register from './register';

/*
 * Words that the script understands where people type: those of every language, because titles, tags and dates may be in another language
 * than the file.
 */

const languages = Object.values(register);

/** What stands between the two numbers of a range: `3 to 8`. */
export const rangeWords: readonly string[] = languages.flatMap((language) => language.rangeWords);

/** What Sheets writes for a box that is ticked or not, where it became text; lower case. */
export const boxWords: ReadonlyMap<string, boolean> = new Map(
  languages.flatMap(({ boxWords: [ticked = '', empty = ''] }) => [
    [ticked, true],
    [empty, false],
  ]),
);

/** Words that say nothing about a subject, lower case. */
export const emptyWords: ReadonlySet<string> = new Set(languages.flatMap((language) => language.emptyWords.split(' ')));

function keysByWord(lists: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const [key, word] of lists.flatMap((list) => Object.entries(list)))
    keys.set(word.toLowerCase(), (keys.get(word.toLowerCase()) ?? new Set()).add(key));
  return keys;
}

/** The lists of dropdowns that say how far something is. In these people write words of their own. */
const statusLists = ['goalStatus', 'stepStatus', 'targetStage', 'contactStage', 'adviceStatus', 'verdict'] as const;

/** Waymark's words for a status in every language: by list and lower-case word, the keys that it is the word of. */
export const statusWords = Object.fromEntries(
  statusLists.map((list) => [list, keysByWord(languages.map((language) => language[list]))]),
) as Readonly<Record<(typeof statusLists)[number], ReadonlyMap<string, ReadonlySet<string>>>>;

/** The words with which dates and hours are written out, in each language. */
const writtenWords: readonly WrittenWords[] = languages.map(({ written }) => written);

/** How tables of other programs head their columns and name states, in each language that says so. */
export const tablesOfOthers: readonly LanguageOfTables[] = languages.map(({ tablesOfOthers: own, written }) => ({
  ...own,
  written,
}));

type Lists<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Joins the lists of all languages, which separate their words by `|`. */
function joinLists<K extends string>(lists: readonly Readonly<Record<K, string>>[], keys: readonly K[]): Lists<K> {
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set(lists.flatMap((list) => list[key].split('|')))]]),
  ) as unknown as Lists<K>;
}

/** The headings of pasted lists of applications, and what people write there for each stage; lower case. */
export const applicationWords = {
  written: writtenWords,
  headings: joinLists(
    languages.map(({ applicationHeadings }) => applicationHeadings),
    ['organisation', 'role', 'stage', 'appliedOn', 'link', 'notes'],
  ),
  stages: joinLists(
    languages.map(({ applicationStages }) => applicationStages),
    ['watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed'],
  ),
};
