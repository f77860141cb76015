/** A sidebar or dialog that a script showed, opened in jsdom with `google.script` connected to the project. */
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ServiceError, type Shown } from '../contract';
import type { ClientValue } from './client-values';
import { installClientApi } from './client-api';

export type ShownHtml = Extract<Shown, { html: string }>;

/** The browser's types where the caller's compiler knows them (`lib: ["dom"]`), else what a test needs of them. */
export type PageWindow = typeof globalThis extends { window: infer W extends object } ? W : PlainWindow;
export type PageDocument = typeof globalThis extends { document: infer D extends object } ? D : PlainDocument;

interface PlainElement {
  readonly id: string;
  readonly tagName: string;
  textContent: string | null;
  innerHTML: string;
  value?: string;
  checked?: boolean;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PlainElement | null;
  querySelectorAll(selectors: string): Iterable<PlainElement> & { readonly length: number };
  click(): void;
  dispatchEvent(event: object): boolean;
}
export interface PlainDocument {
  readonly title: string;
  readonly body: PlainElement;
  getElementById(id: string): PlainElement | null;
  querySelector(selectors: string): PlainElement | null;
  querySelectorAll(selectors: string): Iterable<PlainElement> & { readonly length: number };
}
interface PlainWindow {
  readonly document: PlainDocument;
  readonly Event: new (type: string, options?: { bubbles?: boolean; cancelable?: boolean }) => object;
}

interface JsdomWindow {
  eval(code: string): typeof installClientApi;
  document: { readonly readyState: string };
  close(): void;
}
interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options: {
      url: string;
      runScripts: 'dangerously';
      pretendToBeVisual: boolean;
      virtualConsole: object;
      beforeParse(window: JsdomWindow): void;
    },
  ) => { readonly window: JsdomWindow };
  readonly VirtualConsole: new () => {
    on(event: 'jsdomError', listener: (error: Error) => void): void;
    on(event: 'error', listener: (...words: unknown[]) => void): void;
  };
}

/** Loads jsdom with Node's own loader: that of Jest, which has a realm of its own, does not know all that its packages consist of. */
function loadJsdom(): Jsdom {
  const { createRequire } = runInThisContext("process.getBuiltinModule('node:module')") as {
    createRequire(from: string): (name: string) => unknown;
  };
  for (const from of [__filename, join(process.cwd(), 'package.json')])
    try {
      return createRequire(from)('jsdom') as Jsdom;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== 'MODULE_NOT_FOUND' || !message.includes("'jsdom'")) throw error;
    }
  throw new ServiceError('page() needs the package jsdom, which is not installed: npm install --save-dev jsdom');
}

type Message =
  | { kind: 'call'; id: number; name: string; args: ClientValue[] }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'close' }
  | { kind: 'focusEditor' };

/**
 * Runs a page's scripts. Each call of google.script.run runs the function in a later turn, one after the other in the order of the calls (at
 * Google they run at the same time). Nothing is loaded from the network.
 */
export class OpenedPage {
  readonly kind: ShownHtml['kind'];
  readonly title: string;
  /** In pixels, as shown and as changed by google.script.host; undefined where the page left it to Google. */
  width: number | undefined;
  height: number | undefined;
  /** Whether google.script.host.close() or close() closed it. */
  isClosed = false;
  /** Whether google.script.host.editor.focus() gave the focus to the sheet. */
  isEditorFocused = false;
  /** What the page's console shows as errors: uncaught errors, failures without a handler, console.error. */
  readonly errors: string[] = [];
  readonly window: PageWindow;
  readonly document: PageDocument;
  private readonly page: JsdomWindow;
  private pending = 0;

  /**
   * @param names the functions that google.script.run has
   * @param call runs one of them; throws its failure
   * @internal
   */
  constructor(
    shown: ShownHtml,
    names: readonly string[],
    private readonly call: (name: string, args: readonly ClientValue[]) => ClientValue,
  ) {
    this.kind = shown.kind;
    this.title = shown.title;
    this.width = shown.width;
    this.height = shown.height;
    const { JSDOM, VirtualConsole } = loadJsdom();
    const virtualConsole = new VirtualConsole();
    virtualConsole.on('jsdomError', (error) => void this.errors.push(error.message));
    virtualConsole.on('error', (...words) => void this.errors.push(words.map(String).join(' ')));
    this.page = new JSDOM(shown.html, {
      url: 'https://script.googleusercontent.com/userCodeAppPanel',
      runScripts: 'dangerously',
      pretendToBeVisual: true,
      virtualConsole,
      beforeParse: (window) =>
        // As source text, so that objects and errors are those of the page.
        window.eval(`(${installClientApi.toString()})`)(
          window,
          { origin: 'https://docs.google.com', names },
          (receive) => (text) => this.receive(JSON.parse(text) as Message, receive),
        ),
    }).window;
    this.window = this.page as unknown as PageWindow;
    this.document = this.page.document as unknown as PageDocument;
  }

  private receive(message: Message, answer: (text: string) => void): void {
    switch (message.kind) {
      case 'call':
        this.pending += 1;
        void this.serve(message, answer);
        return;
      case 'size':
        // A sidebar is always 300 px wide.
        if (this.kind === 'sidebar') return;
        if (message.width !== undefined) this.width = message.width;
        if (message.height !== undefined) this.height = message.height;
        return;
      case 'focusEditor':
        this.isEditorFocused = true;
        return;
      case 'close':
        this.isClosed = true;
        // The script that closes the page runs to its end.
        void wait(0).then(() => this.close());
    }
  }

  private async serve(
    { id, name, args }: Extract<Message, { kind: 'call' }>,
    answer: (text: string) => void,
  ): Promise<void> {
    await wait(0);
    const result = this.resultOf(name, args);
    await wait(0);
    this.pending -= 1;
    if (this.isClosed) return;
    try {
      answer(JSON.stringify({ id, ...result }));
    } catch (error) {
      this.errors.push(`Uncaught ${String(error)}`);
    }
  }

  private resultOf(name: string, args: readonly ClientValue[]): object {
    try {
      return { kind: 'answer', value: this.call(name, args) };
    } catch (error) {
      return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Resolves when the page is loaded and no call of google.script.run is under way, those of its handlers included; timers may be left. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await wait(0);
      const isBusy = this.pending > 0 || (!this.isClosed && this.page.document.readyState !== 'complete');
      quiet = isBusy ? 0 : quiet + 1;
    }
  }

  /** Closes the page and stops its timers. */
  close(): void {
    this.isClosed = true;
    this.page.close();
  }
}
