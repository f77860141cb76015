import type { english } from './en/words';

/** English with every string widened: the shape of each language. */
export type Widened<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Widened<E>[]
    : { readonly [K in keyof T]: Widened<T[K]> };

/** What the server says in one language. */
export type Words = Widened<typeof english> & {
  /** The words of the languages in which the file was before: what was typed then is understood. Asked for when a word is none of this language. */
  readonly before?: () => readonly Words[];
};

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
export function plural(
  forms: { readonly one: string; readonly other: string },
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return say(count === 1 ? forms.one : forms.other, { count, ...values });
}
