/**
 * The small part of o-spreadsheet that the plugins here lean on. Its own types are not used because the plugins are made from
 * the classes of whichever copy of the library is running (Node's or the page's), never from an import of their own.
 */
export interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** `right` or `bottom` undefined: to the end of the grid, also when it grows. */
export interface OpenZone {
  left: number;
  top: number;
  right: number | undefined;
  bottom: number | undefined;
  hasHeader?: boolean;
}

/** o-spreadsheet's range object; immutable, made and adapted by its range plugin. */
export interface EngineRange {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: OpenZone;
  readonly [rest: string]: unknown;
}

/** A range as it travels in commands; o-spreadsheet transforms it when two users' changes meet. */
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

/** A class of o-spreadsheet to extend; TypeScript wants `any[]` for the constructor of a mixin's base. */
export type BaseClass = new (...args: any[]) => any;

export interface Command {
  readonly type: string;
  readonly [key: string]: any;
}

/** Whether the zone `inner` lies wholly inside `outer`. */
export function isInside(inner: Zone, outer: Zone): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** Whether two zones share a cell. */
export function doOverlap(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** What is left of `zone` without `hole`: up to four zones, above, left, right, below. */
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

/** The zone of the cells that a MOVE_RANGES command writes over. */
export function targetOfMove(command: Command): Zone {
  const from = command['target'][0] as Zone;
  const left = command['col'] as number;
  const top = command['row'] as number;
  return { left, top, right: left + from.right - from.left, bottom: top + from.bottom - from.top };
}

/**
 * Adapts a list of things that each hang on one range, after a change of the structure: those whose range is gone fall out.
 * Returns the same list when nothing changed, so that no needless step of history is written.
 */
export function adaptAll<T extends { readonly range: EngineRange }>(
  things: readonly T[],
  adapters: RangeAdapters,
): readonly T[] {
  let changed = false;
  const adapted: T[] = [];
  for (const thing of things) {
    const { changeType, range } = adapters.applyChange(thing.range);
    if (changeType === 'NONE') {
      adapted.push(thing);
      continue;
    }
    changed = true;
    if (changeType !== 'REMOVE') adapted.push({ ...thing, range });
  }
  return changed ? adapted : things;
}

/** Adapts a bare list of ranges; see adaptAll. */
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
 * A copy of plain content. o-spreadsheet changes criteria in place when it adapts their formulas; what a command brought, which is
 * replayed and sent to other clients, must not change with it.
 */
export function copyOf<T>(content: T): T {
  return content === undefined ? content : (JSON.parse(JSON.stringify(content)) as T);
}
