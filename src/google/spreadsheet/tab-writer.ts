import type { TabWriter } from '../../actions/ports';
import { serialOfCell, type Cell } from '../../tables/cell';
import { columnLetters } from '../../tables/column-letters';
import type { TabKey } from '../../tables/column';
import { isTableKey } from '../../tables/design';
import { isFormula, type Block, type NewCell } from '../../tables/write-table';
import { attempt } from './attempt';
import { patchCells, shapeAfter } from './patch-cells';
import type { TabSession } from './session';
import { setOnEach } from './set-on-each';

/**
 * Writes into the tabs of the active spreadsheet. A write changes the cells that were read of its tab, or has them read again.
 * @param repair restores the formats of a tab's columns
 */
export function tabWriter(session: TabSession, repair: (tab: TabKey) => void): TabWriter {
  return {
    write(key, blocks) {
      session.hasWritten = true;
      if (blocks.length === 0) return;
      const tab = session.tab(key);
      for (const block of key === 'hidden' ? session.withCopy(blocks) : blocks) writeBlock(tab.sheet, block);
      if (key === 'hidden') session.seeLabel(blocks);
      if (patchCells(key, tab, blocks)) return;
      const shape = shapeAfter(key, tab, blocks);
      session.forgetCells(tab);
      Object.assign(tab, shape);
    },
    grow(key, rows) {
      const tab = session.tab(key);
      // These two tabs keep a blank last row: new rows are inserted before it, and no row with content moves.
      const wanted = key === 'timeline' || key === 'hidden' ? rows + 1 : rows;
      if (tab.least > 1 && tab.least >= wanted) return;
      // Rows below the header alone would have its look: the formats of the columns come first.
      if (isTableKey(key) && session.rowsOf(tab) === 1 && rows > 1) repair(key);
      const has = session.rowsOf(tab);
      if (has >= wanted) return;
      // Rows inserted before an empty last row get its formats and rules, and the formulas' ranges grow with them.
      // After a write, getLastRow makes Google recalculate the sheet, so a known last row is used first.
      const isBefore = key === 'timeline' || key === 'hidden' || (tab.filled ?? tab.sheet.getLastRow()) < has;
      // Rows behind the last one make all formulas over the tab too short, so there are some to spare.
      const added = wanted - has + (isBefore || (tab.area !== null && key !== 'changes') ? 0 : spareRows);
      if (isBefore) tab.sheet.insertRowsBefore(has, added);
      else tab.sheet.insertRowsAfter(has, added);
      tab.rows = has + added;
      // Where only the data were read, blank rows below change nothing.
      if (tab.area !== null) session.forgetCells(tab);
    },
    keepCounter(key, counter) {
      session.keepMark(session.tab(key), { counter });
    },
    keepRearranged(key, rearranged) {
      session.keepMark(session.tab(key), { rearranged });
    },
    deleteRows(key, rows) {
      const tab = session.tab(key);
      // From the bottom up, so that the row numbers above stay valid; neighbouring rows with one call.
      const sorted = [...rows].sort((a, b) => b - a);
      if (sorted.length === 0) return;
      const last = session.rowsOf(tab);
      // Google refuses to delete all rows below the frozen ones, so one empty row is added.
      if (sorted.length >= last - tab.sheet.getFrozenRows()) tab.sheet.insertRowsAfter(last, 1);
      for (let at = 0; at < sorted.length;) {
        let count = 1;
        while (sorted[at + count] === (sorted[at] ?? 0) - count) count += 1;
        tab.sheet.deleteRows((sorted[at] ?? 0) - count + 1, count);
        at += count;
      }
      tab.rows = null;
      session.forgetCells(tab);
    },
    flush() {
      SpreadsheetApp.flush();
    },
    attempt,
  };
}

/** Added to Goals, Steps and the log at a time beyond what is needed. */
const spareRows = 20;

/** Writes one rectangle of values, formulas and texts with one call, and one more call for each risky text (see `isRisky`). */
export function writeBlock(sheet: GoogleAppsScript.Spreadsheet.Sheet, block: Block): void {
  const [first = []] = block.cells;
  if (first.length === 0) return;
  const { format, notes } = block;
  if (notes) addNotes(sheet, block, notes);
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

/** Adds a line to the note of each cell: before the value replaces the text that the line quotes. */
function addNotes(sheet: GoogleAppsScript.Spreadsheet.Sheet, { row, column }: Block, lines: readonly string[]): void {
  const range = sheet.getRange(row, column, lines.length, 1);
  const notes = range.getNotes().map(([note = ''], index) => {
    const line = lines[index] ?? '';
    // A run that was cut off here has added the line already.
    return [note === '' || note === line ? line : note.endsWith(`\n${line}`) ? note : `${note}\n${line}`];
  });
  range.setNotes(notes);
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
