/** The file that a workbook is: its state, its document, its mails and its clock, in a folder or in memory. */
import type { Selection, WorkbookState } from '../contract';
import { openDocument, type Document } from '../engine/document';
import { offsetAt } from '../values';
import type { EditEvent } from './events';
import type { Surroundings } from './execution';
import type { MeterSummary } from './meter';
import { checkSettings, openState, type WorkbookOptions } from './opening';
import { Outbox, type ToldMail } from './outbox';
import { StateFolder, STATE_VERSION, type Saved } from './state-folder';

const dayAt = (ms: number, timeZone: string): number => Math.floor((ms + offsetAt(ms, timeZone)) / 86_400_000);

export class OpenFile {
  readonly state: WorkbookState;
  /** Whether nothing was saved in the folder before. */
  readonly isFresh: boolean;
  /** Tests make another execution hold a lock by its kind (`document`, `script`, `user`). */
  readonly locksElsewhere = new Set<string>();
  protected readonly around: Surroundings;
  protected clock: number;
  protected lastRun: MeterSummary | null;
  private readonly folder: StateFolder | null;
  /** The document as it was saved; null when it was not. */
  private readonly snapshot: unknown;
  private readonly documentOptions: WorkbookOptions['document'];
  private readonly outgoing: Outbox;
  private readonly selection: Selection;
  private openedDocument: Document | null = null;

  constructor(options: WorkbookOptions) {
    this.folder = options.dir === undefined ? null : new StateFolder(options.dir);
    try {
      const opened = openState(options, this.folder);
      this.isFresh = opened.snapshot === null;
      this.state = opened.state;
      this.clock = opened.now;
      this.outgoing = new Outbox(opened.mails, this.folder);
      this.lastRun = opened.lastRun;
      this.selection = opened.selection;
      this.documentOptions = options.document;
      this.snapshot = opened.snapshot;
    } catch (error) {
      this.folder?.release();
      throw error;
    }
    const openDocumentNow = (): Document => this.document;
    this.around = {
      get document() {
        return openDocumentNow();
      },
      state: this.state,
      addOn: options.addOn ?? true,
      selection: this.selection,
      now: () => this.clock,
      keepMail: (mail) => this.outgoing.keep(mail),
      lockedElsewhere: (kind) => this.locksElsewhere.has(kind),
    };
  }

  /** Opened when somebody first asks: the outbox, the clock and the calls of the last run are there without it. */
  get document(): Document {
    return (this.openedDocument ??= openDocument({
      ...(this.snapshot === null ? {} : { snapshot: this.snapshot }),
      locale: this.state.locale,
      timeZone: this.state.timeZone,
      now: () => this.clock,
      keepsHistory: this.documentOptions !== undefined,
      ...this.documentOptions,
    }));
  }

  now(): number {
    return this.clock;
  }

  /** Sets the clock; what depends on the day is computed anew. */
  setNow(ms: number): void {
    if (ms === this.clock) return;
    const isSameDay = dayAt(ms, this.state.timeZone) === dayAt(this.clock, this.state.timeZone);
    this.clock = ms;
    this.openedDocument?.refreshVolatile(isSameDay);
  }

  /** The mails that were sent, oldest first. */
  outbox(): ToldMail[] {
    return this.outgoing.told(this.state.timeZone);
  }

  /** Recipient, subject and date of each mail, oldest first, without the first so many. */
  mailHeads(without = 0): Pick<ToldMail, 'to' | 'subject' | 'date'>[] {
    return this.outgoing.heads(this.state.timeZone, without);
  }

  /** Mail `n` (1 is the first). */
  mail(n: number): ToldMail {
    return this.outgoing.tell(n, this.state.timeZone);
  }

  /** The source of mail `n` (1 is the first). */
  eml(n: number): string {
    return this.outgoing.eml(n);
  }

  /** Sender and recipients of each mail, as a mail server wants them. */
  envelopes(): { from: string; to: string[] }[] {
    return this.outgoing.envelopes();
  }

  /** The cells that are selected, 0-based; scripts may have moved it. */
  selected(): Omit<EditEvent, 'typed'> {
    const { gid, ranges } = this.selection;
    return { gid, ...(ranges[ranges.length - 1] ?? { row0: 0, column0: 0, rows: 1, columns: 1 }) };
  }

  /** As select(), by numbers. */
  selectArea({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): void {
    Object.assign(this.selection, { gid, ranges: [{ row0, column0, rows, columns }], current: { row0, column0 } });
  }

  /** File ▸ Settings. Throws one sentence for what makes no sense. */
  configure({ locale, timeZone, name }: { locale?: string; timeZone?: string; name?: string }): void {
    checkSettings({ locale, timeZone });
    if (name !== undefined) this.state.name = name.trim() === '' ? 'Untitled spreadsheet' : name.trim();
    if (locale !== undefined) this.document.locale = this.state.locale = locale;
    if (timeZone !== undefined) this.document.timeZone = this.state.timeZone = timeZone;
    if (locale !== undefined || timeZone !== undefined) this.document.refreshVolatile();
  }

  /** Tells others that find the folder in use where its page is open. */
  announce(address: string): void {
    this.folder?.announce(address);
  }

  /** All that the state folder would hold, apart from this workbook: for `from` of another one. */
  copy(): Saved {
    return JSON.parse(JSON.stringify(this.contents())) as Saved;
  }

  private contents(): Saved {
    // The engine gives every session a revision of its own; the same work is to leave the same bytes.
    const document =
      this.openedDocument || this.snapshot === null
        ? { ...(this.document.snapshot() as object), revisionId: 'START_REVISION' }
        : this.snapshot;
    return {
      version: STATE_VERSION,
      now: this.clock,
      state: this.state,
      document,
      mails: this.outgoing.mails,
      lastRun: this.lastRun,
      selection: this.selection,
    };
  }

  /** Writes the state folder; nothing to do in memory. */
  save(): void {
    this.folder?.write(this.contents());
  }

  /** Lets go of the state folder without saving. */
  close(): void {
    this.folder?.release();
  }
}
