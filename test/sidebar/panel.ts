import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FakeServer } from './fake-server';
import { openPage, type PageElement, type PageWindow } from './open-page';

/** The page as it is pushed. */
export const sidebarHtml = readFileSync(join(resolve(__dirname, '../..'), 'dist/Sidebar.html'), 'utf8');

/** The page with the boot data that the server puts in. */
export const pageWith = (boot: unknown): string =>
  sidebarHtml.replace('id="boot">{}<', () => `id="boot">${JSON.stringify(boot)}<`);

/** The built page in jsdom over a fake server, used as a user does: by visible texts and keys. */
export class Panel {
  readonly errors: Error[] = [];
  readonly window: PageWindow;

  constructor(
    readonly server: FakeServer,
    html = sidebarHtml,
  ) {
    this.window = openPage(html, { google: server.google }, this.errors);
    // The user works in the panel; jsdom says so only while some element has the focus.
    Object.assign(this.window.document, { hasFocus: () => true });
  }

  get page(): PageElement {
    return this.window.document;
  }

  /** The text that a screen reader announces. */
  get said(): string {
    return this.page.querySelector('[role=status]')?.textContent ?? '';
  }

  get text(): string {
    return this.page.querySelector('#app')?.textContent ?? '';
  }

  get heading(): string {
    return this.page.querySelector('h1')?.textContent ?? '';
  }

  /** The words of the heading that has the focus; '' when something else has it. */
  get focusedHeading(): string {
    return this.focused?.tagName === 'H1' ? (this.focused.textContent ?? '') : '';
  }

  get focused(): PageElement | null {
    return this.page.activeElement;
  }

  all(selector: string): PageElement[] {
    return [...this.page.querySelectorAll(selector)];
  }

  one(selector: string): PageElement {
    const element = this.page.querySelector(selector);
    if (!element) throw new Error(`No ${selector} on: ${this.text}`);
    return element;
  }

  /** By what it is called: its label or its words. */
  button(name: string): PageElement {
    const button = this.all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!button) throw new Error(`No button "${name}" on: ${this.text}`);
    return button;
  }

  hasButton(name: string): boolean {
    return this.all('button').some((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
  }

  /** The control of a label; of a chip, the box under its words. */
  field(label: string): PageElement {
    for (const one of this.all('label')) {
      const name = one.querySelector('span:last-child')?.textContent ?? one.textContent;
      if (one.textContent !== label && name !== label && !one.textContent?.startsWith(`${label} ·`)) continue;
      const id = one.getAttribute('for');
      const control =
        id === null ? one.querySelector('input') : this.all('input, textarea, select').find((other) => other.id === id);
      if (control) return control;
    }
    throw new Error(`No field "${label}" on: ${this.text}`);
  }

  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  /** Taps a chip, a tick or a radio button. */
  async tap(label: string): Promise<void> {
    this.field(label).click();
    await this.settle();
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new this.window.Event('input', { bubbles: true }));
    await this.settle();
  }

  async choose(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new this.window.Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Until nothing is being written and what was asked for is there. A view asks a moment after it is drawn. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 300; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      if (turn > 10 && this.page.querySelector('[aria-busy=false]') && this.page.querySelector('.working') === null)
        return;
    }
    throw new Error(`Still waiting: ${this.text}`);
  }
}

const opened: Panel[] = [];

/** Opens the panel and waits for its first view. */
export async function openPanel(server: FakeServer, html?: string): Promise<Panel> {
  const panel = new Panel(server, html);
  opened.push(panel);
  await panel.settle();
  return panel;
}

/** For `afterEach`: nothing went wrong in a script of the page. */
export function closePanels(): void {
  for (const panel of opened.splice(0)) {
    expect(panel.errors).toEqual([]);
    panel.window.close();
  }
}
