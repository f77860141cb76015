import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../runtime';

let home: string;
let dir: string;
let path: string;
beforeEach(() => {
  home = fs.mkdtempSync(join(tmpdir(), 'damaged-'));
  dir = join(home, 'plan');
  path = join(dir, 'state.json');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(home, { recursive: true, force: true });
});

/** Saves twice: `first` is then the backup. */
function saveTwice(): void {
  const workbook = openWorkbook({ dir, now: '2026-03-02T09:00', timeZone: 'UTC' });
  for (const text of ['first', 'second']) {
    workbook.edit('A1', text);
    workbook.save();
  }
  workbook.close();
}

const read = (): Record<string, any> => JSON.parse(fs.readFileSync(path, 'utf8')) as Record<string, any>;

/** Opens the workbook as a command does, and shows its first tab. */
function look(): string {
  const workbook = openWorkbook({ dir });
  try {
    return workbook.displayed('Sheet1')[0]?.[0] ?? '';
  } finally {
    workbook.close();
  }
}

/** A change of the parsed state. */
const change = (make: (saved: Record<string, any>) => void) => (): void => {
  const saved = read();
  make(saved);
  fs.writeFileSync(path, JSON.stringify(saved));
};

const damages: Record<string, () => void> = {
  'is empty': () => fs.writeFileSync(path, ''),
  'holds zeros': () => fs.writeFileSync(path, Buffer.alloc(4096)),
  'holds bytes that are no text': () => fs.writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00, 0xd8])),
  'is cut in the middle': () => fs.truncateSync(path, Math.floor(fs.statSync(path).size / 2)),
  'is cut by one character': () => fs.truncateSync(path, fs.statSync(path).size - 2),
  'is a text': () => fs.writeFileSync(path, '"state"'),
  'is a list': () => fs.writeFileSync(path, '[1]'),
  'is a number': () => fs.writeFileSync(path, '7'),
  'has no version': change((saved) => delete saved['version']),
  'has version 0': change((saved) => (saved['version'] = 0)),
  'has a version that is a text': change((saved) => (saved['version'] = '1')),
  'has a clock that no date reaches': change((saved) => (saved['now'] = 1e300)),
  'has a sheet of a billion rows': change((saved) => (saved['document'].sheets[0].rowNumber = 1e9)),
  'has no clock': change((saved) => (saved['now'] = null)),
  'has a state that is a text': change((saved) => (saved['state'] = 'x')),
  'has a state that is a list': change((saved) => (saved['state'] = [])),
  'has no time zone': change((saved) => delete saved['state'].timeZone),
  'has a time zone that is none': change((saved) => (saved['state'].timeZone = 'Nowhere/Town')),
  'has a locale that is a number': change((saved) => (saved['state'].locale = 5)),
  'has editors that are no list': change((saved) => (saved['state'].editors = 'me')),
  'has triggers that are no list': change((saved) => (saved['state'].triggers = {})),
  'has a trigger that is null': change((saved) => (saved['state'].triggers = [null])),
  'has mails that are numbers': change((saved) => (saved['mails'] = [1])),
  'has a selection without cells': change((saved) => (saved['selection'] = {})),
  'has a document that is a text': change((saved) => (saved['document'] = 'x')),
  'has a document that is a list': change((saved) => (saved['document'] = [])),
  'has a document without sheets': change((saved) => (saved['document'] = {})),
  'has sheets that are a number': change((saved) => (saved['document'].sheets = 5)),
  'has sheets that are null': change((saved) => (saved['document'].sheets = [null])),
  'has no sheet': change((saved) => (saved['document'].sheets = [])),
  'has cells that are a text': change((saved) => (saved['document'].sheets[0].cells = 'x')),
  'has a sheet without rows': change((saved) => delete saved['document'].sheets[0].rowNumber),
  'has styles that are a text': change((saved) => (saved['document'].styles = 'x')),
  'has a style that is a number': change((saved) => (saved['document'].styles = { 1: 7 })),
  'has a bold that is a text': change((saved) => (saved['document'].styles = { 1: { bold: 'yes' } })),
  'has a font size that is a list': change((saved) => (saved['document'].styles = { 1: { fontSize: [9] } })),
  'has a colour that is a number': change((saved) => (saved['document'].styles = { 1: { fillColor: 7 } })),
  'has a format that is an object': change((saved) => (saved['document'].formats = { 1: {} })),
  'is a folder': () => {
    fs.rmSync(path);
    fs.mkdirSync(path);
  },
  'may not be read': () => {
    const { readFileSync } = fs;
    jest.spyOn(fs, 'readFileSync').mockImplementation(((file: string, options: never) => {
      if (file === path)
        throw Object.assign(new Error(`EACCES: permission denied, open '${file}'`), { code: 'EACCES' });
      return readFileSync(file, options);
    }) as never);
  },
};

