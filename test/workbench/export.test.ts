import fs from 'node:fs';
import { join } from 'node:path';
import { printToPdf } from '../../workbench/print-to-pdf';
import { openShell, type Shell } from './command-line';

const root = join(__dirname, '../..');

/** The first bytes of a file with each documented ending. */
const begins: Record<string, RegExp> = {
  '.xlsx': /^PK/,
  '.json': /^\{/,
  '.md': /^# /,
  '.ics': /^BEGIN:VCALENDAR\r\n/,
  '.html': /^<!DOCTYPE html>\n/,
};
/** A PDF needs a browser: test/browser/pages.test.ts. */
const endings = [...Object.keys(begins), '.pdf'].sort();

let shell: Shell;
beforeAll(async () => {
  shell = openShell(join(root, 'dist'));
  await shell.run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'start', '{}']);
});
afterAll(() => shell.remove());
afterEach(() => jest.restoreAllMocks());

const endingsIn = (text: string): string[] =>
  [...new Set(text.match(/\.(?!sort\b)[a-z]{2,4}\b/g) ?? [])].filter((ending) => endings.includes(ending)).sort();

describe('export', () => {
  test('[B13] the endings that --help and the README of the workbench name are those that are tested here', async () => {
    const usage = (await shell.run(['--help'])).split('\n').find((line) => line.includes('export PATH')) ?? '';
    const readme = fs.readFileSync(join(root, 'workbench/README.md'), 'utf8');
    const described = readme.split('\n').find((line) => line.includes('`export PATH`')) ?? '';
    expect(endingsIn(usage)).toEqual(endings);
    expect(endingsIn(described)).toEqual(endings);
  });

  test.each(Object.keys(begins))(
    '[B13] %s is written, in capitals too, and replaces what was there',
    async (ending) => {
      for (const name of [ending === '.md' ? 'PLAN.MD' : `plan${ending}`]) {
        const path = join(shell.dir, name);
        fs.writeFileSync(path, 'what was there');
        expect(await shell.try(['export', path])).toEqual({ code: 0, out: '', err: '' });
        expect(fs.readFileSync(path, 'latin1')).toMatch(begins[ending] ?? /^$/);
      }
    },
  );

  test.each([
    ['plan.doc', 'There is no export to .doc.'],
    ['plan.markdown', 'There is no export to .markdown.'],
    ['plan.constructor', 'There is no export to .constructor.'],
    ['plan', 'plan has no ending.'],
    ['.md', '.md has no ending.'],
  ])('[B13] %s is refused in one sentence with the endings that there are', async (name, sentence) => {
    expect(await shell.try(['export', join(shell.dir, name)])).toEqual({
      code: 1,
      out: '',
      err: `Usage: export PATH.xlsx|PATH.json|PATH.md|PATH.ics|PATH.html|PATH.pdf. ${sentence}\n`,
    });
    expect(fs.existsSync(join(shell.dir, name))).toBe(false);
  });

  test.each(Object.keys(begins))(
    '[B11] a full disk leaves the old %s as it was, with one sentence and exit code 1',
    async (ending) => {
      const path = join(shell.dir, `old${ending}`);
      fs.writeFileSync(path, 'the last good one');
      const names = fs.readdirSync(shell.dir);
      const { writeSync } = fs;
      jest
        .spyOn(fs, 'writeSync')
        .mockImplementation((file: number, bytes: unknown) => writeSync(file, (bytes as Buffer).subarray(0, 2)));
      const { code, err } = await shell.try(['export', path]);
      jest.restoreAllMocks();
      expect(code).toBe(1);
      expect(err).toMatch(/ could not be written: the disk is full; the file is as it was before\.\n$/);
      expect(fs.readFileSync(path, 'utf8')).toBe('the last good one');
      expect(fs.readdirSync(shell.dir)).toEqual(names);
    },
  );

  test('[U86] which page, goal, quarter and paper is said by options; a wrong one is told in one sentence', async () => {
    const path = join(shell.dir, 'page.html');
    const page = async (...options: string[]): Promise<string> => {
      expect(await shell.try(['export', path, ...options])).toEqual({ code: 0, out: '', err: '' });
      return fs.readFileSync(path, 'utf8');
    };
    expect(await page()).toContain('<title>My plan on a page</title>');
    expect(await page('--page', 'quarter', '--paper', 'letter', '--private')).toContain('@page{size:letter');
    expect(await page('--page', 'brief')).toContain('<title>My plan in one page');
    for (const [options, sentence] of [
      [['--page', 'poster'], '--page is one of home, goal, quarter, brief.'],
      [['--page', 'goal'], '--page goal wants --id with the ID of a goal, such as G3.'],
      [['--page', 'quarter', '--quarter', 'spring'], '--quarter is a quarter such as 2026-Q1.'],
      [['--paper', 'a3'], '--paper is a4 or letter.'],
      [['--page', 'goal', '--id', 'G7'], 'There is no goal G7 that this page can show.'],
    ] as const) {
      const { code, err } = await shell.try(['export', join(shell.dir, 'none.html'), ...options]);
      expect([code, err.split('\n').length]).toEqual([1, 2]);
      expect(err).toContain(sentence);
    }
    expect(fs.existsSync(join(shell.dir, 'none.html'))).toBe(false);
  });

  test('[U86] without a Chromium one sentence says what a PDF needs', async () => {
    await expect(printToPdf('<p>', {}, [])).rejects.toThrow(
      'A PDF needs Chromium or Chrome, and none is installed here: export .html and print that, or name one in the variable CHROMIUM.',
    );
  });

  test('[B11] a folder that does not exist, and a folder of that name, are told in one sentence', async () => {
    expect(await shell.try(['export', join(shell.dir, 'nowhere', 'plan.md')])).toMatchObject({
      code: 1,
      err: `${join(shell.dir, 'nowhere', 'plan.md')} could not be written: the folder does not exist.\n`,
    });
    fs.mkdirSync(join(shell.dir, 'folder.md'));
    expect(await shell.try(['export', join(shell.dir, 'folder.md')])).toMatchObject({
      code: 1,
      err: `${join(shell.dir, 'folder.md')} could not be written: a folder has this name; the file is as it was before.\n`,
    });
  });
});

test('[B11] a clock trigger that cannot write its mail is exit code 1, although Google would only log it', async () => {
  const small = openShell();
  await small.run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'remind', '{"hour":8}']);
  const { writeSync } = fs;
  // The state is saved before the trigger fires; only the mail is written short.
  jest
    .spyOn(fs, 'writeSync')
    .mockImplementation((file: number, bytes: unknown) =>
      writeSync(file, String(bytes).startsWith('{') ? (bytes as Buffer) : (bytes as Buffer).subarray(0, 2)),
    );
  const { code, err } = await small.try(['advance', '+1d']);
  jest.restoreAllMocks();
  expect(code).toBe(1);
  expect(err.trim().split('\n').pop()).toMatch(/0001\.eml could not be written: the disk is full\.$/);
  expect(await small.json(['outbox', '--json'])).toEqual([]);
  small.remove();
});
