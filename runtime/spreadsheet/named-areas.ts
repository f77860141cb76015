/** Finds named ranges for getRange. */
import type { Document } from '../engine/document';
import { splitSheet } from './a1';

interface NamedArea {
  gid: number;
  row0: number;
  column0: number;
  rows: number;
  columns: number;
}

/** The area of a named range (`Name` or `Sheet!Name`); null if it does not exist or its cells were deleted. */
export function resolveName(document: Document, text: string, _gid: number): NamedArea | null {
  const { reference } = splitSheet(text);
  const named = document.model.getters.getNamedRange(reference);
  const range = named?.range;
  if (!range || range.invalidXc || range.zone.bottom < range.zone.top || range.zone.right < range.zone.left)
    return null;
  const { left, right, top, bottom } = range.zone;
  return {
    gid: document.gidOf(range.sheetId),
    row0: top,
    column0: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}
