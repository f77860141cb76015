import { serialOfCell, type Cell } from '../../tables/cell';
import { isFormula, type Block, type NewCell } from '../../tables/write-table';
import { columnLetters } from './marks';
import { setOnEach } from './set-on-each';

/** Writes one rectangle of values, formulas and texts with one call, and one more call for each risky text (see `isRisky`). */
export function writeBlock(sheet: GoogleAppsScript.Spreadsheet.Sheet, block: Block): void {
  const [first = []] = block.cells;
  if (first.length === 0) return;
  const { format } = block;
  if (format !== undefined)
    setOnEach([block], () =>
      sheet.getRange(block.row, block.column, block.cells.length, first.length).setNumberFormat(format),
    );
  if (block.onlyFormat) return;
  const pieces = block.cells.length === 1 ? aroundRisky(block) : first.length === 1 ? downRisky(block) : [block];
  if (pieces.length > 1) {
    for (const piece of pieces) writeBlock(sheet, piece);
    return;
  }
  if (block.cells.length === 1 && first.length === 1 && !isFormula(first[0]) && isRisky(first[0] ?? '')) {
    writeText(sheet, block.row, block.column, String(first[0]));
    return;
  }
  const risky: { row: number; column: number; text: string }[] = [];
  const values = block.cells.map((line, rowIndex) =>
    line.map((cell, columnIndex) => {
      const [row, column] = [block.row + rowIndex, block.column + columnIndex];
      if (isFormula(cell)) return toA1(cell.formula, row);
      if (!isRisky(cell)) return valueToWrite(cell);
      risky.push({ row, column, text: cell });
      return '';
    }),
  );
  sheet.getRange(block.row, block.column, block.cells.length, first.length).setValues(values);
  // A text such as "=1+1" must stay a text, and Google never parses a rich text.
  for (const { row, column, text } of risky) writeText(sheet, row, column, text);
}

function writeText(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, column: number, text: string): void {
  sheet.getRange(row, column).setRichTextValue(SpreadsheetApp.newRichTextValue().setText(text).build());
}

/**
 * Splits a row so that one call replaces the old content of a cell by a risky text: an interrupted run never leaves the cell empty.
 * Rectangles with several rows and columns are new rows, which have no old content.
 */
function aroundRisky({ row, column, cells: [line = []] }: Block): Block[] {
  return runsAround(line).map(([from, to]) => ({ row, column: column + from, cells: [line.slice(from, to)] }));
}

/** The same for one column of several rows. */
function downRisky({ row, column, cells }: Block): Block[] {
  return runsAround(cells.map(([cell = '']) => cell)).map(([from, to]) => ({
    row: row + from,
    column,
    cells: cells.slice(from, to),
  }));
}

/** The runs of cells that one call can write; each risky text is a run of its own. */
function runsAround(line: readonly NewCell[]): readonly (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  let begin = 0;
  const cut = (end: number): void => {
    if (end > begin) runs.push([begin, end]);
    begin = end;
  };
  line.forEach((cell, index) => {
    if (isFormula(cell) || !isRisky(cell)) return;
    cut(index);
    cut(index + 1);
  });
  cut(line.length);
  return runs;
}

/** Converts Waymark's formulas from R1C1 to A1 notation: `RC5` in row 7 is `$E7`, `R1C3` is `$C$1`. Texts and names stay as they are. */
function toA1(formula: string, row: number): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bR(\d*)C(\d+)\b/g,
    (piece, fixed: string | undefined, column: string | undefined) => {
      if (column === undefined) return piece;
      const letters = columnLetters(Number(column));
      return fixed ? `$${letters}$${fixed}` : `$${letters}${row}`;
    },
  );
}

/**
 * The value of a cell as setValues takes it. A day is written as a serial number, because midnight does not exist on every day in every time
 * zone (docs/google-facts.md, dates).
 */
function valueToWrite(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? serialOfCell(cell) : cell;
}

/** Whether Google could read this text as something else, such as a formula. */
function isRisky(cell: Cell): cell is string {
  return typeof cell === 'string' && /^[=+\-@']/.test(cell);
}
