import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
type Versions = Record<string, string>;
interface Locked {
  version?: string;
  optional?: boolean;
  dependencies?: Versions;
  optionalDependencies?: Versions;
  devDependencies?: Versions;
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;
const manifest = read<{ scripts: Versions; dependencies: Versions; devDependencies: Versions }>('package.json');
const locked = read<{ packages: Record<string, Locked> }>('package-lock.json').packages;

test('versions are exact', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile belongs to the manifest', () => {
  expect(locked['']).toMatchObject({ dependencies: manifest.dependencies, devDependencies: manifest.devDependencies });
});

test('the lockfile has what other systems need too, without which npm ci refuses it', () => {
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => !isLocked(path, name, version))
      .map(([name]) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every command is a script of tools/ that is there', () => {
  const files = Object.values(manifest.scripts).map((script) => /^node (tools\/\S+)/.exec(script)?.[1]);
  expect(files.filter((file) => file === undefined || !existsSync(join(ROOT, file)))).toEqual([]);
});

/** As Node looks for it: in the package's own node_modules first, then further up. */
function isLocked(path: string, name: string, version: string): boolean {
  const folders = path.split(/\/(?=node_modules\/)/).filter(Boolean);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const entry = locked[[...folders.slice(0, depth), `node_modules/${name}`].join('/')];
    if (entry) return !/^\d/.test(version) || entry.version === version;
  }
  return false;
}
