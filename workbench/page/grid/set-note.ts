import type { Position } from './cell-descriptions';

/** Sets the note of a cell; '' removes it. */
export function setNote(model: any, { sheetId, col, row }: Position, note: string): void {
  model.dispatch('SET_CELL_ATTACHMENTS', { sheetId, cells: [{ col, row, note: note === '' ? null : note }] });
}
