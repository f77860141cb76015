/**
 * `node tools/run.mjs workbench/demo.ts …`: bundles a TypeScript program of the project and runs it on the built Waymark. The bundle has
 * the stub that the spreadsheet engine needs without a browser; other dependencies are loaded from node_modules.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ready, root, run } from './ready.mjs';

/** Keeps all packages out of the bundle except the spreadsheet engine, in which the stub must replace owl. */
const externalPackages = {
  name: 'external-packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@odoo/') ? undefined : { path, external: true },
    ),
};

const [entry, ...args] = process.argv.slice(2);
try {
  if (!entry || !existsSync(join(root, entry))) throw new Error(`There is no ${entry ?? 'program to run'} here.`);
  await ready({ build: true });
  process.exitCode = await run(process.execPath, [await bundle(entry), ...args]);
} catch (error) {
  fail(error);
}

async function bundle(file) {
  const { build } = await import('esbuild');
  const outfile = join(root, '.build/run', `${basename(file, '.ts')}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
    alias: { '@odoo/owl': './runtime/engine/owl-stub.ts' },
    plugins: [externalPackages],
  });
  return outfile;
}
