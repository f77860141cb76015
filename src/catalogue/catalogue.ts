import type { sidebar, words } from './en';

/** A sentence for each plural form, under the names of Intl.PluralRules: English has `one` and `other`. */
export type PluralForms = { readonly [K in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

/** English with every string widened: the shape of each language. A language has plural forms of its own. */
type Widened<T> = T extends string
  ? string
  : T extends readonly (infer E)[]
    ? readonly Widened<E>[]
    : T extends { readonly one: string; readonly other: string }
      ? PluralForms
      : { readonly [K in keyof T]: Widened<T[K]> };

/** The words of the server in one language. */
export type Words = Widened<typeof words> & {
  /** The words of the languages in which the file was before: what was typed then is understood. Called when a word is not of this language. */
  readonly before?: () => readonly Words[];
  /** The user's own words for a status, once Settings were read. (rule X40) */
  readonly own?: OwnWords;
};

/** The user's own words for a status, by option list and lower-case word. */
export type OwnWords = Readonly<Partial<Record<string, ReadonlyMap<string, OwnWord>>>>;

/** What an own word means, as the key of an option, and how it is spelled; null where only its meaning is known. */
export interface OwnWord {
  readonly key: string;
  readonly word: string | null;
}

/** What the sidebar's page says in one language. */
export type SidebarWords = Widened<typeof sidebar>;

/** The part of the catalogue that a language may give: no key that English does not have. Lists and plural forms are given whole. */
export type Part<T> = T extends string | readonly unknown[] | PluralForms
  ? T
  : { readonly [K in keyof T]?: Part<T[K]> };

/** `shape` with the texts of `given` where it has them at the same place, so that each key has a text. */
export function fillIn<T>(shape: T, given: unknown): T {
  if (typeof shape === 'string') return (typeof given === 'string' ? given : shape) as T;
  if (Array.isArray(shape)) return (Array.isArray(given) ? given : shape) as T;
  const from = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  if (hasPluralForms(shape)) return (typeof from['other'] === 'string' ? from : shape) as T;
  return Object.fromEntries(
    Object.entries(shape as object).map(([key, value]) => [key, fillIn<unknown>(value, from[key])]),
  ) as T;
}

function hasPluralForms(english: unknown): boolean {
  const { one, other } = english as Readonly<Record<string, unknown>>;
  return typeof one === 'string' && typeof other === 'string';
}

/**
 * Fills the `{name}` places of a sentence. A place without a value stays as it is, so that a mistake is visible.
 */
export function say(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** Constructing Intl.PluralRules takes much longer than calling it. */
const pluralRules = new Map<string, Intl.PluralRules>();

function pluralRulesOf(language: string): Intl.PluralRules {
  const known = pluralRules.get(language);
  if (known) return known;
  const rules = new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
}

/** The form for a number. @param words the words that contain the forms, which give the language */
export function pluralForm(words: { readonly language: string }, forms: PluralForms, count: number): string {
  return forms[pluralRulesOf(words.language).select(count)] ?? forms.other;
}

/** `pluralForm` as `say` fills it in; `{count}` is the number. */
export function plural(
  words: { readonly language: string },
  forms: PluralForms,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return say(pluralForm(words, forms, count), { count, ...values });
}
