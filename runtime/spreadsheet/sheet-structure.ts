/** Rows and columns of a sheet: they come, go, move, freeze, hide and have sizes. */
import { ServiceError, type Execution } from '../contract';
import type { Document, SheetFacts } from '../engine/document';
import type { Dimension } from '../engine/structure';
import { copyFeatures } from '../features/cell-features';
import { allUnfrozen, columnsOutOfBounds, rowsOutOfBounds, sheetGone, tooManyCells } from './errors';
import { rangeOf } from './families';
import { beforeWrite } from './guards';
import type { Range } from './range';

/** Cells of all sheets together, blank ones included (support.google.com/drive/answer/37603). */
export const MOST_CELLS = 10_000_000;

const outOfBounds = (dimension: Dimension): ServiceError =>
  dimension === 'ROW' ? rowsOutOfBounds() : columnsOutOfBounds();

export class SheetStructure {
  static readonly googleName: string = 'Spreadsheet.Sheet';

  constructor(
    readonly execution: Execution,
    readonly gid: number,
  ) {}

  get document(): Document {
    return this.execution.document;
  }

  /** The sheet's facts; throws when it has been deleted. */
  facts(): SheetFacts {
    const facts = this.document.sheet(this.gid);
    if (!facts) throw sheetGone(this.gid);
    return facts;
  }

  /** A range of this sheet; 0-based, unchecked. */
  at(row0: number, column0: number, rows: number, columns: number): Range {
    return rangeOf(this.execution, this.gid, row0, column0, rows, columns);
  }

  private length(dimension: Dimension): number {
    const facts = this.facts();
    return dimension === 'ROW' ? facts.rows : facts.columns;
  }

  /** Makes sure that 1-based `position` and the `count` lines from it lie inside the grid; returns both as whole numbers. */
  private lines(dimension: Dimension, position: number, count: number): { at: number; count: number } {
    const [at, number] = [Math.trunc(position) - 1, Math.trunc(count)];
    if (at < 0 || number < 1 || at + number > this.length(dimension)) throw outOfBounds(dimension);
    return { at, count: number };
  }

  /** Inserts before 0-based `at`; new lines look like their neighbour on `like`'s side, validation included. */
  protected insert(dimension: Dimension, at: number, count: number, like: 'before' | 'after'): void {
    const facts = this.facts();
    if (!Number.isFinite(count) || count < 1) throw outOfBounds(dimension);
    const all = this.document.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (all + count * (dimension === 'ROW' ? facts.columns : facts.rows) > MOST_CELLS) throw tooManyCells();
    const length = this.length(dimension);
    this.document.insertHeaders(this.gid, dimension, at, count, like);
    // Validations and conditional formats stretch only when the place is inside them; at their edge the neighbour passes its own on.
    const before = at > 0 && (like === 'before' || at >= length);
    this.passOnRules(dimension, before ? at - 1 : at + count, at, count);
  }

  private passOnRules(dimension: Dimension, neighbour: number, at: number, count: number): void {
    const { getters } = this.document.model;
    const sheetId = this.document.sheetId(this.gid);
    if (neighbour < 0 || neighbour >= this.length(dimension)) return;
    const facts = this.facts();
    const breadth = dimension === 'ROW' ? facts.columns : facts.rows;
    const lines = (index: number, size: number): Range =>
      dimension === 'ROW' ? this.at(index, 0, size, breadth) : this.at(0, index, breadth, size);
    const differ = (idsAt: (position: { sheetId: string; row: number; col: number }) => string): boolean => {
      const ids = (index: number): string[] =>
        Array.from({ length: breadth }, (_, i) =>
          idsAt({ sheetId, row: dimension === 'ROW' ? index : i, col: dimension === 'ROW' ? i : index }),
        );
      return ids(neighbour).join() !== ids(at).join();
    };
    const validations =
      getters.getDataValidationRules(sheetId).length > 0 &&
      differ((position) => getters.getValidationRuleForCell(position)?.id ?? '');
    const conditionalFormats =
      getters.getConditionalFormats(sheetId).length > 0 &&
      differ(({ row, col }) => [...getters.getRulesByCell(sheetId, col, row)].map((rule) => rule.id).join('+'));
    if (validations || conditionalFormats)
      copyFeatures(this.document, lines(neighbour, 1), lines(at, count), { validations, conditionalFormats });
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    this.insert('ROW', this.lines('ROW', beforePosition, 1).at, Math.trunc(howMany), 'after');
    return this;
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    this.insert('ROW', this.lines('ROW', afterPosition, 1).at + 1, Math.trunc(howMany), 'before');
    return this;
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    this.insert('COL', this.lines('COL', beforePosition, 1).at, Math.trunc(howMany), 'after');
    return this;
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    this.insert('COL', this.lines('COL', afterPosition, 1).at + 1, Math.trunc(howMany), 'before');
    return this;
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }

