import { columnIndex, columnLetters } from '../spreadsheet/a1';

/**
 * A reference inside the text of a canonical formula. As in Google, strings contain no references: `INDIRECT("'Other'!A1")` refers to no
 * other sheet (docs/google-facts.md).
 */
export interface Reference {
  /** The position of the reference in the formula, including the name of the sheet. */
  start: number;
  end: number;
  /** The sheet's name without quotes; null if the reference has none. */
  sheet: string | null;
  /** A cell, or the two corners of a range; 0-based, a missing row or column is -1. */
  cells: CellReference[];
}

interface CellReference {
  column: number;
  columnFixed: boolean;
  row: number;
  rowFixed: boolean;
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})?(${CELL}:${CELL}|${CELL}:${COLUMN}(?![\p{L}\d(])|${COLUMN}:${COLUMN}(?![\p{L}\d(])|${ROW}:${ROW}|${CELL})(?![\p{L}\d_(!])|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  'gu',
);

/** All references of a formula, in order. */
export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [text, quoted, bare, cells] = match;
    if (cells === undefined) continue;
    found.push({
      start: match.index,
      end: match.index + text.length,
      sheet: quoted?.replace(/''/g, "'") ?? bare ?? null,
      cells: cells.split(':').map(parseCell),
    });
  }
  return found;
}

/** The formula after a copy by this many rows down and columns right: references with `$` do not change. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith('=') || (rows === 0 && columns === 0)) return formula;
  return replaceReferences(formula, ({ text, reference }) => {
    const prefix = text.slice(0, text.lastIndexOf('!') + 1);
    const cells = reference.cells.map((cell) => ({
      ...cell,
      row: cell.row < 0 || cell.rowFixed ? cell.row : cell.row + rows,
      column: cell.column < 0 || cell.columnFixed ? cell.column : cell.column + columns,
    }));
    if (
      cells.some(
        (cell, i) =>
          (cell.row < 0 && reference.cells[i]!.row >= 0) || (cell.column < 0 && reference.cells[i]!.column >= 0),
      )
    )
      return '#REF!';
    return prefix + cells.map(printCell).join(':');
  });
}

/** Replaces each reference of a formula by the result of `replace`. */
export function replaceReferences(
  formula: string,
  replace: (found: { text: string; reference: Reference }) => string,
): string {
  let at = 0;
  let out = '';
  for (const reference of referencesIn(formula)) {
    const text = formula.slice(reference.start, reference.end);
    out += formula.slice(at, reference.start) + replace({ text, reference });
    at = reference.end;
  }
  return out + formula.slice(at);
}

function parseCell(text: string): CellReference {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const letters = match?.[2] ?? '';
  const digits = match?.[4] ?? '';
  // `$5` has its only `$` before the row.
  const rowFixed = letters === '' ? match?.[1] === '$' : match?.[3] === '$';
  return {
    column: columnIndex(letters),
    columnFixed: letters !== '' && match?.[1] === '$',
    row: digits === '' ? -1 : Number(digits) - 1,
    rowFixed,
  };
}

function printCell({ column, columnFixed, row, rowFixed }: CellReference): string {
  return (
    (column < 0 ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`) +
    (row < 0 ? '' : `${rowFixed ? '$' : ''}${row + 1}`)
  );
}

/** A cell's name: `B7` for the 0-based row 6 and column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
