/** Custom functions through the command line. Source: developers.google.com/apps-script/guides/sheets/functions. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openShell, type Shell } from './command-line';

let shell: Shell;
let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'workbench-custom-'));
  writeFileSync(
    join(project, 'Code.gs'),
    `function DOUBLE(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2; }
function STAMP() { return Date.now(); }
function WRITE() { SpreadsheetApp.getActiveSheet().getRange('A9').setValue(1); }
function put(a1, formula) { SpreadsheetApp.getActiveSheet().getRange(a1).setFormula(formula); }
`,
  );
  shell = openShell(project);
});
afterEach(() => {
  shell.remove();
  rmSync(project, { recursive: true });
});

test('show prints results, and --notes the message of an error', async () => {
  await shell.run(['paste', 'A1'], '1\t2\n=DOUBLE(A1:B1)\n=WRITE()\n=nobody(1)');
  expect(await shell.json(['show', 'Sheet1', '--json'])).toEqual([
    ['1', '2'],
    ['2', '4'],
    ['#ERROR!', ''],
    ['#NAME?', ''],
  ]);
  expect(await shell.json(['show', 'Sheet1', '--notes', '--json'])).toEqual([
    ['', ''],
    ['', ''],
    ['Exception: You do not have permission to call setValue (line 3).', ''],
    ['', ''],
  ]);
});

test('a result remains from command to command until an argument changes', async () => {
  await shell.run(['--now', '2026-03-02T09:00', 'run', project, 'put', '"A1"', '"=STAMP()"']);
  const first = await shell.run(['show', 'Sheet1']);
  expect(await shell.run(['--now', '2026-03-09T09:00', 'show', 'Sheet1'])).toBe(first);
});

test('an exported workbook has the results', async () => {
  await shell.run(['edit', 'A1', '=DOUBLE(21)']);
  const path = join(project, 'out.xlsx');
  await shell.run(['export', path]);
  const sheet = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet0.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>42</v>');
});
