/** Classifies a revision in Google's terms: an edit of values, a change of structure or a change of formatting. */
import type { EngineCommand } from './revision-history';

/** A range of cells, 0-based; `sheetId` is the engine's. */
interface Cells {
  readonly sheetId: string;
  readonly row0: number;
  readonly column0: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Change {
  /** The smallest range that contains all written values; null when no value was written. */
  readonly edited:
    | (Cells & { /** Whether a single cell was typed into: only then the event has values. */ readonly typed: boolean })
    | null;
  /** The change types of installable onChange triggers, besides the edit. */
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

/** The change type of each engine command that changes the structure. */
const STRUCTURE: Readonly<Record<string, (command: EngineCommand) => Change['changes'][number]>> = {
  ADD_COLUMNS_ROWS: (command) => (isRow(command) ? 'INSERT_ROW' : 'INSERT_COLUMN'),
  REMOVE_COLUMNS_ROWS: (command) => (isRow(command) ? 'REMOVE_ROW' : 'REMOVE_COLUMN'),
  CREATE_SHEET: () => 'INSERT_GRID',
  DUPLICATE_SHEET: () => 'INSERT_GRID',
  DELETE_SHEET: () => 'REMOVE_GRID',
};

const FORMATTING = new Set([
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

/** The zones to which a command writes values. */
function writtenZones(command: EngineCommand): Zone[] {
  switch (command.type) {
    case 'UPDATE_CELL':
      return command['content'] === undefined ? [] : [zone(command['col'] as number, command['row'] as number)];
    case 'SQUISHED_UPDATE_CELL':
      return command['content'] === undefined
        ? []
        : [parseZone(String(command['targetRange']))].filter((target) => target !== null);
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

/** Whether a command sets a style: a paste copies the style of its source, typing never does. */
const setsStyle = (command: EngineCommand): boolean =>
  command['style'] !== undefined ||
  (command.type === 'WRITE_CELLS' &&
    (command['cells'] as { style?: unknown }[]).some(({ style }) => style !== undefined));

/**
 * Classifies the commands of a revision.
 * @param isFirstTime false for an undo or a redo: as in Google, its edit event has no values
 */
export function classify(commands: readonly EngineCommand[], isFirstTime = true): Change {
  const changes = new Set<Change['changes'][number]>();
  let sheetId: string | undefined;
  let box: Zone | null = null;
  let hasStyle = false;
  for (const command of commands) {
    const structure = STRUCTURE[command.type];
    if (structure) changes.add(structure(command));
    else if (!WRITES.has(command.type)) changes.add(FORMATTING.has(command.type) ? 'FORMAT' : 'OTHER');
    else {
      const zones = writtenZones(command);
      hasStyle ||= setsStyle(command);
      if (zones.length === 0) changes.add('FORMAT');
      for (const written of zones) {
        // An event belongs to one sheet: of a revision on several sheets, the first.
        sheetId ??= String(command['sheetId']);
        if (sheetId !== command['sheetId']) continue;
        box = box
          ? {
              left: Math.min(box.left, written.left),
              top: Math.min(box.top, written.top),
              right: Math.max(box.right, written.right),
              bottom: Math.max(box.bottom, written.bottom),
            }
          : { ...written };
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
    edited: { ...cells, typed: isFirstTime && !hasStyle && cells.rows === 1 && cells.columns === 1 },
    changes: [...changes].filter((change) => change !== 'FORMAT'),
  };
}
