/**
 * Jest's environment of Node with one thing more: `outside`, the runtime as Node itself runs it, and what one test file leaves for the next
 * in the same process. In Jest's own realm each look at `Array` or `Object` takes so much longer that a plan takes three times as long.
 */
const { TestEnvironment } = require('jest-environment-node');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { buildSync } = require('esbuild');
const keepJsdom = require('../sidebar/closing-jsdom');

const root = resolve(__dirname, '../..');

/** Bundles the runtime's sources, loads them and leaves no file. */
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
    return require(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Making optimized code costs these short runs more than it gains, as in workbench/optimize-late.ts.
setFlagsFromString('--interrupt-budget=1000000');

let outside;

module.exports = class extends TestEnvironment {
  pages = keepJsdom();

  async setup() {
    await super.setup();
    if (!outside) {
      outside = { runtime: loadRuntime(), prepared: new Map() };
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
