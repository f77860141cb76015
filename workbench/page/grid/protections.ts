/** Protections, with Google's rules and texts: some ask before a change, others refuse users who may not edit. */
import { doOverlap, isInside, type Zone } from '../../../runtime/features/plugins/engine';
import type { ProtectionEntry } from '../../../runtime/features/plugins/protections';
import { parseTabSeparated } from '../../../runtime/values/tab-separated';
import type { Payload, DispatchGuard } from './dispatch-interceptor';
import { words } from './words';

export interface Person {
  /** Mail address. */
  readonly user: string;
  /** The file's owner, who may always edit; '' when unknown. */
  readonly owner: string;
  /** Whether the person may not edit the file at all. */
  readonly viewOnly?: boolean;
}

/** The cells of a sheet that a gesture changes. */
interface ChangedCells {
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

/** How long `Don’t show this again` is in effect. */
const SILENT_MS = 5 * 60_000;

type ProtectionResult = 'allowed' | 'warned' | 'refused';

/** Whether a person may change these cells. */
function checkProtections(
  protections: readonly ProtectionEntry[],
  { sheetId, zones }: ChangedCells,
  { user, owner }: Person,
): ProtectionResult {
  const matching = protections.filter((protection) => {
    if (protection.sheetId !== sheetId) return false;
    if (protection.kind === 'RANGE')
      return protection.zone !== null && zones.some((zone) => doOverlap(protection.zone!, zone));
    return zones.some((zone) => !protection.unprotected.some((open) => isInside(zone, open)));
  });
  const isForbidden = ({ warningOnly, editors }: ProtectionEntry): boolean =>
    !warningOnly && owner !== '' && user !== owner && editors !== null && !editors.includes(user);
  if (matching.some(isForbidden)) return 'refused';
  return matching.some(({ warningOnly }) => warningOnly) ? 'warned' : 'allowed';
}

/** Commands that change existing cells. As in Google, inserting rows or columns is not checked. */
const CHANGING_COMMANDS = new Set([
  'UPDATE_CELL',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'DELETE_UNFILTERED_CONTENT',
  'SET_FORMATTING',
  'SET_FORMATTING_WITH_PIVOT',
  'CLEAR_FORMATTING',
  'SET_BORDERS_ON_TARGET',
  'SET_ZONE_BORDERS',
  'SET_DECIMAL',
  'ADD_MERGE',
  'REMOVE_MERGE',
  'SORT_CELLS',
  'TOGGLE_CHECKBOX',
  'PASTE',
  'PASTE_FROM_OS_CLIPBOARD',
  'AUTOFILL',
  'INSERT_CELL',
  'DELETE_CELL',
  'REMOVE_DUPLICATES',
  'TRIM_WHITESPACE',
  'SPLIT_TEXT_INTO_COLUMNS',
  'SUM_SELECTION',
  'COPY_PASTE_CELLS_ABOVE',
  'COPY_PASTE_CELLS_ON_LEFT',
  'COPY_PASTE_CELLS_ON_ZONE',
  'SET_CELL_ATTACHMENTS',
  'WRITE_CELLS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_COLUMNS_ROWS',
  'ADD_DATA_VALIDATION_RULE',
  'REPLACE_SEARCH',
]);

/** The cells that a command would change; undefined when it changes none. */
function changedCells(model: any, type: string, payload: Payload): ChangedCells | undefined {
  if (!CHANGING_COMMANDS.has(type)) return undefined;
  const { getters } = model;
  const sheetId: string = payload['sheetId'] ?? payload['position']?.sheetId ?? getters.getActiveSheetId();
  const whole = { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
  const cell = (row: number, col: number): Zone => ({ top: row, bottom: row, left: col, right: col });
  if (type === 'REMOVE_COLUMNS_ROWS' || type === 'MOVE_COLUMNS_ROWS') {
    const zones = (payload['elements'] as number[]).map((index) =>
      payload['dimension'] === 'ROW'
        ? { top: index, bottom: index, left: 0, right: whole.columns - 1 }
        : { left: index, right: index, top: 0, bottom: whole.rows - 1 },
    );
    return { sheetId, zones };
  }
  if (type === 'AUTOFILL') {
    const zone = model.handlers.find((handler: object) => 'autofillZone' in handler)?.autofillZone as Zone | undefined;
    return zone && { sheetId, zones: [zone] };
  }
  if (type === 'PASTE') {
    const copied = model.handlers.find((handler: object) => 'copiedData' in handler)?.copiedData?.cells as
      unknown[][] | undefined;
    const rows = Math.max(1, copied?.length ?? 1) - 1;
    const columns = Math.max(1, copied?.[0]?.length ?? 1) - 1;
    const grown = (zone: Zone): Zone => ({
      ...zone,
      bottom: Math.max(zone.bottom, zone.top + rows),
      right: Math.max(zone.right, zone.left + columns),
    });
    return { sheetId, zones: (payload['target'] as Zone[]).map(grown) };
  }
  if (type === 'PASTE_FROM_OS_CLIPBOARD') {
    const { top, left } = (payload['target'] as Zone[])[0]!;
    const rows = parseTabSeparated(String(payload['clipboardContent'].text ?? ''));
    return {
      sheetId,
      zones: [
        { top, left, bottom: top + rows.length - 1, right: left + Math.max(1, ...rows.map((row) => row.length)) - 1 },
      ],
    };
  }
  if (Array.isArray(payload['cells']))
    return { sheetId, zones: payload['cells'].map(({ row, col }: { row: number; col: number }) => cell(row, col)) };
  if (Array.isArray(payload['target'])) return { sheetId, zones: payload['target'] as Zone[] };
  if (payload['zone']) return { sheetId, zones: [payload['zone'] as Zone] };
  if (typeof payload['row'] === 'number' && typeof payload['col'] === 'number')
    return { sheetId, zones: [cell(payload['row'], payload['col'])] };
  return { sheetId, zones: getters.getSelectedZones() };
}

/**
 * A guard that asks before a change of cells with a warning, and refuses a change of cells that the person may not edit.
 * @param ask shows the question; resolves to the answer and to whether it should not be asked again for a while
 */
export function protectionGuard(
  model: any,
  person: Person,
  ask: () => Promise<{ isConfirmed: boolean; dontAskAgain: boolean }>,
  refuse: (sentence: string) => void,
  clock: () => number = Date.now,
): DispatchGuard {
  let quietUntil = 0;
  return (type, payload, again) => {
    const changed = changedCells(model, type, payload);
    if (!changed) return true;
    if (person.viewOnly === true) {
      refuse(words.viewOnly);
      return false;
    }
    const result = checkProtections(model.getters.getProtections(), changed, person);
    if (result === 'refused') {
      refuse(words.protectedCell);
      return false;
    }
    if (result === 'allowed' || clock() < quietUntil) return true;
    void ask().then(({ isConfirmed, dontAskAgain }) => {
      if (!isConfirmed) return;
      if (dontAskAgain) quietUntil = clock() + SILENT_MS;
      again();
    });
    return false;
  };
}
