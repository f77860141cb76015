/** Writes files as a whole: either the new content is on the disk, or the old file is as it was. */
import {
  closeSync,
  constants,
  fsyncSync,
  fstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file or folder cannot be read or written. The message is one sentence for users. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EROFS: 'the disk is read-only',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'a folder has this name',
  ENOTDIR: 'a part of the path is no folder',
  ENOENT: 'the folder does not exist',
  EIO: 'the disk has an error',
};

/** Why an operation on a file did not work, in a few words: `the disk is full`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : REASONS[code]) ?? code ?? message;
}

const shortWrite = (): Error => Object.assign(new Error('The file was written short.'), { code: 'ENOSPC' });

/** @throws an error with the code ENOSPC when fewer bytes were written than asked for */
function writeBytes(file: number, bytes: Uint8Array): void {
  const written = writeSync(file, bytes, 0, bytes.length);
  if (written !== bytes.length) throw shortWrite();
}

/** Makes a renamed file last through a power cut. Some systems cannot sync a folder; the file itself is synced. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, constants.O_RDONLY);
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows, for example, opens no folders.
  }
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

function writeInto(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeBytes(file, bytes);
    if (fstatSync(file).isFile()) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Replaces a file by new content. The content is written to a temporary file in the same folder, synced, checked by its length and renamed,
 * so that a full disk or a kill leaves the old file. A device or a pipe is written directly.
 * @param temporary the path of the temporary file; an existing file there is replaced
 * @param beforeRename is called when the new content is on the disk, before it replaces the old file
 * @throws FolderError with the reason
 */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  temporary: string,
  beforeRename: () => void = () => {},
): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const before = statusOf(path);
  const kept = before ? '; the file is as it was before' : '';
  try {
    if (before && !before.isFile() && !before.isDirectory()) return writeInto(path, bytes);
    // Through a symbolic link, the file it points to is replaced and not the link.
    const target = before ? realpathSync(path) : path;
    try {
      writeInto(temporary, bytes);
      if (statSync(temporary).size !== bytes.length) throw shortWrite();
      beforeRename();
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolder(dirname(target));
  } catch (error) {
    throw new FolderError(`${path} could not be written: ${reasonOf(error)}${kept}.`);
  }
}
