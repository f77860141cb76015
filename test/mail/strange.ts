import type { PageElement } from '../sidebar/open-page';

const elements = new Set([
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'table',
  'tbody',
  'tr',
  'td',
  'p',
  'h1',
  'h2',
  'a',
  'span',
  'br',
  'strong',
]);
const attributes = new Set([
  'class',
  'style',
  'href',
  'dir',
  'lang',
  'role',
  'width',
  'align',
  'valign',
  'cellpadding',
  'cellspacing',
  'border',
  'charset',
  'name',
  'content',
]);

/** Parts of a mail's page that are not Waymark's: elements, attributes, and links to other addresses than these and their rows. */
export function strangeIn(page: PageElement, addresses: readonly string[]): string[] {
  const isOurs = (link: string): boolean => addresses.includes(link.replace(/&range=A\d+$/, ''));
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...(elements.has(element.tagName.toLowerCase()) ? [] : [element.tagName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !attributes.has(name) || (name === 'href' && !isOurs(value)))
      .map(({ name, value }) => `${name}=${value}`),
  ]);
}
