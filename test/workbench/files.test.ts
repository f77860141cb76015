import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openShell, type Shell } from './command-line';

/* Several spreadsheet files in one folder, on the command line: `files` and --spreadsheet (workbench/README.md). */

let shell: Shell;
let id: string;
beforeEach(async () => {
  shell = openShell(join(__dirname, 'fixtures/files'));
  id = await shell.json(['--bound', '--now', '2026-03-02T09:00', 'call', 'makeFile', '"Hours"']);
});
afterEach(() => shell.remove());

test('[B75] files lists the project’s own file first', async () => {
  const [own, other, ...rest] = await shell.json(['files', '--json']);
  expect([own.name, own.own, other, rest]).toEqual([
    'Untitled spreadsheet',
    true,
    { id, name: 'Hours', own: false },
    [],
  ]);
  expect(await shell.run(['files'])).toBe(
    `${own.id}  Untitled spreadsheet (the project’s own)\n${id.padEnd(own.id.length)}  Hours\n`,
  );
});

test('[B75] show, edit, paste, rows, tab and export work on a file by its id or its name', async () => {
  expect(await shell.json(['--spreadsheet', id, 'show', 'Data', '--json'])).toEqual([
    ['Day', 'Hours'],
    ['Mon', '2'],
  ]);
  await shell.run(['--spreadsheet', 'Hours', 'edit', 'Data!B2', '3.5']);
  await shell.run(['--spreadsheet', 'Hours', 'paste', 'Data!A3'], 'Tue\t4\n');
  await shell.run(['--spreadsheet', 'Hours', 'rows', 'insert', 'Data', '2', '1']);
  await shell.run(['--spreadsheet', 'Hours', 'tab', 'add', 'More']);
  expect(await shell.json(['show', 'Data', '--json', '--spreadsheet', 'Hours'])).toEqual([
    ['Day', 'Hours'],
    ['', ''],
    ['Mon', '3.5'],
    ['Tue', '4'],
  ]);
  expect(await shell.json(['tab', 'list', '--json', '--spreadsheet', id])).toHaveLength(2);
  expect(await shell.json(['tab', 'list', '--json'])).toEqual([{ name: 'Sheet1', hidden: false }]);
  const path = join(shell.dir, '..', 'hours.xlsx');
  await shell.run(['--spreadsheet', id, 'export', path]);
  expect(existsSync(path)).toBe(true);
  await shell.run(['--spreadsheet', id, 'rows', 'delete', 'Data', '2', '1']);
  expect(await shell.json(['--bound', 'call', 'readFile', JSON.stringify(id)])).toBe(3.5);
});

test('[B75] an edit of a file fires the trigger that the project installed on it', async () => {
  await shell.run(['--bound', 'call', 'watch', JSON.stringify(id)]);
  expect((await shell.try(['--bound', '--log', '--spreadsheet', id, 'edit', 'Data!A2', 'Sun'])).err).toBe(
    'edited Hours A2\n',
  );
});

test('[B75] what does not go says so in one line', async () => {
  const err = async (...args: string[]): Promise<string> => (await shell.try(args)).err;
  expect(await err('--spreadsheet', 'Nowhere', 'show', 'Data')).toBe(
    'There is no file Nowhere. The command files lists them.\n',
  );
  expect(await err('--spreadsheet', id, 'call', 'makeFile')).toBe(
    "call works on the project's own file and takes no --spreadsheet.\n",
  );
  expect(await err('--spreadsheet', id, 'export', 'x.json')).toBe(
    'A file beside the project’s own is exported as .xlsx only.\n',
  );
  expect(await err('--spreadsheet', id, 'show', 'Nowhere')).toBe('There is no tab Nowhere. The tabs are: Data.\n');
  expect(await err('--user', 'bo@example.com', '--spreadsheet', id, 'show', 'Data')).toBe(
    `bo@example.com has no access to ${id}.\n`,
  );
  await shell.run(['--spreadsheet', id, 'share', 'bo@example.com', 'view']);
  expect(await err('--user', 'bo@example.com', '--spreadsheet', id, 'edit', 'Data!A1', 'x')).toBe(
    'You do not have permission to perform that action.\n',
  );
  await shell.run(['--bound', 'call', 'makeFile', '"Hours"']);
  expect(await err('--spreadsheet', 'Hours', 'show', 'Data')).toBe(
    'More than one file is named Hours. Take its id: the command files lists them.\n',
  );
});
