import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbook } from '../../../runtime';
import { contentOf, fetchDocument, openServer, openWindow, until, type TestServer } from './window';

const root = resolve(__dirname, '../../..');
const project = resolve(__dirname, '../fixtures/shared');

/** Runs `serve` in a new process. */
async function serve(
  dir: string,
  ...options: string[]
): Promise<{
  process: ChildProcess;
  out: () => string;
  err: () => string;
  address: string;
  ended: Promise<number | null>;
}> {
  const child = spawn(
    process.execPath,
    [join(root, '.build/workbench.cjs'), '--file', dir, '--project', project, ...options, 'serve'],
    { cwd: root },
  );
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => {
    out += String(part);
  });
  child.stderr.on('data', (part) => {
    err += String(part);
  });
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  await until(() => out.includes('\n') || child.exitCode !== null, 'the server has started');
  return { process: child, out: () => out, err: () => err, address: /http:\S+/.exec(out)?.[0] ?? '', ended };
}

async function connect(address: string): Promise<{ port: number; token: string; address: string }> {
  const token = /waymark-token" content="([^"]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  return { address, token, port: Number(new URL(address).port) };
}

describe('the saved file', () => {
  test('[B8] has everything after closing and opening: cells, users, the clock, mails, permissions, triggers', async () => {
    let server = await openServer();
    const window = await openWindow(server);
    window.type(0, 0, 'kept');
    await window.ask('user', { user: 'lee@example.com' });
    await window.ask('permit', { granted: false });
    await window.ask('settings', { name: 'My plan' });
    await window.ask('clock', { to: 'tomorrow' });
    await window.ask('permit', { granted: true });
    await window.ask('menu', { path: ['Waymark', 'Go to C3'] });
    await window.ask('permit', { granted: false });
    const before = { document: contentOf((await fetchDocument(server)).data), state: window.state() };
    server = await server.restart({ now: undefined as never });
    const again = await openWindow(server, 'lee@example.com');
    expect(contentOf((await fetchDocument(server)).data)).toEqual(before.document);
    const { lastRun: _, editsFired: __, ...state } = before.state;
    expect(again.state()).toMatchObject(state);
    expect(again.state().clock.runs).toBe(false);
    expect((await fetchDocument(server)).selected).toEqual({ sheetId: 's0', row: 2, column: 2, rows: 1, columns: 1 });
    await server.remove();
  });

  test('[B8] is written soon after a change, without closing', async () => {
    const server = await openServer();
    const window = await openWindow(server);
    window.type(0, 0, 'soon kept');
    await window.settled();
    // How soon is what autosave.test.ts asks, on a clock of its own.
    await until(() => readFileSync(join(server.dir, 'state.json'), 'utf8').includes('soon kept'), 'it is on the disk');
    await server.remove();
  });

  test('[B8] is written at once when a window is closed', async () => {
    const server = await openServer();
    const [window, other] = [await openWindow(server), await openWindow(server)];
    window.type(0, 0, 'left');
    await window.settled();
    await window.close();
    await other.ask('permit', { granted: true });
    expect(readFileSync(join(server.dir, 'state.json'), 'utf8')).toContain('left');
    await server.remove();
  });

  test('[B5] a new file follows the real time until somebody moves the clock', async () => {
    const began = Date.now();
    const server = await openServer({ now: undefined as never });
    const window = await openWindow(server);
    expect(window.state().clock.runs).toBe(true);
    expect(window.state().clock.now).toBeGreaterThanOrEqual(began);
    expect(window.state().clock.now).toBeLessThanOrEqual(Date.now());
    await window.ask('clock', { to: '+1h' });
    expect(window.state().clock.runs).toBe(false);
    await server.remove();
  });

  /** A server that follows the real time, with a mail every morning. It was stopped meanwhile, and `move` changed the saved trigger. */
  async function remindedServer(
    move: (saved: { now: number }, trigger: { nextAt: number }) => void,
  ): Promise<TestServer> {
    const server = await openServer({ now: undefined as never });
    const window = await openWindow(server);
    await window.ask('menu', { path: ['Waymark', 'Show panel'] });
    const panel = window.shown[0];
    await window.ask('call', { frame: panel && 'frame' in panel ? panel.frame : '', name: 'remind', args: [8] });
    await server.close();
    const path = join(server.dir, 'state.json');
    const saved = JSON.parse(readFileSync(path, 'utf8')) as { now: number; state: { triggers: { nextAt: number }[] } };
    const [trigger] = saved.state.triggers;
    if (!trigger) throw new Error('There is no trigger.');
    move(saved, trigger);
    writeFileSync(path, JSON.stringify(saved));
    return server.restart({ now: undefined as never });
  }

  test('[B5] a trigger that was due while the server was off fires once, even after several days', async () => {
    // The saved file is ten days old.
    const server = await remindedServer((saved, trigger) => {
      saved.now -= 10 * 86_400_000;
      trigger.nextAt -= 10 * 86_400_000;
    });
    const window = await openWindow(server);
    expect(window.state().mails).toHaveLength(1);
    expect(window.state()).toMatchObject({
      clock: { runs: true },
      editsFired: 0,
      lastRun: { handler: 'daily', surface: 'clock' },
    });
    expect(window.state().nextTrigger?.at).toBeGreaterThan(Date.now());
    await server.remove();
  });

  test('[B5] a trigger that becomes due while the server runs fires by itself', async () => {
    const server = await remindedServer((_saved, trigger) => {
      trigger.nextAt = Date.now() + 4000;
    });
    const due = Date.now() + 3000;
    const window = await openWindow(server);
    await window.until(() => window.state().mails.length > 0, 'the mail is there');
    expect(Date.now()).toBeGreaterThan(due);
    expect(window.state()).toMatchObject({
      mails: [expect.anything()],
      editsFired: 0,
      lastRun: { handler: 'daily', surface: 'clock' },
    });
    expect(window.state().nextTrigger?.at).toBeGreaterThan(Date.now());
    await server.remove();
  });

  test('[B7] has name, locale and time zone; windows load it again when cells are read differently', async () => {
    const server = await openServer();
    const [window, other] = [await openWindow(server), await openWindow(server)];
    await window.ask('settings', { name: '  My plan ' });
    expect(window.state().file).toEqual({ name: 'My plan', folder: server.dir });
    expect(other.received.some(({ kind }) => kind === 'reopen')).toBe(false);
    await window.ask('settings', { locale: 'de_DE', timeZone: 'America/New_York' });
    for (const one of [window, other])
      await one.until(() => one.received.some(({ kind }) => kind === 'reopen'), 'it begins again');
    expect(await fetchDocument(server)).toMatchObject({ locale: 'de_DE', timeZone: 'America/New_York' });
    await expect(window.ask('settings', { timeZone: 'Nowhere/Town' })).rejects.toThrow(
      'Nowhere/Town is not a time zone, such as Europe/Berlin.',
    );
    await server.remove();
  });

  test('[B16] a save that fails is told in every window and on the terminal, and at the end of the server', async () => {
    const server = await openServer();
    const window = await openWindow(server);
    const path = join(server.dir, 'state.json');
    rmSync(path);
    mkdirSync(path);
    window.type(0, 0, 'cannot be kept');
    await window.until(() => window.shown.some(({ title }) => title === 'Not saved'), 'the window is told');
    const sentence = `${path} could not be written: a folder has this name; the file is as it was before.`;
    expect(window.shown).toContainEqual(expect.objectContaining({ text: expect.stringContaining(sentence) }));
    expect(server.remarks).toEqual([`Not saved: ${sentence}`]);
    await server.close();
    await expect(server.ended).rejects.toThrow(sentence);
    await server.remove();
  });

  test('[B9] --now stops the clock', async () => {
    const server = await openServer();
    const window = await openWindow(server);
    expect(window.state().clock).toEqual({ now: Date.UTC(2026, 2, 2, 6, 30), local: '2026-03-02T07:30', runs: false });
    expect(window.state()).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'en_GB' });
    await server.remove();
  });
});

