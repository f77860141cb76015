import type { Words } from './catalogue';
import { english } from './en/words';
import { isLanguage, type Language } from './language-names';
import { germanMenu } from './de/menu';

export { isLanguage, type Language };

/** The menu's words of each language: they stand in the bundle, since a menu is made at every opening and before anything was granted. */
export const menus: Readonly<Record<Language, Words['menu']>> = {
  en: english.menu,
  de: { ...english.menu, ...germanMenu },
};

/** The language for a locale such as `de_AT`, or for a language's code; English where Waymark does not speak it. */
export function languageOf(locale: string): Language {
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'en';
}
