/**
 * The messages between the page and its server: JSON over one WebSocket. Both sides import these types.
 * A window is one browser tab. It belongs to one user at a time; two windows may belong to two users.
 *
 * GET /           the page: index.html, page.js, page.css and fonts/ of .build/page. The server inserts its token, new at each start, as
 *                 <meta name="waymark-token" content="…"> before </head>. The frames of scripts are `srcdoc` frames, which inherit the
 *                 page's Content-Security-Policy: so it must allow inline scripts.
 * GET /document   an OpenedDocument. Requires the header `X-Waymark-Token`.
 * /socket?token=…&revision=R&user=A   the WebSocket of a window of user A (default: the owner) that has the document at revision R
 *                 (`revisionId` in the answer to GET /document). The first message to it is `state`. Then come all revisions after R,
 *                 or `reopen` when the server no longer has R. Without `revision` only new revisions are sent.
 *
 * A window that lost its connection reconnects and requests the document again. On status 401 (the server was restarted and has another
 * token) it reads the new token from GET / and requests again. A frame that a script showed may call over any later connection: the server
 * identifies it by its name.
 *
 * All revisions of a run arrive as one revision, so that a window computes once. The server sends a window's own revision back to it; that
 * is its acknowledgement.
 */

import type { CustomOutcome } from '../runtime/engine/custom-outcomes';

/** A message of the spreadsheet engine's collaboration protocol, forwarded unchanged. */
export type CollaborationMessage = Readonly<Record<string, unknown>> & { readonly type: string };

/** An entry of a menu that a script created. */
export type MenuItem =
  | { readonly kind: 'item'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuItem[] };

/** The answer to GET /document. */
export interface OpenedDocument {
  /** The engine's workbook data, with its `revisionId`. */
  readonly data: unknown;
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970 by the workbook's clock. */
  readonly now: number;
  /** The names of the script's functions that formulas may call. */
  readonly customFunctions?: readonly string[];
  /** The last selection in the file, in the form of a `select` request. */
  readonly selected?: Requests['select']['request'];
}

export interface PageState {
  /** The name of the spreadsheet and the folder in which it is stored. */
  readonly file: { readonly name: string; readonly folder: string };
  readonly locale: string;
  readonly timeZone: string;
  /** Everybody with whom the file is shared, the owner first. */
  readonly users: readonly string[];
  /** Whose window this is. */
  readonly user: string;
  /** Whether this window's user has granted the scopes of the manifest. */
  readonly permission: 'granted' | 'asked';
  /** Whether this window's user may only view the file. */
  readonly viewOnly: boolean;
  /** The OAuth scopes of the manifest. */
  readonly scopes: readonly string[];
  /** Scopes that this window's user left unticked on the consent screen. */
  readonly withheld: readonly string[];
  readonly clock: {
    readonly now: number;
    /** Local to the spreadsheet's zone: `2026-03-02T08:00`. */
    readonly local: string;
    /** True when the clock follows the real time, false when it was set and is stopped. */
    readonly runs: boolean;
  };
  /** The clock trigger that is due next. */
  readonly nextTrigger: {
    readonly at: number;
    readonly local: string;
    readonly handler: string;
    readonly user: string;
  } | null;
  /** The menus that onOpen created for this window's user. */
  readonly menus: readonly { readonly title: string; readonly entries: readonly MenuItem[] }[];
  /** Whether this window is the first one ever on this file: it opens the add-on by itself, as Google does after installing one. */
  readonly isFirstOpening: boolean;
  /** Oldest first. */
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly date: string }[];
  readonly lastRun: LastRun | null;
  /** How often onEdit ran since the server started. Only tests use it. */
  readonly editsFired: number;
}

/** The last run of a script: its service calls and its result. */
export interface LastRun {
  readonly handler: string;
  readonly user: string;
  /** menu, client, simple, clock, … */
  readonly surface: string;
  readonly calls: number;
  readonly cells: number;
  readonly simulatedSeconds: number;
  readonly log: readonly { readonly name: string; readonly cells: number; readonly milliseconds: number }[];
  readonly lines: readonly { readonly level: string; readonly text: string }[];
  /** The error message in Google's words; '' when the run succeeded. */
  readonly failure: string;
}

