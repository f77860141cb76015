/**
 * Types for the part of o-spreadsheet that the plugins use. The plugins do not import the library, because they extend the classes of the
 * copy that is running (Node's or the page's).
 */
export interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** If `right` or `bottom` is undefined, the zone always extends to the end of the grid. */
export interface OpenZone {
  left: number;
  top: number;
  right: number | undefined;
  bottom: number | undefined;
  hasHeader?: boolean;
}

/** The engine's range object; immutable, made and adapted by its range plugin. */
export interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: OpenZone;
  readonly [rest: string]: unknown;
}

/** A range in a command; the engine transforms it when two users change the document at the same time. */
export interface RangeData {
  _sheetId: string;
  _zone: OpenZone;
}

interface RangeChange {
  changeType: 'NONE' | 'REMOVE' | 'RESIZE' | 'MOVE' | 'CHANGE';
  range: EngineRange;
}

export interface RangeAdapters {
  applyChange(range: EngineRange): RangeChange;
  adaptFormulaString(sheetId: string, formula: string): string;
  adaptRangeString(sheetId: string, reference: string): { changeType: string; range: string };
}

/** A class of the engine to extend; TypeScript requires `any[]` for the constructor of a mixin's base. */
export type BaseClass = new (...args: any[]) => any;

export interface Command {
  readonly type: string;
  readonly [key: string]: any;
}

/** Whether the zone `inner` is entirely inside `outer`. */
export function isInside(inner: Zone, outer: Zone): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** Whether two zones share a cell. */
export function doOverlap(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The zone without `hole`: up to four zones above, left, right and below of it. */
export function subtract(zone: Zone, hole: Zone): Zone[] {
  if (!doOverlap(zone, hole)) return [zone];
  const rest: Zone[] = [];
  const top = Math.max(zone.top, hole.top);
  const bottom = Math.min(zone.bottom, hole.bottom);
  if (zone.top < top) rest.push({ ...zone, bottom: top - 1 });
  if (zone.left < hole.left) rest.push({ left: zone.left, right: hole.left - 1, top, bottom });
  if (zone.right > hole.right) rest.push({ left: hole.right + 1, right: zone.right, top, bottom });
  if (zone.bottom > bottom) rest.push({ ...zone, top: bottom + 1 });
  return rest;
}

/** The zone that a MOVE_RANGES command overwrites. */
export function targetOfMove(command: Command): Zone {
  const from = command['target'][0] as Zone;
  const left = command['col'] as number;
  const top = command['row'] as number;
  return { left, top, right: left + from.right - from.left, bottom: top + from.bottom - from.top };
}

/**
 * Adapts the range of each entry after a change of the structure and removes entries whose range was deleted.
 * Returns the same list if nothing changed, so that no step of the history is written.
 */
export function adaptAll<T extends { readonly range: EngineRange }>(
  entries: readonly T[],
  adapters: RangeAdapters,
): readonly T[] {
  let changed = false;
  const adapted: T[] = [];
  for (const entry of entries) {
    const { changeType, range } = adapters.applyChange(entry.range);
    if (changeType === 'NONE') {
      adapted.push(entry);
      continue;
    }
    changed = true;
    if (changeType !== 'REMOVE') adapted.push({ ...entry, range });
  }
  return changed ? adapted : entries;
}

/** Adapts a list of ranges as adaptAll does. */
export function adaptRangeList(ranges: readonly EngineRange[], adapters: RangeAdapters): readonly EngineRange[] {
  let changed = false;
  const adapted: EngineRange[] = [];
  for (const range of ranges) {
    const change = adapters.applyChange(range);
    if (change.changeType !== 'NONE') changed = true;
    if (change.changeType !== 'REMOVE') adapted.push(change.range);
  }
  return changed ? adapted : ranges;
}

/**
 * A deep copy of JSON content. The engine changes criteria in place when it adapts their formulas; the command that contained them must
 * not change, since it is replayed and sent to other clients.
 */
export function copyOf<T>(content: T): T {
  return content === undefined ? content : (JSON.parse(JSON.stringify(content)) as T);
}
