import { fillIn, plural as pluralIn, type PluralForms, type SidebarWords } from '../catalogue/catalogue';
import { sidebar } from '../catalogue/en';
import { boot } from './boot';

export { say } from '../catalogue/catalogue';
export type { SidebarWords };

/**
 * The words of this page. English is part of its script; another language's words are in its boot data. A word that is missing there is
 * shown in English.
 */
export const words = fillIn<SidebarWords>(sidebar, boot.words ?? {});

/** The sentence for a number, in the language of this page; `{count}` is the number. */
export function plural(
  forms: PluralForms,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return pluralIn(words, forms, count, values);
}