describe('the process', () => {
  let home: string;
  let dir: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'serve-'));
    dir = join(home, 'plan');
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });
  const start: typeof serve = async (...args) => {
    const started = await serve(...args);
    children.push(started.process);
    return started;
  };

  test('[B9] prints its address in one line, locks the folder, saves when the terminal ends and unlocks the folder', async () => {
    const {
      process: child,
      out,
      err,
      address,
      ended,
    } = await start(dir, '--now', '2026-03-02T07:30', '--timezone', 'Europe/Berlin', '--port', '0');
    expect(out()).toBe(`Waymark is open at ${address} (Ctrl+C ends it)\n`);
    const window = await openWindow((await connect(address)) as never);
    window.type(0, 0, 'typed just before the end');
    await window.settled();
    expect(() => openWorkbook({ dir })).toThrow(
      `The page is open on ${dir} (${address}). Use it there, or end it first.`,
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(err()).toBe('');
    expect(existsSync(join(dir, 'lock'))).toBe(false);
    const workbook = openWorkbook({ dir });
    expect(workbook.displayed('Sheet1')[0]?.[0]).toBe('typed just before the end');
    workbook.close();
  });

  test('[B8] killed at any moment, it leaves the last saved state', async () => {
    const seen: string[] = [];
    for (let round = 0; round < 3; round++) {
      const { process: child, address, ended } = await start(dir, '--port', '0');
      const window = await openWindow((await connect(address)) as never);
      seen.push(String(window.value(0, 2) ?? ''));
      // Long enough for one or two saves meanwhile.
      for (let n = 0; n < 80; n++) {
        window.type(0, 2, `round ${round} edit ${n}`);
        await new Promise((done) => setTimeout(done, 35 + round * 7));
      }
      child.kill('SIGKILL');
      await ended;
    }
    const workbook = openWorkbook({ dir });
    seen.push(workbook.displayed('Sheet1')[0]?.[2] ?? '');
    workbook.close();
    expect(seen[0]).toBe('');
    for (const [round, text] of seen.slice(1).entries()) expect(text).toMatch(new RegExp(`^round ${round} edit \\d+$`));
  });

  test('[B9] a folder that is in use and a port that is in use are reported in one sentence', async () => {
    const first = await start(dir, '--port', '0');
    const second = await start(dir, '--port', '0');
    expect(await second.ended).toBe(1);
    expect(second.err()).toBe(`The page is open on ${dir} (${first.address}). Use it there, or end it first.\n`);
    const third = await start(join(home, 'other'), '--port', new URL(first.address).port);
    expect(await third.ended).toBe(1);
    expect(third.err()).toBe(`Port ${new URL(first.address).port} is taken. Choose another with --port.\n`);
  });
});
