/** @jest-environment ./test/sidebar/page-environment.js */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { english } from '../../src/catalogue/english';
import { englishSidebar } from '../../src/catalogue/english-sidebar';
import type { State } from '../../src/sidebar/contract';
import { openPage, type PageElement, type PageWindow } from './open-page';

const ROOT = resolve(__dirname, '../..');
const SIDEBAR = join(ROOT, 'src/sidebar');
const words = englishSidebar;

let html: string;
beforeAll(async () => {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/sidebar/main.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: { 'template-literal': false },
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  html = readFileSync(join(SIDEBAR, 'sidebar.html'), 'utf8')
    .replace('<!-- css -->', () => `<style>${readFileSync(join(SIDEBAR, 'sidebar.css'), 'utf8')}</style>`)
    .replace('<!-- js -->', () => `<script>${script}</script>`);
});

/** A server of one plan behind google.script.run. `broken` holds what the next calls of a name throw; `calls` what was asked. */
class FakeServer {
  readonly calls: { name: string; request: unknown }[] = [];
  readonly broken = new Map<string, Error>();
  state: State;
  problems: string[] = [];

  constructor(state: Partial<State> = {}, reminders: Partial<State['reminders']> = {}) {
    this.state = { started: false, example: false, reminders: { on: false, hour: 8, owner: '', mine: false, lastRun: '', lastError: '', ...reminders }, ...state };
  }

  answer(name: string, request: unknown): unknown {
    const error = this.broken.get(name);
    if (error) throw error;
    if (name === 'getState') return this.state;
    if (name === 'start') this.state = { ...this.state, started: true };
    if (name === 'turnOnReminders') {
      const { hour } = request as { hour: number };
      this.state = { ...this.state, reminders: { ...this.state.reminders, on: true, hour, owner: 'ada@example.com', mine: true } };
    }
    if (name === 'turnOffReminders') this.state = { ...this.state, reminders: { ...this.state.reminders, on: false, owner: '', mine: false } };
    return { message: `Done: ${name}.`, problems: this.problems };
  }

  runner(succeed?: (answer: unknown) => void, fail?: (error: Error) => void): unknown {
    const run = (name: string) => (request: unknown) => {
      // Only JSON passes.
      this.calls.push({ name, request: JSON.parse(JSON.stringify(request)) as unknown });
      setTimeout(() => {
        try {
          succeed?.(JSON.parse(JSON.stringify(this.answer(name, request))));
        } catch (error) {
          fail?.(error as Error);
        }
      }, 0);
    };
    const names = ['getState', 'start', 'updateNow', 'turnOnReminders', 'turnOffReminders'];
    return {
      withSuccessHandler: (handler: (answer: unknown) => void) => this.runner(handler, fail),
      withFailureHandler: (handler: (error: Error) => void) => this.runner(succeed, handler),
      ...Object.fromEntries(names.map((name) => [name, run(name)])),
    };
  }
}

class Panel {
  readonly errors: Error[] = [];
  readonly window: PageWindow;

  constructor(readonly server: FakeServer) {
    this.window = openPage(html, { google: { script: { run: server.runner() } } }, this.errors);
  }

  get page(): PageElement {
    return this.window.document;
  }

  /** What a screen reader is told. */
  get said(): string {
    return this.page.querySelector('[role=status]')?.textContent ?? '';
  }

  /** All that stands in the panel. */
  get text(): string {
    return this.page.querySelector('#app')?.textContent ?? '';
  }

  get heading(): string | null | undefined {
    return this.page.querySelector('h1')?.textContent;
  }

