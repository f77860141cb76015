import { eventually, useBrowser } from './use-browser';

const browser = useBrowser();

test.each(['empty', 'started', 'example'] as const)(
  '[B36] a page that has just been opened on a plan (%s) shows the first cell, and so does one that is loaded again',
  async (plan) => {
    const workbench = await browser.open({ plan });
    const window = await workbench.openWindow();
    /** How far the first cell is from the corner of the grid, in pixels of the headers: none when nothing is scrolled. */
    const firstCell = () =>
      window.page.evaluate(() => {
        const { x, y, width, height } = globalThis.modelOfPage!().getters.getVisibleRect({
          left: 0,
          top: 0,
          right: 0,
          bottom: 0,
        });
        return { x, y, isSeen: width > 0 && height > 0 };
      });
    const seen = { x: 48, y: 26, isSeen: true };
    await eventually(firstCell, (place) => expect(place).toEqual(seen), 3000);
    await window.page.reload();
    await window.waitForGrid();
    await eventually(firstCell, (place) => expect(place).toEqual(seen), 3000);
  },
);
