/*
 * HTML that is escaped by its type: whatever stands in a place of the template is escaped, unless it is Html itself. Only `raw` turns a
 * text into Html without escaping, and it is called with text of this folder alone.
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
 * entities, because MailApp turns them into question marks in a body. An unpaired surrogate becomes U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u{10000}-\u{10ffff}]/gu, (character) => `&#x${(character.codePointAt(0) ?? 0xfffd).toString(16)};`);
}

/** Declares markup of this folder to be Html. Never for a text that a user typed. */
export function raw(markup: string): Html {
  return { markup } as Html;
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

/** `` html`<b>${title}</b>` ``: the places are escaped, the rest is markup. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return raw(
    markup.reduce((whole, part, at) => whole + part + (at < pieces.length ? markupOf(pieces[at] ?? '') : ''), ''),
  );
}
