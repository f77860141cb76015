/** What a window's revision was in Google's terms: an edit of values, a change of structure, a change of looks. */
import type { EngineCommand } from './hub';

/** Cells, 0-based, of the engine's sheet. */
interface Cells {
  readonly sheetId: string;
  readonly row0: number;
  readonly column0: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Change {
  /** The cells whose values the user wrote; null when it was none. */
  readonly edited:
    (Cells & { /** Whether one cell was typed into; a paste tells no values. */ readonly typed: boolean }) | null;
  /** What installable onChange triggers are told, beside the edit. */
  readonly changes: readonly (
    'INSERT_ROW' | 'INSERT_COLUMN' | 'REMOVE_ROW' | 'REMOVE_COLUMN' | 'INSERT_GRID' | 'REMOVE_GRID' | 'FORMAT' | 'OTHER'
  )[];
}

interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const isRow = (command: EngineCommand): boolean => command['dimension'] === 'ROW';

/** What each of the engine's commands is, by its name; what stands here neither writes values nor is a look is OTHER. */
const STRUCTURE: Readonly<Record<string, (command: EngineCommand) => Change['changes'][number]>> = {
  ADD_COLUMNS_ROWS: (command) => (isRow(command) ? 'INSERT_ROW' : 'INSERT_COLUMN'),
  REMOVE_COLUMNS_ROWS: (command) => (isRow(command) ? 'REMOVE_ROW' : 'REMOVE_COLUMN'),
  CREATE_SHEET: () => 'INSERT_GRID',
  DUPLICATE_SHEET: () => 'INSERT_GRID',
  DELETE_SHEET: () => 'REMOVE_GRID',
};

const LOOKS = new Set([
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'SET_BORDER',
  'SET_ZONE_BORDERS',
  'SET_BORDERS_ON_TARGET',
  'RESIZE_COLUMNS_ROWS',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CHANGE_CONDITIONAL_FORMAT_PRIORITY',
  'SET_CONDITIONAL_FORMATS',
  'CLEAR_CONDITIONAL_FORMATS',
  'SET_GRID_LINES_VISIBILITY',
]);

const zone = (left: number, top: number, right = left, bottom = top): Zone => ({ left, top, right, bottom });

function parseZone(reference: string): Zone | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(reference);
  if (!match) return null;
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [left, top] = [column(match[1] ?? ''), Number(match[2]) - 1];
  return zone(
    left,
    top,
    match[3] === undefined ? left : column(match[3]),
    match[4] === undefined ? top : Number(match[4]) - 1,
  );
}

/** The zones whose values a command writes. */
function written(command: EngineCommand): Zone[] {
  switch (command.type) {
    case 'UPDATE_CELL':
      return command['content'] === undefined ? [] : [zone(command['col'] as number, command['row'] as number)];
    case 'SQUISHED_UPDATE_CELL':
      return command['content'] === undefined
        ? []
        : [parseZone(String(command['targetRange']))].filter((one) => one !== null);
    case 'WRITE_CELLS':
      return (command['cells'] as { col: number; row: number; cols?: number; rows?: number; content?: string }[])
        .filter(({ content }) => content !== undefined)
        .map(({ col, row, cols = 1, rows = 1 }) => zone(col, row, col + cols - 1, row + rows - 1));
    case 'CLEAR_CELL':
      return [zone(command['col'] as number, command['row'] as number)];
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return command['target'] as Zone[];
    default:
      return [];
  }
}

const WRITES = new Set([
  'UPDATE_CELL',
  'SQUISHED_UPDATE_CELL',
  'WRITE_CELLS',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
]);

/** A paste brings the look of its source along, typing never does. */
const bringsLook = (command: EngineCommand): boolean =>
  command['style'] !== undefined ||
  (command.type === 'WRITE_CELLS' &&
    (command['cells'] as { style?: unknown }[]).some(({ style }) => style !== undefined));

/** @param isOnce false for an undo or a redo, which tells no values, whatever it does */
export function classify(commands: readonly EngineCommand[], isOnce = true): Change {
  const changes = new Set<Change['changes'][number]>();
  let sheetId: string | undefined;
  let box: Zone | null = null;
  let looks = false;
  for (const command of commands) {
    const structure = STRUCTURE[command.type];
    if (structure) changes.add(structure(command));
    else if (!WRITES.has(command.type)) changes.add(LOOKS.has(command.type) ? 'FORMAT' : 'OTHER');
    else {
      const zones = written(command);
      looks ||= bringsLook(command);
      if (zones.length === 0) changes.add('FORMAT');
      for (const one of zones) {
        // What reaches several sheets in one go is told of the first.
        sheetId ??= String(command['sheetId']);
        if (sheetId !== command['sheetId']) continue;
        box = box
          ? {
              left: Math.min(box.left, one.left),
              top: Math.min(box.top, one.top),
              right: Math.max(box.right, one.right),
              bottom: Math.max(box.bottom, one.bottom),
            }
          : { ...one };
      }
    }
  }
  if (!box || sheetId === undefined) return { edited: null, changes: [...changes] };
  const cells = {
    sheetId,
    row0: box.top,
    column0: box.left,
    rows: box.bottom - box.top + 1,
    columns: box.right - box.left + 1,
  };
  return {
    edited: { ...cells, typed: isOnce && !looks && cells.rows === 1 && cells.columns === 1 },
    changes: [...changes].filter((one) => one !== 'FORMAT'),
  };
}
