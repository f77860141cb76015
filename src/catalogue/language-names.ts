import * as register from './register';

/** The code of a language: `de`. */
export type Language = keyof typeof register;

/** English first; a module's exports come in the order of their names. */
const codes = (Object.keys(register) as Language[]).sort((a, b) => Number(b === 'en') - Number(a === 'en'));

/** Each language by its own name, as one chooses it in Settings. */
export const languageNames = Object.fromEntries(codes.map((code) => [code, register[code].name])) as Readonly<
  Record<Language, string>
>;

/** The hidden tab's name in each language. */
export const hiddenTabNames: readonly string[] = codes.map((code) => register[code].hiddenTab);

/** How each language writes the first day of a month before the month's name. */
export const firstsOfMonth: Readonly<Record<string, string>> = Object.fromEntries(
  codes.map((code) => [code, register[code].firstOfMonth]),
);

export function isLanguage(code: unknown): code is Language {
  return typeof code === 'string' && code in languageNames;
}
