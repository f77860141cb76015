/*
 * HTML that is escaped by its type: every value in a template is escaped, unless it is already Html. Only `raw` turns a text into Html without
 * escaping, and it is called only with text of this folder.
 */

declare const trusted: unique symbol;

/** HTML that may be put into a page as it is. */
export interface Html {
  readonly markup: string;
  readonly [trusted]: true;
}

type Piece = Html | readonly Html[] | string | number;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes text for an element or a quoted attribute. Characters outside the Basic Multilingual Plane, such as most emoji, become numeric
 * entities, because MailApp replaces them with question marks. An unpaired surrogate becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u{10000}-\u{10ffff}]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0xfffd).toString(16)};`);
}

/** Marks markup of this folder as Html. Never use it for a text that a user typed. */
export function raw(markup: string): Html {
  return { markup } as Html;
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

/** `` html`<b>${title}</b>` ``: the values are escaped, the rest is markup. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return raw(
    markup.reduce((whole, part, at) => whole + part + (at < pieces.length ? markupOf(pieces[at] ?? '') : ''), ''),
  );
}
