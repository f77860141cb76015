import { english } from './english';

/** English with every string widened: the shape of each language. */
type Widened<T> = T extends string ? string : T extends readonly (infer E)[] ? readonly Widened<E>[] : { readonly [K in keyof T]: Widened<T[K]> };

/** All words of one language. */
export type Words = Widened<typeof english>;

/** The languages of this version by code; English is in the bundle. */
export const languages: Readonly<Record<string, Words>> = { en: english };

/**
 * The words for a spreadsheet's locale such as `de_DE`, or a language code; English where Waymark does not speak it.
 */
export function wordsFor(locale: string): Words {
  return languages[locale.slice(0, 2).toLowerCase()] ?? english;
}

/**
 * Fills the `{name}` places of a sentence. A place without a value stays as it is, so that a slip shows instead of hiding.
 */
export function say(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** One word for one, another for more: `count(1, words)`. Languages with more forms add them under Intl's names. */
export function plural(forms: { readonly one: string; readonly other: string }, count: number, values: Readonly<Record<string, string | number>> = {}): string {
  return say(count === 1 ? forms.one : forms.other, { count, ...values });
}
