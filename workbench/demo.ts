/** `npm run demo [-- WEEKS]`: prints twelve weeks of the example plan and writes its files to a temporary folder. Runs from .build/run. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { playDemo } from './demo/play';
import { WEEKS } from './demo/story';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // EPIPE: the reader has closed the pipe (`… | head`), which is not an error.
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
