import { html, raw, type Html } from '../../mail/html';
import { cleanText, list, section, type PageContent } from './page-document';

/*
 * A typed text, such as the mentor brief, as a page: its first line is the heading, a line above points is the heading of a section.
 */

const point = /^\s*(?:[-•*]|\d{1,2}[.)])\s+/;

/** A line of text, without a break between a number and its %. */
const lineOf = (text: string): string => text.replace(point, '').replace(/(\d) %/g, '$1\u00a0%');

/** Paragraphs, each as its lines. */
function paragraphs(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map((piece) => piece.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
}

function points(lines: readonly string[]): Html[] {
  if (!lines.every((line) => /^\s*\d/.test(line)))
    return list(
      lines.map((line) => html`<span dir="auto">${lineOf(line)}</span>`),
      'points',
    );
  return [
    html`<ol class="numbers">
${lines.map(
  (line) => html`<li dir="auto">${lineOf(line)}</li>
`,
)}</ol>
`,
  ];
}

const paragraph = (lines: readonly string[]): Html => html`<p class="text" dir="auto">${lines.join('\n')}</p>
`;

function block(lines: readonly string[]): Html[] {
  const first = lines.findIndex((line) => point.test(line));
  const rest = lines.slice(first);
  if (first < 0 || !rest.every((line) => point.test(line))) return [paragraph(lines)];
  return first === 0 ? points(rest) : section(lines.slice(0, first).join(' '), points(rest));
}

/** @param title the heading of a text without one */
export function textPage(text: string, title: string): PageContent {
  const [head = [], ...others] = paragraphs(cleanText(text));
  const isHead = head.length === 1 && others.length > 0 && !point.test(head[0] ?? '');
  const lead = others[0];
  const hasLead = isHead && lead !== undefined && !lead.some((line) => point.test(line));
  const body = isHead ? others.slice(hasLead ? 1 : 0) : [head, ...others];
  return {
    title: isHead ? (head[0] ?? '').trim() : title,
    lead: hasLead
      ? [
          html`<p class="lead" dir="auto">${lead.map((line, index) => html`${index === 0 ? raw('') : raw('<br>')}${line}`)}</p>
`,
        ]
      : [],
    sections: body.filter((lines) => lines.length > 0).flatMap(block),
  };
}
