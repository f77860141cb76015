/**
 * The workbook on disk: DIR/state.json and DIR/outbox/NNNN.eml.
 *
 * state.json is written to a temporary file, synced and renamed, so that a kill at any moment and a full disk leave the last complete state.
 * The state before it stays as state.json.bak. A mail's file is written before the state that counts it; opening removes mail files that the state does not count.
 * A lock file with the process id prevents two processes from writing the same folder.
 */
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Selection, WorkbookState } from '../contract';
import type { MeterSummary } from './meter';
import type { StoredMail } from './outbox';
import { isSaved } from './saved-state';
import { FolderError, reasonOf, replaceFile } from './write-file';

/** The version of state.json that this runtime writes. */
export const STATE_VERSION = 1;

export interface Saved {
  version: number;
  /** The clock, milliseconds since 1970, UTC. */
  now: number;
  state: WorkbookState;
  /** The document's snapshot. */
  document: unknown;
  mails: StoredMail[];
  /** A summary of the counted calls of the last run. */
  lastRun: MeterSummary | null;
  selection: Selection;
}

const WAIT_MILLISECONDS = 10_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const fileNumber = (n: number): string => `${String(n).padStart(4, '0')}.eml`;

const isNewer = (version: unknown): boolean => typeof version === 'number' && version > STATE_VERSION;

const isMissingRight = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The content of a JSON file; undefined when it is not JSON. Some editors put a byte order mark before it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** Why a folder cannot be made, in a few words. */
const folderReason = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'a file has this name' : reasonOf(error);

/** Whether this is a saved state at all; isSaved() looks at each part. */
function hasParts(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false;
  const { version, state, document, mails } = value as Partial<Saved>;
  return typeof version === 'number' && !!state && !!document && Array.isArray(mails);
}

/** Removes a leftover. One that cannot be removed does no harm: it is never read. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // No permission, for example.
  }
}

/** Removes the lock file. A folder in its place is somebody else's. */
function unlock(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // The next process names it.
  }
}

export class StateFolder {
  private readonly lock: string;
  private readonly outbox: string;
  private readonly path: string;
  private readonly backup: string;
  private held = false;
  /** Whether state.json is known to be whole: this process has read or written it. */
  private isGood = false;

  /** Creates the folder if it does not exist, and locks it. Waits at most `wait` milliseconds for another process. @throws FolderError */
  constructor(
    readonly dir: string,
    wait: number = WAIT_MILLISECONDS,
  ) {
    this.lock = join(dir, 'lock');
    this.outbox = join(dir, 'outbox');
    this.path = join(dir, 'state.json');
    this.backup = `${this.path}.bak`;
    this.makeFolders();
    const until = Date.now() + wait;
    while (!this.tryLock()) {
      const page = this.openPage();
      if (page !== null) throw new FolderError(`The page is open on ${dir} (${page}). Use it there, or end it first.`);
      if (Date.now() >= until)
        throw new FolderError(
          `${dir} is in use by another process. Wait until it has finished; if there is none, delete ${this.lock}.`,
        );
      pause(50);
    }
    process.once('exit', this.release);
  }

  private makeFolders(): void {
    try {
      mkdirSync(this.dir, { recursive: true });
    } catch (error) {
      throw new FolderError(`${this.dir} is no folder that can be written in: ${folderReason(error)}.`);
    }
    try {
      mkdirSync(this.outbox, { recursive: true });
    } catch (error) {
      throw new FolderError(`${this.outbox} must be a folder that can be written in: ${folderReason(error)}.`);
    }
    // A lock that is no file would never be released.
    const lock = lstatSync(this.lock, { throwIfNoEntry: false });
    if (lock && !lock.isFile())
      throw new FolderError(`${this.lock} is no file of this program. Remove it, then open ${this.dir} again.`);
  }

  /** Writes the address of the folder's page into the lock file. */
  announce(address: string): void {
    if (!this.held) return;
    // Over the whole file: on a full disk the lock keeps the process id.
    replaceFile(this.lock, `${process.pid}\n${address}`, `${this.lock}.new`);
  }

  /** The page's address if the process that holds the lock shows a page; null for a command that ends by itself. */
  private openPage(): string | null {
    try {
      return readFileSync(this.lock, 'utf8').split('\n')[1] ?? null;
    } catch {
      return null; // just released
    }
  }

