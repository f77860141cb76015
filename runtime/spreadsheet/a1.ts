/** A1 and R1C1 notation of ranges. Positions are 0-based. */

export interface Area {
  row0: number;
  column0: number;
  rows: number;
  columns: number;
}

/** Whether the notation contains each side of the range: `A:B` has neither a first nor a last row, `A2:B` no last row. */
export interface Bounds {
  startRow: boolean;
  startColumn: boolean;
  endRow: boolean;
  endColumn: boolean;
}

export const BOUNDED: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };

/** A range as it is written: the sheet's name and the sides (0-based, inclusive); null for missing parts. */
export interface Reference {
  sheetName: string | null;
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`; -1 → ''. */
export function columnLetters(column0: number): string {
  let letters = '';
  for (let n = column0 + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `A` → 0, `AA` → 26; '' → -1. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** Splits a text at `!` and unquotes the sheet's name. */
export function splitSheet(text: string): { sheetName: string | null; reference: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheetName: null, reference: text.trim() };
  const name = text.slice(0, at).trim();
  const quoted = /^'((?:[^']|'')*)'$/.exec(name);
  return { sheetName: quoted ? quoted[1]!.split("''").join("'") : name, reference: text.slice(at + 1).trim() };
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Parses `B2`, `A1:C3`, `A:C`, `2:4`, `A2:C` or `R1C1:R3C3`, with or without a sheet; null for other text. */
export function parseReference(text: string): Reference | null {
  const { sheetName, reference } = splitSheet(text);
  const absolute = R1C1.exec(reference);
  if (absolute) {
    const [top, left, bottom, right] = absolute.slice(1).map((n) => (n === undefined ? null : Number(n) - 1)) as [
      number,
      number,
      number | null,
      number | null,
    ];
    return ordered({ sheetName, top, left, bottom: bottom ?? top, right: right ?? left });
  }
  const [first, second, ...rest] = reference.split(':');
  if (rest.length > 0 || !first) return null;
  const from = parsePart(first);
  if (!from) return null;
  if (second === undefined) {
    if (from.row === null || from.column === null) return null;
    return { sheetName, top: from.row, left: from.column, bottom: from.row, right: from.column };
  }
  const to = parsePart(second);
  if (!to) return null;
  // `A:3` is invalid: both ends must be columns, rows or cells, or a cell and an open end.
  if (from.column === null && to.column !== null) return null;
  if (from.row === null && to.row !== null && from.column !== null && to.column === null) return null;
  if (from.row === null && to.row !== null)
    return ordered({ sheetName, top: to.row, left: from.column, bottom: null, right: to.column });
  return ordered({ sheetName, top: from.row, left: from.column, bottom: to.row, right: to.column });
}

function parsePart(part: string): { row: number | null; column: number | null } | null {
  const match = PART.exec(part.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (row !== null && row < 0) return null;
  return { row, column: match[1] === undefined ? null : columnIndex(match[1]) };
}

function ordered(reference: Reference): Reference {
  const { top, bottom, left, right } = reference;
  const swapRows = top !== null && bottom !== null && bottom < top;
  const swapColumns = left !== null && right !== null && right < left;
  return {
    ...reference,
    top: swapRows ? bottom : top,
    bottom: swapRows ? top : bottom,
    left: swapColumns ? right : left,
    right: swapColumns ? left : right,
  };
}

/** The area of a reference on a sheet of the given size, and the sides that the reference contains. */
export function areaOf(reference: Reference, sheet: { rows: number; columns: number }): { area: Area; bounds: Bounds } {
  const { top, left, bottom, right } = reference;
  const row0 = top ?? 0;
  const column0 = left ?? 0;
  return {
    area: {
      row0,
      column0,
      rows: (bottom ?? sheet.rows - 1) - row0 + 1,
      columns: (right ?? sheet.columns - 1) - column0 + 1,
    },
    bounds: { startRow: top !== null, startColumn: left !== null, endRow: bottom !== null, endColumn: right !== null },
  };
}

/** The A1 notation of an area as Google prints it, without a sheet: `A1`, `A1:B2`, `A:B`, `1:2`, `A2:B`. */
export function printArea({ row0, column0, rows, columns }: Area, bounds: Bounds = BOUNDED): string {
  const cell = (row: number, column: number, withRow: boolean, withColumn: boolean): string =>
    (withColumn ? columnLetters(column) : '') + (withRow ? String(row + 1) : '');
  const start = cell(row0, column0, bounds.startRow, bounds.startColumn);
  const end = cell(row0 + rows - 1, column0 + columns - 1, bounds.endRow, bounds.endColumn);
  return rows === 1 && columns === 1 && bounds.endRow && bounds.endColumn && bounds.startRow && bounds.startColumn
    ? start
    : `${start}:${end}`;
}
