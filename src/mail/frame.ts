import type { Words } from '../catalogue/catalogue';
import { html, raw, type Html } from './html';
import { webAddress } from './web-address';

/*
 * The HTML mail: one column of at most 600 px, tables for the frame, all important styles inline, no image. The small style block holds
 * only what some mail programs ignore: rounded corners, narrow margins on phones, dark colours. The mail is complete without it.
 */

const font = 'font-family:Arial,Helvetica,sans-serif';
const ink = 'color:#1f2933';
const quiet = 'color:#55606e';
const accent = 'color:#0f4c5c';
/** The inline styles. */
export const styles = {
  page: raw(`background-color:#eef3f5;${ink}`),
  around: raw('padding:24px 8px'),
  brand: raw(`padding:0 24px 12px;${quiet};${font};font-size:14px;line-height:20px`),
  name: raw(`${accent};font-weight:bold`),
  head: raw(
    `background-color:#ffffff;border-top:4px solid #0f4c5c;padding:24px 24px 4px;${ink};${font};font-size:16px;line-height:24px`,
  ),
  body: raw(`background-color:#ffffff;padding:12px 24px;${ink};${font};font-size:16px;line-height:24px`),
  title: raw(`margin:0;${ink};font-size:26px;line-height:34px;font-weight:bold`),
  text: raw('margin:0 0 8px'),
  mark: raw('padding:0 0 12px;font-weight:bold'),
  item: raw('padding:0 0 12px'),
  link: raw(`${accent};font-weight:bold;text-decoration:none`),
  note: raw(`${quiet};font-size:14px;line-height:20px`),
  small: raw(`margin:0 0 8px;${quiet};font-size:14px;line-height:20px`),
  first: raw(`margin:8px 0;${quiet};font-size:16px;line-height:24px`),
  more: raw(`margin:0 0 8px;${accent};font-size:14px;line-height:20px`),
  moreLink: raw(`${accent};text-decoration:underline`),
  button: raw('background-color:#0f4c5c;padding:12px 24px'),
  buttonLink: raw('color:#ffffff;font-weight:bold;text-decoration:none'),
  last: raw(`background-color:#ffffff;padding:12px 24px 24px;${ink};${font};font-size:16px;line-height:24px`),
  foot: raw(`padding:16px 24px 0;${quiet};${font};font-size:13px;line-height:20px`),
  footLine: raw('margin:0 0 4px'),
  footLink: raw(`${accent};text-decoration:underline`),
};

const enhancements = raw(
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
    `td{${font};overflow-wrap:anywhere}` +
    '.w-head{border-radius:6px 6px 0 0}.w-last{border-radius:0 0 6px 6px}.w-panel,.w-button{border-radius:6px}' +
    '@media (max-width:480px){.w-side{padding-left:16px!important;padding-right:16px!important}}' +
    '@media (prefers-color-scheme:dark){' +
    '.w-page{background-color:#14191d!important}.w-sheet{background-color:#1f262b!important;color:#e8edf0!important}.w-ink{color:#e8edf0!important}' +
    '.w-quiet{color:#a9b6c0!important}.w-link,.w-act,.w-think{color:#8fd0e0!important}' +
    '.w-good{color:#8fd6ae!important}.w-decide{color:#f0b878!important}.w-repair{color:#a9b6c0!important}' +
    '.w-panel-good{background-color:#1c3328!important}.w-panel-think{background-color:#2a343a!important}' +
    '.w-button{background-color:#8fd0e0!important}.w-press{color:#14191d!important}}',
);

/** A whole document: the sender above, a card with a title and the rows of a table, and the paragraphs of the foot below, if any. */
export function documentOf(
  words: Words,
  subject: string,
  {
    brand,
    head,
    rows,
    foot,
  }: { readonly brand: Html; readonly head: Html; readonly rows: Html; readonly foot: Html | null },
): string {
  return html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${enhancements}</style>
</head>
<body class="w-page" style="${styles.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td class="w-page" align="center" style="${styles.page};${styles.around}">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td class="w-side w-quiet" align="left" style="${styles.brand}"><strong class="w-link" style="${styles.name}">${words.menu.title}</strong>${brand}</td></tr>
<tr><td class="w-side w-sheet w-head" align="left" style="${styles.head}">${head}</td></tr>
${rows}${
    foot === null
      ? raw('')
      : html`<tr><td class="w-side w-quiet" align="left" style="${styles.foot}">
${foot}</td></tr>
`
  }</table>
</td></tr>
</table>
</body>
</html>
`.markup;
}

/** A link when there is an address, else only its text. */
export function anchor(link: string, text: Html, style: Html, kind = 'w-link'): Html {
  const address = webAddress(link);
  return address === '' ? text : html`<a class="${kind}" href="${address}" style="${style}">${text}</a>`;
}

/** A coloured cell that works as a button: only the link in it is pressed, because some programs ignore the size of the cell. */
export function buttonOf({ name, link }: { readonly name: string; readonly link: string }): Html {
  if (webAddress(link) === '') return raw('');
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="w-button" style="${styles.button}">${anchor(link, html`${name}`, styles.buttonLink, 'w-press')}</td></tr></table>
`;
}
