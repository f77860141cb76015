/** Range's methods for blocks of cells: clearing, sorting, merging, moving, inserting and deleting. */
import { NotImplemented, ServiceError } from '../contract';
import { clearFeatures, sortFeatures } from '../features/cell-features';
import { checkProtection } from '../features/check-writes';
import type { Zone } from '../engine/document';
import type { EnumMember } from '../services/enumeration';
import { columnsOutOfBounds } from './errors';
import { beforeWrite } from './write-checks';
import { RangeStyles } from './range-styles';
import { sortedOrder, type SortKey } from './sorting';

interface ClearOptions {
  contentsOnly?: boolean;
  formatOnly?: boolean;
  commentsOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

const CLEAR_FORMAT = { format: '' };
const CLEAR_STYLE = { style: null };

type SortSpec = number | { column?: number | null; ascending?: boolean | null } | null;

export class RangeArrangement extends RangeStyles {
  /** Clears contents, formats, styles and validations, but not notes; with options, only the given parts. */
  clear(options?: ClearOptions): this {
    if (options && (options.contentsOnly || options.formatOnly || options.commentsOnly || options.validationsOnly)) {
      if (options.contentsOnly) this.clearContent();
      if (options.formatOnly) this.clearFormat();
      if (options.commentsOnly) this.features().clearNote();
      if (options.validationsOnly) this.features().clearDataValidations();
      return this;
    }
    this.clearContent();
    this.clearFormat();
    this.document.writeLooks(
      this.gid,
      this.row0,
      this.column0,
      this.fill(() => CLEAR_FORMAT),
    );
    return this;
  }

  clearContent(): this {
    this.within();
    this.meter();
    beforeWrite(this);
    this.document.write(
      this.gid,
      this.row0,
      this.column0,
      this.fill(() => null),
    );
    clearFeatures(this.document, this, { richText: true });
    return this;
  }

  /** Clears styles, borders and validations, but not number formats. */
  clearFormat(): this {
    this.clearLooks();
    clearFeatures(this.document, this, { validations: true });
    return this;
  }

  /** Clears styles and borders. */
  clearLooks(): void {
    this.within();
    this.meter();
    beforeWrite(this);
    this.document.writeLooks(
      this.gid,
      this.row0,
      this.column0,
      this.fill(() => CLEAR_STYLE),
    );
    const borders = { target: [this.zone()], border: { position: 'clear' } };
    this.document.command('SET_ZONE_BORDERS', { sheetId: this.document.sheetId(this.gid), ...borders });
  }

  /** Whether the user may edit every cell of the range. */
  canEdit(): boolean {
    this.within();
    try {
      checkProtection(this.execution, this.gid, this.row0, this.column0, this.rows, this.columns);
      return true;
    } catch (error) {
      if (error instanceof ServiceError) return false;
      throw error;
    }
  }

  /** Cuts and pastes; references to the moved cells are adapted. */
  moveTo(target: RangeArrangement): void {
    this.within();
    const area = target.checked(target.row0, target.column0, this.rows, this.columns);
    this.execution.cells(2 * this.rows * this.columns);
    beforeWrite(this);
    beforeWrite(area);
    this.document.moveCells(this.gid, this.zone(), area.gid, area.row0, area.column0);
  }

  /** Sorts by one or several keys, each a column or `{ column, ascending }`; columns are those of the sheet, 1-based. */
  sort(specification: SortSpec | SortSpec[]): this {
    this.within();
    this.meter();
    beforeWrite(this);
    const keys = (Array.isArray(specification) ? specification : [specification]).map((spec): SortKey => {
      const { column, ascending } =
        typeof spec === 'number'
          ? { column: spec, ascending: true }
          : { column: spec?.column, ascending: spec?.ascending ?? true };
      const inside = Math.trunc(column ?? NaN) - 1 - this.column0;
      // Also refuses a key without a column, which is not a number.
      if (!(inside >= 0 && inside < this.columns)) throw columnsOutOfBounds();
      return { column: inside, ascending };
    });
    const cells = this.document.readValues(this.gid, this.row0, this.column0, this.rows, this.columns);
    return this.rearrange(sortedOrder(cells, keys, this.document.locale));
  }

