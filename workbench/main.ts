/** The entry of the workbench. Bundled to .build/workbench.cjs, so the project's root is one folder up. */
import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { runCommandLine } from './cli';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // EPIPE: the reader has closed the pipe (`… | head`), which is not an error.
  if (error.code !== 'EPIPE') throw error;
});

void runCommandLine(process.argv.slice(2), {
  root: resolve(__dirname, '..'),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStandardInput: () => readFileSync(0, 'utf8'),
  environment: process.env,
  cache: join(__dirname, 'cache'),
}).then((code) => {
  process.exitCode = code;
});
