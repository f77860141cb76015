/** Tests that need a real process: exit codes, standard streams, kill, two processes at once. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');
const project = join(__dirname, 'fixtures/project');
const home = mkdtempSync(join(tmpdir(), 'workbench-process-'));
const bundle = join(home, '.build', 'workbench.cjs');

beforeAll(() => {
  // As in the project, node_modules is beside the folder of the bundle.
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  buildSync({
    absWorkingDir: root,
    entryPoints: ['workbench/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@odoo/owl': './runtime/engine/owl-stub.ts' },
    external: ['jsdom'],
    outfile: bundle,
    logLevel: 'error',
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let dir: string;
let n = 0;
beforeEach(() => {
  dir = join(home, `plan${(n += 1)}`);
});

const environment = { ...process.env, TZ: 'Asia/Kathmandu' };
const command = (...args: string[]): string[] => [bundle, '--file', dir, '--project', project, ...args];
const run = (args: string[], input = '') =>
  spawnSync(process.execPath, command(...args), { input, encoding: 'utf8', env: environment });

describe('a process', () => {
  test('--help exits with 0 and creates no folder', () => {
    const result = run(['--help']);
    expect(result.status).toBe(0);
    expect(result.stdout).toContain('advance +3d');
    expect(readdirSync(home)).not.toContain(`plan${n}`);
  });

  test('a failure is one line on standard error and exit 1, with the stack only on demand', () => {
    const result = run(['show', 'Nowhere']);
    expect([result.status, result.stdout, result.stderr]).toEqual([
      1,
      '',
      'There is no tab Nowhere. The tabs are: Sheet1.\n',
    ]);
    const debug = spawnSync(process.execPath, command('show', 'Nowhere'), {
      encoding: 'utf8',
      env: { ...environment, DEBUG: '1' },
    });
    expect(debug.stderr.split('\n').length).toBeGreaterThan(3);
  });

  test('reads what is pasted from standard input, keeps it, and prints it, whatever the zone of the machine', () => {
    run(
      ['--now', '2026-03-02T09:00', '--timezone', 'America/New_York', 'paste', 'Sheet1!A1'],
      'Größe\t日本\n2026-03-01\t=A2+1\n',
    );
    expect(JSON.parse(run(['show', 'Sheet1', '--json', '--values']).stdout)).toEqual([
      ['Größe', '日本'],
      ['2026-03-01', '2026-03-02'],
    ]);
    expect(JSON.parse(run(['advance', '+1d', '--json']).stdout)).toEqual({
      now: '2026-03-03T09:00:00-05:00',
      fired: [],
    });
  });

  test('writes xlsx, the same bytes each time', () => {
    run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'setUp']);
    const files = ['one.xlsx', 'two.xlsx'].map((name) => {
      const path = join(home, name);
      expect(run(['export', path])).toMatchObject({ status: 0, stdout: '', stderr: '' });
      return readFileSync(path);
    });
    expect(files[0]?.subarray(0, 2).toString()).toBe('PK');
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('processes at the same time wait for each other, and no write is lost', async () => {
    run(['call', 'setUp']);
    const edit = (cell: string): Promise<number | null> =>
      new Promise((done) =>
        execFile(process.execPath, command('edit', cell, cell), { env: environment }).once('exit', done),
      );
    expect(await Promise.all(['Things!A2', 'Things!A3', 'Things!A4'].map(edit))).toEqual([0, 0, 0]);
    expect(
      JSON.parse(run(['show', 'Things', '--json']).stdout)
        .slice(1)
        .map((row: string[]) => row[0]),
    ).toEqual(['Things!A2', 'Things!A3', 'Things!A4']);
  });

  test('after a kill at any moment the folder can be opened and has all its mails', async () => {
    run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'setUp']);
    run(['call', 'remind', '{"hour":8}']);
    for (let attempt = 0; attempt < 6; attempt++) {
      const child = spawn(process.execPath, command('advance', '+30d'), { env: environment, stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      setTimeout(() => child.kill('SIGKILL'), 230 + attempt * 45);
      await ended;
      const mails = JSON.parse(run(['outbox', '--json']).stdout) as { date: string }[];
      expect(readdirSync(join(dir, 'outbox'))).toHaveLength(mails.length);
      // One mail for each day: the next command completes an interrupted one, and no mail is sent twice.
      expect(new Set(mails.map((mail) => mail.date.slice(0, 10))).size).toBe(mails.length);
    }
  });
});
