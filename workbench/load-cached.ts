/** Loads a bundle of the build with V8's code cache: compiling the spreadsheet engine anew takes longer than most commands. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Milliseconds after which a process that does not end, as the server's thread, writes the code too. */
const WRITTEN_AFTER = 10_000;

/** The length of a SHA-256, in bytes. */
const HASH_BYTES = 32;

const hashOf = (source: string, code: Uint8Array): Buffer =>
  createHash('sha256').update(source, 'latin1').update(code).digest();

/** The code in the file; undefined when it is missing, damaged, or of another source: V8 itself compares only the lengths. */
function readCode(file: string, source: string): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(HASH_BYTES);
    return hashOf(source, code).equals(kept.subarray(0, HASH_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function writeCode(file: string, source: string, code: Buffer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Another process must not read half of a file.
    const made = `${file}.${process.pid}`;
    writeFileSync(made, Buffer.concat([hashOf(source, code), code]));
    renameSync(made, file);
  } catch {
    // Not writable, or full: the next process compiles again.
  }
}

/**
 * Runs a CommonJS bundle and returns its exports, as require() does.
 * @param path the bundle, in ASCII as esbuild writes it
 * @param folder where the compiled code is kept. A process that found none writes it at its end, so that it has the functions that ran
 */
export function loadCached(path: string, folder: string): unknown {
  const source = readFileSync(path, 'latin1');
  // Another version of Node, or other options of V8, need other code.
  const file = join(folder, `${basename(path)}-${cachedDataVersionTag()}`);
  const cachedData = readCode(file, source);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
  });
  if (!cachedData || script.cachedDataRejected) {
    const write = (): void => {
      process.off('exit', write);
      writeCode(file, source, script.createCachedData());
    };
    process.once('exit', write);
    setTimeout(write, WRITTEN_AFTER).unref();
  }
  const module = { exports: {} as unknown };
  const run = script.runInThisContext() as (...values: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}
