import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

const FILES: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'small', workspaces: ['runtime', 'workbench'] }),
  'runtime/package.json': JSON.stringify({ name: 'r', main: 'index.ts', dependencies: { idle: '1.0.0' } }),
  'runtime/index.ts': "import { used } from './values'; import 'unnamed'; export const open = used;",
  'runtime/values.ts': 'export const used = 1; export const idleValue = 2; export interface IdleType { a: 1 }',
  'runtime/idle-file.ts': 'export const a = 1;',
  'workbench/package.json': JSON.stringify({ name: 'w', main: 'main.ts', dependencies: { styles: '1.0.0' } }),
  'workbench/main.ts': "import { open } from '../runtime'; import './page.css'; export const run = open;",
  'workbench/page.css': "@import 'styles/all.css';",
};

let folder: string;
let found: string;

/** A project of a few files, checked with this project's settings. */
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-unused-')));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  copyFileSync(join(ROOT, 'knip.config.js'), join(folder, 'knip.config.js'));
  const knip = join(ROOT, 'node_modules/knip/bin/knip.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [knip, '--no-progress', '--no-config-hints', '--reporter=symbols'],
    { cwd: folder, encoding: 'utf8' },
  );
  found = stdout + stderr;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a file', /Unused files \(1\)\s+runtime\/idle-file\.ts/],
  ['an export', /Unused exports \(1\)\s+idleValue\b/],
  ['a type', /Unused exported types \(1\)\s+IdleType\b/],
  ['a package', /Unused dependencies \(1\)\s+idle\b/],
])('%s that nothing uses is found', (_what, pattern) => {
  expect(found).toMatch(pattern);
});

test('a package that no package.json names is found', () => {
  expect(found).toMatch(/Unlisted dependencies \(1\)\s+unnamed\b/);
});

test('what is used is not found, also a package of styles', () => {
  expect(found).not.toMatch(/\bused\b|styles/);
});
