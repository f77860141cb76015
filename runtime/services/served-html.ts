/**
 * What Google does to HTML before a script or a page gets it, as public projects report (docs/google-facts.md): HtmlOutput.getContent of a
 * file has been through a parser, and the scripts of a shown page through a tokenizer that strips comments. A template's getRawContent
 * is "unprocessed" (reference of HtmlTemplate).
 */
import { ServiceError } from '../contract';

/** After these characters, or at the beginning, a `/` is taken for the beginning of a regular expression. */
const BEFORE_REGEX = '(,=:[!&|?{};+-*%<>~^\n';
const REGEX_AFTER_WORD = /(?:^|[^\w$.])(?:return|typeof|case|in|of|void|delete)$/;

/**
 * Strips `//` and block comments from a script. The tokenizer knows strings in single and double quotes, guesses regular expressions by
 * the character before them, and takes template literals for plain code: `//` in one is a comment, and a quote in one begins a string.
 */
export function stripComments(script: string): string {
  let out = '';
  let at = 0;
  const copyTo = (end: number): void => {
    out += script.slice(at, end);
    at = end;
  };
  /** The end of a text in `quote`, or of the line, whichever comes first. */
  const endOf = (quote: string): number => {
    for (let index = at + 1; index < script.length; index++) {
      const character = script[index];
      if (character === '\\') index++;
      else if (character === quote) return index + 1;
      else if (character === '\n') return index;
    }
    return script.length;
  };
  while (at < script.length) {
    const character = script[at] ?? '';
    const two = script.slice(at, at + 2);
    if (character === '"' || character === "'") copyTo(endOf(character));
    else if (two === '//') {
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else if (two === '/*') {
      const end = script.indexOf('*/', at + 2);
      at = end < 0 ? script.length : end + 2;
      out += ' ';
    } else if (character === '/' && beginsRegex(out)) copyTo(endOf('/'));
    else copyTo(at + 1);
  }
  return out;
}

function beginsRegex(before: string): boolean {
  const code = before.slice(-40).trimEnd();
  return code === '' || BEFORE_REGEX.includes(code.slice(-1)) || REGEX_AFTER_WORD.test(code);
}

/** Elements whose content is text up to their end tag. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);
const TAG = /^<(\/?)([a-zA-Z][^\s/>]*)/;
const ATTRIBUTE = /[\s/]+(?:([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?)?/y;

interface Parts {
  text(text: string): void;
  tag(tag: { name: string; closes: boolean; attributes: [name: string, value: string | null][]; source: string }): void;
  /** The content of a raw element. */
  raw(name: string, content: string, attributes: [name: string, value: string | null][]): void;
  comment(source: string): void;
  doctype(source: string): void;
}

/** Throws Google's error; it quotes where the HTML breaks off. */
function malformed(html: string, at: number): never {
  throw new ServiceError(`Malformed HTML content: ${html.slice(at, at + 60)}`);
}

/** Walks through HTML. @throws ServiceError for a tag, a comment or a raw element that does not end. */
function walk(html: string, parts: Parts): void {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open > at || open < 0) parts.text(html.slice(at, open < 0 ? undefined : open));
    if (open < 0) return;
    at = open;
    if (html.startsWith('<!', at) || html.startsWith('<?', at)) {
      const isComment = html.startsWith('<!--', at);
      const end = html.indexOf(isComment ? '-->' : '>', at);
      if (end < 0) malformed(html, at);
      const source = html.slice(at, end + (isComment ? 3 : 1));
      if (isComment) parts.comment(source);
      else parts.doctype(source);
      at += source.length;
      continue;
    }
    const tag = TAG.exec(html.slice(at, at + 200));
    if (!tag) {
      parts.text('<');
      at++;
      continue;
    }
    const begin = at;
    at += tag[0].length;
    const attributes: [string, string | null][] = [];
    while (at < html.length && html[at] !== '>') {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(html);
      if (!found) malformed(html, begin);
      at += found[0].length;
      if (found[1] !== undefined) attributes.push([found[1], found[2] ?? found[3] ?? found[4] ?? null]);
    }
    if (at >= html.length) malformed(html, begin);
    at++;
    const name = (tag[2] ?? '').toLowerCase();
    const closes = tag[1] === '/';
    parts.tag({ name, closes, attributes, source: html.slice(begin, at) });
    if (closes || !RAW.has(name)) continue;
    const end = html.slice(at).search(new RegExp(`</${name}[\\s/>]`, 'i'));
    if (end < 0) malformed(html, begin);
    parts.raw(name, html.slice(at, at + end), attributes);
    at += end;
  }
}

const isScript = (name: string, attributes: [string, string | null][]): boolean => {
  const type = attributes.find(([key]) => key.toLowerCase() === 'type')?.[1];
  return name === 'script' && (type === undefined || type === null || /javascript|module|^$/i.test(type));
};

/**
 * What getContent gives of a file: comments are gone, tags are respelled, lone `<` and `&` are entities. Text that is no HTML (JSON, code)
 * comes back altered or not at all. @throws ServiceError for malformed HTML
 */
export function parsedContent(html: string): string {
  const out: string[] = [];
  walk(html, {
    text: (text) => void out.push(text.replace(/&(?![#\w]+;)/g, '&amp;').replace(/</g, '&lt;')),
    comment: () => {},
    doctype: (source) => void out.push(source),
    tag: ({ name, closes, attributes }) => {
      const written = attributes.map(([key, value]) =>
        value === null || value === ''
          ? ` ${key.toLowerCase()}`
          : ` ${key.toLowerCase()}="${value.replace(/"/g, '&quot;')}"`,
      );
      out.push(`<${closes ? '/' : ''}${name}${written.join('')}>`);
    },
    raw: (name, content, attributes) => void out.push(isScript(name, attributes) ? stripComments(content) : content),
  });
  return out.join('');
}

/** What a shown page is served as: its scripts without comments. @throws ServiceError for malformed HTML */
export function servedPage(html: string): string {
  const out: string[] = [];
  walk(html, {
    text: (text) => void out.push(text),
    comment: (source) => void out.push(source),
    doctype: (source) => void out.push(source),
    tag: ({ source }) => void out.push(source),
    raw: (name, content, attributes) => void out.push(isScript(name, attributes) ? stripComments(content) : content),
  });
  return out.join('');
}
