/** The initial state of a workbook: the saved state or a new one, changed by the options. */
import { ServiceError, type Selection, type WorkbookState } from '../contract';
import { isTimeZone } from '../values';
import type { Sides } from '../doubts';
import type { DocumentOptions } from '../engine/document';
import { shareSnapshot } from '../engine/shared-snapshot';
import type { MeterSummary } from './meter';
import type { StoredMail } from './outbox';
import type { Auth, ScopeChoice } from './grants';
import type { PluggedServices } from './plugged-services';
import { isLocale, isSaved } from './saved-state';
import type { Saved, StateFolder } from './state-folder';
import { parseMoment } from './wall-clock';

export interface WorkbookOptions {
  /** The folder of the state; without it, the workbook is in memory. */
  dir?: string;
  /** The clock: local ISO time in the time zone, or milliseconds since 1970, UTC. */
  now?: string | number;
  timeZone?: string;
  locale?: string;
  /**
   * How a new file without a time zone or a locale of its own was made: with the machine's zone and `en_US` (the default), or through an
   * API, where Google gives it `Etc/GMT` and `en_US`.
   */
  madeBy?: 'user' | 'api';
  /** The mail address of the user at the keyboard; the owner by default. */
  user?: string;
  /** The scopes that the user has granted: all, none in a file that uses the add-on, none in a file that never used it. */
  auth?: Auth;
  /** The user's choice for single scopes on the consent screen: `{ 'script.send_mail': false }` refuses this one. */
  grants?: ScopeChoice;
  /** The folder of the Apps Script project, or a function that returns it when it is first needed. */
  project?: string | (() => string);
  /** The side of each doubt that the runtime takes (`doubts.ts`); 0 is how Google is believed to be. */
  doubts?: Sides;
  /** Whether the project is an editor add-on (the default) or bound to the file. */
  addOn?: boolean;
  /** Whether the project belongs to no file: it has no active file, and its triggers on files are installed ones only. */
  standalone?: boolean;
  /**
   * Services in place of Google's, by the name of their global: those that this runtime lacks (`{ UrlFetchApp: fake }`), others of its own,
   * or any name. Their methods are called as they are; their calls are counted, and need the scopes that Google's need.
   */
  services?: PluggedServices;
  /** The add-on's name, the title of its menu. */
  addOnName?: string;
  /** For a workbook in memory: the initial state, from copy() of another workbook. The other options apply as to a saved folder. */
  from?: Saved;
  /** The engine's configuration for a document that is shared with other clients. @internal */
  document?: Pick<DocumentOptions, 'config' | 'revisionId'>;
}

const DEFAULT_USER = 'me@example.com';

function firstState(options: WorkbookOptions): WorkbookState {
  const owner = options.user ?? DEFAULT_USER;
  return newState({
    id: '1LocalWorkbook0000000000000000000000000000001',
    name: 'Untitled spreadsheet',
    locale: options.locale ?? 'en_US',
    timeZone:
      options.timeZone ?? (options.madeBy === 'api' ? 'Etc/GMT' : new Intl.DateTimeFormat().resolvedOptions().timeZone),
    owner,
  });
}

/** The state of a file that was just made: only its owner may open it, and nothing is kept with it. */
export const newState = (
  made: Pick<WorkbookState, 'id' | 'name' | 'locale' | 'timeZone' | 'owner'>,
): WorkbookState => ({
  ...made,
  editors: [made.owner],
  granted: {},
  properties: {},
  triggers: [],
  counter: 1,
  mailQuota: {},
  cache: {},
});

/** The clock of the options, else the saved clock, else the machine's, which the runtime reads only here. */
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
  /** The saved document; null for a new workbook. */
  snapshot: unknown;
  /** The further files of a workbook in memory. */
  others: readonly Saved[];
}

/** @throws ServiceError for a time zone or a locale that does not exist. */
export function checkSettings({
  timeZone,
  locale,
}: {
  timeZone?: string | undefined;
  locale?: string | undefined;
}): void {
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new ServiceError(`${timeZone} is not a time zone, such as Europe/Berlin.`);
  if (locale !== undefined && !isLocale(locale)) throw new ServiceError(`${locale} is not a locale, such as en_US.`);
}

/** Several workbooks may be opened from one saved state: its document is shared, the rest is copied. */
const copySaved = ({ document, others, ...rest }: Saved): Saved => ({
  ...(JSON.parse(JSON.stringify(rest)) as Saved),
  document: shareSnapshot(document),
  ...(others ? { others: others.map(copySaved) } : {}),
});

/** @throws ServiceError for invalid options, FolderError for a folder that cannot be read. */
export function openState(options: WorkbookOptions, folder: StateFolder | null): Opened {
  const { timeZone, locale } = options;
  checkSettings(options);
  const saved = folder ? folder.read() : options.from ? copySaved(options.from) : null;
  if (folder && saved && !isSaved(saved)) throw folder.damaged();
  const state = saved?.state ?? firstState(options);
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
    others: saved?.others ?? [],
  };
}
