/**
 * Makes a fresh clone ready: installs what is missing, builds what is out of date. Needs nothing but Node, and says what
 * it does on stderr only, so that a command's own output stays clean.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const SOURCES = [
  'src',
  'runtime',
  'workbench',
  'probes',
  'build.js',
  'appsscript.json',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
/** What the runtime's own build makes among its sources, for the package. */
const NO_SOURCE = 'runtime/dist';
const OUTPUTS = [
  'dist',
  '.build/workbench.cjs',
  '.build/workbook.cjs',
  '.build/workbook-worker.cjs',
  '.build/page',
  '.build/probes',
  '.build/probe-facts.json',
];
const STAMP = '.build/sources';
const NODE = [20, 19];

/** Installs, and with `build: true` builds, when that is needed. Rejects with one sentence when it cannot. */
export async function ready({ build = false } = {}) {
  requireNode();
  if (isInstalled() && (!build || isBuilt())) return;
  await alone(async () => {
    if (!isInstalled()) await install();
    if (build && !isBuilt()) await makeBuild();
  });
}

/** Builds whether or not it is needed. */
export async function rebuild() {
  await ready();
  await alone(makeBuild);
}

/** Runs a program of this project; resolves to its exit code. `options` are those of child_process.spawn. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** The path of a program that a dependency contains, for `run(process.execPath, [bin('typescript-native', 'tsc'), …])`. */
export function bin(packageName, program = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: programs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof programs === 'string' ? programs : programs[program]);
}

/** Ends the process as every command here does: one line on stderr, exit code 1. */
export function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `Waymark needs Node ${NODE.join('.')} or newer; this is ${process.version}. Get it at https://nodejs.org`,
  );
}

/** Compares what npm says it installed with the lockfile, so that an install by hand counts too. */
function isInstalled() {
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  const locked = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !locked) return false;
  // An optional package may be for another system; npm does not list the root itself. A link to a workspace has no version.
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined; // missing or incomplete: counts as not installed
  }
}

async function install() {
  process.stderr.write('Installing what Waymark is built with (once, about a minute) …\n');
  // --include=dev: NODE_ENV=production would leave out the tools that build it.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error('npm ci did not succeed: see above. Is the network there?');
}

function isBuilt() {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === fingerprint([...SOURCES, ...OUTPUTS]);
  } catch {
    return false;
  }
}

async function makeBuild() {
  if (!existsSync(join(root, 'build.js'))) throw new Error('There is no build.js here.');
  const before = fingerprint(SOURCES);
  const code = await run(process.execPath, ['build.js'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Error('The build did not succeed: see above.');
  // The build may lack a source that was saved in the meantime: without a stamp the next command builds again.
  if (fingerprint(SOURCES) !== before) return;
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(join(root, STAMP), fingerprint([...SOURCES, ...OUTPUTS]));
}

/** Changes with any file's path, size or time of change, also when one is deleted or renamed. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || path === join(root, NO_SOURCE)) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Lets only one process at a time install or build here; the others wait, and then find it done. */
async function alone(work) {
  const lock = join(root, '.build/ready.lock');
  mkdirSync(join(root, '.build'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(lock)) rmSync(lock, { force: true });
      else await wait(100);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function isAbandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // The file is empty between the moment when another process creates it and the moment when it writes its id.
    if (!holder) return Date.now() - statSync(lock).mtimeMs > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
