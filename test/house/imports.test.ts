import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** [file, import, the rule that forbids it] */
const REFUSED: [string, string, string][] = [
  ['src/domain/a.ts', "import { y } from '../tables/y'; export const a = y;", 'domain-reaches-only-itself'],
  ['src/domain/b.ts', "import { y } from '../catalogue/y'; export const b = y;", 'domain-reaches-only-itself'],
  ['src/domain/c.ts', "import type { Y } from '../actions/y'; export type C = Y;", 'types-flow-one-way-too'],
  [
    'src/domain/d.ts',
    "import { readFileSync } from 'node:fs'; export const d = readFileSync;",
    'src-uses-nothing-of-node',
  ],
  ['src/catalogue/a.ts', "import { y } from '../domain/y'; export const a = y;", 'catalogue-reaches-only-itself'],
  ['src/tables/a.ts', "import { y } from '../mail/y'; export const a = y;", 'tables-reaches-only-what-is-below'],
  ['src/mail/a.ts', "import { y } from '../tables/y'; export const a = y;", 'mail-reaches-only-what-is-below'],
  ['src/actions/a.ts', "import { y } from '../google/y'; export const a = y;", 'actions-reaches-only-what-is-below'],
  ['src/actions/b.ts', "import type { Y } from '../google/y'; export type B = Y;", 'only-google-knows-google'],
  ['src/actions/c.ts', "import type { Y } from '../api/y'; export type C = Y;", 'actions-are-below-the-api'],
  ['src/api/a.ts', "import { y } from '../google/y'; export const a = y;", 'api-reaches-only-what-is-below'],
  ['src/api/b.ts', "import type { Y } from '../sidebar/y'; export type B = Y;", 'api-knows-no-page'],
  ['src/google/a.ts', "import { y } from '../sidebar/y'; export const a = y;", 'google-reaches-only-what-is-below'],
  ['src/sidebar/a.ts', "import { y } from '../tables/y'; export const a = y;", 'sidebar-reaches-only-what-is-below'],
  ['src/sidebar/b.ts', "import { y } from '../api/y'; export const b = y;", 'sidebar-reaches-only-what-is-below'],
  ['src/main.ts', "import { y } from './domain/y'; export const main = y;", 'main-only-lists-entries'],
  ['src/google/b.ts', "import { main } from '../main'; export const b = main;", 'nobody-imports-main'],
  ['src/google/c.ts', "import { y } from '../../runtime/y'; export const c = y;", 'src-stands-alone'],
  ['runtime/a.ts', "import { y } from '../src/domain/y'; export const a = y;", 'runtime-knows-nothing-of-waymark'],
  ['runtime/b.ts', "import { y } from '../workbench/y'; export const b = y;", 'runtime-knows-nothing-of-waymark'],
  ['workbench/a.ts', "import { y } from '../src/domain/y'; export const a = y;", 'workbench-loads-dist-not-src'],
  ['bench/a.ts', "import { y } from '../src/domain/y'; export const a = y;", 'bench-measures-the-bundle'],
  ['bench/domain.ts', "import { y } from '../src/tables/y'; export const b = y;", 'bench-measures-rules-alone'],
  ['runtime/e.ts', "import { f } from './f'; export const e = () => f;", 'no-circles'],
  ['src/domain/e.ts', "import { page } from 'heavy'; export const e = page;", 'domain-uses-only-its-packages'],
  ['runtime/h.ts', "import { tester } from 'tester'; export const h = tester;", 'runs-on-dependencies'],
  ['runtime/i.ts', "import { page } from 'small'; export const i = page;", 'names-its-packages'],
  ['runtime/i.mjs', "import { page } from 'small'; export const i = page;", 'names-its-packages'],
  ['workbench/b.ts', "import { page } from 'heavy'; export const b = page;", 'names-its-packages'],
  ['src/google/d.ts', "import { page } from 'heavy'; export const d = page;", 'names-its-packages'],
  ['runtime/g.ts', "import { nothing } from './not-there'; export const g = nothing;", 'resolves'],
];

const ALLOWED: [string, string][] = [
  [
    'src/google/ok.ts',
    "import { y } from '../actions/y'; import { day } from '../domain/y'; export const ok = [y, day];",
  ],
  [
    'src/actions/ok.ts',
    "import { y } from '../tables/y'; import { mail } from '../mail/y'; export const ok = [y, mail];",
  ],
  [
    'src/tables/ok.ts',
    "import { y } from '../domain/y'; import { w } from '../catalogue/y'; export const ok = [y, w];",
  ],
  ['src/catalogue/ok.ts', "import type { Y } from '../domain/y'; export type Ok = Y;"],
  ['src/sidebar/ok.ts', "import { day } from '../domain/y'; export const ok = day;"],
  ['src/google/api.ts', "import { y } from '../api/y'; export const ok = y;"],
  ['src/api/ok.ts', "import { y } from '../actions/y'; export const ok = y;"],
  ['src/sidebar/api.ts', "import type { Y } from '../api/y'; export type Ok = Y;"],
  [
    'workbench/ok.ts',
    "import { y } from '../runtime/y'; import { readFileSync } from 'node:fs'; export const ok = [y, readFileSync];",
  ],
  ['runtime/ok.ts', "import { page } from 'heavy'; export const ok = page;"],
  ['runtime/ok.mjs', "import { tester } from 'tester'; export const ok = tester;"],
  ['workbench/package-ok.ts', "import { page } from 'small'; export const ok = page;"],
  ['test/ok.ts', "import { y } from '../src/domain/y'; export const ok = y;"],
];

const REACHED = [
  'src/domain',
  'src/catalogue',
  'src/tables',
  'src/mail',
  'src/actions',
  'src/api',
  'src/google',
  'src/sidebar',
  'runtime',
  'workbench',
];

interface Violation {
  from: string;
  rule: { name: string };
}
let folder: string;
let violations: Violation[];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-imports-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('tsconfig.json', '{}');
  const runtime = { dependencies: { heavy: '1.0.0' }, devDependencies: { tester: '1.0.0' } };
  write('package.json', JSON.stringify({ workspaces: ['runtime', 'workbench'], dependencies: { small: '1.0.0' } }));
  write('runtime/package.json', JSON.stringify(runtime));
  write('workbench/package.json', JSON.stringify({ dependencies: { small: '1.0.0' } }));
  for (const name of ['heavy', 'small', 'tester']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.page = exports.tester = 1;');
  }
  write('runtime/f.ts', "import { e } from './e'; export const f = () => e;");
  for (const reached of REACHED)
    write(`${reached}/y.ts`, 'export const y = 1, day = 2, mail = 3, w = 4; export type Y = number;');
  for (const [path, text] of [...REFUSED, ...ALLOWED]) write(path, text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      DEPCRUISE,
      '--config',
      join(ROOT, '.dependency-cruiser.cjs'),
      '--output-type=json',
      'src',
      'runtime',
      'workbench',
      'bench',
      'test',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (!stdout) throw new Error(stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brokenBy = (path: string) => violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

test.each(REFUSED)('%s may not: %s', (path, _text, rule) => {
  expect(brokenBy(path)).toContain(rule);
});

test.each(ALLOWED)('%s may: %s', (path) => {
  expect(brokenBy(path)).toEqual([]);
});
