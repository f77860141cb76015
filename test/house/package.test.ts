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

interface Manifest {
  workspaces?: string[];
  scripts?: Versions;
  dependencies?: Versions;
  devDependencies?: Versions;
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;
const root = read<Manifest>('package.json');
const manifests = new Map(
  ['', ...(root.workspaces ?? [])].map((folder) => [folder, read<Manifest>(join(folder, 'package.json'))]),
);
const locked = read<{ packages: Record<string, Locked> }>('package-lock.json').packages;

const wanted = [...manifests].flatMap(([folder, { dependencies, devDependencies }]) =>
  Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({ folder, name, version })),
);

test('versions are exact', () => {
  // A package may be there under another name, in a second version.
  expect(wanted.filter(({ version }) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the runtime and the workbench are packages of their own', () => {
  expect(root.workspaces).toEqual(['runtime', 'workbench']);
});

test('only what goes into the add-on is a dependency of the root', () => {
  expect(Object.keys(root.dependencies ?? {})).toEqual(['preact']);
});

test('a package has the same version wherever it is named', () => {
  const versions = new Map(wanted.map(({ name, version }) => [name, version]));
  expect(wanted.filter(({ name, version }) => versions.get(name) !== version)).toEqual([]);
});

test('every package is installed beside the root, where the bundles in .build find it', () => {
  const nested = Object.keys(locked).filter((path) => /^(runtime|workbench)\/node_modules\//.test(path));
  expect(nested).toEqual([]);
});

test('the lockfile belongs to the manifests', () => {
  for (const [folder, { dependencies = {}, devDependencies = {} }] of manifests)
    expect(locked[folder]).toEqual(
      expect.objectContaining({
        ...(Object.keys(dependencies).length ? { dependencies } : {}),
        ...(Object.keys(devDependencies).length ? { devDependencies } : {}),
      }),
    );
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
  const files = Object.values(root.scripts ?? {}).map((script) => /^node (tools\/\S+)/.exec(script)?.[1]);
  expect(files.filter((file) => file === undefined || !existsSync(join(ROOT, file)))).toEqual([]);
});

/** Searches as Node does: in the package's own node_modules first, then in parent folders. */
function isLocked(path: string, name: string, version: string): boolean {
  const folders = path.split(/\/(?=node_modules\/)/).filter(Boolean);
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const entry = locked[[...folders.slice(0, depth), `node_modules/${name}`].join('/')];
    if (entry) return !/^\d/.test(version) || entry.version === version;
  }
  return false;
}
