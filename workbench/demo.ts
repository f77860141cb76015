/** `npm run demo [-- WEEKS]`: twelve weeks of the example plan, printed; its files go to a temporary folder. Bundled to .build/run, two folders below the root. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { playDemo } from './demo/play';
import { WEEKS } from './demo/story';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that went away (`… | head`) is no failure of ours.
  if (error.code !== 'EPIPE') throw error;
});

const weeks = Number(process.argv[2] ?? WEEKS);

void playDemo(
  join(resolve(__dirname, '../..'), 'dist'),
  mkdtempSync(join(tmpdir(), 'waymark-')),
  (line) => void process.stdout.write(`${line}\n`),
  weeks,
).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
