/** The spreadsheet files beside the workbook's own: made and opened by scripts and tests, saved with the workbook. */
import { createHash } from 'node:crypto';
import type { Files, SpreadsheetFile, WorkbookState } from '../contract';
import { shareSnapshot } from '../engine/shared-snapshot';
import { newState } from './initial-state';
import type { Saved, StateFolder } from './state-folder';

/** The content of an opened file, as it is saved. */
interface Open extends SpreadsheetFile {
  saved(): Saved;
  setNow(ms: number): void;
}

export interface OwnFile<F extends Open> {
  readonly state: WorkbookState;
  now(): number;
  saved(): Saved;
  /** Opens a file from its content. */
  open(saved: Saved): F;
}

/** A cell of a new file's selection. */
const TOP_LEFT = { gid: 0, ranges: [{ row0: 0, column0: 0, rows: 1, columns: 1 }], current: { row0: 0, column0: 0 } };

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The text of a file on disk. The clock and the mails are the workbook's. */
const textOf = (saved: Saved): string => JSON.stringify({ ...saved, version: 1, now: 0, mails: [], lastRun: null });

const named = (name: string): string => (name.trim() === '' ? 'Untitled spreadsheet' : name.trim());

export class OtherFiles<F extends Open> implements Files {
  private readonly opened = new Map<string, F>();
  /** Digests of the texts that are on the disk, of the opened files. */
  private readonly onDisk = new Map<string, string>();
  private readonly given = new Map<string, Saved>();

  /**
   * @param folder with the files that are not opened yet; null in memory
   * @param given the files of a workbook in memory, from copy() of another
   */
  constructor(
    private readonly own: OwnFile<F>,
    private readonly folder: StateFolder | null,
    given: readonly Saved[],
  ) {
    for (const saved of given) this.given.set(saved.state.id, saved);
  }

  /** The ids of all files, in the order in which they were made. */
  ids(): string[] {
    return [...new Set([...(this.folder?.fileIds() ?? []), ...this.given.keys(), ...this.opened.keys()])];
  }

  /** The file of this id, or null. @throws FolderError for a file that is damaged */
  find(id: string): F | null {
    const open = this.opened.get(id);
    if (open) return open;
    const given = this.given.get(id);
    if (given) return this.keep({ ...given, document: shareSnapshot(given.document) });
    const saved = this.folder?.readFile(id) ?? null;
    if (saved === null) return null;
    const file = this.keep(saved);
    this.onDisk.set(id, digestOf(textOf(file.saved())));
    return file;
  }

  create(name: string, owner: string, rows: number, columns: number): F {
    const { locale, timeZone } = this.own.state;
    return this.keep({
      version: 1,
      now: 0,
      state: this.stateOf(name, owner, { locale, timeZone }),
      document: { version: 19, sheets: [{ id: 's0', name: 'Sheet1', rowNumber: rows, colNumber: columns, cells: {} }] },
      mails: [],
      lastRun: null,
      selection: structuredClone(TOP_LEFT),
    });
  }

  copy(id: string, name: string, owner: string): F {
    const source = id === this.own.state.id ? this.own.saved() : this.find(id)?.saved();
    if (!source) throw new Error(`There is no file ${id}.`);
    const { document, selection, state } = JSON.parse(JSON.stringify(source)) as Saved;
    const { locale, timeZone, settings } = state;
    return this.keep({
      version: 1,
      now: 0,
      state: { ...this.stateOf(name, owner, { locale, timeZone }), ...(settings ? { settings } : {}) },
      document,
      mails: [],
      lastRun: null,
      selection,
    });
  }

  private stateOf(name: string, owner: string, settings: Pick<WorkbookState, 'locale' | 'timeZone'>): WorkbookState {
    const number = this.own.state.counter++;
    return newState({
      // As long as Google's ids, and the same in every run.
      id: `1${digestOf(`${this.own.state.id}/file/${number}`)}`,
      name: named(name),
      ...settings,
      owner,
    });
  }

  private keep(saved: Saved): F {
    const file = this.own.open({ ...saved, now: this.own.now() });
    this.opened.set(file.state.id, file);
    return file;
  }

  /** Tells the opened files the time. */
  setNow(ms: number): void {
    for (const file of this.opened.values()) file.setNow(ms);
  }

  /** The texts of the files that differ from those on the disk, by id. */
  changed(): Map<string, string> {
    const changed = new Map<string, string>();
    for (const [id, file] of this.opened) {
      const text = textOf(file.saved());
      if (this.onDisk.get(id) !== digestOf(text)) changed.set(id, text);
    }
    return changed;
  }

  /** The texts of changed() are on the disk now. */
  written(changed: ReadonlyMap<string, string>): void {
    for (const [id, text] of changed) this.onDisk.set(id, digestOf(text));
  }

  /** The contents of all files, for a copy of the workbook. */
  all(): Saved[] {
    return this.ids().flatMap((id) => {
      const saved = this.opened.get(id)?.saved() ?? this.given.get(id) ?? this.folder?.readFile(id);
      return saved ? [JSON.parse(JSON.stringify({ ...saved, now: 0 })) as Saved] : [];
    });
  }
}
