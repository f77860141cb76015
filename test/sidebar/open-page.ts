/*
 * Pages in jsdom, for tests whose first lines choose the environment page-environment.js. What the tests use of a page is declared here,
 * so that the rest of the project goes without the types of a browser.
 */

export interface PageElement {
  readonly tagName: string;
  readonly id: string;
  textContent: string | null;
  value: string;
  checked: boolean;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: ArrayLike<PageElement>;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly classList: { contains(name: string): boolean };
  readonly parentElement: PageElement | null;
  readonly outerHTML: string;
  readonly body: PageElement;
  readonly activeElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  replaceWith(text: string): void;
  click(): void;
  focus(): void;
  dispatchEvent(event: unknown): boolean;
}

export interface PageWindow {
  readonly document: PageElement;
  dispatchEvent(event: unknown): boolean;
  readonly Event: new (type: string, options?: { readonly bubbles: boolean }) => unknown;
  close(): void;
}

interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options?: {
      readonly runScripts?: 'dangerously';
      readonly pretendToBeVisual?: boolean;
      readonly virtualConsole?: unknown;
      readonly beforeParse?: (window: Record<string, unknown>) => void;
    },
  ) => { readonly window: PageWindow };
  readonly VirtualConsole: new () => { on(event: 'jsdomError', listener: (error: Error) => void): void };
}

declare const openJsdom: () => Jsdom;

/** The document of an HTML text; no script of it runs. */
export function parsePage(html: string): PageElement {
  const { JSDOM } = openJsdom();
  return new JSDOM(html).window.document;
}

/** Opens a page and runs its scripts. `globals` are defined in its window before that; errors of its scripts are added to `errors`. */
export function openPage(html: string, globals: Readonly<Record<string, unknown>>, errors: Error[]): PageWindow {
  const { JSDOM, VirtualConsole } = openJsdom();
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => errors.push(error));
  return new JSDOM(html, {
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (window) => Object.assign(window, globals),
  }).window;
}
