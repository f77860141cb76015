import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { languageNames } from '../../src/catalogue/language-names';
import { menus } from '../../src/catalogue/languages';
import { findViolations } from '../../tools/browser/accessibility';
import { findClipped } from '../../tools/browser/clipped-text';
import { Workbenches } from '../../tools/browser/open-workbench';
import { root } from '../../tools/browser/prepared-plan';
import { languages, sidebarWords } from '../../tools/browser/sidebar-views';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'waymark-paste-'));
const page = join(folder, 'index.html');
/** The files as the page names them, and as they are in dist. */
const FILES: readonly (readonly [shown: string, built: string, numbered: string])[] = [
  ['Code.gs', 'Code.js', '1-Code.gs'],
  ['Sidebar.html', 'Sidebar.html', '2-Sidebar.html'],
  ['appsscript.json', 'appsscript.json', '3-appsscript.json'],
  ...languages
    .filter((language) => language !== 'en')
    .sort()
    .map(
      (language, at) => [`lang/${language}.html`, `lang/${language}.html`, `${at + 4}-lang-${language}.html`] as const,
    ),
];
const built = (path: string): Buffer => readFileSync(join(root, 'dist', path));

let browser: Workbenches | undefined;
/** Every address that a page asked for but its own, and everything that a page complained of. */
const seen: string[] = [];

beforeAll(async () => {
  const module = pathToFileURL(join(root, 'tools/paste/write-paste.mjs')).href;
  const script = `import { writePaste } from '${module}'; writePaste(${JSON.stringify({ project: root, folder })});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  browser = await Workbenches.launch();
});
afterEach(() => expect(seen.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.end();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(
  options: BrowserContextOptions = {},
  before?: (opened: Page) => Promise<unknown>,
): Promise<Page> {
  if (!browser) throw new Error('There is no browser.');
  const opened = await browser.blank({ locale: 'en-GB', viewport: { width: 1000, height: 800 }, ...options });
  await before?.(opened);
  opened.on('console', (message) => void seen.push(message.text()));
  opened.on('pageerror', (error) => void seen.push(error.message));
  opened.on('request', (request) => {
    if (request.url() !== pathToFileURL(page).href) seen.push(request.url());
  });
  await opened.goto(pathToFileURL(page).href);
  return opened;
}

const clipboard = (opened: Page): Promise<string> => opened.evaluate(() => navigator.clipboard.readText());

test('the folder has each file of dist, numbered in the order of the steps, and the page alone has all of them', () => {
  expect(readdirSync(folder).sort()).toEqual([...FILES.map(([, , numbered]) => numbered), 'index.html']);
  for (const [, path, numbered] of FILES) expect(readFileSync(join(folder, numbered)).equals(built(path))).toBe(true);
  const whole = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(whole.filter((path) => statSync(join(root, 'dist', path)).isFile()).length).toBe(FILES.length);
});

test.each(FILES)('the Copy button of %s gives exactly the bytes of the file', async (shown, path) => {
  const opened = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await opened.getByRole('button', { name: `Copy ${shown}` }).click();
  await opened.getByText(`${shown} is copied`).waitFor();
  expect(Buffer.from(await clipboard(opened)).equals(built(path))).toBe(true);
});

test.each(FILES)(
  'without a clipboard of the page, %s is copied by the old command, to the byte',
  async (shown, path) => {
    const opened = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] }, (fresh) =>
      fresh.addInitScript(() => {
        const { clipboard } = navigator;
        Object.assign(globalThis, { kept: clipboard });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      }),
    );
    await opened.getByRole('button', { name: `Copy ${shown}` }).click();
    await opened.getByText(`${shown} is copied`).waitFor();
    const text = await opened.evaluate(() => (globalThis as unknown as { kept: Clipboard }).kept.readText());
    expect(Buffer.from(text).equals(built(path))).toBe(true);
  },
);

test('where copying is refused altogether, the text is selected and one sentence says which keys to press', async () => {
  const opened = await openPage({}, (fresh) =>
    fresh.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    }),
  );
  await opened.getByRole('button', { name: 'Copy appsscript.json' }).click();
  await opened.getByText('The text is selected: press Ctrl+C').waitFor();
  expect(await opened.evaluate(() => getSelection()?.toString())).toBe(built('appsscript.json').toString());
});

test('each file has its size and hash, and the page the version', async () => {
  const opened = await openPage();
  const text = await opened.locator('.words:visible').innerText();
  for (const [, , numbered] of FILES) expect(text).toContain(numbered);
  const { createHash } = await import('node:crypto');
  for (const [, path] of FILES) {
    expect(text).toContain(createHash('sha256').update(built(path)).digest('hex'));
    expect(text).toContain(`(${built(path).length.toLocaleString('en')} bytes)`);
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  await opened.getByText(`Waymark ${version}`, { exact: true }).waitFor();
});

test('a browser in German begins in German, and the other language is one click away', async () => {
  const opened = await openPage({ locale: 'de-DE' });
  await opened.getByRole('heading', { name: 'Waymark in eine Google-Tabelle einsetzen' }).waitFor();
  expect(await opened.evaluate(() => document.documentElement.lang)).toBe('de');
  await opened.getByRole('button', { name: 'English' }).click();
  await opened.getByRole('heading', { name: 'Put Waymark into a Google sheet' }).waitFor();
  expect(await opened.title()).toBe('Put Waymark into a Google sheet · Waymark');
});

test('the page says what the menu and the first screen say', async () => {
  const opened = await openPage();
  for (const language of languages)
    for (const word of [menus[language].open, sidebarWords[language].guide.welcome.start])
      expect(await opened.locator(`.words[lang=${language}]`).textContent()).toContain(word);
});

test.each([
  ['light', 1000],
  ['dark', 1000],
  ['light', 360],
] as const)('in %s at %i px everything is readable and reachable', async (colorScheme, width) => {
  const opened = await openPage({ colorScheme, viewport: { width, height: 800 } });
  for (const language of Object.values(languageNames).reverse()) {
    await opened.getByRole('button', { name: language }).click();
    await opened.locator('button.copy:visible').first().click();
    await opened.locator('button.done:visible').waitFor();
    expect(await findViolations(opened.mainFrame())).toEqual([]);
    expect(await findClipped(opened.mainFrame())).toEqual([]);
  }
});

test('the page is valid HTML', async () => {
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] });
  const { results } = await checker.validateString(readFileSync(page, 'utf8'), page);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line}: ${ruleId}`))).toEqual([]);
});
