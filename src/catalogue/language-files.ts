import type { AllWords, Widened, Words } from './catalogue';
import { english } from './english';
import { englishMore } from './english-more';
import { englishSidebar } from './english-sidebar';
import { englishViews } from './english-views';
import type { Language } from './languages';
import { german } from './lang/de';
import germanExample from './lang/de-example.json';

/*
 * What the build writes as `lang/en.html`, `lang/de.html` …: the words that the bundle does not have itself. Nothing of the server imports
 * this; it reads those files when it needs them.
 */

/** The words of the sidebar's pages in one language. */
export type SidebarWords = Widened<typeof englishSidebar>;

/** The same with those of the views that the page does not open with. */
export type AllSidebarWords = SidebarWords & { readonly views: Widened<typeof englishViews> };

/** A file for every language but English, which has only the words that few runs need. */
export interface LanguageFile {
  readonly words: Words;
  readonly more: Omit<AllWords, keyof Words>;
  readonly sidebar: AllSidebarWords;
}

/** What a language may say of a part of the catalogue: no key that English does not have. Lists are given whole. */
export type Part<T> = T extends string | readonly unknown[] ? T : { readonly [K in keyof T]?: Part<T[K]> };

/** A language as it is written down; what it lacks is said in English. */
export type Translation = { readonly [K in keyof LanguageFile]: Part<LanguageFile[K]> };

/** `shape` with the texts of `given` where it has them at the same place, so that no key is ever without words. */
export function fillIn<T>(shape: T, given: unknown): T {
  if (typeof shape === 'string' || Array.isArray(shape)) return (given ?? shape) as T;
  const from = (given ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(shape as object).map(([key, value]) => [key, fillIn<unknown>(value, from[key])]),
  ) as T;
}

/** What the server says in English. */
export const allEnglish: AllWords = { ...english, ...englishMore };

/** The whole of English, as other languages have it. */
export const wholeEnglish: LanguageFile = {
  words: english,
  more: englishMore,
  sidebar: { ...englishSidebar, views: englishViews },
};

export const translations: Readonly<Record<Exclude<Language, 'en'>, Translation>> = { de: german };

/** The files by language. */
export const languageFiles: Readonly<Record<Language, Partial<LanguageFile>>> = {
  en: { more: englishMore },
  de: fillIn(wholeEnglish, german),
};

/** The questions of the assessment, each with what it is in another language. */
function questionsIn({ questions }: LanguageFile['more']): Record<string, string> {
  const areas = Object.keys(englishMore.questions) as (keyof typeof englishMore.questions)[];
  return Object.fromEntries(
    areas.flatMap((area) =>
      englishMore.questions[area].map((question, index) => [question, questions[area][index] ?? question]),
    ),
  );
}

/** The texts of the example plan by their English: the build writes `lang/de-example.html` with them. */
export const exampleTexts: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  de: { ...questionsIn(fillIn(wholeEnglish, german).more), ...germanExample },
};
