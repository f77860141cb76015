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

type Lists<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Joins the lists of all languages, which separate their words by `|`. */
function joinLists<K extends string>(lists: readonly Readonly<Record<K, string>>[], keys: readonly K[]): Lists<K> {
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set(lists.flatMap((list) => list[key].split('|')))]]),
  ) as unknown as Lists<K>;
}

/** The headings of pasted lists of applications, and what people write there for each stage; lower case. */
export const applicationWords = {
  headings: joinLists(
    languages.map(({ applicationHeadings }) => applicationHeadings),
    ['organisation', 'role', 'stage', 'appliedOn', 'link', 'notes'],
  ),
  stages: joinLists(
    languages.map(({ applicationStages }) => applicationStages),
    ['watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed'],
  ),
};
