/**
 * The contextual escaping of printing scriptlets (developers.google.com/apps-script/guides/html/templates): a value is escaped by its place
 * in the page. A state machine reads the page character by character, without validating it.
 */
type State =
  'text' | 'comment' | 'tag-name' | 'tag' | 'attribute' | 'after-attribute' | 'before-value' | 'value' | 'raw';

type ScriptState = 'code' | "'" | '"' | '`' | 'line-comment' | 'block-comment';

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'poster',
  'background',
  'data',
  'manifest',
  'xlink:href',
]);
const RAW_TAGS = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noscript']);

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"'`]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;', '`': '&#96;' })[char]!,
  );
}

/** Escapes text inside a JavaScript string with any quotes, so that it cannot end the string or the `<script>` element. */
function escapeJsString(text: string): string {
  return text.replace(/[\\'"`$<>&=\u0000-\u001f\u007f\u0085\u2028\u2029/]/g, (char) => {
    const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', '/': '\\/' };
    return named[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A value as a literal in JavaScript code. */
function jsLiteral(value: unknown): string {
  if (value === null || value === undefined) return ' null ';
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${String(value)} `;
  if (typeof value === 'string') return `'${escapeJsString(value)}'`;
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    json = undefined;
  }
  if (json === undefined) return `'${escapeJsString(String(value))}'`;
  return json.replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const SAFE_URL = /^(?:(?:https?|mailto|ftp|tel|sms):|[^&:/?#]*(?:[/?#]|$))/i;

function safeUrl(text: string): string {
  return SAFE_URL.test(text.trim()) ? text : '#zSoyz';
}

/** Allows only characters that cannot end a declaration or call a function. */
function safeCss(text: string): string {
  return /^[A-Za-z0-9#%., _+-]*$/.test(text) ? text : 'zSoyz';
}

/** Tracks the state at the end of a page, and escapes values for that state. */
export class HtmlContext {
  #state: State = 'text';
  #tag = '';
  #closing = false;
  #name = '';
  #quote = '';
  /** The value of the current attribute so far. */
  #value = '';
  #script: ScriptState = 'code';
  #pending = '';

  /** Reads text that is added to the page without escaping. */
  feed(text: string): void {
    for (const char of text) this.#step(char);
  }

  /** Escapes a value for the current state. */
  escape(value: unknown): string {
    const text = String(value);
    if (this.#state === 'raw') return this.#inRaw(value, text);
    if (this.#state === 'comment') return text.replace(/[<>-]/g, ' ');
    if (this.#state === 'value' || this.#state === 'before-value') return this.#inAttribute(value, text);
    if (this.#state === 'text') return escapeHtml(text);
    // The name of a tag or an attribute may have letters, digits, `:` and `-`.
    return /^[A-Za-z][A-Za-z0-9:-]*$/.test(text) && !/^on|^style$|^(href|src)$/i.test(text) ? text : 'zSoyz';
  }

  #inRaw(value: unknown, text: string): string {
    if (this.#tag === 'script') {
      if (this.#script === 'code') return jsLiteral(value);
      if (this.#script === 'line-comment' || this.#script === 'block-comment') return '';
      return escapeJsString(text);
    }
    return this.#tag === 'style' ? safeCss(text) : escapeHtml(text);
  }

  #inAttribute(value: unknown, text: string): string {
    const name = this.#name.toLowerCase();
    let safe = text;
    if (name.startsWith('on')) safe = inString(this.#value) ? escapeJsString(text) : jsLiteral(value);
    else if (name === 'style') safe = safeCss(text);
    else if (URL_ATTRIBUTES.has(name))
      safe =
        this.#value.trim() === ''
          ? safeUrl(text)
          : /[?#]/.test(this.#value)
            ? encodeURIComponent(text)
            : text.replace(/[\s"'<>\\]/g, encodeURIComponent);
    const escaped = escapeHtml(safe);
    if (this.#quote !== '') return escaped;
    this.#state = 'value';
    return escaped.replace(/[\s=]/g, (char) => `&#${char.charCodeAt(0)};`);
  }

  #step(char: string): void {
    switch (this.#state) {
      case 'text':
        return this.#inText(char);
      case 'comment':
        return this.#untilEnd(char, '-->', 'text');
      case 'tag-name':
        if (/[A-Za-z0-9:-]/.test(char)) this.#tag += char.toLowerCase();
        else this.#enterTag(char);
        return;
      case 'tag':
        if (char === '>') this.#endTag();
        else if (!/[\s/]/.test(char)) {
          this.#state = 'attribute';
          this.#name = char;
        }
        return;
      case 'attribute':
      case 'after-attribute':
        if (char === '=') this.#state = 'before-value';
        else if (char === '>') this.#endTag();
        else if (/\s/.test(char)) this.#state = 'after-attribute';
        else if (this.#state === 'after-attribute') {
          this.#state = 'attribute';
          this.#name = char;
        } else this.#name += char;
        return;
      case 'before-value':
        if (/\s/.test(char)) return;
        if (char === '>') return this.#endTag();
        this.#state = 'value';
        this.#quote = char === '"' || char === "'" ? char : '';
        this.#value = this.#quote === '' ? char : '';
        return;
      case 'value':
        if (this.#quote === '' ? /[\s>]/.test(char) : char === this.#quote) {
          this.#state = 'tag';
          this.#value = '';
          if (char === '>') this.#endTag();
          this.#quote = '';
        } else this.#value += char;
        return;
      case 'raw':
        return this.#inRawText(char);
    }
  }

  #inText(char: string): void {
    this.#pending += char;
    if (this.#pending.startsWith('<!--')) {
      this.#state = 'comment';
      this.#pending = '';
    } else if (/^<\/?[A-Za-z]$/.test(this.#pending)) {
      this.#state = 'tag-name';
      this.#closing = this.#pending[1] === '/';
      this.#tag = char.toLowerCase();
      this.#pending = '';
    } else if (!'<!--'.startsWith(this.#pending) && this.#pending !== '</') {
      this.#pending = char === '<' ? '<' : '';
    }
  }

  #enterTag(char: string): void {
    this.#state = 'tag';
    if (char === '>') this.#endTag();
  }

  #endTag(): void {
    this.#quote = '';
    this.#value = '';
    this.#pending = '';
    this.#script = 'code';
    this.#state = !this.#closing && RAW_TAGS.has(this.#tag) ? 'raw' : 'text';
  }

  #untilEnd(char: string, end: string, next: State): void {
    this.#pending = (this.#pending + char).slice(-end.length);
    if (this.#pending !== end) return;
    this.#state = next;
    this.#pending = '';
  }

  #inRawText(char: string): void {
    this.#pending = (this.#pending + char).slice(-12);
    if (this.#pending.toLowerCase().endsWith(`</${this.#tag}`)) {
      this.#state = 'tag';
      this.#closing = true;
      this.#pending = '';
      return;
    }
    if (this.#tag === 'script') this.#script = scriptAfter(this.#script, this.#pending);
  }
}

/** The state after a character of JavaScript, the last of `tail`. Regular expressions are not distinguished from divisions. */
function scriptAfter(state: ScriptState, tail: string): ScriptState {
  const char = tail[tail.length - 1]!;
  const before = tail[tail.length - 2] ?? '';
  const escaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(tail.slice(0, -1));
  switch (state) {
    case 'code':
      if (char === "'" || char === '"' || char === '`') return char;
      if (char === '/' && before === '/') return 'line-comment';
      return char === '*' && before === '/' ? 'block-comment' : 'code';
    case 'line-comment':
      return /[\n\r\u2028\u2029]/.test(char) ? 'code' : state;
    case 'block-comment':
      return char === '/' && before === '*' ? 'code' : state;
    default:
      if (escaped) return state;
      return char === state || (state !== '`' && char === '\n') ? 'code' : state;
  }
}

/** Whether the code of an event handler ends inside a string. */
function inString(code: string): boolean {
  let state: ScriptState = 'code';
  for (let end = 1; end <= code.length; end++) state = scriptAfter(state, code.slice(Math.max(0, end - 12), end));
  return state === "'" || state === '"' || state === '`';
}
