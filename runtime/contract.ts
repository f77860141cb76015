/**
 * What a service of the runtime receives, and how it is written.
 *
 * A service is a plain class whose public methods have Google's names and arguments. It does not check types, count calls or check
 * scopes and the AuthMode: `host/strict.ts` does that for all services with a wrapper around every object that a service returns. It reads
 * the signatures from `reference.json`: wrong arguments throw Google's message, a method that the class lacks throws NotImplemented.
 *
 * `static readonly googleName` says which class of Google's it is, e.g. `'Spreadsheet.Range'`, `'Mail.MailApp'`: the names of
 * @types/google-apps-script without `GoogleAppsScript.`.
 * Arguments arrive without wrappers (instances of these classes, arrays and Dates of Node); return values are wrapped.
 */
import type { DoubtId } from './doubts';
import type { CustomOutcome } from './engine/custom-outcomes';
import type { Document } from './engine/document';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/**
 * What started an execution: `simple` is a simple trigger, `clock` a time-driven one, `form` the submission of a form, `web` a request to the
 * web app; the last three have no user interface.
 */
export type Surface = 'menu' | 'client' | 'simple' | 'clock' | 'editor' | 'custom-function' | 'form' | 'web';

/** An exception of Google's services: in Apps Script its `name` is `Exception`. */
export class ServiceError extends Error {
  override readonly name: string = 'Exception';
}

/** Google has the called function and this runtime does not. The run fails even if the script catches it. */
export class NotImplemented extends Error {
  override readonly name: string = 'NotImplemented';
  constructor(what: string) {
    super(`${what} is not implemented in the local runtime.`);
  }
}

/** The runtime ended the run (time limit, the fault `kill`). The script must not continue: every later call throws it again. */
export class Killed extends Error {
  override readonly name: string = 'Killed';
}

/** The only source of time: milliseconds since 1970, UTC. The services never read the machine's clock. */
export interface Clock {
  now(): number;
  /** Simulated time passes (Utilities.sleep, the cost of calls). */
  spend(milliseconds: number): void;
}

/** An alert, prompt, dialog, sidebar or toast that the script showed. */
export type Shown =
  | { kind: 'alert'; title: string; text: string; pressed: string }
  | { kind: 'prompt'; title: string; text: string; pressed: string; answer: string }
  | { kind: 'sidebar' | 'modal' | 'modeless'; title: string; html: string; width?: number; height?: number }
  | { kind: 'toast'; title: string; text: string; seconds: number };

/** A mail that a script sent with MailApp; `at` is in milliseconds since 1970, UTC. */
export interface SentMail {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  name: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: { name: string; contentType: string; bytes: Uint8Array }[];
  inlineImages: Record<string, { contentType: string; bytes: Uint8Array }>;
  at: number;
}

/** A trigger as the state folder stores it. */
export interface StoredTrigger {
  id: string;
  user: string;
  handler: string;
  eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** The schedule of a clock trigger as the builder made it; JSON only. */
  rule: Record<string, string | number | boolean | null>;
  createdAt: number;
  /** When it fires next (ms UTC); null when it is not a clock trigger or will never fire again. */
  nextAt: number | null;
  /** The id of another file in which the user made it; absent for a trigger of this file. */
  file?: string;
  /** Whether Google has disabled it: it appears in lists and never fires. */
  disabled?: boolean;
}

/** The properties of PropertiesService by store (`script`, `document`, `user:MAIL`). */
type StoredProperties = Record<string, Record<string, string>>;

/** All state of the workbook outside the o-spreadsheet document. The host owns and saves it; services change it in place. */
export interface WorkbookState {
  /** The file's id, as getId() gives it. */
  id: string;
  name: string;
  /** Spreadsheet locale such as `en_US` and its zone such as `Europe/Berlin`. */
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  /** People who may look at the file, and comment on it, but not edit it. */
  viewers?: string[];
  /** The scope URLs that each user has granted, by mail address. */
  granted: Record<string, string[]>;
  /** Scopes that a user has not granted although others are: left unticked, or required only by a newer version of the script. */
  withheld?: Record<string, string[]>;
  /** Users who explicitly granted (true) or refused (false) the scopes of the manifest. */
  permitted?: Record<string, boolean>;
  /** Whether the clock was set and is stopped; else it follows the real time. */
  clockStands?: boolean;
  properties: StoredProperties;
  triggers: StoredTrigger[];
  /** The next number for ids of triggers, mails, metadata …: ids are deterministic. */
  counter: number;
  /** Mail recipients used in the running quota day, by user. */
  mailQuota: Record<string, { day: string; used: number }>;
  cache: Record<string, Record<string, { value: string; until: number }>>;
  /** What the custom functions of the formulas gave, by call, with the hash of the code that ran. */
  custom?: { code: string; outcomes: Record<string, CustomOutcome> };
  /** Settings that the document does not have, such as iterative calculation, as texts by name. */
  settings?: Record<string, string>;
}

