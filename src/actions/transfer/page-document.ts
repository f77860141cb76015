import { formatsOf } from '../../catalogue/locale';
import { say, type Words } from '../../catalogue/catalogue';
import type { Day } from '../../domain/plan/day';
import type { Paper } from '../../domain/plan/paper';
import { html, raw, type Html } from '../../mail/html';

/*
 * The frame of a page to print: a whole HTML document without a script and without anything from elsewhere, in black and white. Bars, boxes
 * and lines are borders, because printers leave backgrounds out. (rules U80, U83)
 */

/** The content of a page. */
export interface PageContent {
  /** Plain text: the heading, and the title of the document. */
  readonly title: string;
  /** Below the heading. */
  readonly lead: readonly Html[];
  /** Without those that are empty. */
  readonly sections: readonly Html[];
}

/** Writes days and numbers for the readers of a page. */
export interface PageWriter {
  /** `Tue 3 Feb`, with the year when it is not the present one. */
  readonly day: (day: Day) => string;
  /** `3 February 2026` */
  readonly date: (day: Day) => string;
  /** At most two decimals. */
  readonly number: (value: number) => string;
}

export function pageWriter(locale: string, words: Words, today: Day): PageWriter {
  const { days, number } = formatsOf(locale, words);
  const near = days({ weekday: 'short', day: 'numeric', month: 'short' });
  const far = days({ day: 'numeric', month: 'short', year: 'numeric' });
  return {
    day: (day) => (day.slice(0, 4) === today.slice(0, 4) ? near : far)(day),
    date: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    number,
  };
}

/** Embeddings, overrides and isolates: they would reorder the words after the text. (UAX #9, explicit directional characters) */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** A user's text with its line breaks, without other control characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(directionControls, '')
    .replace(/[^\S\n]|(?!\n)\p{Cc}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A user's text on one line. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** A user's text whose direction follows its first strong character. (HTML, `dir=auto`) */
export const userText = (text: string): Html => html`<span dir="auto">${oneLine(text)}</span>`;

/** A section; empty when it has no content. */
export function section(heading: string, content: readonly Html[]): Html[] {
  return content.length === 0
    ? []
    : [
        html`<section>
<h2>${heading}</h2>
${content}</section>
`,
      ];
}

/** A list with one item each. */
export function list(items: readonly Html[], kind: 'tasks' | 'goals' | 'points'): Html[] {
  return items.length === 0
    ? []
    : [
        html`<ul class="${kind}">
${items.map(
  (item) => html`<li>${item}</li>
`,
)}</ul>
`,
      ];
}

const sizes: Readonly<Record<Paper, string>> = { a4: 'A4', letter: 'letter' };

const styles = `:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:200mm;padding:14mm 13mm;background:#fff;color:#111;font:10pt/1.4 "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
header{margin:0 0 5.5mm;padding:0 0 4mm;border-bottom:1.5pt solid #111;break-inside:avoid;break-after:avoid}
.over{margin:0 0 2mm;color:#444;font-size:9pt;display:flex;justify-content:space-between;gap:6mm}
.over span:last-child{flex:none}
h1{margin:0;font:700 24pt/1.15 Georgia,"Times New Roman","Liberation Serif",serif;letter-spacing:-.01em}
.lead{margin:3mm 0 0;font:italic 12.5pt/1.4 Georgia,"Times New Roman","Liberation Serif",serif;color:#222}
header .gauge{margin-top:4mm}
section{margin:0 0 5.5mm}
h2{margin:0 0 .8mm;padding:0 0 1.2mm;border-bottom:.75pt solid #111;font:700 12pt/1.3 Georgia,"Times New Roman","Liberation Serif",serif;break-after:avoid}
p{margin:0 0 2mm;orphans:3;widows:3}
ul,ol{margin:0;padding:0;list-style:none}
li{break-inside:avoid}
.tasks>li{display:grid;grid-template-columns:3.6mm minmax(0,1fr) auto;column-gap:3mm;padding:1.4mm 0;border-bottom:.4pt solid #999}
.goals>li{padding:1.9mm 0 2.1mm;border-bottom:.4pt solid #999}
.tasks>li:last-child,.goals>li:last-child{border-bottom:0}
.box{width:3.6mm;height:3.6mm;margin-top:.55mm;border:1pt solid #111;border-radius:.4mm}
.ticked::after{content:"";display:block;width:1.2mm;height:2.2mm;margin:.1mm auto 0;border:solid #111;border-width:0 1.3pt 1.3pt 0;transform:rotate(40deg)}
.when{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.note{display:block;color:#444;font-size:8.5pt;line-height:1.4}
.name{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:5mm}
.name b{font-weight:700}
.gauge{display:flex;flex-wrap:wrap;align-items:center;gap:0 3mm;margin-top:1mm;font-size:9.5pt}
.bar{flex:none;width:52mm;height:3.6mm;padding:.5mm;border:.9pt solid #111;border-radius:.4mm}
.bar i{display:block;border-top:1.96mm solid #222}
.gauge b{font-variant-numeric:tabular-nums}
dl{margin:0;display:grid;grid-template-columns:38mm minmax(0,1fr)}
dt,dd{margin:0;padding:1.3mm 0;border-bottom:.4pt solid #999;break-inside:avoid}
dt{padding-right:4mm;color:#444}
dt:last-of-type,dd:last-of-type{border-bottom:0}
dd{white-space:pre-line}
.points>li{position:relative;padding:.8mm 0 .8mm 5mm}
.points>li::before{content:"–";position:absolute;left:0}
ol.numbers{list-style:decimal;padding-left:4.6mm}
ol.numbers>li{padding:.8mm 0 .8mm 1mm}
.text{white-space:pre-line}
@media print{body{max-width:none;padding:0}}
`;

/** A text of the catalogue as a string in CSS. */
const cssText = (text: string): string => `"${text.replace(/[^\p{L}\p{N} .·]/gu, ' ')}"`;

/** `Page 1 of 2` as the content of a margin box; browsers without those leave it out. */
function pageNumber(words: Words): string {
  const counters: Readonly<Record<string, string>> = { '{page}': 'counter(page)', '{pages}': 'counter(pages)' };
  return words.pages.number
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssText(part))
    .join(' ');
}

/** The whole document. @param over plain text above the heading: the name of the file, and the day */
export function pageDocument(
  { title, lead, sections }: PageContent,
  { words, paper, over }: { readonly words: Words; readonly paper: Paper; readonly over: readonly [string, string] },
): string {
  const margins = `@page{size:${sizes[paper]} portrait;margin:16mm 18mm 18mm;@bottom-right{content:${pageNumber(words)};color:#444;font:8.5pt Helvetica,Arial,"Liberation Sans",sans-serif}}
`;
  const body =
    sections.length > 0
      ? sections
      : [
          html`<p>${words.pages.none}</p>
`,
        ];
  return html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<style>${raw(margins + styles)}</style>
</head>
<body>
<header>
<p class="over"><span dir="auto">${over[0]}</span><span>${over[1]}</span></p>
<h1 dir="auto">${title}</h1>
${lead}</header>
<main>
${body}</main>
</body>
</html>
`.markup;
}

/** An outlined bar with its per cent and further facts. @param share 0–1 */
export function gauge(share: number, facts: readonly string[], words: Words): Html {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return html`<div class="gauge"><span class="bar" aria-hidden="true"><i style="width:${percent}%"></i></span><b>${say(words.pages.progress, { progress: percent })}</b>${facts.map((fact) => html`<span>${fact}</span>`)}</div>
`;
}
