import { fillIn, type Part, type SidebarWords, type Words } from './catalogue';
import { sidebar, words } from './en';

/*
 * What the build writes as `lang/de.html` …: a file for each language beside English, which the script and the page contain. The script
 * imports only the types; it reads a file when it needs it.
 */

/** All words of a language. */
export interface LanguageFile {
  readonly words: Words;
  readonly sidebar: SidebarWords;
  /** The texts of the example plan by their English. */
  readonly example: Readonly<Record<string, string>>;
}

/** What the folder of a language exports; English replaces missing words. */
export type Translation = { readonly [K in 'words' | 'sidebar']: Part<LanguageFile[K]> } & Pick<
  LanguageFile,
  'example'
>;

/** All English words, in the shape of the other languages. */
export const wholeEnglish: LanguageFile = { words, sidebar, example: {} };

/** The questions of the assessment by their English. */
function questionsIn({ questions }: Words): Record<string, string> {
  const areas = Object.keys(words.questions) as (keyof typeof words.questions)[];
  return Object.fromEntries(
    areas.flatMap((area) =>
      words.questions[area].map((question, index) => [question, questions[area][index] ?? question]),
    ),
  );
}

/** The file of a language: no key is without words. */
export function languageFileOf(translation: Translation): LanguageFile {
  const all = fillIn(wholeEnglish.words, translation.words);
  return {
    words: all,
    sidebar: fillIn(wholeEnglish.sidebar, translation.sidebar),
    example: { ...questionsIn(all), ...translation.example },
  };
}