  button(label: string): PageElement {
    const button = [...this.page.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    if (!button) throw new Error(`No button "${label}" on: ${this.text}`);
    return button;
  }

  one(selector: string): PageElement {
    const element = this.page.querySelector(selector);
    if (!element) throw new Error(`No ${selector} on: ${this.text}`);
    return element;
  }

  async press(label: string): Promise<void> {
    this.button(label).click();
    await this.settle();
  }

  /** Until the page is no longer waiting. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (turn > 2 && this.page.querySelector('[aria-busy=false]')) return;
    }
    throw new Error(`Still waiting: ${this.text}`);
  }
}

const opened: Panel[] = [];
async function open(server: FakeServer): Promise<Panel> {
  const panel = new Panel(server);
  opened.push(panel);
  await panel.settle();
  return panel;
}
afterEach(() => {
  for (const panel of opened.splice(0)) {
    expect(panel.errors).toEqual([]);
    panel.window.close();
  }
});

describe('a file without a plan', () => {
  test('is welcomed, started on one click, and shown what was said', async () => {
    const panel = await open(new FakeServer());
    expect(panel.heading).toBe('Waymark');
    await panel.press('Start');
    expect(panel.server.calls).toEqual([{ name: 'getState', request: {} }, { name: 'start', request: {} }, { name: 'getState', request: {} }]);
    expect(panel.said).toBe('Done: start.');
    expect(panel.heading).toBe('Your plan');
    expect(panel.page.activeElement?.textContent).toBe('Your plan');
  });

  test('is asked once, however often one presses', async () => {
    const panel = await open(new FakeServer());
    panel.button('Start').click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    panel.page.querySelector('button.primary')?.click();
    await panel.settle();
    expect(panel.server.calls.filter(({ name }) => name === 'start')).toHaveLength(1);
  });

  test('stays welcomed when the start does not work, and can be started again', async () => {
    const panel = await open(new FakeServer());
    panel.server.broken.set('start', new Error(`Error: ${english.messages.busy}`));
    await panel.press('Start');
    expect(panel.said).toBe(`▲ That did not work: ${english.messages.busy}`);
    panel.server.broken.clear();
    await panel.press('Start');
    expect(panel.said).toBe('Done: start.');
  });
});

describe('a file with a plan', () => {
  test('is updated, and its problems are listed', async () => {
    const server = new FakeServer({ started: true });
    server.problems = Array.from({ length: 9 }, (_, at) => `Steps, row ${at + 2}, Due: expected a date, got “<b>soon</b>”`);
    const panel = await open(server);
    await panel.press('Update now');
    expect([...panel.page.querySelectorAll('[role=status] li')]).toHaveLength(7);
    expect(panel.said).toContain('got “<b>soon</b>”');
    expect(panel.said).toContain('and 2 more');
  });

  test('has one coloured button a page, and every control has a name', async () => {
    const panel = await open(new FakeServer({ started: true }));
    expect([...panel.page.querySelectorAll('.primary')].map(({ textContent }) => textContent)).toEqual(['Update now']);
    const labels = [...panel.page.querySelectorAll('label')].map((label) => label.textContent ?? '');
    expect(labels[0]).toBe(words.remindersOn);
    expect(labels[1]).toContain(words.hour);
  });

  test('says that it is the example', async () => {
    expect((await open(new FakeServer({ started: true, example: true }))).text).toContain(words.example);
  });
});

describe('reminders', () => {
  async function choose(panel: Panel, on: boolean, hour: number): Promise<void> {
    const box = panel.one('input[type=checkbox]');
    if (box.checked !== on) box.click();
    const select = panel.one('select');
    select.value = String(hour);
    select.dispatchEvent(new panel.window.Event('change', { bubbles: true }));
    await panel.settle();
  }

  test('are switched on at the chosen hour, and off again', async () => {
    const panel = await open(new FakeServer({ started: true }));
    expect(panel.button('Save').getAttribute('aria-disabled')).toBe('true');
    await choose(panel, true, 19);
    expect(panel.text).toContain(words.notSaved);
    await panel.press('Save');
    expect(panel.server.calls).toContainEqual({ name: 'turnOnReminders', request: { hour: 19 } });
    expect(panel.text).toContain('On: at 19:00, to ada@example.com.');
    expect(panel.text).not.toContain(words.notSaved);
    await choose(panel, false, 19);
    await panel.press('Save');
    expect(panel.server.calls).toContainEqual({ name: 'turnOffReminders', request: {} });
    expect(panel.text).toContain(words.stateOff);
  });

  test('keep what was chosen when saving does not work', async () => {
    const panel = await open(new FakeServer({ started: true }));
    panel.server.broken.set('turnOnReminders', new Error('NetworkError: Connection failure due to HTTP 0'));
    await choose(panel, true, 6);
    await panel.press('Save');
    expect(panel.said).toBe(`▲ ${words.offline}`);
    expect([panel.one('input').checked, panel.one('select').value]).toEqual([true, '6']);
    panel.server.broken.clear();
    await panel.press('Save');
    expect(panel.server.calls[panel.server.calls.length - 2]).toEqual({ name: 'turnOnReminders', request: { hour: 6 } });
  });

  test('of another account are shown and not offered', async () => {
    const panel = await open(new FakeServer({ started: true }, { on: true, owner: 'ben@example.com', mine: false }));
    expect(panel.text).toContain('On: at 08:00, to ben@example.com. Only that account can change them.');
    expect(panel.page.querySelector('form')).toBeNull();
  });

  test('tell the day and the trouble of the last run', async () => {
    const panel = await open(new FakeServer({ started: true }, { lastRun: '2026-02-02', lastError: 'The mail could not be sent.' }));
    expect(panel.text).toMatch(/Last run: Monday,? (2 February|February 2,) 2026/);
    expect(panel.text).toContain('At the last run: The mail could not be sent.');
  });
});

test('several accounts are explained, and another try is offered', async () => {
  const server = new FakeServer({ started: true });
  server.broken.set('getState', new Error("We're sorry, a server error occurred. Please wait a bit and try again. PERMISSION_DENIED"));
  const panel = await open(server);
  expect(panel.said).toBe(`▲ ${words.accounts}`);
  server.broken.clear();
  await panel.press('Try again');
  expect(panel.heading).toBe('Your plan');
  expect(panel.said).toBe('');
});

test('the page needs nothing from elsewhere and holds nothing that Apps Script misreads', () => {
  expect(html).not.toMatch(/<(link|img|script)[^>]*\b(src|href)=/);
  expect(html).not.toContain('`');
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).not.toMatch(/<\?/);
  expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
});