test.each(Object.keys(damages))(
  '[B12] a state.json that %s is told in one sentence that names the last good copy, and is left as it is',
  (damage) => {
    saveTwice();
    damages[damage]?.();
    const before = fs.lstatSync(path).isFile() && damage !== 'may not be read' ? fs.readFileSync(path) : null;
    let message = '';
    try {
      look();
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(
      /state\.json (is damaged and was left as it is|cannot be read: [a-z ]+)\. The last good copy is /,
    );
    expect(message).toContain(`${path}.bak: rename it to state.json to go on from there.`);
    expect(message).not.toMatch(/\n|undefined|Error|token|JSON at/);
    if (before) expect(fs.readFileSync(path).equals(before)).toBe(true);
    jest.restoreAllMocks();
    fs.rmSync(path, { recursive: true });
    fs.renameSync(`${path}.bak`, path);
    expect(look()).toBe('first');
  },
);

test.each<[string, string, (() => void) | null]>([
  ['was deleted', 'is not there any more', null],
  [
    'links to a file that is out of reach',
    'cannot be read: the file that it links to is not there',
    () => fs.symlinkSync(join(home, 'away.json'), path),
  ],
  ['links to itself', 'cannot be read: its links lead in a circle', () => fs.symlinkSync(path, path)],
])('[B12] a state.json that %s does not begin a new workbook, and no mail is lost', (_, reason, link) => {
  saveTwice();
  fs.writeFileSync(join(dir, 'outbox', '0001.eml'), 'mail');
  fs.rmSync(path);
  link?.();
  expect(look).toThrow(
    `${path} ${reason}. The last good copy is ${path}.bak: rename it to state.json to go on from there.`,
  );
  expect(fs.existsSync(join(dir, 'outbox', '0001.eml'))).toBe(true);
  fs.renameSync(`${path}.bak`, path);
  expect(look()).toBe('first');
});

test('[B12] a folder whose state.json and copy are both deleted is a new workbook', () => {
  saveTwice();
  fs.rmSync(path);
  fs.rmSync(`${path}.bak`);
  expect(look()).toBe('');
});

test('[B12] a copy that is damaged too is not named', () => {
  saveTwice();
  fs.writeFileSync(path, '{');
  fs.writeFileSync(`${path}.bak`, '{');
  expect(look).toThrow(`${path} is damaged and was left as it is. Restore it from a copy, or choose another folder.`);
});

test('[B12] leftovers with odd forms do no harm', () => {
  saveTwice();
  fs.mkdirSync(`${path}.new`);
  fs.mkdirSync(join(dir, 'outbox', '0007.eml'));
  fs.mkdirSync(`${path}.bak.new`);
  expect(look()).toBe('second');
});

test('[B12] the copy is the state before the last save, and state.json is there at every moment', () => {
  saveTwice();
  const { renameSync } = fs;
  const seen: boolean[] = [];
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    seen.push(fs.existsSync(path));
    renameSync(from, to);
    seen.push(fs.existsSync(path));
  });
  const workbook = openWorkbook({ dir });
  workbook.edit('A1', 'third');
  workbook.save();
  workbook.close();
  expect(seen).toEqual([true, true, true, true]);
  jest.restoreAllMocks();
  expect(look()).toBe('third');
  fs.renameSync(`${path}.bak`, path);
  expect(look()).toBe('second');
});
