/**
 * What the services of the runtime are given, and how they are written.
 *
 * A service is a plain class whose public methods carry Google's names and take Google's arguments; it never checks their
 * types, counts calls, asks for scopes or looks at the AuthMode itself. `host/strict.ts` does all of that once, from the
 * reference of Google's own API (`reference.json`), by putting a proxy round every object that leaves a service:
 * wrong arguments throw Google's sentence, a method that Google has and a class here lacks throws and names itself.
 *
 * A class says which of Google's it is by `static readonly googleName`, e.g. `'SpreadsheetApp.Range'`,
 * `'SpreadsheetApp.SpreadsheetApp'` for a service's own global object, `'Mail.MailApp'` (the namespaces and names of
 * @types/google-apps-script, without `GoogleAppsScript.` and with `Spreadsheet` for the namespace of SpreadsheetApp).
 * Arguments arrive unwrapped (the class's own instances, host arrays, host Dates); what is returned is wrapped.
 */
import type { Document } from './engine/document';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** How an execution came about; a simple trigger is `simple`, a clock trigger has no user interface. */
export type Surface = 'menu' | 'client' | 'simple' | 'clock' | 'editor' | 'custom-function';

/** An exception of Google's services: in Apps Script its `name` is `Exception` (platform facts, 1.5). */
export class ServiceError extends Error {
  override readonly name: string = 'Exception';
}

/** Something that Google has and this runtime has not (yet). Never swallowed: it says its own name. */
export class NotImplemented extends Error {
  override readonly name: string = 'NotImplemented';
  constructor(what: string) {
    super(`${what} is not implemented in the local runtime.`);
  }
}

/** The run was ended by the runtime (time limit, a kill by a test): no `catch` or `finally` of the script may see it. */
export class Killed extends Error {
  override readonly name: string = 'Killed';
}

/** The one source of time: milliseconds since 1970, UTC. The runtime never asks the machine's clock behind its back. */
export interface Clock {
  now(): number;
  /** Simulated time passes (Utilities.sleep, the cost of calls). */
  spend(milliseconds: number): void;
}

/** One alert, prompt, dialog, sidebar or toast that the script showed, in the order of showing. */
export type Shown =
  | { kind: 'alert'; title: string; text: string; pressed: string }
  | { kind: 'prompt'; title: string; text: string; pressed: string; answer: string }
  | { kind: 'sidebar' | 'modal' | 'modeless'; title: string; html: string; width?: number; height?: number }
  | { kind: 'toast'; title: string; text: string; seconds: number };

/** A mail as MailApp took it. Dates are instants in milliseconds. */
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

/** A trigger as it is kept in the state folder. */
export interface StoredTrigger {
  id: string;
  user: string;
  handler: string;
  eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** The clock's rule as the builder made it; JSON only. */
  rule: Record<string, string | number | boolean | null>;
  createdAt: number;
  /** When it fires next (ms UTC); null when it is not a clock trigger or will never fire again. */
  nextAt: number | null;
}

/** The key-value stores of PropertiesService, as they are kept: by store (`script`, `document`, `user:MAIL`). */
type StoredProperties = Record<string, Record<string, string>>;

/** Everything about the workbook that is not in the o-spreadsheet document. Owned by the host, mutated in place, saved by it. */
export interface WorkbookState {
  /** The file's id, as getId() gives it. */
  id: string;
  name: string;
  /** Spreadsheet locale such as `en_US` and its zone such as `Europe/Berlin`. */
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  /** Who has granted what; scope URLs by mail address. */
  granted: Record<string, string[]>;
  /** Scopes that a user has not granted although the rest is: those that a newer version of the script asks for. */
  withheld?: Record<string, string[]>;
  /** Users who said by themselves whether they grant what the manifest asks for. */
  permitted?: Record<string, boolean>;
  /** Whether somebody moved the clock, so that it stands there; else it goes with the real time wherever it can. */
  clockStands?: boolean;
  properties: StoredProperties;
  triggers: StoredTrigger[];
  /** The next number for ids of triggers, mails, metadata …: ids are deterministic. */
  counter: number;
  /** Mail recipients used in the running quota day, by user. */
  mailQuota: Record<string, { day: string; used: number }>;
  cache: Record<string, Record<string, { value: string; until: number }>>;
}

/** What is selected in the user's window: 0-based, the last range is the one being worked in. Mutated by activate() and the like. */
export interface Selection {
  gid: number;
  ranges: { row0: number; column0: number; rows: number; columns: number }[];
  current: { row0: number; column0: number };
}

/** One execution of a function of the script: what every service object is constructed with. */
export interface Execution {
  readonly document: Document;
  readonly state: WorkbookState;
  readonly clock: Clock;
  readonly authMode: AuthMode;
  readonly surface: Surface;
  /** Owned by the host and kept between executions; without it A1 of the first visible sheet is selected. */
  readonly selection?: Selection;
  /** Whether the script runs as a published editor add-on (one clock trigger a user and file, hourly at most); else it is bound to the file. */
  readonly addOn?: boolean;
  /** The add-on's name, which its menu has in the editor; `Add-on` when it is not said. */
  readonly addOnName?: string;
  /** The language of the user's account, as Session.getActiveUserLocale() gives it; `en` when it is not said. */
  readonly userLocale?: string;
  /** Who runs it (effective user) and who is at the keyboard (active user; '' when Google would hide it). */
  readonly effectiveUser: string;
  readonly activeUser: string;
  /** The script's own zone (manifest `timeZone`). */
  readonly scriptTimeZone: string;
  /** The OAuth scopes of the manifest, whole URLs. */
  readonly scopes: readonly string[];
  /** Contents of the project's HTML files by name without ending. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** The Date class of the script's realm: its clock is `clock`, its local methods are in `scriptTimeZone`. */
  readonly Date: DateConstructor;
  /** Whether MailApp, newTrigger … see a function of this name at the script's top level. */
  hasFunction(name: string): boolean;
  /** Runs code, the body of a function with its own `return`, in the script's realm (HtmlService templates); `scope` names become local variables. */
  evaluate(code: string, scope: Record<string, unknown>): unknown;
  /** Takes a mail: quota and validation are MailApp's, storing and delivering are the host's. */
  deliver(mail: SentMail): void;
  /** Shows something to the user; for alert and prompt the host supplies what is pressed and typed. */
  show(what: Shown): { pressed: string; answer: string };
  /** The menus that addToUi() registered, by title; the last of a name wins. */
  readonly menus: Map<string, MenuEntry[]>;
  /** One line of Logger.log or console.*. */
  log(level: 'log' | 'info' | 'warn' | 'error', text: string): void;
  /** Adds to the run's meter the size of a call beyond what strict.ts knows (cells read or written). */
  cells(count: number): void;
  /** Locks that this execution holds, by kind; the host frees them at its end, and at an alert or a prompt. */
  readonly heldLocks: Set<string>;
  /** Whether another execution holds the lock (tests and faults set it). */
  lockedElsewhere(kind: string): boolean;
}

export type MenuEntry =
  | { kind: 'item'; label: string; handler: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; entries: MenuEntry[] };
