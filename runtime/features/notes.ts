import { checkShape } from '../spreadsheet/errors';
import { gridOf } from './areas';
import { beforeRead, beforeWrite } from './access-checks';
import type { RangeLike } from './interfaces';
import type { AttachmentWrite } from './plugins/cell-attachments';

function noteAt(range: RangeLike, sheetId: string, row: number, column: number): string {
  return range.document.model.getters.getCellAttachment({ sheetId, row, col: column })?.note ?? '';
}

/** Writes the notes of a range; `null` and '' remove a note. */
function write(range: RangeLike, noteOf: (row: number, column: number) => string | null): void {
  const cells = gridOf(range, (row, column): AttachmentWrite => ({
    row,
    col: column,
    note: noteOf(row, column) || null,
  })).flat();
  beforeWrite(range);
  range.document.command('SET_CELL_ATTACHMENTS', { sheetId: range.document.sheetId(range.gid), cells });
}

/** The methods of Range for notes. */
export const noteMethods = {
  getNote(this: RangeLike): string {
    beforeRead(this, 1);
    return noteAt(this, this.document.sheetId(this.gid), this.row0, this.column0);
  },
  getNotes(this: RangeLike): string[][] {
    beforeRead(this);
    const sheetId = this.document.sheetId(this.gid);
    return gridOf(this, (row, column) => noteAt(this, sheetId, row, column));
  },
  setNote(this: RangeLike, note: string | null): RangeLike {
    write(this, () => note);
    return this;
  },
  setNotes(this: RangeLike, notes: (string | null)[][]): RangeLike {
    checkShape(notes, this.rows, this.columns);
    write(this, (row, column) => notes[row - this.row0]?.[column - this.column0] ?? null);
    return this;
  },
  clearNote(this: RangeLike): RangeLike {
    write(this, () => null);
    return this;
  },
};
