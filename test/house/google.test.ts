import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const TOOLS = resolve(__dirname, '../../tools');
const MANIFEST = '{"oauthScopes":["all of ours"]}';
const BUILD = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('dist/lang', { recursive: true });
mkdirSync('.build', { recursive: true });
writeFileSync('dist/Code.js', 'function onOpen() {}');
writeFileSync('dist/lang/de.html', '{}');
writeFileSync('dist/appsscript.json', ${JSON.stringify(MANIFEST)});
`;

/**
 * clasp 3.4 without Google: the same commands, output and files. `answers.json` says what goes wrong, by command; `asked.log` and
 * `pushed.json` record what it was asked and what Google then has.
 */
const CLASP = `#!/usr/bin/env node
const { appendFileSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const [command, ...args] = process.argv.slice(2);
appendFileSync('asked.log', [command, ...args].join(' ') + '\\n');
const answer = JSON.parse(readFileSync('answers.json', 'utf8'))[command];
const say = (value) => console.log(JSON.stringify(value, null, 2));
if (typeof answer === 'string') {
  console.error(answer);
  process.exit(1);
}
if (command === 'show-authorized-user') say(answer ?? { loggedIn: true });
if (command === 'list-versions') {
  console.error('Requested entity was not found.');
  process.exit(1);
}
if (command === 'create-script') {
  const bound = args[args.indexOf('--parentId') + 1];
  const parentId = args.includes('--parentId') ? bound : 'a-new-sheet-of-44-characters';
  writeFileSync('dist/appsscript.json', '{"timeZone":"America/New_York"}');
  writeFileSync('.clasp.json', JSON.stringify({ scriptId: 'a-script', rootDir: 'dist', parentId }));
  say({ scriptId: 'a-script', ...(args.includes('--parentId') ? {} : { parentId }), files: ['dist/appsscript.json'] });
}
if (command === 'push') {
  const paths = readdirSync('dist', { recursive: true }).filter((path) => statSync('dist/' + path).isFile());
  const has = Object.fromEntries(paths.map((path) => [path, readFileSync('dist/' + path, 'utf8')]));
  const before = existsSync('pushed.json') ? readFileSync('pushed.json', 'utf8') : '';
  writeFileSync('pushed.json', JSON.stringify(has));
  say(before === JSON.stringify(has) ? [] : paths.slice(answer?.leaveOut ?? 0));
}
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-google-'));
  cpSync(TOOLS, join(folder, 'tools'), { recursive: true });
  write('package.json', '{}');
  write('package-lock.json', '{"packages":{"":{"name":"small"}}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('node_modules/@google/clasp/package.json', '{"bin":{"clasp":"clasp.js"}}');
  write('node_modules/@google/clasp/clasp.js', CLASP);
  write('build.js', BUILD);
  write('appsscript.json', MANIFEST);
  write('.clasp.json', '{ "rootDir": "dist" }');
  write('answers.json', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function run(tool: 'google' | 'deploy', ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [`tools/${tool}.mjs`, ...args], { cwd: folder, encoding: 'utf8' });
}

const answer = (answers: object): void => write('answers.json', JSON.stringify(answers));
const asked = (): string[] =>
  existsSync(join(folder, 'asked.log')) ? readFileSync(join(folder, 'asked.log'), 'utf8').trim().split('\n') : [];
const pushed = (): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, 'pushed.json'), 'utf8')) as Record<string, string>;

const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.';
const OFFLINE =
  'request to https://www.googleapis.com/drive/v3/files failed, reason: getaddrinfo ENOTFOUND www.googleapis.com';