  randomize(): this {
    this.within();
    this.meter();
    beforeWrite(this);
    const order = Array.from({ length: this.rows }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return this.rearrange(order);
  }

  /** Moves contents, formats, styles, notes and rich text of the rows; metadata and rules do not move. */
  protected rearrange(order: readonly number[]): this {
    this.document.permuteRows(this.gid, this.zone(), order);
    sortFeatures(this.document, this, order);
    return this;
  }

  merge(): this {
    return this.mergeZones([this.zone()]);
  }

  mergeAcross(): this {
    const zone = this.zone();
    return this.mergeZones(
      Array.from({ length: this.rows }, (_, i) => ({ ...zone, top: zone.top + i, bottom: zone.top + i })),
    );
  }

  mergeVertically(): this {
    const zone = this.zone();
    return this.mergeZones(
      Array.from({ length: this.columns }, (_, i) => ({ ...zone, left: zone.left + i, right: zone.left + i })),
    );
  }

  private mergeZones(zones: Zone[]): this {
    this.breakApart();
    const larger = zones.filter((zone) => zone.left < zone.right || zone.top < zone.bottom);
    if (larger.length > 0) {
      const sheetId = this.document.sheetId(this.gid);
      // The engine keeps a filter as a table, in which it merges nothing.
      if (larger.some((zone) => this.document.model.getters.getTablesOverlappingZones(sheetId, [zone]).length > 0))
        throw new NotImplemented('Range.merge over a filter or a table');
      this.document.command('ADD_MERGE', { sheetId: this.document.sheetId(this.gid), target: larger, force: true });
    }
    return this;
  }

  breakApart(): this {
    this.within();
    this.meter();
    beforeWrite(this);
    const target = this.merges();
    if (target.length > 0) this.document.command('REMOVE_MERGE', { sheetId: this.document.sheetId(this.gid), target });
    return this;
  }

  isPartOfMerge(): boolean {
    this.within();
    return this.merges().length > 0;
  }

  getMergedRanges(): this[] {
    this.within();
    return this.merges().map(({ left, right, top, bottom }) =>
      this.at(this.gid, top, left, bottom - top + 1, right - left + 1),
    );
  }

  private merges(): Zone[] {
    const zones: Zone[] = this.document.model.getters.getMergesInZone(this.document.sheetId(this.gid), this.zone());
    return zones.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  }

  /** Inserts blank cells; the cells here move down (ROWS) or right (COLUMNS). The grid grows if content would leave it. */
  insertCells(shiftDimension: EnumMember): this {
    const facts = this.within();
    this.meter();
    beforeWrite(this);
    const down = shiftDimension.key === 'ROWS';
    const zone = this.zone();
    const end = this.document.contentEnd(this.gid);
    const last = down ? end.rows : end.columns;
    const free = (down ? facts.rows : facts.columns) - last;
    const count = down ? this.rows : this.columns;
    if (free < count)
      this.document.insertHeaders(
        this.gid,
        down ? 'ROW' : 'COL',
        down ? facts.rows : facts.columns,
        count - free,
        'before',
      );
    const block = down
      ? { ...zone, bottom: Math.max(last - 1, zone.top) }
      : { ...zone, right: Math.max(last - 1, zone.left) };
    this.document.moveCells(this.gid, block, this.gid, zone.top + (down ? count : 0), zone.left + (down ? 0 : count));
    return this;
  }

  /** Deletes the cells; the cells below move up (ROWS), or the cells to the right move left (COLUMNS). */
  deleteCells(shiftDimension: EnumMember): void {
    const facts = this.within();
    this.clear();
    const down = shiftDimension.key === 'ROWS';
    const zone = this.zone();
    const block = down
      ? { ...zone, top: zone.bottom + 1, bottom: facts.rows - 1 }
      : { ...zone, left: zone.right + 1, right: facts.columns - 1 };
    if (block.top > block.bottom || block.left > block.right) return;
    this.document.moveCells(this.gid, block, this.gid, zone.top, zone.left);
  }

  /** This object with the types of the methods that the features add. */
  private features(): { clearNote(): unknown; clearDataValidations(): unknown } {
    return this as unknown as ReturnType<RangeArrangement['features']>;
  }
}
