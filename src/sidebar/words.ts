import { fillIn, plural as pluralIn, type PluralForms, type SidebarWords } from '../catalogue/catalogue';
import { sidebar } from '../catalogue/en';

export { say } from '../catalogue/catalogue';
export type { SidebarWords };

/**
 * The words of this page. English is part of its script; for another language the server adds a
 * `<script type="application/json" id="words">`. A word that is missing there is shown in English.
 */
export const words = fillIn<SidebarWords>(sidebar, embedded());

/** The sentence for a number, in the language of this page; `{count}` is the number. */
export function plural(
  forms: PluralForms,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return pluralIn(words, forms, count, values);
}

function embedded(): unknown {
  // Tests import this module without a page.
  const { document: page } = globalThis as {
    readonly document?: { getElementById(id: string): { readonly textContent: string | null } | null };
  };
  const text = page?.getElementById('words')?.textContent ?? '';
  return text.trim() === '' ? {} : JSON.parse(text);
}
