/** Heights of rows with wrapped text: Google Sheets computes them, a file must contain them. */
import type { Document } from '../engine/document';

/** The height of a line of 10-point text in points; the width of an average letter and of a cell's margins in pixels. */
const LINE_POINTS = 12.75;
const LETTER_PIXELS = 6;
const MARGIN_PIXELS = 8;

/** The number of lines of each row's longest wrapped cell, by 1-based row; rows with a single line are omitted. */
export function wrappedLines(document: Document, gid: number): Map<number, number> {
  const end = document.contentEnd(gid);
  const lines = new Map<number, number>();
  if (end.rows === 0 || end.columns === 0) return lines;
  const looks = document.looks(gid, 0, 0, end.rows, end.columns);
  const cells = document.read(gid, 0, 0, end.rows, end.columns);
  const sheetId = document.sheetId(gid);
  const { getters } = document.model;
  const widths = Array.from({ length: end.columns }, (_, column) =>
    getters.isColHidden(sheetId, column) ? 0 : (getters.getColSize(sheetId, column) as number),
  );
  cells.forEach((line, row) =>
    line.forEach(({ value }, column) => {
      const width = widths[column] ?? 0;
      if (typeof value !== 'string' || value === '' || width === 0 || looks[row]?.[column]?.style.wrapping !== 'wrap')
        return;
      const perLine = Math.max(1, Math.floor((width - MARGIN_PIXELS) / LETTER_PIXELS));
      const count = value.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / perLine)), 0);
      if (count > (lines.get(row + 1) ?? 1)) lines.set(row + 1, count);
    }),
  );
  return lines;
}

/** Writes the heights into rows without a height. Excel allows at most 409 points. */
export function addRowHeights(xml: string, lines: ReadonlyMap<number, number>): string {
  return xml.replace(/<row r="(\d+)">/g, (row, number: string) => {
    const count = lines.get(Number(number));
    return count === undefined
      ? row
      : `<row r="${number}" ht="${Math.min(409, count * LINE_POINTS + 4)}" customHeight="1">`;
  });
}
