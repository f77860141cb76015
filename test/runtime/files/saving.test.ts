import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook, WorkbookOptions } from '../../../runtime';
import { ask, open } from './open';

/* Further files in the state folder: files/ID.N.json beside state.json, which names N (runtime/host/state-folder.ts). */

/** How many changes of the disk happen before the process is killed; from then on nothing reaches the disk. */
let left = Infinity;

jest.mock('node:fs', () => {
  const actual = jest.requireActual<Record<string, (...args: unknown[]) => unknown>>('node:fs');
  const killed = (name: string) => {
    const change = actual[name];
    return (...args: unknown[]): unknown => {
      if (name === 'openSync' && args[1] === 'r') return change?.(...args);
      left -= 1;
      if (left < 0) throw new Error('killed');
      return change?.(...args);
    };
  };
  return {
    ...actual,
    ...Object.fromEntries(
      ['renameSync', 'linkSync', 'writeSync', 'openSync', 'unlinkSync', 'rmSync', 'mkdirSync', 'copyFileSync'].map(
        (name) => [name, killed(name)],
      ),
    ),
  };
});

let root: string;
let dir: string;
beforeEach(() => {
  left = Infinity;
  root = fs.mkdtempSync(join(tmpdir(), 'files-'));
  dir = join(root, 'plan');
});
afterEach(() => {
  left = Infinity;
  fs.rmSync(root, { recursive: true, force: true });
});

const openIn = (options: WorkbookOptions = {}): Workbook => open({ dir, ...options });
/** Opens the folder, lets `work` change it, and saves. */
function inFolder<T>(work: (workbook: Workbook) => T): T {
  const workbook = openIn();
  try {
    const result = work(workbook);
    workbook.save();
    return result;
  } finally {
    workbook.close();
  }
}
const names = (): string[] => fs.readdirSync(join(dir, 'files')).sort();
const state = (): { version: number; files?: Record<string, number> } =>
  JSON.parse(fs.readFileSync(join(dir, 'state.json'), 'utf8')) as { version: number };
const make = (name: string) => (workbook: Workbook) => {
  const file = workbook.createFile(name);
  file.edit('A1', name);
  return file.state.id;
};
const cell = (workbook: Workbook, id: string): string => workbook.file(id).displayed('Sheet1')[0]?.[0] ?? '';

test('[B75] a folder of one file is as it was before there were others', () => {
  inFolder((workbook) => workbook.edit('A1', 'x'));
  expect(fs.readdirSync(dir).sort()).toEqual(['outbox', 'state.json']);
  expect(state().version).toBe(1);
  expect(state().files).toBeUndefined();
});

test('[B75] files are there when the folder is opened again, by scripts and by tests', () => {
  const id = inFolder(make('One'));
  expect(names()).toEqual([`${id}.1.json`]);
  expect(state()).toMatchObject({ version: 2, files: { [id]: 1 } });
  inFolder((workbook) => {
    expect(workbook.files()).toEqual([{ id, name: 'One' }]);
    expect(ask(workbook, `return SpreadsheetApp.openById('${id}').getSheets()[0].getRange('A1').getValue();`)).toBe(
      'One',
    );
  });
  expect(names()).toEqual([`${id}.1.json`]);
});

test('the text of a file has the form of state.json', () => {
  const id = inFolder(make('One'));
  const other = join(root, 'other');
  fs.mkdirSync(other);
  fs.copyFileSync(join(dir, 'files', `${id}.1.json`), join(other, 'state.json'));
  const workbook = open({ dir: other });
  expect([workbook.state.id, workbook.state.name, workbook.displayed('Sheet1')]).toEqual([id, 'One', [['One']]]);
  workbook.close();
});

test('a change writes the next text; state.json and its copy keep the texts that they name', () => {
  const [one, two] = inFolder((workbook) => [make('One')(workbook), make('Two')(workbook)]);
  for (const text of ['a', 'b', 'c']) inFolder((workbook) => workbook.file(one).edit('A1', text));
  expect(names()).toEqual([`${one}.3.json`, `${one}.4.json`, `${two}.1.json`].sort());
  fs.renameSync(join(dir, 'state.json.bak'), join(dir, 'state.json'));
  inFolder((workbook) => expect([cell(workbook, one), cell(workbook, two)]).toEqual(['b', 'Two']));
});

