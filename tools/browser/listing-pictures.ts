/** The pictures of a listing in the Google Workspace Marketplace (docs/publishing), and those of the ways to install (docs/pictures). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { toIndexedPng } from './indexed-png';
import type { Workbenches } from './open-workbench';
import { root } from './prepared-plan';
import { focusView, guideViews, planViews, visitViews, wholePlanViews, type SidebarView } from './sidebar-views';
import type { WorkbenchWindow } from './workbench-window';

/** Pixels of an icon's side. 120 is that of the consent screen, the others are those of the listing. */
const ICONS = [32, 48, 96, 120, 128];
const BANNER = { width: 220, height: 140 };
/** The title bar is the workbench's own, with its clock and mailbox: a spreadsheet has none of that. */
const TITLE_BAR = 44;
/** What a screenshot of 1280 × 800 shows, in pixels of the page, so that Home fits beside the sidebar. */
const SCREEN = { width: 1408, height: 880 };
const SCALE = 1280 / SCREEN.width;

const publishing = join(root, 'docs/publishing');
const pictures = join(root, 'docs/pictures');
const icon = (): string => readFileSync(join(publishing, 'icon.svg'), 'utf8');

type Keep = (folder: string, name: string, png: Buffer) => Promise<void>;

/** Draws all of them. `drawing` is any open page. */
export async function takeListing(workbenches: Workbenches, drawing: Page): Promise<void> {
  mkdirSync(publishing, { recursive: true });
  const keep: Keep = async (folder, name, png) =>
    writeFileSync(join(folder, `${name}.png`), await toIndexedPng(png, drawing));
  await drawIcons(workbenches);
  await drawBanner(workbenches, keep);
  await takeScreens(workbenches, keep);
  await takeInstalling(workbenches, keep);
}

async function drawIcons(workbenches: Workbenches): Promise<void> {
  for (const side of ICONS) {
    const page = await workbenches.blank({ viewport: { width: side, height: side } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${icon()}`);
    // Not reduced to a palette, which would lose the transparent corners.
    writeFileSync(join(publishing, `icon-${side}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}

async function drawBanner(workbenches: Workbenches, keep: Keep): Promise<void> {
  const page = await workbenches.blank({ viewport: BANNER });
  await page.setContent(
    `<style>body{margin:0;height:140px;background:#0f4c5c;color:#fff;font-family:Arial,sans-serif;display:flex;align-items:center;justify-content:center;gap:6px}svg{width:84px;height:84px;flex:none}b{display:block;font-size:25px}span{font-size:13px;line-height:17px;display:block;margin-top:5px;color:#e3f1f4}</style>${icon()}<p style="margin:0"><b>Waymark</b><span>A career plan<br>on course</span></p>`,
  );
  await keep(publishing, 'banner-220x140', await page.screenshot());
  await page.close();
}

const withoutTitleBar = (page: Page, size: { readonly width: number; readonly height: number }): Promise<Buffer> =>
  page.screenshot({ animations: 'disabled', caret: 'hide', clip: { x: 0, y: TITLE_BAR, ...size } });

const upTo = (views: readonly SidebarView[], name: string): readonly SidebarView[] =>
  views.slice(0, views.findIndex((view) => view.name === name) + 1);

/** Five screens of the page as it is, with the example plan and, for the guide, an empty file. */
async function takeScreens(workbenches: Workbenches, keep: Keep): Promise<void> {
  const take = async (window: WorkbenchWindow, name: string): Promise<void> => {
    await window.waitForServer();
    await window.page.mouse.move(640, 22);
    await keep(publishing, name, await withoutTitleBar(window.page, SCREEN));
  };
  const open = async (plan: 'example' | 'empty'): Promise<WorkbenchWindow> => {
    const window = await (
      await workbenches.open({ plan })
    ).openWindow({
      viewport: { width: SCREEN.width, height: SCREEN.height + TITLE_BAR },
      deviceScaleFactor: SCALE,
    });
    await window.rename('My career plan');
    return window;
  };
  const show = async (window: WorkbenchWindow, tab: string, views: readonly SidebarView[], cell = 'A1') => {
    await window.goTo(tab);
    await window.select(cell);
    await visitViews(window, views, 'en', async () => {});
  };
  const whole = [focusView, ...planViews, ...wholePlanViews];

  const example = await open('example');
  await show(example, 'Home', [focusView]);
  await take(example, 'screenshot-1-home');
  await example.choose('Waymark', 'More', 'Timeline', 'Weeks');
  await example.waitForServer();
  await example.page.getByRole('button', { name: 'Close the message' }).click();
  await show(example, 'Timeline', [focusView]);
  await take(example, 'screenshot-3-timeline');
  await show(example, 'Steps', upTo(whole, 'adjust-preview'));
  await take(example, 'screenshot-4-adjust');
  await show(example, 'Network', upTo(whole, 'network'));
  await take(example, 'screenshot-5-network');

  const empty = await open('empty');
  await visitViews(empty, upTo(guideViews, 'guide-steps'), 'en', async () => {});
  await take(empty, 'screenshot-2-guide');
}

/** Each way to install in a small picture: the page with Copy buttons, where the files go, and what one sees afterwards. */
async function takeInstalling(workbenches: Workbenches, keep: Keep): Promise<void> {
  const folder = join(root, '.build/paste');
  const { href } = pathToFileURL(join(root, 'tools/paste/write-paste.mjs'));
  const script = `import { writePaste } from '${href}'; writePaste(${JSON.stringify({ project: root, folder })});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const page = await workbenches.blank({ viewport: { width: 1000, height: 620 }, locale: 'en-GB' });
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.addStyleTag({ content: 'section { padding: 20px !important } .facts, details { display: none }' });
  const [, , step] = await page.locator('.words:visible section').all();
  if (!step) throw new Error('The page has no third step.');
  await step.scrollIntoViewIfNeeded();
  await keep(pictures, 'install-paste', await step.screenshot());
  await page.close();

  const window = await (
    await workbenches.open({ plan: 'empty' })
  ).openWindow({ viewport: { width: 900, height: 420 } });
  await window.rename('Waymark');
  await window.menuTitle('Waymark').click();
  await window.page.locator('.o-menu .o-menu-item').first().hover();
  await keep(pictures, 'install-menu', await withoutTitleBar(window.page, { width: 900, height: 300 }));
}