  private tryLock(): boolean {
    try {
      writeFileSync(this.lock, String(process.pid), { flag: 'wx' });
      this.held = true;
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // On a full disk the file was made and is empty, and a later process could not distinguish it from a lock.
        if (!isMissingRight(error)) unlock(this.lock);
        throw new FolderError(`${this.dir} cannot be written in: ${reasonOf(error)}.`);
      }
    }
    let holder = NaN;
    try {
      holder = parseInt(readFileSync(this.lock, 'utf8'), 10);
    } catch {
      return false; // just released
    }
    // The file is empty until the other process has written its id.
    if (holder > 0 && !isAlive(holder)) {
      // Renaming is atomic: of two processes that find the lock of a dead process, only one removes it.
      const aside = `${this.lock}.${process.pid}`;
      try {
        renameSync(this.lock, aside);
        unlinkSync(aside);
      } catch {
        // The other process was faster.
      }
    }
    return false;
  }

  /** The saved state, or null in a new folder. @throws FolderError for a file that is damaged, unreadable or of a newer version. */
  read(): Saved | null {
    remove(`${this.path}.new`);
    // A link that leads nowhere is there too: what it meant may only be out of reach for the moment.
    if (lstatSync(this.path, { throwIfNoEntry: false }) === undefined) {
      if (this.hasGoodCopy()) throw new FolderError(`${this.path} is not there any more. ${this.wayOut()}`);
      this.removeOrphans(0);
      return null;
    }
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const reason = isGone ? 'the file that it links to is not there' : reasonOf(error);
      throw new FolderError(`${this.path} cannot be read: ${reason}. ${this.wayOut()}`);
    }
    const saved = parse(text);
    if (typeof saved === 'object' && saved !== null && 'version' in saved && isNewer(saved.version))
      throw new FolderError(`${this.path} was written by a newer version. Update this program to open it.`);
    if (!hasParts(saved)) throw this.damaged();
    this.removeOrphans(saved.mails.length);
    this.isGood = true;
    return saved;
  }

  /** The error for a state that was read and cannot be used. */
  damaged(): FolderError {
    // It must not become the last good copy.
    this.isGood = false;
    return new FolderError(`${this.path} is damaged and was left as it is. ${this.wayOut()}`);
  }

  private hasGoodCopy(): boolean {
    try {
      const copy = parse(readFileSync(this.backup, 'utf8'));
      return isSaved(copy) && !isNewer(copy.version);
    } catch {
      return false; // There is no copy, or it cannot be read either.
    }
  }

  private wayOut(): string {
    return this.hasGoodCopy()
      ? `The last good copy is ${this.backup}: rename it to state.json to go on from there.`
      : 'Restore it from a copy, or choose another folder.';
  }

  private removeOrphans(counted: number): void {
    let names: string[];
    try {
      names = readdirSync(this.outbox);
    } catch (error) {
      throw new FolderError(`${this.outbox} cannot be read: ${reasonOf(error)}.`);
    }
    for (const name of names)
      if (/^\d{4,}\.eml(\.new)?$/.test(name) && (name.endsWith('.new') || parseInt(name, 10) > counted))
        remove(join(this.outbox, name));
  }

  /** Writes the mail `n` (1 is the first) of the outbox. @throws FolderError */
  writeMail(n: number, eml: string): void {
    const path = join(this.outbox, fileNumber(n));
    replaceFile(path, eml, `${path}.new`);
  }

  /** Writes the state; the state before it stays as state.json.bak. @throws FolderError; then the last state is still there. */
  write(saved: Saved): void {
    replaceFile(this.path, `${JSON.stringify(saved)}\n`, `${this.path}.new`, () => {
      if (this.isGood) this.keepBackup();
    });
    this.isGood = true;
  }

  /** A second name for the file costs no space, and at no moment is state.json absent. */
  private keepBackup(): void {
    const made = `${this.backup}.new`;
    try {
      remove(made);
      try {
        linkSync(this.path, made);
      } catch {
        // A file system without hard links.
        copyFileSync(this.path, made);
      }
      renameSync(made, this.backup);
    } catch {
      remove(made);
    }
  }

  readonly release = (): void => {
    if (!this.held) return;
    this.held = false;
    process.removeListener('exit', this.release);
    unlock(this.lock);
  };
}
