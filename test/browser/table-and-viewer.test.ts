import { words as english } from '../../src/catalogue/en';
import { findViolations } from '../../tools/browser/accessibility';
import { findClipped } from '../../tools/browser/clipped-text';
import { sidebarWords } from '../../tools/browser/sidebar-views';
import { words as gridWords } from '../../workbench/page/grid/words';
import { eventually, useBrowser } from './use-browser';

/*
 * Two ways in which Google withholds cells: a table with typed columns, and a file that a person may only view.
 */

const browser = useBrowser();
const words = sidebarWords.en;
const { menu, messages } = english;

test('[B63] [Y62] a converted table takes days, ticks and rows, and the update, the check and the daily run go on', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { page, sidebar } = window;
  await window.goTo('Steps');
  await window.select('B2');
  await window.choose('Format', gridWords.convertToTable);
  await window.select('B3');
  await window.menuTitle('Format').click();
  await page.getByText(gridWords.revertTable, { exact: true }).waitFor();
  await page.keyboard.press('Escape');

  const due = await window.cellOf('Steps', 'Due', 3);
  const status = await window.cellOf('Steps', 'Status', 4);
  await window.type(due, '20/03/2026');
  await window.type(status, 'Done');
  const titles = (await window.rows('Steps')).map((row) => row[1] ?? '');
  const free = titles.findLastIndex((title) => title !== '') + 2;
  await window.type(`B${free}`, 'Ask Kim for a talk');
  await eventually(
    () => window.shown('Steps', 'ID', free),
    (id) => expect(id).toMatch(/^S\d+$/),
  );
  const typed = async (): Promise<string[]> => [
    await window.shown('Steps', 'Due', 3),
    await window.shown('Steps', 'Status', 4),
    await window.shown('Steps', 'Step', free),
  ];
  const kept = await typed();
  expect(kept).toEqual(['20/03/2026', 'Done', 'Ask Kim for a talk']);

  await window.choose('Waymark', menu.updateNow);
  await eventually(
    () => window.state.lastRun,
    (run) => expect([run?.handler, run?.failure]).toEqual(['menuUpdateNow', '']),
  );
  expect(await page.getByRole('alert').filter({ hasText: 'The script stopped' }).count()).toBe(0);

  // A tick in the sidebar, and what Check my plan says of the table.
  await window.openSidebar();
  await sidebar.getByRole('heading', { level: 1, name: words.focus.heading }).waitFor();
  const box = sidebar.getByRole('checkbox').first();
  await box.check();
  await window.waitForServer();
  await window.choose('Waymark', menu.more, menu.check);
  await sidebar.getByText(/^Steps: Google allows no dropdowns and formats of Waymark’s in ID, Step, Goal, /).waitFor();
  const frame = await window.sidebarFrame();
  expect([...(await findViolations(frame)), ...(await findClipped(frame))]).toEqual([]);

  await window.choose('Waymark', menu.more, menu.settings);
  await sidebar.getByRole('switch', { name: words.settings.on }).check();
  await sidebar.getByRole('button', { name: words.save, exact: true }).click();
  await sidebar.getByText(words.reminders.lastRun, { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Clock:/ }).click();
  await page.getByRole('button', { name: 'To the next trigger' }).click();
  await eventually(
    () => window.state.mails.length,
    (mails) => expect(mails).toBe(1),
  );
  expect(window.state.lastRun?.failure).toBe('');
  expect(await typed()).toEqual(kept);
});

test('[B62] [N41] who may only view the file sees its cells and no menu, is told so, and loses nothing', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const owner = await workbench.openWindow();
  const window = await workbench.openWindow();
  const { page, sidebar } = window;
  // The owner may always edit.
  await page.getByRole('button', { name: 'Permission: granted' }).click();
  const viewOnly = page.getByRole('checkbox', { name: /I may only view this file/ });
  expect(await viewOnly.isDisabled()).toBe(true);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^Who am I/ }).click();
  await page.getByRole('radio', { name: /colleague@example.com/ }).check();
  await eventually(
    () => window.state.user,
    (user) => expect(user).toBe('colleague@example.com'),
  );
  await page.keyboard.press('Escape');
  await window.openSidebar();
  await sidebar.getByRole('heading', { level: 1, name: words.focus.heading }).waitFor();
  await window.goTo('Steps');
  await window.select('B3');
  const before = await window.rows('Steps');

  await page.getByRole('button', { name: 'Permission: granted' }).click();
  await viewOnly.check();
  await page.getByText(gridWords.viewOnly).waitFor();
  await window.menuTitle('Waymark').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  // Neither a key nor a tick in the panel that is still open changes anything.
  const box = sidebar.getByRole('checkbox').first();
  await box.click();
  await sidebar.getByText(messages.mayOnlyLook).waitFor();
  expect(await box.isChecked()).toBe(false);
  const frame = await window.sidebarFrame();
  expect([...(await findViolations(frame)), ...(await findClipped(frame))]).toEqual([]);
  await page.locator('.o-grid-overlay').click({ position: { x: 300, y: 200 } });
  await page.keyboard.type('x');
  const dialog = page.getByRole('dialog', { name: 'There was a problem' });
  await dialog.getByText(gridWords.viewOnly).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await window.rows('Steps')).toEqual(before);

  // What others change is seen, and with the right to edit the menu comes back.
  await owner.goTo('Steps');
  await owner.type('B3', 'Typed by the owner');
  await eventually(
    () => window.shown('Steps', 'Step', 3),
    (title) => expect(title).toBe('Typed by the owner'),
  );
  await page.getByRole('button', { name: 'Permission: view only' }).click();
  await viewOnly.uncheck();
  await window.menuTitle('Waymark').waitFor();
  await page.keyboard.press('Escape');
  await window.type('B3', 'Typed by the colleague');
  await eventually(
    () => owner.shown('Steps', 'Step', 3),
    (title) => expect(title).toBe('Typed by the colleague'),
  );
});
