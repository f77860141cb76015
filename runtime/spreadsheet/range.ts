/** SpreadsheetApp's Range: methods for copying, filling, cleaning up and finding cells, in addition to its base classes. */
import { NotImplemented, ServiceError } from '../contract';
import type { Zone } from '../engine/document';
import { EnumMember } from '../services/enumeration';
import { copyCells, EVERYTHING, pasteArea, type Parts } from './copying';
import { columnsOutOfBounds, invalidCoordinates } from './errors';
import { registerClass, sheetOf } from './class-registry';
import { beforeWrite } from './write-checks';
import { RangeArrangement } from './range-arrangement';
import type { Sheet } from './sheet';
import { TextFinder } from './text-finder';
import { fromR1C1, toR1C1 } from './r1c1';

const extendsBefore = (source: Zone, target: Zone): boolean => target.top < source.top || target.left < source.left;
const extendsAfter = (source: Zone, target: Zone): boolean =>
  target.bottom > source.bottom || target.right > source.right;

const PASTES: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: EVERYTHING,
  PASTE_NO_BORDERS: { ...EVERYTHING, borders: false },
  PASTE_FORMAT: { formats: true, borders: true },
  PASTE_FORMULA: { contents: true },
  PASTE_DATA_VALIDATION: { validations: true },
  PASTE_CONDITIONAL_FORMATTING: { conditionalFormats: true },
  PASTE_VALUES: { values: true },
};

export class Range extends RangeArrangement {
  /** Takes (destination), (destination, { contentsOnly, formatOnly }) or (destination, CopyPasteType, transposed). */
  copyTo(
    destination: Range,
    how?: EnumMember | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    if (how instanceof EnumMember) {
      if (how.key === 'PASTE_COLUMN_WIDTHS') {
        copyColumnWidths(this, destination);
        return;
      }
      const parts = PASTES[how.key];
      if (!parts) throw new NotImplemented(`Range.copyTo with ${how.key}`);
      copyCells(this, pasteArea(this, destination, transposed), parts, transposed);
      return;
    }
    const parts: Parts = how?.contentsOnly
      ? { values: true }
      : how?.formatOnly
        ? { formats: true, borders: true }
        : EVERYTHING;
    copyCells(this, pasteArea(this, destination, false), parts);
  }

  copyValuesToRange(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyCells(this, this.target(sheet, column, columnEnd, row, rowEnd), { values: true });
  }

  copyFormatToRange(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyCells(this, this.target(sheet, column, columnEnd, row, rowEnd), { formats: true, borders: true });
  }

  private target(sheet: number | Sheet, column: number, columnEnd: number, row: number, rowEnd: number): Range {
    const gid = typeof sheet === 'number' ? sheet : sheet.gid;
    const area = sheetOf(this.execution, gid).getRange(row, column, rowEnd - row + 1, columnEnd - column + 1);
    return pasteArea(this, area, false);
  }

  /** Removes spaces at both ends of texts and leaves a single space between words. */
  trimWhitespace(): this {
    this.within();
    const trimmed = this.document.read(this.gid, this.row0, this.column0, this.rows, this.columns).map((line) =>
      line.map(({ value, formula, error }) => {
        if (formula !== '' || error || typeof value !== 'string' || value === '') return undefined;
        const text = value.trim().replace(/[ \t\u00a0]+/g, ' ');
        return text === value ? undefined : ({ kind: 'text', value: text } as const);
      }),
    );
    this.meter();
    beforeWrite(this);
    this.document.write(this.gid, this.row0, this.column0, trimmed);
    return this;
  }

  /** Removes rows whose compared columns (1-based columns of the sheet; by default all) equal those of an earlier row; returns the rest. */
  removeDuplicates(columnsToCompare?: number[]): this {
    this.within();
    this.meter();
    const columns =
      columnsToCompare?.map((column) => column - 1 - this.column0) ?? Array.from({ length: this.columns }, (_, i) => i);
    if (columns.some((column) => column < 0 || column >= this.columns)) throw columnsOutOfBounds();
    const cells = this.document.readValues(this.gid, this.row0, this.column0, this.rows, this.columns);
    const seen = new Set<string>();
    const kept: number[] = [];
    const duplicates: number[] = [];
    cells.forEach((line, index) => {
      const key = JSON.stringify(
        columns.map((column) =>
          typeof line[column]!.value === 'string' ? String(line[column]!.value).toLowerCase() : line[column]!.value,
        ),
      );
      (seen.has(key) ? duplicates : kept).push(index);
      seen.add(key);
    });
    this.rearrange([...kept, ...duplicates]);
    if (duplicates.length > 0)
      this.at(this.gid, this.row0 + kept.length, this.column0, duplicates.length, this.columns).clearContent();
    return this.at(this.gid, this.row0, this.column0, kept.length, this.columns);
  }

