/** Who may change what: ranges that only warn ask first, others refuse whoever may not edit them. Google's rules and words. */
import { doOverlap, isInside, type Zone } from '../../../runtime/features/plugins/engine';
import type { ProtectionEntry } from '../../../runtime/features/plugins/protections';
import { parseTabSeparated } from '../../../runtime/values/tab-separated';
import type { Payload, Warden } from './gate';
import { words } from './words';

export interface Person {
  /** Mail address. */
  readonly user: string;
  /** Who may always edit; '' when nobody knows. */
  readonly owner: string;
}

/** Cells of one sheet that a gesture changes. */
interface Touched {
  readonly sheetId: string;
  readonly zones: readonly Zone[];
}

/** How long `Don’t show this again` holds. */
const QUIET = 5 * 60_000;

type Verdict = 'free' | 'warned' | 'refused';

/** What the protections say about a change of these cells by this person. */
function judge(protections: readonly ProtectionEntry[], { sheetId, zones }: Touched, { user, owner }: Person): Verdict {
  const touching = protections.filter((one) => {
    if (one.sheetId !== sheetId) return false;
    if (one.kind === 'RANGE') return one.zone !== null && zones.some((zone) => doOverlap(one.zone!, zone));
    return zones.some((zone) => !one.unprotected.some((open) => isInside(zone, open)));
  });
  const isShut = ({ warningOnly, editors }: ProtectionEntry): boolean =>
    !warningOnly && owner !== '' && user !== owner && editors !== null && !editors.includes(user);
  if (touching.some(isShut)) return 'refused';
  return touching.some((one) => one.warningOnly) ? 'warned' : 'free';
}

/** Gestures that change cells, and where their zones are found. Those that only insert go by without a question, as in Google. */
const CHANGING = new Set([
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

/** The cells that a gesture is about to change; undefined when it changes none. */
function touchedBy(model: any, type: string, payload: Payload): Touched | undefined {
  if (!CHANGING.has(type)) return undefined;
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
 * Asks before a gesture changes cells that only warn, and refuses it where others may not edit.
 * @param ask shows the question; gives whether to go on, and whether to be quiet for a while
 */
export function wardenOver(
  model: any,
  person: Person,
  ask: () => Promise<{ goesOn: boolean; isQuiet: boolean }>,
  refuse: (sentence: string) => void,
  clock: () => number = Date.now,
): Warden {
  let quietUntil = 0;
  return (type, payload, again) => {
    const touched = touchedBy(model, type, payload);
    if (!touched) return true;
    const verdict = judge(model.getters.getProtections(), touched, person);
    if (verdict === 'refused') {
      refuse(words.protectedCell);
      return false;
    }
    if (verdict === 'free' || clock() < quietUntil) return true;
    void ask().then(({ goesOn, isQuiet }) => {
      if (!goesOn) return;
      if (isQuiet) quietUntil = clock() + QUIET;
      again();
    });
    return false;
  };
}
