/** What the page shows around the grid, and how it follows from what happens. No DOM here: it is tested as it is. */
import type { PageState, Requests, ShownInPage, ToPage } from '../protocol';

export type PanelName = 'clock' | 'mail' | 'calls' | 'permission' | 'user' | 'settings';
export type Question = Extract<ShownInPage, { kind: 'alert' | 'prompt' }>;
export type Toast = Extract<ShownInPage, { kind: 'toast' }> & { readonly key: number };
type FrameShown = Extract<ShownInPage, { frame: string }>;
export type SidebarShown = FrameShown & { readonly kind: 'sidebar' };
export type DialogShown = FrameShown & { readonly kind: 'modal' | 'modeless' };
/** What fired at the last jump, and the file's clock as it was right after. */
export interface Jump {
  readonly fired: Requests['clock']['answer']['fired'];
  readonly local: string;
}

export interface ShellState {
  readonly connection: 'opening' | 'open' | 'lost';
  readonly page: PageState | null;
  /** When the page's state came, by this machine's own clock: a clock that runs is shown by what has gone since. */
  readonly stateAt: number;
  readonly panel: PanelName | null;
  readonly sidebar: SidebarShown | null;
  /** A script's page in a dialog. A new one takes the place of the one before, as in Google. */
  readonly dialog: DialogShown | null;
  /** Alerts and prompts that wait for a button, the one that is shown first. */
  readonly questions: readonly Question[];
  readonly toast: Toast | null;
  readonly toasts: number;
  /** The function that runs, by name. */
  readonly running: string | null;
  /** The choice in the menu that waits for the user's consent. */
  readonly consent: { readonly path: readonly string[] } | null;
  /** What a choice in the menu ended with, when it did not end well. */
  readonly trouble: string | null;
  /** Why the grid would not take what was typed. */
  readonly problem: string | null;
  /** Why there is no grid at all. */
  readonly gridTrouble: string | null;
  readonly jump: Jump | null;
}

export const firstShell: ShellState = {
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
  trouble: null,
  problem: null,
  gridTrouble: null,
  jump: null,
};

export type ShellEvent =
  | {
      readonly kind: 'message';
      readonly message: Exclude<ToPage, { kind: 'answer' | 'refused' | 'revision' | 'selected' | 'reopen' }>;
      readonly at: number;
    }
  | { readonly kind: 'opened' | 'lost' }
  | { readonly kind: 'panel'; readonly panel: PanelName | null }
  | { readonly kind: 'closeSidebar' | 'closeDialog' | 'closeToast' | 'closeTrouble' | 'closeProblem' | 'closeConsent' }
  | { readonly kind: 'answered'; readonly dialog: string }
  | { readonly kind: 'mustConsent'; readonly path: readonly string[] }
  | { readonly kind: 'trouble' | 'problem' | 'gridTrouble'; readonly text: string }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'jumped'; readonly jump: Jump }
  /** The window belongs to somebody else now: what was shown to the one before goes away. */
  | { readonly kind: 'becameOther' };

export function nextShell(state: ShellState, event: ShellEvent): ShellState {
  switch (event.kind) {
    case 'message':
      return takeMessage(state, event.message, event.at);
    case 'opened':
      return { ...state, connection: 'open', gridTrouble: null };
    case 'lost':
      // A dialog of a run that died with the server would wait for ever.
      return { ...state, connection: 'lost', questions: [], running: null, consent: null };
    case 'panel':
      return { ...state, panel: event.panel };
    case 'closeSidebar':
      return { ...state, sidebar: null };
    case 'closeDialog':
      return { ...state, dialog: null };
    case 'closeToast':
      return { ...state, toast: null };
    case 'closeTrouble':
      return { ...state, trouble: null };
    case 'closeProblem':
      return { ...state, problem: null };
    case 'closeConsent':
      return { ...state, consent: null };
    case 'answered':
      return { ...state, questions: state.questions.filter(({ dialog }) => dialog !== event.dialog) };
    case 'mustConsent':
      return { ...state, consent: { path: event.path }, panel: null };
    case 'trouble':
      return { ...state, trouble: event.text };
    case 'problem':
      return { ...state, problem: event.text };
    case 'gridTrouble':
      return { ...state, gridTrouble: event.text };
    case 'resize':
      return state.dialog
        ? {
            ...state,
            dialog: {
              ...state.dialog,
              ...(event.width === undefined ? {} : { width: event.width }),
              ...(event.height === undefined ? {} : { height: event.height }),
            },
          }
        : state;
    case 'jumped':
      return { ...state, jump: event.jump };
    case 'becameOther':
      return {
        ...state,
        sidebar: null,
        dialog: null,
        questions: [],
        toast: null,
        trouble: null,
        problem: null,
        consent: null,
        jump: null,
        running: null,
      };
  }
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
      // A new run leaves the last one's trouble behind.
      return { ...state, running: message.handler, trouble: message.handler === null ? state.trouble : null };
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

/** Runs that nobody chose say nothing of themselves, as in Google. */
const QUIET = new Set(['onOpen', 'onEdit', 'onSelectionChange', 'onInstall']);

/** What the notice at the top says, if anything: the script waits silently while it asks something. */
export function isWorking(state: ShellState): boolean {
  return state.running !== null && !QUIET.has(state.running) && state.questions.length === 0;
}