  /** The cell to which Ctrl and an arrow key move. */
  getNextDataCell(direction: EnumMember): this {
    const facts = this.within();
    const [dr, dc] = ({ UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as const)[
      direction.key as 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT'
    ];
    const inGrid = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < facts.rows && c < facts.columns;
    const filled = (r: number, c: number): boolean => inGrid(r, c) && this.hasContent(r, c);
    let [r, c] = [this.row0, this.column0];
    const runs = filled(r, c) && filled(r + dr, c + dc);
    while (inGrid(r + dr, c + dc)) {
      if (runs && !filled(r + dr, c + dc)) break;
      [r, c] = [r + dr, c + dc];
      if (!runs && filled(r, c)) break;
    }
    return this.at(this.gid, r, c, 1, 1);
  }

  /** The block of content around this range, extended in all directions (or in one dimension) until the cells around it are blank. */
  getDataRegion(dimension?: EnumMember): this {
    const facts = this.within();
    const end = this.document.contentEnd(this.gid);
    const zone = this.zone();
    const anyIn = (top: number, bottom: number, left: number, right: number): boolean => {
      for (let r = Math.max(top, 0); r <= Math.min(bottom, end.rows - 1); r++) {
        for (let c = Math.max(left, 0); c <= Math.min(right, end.columns - 1); c++)
          if (this.hasContent(r, c)) return true;
      }
      return false;
    };
    for (let grown = true; grown;) {
      grown = false;
      if (dimension?.key !== 'COLUMNS') {
        if (zone.top > 0 && anyIn(zone.top - 1, zone.top - 1, zone.left, zone.right))
          grown = Boolean((zone.top -= 1) + 1);
        if (zone.bottom < facts.rows - 1 && anyIn(zone.bottom + 1, zone.bottom + 1, zone.left, zone.right))
          grown = Boolean((zone.bottom += 1));
      }
      if (dimension?.key !== 'ROWS') {
        if (zone.left > 0 && anyIn(zone.top, zone.bottom, zone.left - 1, zone.left - 1))
          grown = Boolean((zone.left -= 1) + 1);
        if (zone.right < facts.columns - 1 && anyIn(zone.top, zone.bottom, zone.right + 1, zone.right + 1))
          grown = Boolean((zone.right += 1));
      }
    }
    return this.at(this.gid, zone.top, zone.left, zone.bottom - zone.top + 1, zone.right - zone.left + 1);
  }

  private hasContent(row: number, column: number): boolean {
    const cell = this.document.read(this.gid, row, column, 1, 1)[0]![0]!;
    return cell.value !== '' || cell.formula !== '';
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.execution, findText, () => [this]);
  }

  /** Selects the range and activates its sheet. */
  activate(): this {
    this.within();
    this.sheet().setActiveRange(this);
    return this;
  }

  activateAsCurrentCell(): this {
    if (this.rows !== 1 || this.columns !== 1) throw invalidCoordinates();
    this.sheet().setCurrentCell(this);
    return this;
  }

  /** Fills a larger range that contains this range: formulas and values are repeated, series of numbers and dates are continued. */
  autoFill(destination: Range, _series: EnumMember): void {
    const [source, target] = [this.zone(), destination.zone()];
    const contains =
      target.left <= source.left &&
      target.right >= source.right &&
      target.top <= source.top &&
      target.bottom >= source.bottom;
    const along =
      target.left === source.left && target.right === source.right
        ? 'rows'
        : target.top === source.top && target.bottom === source.bottom
          ? 'columns'
          : null;
    if (destination.gid !== this.gid || !contains)
      throw new ServiceError('AutoFill destination range must contain the source range.');
    if (along === null || [extendsBefore(source, target), extendsAfter(source, target)].every(Boolean))
      throw new ServiceError('AutoFill destination range must extend the source range in only one direction.');
    const cells = this.document.read(this.gid, this.row0, this.column0, this.rows, this.columns);
    const writes = destination.fill((r, c) => {
      const [dr, dc] = [destination.row0 + r - this.row0, destination.column0 + c - this.column0];
      if (dr >= 0 && dc >= 0 && dr < this.rows && dc < this.columns) return undefined;
      const wrap = (n: number, size: number): number => ((n % size) + size) % size;
      const [sr, sc] = [wrap(dr, this.rows), wrap(dc, this.columns)];
      const { value, formula } = cells[sr]![sc]!;
      if (formula !== '') {
        return {
          kind: 'formula',
          value: fromR1C1(toR1C1(formula, this.row0 + sr, this.column0 + sc), this.row0 + dr, this.column0 + dc),
        } as const;
      }
      if (typeof value === 'number') {
        const line = along === 'rows' ? cells.map((row) => row[sc]!.value) : cells[sr]!.map((cell) => cell.value);
        const numbers = line.every((n) => typeof n === 'number') ? (line as number[]) : [];
        const step = numbers.length > 1 ? numbers[1]! - numbers[0]! : cells[sr]![sc]!.format !== '' ? 1 : 0;
        const even = numbers.length > 0 && numbers.every((n, i) => i === 0 || n - numbers[i - 1]! === step);
        return { kind: 'number', value: even ? numbers[0]! + step * (along === 'rows' ? dr : dc) : value } as const;
      }
      return value === ''
        ? null
        : typeof value === 'boolean'
          ? ({ kind: 'boolean', value } as const)
          : ({ kind: 'text', value } as const);
    });
    beforeWrite(destination);
    destination.meter();
    copyCells(this, destination.checked(destination.row0, destination.column0, destination.rows, destination.columns), {
      formats: true,
      borders: true,
    });
    this.document.write(this.gid, destination.row0, destination.column0, writes);
  }
}

function copyColumnWidths(source: Range, destination: Range): void {
  source.within();
  destination.within();
  for (let i = 0; i < source.columns; i++) {
    const width = source.document.headerSize(source.gid, 'COL', source.column0 + i);
    source.document.resizeHeaders(destination.gid, 'COL', destination.column0 + i, 1, width);
  }
}

registerClass('range', Range);
