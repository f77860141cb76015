import type { ChainLink } from '../../domain/now/chain';
import { say, type Words } from '../../catalogue/catalogue';

/** What is left of a title so that a line keeps its length, in whole words where they are not too long; at least a few signs. */
function shorten(title: string, most: number): string {
  const room = Math.max(8, most);
  if (title.length <= room) return title;
  const cut = title.slice(0, room - 1);
  const words = cut.replace(/\s+\S*$/, '');
  return `${words.length >= room / 2 ? words : cut.trimEnd()}…`;
}

/**
 * The chain in one line: `G2 → C3 “Lead before the title” → Ultimate goal`. When it is longer than `most` signs, the title of the choice is cut;
 * the ends stay. (rule F21)
 */
export function sayChain(links: readonly ChainLink[], most: number, words: Words): string {
  const titleOf = ({ kind, title }: ChainLink): string =>
    kind === 'choice' || kind === 'value' || kind === 'trend' ? title.replace(/\s+/g, ' ').trim() : '';
  const write = (room: number): string =>
    links
      .map((link) => {
        if (link.kind === 'ultimate') return words.options.choiceKind.ultimate;
        const title = titleOf(link);
        return [link.id, title === '' ? '' : say(words.home.quoted, { title: shorten(title, room) })]
          .filter((part) => part !== '')
          .join(' ');
      })
      .join(' → ');
  const longest = Math.max(0, ...links.map((link) => titleOf(link).length));
  const whole = write(longest);
  return whole.length <= most ? whole : write(longest - (whole.length - most));
}
