/** The runtime as a package: packed, laid into a folder outside of the project, and used there as a stranger does. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const NAME = '@waymark/apps-script-runtime';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

let folder = '';
const home = (): string => join(folder, 'node_modules', NAME);
const manifest = (): Manifest => JSON.parse(readFileSync(join(home(), 'package.json'), 'utf8')) as Manifest;

/** Runs a program in the stranger's folder. */
function run(program: string, args: readonly string[], cwd = folder): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 170_000 });
  return { code: status, output: `${stdout}${stderr}` };
}

function runFile(name: string, text: string): { code: number | null; output: string } {
  writeFileSync(join(folder, name), text);
  return run(process.execPath, [name]);
}

/** The package needs what npm would install: a link to each of them is beside it. */
function link(name: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules', name), path);
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-stranger-')));
  const packed = run('npm', ['pack', '--silent', '--offline', '--pack-destination', folder], join(ROOT, 'runtime'));
  expect(packed).toMatchObject({ code: 0 });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  mkdirSync(home(), { recursive: true });
  expect(run('tar', ['-xzf', String(archive), '--strip-components=1', '-C', home()])).toMatchObject({ code: 0 });
  for (const name of Object.keys(manifest().dependencies)) link(name);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without jsdom, page() says in a sentence what is missing, and all else works', () => {
  const { output } = runFile(
    'no-jsdom.mjs',
    `import { openWorkbook } from '${NAME}';
     const workbook = openWorkbook({ project: 'node_modules/${NAME}/example/add-on' });
     workbook.menu(['Open the list']);
     try { workbook.page(); } catch (error) { console.log(error.message); }`,
  );
  expect(output).toBe('page() needs the package jsdom, which is not installed: npm install --save-dev jsdom\n');
  link('jsdom');
});

test('the first example of the README runs as it is', () => {
  const [, example = ''] = /```js\n(.*?)```/s.exec(readFileSync(join(home(), 'README.md'), 'utf8')) ?? [];
  expect(example).toContain('addOn: true');
  const { code, output } = runFile('readme.mjs', example);
  expect(output).toMatch(/\[ '', '', '' \],\s+\[ 'Apples', '4.5', .*\],\s+\[ 'Plums', '4.5', .*\]/);
  expect(output).toMatch(/\d calls to Google in the last run\n$/);
  expect(code).toBe(0);
});

test('the tests of the example pass', () => {
  cpSync(join(home(), 'example'), join(folder, 'example'), { recursive: true });
  const { code, output } = run(process.execPath, ['--test', 'example/add-on.test.mjs']);
  expect({ code, failed: /^# fail (\d+)$/m.exec(output)?.[1] }).toEqual({ code: 0, failed: '0' });
}, 180_000);

test('import and require give the same functions and classes', () => {
  const { output } = runFile(
    'both.mjs',
    `import * as imported from '${NAME}';
     import { createRequire } from 'node:module';
     const required = createRequire(import.meta.url)('${NAME}');
     const names = Object.keys(required);
     console.log(names.includes('openWorkbook'), names.every((name) => imported[name] === required[name]));`,
  );
  expect(output).toBe('true true\n');
});

test('what the code loads is what the package depends on', () => {
  const code = readFileSync(join(home(), 'dist/index.cjs'), 'utf8');
  const loaded = [...code.matchAll(/(?<![.\w])require\("([^"]+)"\)/g)]
    .map(([, name = '']) => name.replace(/^node:/, ''))
    .filter((name) => !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  expect([...new Set(loaded)].sort()).toEqual(Object.keys(manifest().dependencies).sort());
  expect(Object.keys(manifest().peerDependencies)).toEqual(['jsdom']);
});

test('no type of the package is any, and strict callers compile with and without the types of a browser', () => {
  const types = readdirSync(join(home(), 'dist/types'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.d.ts'),
  );
  const withAny = types.filter((name) =>
    /\bany\b/.test(
      readFileSync(join(home(), 'dist/types', name), 'utf8').replace(/\/\*.*?\*\/|\/\/.*|'[^'\n]*'/gs, ''),
    ),
  );
  expect(withAny).toEqual([]);
  const caller = `import { openWorkbook, ServiceError, type OpenedPage, type Workbook, type WorkbookOptions } from '${NAME}';
    type IsAny<T> = 0 extends 1 & T ? true : false;
    const options: WorkbookOptions = { addOn: true, services: { UrlFetchApp: { fetch: () => 1 } } };
    const workbook: Workbook = openWorkbook(options);
    const page: OpenedPage = workbook.page();
    const cells: string[][] = workbook.displayed('Sheet1');
    const text: string | null | undefined = page.document.querySelector('p')?.textContent;
    const settled: Promise<void> = page.settled();
    const noAny: [IsAny<typeof page.window>, IsAny<typeof page.document>, IsAny<ReturnType<Workbook['call']>>, IsAny<ReturnType<Workbook['sheet']>>] = [false, false, false, false];
    // @ts-expect-error there is no such option
    openWorkbook({ adOn: true });
    export const all = [cells, text, settled, noAny, ServiceError];`;
  writeFileSync(join(folder, 'caller.mts'), caller);
  writeFileSync(join(folder, 'caller.cts'), caller.replace('export const all', 'const all').concat('\nvoid all;'));
  for (const lib of [['es2023'], ['es2023', 'dom', 'dom.iterable']]) {
    const compilerOptions = {
      strict: true,
      skipLibCheck: false,
      module: 'nodenext',
      target: 'es2022',
      lib,
      types: [],
      noEmit: true,
    };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['caller.mts', 'caller.cts'] }),
    );
    expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'])).toEqual({
      code: 0,
      output: '',
    });
  }
}, 180_000);
