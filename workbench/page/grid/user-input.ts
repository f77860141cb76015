/** The user's hands: what the gestures of the page do to the document. */
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
  /** What the cell's editor shows. */
  editorText(position: Position): string;
  /** Types a text into a cell. */
  type(position: Position, text: string): void;
  /** Types into several cells, as one step; none of them when a validation rejects one. */
  typeAll(texts: readonly { readonly position: Position; readonly text: string }[]): void;
  /** Pastes text of another program at a cell, growing the grid; gives the number of rows and columns that it fills. */
  pasteRows(position: Position, rows: readonly (readonly string[])[]): { rows: number; columns: number };
}

/** @param refuse is given the sentence when a validation rejects what was entered */
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
  /** Says so and gives false when the cells may not hold this. */
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
    pasteRows(position, rows) {
      const { sheetId, row, col } = position;
      const columns = Math.max(1, ...rows.map((one) => one.length));
      const grid = rows.map((one, r) =>
        Array.from({ length: columns }, (_, c) =>
          c < one.length ? typed(inGrid({ sheetId, row: row + r, col: col + c }), one[c]!) : undefined,
        ),
      );
      if (!isAccepted(sheetId, row, col, grid)) return { rows: 0, columns: 0 };
      asOneStep(model, () => {
        const gid = document.gidOf(sheetId);
        const missing = {
          ROW: row + rows.length - getters.getNumberRows(sheetId),
          COL: col + columns - getters.getNumberCols(sheetId),
        };
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
        document.write(gid, row, col, grid);
      });
      return { rows: rows.length, columns };
    },
  };

  /** Beyond the grid a new cell looks like its neighbour, the last one that is there. */
  function inGrid({ sheetId, row, col }: Position): Position {
    return {
      sheetId,
      row: Math.min(row, getters.getNumberRows(sheetId) - 1),
      col: Math.min(col, getters.getNumberCols(sheetId) - 1),
    };
  }
}
