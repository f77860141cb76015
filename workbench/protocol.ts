/**
 * What the page and its server say to each other over one WebSocket, as JSON. Both sides import it: types only, no code.
 * A window belongs to one user at a time; two windows may belong to two users.
 *
 * GET /           the page: index.html, page.js, page.css and fonts/ of .build/page. The server puts this start's token into it, as
 *                 <meta name="waymark-token" content="…"> right before </head>. Frames of scripts are `srcdoc`, which takes over the
 *                 page's Content-Security-Policy: that one may not forbid inline scripts.
 * GET /document   an OpenedDocument. Wants the header `X-Waymark-Token`.
 * /socket?token=…&revision=R&user=A   the WebSocket of a window that belongs to A (left out: to the owner) and has the document as of the
 *                 revision R (`revisionId` of what GET /document gave). The first message to it is `state`; then come the revisions after R,
 *                 those that came about before the socket opened included, or `reopen` when the server no longer knows R. Without
 *                 `revision` they begin with what comes about once the socket is open.
 *
 * A window whose connection was lost connects again by itself and asks for the document anew; when that is refused (401: the server was started
 * again and has another token), it takes the new token from GET / and stays as it is. A frame that a script showed may go on calling
 * over another connection: its name is enough, however often its window has connected since.
 *
 * All revisions of one run arrive as one, so that a window computes once. A window's own revision comes back as its acknowledgement.
 */

/** A message of the spreadsheet engine's collaboration protocol, passed on as it is. */
export type CollaborationMessage = Readonly<Record<string, unknown>> & { readonly type: string };

/** An entry of a menu, as the script made it. */
export type MenuItem =
  | { readonly kind: 'item'; readonly label: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuItem[] };

/** What GET /document gives: where a window begins. */
export interface OpenedDocument {
  /** The engine's workbook, its `revisionId` included. */
  readonly data: unknown;
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970 by the workbook's clock. */
  readonly now: number;
  /** Where the file was worked in last; as `select` tells it. */
  readonly selected?: Requests['select']['request'];
}

export interface PageState {
  /** Name of the spreadsheet, and the folder it is kept in. */
  readonly file: { readonly name: string; readonly folder: string };
  readonly locale: string;
  readonly timeZone: string;
  /** Everybody who may edit the file, the owner first, and who this window is. */
  readonly users: readonly string[];
  readonly user: string;
  /** Whether this window's user has granted what the manifest asks for. */
  readonly permission: 'granted' | 'asked';
  /** What the manifest asks for: Google's scopes. */
  readonly scopes: readonly string[];
  readonly clock: {
    readonly now: number;
    /** Local to the spreadsheet's zone: `2026-03-02T08:00`. */
    readonly local: string;
    /** Whether it goes on with the real time; else it stands where somebody put it. */
    readonly runs: boolean;
  };
  /** The next trigger that falls due. */
  readonly nextTrigger: {
    readonly at: number;
    readonly local: string;
    readonly handler: string;
    readonly user: string;
  } | null;
  /** The menus that onOpen made for this window's user, by title. */
  readonly menus: readonly { readonly title: string; readonly entries: readonly MenuItem[] }[];
  /** Oldest first. */
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly date: string }[];
  readonly lastRun: LastRun | null;
  /** How often onEdit ran since the server began: what tests count. */
  readonly editsFired: number;
}

/** The service calls of the last run, and how it ended. */
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
  /** Google's sentence when it failed. */
  readonly failure: string;
}

/** What a script shows. `alert` and `prompt` wait for `pressed`; a sidebar takes the place of the one before. */
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

/** What a window asks the server; each is answered once, in order. */
export interface Requests {
  /** Chooses an item of the add-on's menu, by its path from the menu's title on. Answered when its run has ended. */
  menu: { readonly request: { readonly path: readonly string[] }; readonly answer: null };
  /** google.script.run of the frame that was shown under this name; gives the JSON that came back. */
  call: {
    readonly request: { readonly frame: string; readonly name: string; readonly args: readonly unknown[] };
    readonly answer: unknown;
  };
  /** Moves the clock: by a named jump, by a length (`+3d`, `+4h`), to a moment (`2026-03-02T08:00`), or back to the real time. */
  clock: {
    readonly request: { readonly to: 'tomorrow' | 'nextMonday' | 'nextTrigger' | 'real' | (string & {}) };
    readonly answer: {
      readonly fired: readonly { readonly handler: string; readonly local: string; readonly failure: string }[];
    };
  };
  /** Who this window is from now on; a new address becomes an editor of the file. */
  user: { readonly request: { readonly user: string }; readonly answer: null };
  /** Grants or takes back what the manifest asks for, for this window's user. */
  permit: { readonly request: { readonly granted: boolean }; readonly answer: null };
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
  /** The cells this window's user has selected, 0-based and inclusive; `sheetId` is the engine's. */
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
  /** File settings. */
  settings: {
    readonly request: { readonly locale?: string; readonly timeZone?: string; readonly name?: string };
    readonly answer: null;
  };
}

export type RequestName = keyof Requests;

/** From a window. */
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

/** To a window. */
export type ToPage =
  | { readonly kind: 'revision'; readonly message: CollaborationMessage }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly name: string; readonly message: string }
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'show'; readonly what: ShownInPage }
  /** An alert or a prompt that nobody waits for any more: the run was ended. */
  | { readonly kind: 'hide'; readonly dialog: string }
  /** A script moved the selection or activated a sheet. 0-based, inclusive; `sheetId` is the engine's. */
  | {
      readonly kind: 'selected';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  /** The window must begin again from GET /document: its history and the server's no longer meet. */
  | { readonly kind: 'reopen' }
  /** A run is under way or has ended; shown as Google shows `Working…`. */
  | { readonly kind: 'running'; readonly handler: string | null };