  deleteRow(rowPosition: number): this {
    this.deleteRows(rowPosition, 1);
    return this;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.remove('ROW', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    this.deleteColumns(columnPosition, 1);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.remove('COL', columnPosition, howMany);
  }

  private remove(dimension: Dimension, position: number, howMany: number): void {
    const { at, count } = this.lines(dimension, position, howMany);
    const facts = this.facts();
    const [length, frozen] =
      dimension === 'ROW' ? [facts.rows, facts.frozenRows] : [facts.columns, facts.frozenColumns];
    if (count >= length || (at <= frozen && at + count >= length))
      throw allUnfrozen(dimension === 'ROW' ? 'rows' : 'columns');
    beforeWrite(dimension === 'ROW' ? this.at(at, 0, count, facts.columns) : this.at(0, at, facts.rows, count));
    this.document.removeHeaders(this.gid, dimension, at, count);
  }

  /** Moves the rows of a range to before `destinationIndex` (1-based, counted before the move). */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.move('ROW', rowSpec.row0, rowSpec.rows, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.move('COL', columnSpec.column0, columnSpec.columns, destinationIndex);
  }

  private move(dimension: Dimension, at: number, count: number, destinationIndex: number): void {
    const target = Math.trunc(destinationIndex) - 1;
    this.lines(dimension, at + 1, count);
    if (target < 0 || target > this.length(dimension)) throw outOfBounds(dimension);
    this.document.moveHeaders(this.gid, dimension, at, count, target);
  }

  getFrozenRows(): number {
    return this.facts().frozenRows;
  }

  getFrozenColumns(): number {
    return this.facts().frozenColumns;
  }

  setFrozenRows(rows: number): void {
    this.freeze('ROW', rows);
  }

  setFrozenColumns(columns: number): void {
    this.freeze('COL', columns);
  }

  private freeze(dimension: Dimension, lines: number): void {
    const count = Math.trunc(lines);
    const what = dimension === 'ROW' ? 'rows' : 'columns';
    if (count < 0 || count > this.length(dimension)) throw outOfBounds(dimension);
    if (count === this.length(dimension)) throw new ServiceError(`You can't freeze all visible ${what} on the sheet.`);
    this.document.freeze(this.gid, dimension, count);
  }

  getRowHeight(rowPosition: number): number {
    return this.document.headerSize(this.gid, 'ROW', this.lines('ROW', rowPosition, 1).at);
  }

  getColumnWidth(columnPosition: number): number {
    return this.document.headerSize(this.gid, 'COL', this.lines('COL', columnPosition, 1).at);
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    const { at, count } = this.lines('ROW', startRow, numRows);
    this.document.resizeHeaders(this.gid, 'ROW', at, count, height);
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setRowHeights(startRow, numRows, height);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    const { at, count } = this.lines('COL', startColumn, numColumns);
    this.document.resizeHeaders(this.gid, 'COL', at, count, width);
    return this;
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** As wide as the longest displayed text, at seven pixels a character: there is no screen to measure on. */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    const { at, count } = this.lines('COL', startColumn, numColumns);
    const rows = Math.max(this.document.contentEnd(this.gid).rows, 1);
    for (let column = at; column < at + count; column++) {
      const lines = this.at(0, column, rows, 1)
        .getDisplayValues()
        .flatMap(([text]) => (text ?? '').split('\n'));
      const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
      this.document.resizeHeaders(this.gid, 'COL', column, 1, Math.max(21, longest * 7 + 16));
    }
    return this;
  }

  autoResizeRows(startRow: number, numRows: number): this {
    const { at, count } = this.lines('ROW', startRow, numRows);
    this.document.resizeHeaders(this.gid, 'ROW', at, count, null);
    return this;
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.document.isHeaderHidden(this.gid, 'ROW', this.lines('ROW', rowPosition, 1).at);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.document.isHeaderHidden(this.gid, 'COL', this.lines('COL', columnPosition, 1).at);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.setHidden('ROW', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.setHidden('ROW', rowIndex, numRows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('COL', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden('COL', columnIndex, numColumns, false);
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  unhideRow(row: Range): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  unhideColumn(column: Range): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }

  private setHidden(dimension: Dimension, position: number, howMany: number, hidden: boolean): void {
    const { at, count } = this.lines(dimension, position, howMany);
    this.document.hideHeaders(this.gid, dimension, at, count, hidden);
  }
}
