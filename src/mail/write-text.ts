import { phrase, textOfPhrase, type Phrase } from './phrase';
import { say, type Words } from '../catalogue/catalogue';
import type { MailContent } from './write-content';
import type { MailItem, MailSection } from './mail-parts';
import { webAddress } from './web-address';

/** The plain-text mail: complete without the HTML, with the addresses of the tabs at the end. */
export function writeText(content: MailContent, words: Words): string {
  const { foot } = words.mail;
  const tabs = content.tabs
    .map(({ name, link }) => ({ name, link: webAddress(link) }))
    .filter(({ link }) => link !== '')
    .map(({ name, link }) => say(foot.link, { tab: name, link }));
  const blocks = [
    [content.day, content.title],
    ...(content.notes.length > 0 ? [content.notes.map(textOfPhrase)] : []),
    ...content.sections.map(linesOfSection),
    ...(tabs.length > 0 ? [underlined(foot.plan).concat(tabs)] : []),
    [
      '--',
      [content.foot.question, content.foot.ways.map(({ name }) => name).join(words.mail.between)].join(' '),
      ...content.foot.ways.map(({ name, how }) => `- ${textOfPhrase(phrase(foot.how, { what: name, how }))}`),
      textOfPhrase(content.foot.why),
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function underlined(heading: string): string[] {
  return [heading, '-'.repeat(heading.length)];
}

function linesOfSection({ heading, lead, items, more, closing }: MailSection): string[] {
  const line = (part: Phrase | null): string[] => (part === null ? [] : [textOfPhrase(part)]);
  return [
    ...underlined(heading),
    ...line(lead),
    ...items.flatMap(linesOfItem),
    ...line(more?.text ?? null),
    ...line(closing),
  ];
}

function linesOfItem({ title, notes }: MailItem): string[] {
  return [`- ${textOfPhrase(title)}`, ...notes.map((note) => `  ${textOfPhrase(note)}`)];
}
