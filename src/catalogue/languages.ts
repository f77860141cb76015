import { fillIn, type Words } from './catalogue';
import { isLanguage, type Language } from './language-names';
import * as register from './register';

export type { Language };

/** The menu's words of each language; what a language lacks is said in English. */
export const menus = Object.fromEntries(
  Object.entries(register).map(([language, { menu }]) => [language, fillIn<Words['menu']>(register.en.menu, menu)]),
) as Readonly<Record<Language, Words['menu']>>;

/** The language for a locale such as `de_AT`, or for a language's code; English where Waymark does not have it. */
export function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'en';
}