/** The selection in the user's window, 0-based; the last range is the active one. Methods such as activate() change it. */
export interface Selection {
  gid: number;
  ranges: { row0: number; column0: number; rows: number; columns: number }[];
  current: { row0: number; column0: number };
}

/** An execution of a function of the script; every service object is constructed with it. */
export interface Execution {
  readonly document: Document;
  readonly state: WorkbookState;
  readonly clock: Clock;
  readonly authMode: AuthMode;
  readonly surface: Surface;
  /** The host keeps it between executions; without it, A1 of the first visible sheet is selected. */
  readonly selection?: Selection;
  /** Whether the script runs as a published editor add-on (at most one clock trigger for each user and file, hourly); else it is bound to the file. */
  readonly addOn?: boolean;
  /** The title of the add-on's menu in the editor; `Add-on` by default. */
  readonly addOnName?: string;
  /** The language of the user's account, for Session.getActiveUserLocale(); `en` by default. */
  readonly userLocale?: string;
  /** Mail addresses: the user whose permissions the run has, and the user at the keyboard ('' where Google hides it). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  /** The script's time zone (`timeZone` of the manifest). */
  readonly scriptTimeZone: string;
  /** The OAuth scopes of the manifest, whole URLs. */
  readonly scopes: readonly string[];
  /** Contents of the project's HTML files, by name without extension. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** The Date class of the script's realm: it reads `clock`, and its local methods use `scriptTimeZone`. */
  readonly Date: DateConstructor;
  /** Whether the script has a function of this name at its top level. */
  hasFunction(name: string): boolean;
  /** Runs the body of a function in the script's realm (HtmlService templates); the names of `scope` are local variables. */
  evaluate(code: string, scope: Record<string, unknown>): unknown;
  /** Stores a mail in the outbox. MailApp has checked it and its quota before. */
  deliver(mail: SentMail): void;
  /** Shows something to the user; for alert and prompt, the host returns the pressed button and the typed text. */
  show(what: Shown): { pressed: string; answer: string };
  /** The doubts whose other side is chosen. */
  readonly turned?: ReadonlySet<DoubtId>;
  /** Shows the user Google's consent screen with these scopes, where the surface has one; the run ends in either case. */
  askConsent?(scopes: readonly string[]): void;
  /** The menus that addToUi() registered, by title; a later menu replaces an earlier one of the same title. */
  readonly menus: Map<string, MenuEntry[]>;
  /** Adds a line of Logger.log or console.*. */
  log(level: 'log' | 'info' | 'warn' | 'error', text: string): void;
  /** Adds cells that the current call reads or writes, where strict.ts cannot count them from the arguments. */
  cells(count: number): void;
  /** Locks that this execution holds, by kind; the host releases them at its end, and at an alert or a prompt. */
  readonly heldLocks: Set<string>;
  /** Whether another execution holds the lock (set by tests and faults). */
  lockedElsewhere(kind: string): boolean;
  /** Milliseconds until another run lets go of the lock; 0 or absent without such a run. */
  lockWait?(): number;
  /** The files beside the workbook's own. */
  readonly files?: Files;
  /** Whether the script belongs to no file: it has no active file and no store, cache or lock of a document. */
  readonly standalone?: boolean;
  /** The id of the active file, if it is another than the workbook's own. */
  readonly active?: string;
}

/** A spreadsheet file as its methods need it; the document is opened at the first access. */
export interface SpreadsheetFile {
  readonly state: WorkbookState;
  readonly selection: Selection;
  readonly document: Document;
}

/** The files beside the workbook's own. */
export interface Files {
  /** The file of this id, or null. */
  find(id: string): SpreadsheetFile | null;
  /** A new file with one empty sheet, with the locale and the time zone of the workbook's own file. */
  create(name: string, owner: string, rows: number, columns: number): SpreadsheetFile;
  /** A copy of the file of this id, the workbook's own included, that belongs to `owner` alone. */
  copy(id: string, name: string, owner: string): SpreadsheetFile;
}

export type MenuEntry =
  | { kind: 'item'; label: string; handler: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; entries: MenuEntry[] };
