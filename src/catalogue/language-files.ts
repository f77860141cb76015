import type { Widened, Words } from './catalogue';
import { english } from './en/words';
import { englishSidebar } from './en/sidebar';
import type { Language } from './languages';
import { german } from './de/words';
import germanExample from './de/example.json';

/*
 * What the build writes as `lang/de.html` …: a file for each language beside English, which the script and the page contain. The script
 * imports only the types; it reads a file when it needs it.
 */

/** The words of the sidebar's page in one language. */
export type SidebarWords = Widened<typeof englishSidebar>;

/** Everything that a language says. */
export interface LanguageFile {
  readonly words: Words;
  readonly sidebar: SidebarWords;
  /** The texts of the example plan by their English. */
  readonly example: Readonly<Record<string, string>>;
}

/** What a language may say of a part of the catalogue: no key that English does not have. Lists are given whole. */
export type Part<T> = T extends string | readonly unknown[] ? T : { readonly [K in keyof T]?: Part<T[K]> };

/** A language as it is written down; what it lacks is said in English. */
export type Translation = { readonly [K in 'words' | 'sidebar']: Part<LanguageFile[K]> };

/** `shape` with the texts of `given` where it has them at the same place, so that no key is ever without words. */
export function fillIn<T>(shape: T, given: unknown): T {
  if (typeof shape === 'string' || Array.isArray(shape)) return (given ?? shape) as T;
  const from = (given ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(shape as object).map(([key, value]) => [key, fillIn<unknown>(value, from[key])]),
  ) as T;
}

/** The whole of English, in the shape of the other languages. */
export const wholeEnglish: LanguageFile = {
  words: english,
  sidebar: englishSidebar,
  example: {},
};

type OtherLanguage = Exclude<Language, 'en'>;

export const translations: Readonly<Record<OtherLanguage, Translation>> = { de: german };

const examples: Readonly<Record<OtherLanguage, Readonly<Record<string, string>>>> = { de: germanExample };

/** The questions of the assessment by their English. */
function questionsIn({ questions }: Words): Record<string, string> {
  const areas = Object.keys(english.questions) as (keyof typeof english.questions)[];
  return Object.fromEntries(
    areas.flatMap((area) =>
      english.questions[area].map((question, index) => [question, questions[area][index] ?? question]),
    ),
  );
}

/** The files by language. */
export const languageFiles = Object.fromEntries(
  Object.entries(translations).map(([language, { words, sidebar }]): [string, LanguageFile] => {
    const all = fillIn(wholeEnglish.words, words);
    return [
      language,
      {
        words: all,
        sidebar: fillIn(wholeEnglish.sidebar, sidebar),
        example: { ...questionsIn(all), ...examples[language as OtherLanguage] },
      },
    ];
  }),
) as Readonly<Record<OtherLanguage, LanguageFile>>;
