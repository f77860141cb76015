import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const WORDING = pathToFileURL(resolve(__dirname, '../../tools/wording.mjs')).href;

/** The problems that the check finds in a project with these files. */
function blemishes(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-wording-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const script = `import { findBlemishes } from '${WORDING}'; console.log(JSON.stringify(await findBlemishes('.')));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout) as string[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Assembled from parts, because the check would find the whole text in this file.
const home = ['', 'home', 'ada', 'plan'].join('/');
const tag = (rule: string) => `test('[${rule}] a step is overdue from the next day', () => {});`;

test('a clean project has no problems', () => {
  expect(
    blemishes({ 'README.md': 'See https://example.com/home/ada and src/home/ada.', 'src/a.ts': 'export {};' }),
  ).toEqual([]);
});

test("a path of somebody's machine is found with its line", () => {
  expect(blemishes({ 'docs/a.md': `first\nsee ${home}` })).toEqual(['docs/a.md:2: a path of one machine']);
});

test('a private key is found and not repeated', () => {
  expect(blemishes({ 'src/a.ts': `x = "-----BEGIN ${'PRIVATE KEY'}-----abc"` })).toEqual(['src/a.ts:1: a secret']);
});

test('download addresses in the lockfile are found', () => {
  expect(blemishes({ 'package-lock.json': '{"resolved": "https://example.com/a.tgz"}' })).toHaveLength(1);
});

test('a source of more than 40 KB is found, a document of that size is not', () => {
  expect(blemishes({ 'src/long.ts': 'x'.repeat(41 * 1024), 'docs/long.md': 'x'.repeat(41 * 1024) })).toEqual([
    'src/long.ts: 41 KB: split it',
  ]);
});

test('a test that names an unknown rule is found', () => {
  const files = { 'docs/spec.md': '**W2** A step …', 'test/domain/a.test.ts': `${tag('W2')}\n${tag('W9')}` };
  expect(blemishes(files)).toEqual(['test/domain/a.test.ts:2: docs/spec.md has no rule W9']);
});
