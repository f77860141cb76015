/** The state of everything around the grid, and the reducer that computes it from events. Uses no DOM. */
import type { PageState, Requests, ShownInPage, ToPage } from '../protocol';

export type PanelName = 'clock' | 'mail' | 'calls' | 'permission' | 'user' | 'settings';
export type Question = Extract<ShownInPage, { kind: 'alert' | 'prompt' }>;
export type Toast = Extract<ShownInPage, { kind: 'toast' }> & { readonly key: number };
type FrameShown = Extract<ShownInPage, { frame: string }>;
export type SidebarShown = FrameShown & { readonly kind: 'sidebar' };
export type DialogShown = FrameShown & { readonly kind: 'modal' | 'modeless' };
/** The last move of the clock: the triggers that fired, and the local time after it. */
export interface Jump {
  readonly fired: Requests['clock']['answer']['fired'];
  readonly local: string;
}

export interface ShellState {
  readonly connection: 'opening' | 'open' | 'lost';
  readonly page: PageState | null;
  /** performance.now() when `page` arrived. A running clock is shown as its time plus the time since then. */
  readonly stateAt: number;
  readonly panel: PanelName | null;
  readonly sidebar: SidebarShown | null;
  /** The HTML dialog of a script. A new dialog replaces the old one, as in Google. */
  readonly dialog: DialogShown | null;
  /** Alerts and prompts that wait for an answer. The first one is shown. */
  readonly questions: readonly Question[];
  readonly toast: Toast | null;
  readonly toasts: number;
  /** The name of the running function. */
  readonly running: string | null;
  /** The menu item that waits for the user's consent. */
  readonly consent: { readonly path: readonly string[] } | null;
  /** The error of the last menu item. */
  readonly scriptError: string | null;
  /** Why an input or a request was refused. */
  readonly notice: string | null;
  /** Why the grid could not be opened. */
  readonly gridError: string | null;
  readonly jump: Jump | null;
}

export const initialShell: ShellState = {
  connection: 'opening',
  page: null,
  stateAt: 0,
  panel: null,
  sidebar: null,
  dialog: null,
  questions: [],
  toast: null,
  toasts: 0,
  running: null,
  consent: null,
  scriptError: null,
  notice: null,
  gridError: null,
  jump: null,
};

export type ShellEvent =
  | {
      readonly kind: 'message';
      readonly message: Exclude<ToPage, { kind: 'joined' | 'answer' | 'refused' | 'revision' | 'selected' | 'reopen' }>;
      readonly at: number;
    }
  | { readonly kind: 'opened' | 'lost' }
  | { readonly kind: 'panel'; readonly panel: PanelName | null }
  | {
      readonly kind:
        'closeSidebar' | 'closeDialog' | 'closeToast' | 'closeScriptError' | 'closeNotice' | 'closeConsent';
    }
  | { readonly kind: 'answered'; readonly dialog: string }
  | { readonly kind: 'consentNeeded'; readonly path: readonly string[] }
  | { readonly kind: 'scriptError' | 'notice' | 'gridError'; readonly text: string }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'jumped'; readonly jump: Jump }
  /** The window has another user: closes everything that was shown to the previous user. */
  | { readonly kind: 'userChanged' };

export function reduceShell(state: ShellState, event: ShellEvent): ShellState {
  switch (event.kind) {
    case 'message':
      return takeMessage(state, event.message, event.at);
    case 'opened':
      return { ...state, connection: 'open', gridError: null };
    case 'lost':
      // The runs have ended with the server, so nobody waits for these answers.
      return { ...state, connection: 'lost', questions: [], running: null, consent: null };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'closeSidebar':
      return { ...state, sidebar: null };
    case 'closeDialog':
      return { ...state, dialog: null };
    case 'closeToast':
      return { ...state, toast: null };
    case 'closeScriptError':
      return { ...state, scriptError: null };
    case 'closeNotice':
      return { ...state, notice: null };
    case 'closeConsent':
      return { ...state, consent: null };
    case 'answered':
      return { ...state, questions: state.questions.filter(({ dialog }) => dialog !== event.dialog) };
    case 'consentNeeded':
      return { ...state, consent: { path: event.path }, panel: null };
    case 'scriptError':
      return { ...state, scriptError: event.text };
    case 'notice':
      return { ...state, notice: event.text };
    case 'gridError':
      return { ...state, gridError: event.text };
    case 'resize':
      return resize(state, event);
    case 'jumped':
      return { ...state, jump: event.jump };
    case 'userChanged':
      return {
        ...state,
        sidebar: null,
        dialog: null,
        questions: [],
        toast: null,
        scriptError: null,
        notice: null,
        consent: null,
        jump: null,
        running: null,
      };
  }
}

function resize(
  state: ShellState,
  { width, height }: { readonly width?: number; readonly height?: number },
): ShellState {
  if (!state.dialog) return state;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  return { ...state, dialog: { ...state.dialog, ...size } };
}

function takeMessage(
  state: ShellState,
  message: Extract<ShellEvent, { kind: 'message' }>['message'],
  at: number,
): ShellState {
  switch (message.kind) {
    case 'state':
      return { ...state, connection: 'open', page: message.state, stateAt: at };
    case 'running':
      // The start of a run clears the error of the run before.
      return { ...state, running: message.handler, scriptError: message.handler === null ? state.scriptError : null };
    case 'hide':
      return { ...state, questions: state.questions.filter(({ dialog }) => dialog !== message.dialog) };
    case 'show':
      return show(state, message.what);
  }
}

function show(state: ShellState, what: ShownInPage): ShellState {
  switch (what.kind) {
    case 'toast':
      return { ...state, toast: { ...what, key: state.toasts + 1 }, toasts: state.toasts + 1 };
    case 'alert':
    case 'prompt':
      return { ...state, questions: [...state.questions, what] };
    case 'sidebar':
      return { ...state, sidebar: what as SidebarShown };
    case 'modal':
    case 'modeless':
      return { ...state, dialog: what as DialogShown, panel: null };
  }
}

/** Simple triggers run without a notice, as in Google. */
const SILENT_HANDLERS = new Set(['onOpen', 'onEdit', 'onSelectionChange', 'onInstall']);

/** Whether the notice `Running script` is shown. It is hidden while the script waits for an answer. */
export function isWorking(state: ShellState): boolean {
  return state.running !== null && !SILENT_HANDLERS.has(state.running) && state.questions.length === 0;
}