test('[B75] a kill at any change of the disk leaves all files of the last save or all of the next', () => {
  const before = join(root, 'before');
  const [one, two] = inFolder((workbook) => {
    workbook.edit('A1', 'old');
    return [make('old')(workbook), make('old')(workbook)];
  });
  inFolder((workbook) => workbook.edit('B1', 'a copy exists'));
  fs.cpSync(dir, before, { recursive: true });
  const found = new Set<string>();
  for (let kills = 0, wasKilled = true; wasKilled; kills += 1) {
    fs.rmSync(dir, { recursive: true });
    fs.cpSync(before, dir, { recursive: true });
    const workbook = openIn();
    workbook.edit('A1', 'new');
    for (const id of [one, two]) workbook.file(id).edit('A1', 'new');
    make('third')(workbook);
    left = kills;
    wasKilled = false;
    try {
      workbook.save();
    } catch {
      wasKilled = true;
    }
    wasKilled ||= left < 0;
    left = Infinity;
    workbook.close();
    const again = openIn();
    const seen = [
      again.displayed('Sheet1')[0]?.[0],
      cell(again, one),
      cell(again, two),
      again.files().length === 3 ? 'new' : 'old',
    ];
    expect(new Set(seen).size).toBe(1);
    found.add(seen[0] ?? '');
    again.edit('C1', 'goes on');
    again.save();
    again.close();
    const named = new Set(names());
    for (const [id, number] of Object.entries(state().files ?? {})) expect(named).toContain(`${id}.${number}.json`);
    expect(names().filter((name) => name.endsWith('.new'))).toEqual([]);
  }
  expect([...found].sort()).toEqual(['new', 'old']);
});

test('a text that no state names is removed, unless the copy of the state may name it', () => {
  const id = inFolder(make('One'));
  const orphan = join(dir, 'files', `${id}.9.json`);
  fs.writeFileSync(orphan, '{}');
  fs.writeFileSync(join(dir, 'files', 'notes.txt'), 'not of this program');
  fs.writeFileSync(join(dir, 'state.json.bak'), 'damaged');
  openIn().close();
  expect(fs.existsSync(orphan)).toBe(true);
  fs.rmSync(join(dir, 'state.json.bak'));
  openIn().close();
  expect(names()).toEqual([`${id}.1.json`, 'notes.txt']);
});

test.each([
  ['is empty', ''],
  ['is cut', '{"version":1,"now":0'],
  ['is a list', '[]'],
  ['has no sheets', '{"version":1,"now":0,"state":{},"document":{},"mails":[]}'],
])('a text that %s is left as it is, in one sentence', (_, text) => {
  const id = inFolder(make('One'));
  const path = join(dir, 'files', `${id}.1.json`);
  fs.writeFileSync(path, text);
  const workbook = openIn();
  const sentence = `${path} is damaged and was left as it is. Restore it from a copy.`;
  expect(() => workbook.file(id)).toThrow(sentence);
  expect(() => ask(workbook, `SpreadsheetApp.openById('${id}');`)).toThrow(sentence);
  workbook.edit('A1', 'goes on');
  workbook.save();
  workbook.close();
  expect(fs.readFileSync(path, 'utf8')).toBe(text);
  expect(state().files).toEqual({ [id]: 1 });
});

test('a state that is damaged removes no text of a file', () => {
  const id = inFolder(make('One'));
  const saved = state() as { state?: unknown };
  fs.writeFileSync(join(dir, 'state.json'), JSON.stringify({ ...saved, state: { id: 1 } }));
  expect(() => openIn()).toThrow(/is damaged and was left as it is/);
  expect(names()).toEqual([`${id}.1.json`]);
});

test.each(['../state', 'a/b', ''])('a state with the id %p is damaged', (id) => {
  inFolder(make('One'));
  fs.writeFileSync(join(dir, 'state.json'), JSON.stringify({ ...state(), files: { [id]: 1 } }));
  expect(() => openIn()).toThrow(/is damaged and was left as it is/);
});
