/**
 * The controller of a window: it owns the connection and the grid, reports events to the shell and carries out what the user does.
 */
import type { OpenedDocument, PageState, RequestName, Requests, ToPage } from '../protocol';
import { Connection, NotConnectedError, type Socket } from './connection';
import type { Grid, GridOptions, SelectedCells } from './grid/contract';
import { GridHost } from './grid-host';
import { addMilliseconds } from './moments';
import type { ShellEvent } from './shell-state';

/** Key in sessionStorage of the window's user; it survives a reload of the browser tab. */
const USER_KEY = 'workbench-user';
/** Key in sessionStorage of the selection. */
const CELLS_KEY = 'workbench-cells';
/** Milliseconds between two updates of a running clock. */
const TICK = 5000;

type Joined = Extract<ToPage, { kind: 'joined' }>;

export type MountGrid = (element: HTMLElement, options: GridOptions) => Promise<Grid>;

export class PageController {
  readonly #dispatch: (event: ShellEvent) => void;
  readonly #grid: GridHost;
  readonly #connection: Connection;
  /** The document, asked for while the window still connects; null once it was looked at. */
  #early: Promise<OpenedDocument | null> | null;
  /** The message with which the server took this window in. */
  #joined: Joined | null = null;
  #awaitingJoined: ((joined: Joined) => void)[] = [];
  #state: PageState | null = null;
  #stateAt = 0;
  #awaiting: ((state: PageState) => void)[] = [];
  #selected: SelectedCells | null = null;
  /** Whether this window is the first one on the file and has not opened the add-on yet. */
  #isFirstOpening = false;

