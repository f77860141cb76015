import { eventually, useBrowser } from './use-browser';

/*
 * What a person meets on the first day with a sheet: Home in sight, controls that ask nothing, quick typing, columns that open.
 */

const browser = useBrowser();

test('[Y63] [Y19] after the example is loaded into a new file Home is first and shown, and the empty first sheet is gone', async () => {
  const workbench = await browser.open();
  const window = await workbench.openWindow();
  await window.openSidebar();
  await window.sidebar.getByRole('button', { name: 'Show an example' }).click();
  await eventually(
    () => window.activeTab(),
    (tab) => expect(tab).toBe('Home'),
  );
  const tabs = async (): Promise<string[]> =>
    (await window.page.locator('.o-sheet').allTextContents()).map((name) => name.trim());
  await eventually(tabs, (names) => expect([names[0], names.includes('Sheet1')]).toEqual(['Home', false]));
});

test('[Y61] the zoom of the Timeline is changed without a question; [Y30] ten rows typed at once all get IDs; *More* opens by the button before it', async () => {
  const workbench = await browser.open({ plan: 'example' });
  const window = await workbench.openWindow();
  const { page } = window;
  await window.goTo('Timeline');
  await window.type('E2', 'Month');
  await window.waitForServer();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await window.select('E2');
  await eventually(
    async () => (await window.rows('Timeline'))[1]?.[4],
    (zoom) => expect(zoom).toBe('Month'),
  );

  await window.goTo('Steps');
  const titles = (await window.rows('Steps')).map((row) => row[1] ?? '');
  const first = titles.findLastIndex((title) => title !== '') + 2;
  await window.select(`B${first}`);
  for (let line = 0; line < 10; line += 1) {
    await page.keyboard.type(`Quick step ${line}`);
    await page.keyboard.press('Enter');
  }
  await eventually(
    async () => (await window.rows('Steps')).slice(first - 1, first + 9).map((row) => /^S\d+$/.test(row[0] ?? '')),
    (have) => expect(have).toEqual(Array(10).fill(true)),
  );

  // The group's button is over the last column that is seen, and not over the hidden helper columns behind the group.
  await page.getByRole('button', { name: 'Show the group' }).last().click();
  await page.getByRole('button', { name: 'Hide the group' }).last().waitFor();
});
