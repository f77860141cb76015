/**
 * The workbook and everybody who has it open, in its own thread. Scripts run here to their end, one after the other, while the main thread
 * serves the sockets. While a script waits for a dialog, revisions of windows are accepted at once; what would run a script waits.
 */
import { openWorkbook, ScriptFailure, type Workbook } from '../../runtime';
import type { FromPage, RequestName, ToPage } from '../protocol';
import { mailsAfter, settledCount } from '../smtp';
import { Autosave } from './autosave';
import { Dialogs } from './dialogs';
import { DocumentText } from './document-text';
import { JobQueue } from './job-queue';
import { calledFunction } from '../project-call';
import { lastRunOf } from './page-state';
import { numberOfAsk, readMessage } from './read-message';
import { requests, RequestError, type RequestContext } from './requests';
import { RevisionHistory } from './revision-history';
import { ScriptRunner } from './script-runner';
import { ScriptUi } from './script-ui';
import { WindowEdits } from './window-edits';
import { WindowStates } from './window-states';
import { Windows, type Window } from './windows';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages';
import type { MessagePort } from 'node:worker_threads';

type Ask = Extract<FromPage, { kind: 'ask' }>;

/** Milliseconds between two checks for due triggers while the clock follows the real time. */
const TICK = 5_000;
/** Milliseconds from the opening of a window to the evaluation: what the window asks first comes before. */
const EVALUATION_DELAY = 200;
const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class SharedWorkbook {
  private readonly workbook: Workbook;
  private readonly history: RevisionHistory;
  private readonly windows: Windows;
  private readonly states: WindowStates;
  private readonly dialogs: Dialogs;
  private readonly runner: ScriptRunner;
  private readonly edits: WindowEdits;
  private readonly autosave: Autosave;
  private readonly documentText: DocumentText;
  private readonly requestContext: RequestContext;
  private readonly jobs: JobQueue;
  private readonly clockTimer: NodeJS.Timeout;
  private evaluation: NodeJS.Timeout | undefined;
  /** How many mails of the outbox need no delivery any more. */
  private sentMails: number;

  constructor(
    options: WorkerOptions,
    signal: SharedArrayBuffer,
    port: MessagePort,
    private readonly post: (message: FromWorker) => void,
  ) {
    this.windows = new Windows((window, text) => post({ kind: 'send', window, text }));
    this.dialogs = new Dialogs(port, signal);
    const scriptUi = new ScriptUi(this.windows, this.dialogs, (message) => this.receive(message));
    this.history = new RevisionHistory(
      () => this.workbook.document.model,
      (text) => post({ kind: 'send', window: null, text }),
    );
    this.jobs = new JobQueue(
      (error) => this.remark(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      () => this.finishJobs(),
    );
    const { dir, welcomes = false, ...opening } = options;
    this.workbook = openWorkbook({
      ...opening,
      dir,
      document: {
        config: { transportService: this.history.transport, client: { id: 'server', name: 'Server' } },
        revisionId: this.history.firstRevision,
      },
    });
    // All that a wrong folder is refused for has been looked at.
    this.post({ kind: 'locked' });
    this.states = new WindowStates(this.workbook, this.windows, dir, welcomes && this.workbook.isFresh);
    this.autosave = this.makeAutosave();
    const { workbook, windows, dialogs, history, jobs, autosave, states } = this;
    this.documentText = new DocumentText(workbook, () => history.revision());
    this.runner = new ScriptRunner({
      workbook,
      windows,
      dialogs,
      scriptUi,
      history,
      ended: () => {
        states.isStale = true;
        autosave.schedule();
      },
      remark: (text) => this.remark(text),
    });
    const { runner } = this;
    this.edits = new WindowEdits({
      workbook,
      windows,
      history,
      jobs,
      runner,
      autosave,
      editFired: () => {
        states.editsFired += 1;
        states.lastRun = lastRunOf(workbook);
      },
    });
    this.requestContext = { workbook, windows, scriptUi, runOnOpen: (window) => runner.runOnOpen(window) };
    try {
      // Fills the cache: the first window asks for the document next.
      this.documentText.read();
      // Reports an error in the project before a page is open.
      workbook.project();
      this.sentMails = settledCount(dir, workbook.mailHeads().length);
      if (workbook.isFresh) workbook.save();
    } catch (error) {
      workbook.close();
      throw error;
    }
    this.clockTimer = setInterval(() => this.tickSafely(), TICK);
    this.tickSafely();
  }

  /**
   * Handles a message of the main thread, in the order of arrival. Also called while a script waits for a dialog. Nothing that arrives may
   * end the thread: an error is printed on the terminal, and the window loads the document again.
   */
  receive(message: ToWorker): void {
    try {
      this.handleMessage(message);
    } catch (error) {
      this.remark(messageOf(error));
      const window = 'window' in message ? this.windows.get(message.window) : undefined;
      if (window) this.windows.send(window, { kind: 'reopen' });
      if (message.kind === 'document') this.post({ kind: 'noDocument', id: message.id, message: messageOf(error) });
    }
    this.jobs.run();
  }

  private handleMessage(message: ToWorker): void {
    switch (message.kind) {
      case 'join':
        this.join(message.window, message.revision, message.user);
        break;
      case 'leave':
        this.leave(message.window);
        this.jobs.add(() => this.autosave.saveNow());
        break;
      case 'message': {
        const window = this.windows.get(message.window);
        const parsed = window && readMessage(message.text);
        if (parsed) this.handle(window, parsed);
        else if (window) this.refuseUnknown(window, numberOfAsk(message.text));
        break;
      }
      case 'document':
        this.post({ kind: 'document', id: message.id, text: this.documentText.read() });
        break;
      case 'announce':
        this.workbook.announce(message.address);
        break;
      default:
        this.dialogs.close();
        this.jobs.add(() => this.close());
    }
  }

  /** Evaluates the document while the window builds its grid: the first script that reads a result would wait for it. */
  private evaluateSoon(): void {
    clearTimeout(this.evaluation);
    this.evaluation = setTimeout(() => {
      const { document } = this.workbook;
      if (!this.jobs.isBusy) for (const { gid } of document.sheets().slice(0, 1)) document.readValues(gid, 0, 0, 1, 1);
    }, EVALUATION_DELAY);
  }

  private makeAutosave(): Autosave {
    return new Autosave(
      () => this.workbook.save(this.documentText.snapshot()),
      (reason) => {
        this.remark(`Not saved: ${reason}`);
        this.toast('Not saved', `${reason} It is tried again until it works.`, -1);
      },
      () => this.toast('Saved', 'Everything is on the disk again.', 5),
    );
  }

  private toast(title: string, text: string, seconds: number): void {
    this.windows.sendToAll({ kind: 'show', what: { kind: 'toast', title, text, seconds } });
  }

  private remark(text: string): void {
    this.post({ kind: 'remark', text });
  }

  private handle(window: Window, message: FromPage): void {
    if (message.kind === 'pressed')
      this.dialogs.press(message.dialog, { pressed: message.button, answer: message.text });
    else if (message.kind === 'revision') this.edits.handle(window, message.message);
    else if (message.name === 'select') this.select(window, message);
    else this.jobs.add(() => this.answer(window, message));
  }

  /** A page of another version would otherwise wait for its answer for ever. */
  private refuseUnknown(window: Window, id: number | null): void {
    if (id === null) return;
    const message = 'The page asked for something that this server does not know. Load the page again.';
    this.windows.send(window, { kind: 'refused', id, name: 'RequestError', message });
  }

  private finishJobs(): void {
    try {
      this.history.flush();
      this.history.trim();
      this.sendMails();
      if (this.states.isStale) this.states.sendToAll();
    } catch (error) {
      this.remark(messageOf(error));
    }
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
    if (revision === null) this.admitNew(window);
    if (this.jobs.isBusy) this.jobs.add(() => this.runner.runOnOpen(window));
    else this.runner.runOnOpen(window);
    this.states.sendFirst(window);
    if (revision !== null) this.admitBehind(window, revision);
    this.evaluateSoon();
  }

  /** A window without a document builds its grid while onOpen runs, and gets what that writes as revisions. */
  private admitNew(window: Window): void {
    const { user } = window;
    const viewOnly = this.workbook.mayOnlyView(user);
    const revision = this.history.revision();
    this.windows.send(window, { kind: 'joined', user, owner: this.workbook.state.owner, viewOnly, revision });
    this.post({ kind: 'admit', window: window.id });
  }

  /** A window that has the document of an earlier revision. */
  private admitBehind(window: Window, revision: string): void {
    const missed = this.history.messagesAfter(revision);
    if (missed) for (const text of missed) this.windows.sendText(window, text);
    else this.windows.send(window, { kind: 'reopen' });
    this.post({ kind: 'admit', window: window.id });
  }

  private leave(id: number): void {
    const window = this.windows.get(id);
    this.windows.remove(id);
    this.dialogs.close(id);
    for (const clientId of window?.cursors ?? [])
      this.windows.sendToAll({ kind: 'revision', message: { type: 'CLIENT_LEFT', version: 1, clientId } });
  }

  private select(window: Window, { id, request }: Extract<Ask, { name: 'select' }>): void {
    const { document } = this.workbook;
    const before = JSON.stringify(window.selection);
    if (document.model.getters.tryGetSheet(request.sheetId)) {
      const gid = document.gidOf(request.sheetId);
      const { rows = 1, columns = 1 } = document.sheet(gid) ?? {};
      const row0 = Math.min(request.row, rows - 1);
      const column0 = Math.min(request.column, columns - 1);
      window.selection = {
        gid,
        row0,
        column0,
        rows: Math.min(Math.max(1, request.rows), rows - row0),
        columns: Math.min(Math.max(1, request.columns), columns - column0),
      };
    }
    this.windows.send(window, { kind: 'answer', id, answer: null });
    if (before !== JSON.stringify(window.selection) && this.workbook.hasSelectionTrigger)
      this.jobs.add(() => this.runner.run(window, () => this.workbook.selectionChanged()));
  }

  private answer(window: Window, { id, name, request }: Ask): void {
    const { answer, runningLabel, showsUi } = requests[name as Exclude<RequestName, 'select'>];
    if (runningLabel) this.windows.send(window, { kind: 'running', handler: runningLabel(request as never) });
    let reply: ToPage;
    try {
      const result = this.runner.run(window, () => answer(this.requestContext, window, request as never), showsUi);
      reply = { kind: 'answer', id, answer: result };
    } catch (error) {
      const { name: errorName, message, stack } = error as Error;
      const isExpected =
        error instanceof RequestError ||
        error instanceof ScriptFailure ||
        errorName === 'Exception' ||
        errorName === 'FolderError';
      if (!isExpected) this.remark(`${name}: ${stack ?? message}`);
      reply = { kind: 'refused', id, name: error instanceof ScriptFailure ? error.scriptName : errorName, message };
    }
    if (name === 'menu' || name === 'call' || this.workbook.lastHandler?.surface === 'clock') {
      const run = lastRunOf(this.workbook);
      // For a call through the project's `call`, the log names the function that was called with it.
      this.states.lastRun = run && name === 'call' ? { ...run, handler: calledFunction(run.handler, request) } : run;
    }
    if (runningLabel) this.windows.send(window, { kind: 'running', handler: null });
    // Before the answer, so that a window that has its answer also has the new state.
    this.states.sendToAll();
    this.windows.send(window, reply);
  }

  /** While the clock follows the real time, fires the triggers that are due. */
  private tick(): void {
    if (this.jobs.isBusy || this.workbook.state.clockStands) return;
    const isDue = this.workbook.state.triggers.some(
      ({ eventType, nextAt }) => eventType === 'CLOCK' && nextAt !== null && nextAt <= Date.now(),
    );
    if (!isDue) return this.workbook.setNow(Date.now());
    this.jobs.add(() => {
      this.runner.run(null, () => this.workbook.follow(Date.now()));
      this.states.lastRun = lastRunOf(this.workbook);
    });
    this.jobs.run();
  }

  private tickSafely(): void {
    try {
      this.tick();
    } catch (error) {
      this.remark(messageOf(error));
    }
  }

  private sendMails(): void {
    const count = this.workbook.mailHeads().length;
    if (count > this.sentMails) this.post({ kind: 'mails', mails: mailsAfter(this.workbook, this.sentMails) });
    this.sentMails = count;
  }

  private close(): void {
    clearInterval(this.clockTimer);
    clearTimeout(this.evaluation);
    this.autosave.schedule();
    this.autosave.saveNow();
    this.workbook.close();
    this.post({ kind: 'closed', failure: this.autosave.failure });
  }
}
