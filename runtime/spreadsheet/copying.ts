/** Copies cells: contents with shifted relative references, formats, styles, borders and features. */
import type { CellStyle, CellWrite } from '../engine/document';
import { copyFeatures } from '../features/cell-features';
import { beforeWrite } from './write-checks';
import type { Range } from './range';
import { fromR1C1, toR1C1 } from './r1c1';

/** The parts of the cells to copy; `values` copies results, `contents` also formulas. */
export interface Parts {
  contents?: boolean;
  values?: boolean;
  formats?: boolean;
  borders?: boolean;
  notes?: boolean;
  validations?: boolean;
  conditionalFormats?: boolean;
}

export const EVERYTHING: Parts = {
  contents: true,
  formats: true,
  borders: true,
  notes: true,
  validations: true,
  conditionalFormats: true,
};

/**
 * The area that a paste covers, from the destination's top left: the source as often as it fits whole into the destination, at least once
 * (Sheets API, CopyPasteRequest.destination).
 */
export function pasteArea(source: Range, destination: Range, transposed: boolean): Range {
  const rows = transposed ? source.columns : source.rows;
  const columns = transposed ? source.rows : source.columns;
  return destination.checked(
    destination.row0,
    destination.column0,
    Math.max(1, Math.floor(destination.rows / rows)) * rows,
    Math.max(1, Math.floor(destination.columns / columns)) * columns,
  );
}

/** Copies `source` to `area`, repeated, with a single command for each kind of parts. */
export function copyCells(source: Range, area: Range, parts: Parts, transposed = false): void {
  source.within();
  area.within();
  area.execution.cells(source.rows * source.columns + area.rows * area.columns);
  const { document } = source;
  const pick = (r: number, c: number): [number, number] => {
    const [sr, sc] = transposed ? [c, r] : [r, c];
    return [sr % source.rows, sc % source.columns];
  };
  const repeated = <T>(grid: T[][]): T[][] =>
    area.fill((r, c) => {
      const [sr, sc] = pick(r, c);
      return grid[sr]![sc]!;
    });
  const looks = document.looks(source.gid, source.row0, source.column0, source.rows, source.columns);
  const borders = parts.borders ? source.fill((r, c) => bordersOf(source, r, c)) : null;

  if (parts.contents || parts.values) {
    const cells = document.read(source.gid, source.row0, source.column0, source.rows, source.columns);
    const writes = area.fill((r, c): CellWrite => {
      const [sr, sc] = pick(r, c);
      const { value, formula, error } = cells[sr]![sc]!;
      if (formula !== '' && parts.contents) {
        const relative = toR1C1(formula, source.row0 + sr, source.column0 + sc);
        return { kind: 'formula', value: fromR1C1(relative, area.row0 + r, area.column0 + c) };
      }
      if (value === '') return null;
      if (error) return { kind: 'error', value: String(value) };
      if (typeof value === 'number') return { kind: 'number', value };
      return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
    });
    beforeWrite(area, parts.validations ? undefined : writes);
    document.write(area.gid, area.row0, area.column0, writes);
  } else {
    beforeWrite(area);
  }
  if (parts.formats) {
    document.writeLooks(
      area.gid,
      area.row0,
      area.column0,
      repeated(looks).map((line) =>
        line.map(({ format, style }) => ({
          format,
          style: Object.keys(style).length > 0 ? (style as CellStyle) : null,
        })),
      ),
    );
  }
  if (borders) {
    const drawn = repeated(borders);
    area.fill((r, c) => setBorders(area, r, c, drawn[r]![c]!));
  }
  copyCellFeatures(source, area, parts, transposed);
}

/** copyFeatures cannot transpose, so transposed cells are copied singly. */
function copyCellFeatures(source: Range, area: Range, parts: Parts, transposed: boolean): void {
  const { document } = source;
  const features = {
    notes: parts.notes === true,
    richText: parts.notes === true,
    validations: parts.validations === true,
    conditionalFormats: parts.conditionalFormats === true,
  };
  if (!transposed) copyFeatures(document, source, area, features);
  else
    area.fill((r, c) =>
      copyFeatures(
        document,
        source.at(source.gid, source.row0 + c, source.column0 + r, 1, 1),
        area.at(area.gid, area.row0 + r, area.column0 + c, 1, 1),
        features,
      ),
    );
}

function bordersOf(range: Range, r: number, c: number): object | null {
  const { model } = range.document;
  return model.getters.getCellBorder({
    sheetId: range.document.sheetId(range.gid),
    row: range.row0 + r,
    col: range.column0 + c,
  });
}

function setBorders(range: Range, r: number, c: number, border: object | null): void {
  if (!border && !bordersOf(range, r, c)) return;
  const position = { sheetId: range.document.sheetId(range.gid), row: range.row0 + r, col: range.column0 + c };
  range.document.command('SET_BORDER', { ...position, border: border ?? undefined });
}
