import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { openWorkbook } from '../../../runtime';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-running-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, code: string): void => writeFileSync(join(folder, name), code);

test('the real time that a run takes is not limited by the simulated one', () => {
  write('Code.gs', 'function onEdit() {} function longer() {}');
  const limits: (number | undefined)[] = [];
  const runInContext = Script.prototype.runInContext;
  const spy = jest.spyOn(Script.prototype, 'runInContext').mockImplementation(function (
    this: Script,
    context,
    options,
  ) {
    if (typeof options === 'object' && options.timeout !== undefined) limits.push(options.timeout);
    return runInContext.call(this, context, options) as unknown;
  });
  const workbook = openWorkbook({ project: folder });
  workbook.edit('A1', 'x');
  workbook.run('longer');
  spy.mockRestore();
  const hour = 3_600_000;
  expect(limits).toEqual([hour, hour]);
});

test('a file that has changed is loaded by the next run, and each run has a realm of its own', () => {
  write('A.gs', 'var times = 0; function count() { return ++times + suffix; }');
  write('B.gs', "var suffix = ' then';");
  const workbook = openWorkbook({ project: folder });
  expect([workbook.run('count'), workbook.run('count')]).toEqual(['1 then', '1 then']);
  write('B.gs', "var suffix = ' changed';");
  expect(workbook.run('count')).toBe('1 changed');
});
