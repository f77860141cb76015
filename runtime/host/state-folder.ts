/**
 * The workbook on disk: DIR/state.json, DIR/outbox/NNNN.eml and, for each further spreadsheet file, DIR/files/ID.N.json.
 *
 * A further file has the form of state.json. Each change writes it under the next number N, before the state.json that names this number in
 * its `files`, so that all files of a save are there together or not at all; the numbers that state.json and its copy do not name are removed.
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

/** The newest version of state.json that this runtime reads and writes. */
export const STATE_VERSION = 2;
/** A state without further files, which older programs can read; they would lose the files of a newer one. */
export const VERSION_OF_ONE_FILE = 1;

/** The number of the last text of each further file, by its id. */
type FileNumbers = Readonly<Record<string, number>>;

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
  /** On the disk: the further spreadsheet files. */
  files?: FileNumbers;
  /** In a copy in memory: the further spreadsheet files themselves. */
  others?: Saved[];
}

/** The name of a further file's text: an id of the runtime's own, and a number. */
const FILE_NAME = /^([\w-]+)\.(\d+)\.json$/;

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
  private readonly filesDir: string;
  private files: FileNumbers = {};
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
    this.filesDir = join(dir, 'files');
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
    if (isSaved(saved)) {
      this.files = saved.files ?? {};
      this.removeOldFiles();
    }
    return saved;
  }

  /** The ids of the further spreadsheet files, in the order in which they were made. */
  fileIds(): string[] {
    return Object.keys(this.files);
  }

  private filePath(id: string, number: number): string {
    return join(this.filesDir, `${id}.${number}.json`);
  }

  /** The further spreadsheet file of this id, or null. @throws FolderError for a file that is damaged or cannot be read */
  readFile(id: string): Saved | null {
    const number = Object.hasOwn(this.files, id) ? this.files[id] : undefined;
    if (number === undefined) return null;
    const path = this.filePath(id, number);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      throw new FolderError(`${path} cannot be read: ${reasonOf(error)}. Restore it from a copy.`);
    }
    const saved = parse(text);
    if (!isSaved(saved) || saved.state.id !== id)
      throw new FolderError(`${path} is damaged and was left as it is. Restore it from a copy.`);
    return saved;
  }

  /** Removes the texts of files that neither state.json nor its copy names. */
  private removeOldFiles(): void {
    let names: string[];
    try {
      names = readdirSync(this.filesDir);
    } catch {
      return; // There are no further files.
    }
    const current = new Set(Object.entries(this.files).map(([id, number]) => `${id}.${number}.json`));
    const others = names.filter((name) => !current.has(name) && FILE_NAME.test(name.replace(/\.new$/, '')));
    if (others.length === 0) return;
    let kept: FileNumbers = {};
    if (lstatSync(this.backup, { throwIfNoEntry: false }) !== undefined) {
      const copy = this.goodCopy();
      // What an unreadable copy needs is not known.
      if (copy === null) return;
      kept = copy.files ?? {};
    }
    const named = new Set(Object.entries(kept).map(([id, number]) => `${id}.${number}.json`));
    for (const name of others) if (!named.has(name)) remove(join(this.filesDir, name));
  }

  /** The error for a state that was read and cannot be used. */
  damaged(): FolderError {
    // It must not become the last good copy.
    this.isGood = false;
    return new FolderError(`${this.path} is damaged and was left as it is. ${this.wayOut()}`);
  }

  private goodCopy(): Saved | null {
    try {
      const copy = parse(readFileSync(this.backup, 'utf8'));
      return isSaved(copy) && !isNewer(copy.version) ? copy : null;
    } catch {
      return null; // There is no copy, or it cannot be read either.
    }
  }

  private hasGoodCopy(): boolean {
    return this.goodCopy() !== null;
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

  /**
   * Writes the state; the state before it stays as state.json.bak. @throws FolderError; then the last state is still there.
   * @param changed the texts of the further spreadsheet files that changed, by id
   */
  write(saved: Saved, changed: ReadonlyMap<string, string> = new Map()): void {
    const files = this.writeFiles(changed);
    const content = Object.keys(files).length === 0 ? saved : { ...saved, files };
    replaceFile(this.path, `${JSON.stringify(content)}\n`, `${this.path}.new`, () => {
      if (this.isGood) this.keepBackup();
    });
    this.isGood = true;
    this.files = files;
    if (changed.size > 0) this.removeOldFiles();
  }

  /** Writes each text under its next number, beside the one that state.json names; returns the numbers for the next state.json. */
  private writeFiles(changed: ReadonlyMap<string, string>): FileNumbers {
    if (changed.size === 0) return this.files;
    try {
      mkdirSync(this.filesDir, { recursive: true });
    } catch (error) {
      throw new FolderError(`${this.filesDir} must be a folder that can be written in: ${folderReason(error)}.`);
    }
    const files: Record<string, number> = { ...this.files };
    for (const [id, text] of changed) {
      const number = (files[id] ?? 0) + 1;
      const path = this.filePath(id, number);
      replaceFile(path, `${text}\n`, `${path}.new`);
      files[id] = number;
    }
    return files;
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
