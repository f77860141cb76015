import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sidebar as words } from '../../src/catalogue/en';
import { findViolations } from '../../tools/browser/accessibility';
import { findClipped } from '../../tools/browser/clipped-text';
import { Workbenches } from '../../tools/browser/open-workbench';
import { copyPlan, opening, root } from '../../tools/browser/prepared-plan';
import { openWorkbook, type Workbook } from '../../runtime';
import { printToPdf } from '../../workbench/print-to-pdf';
import { findChromium } from '../../tools/chromium.cjs';
import { useBrowser } from './use-browser';

/*
 * The pages to print as pictures and as PDFs in Chromium. (rules U83 and U85)
 */

const browser = useBrowser();
let pages: Workbenches | undefined;
let workbook: Workbook | undefined;
let remove: (() => void) | undefined;

const call = (name: string, request: object): unknown => workbook?.call('call', [name, request as never]);
const pageOf = (page: string, more: object = {}): string => call('getPage', { page, ...more }) as string;

beforeAll(async () => {
  pages = await Workbenches.launch();
  const copy = copyPlan('example');
  remove = copy.remove;
  workbook = openWorkbook({ project: join(root, 'dist'), dir: copy.dir, ...opening });
});
afterAll(async () => {
  await pages?.end();
  remove?.();
});

/** Millimetres: the size of the sheet, and the width between the margins. */
const papers = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const;
const SIDE_MARGINS = 36;
const PIXELS_OF_A_MM = 96 / 25.4;
const POINTS_OF_A_MM = 72 / 25.4;

/** Shows a page as wide as it is on paper. */
async function showOnPaper(html: string, paper: keyof typeof papers): Promise<Page> {
  if (!pages) throw new Error('There is no browser.');
  const { width, height } = papers[paper];
  const page = await pages.blank({
    viewport: {
      width: Math.floor((width - SIDE_MARGINS) * PIXELS_OF_A_MM),
      height: Math.floor(height * PIXELS_OF_A_MM),
    },
  });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(html);
  return page;
}

/** The greatest difference between the red, green and blue of any pixel of a picture. */
const mostColour = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let most = 0;
    for (let at = 0; at < data.length; at += 4)
      most = Math.max(
        most,
        Math.max(data[at]!, data[at + 1]!, data[at + 2]!) - Math.min(data[at]!, data[at + 1]!, data[at + 2]!),
      );
    return most;
  }, png.toString('base64'));

/** The sizes of the sheets of a PDF in millimetres. */
const sheetsOf = (pdf: Buffer | Uint8Array): { readonly width: number; readonly height: number }[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g),
  ].map(([, width, height]) => ({
    width: Math.round(Number(width) / POINTS_OF_A_MM),
    height: Math.round(Number(height) / POINTS_OF_A_MM),
  }));

const long = `${'Donaudampfschifffahrtsgesellschaft'.repeat(8)} and then ${'a few more words '.repeat(30)}`;
const content: readonly (readonly [name: string, page: string, more: object])[] = [
  ['Home', 'home', { withPrivate: true }],
  ['a goal', 'goal', { id: 'G2' }],
  ['the quarter', 'quarter', { withPrivate: true }],
  ['the brief', 'brief', {}],
  ['a long brief', 'brief', { text: `${long}\n\n${long}\n\n${long}\n- ${long}\n- ${long}\n\n1. ${long}` }],
];

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  test.each(content)(
    '[U85] %s fits its sheets: nothing is cut off or too faint, and nothing is in colour',
    async (_, kind, more) => {
      const page = await showOnPaper(pageOf(kind, { ...more, paper }), paper);
      expect(await findClipped(page.mainFrame())).toEqual([]);
      expect(await findViolations(page.mainFrame())).toEqual([]);
      const picture = await page.screenshot({ fullPage: true });
      expect(await mostColour(page, picture)).toBe(0);
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }));
      const { width, height } = papers[paper];
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) expect(sheet).toEqual({ width: Math.round(width), height: Math.round(height) });
      await page.context().close();
    },
  );
});

test('[U85] titles of one long word and of many words are wrapped, on Home and on the page of the goal', async () => {
  const { dir, remove: removeCopy } = copyPlan('example');
  const plan = openWorkbook({ project: join(root, 'dist'), dir, ...opening });
  plan.call('call', ['saveGoal', { goal: { title: long, deadline: '2026-12-31' }, key: 'long' } as never]);
  const goals = plan.call('call', ['getGoals', {}]) as { goals: { id: string; title: string }[] };
  const id = goals.goals.find(({ title }) => title.startsWith('Donau'))?.id ?? '';
  plan.call('call', [
    'saveStep',
    { step: { title: long, goal: id, due: '2026-03-04', ifThen: long }, key: 's' } as never,
  ]);
  for (const [kind, more] of [
    ['home', {}],
    ['goal', { id }],
  ] as const) {
    const html = plan.call('call', ['getPage', { page: kind, ...more } as never]) as string;
    expect(html).toContain('Donaudampf');
    const page = await showOnPaper(html, 'a4');
    expect(await findClipped(page.mainFrame())).toEqual([]);
    await page.context().close();
  }
  removeCopy();
});

test('[U85] no step, goal or heading is torn between two sheets', async () => {
  const page = await showOnPaper(pageOf('home', { withPrivate: true }), 'a4');
  const rules = await page.evaluate(() =>
    [...document.querySelectorAll('li, h2, header')].map((element) => {
      const { breakInside, breakAfter } = getComputedStyle(element);
      return `${element.tagName} ${element.tagName === 'H2' ? breakAfter : breakInside}`;
    }),
  );
  expect([...new Set(rules)].sort()).toEqual(['H2 avoid', 'HEADER avoid', 'LI avoid']);
  await page.context().close();
});

test('[U86] the command line writes a PDF with the Chromium that is here', async () => {
  const pdf = await printToPdf(pageOf('home', { paper: 'letter' }), { ...process.env, CHROMIUM: findChromium() });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(sheetsOf(pdf)[0]).toEqual({ width: 216, height: 279 });
});

test('[U87] the sidebar makes a page, opens it in a window that prints it, and downloads it', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  await window.page.context().addInitScript(() => {
    globalThis.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
  });
  await window.openSidebar();
  const { sidebar } = window;
  await sidebar.getByRole('button', { name: words.focus.page }).click();
  await sidebar.getByRole('button', { name: words.pages.make }).click();
  const link = sidebar.getByRole('link', { name: words.pages.download });
  const [download] = await Promise.all([window.page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('plan.html');
  const folder = mkdtempSync(join(tmpdir(), 'download-'));
  await download.saveAs(join(folder, 'plan.html'));
  expect(readFileSync(join(folder, 'plan.html'), 'utf8')).toContain('<h1 dir="auto">My plan on a page</h1>');
  rmSync(folder, { recursive: true });
  const [opened] = await Promise.all([
    window.page.context().waitForEvent('page'),
    sidebar.getByRole('button', { name: words.pages.open }).click(),
  ]);
  await opened.getByRole('heading', { level: 1, name: 'My plan on a page' }).waitFor();
  await opened.locator('html[data-printed=yes]').waitFor();
});
