import { say, type Words } from '../catalogue/catalogue';
import { anchor, buttonOf, documentOf, styles } from './frame';
import { html, raw, type Html } from './html';
import type { MailContent } from './write-content';
import type { MailItem, MailSection, Tone } from './mail-parts';
import { htmlOfPhrase, phrase } from './phrase';
import { webAddress } from './web-address';

/*
 * The content of a day as HTML.
 */

/** The colour of each tone, and the mark before each of its items. */
const tones: Readonly<Record<Tone, { readonly mark: string; readonly colour: string; readonly back: string }>> = {
  good: { mark: '★', colour: '#1b6e46', back: '#e8f3ed' },
  act: { mark: '●', colour: '#0f4c5c', back: '' },
  think: { mark: '?', colour: '#0f4c5c', back: '#eef3f5' },
  decide: { mark: '◇', colour: '#8a4b08', back: '' },
  repair: { mark: '○', colour: '#55606e', back: '' },
};

/** The HTML mail, a whole document. */
export function writeHtml(content: MailContent, subject: string, words: Words): string {
  const tabs = content.tabs.filter(({ link }) => webAddress(link) !== '');
  const { foot } = words.mail;
  const ways = content.foot.ways.map(({ name, link }) => anchor(link, html`${name}`, styles.footLink));
  const links =
    tabs.length === 0
      ? raw('')
      : html`<p class="w-quiet" style="${styles.note}">${say(foot.label, { what: foot.plan })}${separated(
          tabs.map(({ name, link }) => anchor(link, html`${name}`, styles.footLink)),
          words,
        )}</p>
`;
  return documentOf(words, subject, {
    brand: html`${words.mail.between}${content.day}`,
    head: html`<h1 class="w-ink" style="${styles.title}">${content.title}</h1>
${content.notes.map(
  (note) => html`<p class="w-quiet" style="${styles.first}">${htmlOfPhrase(note)}</p>
`,
)}`,
    rows: html`${content.sections.map(htmlOfSection)}<tr><td class="w-side w-sheet w-last" align="left" style="${styles.last}">
${buttonOf(content.open)}${links}</td></tr>
`,
    foot: html`<p style="${styles.footLine}"><strong>${content.foot.question}</strong> ${separated(ways, words)}</p>
${content.foot.ways.map(
  ({
    name,
    how,
  }) => html`<p class="w-way" style="${styles.footLine}">${htmlOfPhrase(phrase(foot.how, { what: name, how }))}</p>
`,
)}<p style="${styles.footLine}">${htmlOfPhrase(content.foot.why)}</p>
`,
  });
}

function separated(parts: readonly Html[], words: Words): Html {
  return html`${parts.map((part, at) => (at === 0 ? part : html`${words.mail.between}${part}`))}`;
}

function htmlOfSection(section: MailSection): Html {
  const { back } = tones[section.tone];
  const inside = insideOf(section);
  if (back === '')
    return html`<tr><td class="w-side w-sheet" align="left" style="${styles.body}">
${inside}</td></tr>
`;
  return html`<tr><td class="w-side w-sheet" align="left" style="${styles.body}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="w-panel w-panel-${section.tone}" style="background-color:${back};padding:12px 16px 8px">
${inside}</td></tr></table>
</td></tr>
`;
}

function insideOf({ tone, counted, heading, lead, items, more, closing }: MailSection): Html {
  const { mark, colour } = tones[tone];
  const rows = items.map(
    (
      item,
      at,
    ) => html`<tr><td class="w-${tone}" width="24" align="left" valign="top" style="${styles.mark};color:${colour}">${counted ? `${at + 1}` : mark}</td><td class="w-item" align="left" valign="top" style="${styles.item}">${htmlOfItem(item)}</td></tr>
`,
  );
  return html`<h2 class="w-${tone}" style="margin:0 0 8px;color:${colour};font-size:18px;line-height:26px;font-weight:bold">${heading}</h2>
${
  lead === null
    ? raw('')
    : html`<p style="${styles.text}">${htmlOfPhrase(lead, /* stress= */ true)}</p>
`
}${
    rows.length > 0
      ? html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows}</table>
`
      : raw('')
  }${
    more === null
      ? raw('')
      : html`<p class="w-link" style="${styles.more}">${anchor(more.link, htmlOfPhrase(more.text), styles.moreLink)}</p>
`
  }${
    closing === null
      ? raw('')
      : html`<p class="w-quiet" style="${styles.small}">${htmlOfPhrase(closing)}</p>
`
  }`;
}

function htmlOfItem({ title, link, notes }: MailItem): Html {
  const lines = notes.map(
    (note) => html`<br><span class="w-quiet" style="${styles.note}">${htmlOfPhrase(note)}</span>`,
  );
  return html`${anchor(link, htmlOfPhrase(title), styles.link)}${lines}`;
}
