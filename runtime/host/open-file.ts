/** The file of a workbook: its state, document, mails and clock, in a folder or in memory. */
import type { Selection, WorkbookState } from '../contract';
import { turnedIn } from '../doubts';
import type { CustomFunctions, CustomOutcome } from '../engine/custom-outcomes';
import { openDocument, type Document } from '../engine/document';
import { shareSnapshot } from '../engine/shared-snapshot';
import { offsetAt } from '../values';
import type { EditEvent } from './events';
import type { ExecutionContext } from './execution';
import type { MeterSummary } from './meter';
import { checkSettings, openState, type WorkbookOptions } from './initial-state';
import { OtherFiles } from './other-files';
import { Outbox, type ReadableMail } from './outbox';
import { checkPlugged } from './plugged-services';
import { StateFolder, STATE_VERSION, VERSION_OF_ONE_FILE, type Saved } from './state-folder';

const dayAt = (ms: number, timeZone: string): number => Math.floor((ms + offsetAt(ms, timeZone)) / 86_400_000);

export class OpenFile {
  readonly state: WorkbookState;
  /** Whether the file is new: nothing was saved before. */
  readonly isFresh: boolean;
  /** Locks that another execution holds, by kind (`document`, `script`, `user`); tests set them. */
  readonly locksElsewhere = new Set<string>();
  protected readonly executionContext: ExecutionContext;
  protected clock: number;
  protected lastRun: MeterSummary | null;
  private readonly folder: StateFolder | null;
  /** The saved document; null for a new file. */
  private readonly snapshot: unknown;
  private readonly documentOptions: WorkbookOptions['document'];
  private readonly outgoing: Outbox;
  readonly selection: Selection;
  /** The files beside this one. */
  protected readonly others: OtherFiles<OpenFile>;
  private openedDocument: Document | null = null;
  /** The document of the last copy(), and the snapshot that it was made of: copies of an unchanged document share it. */
  private copied: { readonly of: unknown; readonly document: unknown } | null = null;

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
      this.others = new OtherFiles<OpenFile>(
        {
          state: this.state,
          now: () => this.clock,
          saved: () => this.saved(),
          open: (saved) => this.openOther(saved),
        },
        this.folder,
        opened.others,
      );
    } catch (error) {
      this.folder?.release();
      throw error;
    }
    const openDocumentNow = (): Document => this.document;
    this.executionContext = {
      get document() {
        return openDocumentNow();
      },
      state: this.state,
      addOn: options.addOn ?? !options.standalone,
      standalone: options.standalone ?? false,
      files: this.others,
      selection: this.selection,
      now: () => this.clock,
      keepMail: (mail) => this.outgoing.keep(mail),
      lockedElsewhere: (kind) => this.locksElsewhere.has(kind),
      turned: turnedIn(options.doubts),
      ...(options.services ? { plugged: checkPlugged(options.services) } : {}),
    };
  }

  /** Opened at the first access, because the outbox, the clock and the calls of the last run do not need it. @internal */
  get document(): Document {
    return (this.openedDocument ??= this.openDocumentNow());
  }

  private openDocumentNow(): Document {
    try {
      return openDocument({
        ...(this.snapshot === null ? {} : { snapshot: this.snapshot }),
        locale: this.state.locale,
        timeZone: this.state.timeZone,
        now: () => this.clock,
        ...this.customFunctions(),
        keepsHistory: this.documentOptions !== undefined,
        ...this.documentOptions,
      });
    } catch (error) {
      throw this.snapshot !== null && this.folder ? this.folder.damaged() : error;
    }
  }

  /** The functions of the project that formulas may call. */
  protected customFunctions(): { customFunctions?: CustomFunctions } {
    return {};
  }

  now(): number {
    return this.clock;
  }

  /** Sets the clock and evaluates volatile formulas again. */
  setNow(ms: number): void {
    if (ms === this.clock) return;
    const isSameDay = dayAt(ms, this.state.timeZone) === dayAt(this.clock, this.state.timeZone);
    this.clock = ms;
    this.openedDocument?.refreshVolatile(isSameDay);
    this.others.setNow(ms);
  }

  /** Opens a further file from its content. */
  protected openOther(saved: Saved): OpenFile {
    return new OpenFile({ from: saved });
  }

  /** The content of the file, without the files beside it. */
  saved(): Saved {
    return this.contents();
  }

  /** The mails that were sent, oldest first. */
  outbox(): ReadableMail[] {
    return this.outgoing.list(this.state.timeZone);
  }

  /** Recipient, subject and date of each mail, oldest first, without the first `skipped` mails. */
  mailHeads(skipped = 0): Pick<ReadableMail, 'to' | 'subject' | 'date'>[] {
    return this.outgoing.heads(this.state.timeZone, skipped);
  }

  /** Mail `n` (1 is the first). */
  mail(n: number): ReadableMail {
    return this.outgoing.read(n, this.state.timeZone);
  }

  /** Mail `n` (1 is the first) in the format of .eml files. */
  eml(n: number): string {
    return this.outgoing.eml(n);
  }

  /** Why a mail could not be written to the outbox since the file was opened; null when all are on the disk. */
  outboxFailure(): Error | null {
    return this.outgoing.failure;
  }

  /** Sender and all recipients of each mail, for a mail server. */
  envelopes(): { from: string; to: string[] }[] {
    return this.outgoing.envelopes();
  }

  /** The selected cells, 0-based; scripts may have changed the selection. */
  selected(): Omit<EditEvent, 'typed'> {
    const { gid, ranges } = this.selection;
    return { gid, ...(ranges[ranges.length - 1] ?? { row0: 0, column0: 0, rows: 1, columns: 1 }) };
  }

  /** Selects cells by 0-based numbers. */
  selectArea({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): void {
    Object.assign(this.selection, { gid, ranges: [{ row0, column0, rows, columns }], current: { row0, column0 } });
  }

  /** Changes the settings (File ▸ Settings). @throws ServiceError for an invalid setting. */
  configure({ locale, timeZone, name }: { locale?: string; timeZone?: string; name?: string }): void {
    checkSettings({ locale, timeZone });
    if (name !== undefined) this.state.name = name.trim() === '' ? 'Untitled spreadsheet' : name.trim();
    if (locale !== undefined) this.document.locale = this.state.locale = locale;
    if (timeZone !== undefined) this.document.timeZone = this.state.timeZone = timeZone;
    if (locale !== undefined || timeZone !== undefined) this.document.refreshVolatile();
  }

  /** Writes the page's address into the lock file, for other processes that find the folder in use. */
  announce(address: string): void {
    this.folder?.announce(address);
  }

  /** A copy of the content of the state folder, for the option `from` of another workbook. */
  copy(): Saved {
    const { document, ...rest } = this.contents();
    const taken = this.openedDocument?.snapshot() ?? this.snapshot;
    if (this.copied?.of !== taken) {
      this.copied = { of: taken, document: shareSnapshot(document) };
      this.openedDocument?.shareResults(this.copied.document);
    }
    const others = this.others.all();
    return {
      ...(JSON.parse(JSON.stringify(rest)) as Saved),
      document: this.copied?.document,
      ...(others.length > 0 ? { others } : {}),
    };
  }

  /** Whether formulas called custom functions since the file was opened, so that the file has results to save. */
  get hasNewResults(): boolean {
    return this.openedDocument?.customCalls?.hasNew === true;
  }

  /** Formulas with names that were unknown are computed again, when a project may know them. */
  protected computeUnknownNames(): void {
    if (this.openedDocument?.customCalls?.hasMissed === true) this.openedDocument.model.dispatch('EVALUATE_CELLS');
  }

  /** What the custom functions of the opened document gave; undefined while it is not open. */
  protected get calledInFormulas(): ReadonlyMap<string, CustomOutcome> | undefined {
    return this.openedDocument?.customCalls?.all();
  }

  /** Notes in the state what is only in the document's memory. */
  protected keepInState(): void {}

  private contents(taken?: object): Saved {
    this.keepInState();
    // The engine's revision ids are random; without them, equal content gives equal bytes.
    const document =
      this.openedDocument || this.snapshot === null
        ? { ...(taken ?? (this.document.snapshot() as object)), revisionId: 'START_REVISION' }
        : this.snapshot;
    return {
      version: this.others.ids().length > 0 ? STATE_VERSION : VERSION_OF_ONE_FILE,
      now: this.clock,
      state: this.state,
      document,
      mails: this.outgoing.mails,
      lastRun: this.lastRun,
      selection: this.selection,
    };
  }

  /**
   * Writes the state folder; does nothing for a workbook in memory.
   * @param snapshot of the document, when the caller has it already
   */
  save(snapshot?: object): void {
    if (!this.folder) return;
    const changed = this.others.changed();
    this.folder.write(this.contents(snapshot), changed);
    this.others.written(changed);
  }

  /** Releases the state folder without saving. */
  close(): void {
    this.folder?.release();
  }
}
