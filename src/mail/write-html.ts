import type { AllWords } from '../catalogue/catalogue';
import { html, raw, type Html } from './html';
import type { Letter, LetterItem, LetterSection } from './letter';
import { htmlOfPhrase, phrase, type Phrase } from './phrase';
import { webAddress } from './web-address';

/*
 * The HTML mail. One column of at most 600 px (an attribute too, for mail programs that know no max-width), tables for the frame, every
 * style inlined, no image. Background and ink are set together on the same cells, so that a mail program that turns colours round in the
 * dark turns both; those that ask for it find the dark colours in the one small style block, and lose nothing where it is taken out.
 */

const font = 'font-family:Arial,Helvetica,sans-serif';
const styles = {
  page: raw(`margin:0;padding:0;background:#f4f7f9;color:#1f2933;${font}`),
  sheet: raw(`background:#ffffff;color:#1f2933;padding:24px;${font};font-size:16px;line-height:24px`),
  day: raw('margin:0;color:#5f6b7a;font-size:14px;line-height:20px'),
  title: raw('margin:0 0 8px;font-size:24px;line-height:32px;font-weight:bold'),
  heading: raw('margin:24px 0 4px;font-size:16px;line-height:24px;font-weight:bold'),
  text: raw('margin:0 0 8px'),
  list: raw('margin:0;padding:0 0 0 20px'),
  item: raw('margin:0 0 8px'),
  link: raw('color:#0f4c5c;font-weight:bold;text-decoration:none'),
  note: raw('color:#5f6b7a;font-size:14px;line-height:20px'),
  foot: raw('margin:0 0 4px;color:#5f6b7a;font-size:13px;line-height:20px'),
  footLink: raw('color:#0f4c5c;text-decoration:underline'),
  line: raw('margin:24px 0 16px;border:0;border-top:1px solid #d9e2e7'),
};

const dark = raw(
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
    '@media (prefers-color-scheme:dark){' +
    '.w-page{background:#14191d!important}.w-sheet{background:#1f262b!important;color:#e8edf0!important}' +
    '.w-quiet{color:#a9b6c0!important}.w-link{color:#8fd0e0!important}}',
);

/** The HTML mail, a whole document. */
export function writeHtml(letter: Letter, subject: string, words: AllWords): string {
  const tabs = letter.tabs.filter(({ link }) => webAddress(link) !== '');
  const { foot } = words.mail;
  const ways = letter.foot.ways.map(({ name }) => anchor(letter.foot.link, html`${name}`, styles.footLink));
  const page = html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${dark}</style>
</head>
<body class="w-page" style="${styles.page}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
<tr><td class="w-sheet" align="left" style="${styles.sheet}">
<p class="w-quiet" style="${styles.day}">${letter.day}</p>
<h1 style="${styles.title}">${letter.title}</h1>
${letter.sections.map(htmlOfSection)}<hr style="${styles.line}">
${
  tabs.length > 0
    ? html`<p class="w-quiet" style="${styles.foot}">${foot.plan}: ${separated(tabs.map(({ name, link }) => anchor(link, html`${name}`, styles.footLink)), words)}</p>
`
    : raw('')
}<p class="w-quiet" style="${styles.foot}"><strong>${letter.foot.question}</strong> ${separated(ways, words)}</p>
<ul style="${styles.list}">
${letter.foot.ways.map(({ name, how }) => html`<li class="w-quiet" style="${styles.foot}">${htmlOfPhrase(phrase(foot.how, { what: name, how }))}</li>
`)}</ul>
<p class="w-quiet" style="${styles.foot}">${htmlOfPhrase(letter.foot.why)}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
  return page.markup;
}

function separated(parts: readonly Html[], words: AllWords): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${words.mail.between}${part}`))}`;
}

/** A link where there is somewhere to go, else its text alone. */
function anchor(link: string, text: Html, style: Html): Html {
  const address = webAddress(link);
  return address === '' ? text : html`<a class="w-link" href="${address}" style="${style}">${text}</a>`;
}

function htmlOfSection({ heading, lead, items, more, closing }: LetterSection): Html {
  const paragraph = (part: Phrase | null): Html => (part === null ? raw('') : html`<p style="${styles.text}">${htmlOfPhrase(part)}</p>
`);
  return html`<h2 style="${styles.heading}">${heading}</h2>
${paragraph(lead)}${
    items.length > 0
      ? html`<ul style="${styles.list}">
${items.map(htmlOfItem)}</ul>
`
      : raw('')
  }${paragraph(more)}${paragraph(closing)}`;
}

function htmlOfItem({ title, link, notes }: LetterItem): Html {
  const lines = notes.map((note) => html`<br><span class="w-quiet" style="${styles.note}">${htmlOfPhrase(note)}</span>`);
  return html`<li style="${styles.item}">${anchor(link, htmlOfPhrase(title), styles.link)}${lines}</li>
`;
}
