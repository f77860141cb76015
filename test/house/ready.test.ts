import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const TOOLS = resolve(__dirname, '../../tools');
const BUILD = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('dist', { recursive: true });
mkdirSync('.build', { recursive: true });
appendFileSync('builds.log', 'x');
console.log('building');
writeFileSync('dist/Code.js', 'function onOpen() {}');
writeFileSync('.build/workbench.cjs', 'console.log(JSON.stringify(process.argv.slice(2)), require("node:fs").readFileSync("builds.log", "utf8").length)');
`;

let folder: string;

/** A project with one source and no dependencies, which counts its builds. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-ready-'));
  cpSync(TOOLS, join(folder, 'tools'), { recursive: true });
  write('package.json', '{}');
  write('package-lock.json', '{"packages":{"":{"name":"small"}}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('build.js', BUILD);
  write('src/a.ts', 'export const a = 1;');
  write('src/b.ts', 'export const b = 1;');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function workbench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/workbench.mjs', ...args], { cwd: folder, encoding: 'utf8' });
}

test('the first command builds, says so on stderr only, and passes its arguments on untouched', () => {
  const { stdout, stderr } = workbench('show', 'My Steps', '--json');
  expect(stdout).toBe('["show","My Steps","--json"] 1\n');
  expect(stderr).toContain('building');
});

test('a second command does not build again', () => {
  workbench();
  expect(workbench()).toMatchObject({ status: 0, stdout: '[] 1\n', stderr: '' });
});

test.each([
  ['a changed source', () => write('src/a.ts', 'export const a = 10;')],
  ['a deleted source', () => rmSync(join(folder, 'src/b.ts'))],
  ['a missing output', () => rmSync(join(folder, 'dist/Code.js'))],
  ['an output that somebody else wrote over', () => write('dist/Code.js', 'function other() {}')],
])('%s is built anew', (_what, change) => {
  workbench();
  change();
  expect(workbench().stdout).toBe('[] 2\n');
});

describe('a project with a workspace', () => {
  const workspace = '"runtime":{"name":"@small/runtime","version":"0.1.0"}';
  const link = '"node_modules/@small/runtime":{"resolved":"runtime","link":true}';
  beforeEach(() => {
    write('package.json', '{"workspaces":["runtime"]}');
    write('runtime/package.json', '{"name":"@small/runtime","version":"0.1.0"}');
    write(
      'package-lock.json',
      `{"lockfileVersion":3,"packages":{"":{"name":"small","workspaces":["runtime"]},${link},${workspace}}}`,
    );
  });

  test('is not installed again once npm has linked it', () => {
    write('node_modules/.package-lock.json', `{"packages":{${link},${workspace}}}`);
    expect(workbench().stderr).not.toContain('Installing');
  });

  test('is installed when the link is missing', () => {
    write('node_modules/.package-lock.json', `{"packages":{${workspace}}}`);
    const { stdout, stderr } = workbench();
    expect(stderr).toContain('Installing');
    expect(stdout).toBe('[] 1\n');
    expect(existsSync(join(folder, 'node_modules/@small/runtime/package.json'))).toBe(true);
  });
});

test('a build that fails ends the command with one sentence and exit code 1', () => {
  write('build.js', 'process.exit(3);');
  expect(workbench()).toMatchObject({ status: 1, stdout: '', stderr: 'The build did not succeed: see above.\n' });
});

test('the lock of a process that is no longer there holds nobody up', () => {
  write('.build/ready.lock', String(spawnSync(process.execPath, ['-e', '']).pid));
  expect(workbench().stdout).toBe('[] 1\n');
});