describe('npm run google', () => {
  test('makes a sheet, pushes what was built with our manifest, prints the address last and opens it', () => {
    const { status, stdout, stderr } = run('google');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trim().split('\n').at(-1)).toBe(
      'https://docs.google.com/spreadsheets/d/a-new-sheet-of-44-characters/edit',
    );
    expect(asked()).toEqual([
      'show-authorized-user --json',
      'list-versions waymark-asks-whether-the-api-is-on --json',
      'create-script --type sheets --title Waymark --rootDir dist --json',
      'push --force --json',
      'open-container',
    ]);
    expect(pushed()).toEqual({
      'Code.js': 'function onOpen() {}',
      'appsscript.json': MANIFEST,
      [join('lang', 'de.html')]: '{}',
    });
  });

  test('gives the sheet another name, or takes a sheet that is there already', () => {
    run('google', '--title', 'My plan');
    expect(asked()).toContain('create-script --type sheets --title My plan --rootDir dist --json');
    write('.clasp.json', '{ "rootDir": "dist" }');
    const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfG';
    const { stdout } = run('google', '--sheet', `https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0`);
    expect(asked()).toContain(`create-script --parentId ${id} --title Waymark --rootDir dist --json`);
    expect(stdout).toContain(`https://docs.google.com/spreadsheets/d/${id}/edit`);
  });

  test.each([
    [['--sheet', 'my plan'], 'my plan is no spreadsheet’s address'],
    [['--name', 'x'], "Unknown option '--name'"],
  ])('%j is refused before anything is asked', (args, says) => {
    const { status, stderr } = run('google', ...args);
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain(says.replace('’', "'"));
    expect(stderr).toContain('--title "My plan" and --sheet ADDRESS');
    expect(asked()).toEqual([]);
  });

  test.each([
    ['nobody is logged in', { 'show-authorized-user': { loggedIn: false } }, 'run `npx clasp login`, then'],
    [
      'the Apps Script API is off',
      { 'list-versions': API_OFF },
      'switch it on at https://script.google.com/home/usersettings',
    ],
    ['there is no network', { 'list-versions': OFFLINE }, 'Google cannot be reached: check the network'],
  ])('%s: one sentence, and no sheet is made', (_case, answers, says) => {
    answer(answers);
    const { status, stdout, stderr } = run('google');
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(stderr).toContain(says);
    expect(stderr).toContain('`npm run google` again.');
    expect(asked().join()).not.toContain('create-script');
  });

  test.each([
    ['the Apps Script API is off', API_OFF, 'switch it on at'],
    ['the network goes', OFFLINE, 'check the network'],
    ['the login has ended', 'invalid_grant', 'run `npx clasp login`'],
    ['something else', 'The teapot is short and stout.', 'Google made no script (The teapot is short and stout)'],
  ])('%s while the sheet is made: one line, and it says what may be left in Drive', (_case, says, wanted) => {
    answer({ 'create-script': says });
    const { status, stderr } = run('google');
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain(wanted);
    expect(stderr).toContain('may have made an empty sheet “Waymark”');
    expect(asked().join()).not.toContain('push');
  });

  test.each([
    ['refused', 'Syntax error: Unexpected token line: 7 file: Code.gs', 'line: 7 file: Code.gs: mend it in src/'],
    ['refused by rights', 'The caller does not have permission', 'log in with the account that owns the sheet'],
    ['cut off', OFFLINE, 'check the network'],
  ])('a push that is %s names the command that goes on from there', (_case, says, wanted) => {
    answer({ push: says });
    const { status, stderr } = run('google');
    expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
    expect(stderr).toContain(wanted);
    expect(stderr).toContain('`npm run deploy` again.');
  });

  test('a push that left files out is not taken for done', () => {
    answer({ push: { leaveOut: 1 } });
    expect(run('google')).toMatchObject({
      status: 1,
      stderr: 'Google has 2 of the 3 files: run `npm run deploy`, which pushes all of them.\n',
    });
  });

  test('where there is a sheet already, its address and both ways on are told', () => {
    // JSON5, as clasp reads it.
    write('.clasp.json', "{ scriptId: 'a-script', rootDir: 'dist', parentId: 'a-sheet' }");
    expect(run('google')).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'There is a sheet already at https://docs.google.com/spreadsheets/d/a-sheet/edit: `npm run deploy` puts the present build into it; for another sheet take "scriptId" out of .clasp.json first.\n',
    });
    expect(asked()).toEqual([]);
  });
});

describe('npm run deploy', () => {
  test('pushes a new build into the sheet that was made, and says when the sheet has it already', () => {
    run('google');
    write('build.js', `${BUILD} writeFileSync('dist/Code.js', 'function onEdit() {}');`);
    expect(run('deploy')).toMatchObject({
      status: 0,
      stdout:
        'Pushed 3 files. Reload the sheet: https://docs.google.com/spreadsheets/d/a-new-sheet-of-44-characters/edit\n',
    });
    expect(pushed()['Code.js']).toBe('function onEdit() {}');
    expect(run('deploy').stdout).toContain('The sheet has this build already');
  });

  test.each([
    [
      'there is no sheet',
      { '.clasp.json': '{ "rootDir": "dist" }' },
      'There is no sheet to push to yet: `npm run google` makes one.',
    ],
    ['nobody is logged in', { 'answers.json': '{"show-authorized-user":{"loggedIn":false}}' }, 'run `npx clasp login`'],
    [
      'the script is gone',
      { 'answers.json': '{"push":"Requested entity was not found."}' },
      'take "scriptId" out of .clasp.json',
    ],
  ])('%s: one sentence', (_case, files, says) => {
    write('.clasp.json', '{ "scriptId": "a-script", "rootDir": "dist" }');
    for (const [path, text] of Object.entries(files)) write(path, text);
    const { status, stdout, stderr } = run('deploy');
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, stdout: '', lines: 1 });
    expect(stderr).toContain(says);
  });
});
