/** `npm run demo`: twelve weeks of the example plan in a temporary folder, printed. Bundled to .build/run, two folders below the root. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { playDemo } from './demo/play';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that went away (`… | head`) is no failure of ours.
  if (error.code !== 'EPIPE') throw error;
});

void playDemo(join(resolve(__dirname, '../..'), 'dist'), mkdtempSync(join(tmpdir(), 'waymark-')), (line) => void process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
