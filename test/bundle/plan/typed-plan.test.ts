import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * A second plan, typed on the command line with typical mistakes; each command runs in its own process.
 */

const workbench = resolve(__dirname, '../../../.build/workbench.cjs');
const home = mkdtempSync(join(tmpdir(), 'waymark-typed-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const settings = [
  '--now',
  '2026-03-02T09:00',
  '--timezone',
  'America/New_York',
  '--locale',
  'en_US',
  '--user',
  'sam@example.com',
];

function run(dir: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [workbench, '--file', join(home, dir), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Kathmandu' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}
const json = <T>(dir: string, args: readonly string[], input = ''): T => JSON.parse(run(dir, args, input)) as T;

/** Rows as they are typed: a month before the day as in the United States, an unknown goal, text for hours, a date that does not exist. */
const goals =
  'Open a bakery\tLoaves sold a week\t20\t200\t12/31/2026\tActive\nLearn to keep books\t\t\t\t6/30/2026\tActive\n';
const steps = [
  'Find a place\tOpen a bakery\tTo do\t3/4/2026\t6',
  'Ask the bank\tG1\tDoing\t3/1/2026\ttwo',
  'Course, evening 1\tLearn to keep books\tTo do\t2/30/2026\t2',
  'Taste other people’s bread\tbakery\t\t\t',
  '=HYPERLINK("https://example.com")\tG2\tDone\t2/27/2026\t1',
].join('\n');

/** All commands in one folder: six processes. */
function live(dir: string): void {
  run(dir, [...settings, 'call', 'start', '{}']);
  run(dir, ['paste', 'Goals!B2'], goals);
  run(dir, ['paste', 'Steps!B2'], `${steps}\n`);
  run(dir, ['call', 'turnOnReminders', '{"hour":10}']);
  run(dir, ['advance', '2026-03-05T12:00']);
  run(dir, ['export', join(home, `${dir}.xlsx`)]);
}

const bytes = (path: string): string => readFileSync(path).toString('base64');

test('a typed plan with its slips; the same commands in two folders give the same bytes', () => {
  live('one');
  live('two');
  for (const name of [
    'one/state.json',
    'one.xlsx',
    ...readdirSync(join(home, 'one/outbox')).map((mail) => `one/outbox/${mail}`),
  ])
    expect([name, bytes(join(home, name)) === bytes(join(home, name.replace('one', 'two')))]).toEqual([name, true]);
  expect(readdirSync(join(home, 'two/outbox'))).toEqual(readdirSync(join(home, 'one/outbox')));

  const rows = json<string[][]>('one', ['show', 'Steps', '--json']);
  const column = (header: string): string[] => rows.slice(1).map((row) => row[rows[0]?.indexOf(header) ?? -1] ?? '');
  expect(column('ID')).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
  expect(column('Goal')).toEqual([
    'G1 · Open a bakery',
    'G1 · Open a bakery',
    'G2 · Learn to keep books',
    'bakery',
    'G2 · Learn to keep books',
  ]);
  expect(column('What now')).toEqual([
    'Overdue 1 d',
    'Check: a number is expected in Effort h',
    'Check: Due is not a date: 2/30/2026',
    'Check: Goal is unknown: bakery',
    'Done ✓',
  ]);
  expect(column('Done on')).toEqual(['', '', '', '', '3/2/2026']);
  expect(column('Step')[4]).toBe('=HYPERLINK("https://example.com")');

  const values = json<unknown[][]>('one', ['show', 'Goals', '--json', '--values']);
  const [header = [], first = []] = values;
  expect(
    Object.fromEntries(
      ['ID', 'Now', 'Target', 'Deadline', 'Status', 'Steps done'].map((name) => [name, first[header.indexOf(name)]]),
    ),
  ).toEqual({ ID: 'G1', Now: 20, Target: 200, Deadline: '2026-12-31', Status: 'Active', 'Steps done': '0 of 2' });

  const said = json<{ message: string; problems: string[] }>('one', ['call', 'updateNow', '{}']);
  expect(said).toEqual({
    message: 'Up to date. There are 3 things to look at: see What now, or Check my plan.',
    problems: [
      'Steps, row 3, Effort h: expected a number, got “two”',
      'Steps, row 4, Due: expected a date, got “2/30/2026”',
      'Steps, row 5, Goal: nothing is called “bakery”; choose from the list or type an ID',
    ],
  });
  const mails = json<{ to: string; subject: string; date: string; text: string }[]>('one', ['outbox', '--json']);
  expect(mails[0]).toMatchObject({
    to: 'sam@example.com',
    date: expect.stringMatching(/^2026-03-02T10:\d\d:\d\d-05:00$/) as string,
  });
  expect(mails.every(({ to, text }) => to === 'sam@example.com' && text.includes('Find a place'))).toBe(true);
}, 120_000);
