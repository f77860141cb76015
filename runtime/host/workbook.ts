/** A workbook with a project on it: what a user, a page, the clock and a test can do with it. */
import { ServiceError, type AuthMode, type MenuEntry, type Selection, type Shown, type StoredTrigger, type Surface, type WorkbookState } from '../contract';
import { openDocument, type Document } from '../engine/document';
import { nextFiring } from '../services/clock-rule';
import { offsetAt } from '../values';
import { passThrough, type ClientValue } from './client-values';
import { changeEvent, clockEvent, edgesOf, editEvent, openEvent, type ChangeType, type EditEvent } from './events';
import { handsOf, runFunction, type LogLine, type Responder, type RunOutcome, type RunRequest, type Surroundings } from './execution';
import type { Fault } from './faults';
import { ScriptFailure } from './failure';
import { findHandler, listItems } from './menus';
import type { LoggedCall, MeterSummary } from './meter';
import { checkSettings, openState, type WorkbookOptions } from './opening';
import { Outbox, type ToldMail } from './outbox';
import { openProject, type Project } from './project';
import type { Services } from './services';
import { StateFolder, STATE_VERSION, type Saved } from './state-folder';
import { authOf, grantsOf, permit, type Auth } from './permission';
import { advanceTo } from './trigger-engine';
import { checkProtections, eventText, findSheet, parseTabSeparated, pasteInto, splitA1, spreadsheetOf, typeInto, type RangeHands, type SheetHands, type SpreadsheetHands } from './user';

export interface RunOptions {
  surface?: Surface;
  authMode?: AuthMode;
  /** Another project's folder than the workbook's own. */
  project?: string;
  faults?: readonly Fault[];
  answers?: readonly string[];
  presses?: readonly string[];
  /** The menus that open() gave, in which the item is looked for; else the file is opened anew for it. */
  menus?: ReadonlyMap<string, MenuEntry[]>;
}

/** A clock trigger that fired, and Google's sentence when it failed. */
export interface Fired { handler: string; at: number; failure: string }

const dayAt = (ms: number, timeZone: string): number => Math.floor((ms + offsetAt(ms, timeZone)) / 86_400_000);

/** What a trigger or the last run had to say beside its result. */
export interface Report {
  shown: Shown[];
  lines: LogLine[];
  /** Triggers that failed; Google logs them and goes on. */
  failures: { handler: string; message: string }[];
}

export class Workbook {
  readonly state: WorkbookState;
  /** Who is at the keyboard; see actAs(). */
  get user(): string {
    return this.userNow;
  }
  /** Whether nothing was saved in the folder before. */
  readonly isFresh: boolean;
  /** What the last operation showed, logged and which triggers failed in it. */
  report: Report = { shown: [], lines: [], failures: [] };
  /** Tests make another execution hold a lock by its kind (`document`, `script`, `user`). */
  readonly locksElsewhere = new Set<string>();
  private readonly folder: StateFolder | null;
  /** The document as it was saved; null when it was not. */
  private readonly snapshot: unknown;
  private openedDocument: Document | null = null;
  private readonly outgoing: Outbox;
  private readonly around: Surroundings;
  /** How a page answers what a run shows; null where answers were prepared beforehand. */
  responder: Responder | null = null;
  private readonly addOnName: string;
  private readonly auth: Auth | undefined;
  private readonly documentOptions: WorkbookOptions['document'];
  private userNow: string;
  private readonly projectOption: string | (() => string) | null;
  private readonly projects = new Map<string, Project>();
  private readonly selection: Selection;
  private clock: number;
  private lastRun: MeterSummary | null;
  private lastCalls: LoggedCall[] = [];
  /** Which function ran last in this process, for whom, and how it ended ('' when well). */
  lastHandler: { handler: string; user: string; surface: Surface; failure: string } | null = null;

  constructor(options: WorkbookOptions = {}) {
    this.folder = options.dir === undefined ? null : new StateFolder(options.dir);
    try {
      const opened = openState(options, this.folder);
      this.isFresh = opened.snapshot === null;
      this.state = opened.state;
      this.clock = opened.now;
      this.outgoing = new Outbox(opened.mails, this.folder);
      this.lastRun = opened.lastRun;
      this.selection = opened.selection;
      this.userNow = options.user ?? this.state.owner;
      this.actAs(this.userNow);
      this.auth = options.auth;
      this.documentOptions = options.document;
      this.projectOption = options.project ?? null;
      this.snapshot = opened.snapshot;
    } catch (error) {
      this.folder?.release();
      throw error;
    }
    this.addOnName = options.addOnName ?? 'Add-on';
    const openDocumentNow = (): Document => this.document;
    this.around = {
      get document() {
        return openDocumentNow();
      },
      state: this.state, addOn: options.addOn ?? true, selection: this.selection,
      now: () => this.clock, keepMail: (mail) => this.outgoing.keep(mail), lockedElsewhere: (kind) => this.locksElsewhere.has(kind),
    };
  }

