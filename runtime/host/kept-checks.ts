/** Keeps what checks of syntax found in a folder, because parsing a large project takes longer than most runs. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

let folder: string | null = null;

/**
 * From now on, files that passed the check are remembered in this folder by their content, also for later processes. The folder belongs to
 * one version of the check; it is made when it is missing, and one that cannot be written does no harm.
 */
export function keepChecksIn(path: string): void {
  folder = path;
}

/** The names that `check` finds in the code, from the folder when this code has passed before. Throws what `check` throws. */
export function keptOr(code: string, check: () => readonly string[]): readonly string[] {
  if (folder === null) return check();
  const path = join(folder, `syntax-${createHash('sha256').update(code).digest('hex').slice(0, 32)}.json`);
  const kept = readNames(path);
  if (kept) return kept;
  const names = check();
  try {
    mkdirSync(folder, { recursive: true });
    // Another process must not read half of a file.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(names));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Not writable, or full: the next process checks again.
  }
  return names;
}

function readNames(path: string): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(names) && names.every((name) => typeof name === 'string') ? names : null;
  } catch {
    return null;
  }
}
