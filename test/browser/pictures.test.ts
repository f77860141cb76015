import type { Page } from 'playwright-core';
import { toIndexedPng } from '../../tools/browser/indexed-png';
import { Workbenches } from '../../tools/browser/open-workbench';

let browser: Workbenches | undefined;
afterAll(() => browser?.end());

/** The colours of an image at some positions, as a browser decodes it. */
const coloursOf = (page: Page, png: Buffer, places: readonly (readonly [number, number])[]): Promise<string[]> =>
  page.evaluate(
    async ([base64, wanted]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      }).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return wanted.map(([x, y]) => [...canvas.getImageData(x, y, 1, 1).data].slice(0, 3).join(' '));
    },
    [png.toString('base64'), places] as const,
  );

test('an image with few colours keeps all of them and becomes a smaller file that a browser can read', async () => {
  browser = await Workbenches.launch();
  const page = await browser.blank({ viewport: { width: 300, height: 200 } });
  await page.setContent(
    '<body style="margin:0;background:#0f4c5c"><p style="margin:0;width:100px;height:50px;background:#fff1b8"></p><p style="margin:0;width:10px;height:10px;background:#b3261e"></p>',
  );
  const png = await page.screenshot();
  const small = await toIndexedPng(png, page);
  expect(
    await coloursOf(page, small, [
      [200, 150],
      [50, 25],
      [5, 55],
      [299, 199],
    ]),
  ).toEqual(['15 76 92', '255 241 184', '179 38 30', '15 76 92']);
  expect(small.length).toBeLessThan(png.length);
});