  /** Opened when somebody first asks: the outbox, the clock and the calls of the last run are there without it. */
  get document(): Document {
    return (this.openedDocument ??= openDocument({ ...(this.snapshot === null ? {} : { snapshot: this.snapshot }), locale: this.state.locale, timeZone: this.state.timeZone, now: () => this.clock, ...this.documentOptions }));
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

  /** Recipient, subject and date of each mail, oldest first. */
  mailHeads(): Pick<ToldMail, 'to' | 'subject' | 'date'>[] {
    return this.outgoing.heads(this.state.timeZone);
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

  /** What the last run asked of Google's servers. */
  calls(): MeterSummary {
    return this.lastRun ?? { calls: 0, cells: 0, simulatedSeconds: 0, byMethod: {} };
  }

  /** Every counted call of the last run in this process, in order. */
  callLog(): readonly LoggedCall[] {
    return this.lastCalls;
  }

  private get projectFolder(): string | null {
    return typeof this.projectOption === 'function' ? this.projectOption() : this.projectOption;
  }

  project(folder: string | null = this.projectFolder): Project {
    if (folder === null) throw new ServiceError('There is no Apps Script project on this workbook.');
    const known = this.projects.get(folder);
    if (known) return known;
    const project = openProject(folder);
    this.projects.set(folder, project);
    return project;
  }

  /** Everything done from here on is done by this user, who becomes an editor of the file. */
  actAs(user: string): void {
    this.userNow = user;
    if (!this.state.editors.includes(user)) this.state.editors.push(user);
  }

  /** What a user has granted, the one at the keyboard when it is left out. */
  permission(user: string = this.user): Auth {
    return authOf(this.state, user, this.auth);
  }

  /** The user at the keyboard grants what the manifest asks for, or takes it back. */
  permit(granted: boolean): void {
    permit(this.state, this.user, granted);
  }

  /** Runs and takes in what the run said. A failure is in the outcome. */
  private execute(request: Omit<RunRequest, 'granted'>): RunOutcome {
    const outcome = runFunction(this.around, {
      ...request, granted: grantsOf(this.state, request.effectiveUser, this.auth, request.project.scopes), ...(this.responder ? { respond: this.responder } : {}),
    });
    this.lastRun = outcome.summary;
    this.lastCalls = outcome.calls;
    this.lastHandler = { handler: request.handler, user: request.effectiveUser, surface: request.surface, failure: outcome.failure?.message ?? '' };
    this.report.shown.push(...outcome.shown);
    this.report.lines.push(...outcome.lines);
    return outcome;
  }

  private begin(): void {
    this.report = { shown: [], lines: [], failures: [] };
  }

  private byUser(options: RunOptions, surface: Surface): Pick<RunRequest, 'project' | 'surface' | 'authMode' | 'effectiveUser' | 'activeUser' | 'faults' | 'answers' | 'presses'> {
    return {
      project: this.project(options.project), surface: options.surface ?? surface, authMode: options.authMode ?? 'FULL', effectiveUser: this.user, activeUser: this.user,
      faults: options.faults ?? [], answers: options.answers ?? [], presses: options.presses ?? [],
    };
  }

  /** Runs a function of the project by name, as from the script editor. Gives what it returned; throws its failure. */
  run(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    this.begin();
    const outcome = this.execute({ ...this.byUser(options, 'editor'), handler, makeArguments: () => [...args] });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  /** google.script.run: only JSON passes, only functions at the top level without a trailing `_` are seen. */
  call(handler: string, args: readonly unknown[] = [], options: RunOptions = {}): ClientValue {
    this.begin();
    const request = this.byUser(options, 'client');
    if (!request.project.functions.has(handler) || handler.endsWith('_')) throw new ScriptFailure(`Script function not found: ${handler}`, 'Error', '');
    const passed = args.map((one) => passThrough(one));
    const outcome = this.execute({ ...request, handler, makeArguments: () => passed });
    if (outcome.failure) throw outcome.failure;
    return passThrough(outcome.value);
  }

  /** Asks a function of the project without a trace in report and meter; undefined when there is no such function or it fails. */
  ask(handler: string): ClientValue | undefined {
    if (this.projectOption === null) return undefined;
    const project = this.project();
    if (!project.functions.has(handler)) return undefined;
    const outcome = runFunction(this.around, { project, handler, surface: 'client', authMode: 'FULL', effectiveUser: this.user, activeUser: this.user, granted: project.scopes });
    return outcome.failure ? undefined : passThrough(outcome.value);
  }

  /** Opens the file as its user does: fires onOpen and gives the menus that it made. */
  open(): Map<string, MenuEntry[]> {
    const authMode: AuthMode = this.permission() === 'none' ? 'NONE' : 'LIMITED';
    const outcome = this.simple('onOpen', authMode, (services) => [openEvent(services, authMode)]);
    this.installed('ON_OPEN', (services, trigger) => [openEvent(services, 'FULL', trigger.id)]);
    // The services call the add-on's own menu `Add-on`; in the editor it has the add-on's name, while sub-menus keep theirs.
    return new Map([...(outcome?.menus ?? [])].map(([title, entries]) => [title === 'Add-on' ? this.addOnName : title, entries]));
  }

  /** Installing the add-on inside this file: onInstall with full rights. */
  install(): void {
    this.begin();
    const project = this.project();
    if (project.functions.has('onInstall')) this.settle('onInstall', this.execute({ ...this.byUser({}, 'menu'), project, handler: 'onInstall', makeArguments: (services) => [openEvent(services, 'FULL')] }));
  }

  menuItems(): string[][] {
    this.begin();
    return listItems(this.open());
  }

  /** Chooses an item of the project's menu. */
  menu(path: readonly string[], options: RunOptions = {}): unknown {
    this.begin();
    const menus = options.menus ?? this.open();
    const handler = findHandler(menus, path);
    if (handler === null) {
      const failure = this.report.failures.find((one) => one.handler === 'onOpen');
      throw new ServiceError(failure ? `The menu did not appear: ${failure.message}` : `There is no menu item ${path.join(' ▸ ')}.`);
    }
    const outcome = this.execute({ ...this.byUser(options, 'menu'), handler });
    if (outcome.failure) throw outcome.failure;
    return outcome.value;
  }

  private settle(handler: string, outcome: RunOutcome): RunOutcome {
    if (outcome.failure) this.report.failures.push({ handler, message: outcome.failure.message });
    return outcome;
  }

  private simple(handler: string, authMode: AuthMode, makeArguments: (services: Services) => unknown[], more: Pick<RunRequest, 'faults' | 'rangeEdges'> = {}): RunOutcome | null {
    if (this.projectOption === null) return null;
    const project = this.project();
    if (!project.functions.has(handler)) return null;
    return this.settle(handler, this.execute({ project, handler, surface: 'simple', authMode, effectiveUser: this.user, activeUser: '', makeArguments, ...more }));
  }

  private installed(eventType: StoredTrigger['eventType'], makeArguments: (services: Services, trigger: StoredTrigger) => unknown[], more: Pick<RunRequest, 'rangeEdges'> = {}): void {
    if (this.projectOption === null) return;
    for (const trigger of this.state.triggers.filter((one) => one.eventType === eventType))
      this.settle(trigger.handler, this.execute({ project: this.project(), handler: trigger.handler, surface: 'menu', authMode: 'FULL', effectiveUser: trigger.user, activeUser: this.user, makeArguments: (services) => makeArguments(services, trigger), ...more }));
  }

  /** The sheet under the user's hands: Google's own methods, without meter and gate. */
  hands(): Services {
    return handsOf(this.around, this.user);
  }

  spreadsheet(): SpreadsheetHands {
    return spreadsheetOf(this.hands());
  }

  /** The sheet of this displayed name. */
  sheet(name: string): SheetHands {
    const sheet = findSheet(this.hands(), name);
    if (!sheet) throw new ServiceError(`There is no tab ${name}. The tabs are: ${this.spreadsheet().getSheets().map((one) => one.getName()).join(', ')}.`);
    return sheet;
  }

  /** The cells of `Steps!D5` or `'My steps'!A1:B2`; without a tab, of the first one. */
  range(a1: string): RangeHands {
    const { tab, cells } = splitA1(a1);
    const sheet = tab === '' ? this.spreadsheet().getSheets()[0] : this.sheet(tab);
    if (!sheet) throw new ServiceError('Range not found');
    return sheet.getRange(cells);
  }

  /** The tab as displayed: every row from 1 to the last one with content. */
  displayed(tab: string): string[][] {
    const sheet = this.sheet(tab);
    const rows = sheet.getLastRow();
    return rows === 0 ? [] : sheet.getRange(1, 1, rows, sheet.getLastColumn()).getDisplayValues();
  }

  /** What a page's user changed in the document by another way than these methods: fires what such an edit fires. Tells whether onEdit ran. */
  edited(edit: EditEvent): boolean {
    this.begin();
    return this.fireEdit(edit);
  }

  /** As edited(), for a change that is no edit of values. */
  changed(changeType: ChangeType): void {
    this.restructure(changeType, () => {});
  }

  /** Throws Google's sentence when a protection keeps the user at the keyboard out of these cells. */
  checkEdit({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): void {
    const hands = this.hands();
    const sheet = spreadsheetOf(hands).getSheetById(gid);
    if (sheet) checkProtections(hands, sheet.getRange(row0 + 1, column0 + 1, rows, columns));
  }

  /** A cell's value as an edit event tells it. */
  eventValue(gid: number, row0: number, column0: number): string | undefined {
    return eventText(this.document.read(gid, row0, column0, 1, 1)[0]?.[0]);
  }

  private fireEdit(edit: EditEvent, faults: readonly Fault[] = []): boolean {
    this.selectArea(edit);
    const rangeEdges = edgesOf(edit);
    // Where the add-on was never used, only its onOpen runs.
    const ran = this.permission() !== 'none' && this.simple('onEdit', 'LIMITED', (services) => [editEvent(services, 'LIMITED', edit)], { faults, rangeEdges }) !== null;
    this.installed('ON_EDIT', (services, trigger) => [editEvent(services, 'FULL', edit, trigger.id)], { rangeEdges });
    this.installed('ON_CHANGE', (services, trigger) => [changeEvent(services, 'FULL', 'EDIT', trigger.id)]);
    return ran;
  }

  /** Types into a cell, `Steps!D5` or the range itself; fires onEdit. */
  edit(cell: RangeHands | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.begin();
    this.fireEdit(typeInto(this.hands(), this.document, typeof cell === 'string' ? this.range(cell) : cell, text), options.faults);
  }

  /** Pastes tab-separated text at a cell; fires onEdit once, without value. */
  paste(cell: RangeHands | string, text: string, options: { faults?: readonly Fault[] } = {}): void {
    this.begin();
    this.fireEdit(pasteInto(this.hands(), typeof cell === 'string' ? this.range(cell) : cell, parseTabSeparated(text)), options.faults);
  }

  /** A change of structure by the user: done by `change`, told to installable triggers. */
  restructure(changeType: ChangeType, change: (services: Services) => void): void {
    this.begin();
    change(this.hands());
    this.installed('ON_CHANGE', (services, trigger) => [changeEvent(services, 'FULL', changeType, trigger.id)]);
  }

  /** What the user has selected when a menu item runs. */
  select(cells: RangeHands | string): void {
    const range = typeof cells === 'string' ? this.range(cells) : cells;
    this.selectArea({ gid: range.getSheet().getSheetId(), row0: range.getRow() - 1, column0: range.getColumn() - 1, rows: range.getNumRows(), columns: range.getNumColumns() });
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

  /** Moves the clock to an instant and fires what falls due on the way; from then on the clock stands. */
  advance(to: number, options: { faults?: readonly Fault[] } = {}): Fired[] {
    if (to < this.clock) throw new ServiceError('The clock advances only forward; --now sets it back.');
    this.state.clockStands = true;
    return this.fireDue(to, options.faults);
  }

  /** Puts the clock at an instant, later or earlier, without firing anything; from then on it stands. */
  setClock(to: number): void {
    this.state.clockStands = true;
    this.setNow(to);
  }

  /** Goes with the real time. What fell due since the clock was last looked at fires once, however often its time has come. */
  follow(real: number): Fired[] {
    delete this.state.clockStands;
    this.setNow(real);
    const isDue = this.state.triggers.some((one) => one.eventType === 'CLOCK' && one.nextAt !== null && one.nextAt <= real);
    return isDue ? this.fireDue(real) : [];
  }

  private fireDue(to: number, faults: readonly Fault[] = []): Fired[] {
    this.begin();
    const failures: string[] = [];
    const fired = advanceTo(
      {
        now: () => this.clock, setNow: (ms) => this.setNow(ms), triggers: this.state.triggers, save: () => this.save(),
        nextFiring: (trigger, after) => nextFiring(trigger.rule, trigger.createdAt, after),
        fire: (trigger, at) => {
          const outcome = this.execute({ project: this.project(), handler: trigger.handler, surface: 'clock', authMode: 'FULL', effectiveUser: trigger.user, activeUser: '', makeArguments: (services) => [clockEvent(services, at, trigger.id)], faults });
          failures.push(this.settle(trigger.handler, outcome).failure?.message ?? '');
        },
      },
      to,
    );
    return fired.map(({ trigger, at }, index) => ({ handler: trigger.handler, at, failure: failures[index] ?? '' }));
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
    const document = this.openedDocument || this.snapshot === null ? { ...(this.document.snapshot() as object), revisionId: 'START_REVISION' } : this.snapshot;
    return { version: STATE_VERSION, now: this.clock, state: this.state, document, mails: this.outgoing.mails, lastRun: this.lastRun, selection: this.selection };
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
