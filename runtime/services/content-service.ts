/** ContentService and TextOutput: what a web app serves that is no page (developers.google.com/apps-script/guides/content). */
import { ServiceError } from '../contract';
import { enumeration, type EnumMember } from './enumeration';

/** ATOM, RSS and XML are in Google's guide and not in its reference. */
const ContentMimeType = enumeration('Content.MimeType', [
  'ATOM',
  'CSV',
  'ICAL',
  'JAVASCRIPT',
  'JSON',
  'RSS',
  'TEXT',
  'VCARD',
  'XML',
]);

/** The type in the header of a response. */
const HEADERS: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

export class TextOutput {
  static readonly googleName = 'Content.TextOutput';
  #content: string;
  #mimeType: EnumMember = ContentMimeType.TEXT;
  #fileName: string | null = null;
  constructor(content: string) {
    this.#content = content;
  }
  append(content: string | null): this {
    this.#content += content ?? '';
    return this;
  }
  clear(): this {
    this.#content = '';
    return this;
  }
  /** Null: the content is displayed again and no file. */
  downloadAsFile(fileName: string | null): this {
    // The message is from memory; the reference says that characters can be illegal.
    if (fileName !== null && /[\u0000-\u001f/\\?%*:|"<>]/.test(fileName))
      throw new ServiceError(`Invalid argument: ${fileName}`);
    this.#fileName = fileName;
    return this;
  }
  getContent(): string {
    return this.#content;
  }
  getFileName(): string | null {
    return this.#fileName;
  }
  getMimeType(): EnumMember {
    return this.#mimeType;
  }
  setContent(content: string | null): this {
    this.#content = content ?? '';
    return this;
  }
  setMimeType(mimeType: EnumMember): this {
    this.#mimeType = mimeType;
    return this;
  }
  /** The type in the header of the response; no method of Google's. */
  header(): string {
    return HEADERS[this.#mimeType.key] ?? 'text/plain';
  }
}

export class ContentService {
  static readonly googleName = 'Content.ContentService';
  readonly MimeType = ContentMimeType;
  createTextOutput(content?: string | null): TextOutput {
    return new TextOutput(content ?? '');
  }
}
