/** The user's input: typing and pasting into the document. */
import { checkWrites } from '../../../runtime/features/check-writes';
import { toContent } from '../../../runtime/engine/contents';
import { toEngineFormat } from '../../../runtime/engine/formats';
import { localParts } from '../../../runtime/values';
import type { CellWrite, Document } from '../../../runtime/engine/document';
import { asOneStep } from './gestures';
import { editorTextOf, readTyped } from './typing';

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export interface UserInput {
  /** The text that the cell editor shows. */
  editorText(position: Position): string;
  /** Enters a text into a cell. */
  type(position: Position, text: string): void;
  /** Enters texts into several cells as one undo step; into none when a validation rejects any of them. */
  typeAll(texts: readonly { readonly position: Position; readonly text: string }[]): void;
  /** Pastes rows from another program, extends the grid when needed, and returns the size of the filled range; 0 when refused. */
  pasteRows(position: Position, rows: readonly (readonly string[])[]): { rows: number; columns: number };
}

/** @param refuse gets one sentence when a validation rejects the input */
export function createUserInput(document: Document, refuse: (sentence: string) => void): UserInput {
  const { model } = document;
  const { getters } = model;
  const year = (): number => localParts(document.now(), document.timeZone).year;
  const readAt = (position: Position) => {
    const gid = document.gidOf(position.sheetId);
    const cell = document.read(gid, position.row, position.col, 1, 1)[0]![0]!;
    return { gid, cell, own: document.formatAt(gid, position.row, position.col) };
  };
  const typed = (position: Position, text: string): CellWrite => {
    const { cell, own } = readAt(position);
    return readTyped(text, { own, shown: cell.format }, document.locale, year());
  };
  const put = (position: Position, write: CellWrite): void => {
    const format =
      write !== null && 'format' in write && write.format !== undefined ? { format: toEngineFormat(write.format) } : {};
    model.dispatch('UPDATE_CELL', { ...position, content: toContent(write), ...format });
  };
  /** Returns false, after calling `refuse`, when a validation rejects the values. */
  const isAccepted = (sheetId: string, row: number, column: number, writes: (CellWrite | undefined)[][]): boolean => {
    try {
      checkWrites(document, document.gidOf(sheetId), row, column, writes);
      return true;
    } catch (error) {
      refuse((error as Error).message);
      return false;
    }
  };

  return {
    editorText(position) {
      const { cell, own } = readAt(position);
      return editorTextOf(cell, own, document.locale);
    },
    type(position, text) {
      const write = typed(position, text);
      if (isAccepted(position.sheetId, position.row, position.col, [[write]])) put(position, write);
    },
    typeAll(texts) {
      const writes = texts.map(({ position, text }) => ({ position, write: typed(position, text) }));
      if (!writes.every(({ position, write }) => isAccepted(position.sheetId, position.row, position.col, [[write]])))
        return;
      asOneStep(model, () => writes.forEach(({ position, write }) => put(position, write)));
    },
    pasteRows({ sheetId, row, col }, rows) {
      const columns = Math.max(1, ...rows.map((cells) => cells.length));
      const grid = rows.map((cells, r) =>
        Array.from({ length: columns }, (_, c) =>
          c < cells.length ? typed(inGrid(getters, { sheetId, row: row + r, col: col + c }), cells[c]!) : undefined,
        ),
      );
      if (!isAccepted(sheetId, row, col, grid)) return { rows: 0, columns: 0 };
      asOneStep(model, () => {
        extendGrid(document, sheetId, row + rows.length, col + columns);
        document.write(document.gidOf(sheetId), row, col, grid);
      });
      return { rows: rows.length, columns };
    },
  };
}

/** Adds the rows and columns that the sheet lacks to have so many. */
function extendGrid(document: Document, sheetId: string, rows: number, columns: number): void {
  const { getters } = document.model;
  const missing = { ROW: rows - getters.getNumberRows(sheetId), COL: columns - getters.getNumberCols(sheetId) };
  const gid = document.gidOf(sheetId);
  for (const dimension of ['ROW', 'COL'] as const) {
    if (missing[dimension] > 0)
      document.insertHeaders(
        gid,
        dimension,
        getters.getNumberHeaders(sheetId, dimension),
        missing[dimension],
        'before',
      );
  }
}

/** The nearest existing cell: a new cell beyond the grid gets the format of the last row or column. */
function inGrid(getters: Document['model']['getters'], { sheetId, row, col }: Position): Position {
  return {
    sheetId,
    row: Math.min(row, getters.getNumberRows(sheetId) - 1),
    col: Math.min(col, getters.getNumberCols(sheetId) - 1),
  };
}
