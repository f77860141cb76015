/** The event objects of triggers (docs/google-facts.md). They are host values; strict.ts converts them for the realm. */
import type { AuthMode } from '../contract';
import { civilOfWallMs, offsetAt } from '../values';
import type { Services } from './services';

/** An edit as the script sees it: the changed cells, 0-based; `typed` only if a user typed into a single cell. */
export interface EditEvent {
  gid: number;
  row0: number;
  column0: number;
  rows: number;
  columns: number;
  typed: { value: string | undefined; oldValue: string | undefined } | null;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

interface ScriptAppLike {
  AuthMode: Record<AuthMode, unknown>;
}
interface SessionLike {
  getActiveUser(): unknown;
}

function common(services: Services, authMode: AuthMode): Record<string, unknown> {
  return {
    authMode: (services['ScriptApp'] as unknown as ScriptAppLike).AuthMode[authMode],
    user: (services['Session'] as unknown as SessionLike).getActiveUser(),
  };
}

/** The event of onOpen and onInstall. In AuthMode NONE the script must not access the file, so there is no `source`. */
export function openEvent(services: Services, authMode: AuthMode, triggerUid?: string): Record<string, unknown> {
  return {
    ...common(services, authMode),
    ...(authMode === 'NONE' ? {} : { source: services.SpreadsheetApp.getActiveSpreadsheet() }),
    ...(triggerUid ? { triggerUid } : {}),
  };
}

/** The event of onEdit. The event of a paste has neither `value` nor `oldValue`, even for a single cell. */
export function editEvent(
  services: Services,
  authMode: AuthMode,
  edit: EditEvent,
  triggerUid?: string,
): Record<string, unknown> {
  const source = services.SpreadsheetApp.getActiveSpreadsheet();
  const range = source.getSheetById(edit.gid)?.getRange(edit.row0 + 1, edit.column0 + 1, edit.rows, edit.columns);
  const event: Record<string, unknown> = { ...common(services, authMode), source, range };
  if (edit.typed?.value !== undefined) event['value'] = edit.typed.value;
  if (edit.typed?.oldValue !== undefined) event['oldValue'] = edit.typed.oldValue;
  if (triggerUid) event['triggerUid'] = triggerUid;
  return event;
}

/** The event of onSelectionChange: the selected cells, of several ranges the last. */
export function selectionEvent(services: Services, area: Omit<EditEvent, 'typed'>): Record<string, unknown> {
  const source = services.SpreadsheetApp.getActiveSpreadsheet();
  const { gid, row0, column0, rows, columns } = area;
  const range = source.getSheetById(gid)?.getRange(row0 + 1, column0 + 1, rows, columns);
  return { ...common(services, 'LIMITED'), source, range };
}

/** What a submitted form wrote: the texts of its row, in the order of the columns, and by question. */
export interface SubmittedForm {
  readonly cells: Omit<EditEvent, 'typed'>;
  readonly values: readonly string[];
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
}

/** The event of an installable onFormSubmit trigger of a spreadsheet. */
export function formEvent(
  services: Services,
  { cells, values, namedValues }: SubmittedForm,
  triggerUid: string,
): Record<string, unknown> {
  const { gid, row0, column0, rows, columns } = cells;
  return {
    authMode: (services['ScriptApp'] as unknown as ScriptAppLike).AuthMode.FULL,
    namedValues,
    range: services.SpreadsheetApp.getActiveSpreadsheet()
      .getSheetById(gid)
      ?.getRange(row0 + 1, column0 + 1, rows, columns),
    triggerUid,
    values,
  };
}

/** The extra properties of the range of an edit event, 1-based and inclusive. */
export const edgesOf = ({ row0, column0, rows, columns }: Omit<EditEvent, 'typed'>) => ({
  rowStart: row0 + 1,
  rowEnd: row0 + rows,
  columnStart: column0 + 1,
  columnEnd: column0 + columns,
});

/** The event of an installable onChange trigger. */
export function changeEvent(
  services: Services,
  authMode: AuthMode,
  changeType: ChangeType,
  triggerUid: string,
): Record<string, unknown> {
  return {
    ...common(services, authMode),
    source: services.SpreadsheetApp.getActiveSpreadsheet(),
    changeType,
    triggerUid,
  };
}

/** The weekday (Monday is 1) and the ISO week of the year. */
function isoWeek(wall: number): { weekday: number; week: number } {
  const day = 86_400_000;
  const weekday = ((Math.floor(wall / day) + 3) % 7) + 1;
  const thursday = Math.floor(wall / day) + 4 - weekday;
  const firstOfYear = Math.floor(Date.UTC(civilOfWallMs(thursday * day).year, 0, 1) / day);
  return { weekday, week: Math.floor((thursday - firstOfYear) / 7) + 1 };
}

/** The event of a clock trigger; its time is in `e.timezone`, which is always UTC. */
export function clockEvent(services: Services, at: number, triggerUid: string): Record<string, unknown> {
  const wall = at + offsetAt(at, 'UTC');
  const { year, month, day, hour, minute, second } = civilOfWallMs(wall);
  const { weekday, week } = isoWeek(wall);
  return {
    authMode: (services['ScriptApp'] as unknown as ScriptAppLike).AuthMode.FULL,
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday,
    'week-of-year': week,
    hour,
    minute,
    second,
    timezone: 'UTC',
    triggerUid,
  };
}
