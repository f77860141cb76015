import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const TOOLS = resolve(__dirname, '../../tools');

const FACTS = [
  {
    id: 'marks',
    settles: 'marks-verbatim',
    runtime: 'runtime/styles.ts',
    restsOn: 'the marks of columns',
    again: true,
  },
  { id: 'order', settles: 'sheet-order', runtime: 'runtime/sheet.ts', restsOn: 'tabs' },
  { id: 'empty', runtime: 'runtime/cells.ts', restsOn: 'reading' },
];
const EXPECTED = { marks: '"a";;;@', 'marks@de_DE': '"a";;;@', order: 'as the tabs are', empty: '' };

const BUILD = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('dist', { recursive: true });
mkdirSync('.build/page', { recursive: true });
mkdirSync('.build/probes/lang', { recursive: true });
for (const file of ['workbench.cjs', 'workbook-worker.cjs']) writeFileSync('.build/' + file, '');
writeFileSync('.build/probe-facts.json', ${JSON.stringify(JSON.stringify(FACTS))});
writeFileSync('.build/probes/Code.gs', 'function onOpen() {}');
writeFileSync('.build/probes/lang/de.html', '{}');
writeFileSync('.build/probes/appsscript.json', '{"oauthScopes":["those of the probes"]}');
`;

/** clasp without Google; what it was asked, and in which folder, is in `asked.log`. */
const CLASP = `#!/usr/bin/env node
const { appendFileSync, readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const root = join(__dirname, '../../..');
const [command, ...args] = process.argv.slice(2);
appendFileSync(join(root, 'asked.log'), [command, ...args].join(' ') + '\\n');
const answer = JSON.parse(readFileSync(join(root, 'answers.json'), 'utf8'))[command];
if (typeof answer === 'string') {
  console.error(answer);
  process.exit(1);
}
if (command === 'show-authorized-user') console.log(JSON.stringify(answer ?? { loggedIn: true }));
if (command === 'list-versions') process.exit(1);
if (command === 'create-script') {
  writeFileSync('script/appsscript.json', '{"timeZone":"America/New_York"}');
  writeFileSync('.clasp.json', JSON.stringify({ scriptId: 'a-script', rootDir: 'script', parentId: 'a-new-sheet' }));
  console.log(JSON.stringify({ scriptId: 'a-script', parentId: 'a-new-sheet' }));
}
if (command === 'push') {
  const paths = readdirSync('script', { recursive: true }).filter((path) => statSync('script/' + path).isFile());
  writeFileSync(join(root, 'pushed.json'), JSON.stringify(Object.fromEntries(paths.map((path) => [path, readFileSync('script/' + path, 'utf8')]))));
  console.log(JSON.stringify(paths));
}
`;

const PAGE = `# Facts

| fact | status | source | so | probe |
|---|---|---|---|---|
| Formats come back | R | | | \`marks\` |
| Both | O | | a \\| b | \`order\`, \`empty\` |
| Whatever else | V | REF | | cannot be probed |
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-probe-'));
  cpSync(TOOLS, join(folder, 'tools'), { recursive: true });
  write('package.json', '{}');
  write('package-lock.json', '{"packages":{"":{"name":"small"}}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('node_modules/@google/clasp/package.json', '{"bin":{"clasp":"clasp.js"}}');
  write('node_modules/@google/clasp/clasp.js', CLASP);
  write('build.js', BUILD);
  write('answers.json', '{}');
  write('probes/expected.json', JSON.stringify(EXPECTED));
  write('docs/google-facts.json', '[]');
  write('docs/google-facts.md', PAGE);
  write('runtime/a.ts', '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

function probe(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/probe.mjs', ...args], { cwd: folder, encoding: 'utf8' });
}
const asked = (): string[] => (existsSync(join(folder, 'asked.log')) ? read('asked.log').trim().split('\n') : []);

describe('npm run probe', () => {
  test('makes a sheet, pushes the probes with their own manifest, and says where it is and what to click', () => {
    const { status, stdout, stderr } = probe();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(asked()).toEqual([
      'show-authorized-user --json',
      'list-versions waymark-asks-whether-the-api-is-on --json',
      'create-script --type sheets --title Waymark probes --rootDir script --json',
      'push --force --json',
    ]);
    expect(readJson('pushed.json')).toEqual({
      'Code.gs': 'function onOpen() {}',
      'appsscript.json': '{"oauthScopes":["those of the probes"]}',
      [join('lang', 'de.html')]: '{}',
    });
    expect(stdout).toContain('https://docs.google.com/spreadsheets/d/a-new-sheet/edit');
    expect(stdout).toContain('Probes ▸ Run all');
    expect(stdout).toContain('npm run probe -- --record facts.json');
  });

  test('puts the present probes into the same sheet the second time', () => {
    probe();
    const { stdout } = probe();
    expect(asked().filter((line) => line.startsWith('create-script'))).toHaveLength(1);
    expect(stdout).toContain('/a-new-sheet/');
  });

  test.each([
    ['nobody is logged in', { 'show-authorized-user': { loggedIn: false } }, 'npx clasp login'],
    ['the sheet is gone', { push: 'Requested entity was not found.' }, 'delete .build/probe-project'],
    ['Google makes no script', { 'create-script': 'User quota is full' }, 'Google takes no more today'],
  ])('%s: one sentence says what to do', (_case, answers, says) => {
    write('answers.json', JSON.stringify(answers));
    const { status, stderr } = probe();
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain(says);
    expect(stderr).toContain('`npm run probe`');
  });
});

const RESULTS = {
  when: '2026-12-01',
  facts: [
    { id: 'marks', locale: 'en_US', value: ';;;@', note: 'seen' },
    { id: 'marks', locale: 'de_DE', value: '"a";;;@' },
    { id: 'order', locale: 'en_US', value: 'as the tabs are' },
    { id: 'of-another-version', locale: 'en_US', value: 1 },
  ],
  left: [],
  calls: [{ call: 'Spreadsheet.Range.getValues', cells: 1, milliseconds: 31, withFlush: 31 }],
};

describe('npm run probe -- --record', () => {
  test('merges the answers, marks what was tried, and says which doubts are settled and what is to be changed', () => {
    write('facts.json', JSON.stringify(RESULTS));
    const { status, stdout } = probe('--record', 'facts.json');
    expect(status).toBe(0);
    expect(readJson('docs/google-facts.json')).toEqual([
      { id: 'marks', value: '"a";;;@', when: '2026-12-01', locale: 'de_DE' },
      { id: 'marks', value: ';;;@', when: '2026-12-01', locale: 'en_US' },
      { id: 'order', value: 'as the tabs are', when: '2026-12-01', locale: 'en_US' },
    ]);
    expect(readJson('runtime/cost-model.json')).toEqual({ when: '2026-12-01', calls: RESULTS.calls });
    expect(read('docs/google-facts.md')).toBe(PAGE.replace('| R |', '| T 2026-12-01 |'));
    expect(stdout.trim().split('\n')).toEqual([
      'Recorded 3 answers of 2026-12-01 and the times of 1 calls.',
      'Unknown here, and left out: of-another-version.',
      'Doubts settled as believed: sheet-order.',
      'Doubt marks-verbatim is settled the other way: make that its side 0 in runtime/doubts.ts and behave so.',
      'To be changed in the runtime, or named with a reason in runtime/oddities.json:',
      '- marks (en_US): believed "\\"a\\";;;@", Google gives ";;;@". See runtime/styles.ts; on it rests: the marks of columns.',
      'Correct their rows in docs/google-facts.md too.',
    ]);
  });

  test('a later record adds to the earlier one and replaces its answers', () => {
    write('facts.json', JSON.stringify(RESULTS));
    probe('--record', 'facts.json');
    const later = [
      { id: 'order', locale: 'en_US', value: 'as the tabs are' },
      { id: 'empty', locale: 'en_US', value: '' },
    ];
    write('facts.json', JSON.stringify({ ...RESULTS, when: '2027-01-01', facts: later, calls: [] }));
    const { stdout } = probe('--record', 'facts.json');
    expect(stdout).toContain('The runtime behaves as Google does, as far as was asked.');
    expect((readJson('docs/google-facts.json') as { when: string }[]).map(({ when }) => when)).toEqual([
      '2027-01-01',
      '2026-12-01',
      '2026-12-01',
      '2027-01-01',
    ]);
    expect(read('docs/google-facts.md')).toContain('| Both | T 2027-01-01 | | a \\| b | `order`, `empty` |');
    expect(readJson('runtime/cost-model.json')).toEqual({ when: '2026-12-01', calls: RESULTS.calls });
  });

  test.each([
    ['no such file', undefined, 'There is no file facts.json'],
    ['half of the text', '{ "when": "2026-12-01", "facts": [', 'is not the whole text'],
    ['something else', '{ "when": "2026-12-01" }', 'is not the whole text'],
  ])('%s is refused in one sentence, and nothing is written', (_case, text, says) => {
    if (text !== undefined) write('facts.json', text);
    const { status, stderr } = probe('--record', 'facts.json');
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain(says);
    expect(read('docs/google-facts.json')).toBe('[]');
  });
});
