import type { ChainLink } from '../../domain/now/chain';
import { say, type Words } from '../../catalogue/catalogue';

/** Cuts a title to `most` characters, but to 8 at least, between words where that does not lose too much. */
function shorten(title: string, most: number): string {
  const length = Math.max(8, most);
  if (title.length <= length) return title;
  const cut = title.slice(0, length - 1);
  const words = cut.replace(/\s+\S*$/, '');
  return `${words.length >= length / 2 ? words : cut.trimEnd()}…`;
}

/**
 * The chain in one line: `G2 → C3 “Lead before the title” → Ultimate goal`. When it is longer than `most` characters, the title of
 * the choice is cut; IDs and the ends stay whole. (rule F21)
 */
export function sayChain(links: readonly ChainLink[], most: number, words: Words): string {
  const titleOf = ({ kind, title }: ChainLink): string =>
    kind === 'choice' || kind === 'value' || kind === 'trend' ? title.replace(/\s+/g, ' ').trim() : '';
  const write = (titleLength: number): string =>
    links
      .map((link) => {
        if (link.kind === 'ultimate') return words.options.choiceKind.ultimate;
        const title = titleOf(link);
        return [link.id, title === '' ? '' : say(words.home.quoted, { title: shorten(title, titleLength) })]
          .filter((part) => part !== '')
          .join(' ');
      })
      .join(' → ');
  const longest = Math.max(0, ...links.map((link) => titleOf(link).length));
  const whole = write(longest);
  return whole.length <= most ? whole : write(longest - (whole.length - most));
}
