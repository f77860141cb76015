/** Custom functions and onSelectionChange in a window of the page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchDocument, openServer, openWindow, type TestServer } from './window';

let project = '';
let server: TestServer;
beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), 'page-custom-'));
  writeFileSync(
    join(project, 'Code.gs'),
    `function DOUBLE(n) { if (typeof n !== 'number') throw new Error('no number'); return n * 2; }
function onSelectionChange(e) { e.source.getSheets()[0].getRange('A9').setValue(e.range.getA1Notation()); }
function secret_() {}
`,
  );
  server = await openServer({ project });
});
afterEach(async () => {
  await server.remove();
  rmSync(project, { recursive: true });
});

test('a window asks for the results of custom functions', async () => {
  const window = await openWindow(server);
  window.type(0, 0, '=DOUBLE(21)');
  window.type(1, 0, '=DOUBLE("x")');
  await window.settled();
  expect(Object.fromEntries(await window.ask('customResults', {}))).toEqual({
    'DOUBLE [21]': { rows: [[42]] },
    'DOUBLE ["x"]': { message: 'Error: no number (line 1).' },
  });
  expect((await fetchDocument(server)).customFunctions).toEqual(['DOUBLE', 'onSelectionChange']);
});

test('selecting cells fires onSelectionChange', async () => {
  const window = await openWindow(server);
  const sheetId = window.document.sheetId(0);
  await window.ask('select', { sheetId, row: 1, column: 1, rows: 2, columns: 2 });
  await window.until(() => window.value(8, 0) === 'B2:C3', 'the script was told');
});
