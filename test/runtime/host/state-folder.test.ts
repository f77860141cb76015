import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { StateFolder, STATE_VERSION, type Saved } from '../../../runtime/host/state-folder';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const saved = (mails: number): Saved => ({
  version: STATE_VERSION,
  now: 5,
  state: { id: 'x' } as never,
  document: {},
  mails: Array.from({ length: mails }, () => ({}) as never),
  lastRun: null,
  selection: { gid: 0, ranges: [], current: { row0: 0, column0: 0 } },
});

describe('the state folder', () => {
  test('reads the written state', () => {
    const folder = new StateFolder(dir);
    expect(folder.read()).toBeNull();
    folder.write(saved(0));
    expect(folder.read()).toEqual(saved(0));
    folder.release();
  });

  test('keeps the last complete state if a write was interrupted, and removes mails that no state counts', () => {
    const folder = new StateFolder(dir);
    folder.writeMail(1, 'first');
    folder.write(saved(1));
    folder.writeMail(2, 'second');
    writeFileSync(join(dir, 'state.json.new'), '{"version":1,"no');
    writeFileSync(join(dir, 'outbox', '0003.eml.new'), 'half');
    folder.release();
    const again = new StateFolder(dir);
    expect(again.read()?.mails).toHaveLength(1);
    expect(readdirSync(join(dir, 'outbox'))).toEqual(['0001.eml']);
    expect(existsSync(join(dir, 'state.json.new'))).toBe(false);
    again.release();
  });

  test.each(['', '{', '[]', '{"version":1}', 'null'])('a damaged file %p is left as it is, in one sentence', (text) => {
    writeFileSync(join(dir, 'state.json'), text);
    const folder = new StateFolder(dir);
    expect(() => folder.read()).toThrow(/state.json is damaged and was left as it is/);
    folder.release();
  });

  test('a newer file is not opened', () => {
    const folder = new StateFolder(dir);
    writeFileSync(join(dir, 'state.json'), JSON.stringify({ ...saved(0), version: STATE_VERSION + 1 }));
    expect(() => folder.read()).toThrow(/written by a newer version/);
    folder.release();
  });

  test('a path that is no folder is said', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => new StateFolder(join(dir, 'file'))).toThrow(/file is no folder that can be written in/);
  });

  test('a second process waits, then throws; the lock of a dead process is replaced', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    writeFileSync(join(dir, 'lock'), String(other.pid));
    expect(() => new StateFolder(dir, 120)).toThrow(/is in use by another process/);
    const ended = new Promise((done) => other.once('exit', done));
    other.kill('SIGKILL');
    await ended;
    const folder = new StateFolder(dir, 2000);
    folder.release();
    expect(existsSync(join(dir, 'lock'))).toBe(false);
  });
});

describe('[B50] a folder whose parts have odd forms is told in one sentence', () => {
  const reasonFor = (make: () => void): string => {
    make();
    // A folder that is damaged is told at once, without waiting for another process.
    const waiting = jest.spyOn(Atomics, 'wait');
    try {
      const folder = new StateFolder(dir);
      try {
        folder.read();
      } finally {
        folder.release();
      }
    } catch (error) {
      expect(waiting).not.toHaveBeenCalled();
      return (error as Error).message;
    } finally {
      waiting.mockRestore();
    }
    return '';
  };

  test.each<[string, () => void, string]>([
    ['an outbox that is a file', () => writeFileSync(join(dir, 'outbox'), ''), 'outbox must be a folder that can be'],
    ['a lock that is a folder', () => mkdirSync(join(dir, 'lock')), 'lock is no file of this program. Remove it, then'],
    ['a lock that is a link', () => symlinkSync('away', join(dir, 'lock')), 'lock is no file of this program.'],
  ])('%s', (_, make, reason) => {
    const message = reasonFor(make);
    expect(message).toContain(reason);
    expect(message).toMatch(/^[^\n]{20,200}\.$/);
    // Node's code of an error; the folder's name is drawn and may hold any letters.
    expect(message.replaceAll(dir, '')).not.toMatch(/E[A-Z]{4,}|Error/);
  });

  test('a lock that became a folder meanwhile', () => {
    const folder = new StateFolder(dir);
    rmSync(join(dir, 'lock'));
    mkdirSync(join(dir, 'lock', 'mine'), { recursive: true });
    folder.release();
    expect(existsSync(join(dir, 'lock', 'mine'))).toBe(true);
  });

  test('a byte order mark before the state is read over', () => {
    const folder = new StateFolder(dir);
    folder.write(saved(0));
    writeFileSync(join(dir, 'state.json'), `\ufeff${JSON.stringify(saved(0))}`);
    expect(folder.read()).toEqual(saved(0));
    folder.release();
  });
});
