/** @jest-environment ./test/bundle/runtime-environment.js */
import { opening, runBeginnings, type Measured } from '../../../bench/plan';
import { openFile } from '../plan';

/*
 * What a new file costs until it is a plan: seconds by the cost model, calls, and cells read and written. (rule Y70)
 */

const runs = runBeginnings(() => openFile(opening).workbook);

test.each<[name: keyof typeof runs, seconds: number, calls: number, cells: number]>([
  ['usable', 6, 100, 75_000],
  ['start', 16, 370, 210_000],
  ['example', 28, 750, 275_000],
])('[Y70] %s takes at most %d s, %d calls and %d cells', (name, seconds, calls, cells) => {
  const run: Measured = runs[name];
  expect(run.simulatedSeconds).toBeLessThanOrEqual(seconds);
  expect(run.calls).toBeLessThanOrEqual(calls);
  expect(run.cells).toBeLessThanOrEqual(cells);
});

test.each([
  ['start', 'en_GB'],
  ['loadExample', 'en_GB'],
  ['loadExample', 'de_DE'],
])('[Y71] what %s wrote (%s) is known: the next update writes no row and searches no column', (name, locale) => {
  const plan = openFile({ locale });
  plan.call(name);
  plan.update();
  const written = plan.workbook
    .callLog()
    .filter(({ method }) => /Range\.(setValues?|setRichTextValue|getNumberFormats)$/.test(method));
  expect(written).toEqual([]);
});
