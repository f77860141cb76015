/**
 * References inside a canonical formula's text. Strings are left alone, so that `INDIRECT("'Other'!A1")` names no other sheet
 * (as in Google: platform facts, 1.10).
 */
export interface Reference {
  /** Where the reference stands in the formula, sheet name included. */
  start: number;
  end: number;
  /** The sheet's name without quotes; null when the formula names none. */
  sheet: string | null;
  /** One cell, or the two ends of a range; a missing row or column is -1. 0-based. */
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

/** Every reference of a formula to cells, in order. */
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

/** The formula as it reads that many rows and columns further down and right: `$` stays, the rest moves along. */
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

/** Replaces each reference of a formula by what `replace` says. */
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

/** 0-based: `A` is 0, '' is -1. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(column: number): string {
  return column < 0 ? '' : columnLetters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** `B7` of the 0-based row 6 and column 1. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
