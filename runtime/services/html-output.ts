/** HtmlOutput and its meta tags. */
import { ServiceError } from '../contract';
import { Blob, encodeText } from './blob';
import type { EnumMember } from './enumeration';
import { HtmlContext } from './html-context';
import { parsedContent, servedPage } from './served-html';

/** The names that addMetaTag accepts (reference of HtmlOutput.addMetaTag). */
const META_TAGS = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

export class HtmlOutputMetaTag {
  static readonly googleName = 'HTML.HtmlOutputMetaTag';
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}

export class HtmlOutput {
  static readonly googleName = 'HTML.HtmlOutput';
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  #metaTags: HtmlOutputMetaTag[] = [];
  readonly #makeTemplate: (html: string) => object;

  /** Whether the content is a file's, which getContent gives as a parser leaves it. */
  readonly #isFile: boolean;

  constructor(content: string, makeTemplate: (html: string) => object, isFile = false) {
    this.#content = content;
    this.#makeTemplate = makeTemplate;
    this.#isFile = isFile;
  }

  append(content: string): this {
    this.#content += content;
    return this;
  }
  appendUntrusted(content: string): this {
    const context = new HtmlContext();
    context.feed(this.#content);
    this.#content += context.escape(content);
    return this;
  }
  asTemplate(): object {
    return this.#makeTemplate(this.#content);
  }
  clear(): this {
    this.#content = '';
    return this;
  }
  /** @throws ServiceError for a file that is no well-formed HTML */
  getContent(): string {
    return this.#isFile ? parsedContent(this.#content) : this.#content;
  }
  /** What a sidebar or dialog shows; no method of Google's. @throws ServiceError for malformed HTML */
  served(): string {
    return servedPage(this.#content);
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  getBlob(): Blob {
    return new Blob(encodeText(this.#content), 'text/html', this.#title === '' ? 'output.html' : `${this.#title}.html`);
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  getTitle(): string | null {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
  getFaviconUrl(): string | null {
    return this.#favicon;
  }
  setFaviconUrl(url: string): this {
    this.#favicon = url;
    return this;
  }
  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.has(name)) throw new ServiceError('The meta tag you specified is not allowed in this context.');
    this.#metaTags.push(new HtmlOutputMetaTag(name, content));
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#metaTags];
  }
  /** Has no effect since 2016: every page is in the IFRAME sandbox. */
  setSandboxMode(_mode: EnumMember): this {
    return this;
  }
  setXFrameOptionsMode(_mode: EnumMember): this {
    return this;
  }
}
