import { phrase, textOfPhrase, type Phrase } from './phrase';
import { say, type Words } from '../catalogue/catalogue';
import type { Letter } from './write-content';
import type { LetterItem, LetterSection } from './mail-parts';
import { webAddress } from './web-address';

/** The plain-text mail: complete in itself, the addresses of the tabs at its end. */
export function writeText(letter: Letter, words: Words): string {
  const { foot } = words.mail;
  const tabs = letter.tabs
    .map(({ name, link }) => ({ name, link: webAddress(link) }))
    .filter(({ link }) => link !== '')
    .map(({ name, link }) => say(foot.link, { tab: name, link }));
  const blocks = [
    [letter.day, letter.title],
    ...(letter.notes.length > 0 ? [letter.notes.map(textOfPhrase)] : []),
    ...letter.sections.map(linesOfSection),
    ...(tabs.length > 0 ? [underlined(foot.plan).concat(tabs)] : []),
    [
      '--',
      [letter.foot.question, letter.foot.ways.map(({ name }) => name).join(words.mail.between)].join(' '),
      ...letter.foot.ways.map(({ name, how }) => `- ${textOfPhrase(phrase(foot.how, { what: name, how }))}`),
      textOfPhrase(letter.foot.why),
    ],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function underlined(heading: string): string[] {
  return [heading, '-'.repeat(heading.length)];
}

function linesOfSection({ heading, lead, items, more, closing }: LetterSection): string[] {
  const line = (part: Phrase | null): string[] => (part === null ? [] : [textOfPhrase(part)]);
  return [
    ...underlined(heading),
    ...line(lead),
    ...items.flatMap(linesOfItem),
    ...line(more?.text ?? null),
    ...line(closing),
  ];
}

function linesOfItem({ title, notes }: LetterItem): string[] {
  return [`- ${textOfPhrase(title)}`, ...notes.map((note) => `  ${textOfPhrase(note)}`)];
}
