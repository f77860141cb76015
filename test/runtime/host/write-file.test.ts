import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../runtime';
import { replaceFile } from '../../../runtime/host/write-file';

const { writeSync, closeSync, openSync } = fs;

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(dir, { recursive: true, force: true });
});

const project = join(__dirname, '../../workbench/fixtures/project');

/** The ways in which a disk that is nearly full fails. */
const breaks: Record<string, () => void> = {
  'a write is short': () => {
    jest
      .spyOn(fs, 'writeSync')
      .mockImplementation((file: number, bytes: unknown) => writeSync(file, (bytes as Buffer).subarray(0, 5)));
  },
  'a write is short and does not tell': () => {
    jest.spyOn(fs, 'writeSync').mockImplementation((file: number, bytes: unknown) => {
      writeSync(file, (bytes as Buffer).subarray(0, 5));
      return (bytes as Buffer).length;
    });
  },
  'a write throws ENOSPC': () => {
    jest.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
  },
  'fsync throws ENOSPC': () => {
    jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' });
    });
  },
};

describe.each(Object.keys(breaks))('when %s', (how) => {
  test('[B11] a file stays as it was, in one sentence, and no temporary file is left', () => {
    const path = join(dir, 'plan.md');
    replaceFile(path, 'the last good content', `${path}.new`);
    breaks[how]?.();
    expect(() => replaceFile(path, 'the new content', `${path}.new`)).toThrow(
      `${path} could not be written: the disk is full; the file is as it was before.`,
    );
    expect(fs.readFileSync(path, 'utf8')).toBe('the last good content');
    expect(fs.readdirSync(dir)).toEqual(['plan.md']);
  });

  test('[B11] a new file is not made', () => {
    breaks[how]?.();
    expect(() => replaceFile(join(dir, 'plan.md'), 'new content', join(dir, 'x'))).toThrow(
      /plan.md could not be written: /,
    );
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  test('[B11] the last saved state stays, and is opened again', () => {
    const workbook = openWorkbook({ dir, now: '2026-03-02T09:00', timeZone: 'UTC' });
    workbook.edit('A1', 'kept');
    workbook.save();
    workbook.edit('A1', 'lost');
    breaks[how]?.();
    expect(() => workbook.save()).toThrow(/state.json could not be written: the disk is full; the file is as it was/);
    jest.restoreAllMocks();
    workbook.close();
    const again = openWorkbook({ dir });
    expect(again.displayed('Sheet1')).toEqual([['kept']]);
    again.close();
  });

  test('[B11] a mail that cannot be written fails its run, counts as not sent, and leaves no file', () => {
    const workbook = openWorkbook({ dir, project, now: '2026-03-02T09:00', timeZone: 'UTC' });
    workbook.save();
    workbook.run('daily');
    breaks[how]?.();
    expect(() => workbook.run('daily')).toThrow(/0002.eml could not be written: the disk is full/);
    expect(workbook.outboxFailure()?.message).toMatch(/0002.eml could not be written/);
    jest.restoreAllMocks();
    expect(workbook.outbox()).toHaveLength(1);
    expect(fs.readdirSync(join(dir, 'outbox'))).toEqual(['0001.eml']);
    workbook.run('daily');
    expect(fs.readdirSync(join(dir, 'outbox'))).toEqual(['0001.eml', '0002.eml']);
    workbook.close();
  });
});

test('[B11] without space for a lock there is one sentence, and no lock stays behind', () => {
  jest.spyOn(fs, 'writeFileSync').mockImplementation((path) => {
    closeSync(openSync(path as string, 'wx'));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  });
  expect(() => openWorkbook({ dir })).toThrow(`${dir} cannot be written in: the disk is full.`);
  expect(fs.existsSync(join(dir, 'lock'))).toBe(false);
});

test('[B11] a symbolic link stays a link, and a device is written directly', () => {
  fs.writeFileSync(join(dir, 'md'), 'before');
  fs.symlinkSync(join(dir, 'md'), join(dir, 'link.md'));
  replaceFile(join(dir, 'link.md'), 'after', join(dir, 'x'));
  expect(fs.lstatSync(join(dir, 'link.md')).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(join(dir, 'md'), 'utf8')).toBe('after');
  if (!fs.existsSync('/dev/full')) return;
  fs.symlinkSync('/dev/full', join(dir, 'full.md'));
  expect(() => replaceFile(join(dir, 'full.md'), 'text', join(dir, 'x'))).toThrow(
    /full.md could not be written: the disk is full/,
  );
});

/** Mounts a disk of a few kilobytes, where that is allowed. */
function mountTiny(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('[B11] on a real disk that is full the last saved state stays (where a disk may be mounted)', () => {
  if (!mountTiny(dir)) return;
  try {
    const workbook = openWorkbook({ dir, now: '2026-03-02T09:00', timeZone: 'UTC' });
    workbook.edit('A1', 'kept');
    workbook.save();
    for (let row = 1; row <= 900; row++) workbook.edit(`B${row}`, 'x'.repeat(200));
    expect(() => workbook.save()).toThrow(/state.json could not be written: the disk is full/);
    workbook.close();
    const again = openWorkbook({ dir });
    expect(again.displayed('Sheet1')).toEqual([['kept']]);
    again.close();
  } finally {
    execFileSync('umount', [dir]);
  }
});
