/** Heights of rows with wrapped text: a spreadsheet grows such rows by itself, a file has to say how high they are. */
import type { Document } from '../engine/document';

/** Points of one line of text of 10 points with its leading, and pixels of an average letter and of a cell's margins. */
const LINE_POINTS = 12.75;
const LETTER_PIXELS = 6;
const MARGIN_PIXELS = 8;

/** How many lines the fullest wrapped cell of each row takes, by 1-based row; rows of one line are left out. */
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

/** Writes the heights into rows that have none of their own. Excel allows 409 points at most. */
export function addRowHeights(xml: string, lines: ReadonlyMap<number, number>): string {
  return xml.replace(/<row r="(\d+)">/g, (row, number: string) => {
    const count = lines.get(Number(number));
    return count === undefined
      ? row
      : `<row r="${number}" ht="${Math.min(409, count * LINE_POINTS + 4)}" customHeight="1">`;
  });
}
