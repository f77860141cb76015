/**
 * The workbook on disk: DIR/state.json and DIR/outbox/NNNN.eml.
 *
 * state.json is written to a temporary file, synced and renamed, so that a kill at any moment leaves the last complete state.
 * A mail's file is written before the state that counts it; opening removes mail files that the state does not count.
 * A lock file with the process id prevents two processes from writing the same folder.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Selection, WorkbookState } from '../contract';
import type { MeterSummary } from './meter';
import type { StoredMail } from './outbox';

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

/** A folder cannot be opened; the message is for users. */
class FolderError extends Error {
  override readonly name = 'FolderError';
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

function syncWrite(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const fileNumber = (n: number): string => `${String(n).padStart(4, '0')}.eml`;

export class StateFolder {
  private readonly lock: string;
  private held = false;

  /** Creates the folder if it does not exist, and locks it. Waits at most `wait` milliseconds for another process. @throws FolderError */
  constructor(
    readonly dir: string,
    wait: number = WAIT_MILLISECONDS,
  ) {
    try {
      mkdirSync(join(dir, 'outbox'), { recursive: true });
    } catch (error) {
      throw new FolderError(
        `${dir} is no folder that can be written in (${(error as NodeJS.ErrnoException).code ?? 'error'}).`,
      );
    }
    this.lock = join(dir, 'lock');
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

  /** Writes the address of the folder's page into the lock file. */
  announce(address: string): void {
    if (this.held) writeFileSync(this.lock, `${process.pid}\n${address}`);
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
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new FolderError(`Cannot write in ${this.dir}: ${(error as Error).message}`);
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

  /** The saved state, or null in a new folder. @throws FolderError for a damaged file or one of a newer version. */
  read(): Saved | null {
    const path = join(this.dir, 'state.json');
    rmSync(`${path}.new`, { force: true });
    if (!existsSync(path)) {
      this.removeOrphans(0);
      return null;
    }
    let saved: Partial<Saved>;
    try {
      saved = JSON.parse(readFileSync(path, 'utf8')) as Partial<Saved>;
    } catch {
      throw new FolderError(
        `${path} is damaged and was left as it is. Restore it from a copy, or choose another folder.`,
      );
    }
    if (
      typeof saved !== 'object' ||
      saved === null ||
      typeof saved.version !== 'number' ||
      !saved.state ||
      !saved.document ||
      !Array.isArray(saved.mails)
    )
      throw new FolderError(
        `${path} is damaged and was left as it is. Restore it from a copy, or choose another folder.`,
      );
    if (saved.version > STATE_VERSION)
      throw new FolderError(`${path} was written by a newer version. Update this program to open it.`);
    this.removeOrphans(saved.mails.length);
    return saved as Saved;
  }

  private removeOrphans(counted: number): void {
    for (const name of readdirSync(join(this.dir, 'outbox')))
      if (/^\d{4,}\.eml(\.new)?$/.test(name) && (name.endsWith('.new') || parseInt(name, 10) > counted))
        rmSync(join(this.dir, 'outbox', name));
  }

  /** Writes the mail `n` (1 is the first) of the outbox. */
  writeMail(n: number, eml: string): void {
    const path = join(this.dir, 'outbox', fileNumber(n));
    syncWrite(`${path}.new`, eml);
    renameSync(`${path}.new`, path);
  }

  write(saved: Saved): void {
    const path = join(this.dir, 'state.json');
    syncWrite(`${path}.new`, `${JSON.stringify(saved)}\n`);
    renameSync(`${path}.new`, path);
  }

  readonly release = (): void => {
    if (!this.held) return;
    this.held = false;
    process.removeListener('exit', this.release);
    rmSync(this.lock, { force: true });
  };
}
