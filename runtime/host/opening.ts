/** What a workbook begins with: the saved state or a fresh one, with the options' settings on it. */
import { ServiceError, type Selection, type WorkbookState } from '../contract';
import { isTimeZone } from '../values';
import type { DocumentOptions } from '../engine/document';
import type { MeterSummary } from './meter';
import type { StoredMail } from './outbox';
import type { Auth } from './permission';
import type { Saved, StateFolder } from './state-folder';
import { parseMoment } from './wall-clock';

export interface WorkbookOptions {
  /** The folder of the state; without one the workbook lives in memory. */
  dir?: string;
  /** The clock: ISO local to the zone, or milliseconds UTC. */
  now?: string | number;
  timeZone?: string;
  locale?: string;
  /** Who is at the keyboard; the owner when it is left out. */
  user?: string;
  /** What the user has granted: everything, nothing in an enabled file, nothing in a file where the add-on was never used. */
  auth?: Auth;
  /** The folder of the Apps Script project, or how to get at it when it is first needed. */
  project?: string | (() => string);
  /** Whether the project is an editor add-on (the default) or bound to the file. */
  addOn?: boolean;
  /** The add-on's name, which its menu has. */
  addOnName?: string;
  /** A workbook in memory begins as this one is now, and goes its own way from there; the other options are laid on top as on a saved folder. */
  from?: Saved;
  /** How the document is shared with other clients of it. */
  document?: Pick<DocumentOptions, 'config' | 'revisionId'>;
}

const DEFAULT_USER = 'me@example.com';

function freshState(options: WorkbookOptions): WorkbookState {
  const owner = options.user ?? DEFAULT_USER;
  return {
    id: '1LocalWorkbook0000000000000000000000000000001',
    name: 'Untitled spreadsheet',
    locale: options.locale ?? 'en_US',
    timeZone: options.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    owner,
    editors: [owner],
    granted: {},
    properties: {},
    triggers: [],
    counter: 1,
    mailQuota: {},
    cache: {},
  };
}

/** The clock of the options, else the saved one, else the machine's: the only place where the runtime asks that. */
function clockOf({ now }: WorkbookOptions, saved: number | undefined, timeZone: string): number {
  if (now === undefined) return saved ?? Date.now();
  if (typeof now === 'number') return now;
  const moment = parseMoment(now, timeZone);
  if (moment === null) throw new ServiceError(`${now} is not a moment, such as 2026-03-01T08:00.`);
  return moment;
}

export interface Opened {
  state: WorkbookState;
  now: number;
  mails: StoredMail[];
  lastRun: MeterSummary | null;
  selection: Selection;
  /** The document as it was saved; null for a fresh one. */
  snapshot: unknown;
}

/** Throws one sentence for a zone or a locale that does not exist. */
export function checkSettings({
  timeZone,
  locale,
}: {
  timeZone?: string | undefined;
  locale?: string | undefined;
}): void {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new ServiceError(`${timeZone} is not a time zone, such as Europe/Berlin.`);
  if (locale !== undefined && !/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(locale))
    throw new ServiceError(`${locale} is not a locale, such as en_US.`);
}

/** Throws one sentence for options that make no sense and for a folder that cannot be read. */
export function openState(options: WorkbookOptions, folder: StateFolder | null): Opened {
  const { timeZone, locale } = options;
  checkSettings(options);
  const saved = folder ? folder.read() : options.from ? (JSON.parse(JSON.stringify(options.from)) as Saved) : null;
  const state = saved?.state ?? freshState(options);
  if (timeZone !== undefined) state.timeZone = timeZone;
  if (locale !== undefined) state.locale = locale;
  if (options.now !== undefined) state.clockStands = true;
  return {
    state,
    now: clockOf(options, saved?.now, state.timeZone),
    mails: saved?.mails ?? [],
    lastRun: saved?.lastRun ?? null,
    selection: saved?.selection ?? {
      gid: 0,
      ranges: [{ row0: 0, column0: 0, rows: 1, columns: 1 }],
      current: { row0: 0, column0: 0 },
    },
    snapshot: saved?.document ?? null,
  };
}
