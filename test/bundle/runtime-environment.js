/**
 * Jest's environment of Node with one thing more: `outside`, the runtime as Node itself runs it, and what one test file leaves for the next
 * in the same process. In Jest's own realm each look at `Array` or `Object` takes so much longer that a plan takes three times as long.
 */
const { TestEnvironment } = require('jest-environment-node');
const { createHash } = require('node:crypto');
const { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { buildSync } = require('esbuild');
const keepJsdom = require('../sidebar/closing-jsdom');

const root = resolve(__dirname, '../..');

/** Bundles the runtime's sources and loads them. Gives a hash of them beside the runtime, and leaves no file. */
function loadRuntime() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-runtime-'));
  const outfile = join(folder, 'runtime.cjs');
  // What lies in node_modules is found from here, wherever the bundle lies.
  const banner = `require = require('node:module').createRequire(${JSON.stringify(__filename)});`;
  try {
    buildSync({
      absWorkingDir: root,
      entryPoints: ['runtime/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'error',
      alias: { '@odoo/owl': './runtime/engine/owl-stub.ts' },
      external: ['jsdom', 'gas-local', 'acorn', 'esbuild'],
      banner: { js: banner },
    });
    return { runtime: require(outfile), hash: hashOf([readFileSync(outfile)]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

/** Where started plans are kept for other processes and later runs: a folder for each build and runtime. */
function plansFolder(hash) {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const all = join(root, '.build/started');
  const folder = join(all, hashOf([hash, ...paths.flatMap((path) => [path, readFileSync(path)])]));
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(all))
    if (join(all, other) !== folder) rmSync(join(all, other), { recursive: true, force: true });
  return folder;
}

/** The plan of this name, or what `make` gives, which is kept. Another process may do the same at the same time. */
function keptPlan(folder, name, make) {
  const path = join(folder, `${hashOf([name])}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const plan = make();
  const written = `${path}.${process.pid}`;
  writeFileSync(written, JSON.stringify(plan));
  renameSync(written, path);
  return plan;
}

// Making optimized code costs these short runs more than it gains, as in workbench/optimize-late.ts.
setFlagsFromString('--interrupt-budget=1000000');

let outside;

module.exports = class extends TestEnvironment {
  pages = keepJsdom();

  async setup() {
    await super.setup();
    if (!outside) {
      const { runtime, hash } = loadRuntime();
      const folder = plansFolder(hash);
      outside = { runtime, prepared: new Map(), keptPlan: (name, make) => keptPlan(folder, name, make) };
      // The script's syntax is checked once for each build, not in each process.
      outside.runtime.keepChecksIn(join(root, '.build/cache'));
    }
    this.global.outside = outside;
    this.global.openJsdom = this.pages.openJsdom;
  }

  async teardown() {
    this.pages.closeAll();
    await super.teardown();
  }
};
