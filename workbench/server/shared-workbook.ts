/**
 * The workbook and everybody who has it open, in a thread of its own: scripts run to their end here, one after the other, and the
 * sockets go on meanwhile. What comes while a script waits for a dialog is taken into the history at once; what would run a script waits.
 */
import { openWorkbook, ScriptFailure, type EditEvent, type Workbook } from '../../runtime';
import type {
  CollaborationMessage,
  FromPage,
  LastRun,
  OpenedDocument,
  RequestName,
  Requests,
  ToPage,
} from '../protocol';
import { postingsAfter, settledIn } from '../smtp';
import { classify } from './classify';
import { Dialogs } from './dialogs';
import { Hub } from './revision-history';
import { Keeper } from './autosave';
import { commonState, lastRunOf, stateFor } from './page-state';
import { readMessage } from './read-message';
import { requests, RequestError, type Desk } from './requests';
import { Stage } from './script-ui';
import { Windows, type Window } from './windows';
import type { FromRoom, RoomOptions, ToRoom } from './worker-messages';
import type { MessagePort } from 'node:worker_threads';

type Ask = Extract<FromPage, { kind: 'ask' }>;

/** How often the clock is looked at while it goes with the real time. */
const TICK = 5_000;
const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

export class Room {
  private readonly workbook: Workbook;
  private readonly hub: Hub;
  private readonly windows: Windows;
  private readonly dialogs: Dialogs;
  private readonly stage: Stage;
  private readonly keeper: Keeper;
  private readonly desk: Desk;
  /** What runs scripts, one after the other. */
  private readonly jobs: (() => void)[] = [];
  private readonly ticking: NodeJS.Timeout;
  private isBusy = false;
  private isStale = false;
  private editsFired = 0;
  /** How many mails went on to a mail server, or were there before. */
  private posted: number;
  private lastRun: LastRun | null = null;
  private written: { revisionId: string; text: string } | null = null;

  constructor(
    private readonly options: RoomOptions,
    signal: SharedArrayBuffer,
    port: MessagePort,
    private readonly post: (message: FromRoom) => void,
  ) {
    this.windows = new Windows((window, text) => post({ kind: 'tell', window, text }));
    this.dialogs = new Dialogs(port, signal);
    this.stage = new Stage(this.windows, this.dialogs, (message) => this.take(message));
    this.hub = new Hub(
      () => this.workbook.document.model,
      (text) => post({ kind: 'tell', window: null, text }),
    );
    const { dir: _, ...opening } = options;
    this.workbook = openWorkbook({
      ...opening,
      dir: options.dir,
      document: {
        config: { transportService: this.hub.transport, client: { id: 'server', name: 'Server' } },
        revisionId: this.hub.firstRevision,
      },
    });
    this.keeper = new Keeper(
      () => this.workbook.save(),
      (error) => post({ kind: 'remark', text: `Not saved: ${error instanceof Error ? error.message : String(error)}` }),
    );
    this.desk = {
      workbook: this.workbook,
      windows: this.windows,
      stage: this.stage,
      openFor: (window) => this.openFor(window),
    };
    try {
      // For the first window, which is on its way.
      this.documentText();
      // Says what is wrong with the project before a page is open.
      this.workbook.project();
    } catch (error) {
      this.workbook.close();
      throw error;
    }
    this.posted = settledIn(options.dir, this.workbook.mailHeads().length);
    if (this.workbook.isFresh) this.workbook.save();
    this.ticking = setInterval(() => this.tick(), TICK);
    this.tick();
  }

  /** Takes a message of the other thread. Called in its order, also while a script waits for a dialog. */
  take(message: ToRoom): void {
    switch (message.kind) {
      case 'join':
        this.join(message.window, message.revision, message.user);
        break;
      case 'leave':
        this.leave(message.window);
        this.jobs.push(() => this.keeper.now());
        break;
      case 'said': {
        const window = this.windows.get(message.window);
        const said = window && readMessage(message.text);
        if (said) this.hear(window, said);
        break;
      }
      case 'document':
        this.post({ kind: 'document', id: message.id, text: this.documentText() });
        break;
      case 'announce':
        this.workbook.announce(message.address);
        break;
      default:
        this.dialogs.abandon();
        this.jobs.push(() => this.close());
    }
    this.work();
  }

  private hear(window: Window, said: FromPage): void {
    if (said.kind === 'pressed') this.dialogs.press(said.dialog, { pressed: said.button, answer: said.text });
    else if (said.kind === 'revision') this.hearRevision(window, said.message);
    else if (said.name === 'select') this.select(window, said);
    else this.jobs.push(() => this.answer(window, said));
  }

