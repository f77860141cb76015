/** Takes the screenshots of `npm run screenshots`. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../runtime';
import { toIndexedPng } from './indexed-png';
import { takeListing } from './listing-pictures';
import { LAPTOP, Workbenches } from './open-workbench';
import { copyPlan, opening, owner, root } from './prepared-plan';
import { focusView, guideViews, wholePlanViews, planViews, visitViews } from './sidebar-views';

/** The screenshots in README and docs: name of the screenshot → name of the file in docs/pictures. */
const SHOWN: Readonly<Record<string, string>> = {
  'page-home': 'home',
  'page-timeline-weeks': 'timeline',
  'page-guide': 'guide',
  'mail-600': 'mail',
  'panel-adjust-preview': 'adjust',
  'panel-reflect': 'reflect',
  'panel-network': 'network',
};
const all = join(root, '.build/screenshots');
const pictures = join(root, 'docs/pictures');
const LARGEST = 150 * 1024;
/** High enough to show a view of the sidebar without scrolling. */
const TALL = { width: 1366, height: 1500 };

/** `listing` takes those of docs/publishing and of the ways to install alone. */
const [only] = process.argv.slice(2);

async function main(): Promise<void> {
  if (!only) rmSync(all, { recursive: true, force: true });
  mkdirSync(all, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  const workbenches = await Workbenches.launch();
  const drawing = await workbenches.blank({});
  const keep = async (name: string, png: Buffer): Promise<void> => {
    const small = await toIndexedPng(png, drawing);
    const path = join(all, `${name}.png`);
    writeFileSync(path, small);
    const shown = SHOWN[name];
    if (!shown) return;
    if (small.length > LARGEST)
      throw new Error(`${path} has ${small.length} bytes: too many for a picture of the docs.`);
    copyFileSync(path, join(pictures, `${shown}.png`));
  };
  try {
    if (!only) {
      await takeTabs(workbenches, keep);
      await takeSidebar(workbenches, keep);
      await takeMails(workbenches, keep);
    }
    await takeListing(workbenches, drawing);
  } finally {
    await workbenches.end();
  }
  process.stdout.write(
    `The pictures are in ${all}; those that README and docs show are in ${pictures} and docs/publishing.\n`,
  );
}

type Keep = (name: string, png: Buffer) => Promise<void>;

/** The whole page with each tab, and the timeline with each of its four zooms. */
async function takeTabs(workbenches: Workbenches, keep: Keep): Promise<void> {
  const workbench = await workbenches.open({ plan: 'example' });
  const window = await workbench.openWindow();
  await window.rename('My career plan');
  const take = async (name: string): Promise<void> => {
    await window.waitForServer();
    await window.page.mouse.move(600, 22);
    await keep(name, await window.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  };
  for (const tab of [
    'Home',
    'Goals',
    'Steps',
    'Assessment',
    'Values',
    'Skills',
    'Trends',
    'Strategy',
    'Experiments',
    'Targets',
    'Network',
    'Feedback',
    'Journal',
    'Settings',
  ]) {
    await window.goTo(tab);
    await window.select('A1');
    await take(`tab-${tab.toLowerCase()}`);
  }
  for (const zoom of ['Days', 'Months', 'Quarters', 'Weeks']) {
    await window.choose('Waymark', 'More', 'Timeline', zoom);
    await window.waitForServer();
    await window.page.getByRole('button', { name: 'Close the message' }).click();
    await window.goTo('Timeline');
    await window.select('A1');
    await take(`page-timeline-${zoom.toLowerCase()}`);
  }
  await window.goTo('Home');
  await window.select('A1');
  await visitViews(window, [focusView], 'en', async () => {});
  await take('page-home');
  await window.page.getByRole('button', { name: /^Clock/ }).click();
  await take('page-clock');
}

/** Every view of the sidebar with the example plan, and every screen of the guide in an empty file. */
async function takeSidebar(workbenches: Workbenches, keep: Keep): Promise<void> {
  for (const [plan, views] of [
    ['example', [focusView, ...planViews, ...wholePlanViews]],
    ['empty', guideViews],
  ] as const) {
    const workbench = await workbenches.open({ plan });
    const window = await workbench.openWindow({ viewport: TALL });
    await window.rename('My career plan');
    await visitViews(window, views, 'en', async ({ name }) => {
      await window.waitForServer();
      await keep(
        `sidebar-${name}`,
        await window.page.locator('aside').screenshot({ animations: 'disabled', caret: 'hide' }),
      );
      const isPage = name === 'guide-steps';
      if (!isPage && !(`panel-${name}` in SHOWN)) return;
      // On a laptop's screen: the whole page for the guide, only the sidebar for the others.
      await window.page.setViewportSize(LAPTOP);
      await keep(
        isPage ? 'page-guide' : `panel-${name}`,
        await (isPage ? window.page : window.page.locator('aside')).screenshot({
          animations: 'disabled',
          caret: 'hide',
        }),
      );
      await window.page.setViewportSize(TALL);
    });
  }
}

/** A mail in a wide and in a narrow mail program. */
async function takeMails(workbenches: Workbenches, keep: Keep): Promise<void> {
  const plan = copyPlan('example');
  const workbook = openWorkbook({
    project: join(root, 'dist'),
    dir: plan.dir,
    addOnName: 'Waymark',
    user: owner,
    ...opening,
  });
  workbook.call('call', ['turnOnReminders', { hour: 8 }]);
  workbook.advance(workbook.now() + 7 * 86_400_000);
  const mail = workbook.outbox().at(-1);
  workbook.close();
  plan.remove();
  if (!mail?.html) throw new Error('No mail came.');
  for (const width of [600, 360]) {
    const page = await workbenches.blank({ viewport: { width, height: 800 } });
    await page.setContent(mail.html);
    await keep(`mail-${width}`, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