  constructor(place: HTMLElement, mount: MountGrid, dispatch: (event: ShellEvent) => void) {
    this.#dispatch = dispatch;
    this.#grid = new GridHost(place, ownCells(), {
      mount,
      fetchDocument: () => this.#fetchDocument(),
      send: (message) => void this.#connection.send({ kind: 'revision', message }),
      askResults: () => this.#connection.ask('customResults', {}),
      select: (cells) => this.#selectSoon(cells),
      refuse: (text) => dispatch({ kind: 'notice', text }),
      choose: (path) => this.choose(path),
      lost: () => void this.#open(),
    });
    this.#early = askForDocument()
      .then(readDocument)
      .catch(() => null);
    this.#connection = new Connection(
      openSocket,
      {
        opened: () => void this.#opened(),
        lost: () => void this.#lost(),
        received: (message) => this.#received(message),
      },
      (work, milliseconds) => void setTimeout(work, milliseconds),
    );
    setInterval(() => this.#tick(), TICK);
  }

  /** Runs an item of the add-on's menu, after asking for consent when it is missing. */
  choose(path: readonly string[]): void {
    if (this.#state?.permission === 'asked') this.#dispatch({ kind: 'consentNeeded', path });
    else void this.#run(path);
  }

  /** Grants the permission, but for the scopes left unticked, and runs the menu item that needed it. */
  async allow(path: readonly string[], without: readonly string[]): Promise<void> {
    this.#dispatch({ kind: 'closeConsent' });
    if (await this.permit(true, without)) await this.#run(path);
  }

  call(frame: string, name: string, args: readonly unknown[]): Promise<unknown> {
    return this.#ask('call', { frame, name, args });
  }

  /** Moves the clock. Rejects with the server's message. */
  async moveClock(to: string): Promise<void> {
    const [{ fired }, { clock }] = await this.#change('clock', { to });
    this.#dispatch({ kind: 'jumped', jump: { fired, local: clock.local } });
  }

  openMail(n: number): Promise<Requests['mail']['answer']> {
    return this.#ask('mail', { n });
  }

  /** Changes the user of this window. */
  async become(user: string): Promise<void> {
    await this.#change('user', { user });
    sessionStorage.setItem(USER_KEY, user);
    this.#dispatch({ kind: 'userChanged' });
    await this.#open();
  }

  permit(granted: boolean, without: readonly string[] = []): Promise<boolean> {
    return this.#attempt('permit', { granted, without });
  }

  /** Sets whether this window's user may only view the file. */
  share(viewOnly: boolean): Promise<boolean> {
    return this.#attempt('share', { viewOnly });
  }

  rename(name: string): Promise<unknown> {
    return this.#attempt('settings', { name });
  }

  /** Rejects with the server's message. */
  async changeSettings(settings: Requests['settings']['request']): Promise<void> {
    await this.#ask('settings', settings);
  }

  press(dialog: string, button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE', text: string): void {
    this.#dispatch({ kind: 'answered', dialog });
    this.#connection.send({ kind: 'pressed', dialog, button, text });
  }

  /** Shows a tab; `gid` is Google's sheet ID. */
  showTab(gid: number): void {
    this.#grid.select({ sheetId: `s${gid}`, row: 0, column: 0, rows: 1, columns: 1 });
    this.#grid.focus();
  }

  focusGrid(): void {
    this.#grid.focus();
  }

  async #run(path: readonly string[]): Promise<void> {
    try {
      const { asksConsent } = await this.#ask('menu', { path });
      if (asksConsent) this.#dispatch({ kind: 'consentNeeded', path });
    } catch (error) {
      this.#explain(error, 'scriptError');
    }
  }

  /** Sends a request and shows the error when it is refused. Resolves to whether it succeeded. */
  async #attempt<N extends RequestName>(name: N, request: Requests[N]['request']): Promise<boolean> {
    try {
      await this.#ask(name, request);
      return true;
    } catch (error) {
      this.#explain(error, 'notice');
      return false;
    }
  }

  /** Sends a request that changes the state; resolves to the answer and the new state, which may arrive before or after it. */
  async #change<N extends RequestName>(
    name: N,
    request: Requests[N]['request'],
  ): Promise<[Requests[N]['answer'], PageState]> {
    const before = this.#state;
    const answer = await this.#ask(name, request);
    return [answer, this.#state && this.#state !== before ? this.#state : await this.#nextState()];
  }

  /** Shows an error. A lost connection is not shown here, because the banner already says so. */
  #explain(error: unknown, kind: 'scriptError' | 'notice'): void {
    if (!(error instanceof NotConnectedError)) this.#dispatch({ kind, text: (error as Error).message });
  }

  #ask<N extends RequestName>(name: N, request: Requests[N]['request']): Promise<Requests[N]['answer']> {
    this.#sendSelection();
    return this.#connection.ask(name, request);
  }

  /** Delays the selection, because dragging changes it often. #ask sends it before any other request. */
  #selectSoon(cells: SelectedCells): void {
    const isFirst = this.#selected === null;
    this.#selected = cells;
    if (isFirst) setTimeout(() => this.#sendSelection(), 100);
  }

  #sendSelection(): void {
    const cells = this.#selected;
    this.#selected = null;
    if (!cells) return;
    sessionStorage.setItem(CELLS_KEY, JSON.stringify(cells));
    this.#connection.ask('select', cells).catch((error: unknown) => this.#explain(error, 'notice'));
  }

  async #opened(): Promise<void> {
    this.#dispatch({ kind: 'opened' });
    await this.#open();
  }

  async #open(): Promise<void> {
    // The server's first state comes only after onOpen has run.
    const { user, owner, viewOnly } =
      this.#reader() ?? (await new Promise<Joined>((resolve) => this.#awaitingJoined.push(resolve)));
    try {
      await this.#grid.open({ user, owner, viewOnly });
      if (!this.#state) await this.#nextState();
      this.#showState();
      this.#welcome();
    } catch (error) {
      // When the server has stopped, `lost` reports it, and the next connection opens the document again.
      if (this.#connection.isOpen) this.#dispatch({ kind: 'gridError', text: (error as Error).message });
    }
  }

  /** Who looks at the document, as far as it is known. */
  #reader(): Pick<Joined, 'user' | 'owner' | 'viewOnly'> | null {
    if (!this.#state) return this.#joined;
    const { user, users, viewOnly } = this.#state;
    return { user, owner: users[0] ?? user, viewOnly };
  }

  /** Opens the add-on on a new file, once. Without permission it waits until the user chooses something. */
  #welcome(): void {
    const path = this.#isFirstOpening && this.#state?.permission === 'granted' ? openingPath(this.#state.menus) : null;
    this.#isFirstOpening = false;
    if (path) void this.#run(path);
  }

  async #lost(): Promise<void> {
    this.#dispatch({ kind: 'lost' });
    // A refused WebSocket gives no reason. After a restart the server has a new token: read it from the page without a reload, so that
    // text in a panel is not lost.
    for (let isRunning = false; !isRunning && !this.#connection.isOpen;) {
      await new Promise((resolve) => setTimeout(resolve, TICK / 5));
      const response = await askForDocument().catch(() => null);
      if (response?.status === 401) await takeNewToken();
      isRunning = response?.ok ?? false;
    }
  }

  async #fetchDocument(): Promise<OpenedDocument> {
    const early = await this.#early;
    this.#early = null;
    // Revisions that came before the window was taken in are in the document only if it is the one of that moment.
    if (early && this.#joined && revisionOf(early) === this.#joined.revision) return early;
    return readDocument(await askForDocument());
  }

  #received(message: Exclude<ToPage, { kind: 'answer' | 'refused' }>): void {
    switch (message.kind) {
      case 'joined':
        this.#joined = message;
        for (const take of this.#awaitingJoined.splice(0)) take(message);
        return;
      case 'revision':
        return this.#grid.receive(message.message);
      case 'selected':
        return this.#grid.select(message);
      case 'reopen':
        return void this.#open();
      case 'state': {
        const before = this.#state;
        this.#state = message.state;
        // A grid is opened either to edit or only to view. After a change of the user, become() opens it.
        if (before && before.user === message.state.user && before.viewOnly !== message.state.viewOnly)
          void this.#open();
        this.#isFirstOpening ||= message.state.isFirstOpening;
        this.#stateAt = performance.now();
        this.#dispatch({ kind: 'message', message, at: this.#stateAt });
        for (const take of this.#awaiting.splice(0)) take(message.state);
        return this.#showState();
      }
      default:
        return this.#dispatch({ kind: 'message', message, at: performance.now() });
    }
  }

  #nextState(): Promise<PageState> {
    return new Promise((resolve) => this.#awaiting.push(resolve));
  }

  #showState(): void {
    if (!this.#state) return;
    this.#grid.setMenus(this.#state.menus);
    this.#grid.setNow(this.#state.clock.now);
  }

  #tick(): void {
    if (this.#state?.clock.runs) this.#grid.setNow(this.#state.clock.now + performance.now() - this.#stateAt);
  }
}