  /** Does what waits, unless it is being done. */
  private work(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (let job = this.jobs.shift(); job; job = this.jobs.shift()) {
        try {
          job();
        } catch (error) {
          this.post({ kind: 'remark', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
        }
      }
      this.hub.flush();
      this.hub.trim();
      this.postMails();
      if (this.isStale) this.tellState();
    } finally {
      this.isBusy = false;
    }
  }

  /** Runs scripts as this window's user; what they show goes to it. Without a window nobody sees it. */
  private act<T>(window: Window | null, run: () => T, isSeen = true, selection = window?.selection): T {
    const { workbook } = this;
    if (window) workbook.actAs(window.user);
    if (selection) workbook.selectArea(selection);
    if (!workbook.state.clockStands && Math.abs(Date.now() - workbook.now()) > 1000) workbook.setNow(Date.now());
    workbook.responder = this.stage.responderFor(isSeen ? window : null);
    const before = JSON.stringify(workbook.selected());
    try {
      return run();
    } finally {
      this.endDialog();
      this.hub.flush();
      if (window && JSON.stringify(workbook.selected()) !== before) this.moveSelection(window);
      this.isStale = true;
      this.keeper.changed();
    }
  }

  /** A run that was ended by its time limit leaves its dialog behind. */
  private endDialog(): void {
    const { waiting } = this.dialogs;
    if (!waiting) return;
    this.dialogs.waiting = null;
    const window = this.windows.get(waiting.window);
    if (window) this.windows.tell(window, { kind: 'hide', dialog: waiting.dialog });
  }

  private moveSelection(window: Window): void {
    window.selection = this.workbook.selected();
    this.windows.tell(window, { kind: 'selected', ...this.cellsOf(window.selection) });
  }

  /** Cells as the page names them; the first cell where their sheet is gone. */
  private cellsOf({ gid, row0, column0, rows, columns }: Omit<EditEvent, 'typed'>): Requests['select']['request'] {
    const { document } = this.workbook;
    if (document.sheet(gid)) return { sheetId: document.sheetId(gid), row: row0, column: column0, rows, columns };
    return { sheetId: document.model.getters.getSheetIds()[0], row: 0, column: 0, rows: 1, columns: 1 };
  }

  private join(id: number, revision: string | null, user: string | null): void {
    const window: Window = {
      id,
      user: user !== null && MAIL_ADDRESS.test(user) ? user : this.workbook.state.owner,
      menus: new Map(),
      cursors: new Set(),
      selection: this.workbook.selected(),
    };
    this.windows.add(window);
    if (this.isBusy) this.jobs.push(() => this.openFor(window));
    else this.openFor(window);
    this.windows.tell(window, {
      kind: 'state',
      state: stateFor(window, this.commonState(), (one) => this.permissionOf(one)),
    });
    const missed = revision === null ? [] : this.hub.since(revision);
    if (missed) for (const text of missed) this.windows.pass(window, text);
    else this.windows.tell(window, { kind: 'reopen' });
    this.post({ kind: 'admit', window: id });
  }

  private leave(id: number): void {
    const window = this.windows.get(id);
    this.windows.remove(id);
    this.dialogs.abandon(id);
    for (const clientId of window?.cursors ?? [])
      this.windows.tellAll({ kind: 'revision', message: { type: 'CLIENT_LEFT', version: 1, clientId } });
  }

  /** Opens the file for a window, as Google does: onOpen makes its menus. */
  private openFor(window: Window): void {
    this.act(window, () => {
      window.menus = this.workbook.open();
      for (const { handler, message } of this.workbook.report.failures)
        this.post({ kind: 'remark', text: `${handler}: ${message}` });
    });
  }

  private select(window: Window, { id, request }: Extract<Ask, { name: 'select' }>): void {
    const { document } = this.workbook;
    if (document.model.getters.tryGetSheet(request.sheetId)) {
      window.selection = {
        gid: document.gidOf(request.sheetId),
        row0: request.row,
        column0: request.column,
        rows: Math.max(1, request.rows),
        columns: Math.max(1, request.columns),
      };
    }
    this.windows.tell(window, { kind: 'answer', id, answer: null });
  }

  private answer(window: Window, { id, name, request }: Ask): void {
    const { ask, runs, isSeen } = requests[name as Exclude<RequestName, 'select'>];
    if (runs) this.windows.tell(window, { kind: 'running', handler: runs(request as never) });
    let reply: ToPage;
    try {
      reply = { kind: 'answer', id, answer: this.act(window, () => ask(this.desk, window, request as never), isSeen) };
    } catch (error) {
      const { message } = error as Error;
      const isTold =
        error instanceof RequestError || error instanceof ScriptFailure || (error as Error).name === 'Exception';
      if (!isTold) this.post({ kind: 'remark', text: `${name}: ${(error as Error).stack ?? message}` });
      reply = {
        kind: 'refused',
        id,
        name: error instanceof ScriptFailure ? error.scriptName : (error as Error).name,
        message,
      };
    }
    if (name === 'menu' || name === 'call' || this.workbook.lastHandler?.surface === 'clock')
      this.lastRun = lastRunOf(this.workbook);
    if (runs) this.windows.tell(window, { kind: 'running', handler: null });
    // Whoever gets an answer knows what it has changed.
    this.tellState();
    this.windows.tell(window, reply);
  }

  private hearRevision(window: Window, message: CollaborationMessage): void {
    if (message.type.startsWith('CLIENT_')) return this.passOn(window, message);
    if (!this.hub.follows(message)) return;
    const commands = this.hub.commandsOf(message);
    if (!commands) return this.windows.tell(window, { kind: 'reopen' });
    const { document } = this.workbook;
    const { edited, changes } = classify(commands, message.type === 'REMOTE_REVISION');
    const cells =
      edited && document.model.getters.tryGetSheet(edited.sheetId)
        ? { ...edited, gid: document.gidOf(edited.sheetId) }
        : null;
    const valueOf = (): string | undefined =>
      cells?.typed ? this.workbook.eventValue(cells.gid, cells.row0, cells.column0) : undefined;
    if (cells && !this.mayEdit(window, cells)) return this.windows.tell(window, { kind: 'reopen' });
    const oldValue = valueOf();
    if (!this.hub.accept(message)) return this.windows.tellAll({ kind: 'reopen' });
    const edit: EditEvent | null = cells && {
      gid: cells.gid,
      row0: cells.row0,
      column0: cells.column0,
      rows: cells.rows,
      columns: cells.columns,
      typed: cells.typed ? { value: valueOf(), oldValue } : null,
    };
    this.keeper.changed();
    this.jobs.push(() => {
      this.act(
        window,
        () => {
          if (edit && this.workbook.edited(edit)) {
            this.editsFired += 1;
            this.lastRun = lastRunOf(this.workbook);
          }
          for (const change of changes) this.workbook.changed(change);
          // To the script the edited cells are the selected ones, wherever the cursor has gone since.
        },
        true,
        edit ?? window.selection,
      );
    });
  }

  /** The page keeps its user out of protected cells; this holds where it does not. */
  private mayEdit(window: Window, cells: Omit<EditEvent, 'typed'>): boolean {
    const before = this.workbook.user;
    this.workbook.actAs(window.user);
    try {
      this.workbook.checkEdit(cells);
      return true;
    } catch (error) {
      this.windows.tell(window, {
        kind: 'show',
        what: { kind: 'toast', title: '', text: (error as Error).message, seconds: 5 },
      });
      return false;
    } finally {
      // A run of somebody else's may be waiting for its dialog.
      this.workbook.actAs(before);
    }
  }

  /** Where somebody's cursor is concerns the other windows alone. */
  private passOn(window: Window, message: CollaborationMessage): void {
    const { client } = message as { client?: { id?: unknown } };
    if (typeof client?.id === 'string') window.cursors.add(client.id);
    for (const other of this.windows.all())
      if (other !== window) this.windows.tell(other, { kind: 'revision', message });
  }

  /** The document as a window opens it; written down once for each revision. */
  private documentText(): string {
    const { document, state } = this.workbook;
    const revisionId = this.hub.revision();
    if (this.written?.revisionId !== revisionId)
      this.written = { revisionId, text: JSON.stringify({ ...(document.snapshot() as object), revisionId }) };
    const { locale, timeZone } = state;
    const rest: Omit<OpenedDocument, 'data'> = {
      locale,
      timeZone,
      now: this.workbook.now(),
      selected: this.cellsOf(this.workbook.selected()),
    };
    return `{"data":${this.written.text},${JSON.stringify(rest).slice(1)}`;
  }

  private permissionOf(user: string): 'granted' | 'asked' {
    return this.workbook.permission(user) === 'full' ? 'granted' : 'asked';
  }

  private commonState(): ReturnType<typeof commonState> {
    return commonState(this.workbook, this.options.dir, this.workbook.project().scopes, this.lastRun, this.editsFired);
  }

  private tellState(): void {
    this.isStale = false;
    const common = this.commonState();
    for (const window of this.windows.all())
      this.windows.tell(window, { kind: 'state', state: stateFor(window, common, (one) => this.permissionOf(one)) });
  }

  /** While the clock goes with the real time, triggers fire when their time has come. */
  private tick(): void {
    if (this.isBusy || this.workbook.state.clockStands) return;
    const next = this.workbook.state.triggers.some(
      ({ eventType, nextAt }) => eventType === 'CLOCK' && nextAt !== null && nextAt <= Date.now(),
    );
    if (!next) return this.workbook.setNow(Date.now());
    this.jobs.push(() => {
      this.act(null, () => this.workbook.follow(Date.now()));
      this.lastRun = lastRunOf(this.workbook);
    });
    this.work();
  }

  private postMails(): void {
    const mails = this.workbook.mailHeads().length;
    if (mails > this.posted) this.post({ kind: 'mails', mails: postingsAfter(this.workbook, this.posted) });
    this.posted = mails;
  }

  private close(): void {
    clearInterval(this.ticking);
    this.keeper.changed();
    this.keeper.now();
    this.workbook.close();
    this.post({ kind: 'closed' });
  }
}
