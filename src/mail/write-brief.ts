import type { AllWords } from '../catalogue/catalogue';
import { documentOf, styles } from './frame';
import { html, raw, type Html } from './html';

/** A text as it was typed: a blank line divides paragraphs, the first of which is the title. */
function paragraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((piece) => piece.split('\n').map((line) => line.trimEnd()).filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}

/** Half of a pair stands for nothing and would not go through the mail. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** The mentor brief that somebody sends to oneself, with the text as it was edited. */
export function writeBrief(text: string, words: AllWords): { readonly text: string; readonly html: string } {
  const [title = [], ...others] = paragraphs(whole(text));
  const lines = (of: readonly string[]): Html => html`${of.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
  const page = documentOf(words, words.review.brief.subject, {
    brand: raw(''),
    head: html`<h1 class="w-ink" style="${styles.title}">${lines(title)}</h1>
`,
    rows: html`<tr><td class="w-side w-sheet w-last" align="left" style="${styles.last}">
${others.map((paragraph) => html`<p style="${styles.text}">${lines(paragraph)}</p>
`)}</td></tr>
`,
    foot: null,
  });
  return { text: `${whole(text).trim()}\n`, html: page };
}
