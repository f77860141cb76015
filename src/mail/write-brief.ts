import type { Words } from '../catalogue/catalogue';
import { documentOf, styles } from './frame';
import { html, raw, type Html } from './html';

/** Splits a typed text at blank lines into paragraphs; the first is the title. */
function paragraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((piece) =>
      piece
        .split('\n')
        .map((line) => line.trimEnd())
        .filter((line) => line.trim() !== ''),
    )
    .filter((lines) => lines.length > 0);
}

/** Without unpaired surrogates, which a mail cannot carry. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

const point = /^\s*(?:[-•*]|\d{1,2}[.)])\s+/;
const list = raw('margin:0 0 12px;padding:0 0 0 22px');
const heading = raw('margin:16px 0 4px;color:#0f4c5c;font-size:18px;line-height:26px;font-weight:bold');

/** Lines below each other; no line break between a number and its %. */
const lines = (of: readonly string[]): Html =>
  html`${of.map((line, index) => html`${index === 0 ? raw('') : raw('<br>')}${line.replace(/(\d) %/g, '$1\u00a0%')}`)}`;

/** A paragraph; a line followed by points becomes a heading with a list. */
function block(of: readonly string[]): Html {
  const first = of.findIndex((line) => point.test(line));
  if (first < 0 || !of.slice(first).every((line) => point.test(line)))
    return html`<p style="${styles.text}">${lines(of)}</p>
`;
  const points = of.slice(first);
  const items = points.map(
    (line) => html`<li style="margin:0 0 4px">${lines([line.replace(point, '')])}</li>
`,
  );
  const head =
    first === 0
      ? raw('')
      : html`<h2 class="w-think" style="${heading}">${lines(of.slice(0, first))}</h2>
`;
  return points.every((line) => /^\s*\d/.test(line))
    ? html`${head}<ol style="${list}">
${items}</ol>
`
    : html`${head}<ul style="${list}">
${items}</ul>
`;
}

/** The mentor brief that users send to themselves, with the text as they edited it. */
export function writeBrief(text: string, words: Words): { readonly text: string; readonly html: string } {
  const [title = [], ...others] = paragraphs(whole(text));
  const page = documentOf(words, words.lookingBack.brief.subject, {
    brand: raw(''),
    head: html`<h1 class="w-ink" style="${styles.title}">${lines(title)}</h1>
`,
    rows: html`<tr><td class="w-side w-sheet w-last" align="left" style="${styles.last}">
${others.map(block)}</td></tr>
`,
    foot: null,
  });
  return { text: `${whole(text).trim()}\n`, html: page };
}
