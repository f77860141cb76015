import { pluralForm, type PluralForms } from '../catalogue/catalogue';
import { html, type Html } from './html';
import { isolate, type UserText } from './user-text';

/*
 * A sentence of the catalogue with texts of the user in it. It is composed once and written twice, as plain text and as HTML, so that both say
 * the same.
 */

export type Phrase = readonly (string | UserText)[];

type Value = string | number | UserText | Phrase;

function piecesOf(value: Value): Phrase {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return 'user' in value ? [value] : value;
}

/** Fills the `{name}` places of a sentence; a place without a value stays, as in the catalogue's `say`. */
export function phrase(sentence: string, values: Readonly<Record<string, Value>> = {}): Phrase {
  return sentence.split(/(\{\w+\})/).reduce<(string | UserText)[]>((whole, part) => {
    const value = /^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : undefined;
    if (part !== '') whole.push(...(value === undefined ? [part] : piecesOf(value)));
    return whole;
  }, []);
}

/** `phrase` with the form for a number, as the language of `words` has it; `{count}` is the number. */
export function pluralPhrase(
  words: { readonly language: string },
  forms: PluralForms,
  count: number,
  values: Readonly<Record<string, Value>> = {},
): Phrase {
  return phrase(pluralForm(words, forms, count), { count, ...values });
}

/** Several phrases as one, with `between` between them. */
export function joinPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.reduce<Phrase>((whole, part, at) => (at === 0 ? part : [...whole, between, ...part]), []);
}

export function textOfPhrase(parts: Phrase): string {
  return parts.map((part) => (typeof part === 'string' ? part : isolate(part))).join('');
}

/** Puts each text of the user into its own element, whose direction follows its first strong character. (HTML, `dir=auto`) */
export function htmlOfPhrase(parts: Phrase, stress = false): Html {
  const write = ({ user }: UserText): Html =>
    stress ? html`<strong dir="auto">${user}</strong>` : html`<span dir="auto">${user}</span>`;
  return html`${parts.map((part) => (typeof part === 'string' ? html`${part}` : write(part)))}`;
}
