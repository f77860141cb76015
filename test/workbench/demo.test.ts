import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { displayWidth } from '../../workbench/table';

const root = join(__dirname, '../..');
// In the folder that tools/run.mjs uses, because the program finds dist relative to it.
const bundle = join(root, '.build/run/demo-under-test.cjs');
const folders: string[] = [];

beforeAll(() => {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['workbench/demo.ts'],
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
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  rmSync(bundle, { force: true });
});

/** Runs the demo and returns the lines that it printed. */
function play(...args: string[]): string[] {
  const result = spawnSync(process.execPath, [bundle, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Kathmandu' },
  });
  expect([result.status, result.stderr]).toEqual([0, '']);
  const lines = result.stdout.trimEnd().split('\n');
  folders.push(dirname(lines.find((line) => line.endsWith('plan.xlsx')) ?? join(root, '.build/none/none')));
  return lines;
}

describe('the demo', () => {
  let lines: string[] = [];
  beforeAll(() => {
    lines = play();
  }, 120_000);

  /** The lines of the section with this title. */
  const part = (title: string): string[] => {
    const from = lines.findIndex((line, index) => line.startsWith(title) && /^─{20}/.test(lines[index + 1] ?? ''));
    expect(from).toBeGreaterThan(-1);
    const to = lines.findIndex((line, index) => index > from + 2 && /^─{20}/.test(line));
    return lines.slice(from + 2, to < 0 ? undefined : to - 1);
  };

  test('prints Home with what is next, what was done and the goals', () => {
    const home = part('Home').join('\n');
    for (const words of [
      'Next',
      'Lately done',
      'Waiting for your decision',
      'Goals',
      'Due in 7 days',
      'Reminders are on',
    ])
      expect(home).toContain(words);
  });

  test('prints only the visible columns of Goals and Steps', () => {
    expect(part('Goals')[0]).toMatch(/^ID +Goal +Measure +Now +Target +Deadline +Status +Bar/);
    expect(part('Steps')[0]).toMatch(/^ID +Step +Goal +Status +Due +Effort h +This week +What now$/);
    expect(part('Steps').filter((line) => /^S\d+ /.test(line))).toHaveLength(34);
  });

  test('draws the timeline with what is done, passed and to come, and today', () => {
    const drawn = part('Timeline').join('\n');
    for (const mark of ['█', '▓', '░', '│', '▼']) expect(drawn).toContain(mark);
    expect(drawn).toMatch(/Mar\s+Apr\s+May\s+Jun/);
  });

  test('prints the day of every mail, and three mails in full', () => {
    expect(part('The mails')[0]).toMatch(/^Mon {2}2 Mar {2}Today: /);
    const whole = lines.filter((line) => line.startsWith('Mail of '));
    expect(whole).toHaveLength(3);
    expect(whole[1]).toMatch(/^Mail of Mon/);
    expect(lines.join('\n')).toContain('expected a date, got “soon”');
  });

  test('prints the dates that were moved', () => {
    expect(part('Changes').filter((line) => line.includes('Moved later')).length).toBeGreaterThan(7);
  });

  test('prints an experiment’s verdict, a reflection with its evidence, a reward, and a change with its preview and its log', () => {
    expect(part('The verdict of an experiment').join('\n')).toContain('B1 · ');
    expect(part('Looking back').join('\n')).toMatch(
      /\d+ of \d+ dates held[^]*✓ Sit the exam[^]*The next one is on 19 April 2026/,
    );
    const adjusted = part('Adjusting').filter((line) => line !== '');
    expect(
      adjusted.slice(0, -1).every((line) => /^S\d+ .*: (Start|Due) 2026-\d\d-\d\d → 2026-\d\d-\d\d$/.test(line)),
    ).toBe(true);
    expect(part('Changes').join('\n')).toMatch(
      /S12 +Due +10\/04\/2026 +16\/04\/2026 +Moved later +Outside events +Everybody is away over Easter/,
    );
    expect(part('The reward').join('\n')).toContain('Dinner at the harbour');
  });

  test('compares the plan with its state at the beginning of the quarter', () => {
    const quarter = part('The quarter').join('\n');
    expect(quarter).toMatch(/^From 2026-04-01 to 2026-05-25/);
    expect(quarter).toContain('Reached: Pass the project management certificate');
    expect(quarter).toMatch(/\d+ dates moved later/);
  });

  test('writes the plan and every mail, and says where', () => {
    const [xlsx = ''] = part('Written');
    expect(existsSync(xlsx)).toBe(true);
    const folder = dirname(xlsx);
    expect(readdirSync(join(folder, 'mails')).length).toBeGreaterThan(20);
  });

  test('fits a terminal of 120 columns and a few screens', () => {
    expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([]);
    expect(lines.length).toBeLessThan(425);
  });

  test('prints the same each time, except the folder', () => {
    const [one, other] = [play('0'), play('0')].map((output) =>
      output.slice(
        0,
        output.findIndex((line) => line === 'Written'),
      ),
    );
    expect(one?.length).toBeGreaterThan(100);
    expect(other).toEqual(one);
  }, 120_000);
});