/** What a script shows. The script waits at `alert` and `prompt` for a `pressed` message. A new sidebar replaces the old one. */
export type ShownInPage =
  | { readonly kind: 'toast'; readonly title: string; readonly text: string; readonly seconds: number }
  | {
      readonly kind: 'alert' | 'prompt';
      readonly dialog: string;
      readonly title: string;
      readonly text: string;
      readonly buttons: readonly ('OK' | 'CANCEL' | 'YES' | 'NO')[];
    }
  | {
      readonly kind: 'sidebar' | 'modal' | 'modeless';
      readonly frame: string;
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
    };

/** The requests of a window. Each gets one answer, in order. */
export interface Requests {
  /** Runs a menu item of the add-on; the path begins with the menu's title. The answer comes at the end of the run. */
  menu: { readonly request: { readonly path: readonly string[] }; readonly answer: { readonly asksConsent: boolean } };
  /** A google.script.run call of the frame with this name. The answer is the returned JSON. */
  call: {
    readonly request: { readonly frame: string; readonly name: string; readonly args: readonly unknown[] };
    readonly answer: unknown;
  };
  /** Sets the clock: a named target, a duration (`+3d`, `+4h`), a local date and time (`2026-03-02T08:00`), or the real time. */
  clock: {
    readonly request: { readonly to: 'tomorrow' | 'nextMonday' | 'nextTrigger' | 'real' | (string & {}) };
    readonly answer: {
      readonly fired: readonly { readonly handler: string; readonly local: string; readonly failure: string }[];
    };
  };
  /** Changes the user of this window; a new address becomes an editor of the file. */
  user: { readonly request: { readonly user: string }; readonly answer: null };
  /** Grants or revokes the scopes of the manifest for this window's user; `without` are those that the user left unticked. */
  permit: {
    readonly request: { readonly granted: boolean; readonly without?: readonly string[] };
    readonly answer: null;
  };
  /** The file's owner shares it with this window's user, to edit it or only to view it. */
  share: { readonly request: { readonly viewOnly: boolean }; readonly answer: null };
  mail: {
    readonly request: { readonly n: number };
    readonly answer: {
      readonly to: string;
      readonly subject: string;
      readonly date: string;
      readonly html: string;
      readonly text: string;
      readonly source: string;
      readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
    };
  };
  /** The selection in this window, 0-based; `sheetId` is the engine's. */
  select: {
    readonly request: {
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    };
    readonly answer: null;
  };
  /** What the script's functions gave that formulas call, after all formulas are computed. */
  customResults: {
    readonly request: Readonly<Record<string, never>>;
    readonly answer: readonly (readonly [key: string, outcome: CustomOutcome])[];
  };
  /** File ▸ Settings. */
  settings: {
    readonly request: { readonly locale?: string; readonly timeZone?: string; readonly name?: string };
    readonly answer: null;
  };
}

export type RequestName = keyof Requests;

/** From a window to the server. */
export type FromPage =
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | {
      [N in RequestName]: {
        readonly kind: 'ask';
        readonly id: number;
        readonly name: N;
        readonly request: Requests[N]['request'];
      };
    }[RequestName]
  | {
      readonly kind: 'pressed';
      readonly dialog: string;
      readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
      readonly text: string;
    };

/** From the server to a window. */
export type ToPage =
  /** The first message, before onOpen runs: who looks at the document. The window gets every revision after this one. */
  | {
      readonly kind: 'joined';
      readonly user: string;
      readonly owner: string;
      readonly viewOnly: boolean;
      readonly revision: string;
    }
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'show'; readonly what: ShownInPage }
  /** Closes an alert or a prompt whose run was stopped. */
  | { readonly kind: 'hide'; readonly dialog: string }
  /** A script changed the selection or the active sheet. 0-based; `sheetId` is the engine's. */
  | {
      readonly kind: 'selected';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** The window must load the document again: its revision is not in the server's history. */
  | { readonly kind: 'reopen' }
  /** A run has started, or has ended (null). The page shows it as Google shows `Working…`. */
  | { readonly kind: 'running'; readonly handler: string | null };
