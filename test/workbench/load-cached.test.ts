/** Compiled code that is kept from one process to the next. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const root = resolve(__dirname, '../..');
let home: string;
let loader: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'cached-'));
  loader = join(home, 'loader.cjs');
  buildSync({
    absWorkingDir: root,
    entryPoints: ['workbench/load-cached.ts'],
    outfile: loader,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

let bundle: string;
let folder: string;
let n = 0;
beforeEach(() => {
  const place = join(home, `${(n += 1)}`);
  mkdirSync(place);
  bundle = join(place, 'bundle.cjs');
  folder = join(place, 'cache');
  writeFileSync(bundle, programOf('1'));
});

const programOf = (result: string): string =>
  `const { join } = require('node:path'); exports.answer = () => [${result}, join(__dirname, 'x') !== __filename];`;

/** What the bundle's function returns in a new process. */
function load(): unknown {
  const code = `console.log(JSON.stringify(require(${JSON.stringify(loader)}).loadCached(${JSON.stringify(bundle)}, ${JSON.stringify(folder)}).answer()))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}
const onlyFile = (): string => join(folder, readdirSync(folder)[0] ?? '');

test('[B71] the next process takes the kept code, and the file stays as it is', () => {
  expect(load()).toEqual([1, true]);
  const kept = readFileSync(onlyFile());
  expect(load()).toEqual([1, true]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readFileSync(onlyFile())).toEqual(kept);
});

test('[B71] another program of the same length is never run by the kept code', () => {
  expect(load()).toEqual([1, true]);
  writeFileSync(bundle, programOf('2'));
  expect(load()).toEqual([2, true]);
  expect(load()).toEqual([2, true]);
});

test.each([
  ['cut off', (code: Buffer) => code.subarray(0, code.length - 9)],
  ['changed in the middle', (code: Buffer) => Buffer.from(code.map((byte, at) => (at === 200 ? byte ^ 255 : byte)))],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('not code at all')],
])('[B71] kept code that is %s is made again', (_name, damage) => {
  expect(load()).toEqual([1, true]);
  const whole = readFileSync(onlyFile());
  writeFileSync(onlyFile(), damage(whole));
  expect(load()).toEqual([1, true]);
  expect(readFileSync(onlyFile()).length).toBe(whole.length);
});

test('[B71] without a place to keep it, the program runs all the same', () => {
  writeFileSync(folder, 'a file has this name');
  expect(load()).toEqual([1, true]);
  rmSync(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  expect(load()).toEqual([1, true]);
  chmodSync(folder, 0o700);
  expect(existsSync(bundle)).toBe(true);
});