/** The path of the menu item that opens the add-on: the first one, if it bears the add-on's name (`Open Waymark`). */
function openingPath(menus: PageState['menus']): readonly string[] | null {
  for (const { title, entries } of menus) {
    const first = entries.find(({ kind }) => kind !== 'separator');
    if (first?.kind === 'item' && first.label.includes(title)) return [title, first.label];
  }
  return null;
}

function ownCells(): SelectedCells | null {
  const text = sessionStorage.getItem(CELLS_KEY);
  return text === null ? null : (JSON.parse(text) as SelectedCells);
}

function ownUser(): string | null {
  return sessionStorage.getItem(USER_KEY);
}

/** The token that the server has inserted into the page. */
function token(page: Document = document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="waymark-token"]')?.content ?? '';
}

async function takeNewToken(): Promise<void> {
  const response = await fetch('/', { cache: 'no-store' }).catch(() => null);
  if (!response?.ok) return;
  const fresh = token(new DOMParser().parseFromString(await response.text(), 'text/html'));
  document.querySelector<HTMLMetaElement>('meta[name="waymark-token"]')?.setAttribute('content', fresh);
}

function askForDocument(): Promise<Response> {
  return fetch('/document', { cache: 'no-store', headers: { 'X-Waymark-Token': token() } });
}

async function readDocument(response: Response): Promise<OpenedDocument> {
  if (!response.ok) throw new Error(`GET /document: ${response.status}`);
  return (await response.json()) as OpenedDocument;
}

const revisionOf = ({ data }: OpenedDocument): unknown => (data as { readonly revisionId?: unknown }).revisionId;

function openSocket(): Socket {
  const user = ownUser();
  const address = new URL('/socket', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('token', token());
  if (user !== null) address.searchParams.set('user', user);
  return new WebSocket(address) as Socket;
}

/** The file's clock now, in local time: `2026-03-02T08:00`. */
export function localNow(clock: PageState['clock'], stateAt: number): string {
  return clock.runs ? addMilliseconds(clock.local, performance.now() - stateAt) : clock.local;
}
