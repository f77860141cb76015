/** Converts between the services' areas (0-based position and size) and the engine's zones. */
import type { Document } from '../engine/document';
import type { RangeData, Zone } from './plugins/engine';
import type { RangeLike } from './interfaces';

/** The position and size of a range. */
export type Area = Pick<RangeLike, 'gid' | 'row0' | 'column0' | 'rows' | 'columns'>;

export function zoneOf({ row0, column0, rows, columns }: Omit<Area, 'gid'>): Zone {
  return { top: row0, left: column0, bottom: row0 + rows - 1, right: column0 + columns - 1 };
}

/** The area as an argument for commands of the engine. */
export function dataOf(document: Document, area: Area): RangeData {
  return { _sheetId: document.sheetId(area.gid), _zone: zoneOf(area) };
}

function areaOf(gid: number, zone: Zone): Area {
  return {
    gid,
    row0: zone.top,
    column0: zone.left,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}

/** The range object of a zone, made by any range of the same execution. */
export function rangeAt(like: Pick<RangeLike, 'at'>, gid: number, zone: Zone): RangeLike {
  const area = areaOf(gid, zone);
  return like.at(area.gid, area.row0, area.column0, area.rows, area.columns);
}

/** A grid of the range's size with the results of `make` for each cell. */
export function gridOf<T>(range: RangeLike, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: range.rows }, (_, r) =>
    Array.from({ length: range.columns }, (__, c) => make(range.row0 + r, range.column0 + c)),
  );
}

/** Whether the area consists of entire rows or entire columns of its sheet. */
export function wholeLines(document: Document, area: Area): 'ROW' | 'COLUMN' | null {
  const sheet = document.sheet(area.gid);
  if (sheet === undefined) return null;
  if (area.column0 === 0 && area.columns === sheet.columns) return 'ROW';
  if (area.row0 === 0 && area.rows === sheet.rows) return 'COLUMN';
  return null;
}

/** The zones of equal keys in a grid, merged along rows first, then down. */
export function rectangles(
  grid: readonly (readonly (string | null)[])[],
  row0: number,
  column0: number,
): Map<string, Zone[]> {
  const zones = new Map<string, Zone[]>();
  let open = new Map<string, Zone>();
  grid.forEach((line, r) => {
    const next = new Map<string, Zone>();
    for (let c = 0; c < line.length;) {
      const key = line[c];
      let end = c;
      while (end + 1 < line.length && line[end + 1] === key) end += 1;
      if (key !== null && key !== undefined) {
        const place = `${c} ${end} ${key}`;
        const above = open.get(place);
        const zone = above ?? { left: column0 + c, right: column0 + end, top: row0 + r, bottom: row0 + r };
        zone.bottom = row0 + r;
        if (above === undefined) zones.set(key, [...(zones.get(key) ?? []), zone]);
        next.set(place, zone);
      }
      c = end + 1;
    }
    open = next;
  });
  return zones;
}
