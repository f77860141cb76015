import * as register from './register';

/** The code of a language: `de`. */
export type Language = keyof typeof register;

/** Each language by its own name, as one chooses it in Settings. */
export const languageNames = Object.fromEntries(
  Object.entries(register).map(([language, { name }]) => [language, name]),
) as Readonly<Record<Language, string>>;

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && code in languageNames;
}
