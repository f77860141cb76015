import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test.each([
  // The first column of Home is hidden.
  ['empty', 0],
  ['started', 1],
] as const)(
  '[B36] a page that has just been opened on a plan (%s) shows the first cell, and so does one that is loaded again',
  async (plan, column) => {
    const workbench = await browser.open({ plan });
    const window = await workbench.openWindow();
    /** How far the first cell is from the corner of the grid, in pixels of the headers: 0 when the grid is not scrolled. */
    const firstCell = () =>
      window.page.evaluate((first) => {
        const { x, y, width, height } = globalThis.modelOfPage!().getters.getVisibleRect({
          left: first,
          top: 0,
          right: first,
          bottom: 0,
        });
        return { x, y, isSeen: width > 0 && height > 0 };
      }, column);
    const seen = { x: 48, y: 26, isSeen: true };
    await eventually(firstCell, (place) => expect(place).toEqual(seen), 3000);
    await window.page.reload();
    await window.waitForGrid();
    await eventually(firstCell, (place) => expect(place).toEqual(seen), 3000);
  },
);

test('[B37] the first window on a new file opens the add-on by itself, once; no later one does', async () => {
  const workbench = await browser.open({ server: { welcomes: true } });
  const window = await workbench.openWindow();
  await window.sidebar.getByRole('heading', { name: 'Welcome to Waymark', level: 1 }).waitFor();
  if (process.env['PICTURE']) await window.page.screenshot({ path: process.env['PICTURE'] });
  await window.page.reload();
  await window.waitForGrid();
  const second = await workbench.openWindow();
  for (const later of [window, second]) expect(await later.page.locator('.sidebar iframe').count()).toBe(0);
  for (const { page } of [window, second]) await page.close();
  await workbench.stop();
  await workbench.start();
  expect(await (await workbench.openWindow()).page.locator('.sidebar iframe').count()).toBe(0);
});

test('[B37] without permission nothing is opened and nothing is asked', async () => {
  const workbench = await browser.open({ server: { welcomes: true, auth: 'none' } });
  const window = await workbench.openWindow();
  await new Promise((done) => setTimeout(done, 1500));
  expect(await window.page.getByRole('dialog').count()).toBe(0);
  expect(await window.page.locator('.sidebar iframe').count()).toBe(0);
});
