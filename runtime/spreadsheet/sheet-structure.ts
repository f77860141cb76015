/** Sheet's methods for inserting, deleting and moving rows and columns. */
import { type ServiceError, type Execution } from '../contract';
import type { Document, SheetFacts } from '../engine/document';
import type { Dimension } from '../engine/structure';
import { copyFeatures } from '../features/cell-features';
import { allUnfrozen, columnsOutOfBounds, rowsOutOfBounds, sheetGone, tooManyCells } from './errors';
import { rangeOf } from './class-registry';
import { beforeWrite } from './write-checks';
import type { Range } from './range';

/** The maximal number of cells of all sheets, blank cells included (support.google.com/drive/answer/37603). */
export const MAX_CELLS = 10_000_000;

export const outOfBounds = (dimension: Dimension): ServiceError =>
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

  /** The sheet's facts; throws if it was deleted. */
  facts(): SheetFacts {
    const facts = this.document.sheet(this.gid);
    if (!facts) throw sheetGone(this.gid);
    return facts;
  }

  /** A range of this sheet; 0-based, without checks. */
  at(row0: number, column0: number, rows: number, columns: number): Range {
    return rangeOf(this.execution, this.gid, row0, column0, rows, columns);
  }

  protected length(dimension: Dimension): number {
    const facts = this.facts();
    return dimension === 'ROW' ? facts.rows : facts.columns;
  }

  /** Checks that `count` rows or columns from the 1-based `position` are inside the grid; returns a 0-based index and an integer. */
  protected checkedHeaders(dimension: Dimension, position: number, count: number): { at: number; count: number } {
    const [at, number] = [Math.trunc(position) - 1, Math.trunc(count)];
    if (at < 0 || number < 1 || at + number > this.length(dimension)) throw outOfBounds(dimension);
    return { at, count: number };
  }

  /** Inserts before 0-based `at`, with the styles and rules of the neighbour on the side `like`. */
  protected insert(dimension: Dimension, at: number, count: number, like: 'before' | 'after'): void {
    const facts = this.facts();
    if (!Number.isFinite(count) || count < 1) throw outOfBounds(dimension);
    const all = this.document.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (all + count * (dimension === 'ROW' ? facts.columns : facts.rows) > MAX_CELLS) throw tooManyCells();
    const length = this.length(dimension);
    this.document.insertHeaders(this.gid, dimension, at, count, like);
    // The engine extends rules only around an insertion; at the edge of a rule, they are copied from the neighbour.
    const before = at > 0 && (like === 'before' || at >= length);
    this.copyNeighbourRules(dimension, before ? at - 1 : at + count, at, count);
  }

  private copyNeighbourRules(dimension: Dimension, neighbour: number, at: number, count: number): void {
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
    this.insert('ROW', this.checkedHeaders('ROW', beforePosition, 1).at, Math.trunc(howMany), 'after');
    return this;
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    this.insert('ROW', this.checkedHeaders('ROW', afterPosition, 1).at + 1, Math.trunc(howMany), 'before');
    return this;
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    this.insert('COL', this.checkedHeaders('COL', beforePosition, 1).at, Math.trunc(howMany), 'after');
    return this;
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    this.insert('COL', this.checkedHeaders('COL', afterPosition, 1).at + 1, Math.trunc(howMany), 'before');
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
    const { at, count } = this.checkedHeaders(dimension, position, howMany);
    const facts = this.facts();
    const [length, frozen] =
      dimension === 'ROW' ? [facts.rows, facts.frozenRows] : [facts.columns, facts.frozenColumns];
    if (count >= length || (at <= frozen && at + count >= length))
      throw allUnfrozen(dimension === 'ROW' ? 'rows' : 'columns');
    beforeWrite(dimension === 'ROW' ? this.at(at, 0, count, facts.columns) : this.at(0, at, facts.rows, count));
    this.document.removeHeaders(this.gid, dimension, at, count);
  }

  /** Moves the rows of a range to before `destinationIndex`, a 1-based index before the move. */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.move('ROW', rowSpec.row0, rowSpec.rows, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.move('COL', columnSpec.column0, columnSpec.columns, destinationIndex);
  }

  private move(dimension: Dimension, at: number, count: number, destinationIndex: number): void {
    const target = Math.trunc(destinationIndex) - 1;
    this.checkedHeaders(dimension, at + 1, count);
    if (target < 0 || target > this.length(dimension)) throw outOfBounds(dimension);
    this.document.moveHeaders(this.gid, dimension, at, count, target);
  }
}
