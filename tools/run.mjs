/**
 * `node tools/run.mjs workbench/demo.ts …`: runs one of the project's TypeScript programs on the built Waymark. The program is
 * bundled first, with the stub that lets the spreadsheet engine run without a browser; its dependencies stay where they are.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ready, root, run } from './ready.mjs';

/** Leaves every package outside the bundle but the spreadsheet engine, which has to be given the stub. */
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
