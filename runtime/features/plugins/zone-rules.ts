/**
 * Adapts data validations and conditional formats to changes of structure. In Google, these belong to cells and survive every change; the
 * engine alone would lose or break them when a zone is split, its first row is deleted, single rows move, or rows are added at its end.
 */
import { shiftReferences } from '../formula-references';
import { doOverlap, isInside, subtract, targetOfMove } from './engine';
import type { Command, EngineRange, OpenZone, Zone } from './engine';

/** The part of a rule that these functions use. */
export interface ZoneRule {
  id: string;
  ranges: readonly EngineRange[];
}

export interface RuleShape<R extends ZoneRule> {
  /** The values of the rule's criterion; formulas begin with `=`. */
  valuesOf(rule: R): readonly string[];
  withValues(rule: R, values: string[]): R;
  rangeOf(sheetId: string, zone: OpenZone): EngineRange;
  /** Merges adjacent zones. */
  join(zones: Zone[]): Zone[];
}

const isFormula = (value: string): boolean => value.startsWith('=');

/** The rules of a sheet without the cells of `holes`; a rule with formulas is split into a rule for each remaining zone. */
export function removeCells<R extends ZoneRule>(rules: readonly R[], holes: readonly Zone[], shape: RuleShape<R>): R[] {
  return rules.flatMap((rule) => {
    if (!rule.ranges.some((range) => holes.some((hole) => doOverlap(range.zone, hole)))) return [rule];
    return replaceZones(
      rule,
      (range) => holes.reduce<Zone[]>((zones, hole) => zones.flatMap((zone) => subtract(zone, hole)), [range.zone]),
      shape,
    );
  });
}

/** Replaces each zone of a rule by parts of it. An empty list removes the zone; a rule without zones is removed. */
function replaceZones<R extends ZoneRule>(rule: R, partsOf: (range: EngineRange) => Zone[], shape: RuleShape<R>): R[] {
  const values = shape.valuesOf(rule);
  if (!values.some(isFormula)) {
    const ranges = rule.ranges.flatMap((range) => {
      const parts = partsOf(range);
      return isUnchanged(parts, range.zone) ? [range] : parts.map((zone) => shape.rangeOf(range.sheetId, zone));
    });
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  }
  const pieces = rule.ranges.flatMap((range) => {
    const parts = partsOf(range);
    if (isUnchanged(parts, range.zone)) return [{ range, values: [...values] }];
    return parts.map((zone) => ({
      range: shape.rangeOf(range.sheetId, zone),
      values: values.map((value) => shiftReferences(value, zone.top - range.zone.top, zone.left - range.zone.left)),
    }));
  });
  return pieces.map((piece, i) => ({
    ...shape.withValues(rule, piece.values),
    ranges: [piece.range],
    id: i === 0 ? rule.id : `${rule.id}.${i}`,
  }));
}

const isUnchanged = (parts: Zone[], zone: Zone): boolean =>
  parts.length === 1 && isInside(zone, parts[0]!) && isInside(parts[0]!, zone);

/** Gives every rule a unique id. */
export function withUniqueIds<R extends ZoneRule>(rules: R[]): R[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    let id = rule.id;
    for (let n = 1; taken.has(id); n += 1) id = `${rule.id}.${n}`;
    taken.add(id);
    return id === rule.id ? rule : { ...rule, id };
  });
}

/** Before a MOVE_RANGES: splits zones so that the moved cells have separate zones, and removes the rules of the target. */
export function isolateMoved<R extends ZoneRule>(
  rules: readonly R[],
  sheetId: string,
  command: Command,
  shape: RuleShape<R>,
): R[] {
  const origin = command['target'][0] as Zone;
  const isOrigin = command['sheetId'] === sheetId;
  const isTarget = command['targetSheetId'] === sheetId;
  const target = targetOfMove(command);
  return withUniqueIds(
    rules.flatMap((rule) =>
      replaceZones(
        rule,
        (range) => {
          if (!doOverlap(range.zone, origin) && !doOverlap(range.zone, target)) return [range.zone];
          const moved = isOrigin ? intersection(range.zone, origin) : undefined;
          let rest = isOrigin ? subtract(range.zone, origin) : [range.zone];
          if (isTarget) rest = rest.flatMap((zone) => subtract(zone, target));
          return moved === undefined ? rest : [moved, ...rest];
        },
        shape,
      ),
    ),
  );
}

function intersection(a: Zone, b: Zone): Zone | undefined {
  if (!doOverlap(a, b)) return undefined;
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/**
 * Before rows or columns are deleted: a zone that loses its first rows gets the first remaining row as its first, with shifted formulas, so
 * that its formulas do not become #REF!.
 */
export function reanchorForRemoval<R extends ZoneRule>(
  rules: readonly R[],
  command: Command,
  shape: RuleShape<R>,
): R[] {
  const [start, end] = command['dimension'] === 'COL' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const gone = new Set(command['elements'] as number[]);
  return withUniqueIds(
    rules.flatMap((rule) => {
      if (!shape.valuesOf(rule).some(isFormula)) return [rule];
      return replaceZones(
        rule,
        (range) => {
          let first = range.zone[start];
          while (first <= range.zone[end] && gone.has(first)) first += 1;
          return first === range.zone[start] || first > range.zone[end]
            ? [range.zone]
            : [{ ...range.zone, [start]: first }];
        },
        shape,
      );
    }),
  );
}

/** After rows or columns were inserted at the edge of a zone: they get the rules of their neighbour (docs/google-facts.md). */
export function inheritInserted<R extends ZoneRule>(rules: readonly R[], command: Command, shape: RuleShape<R>): R[] {
  const [start, end] = command['dimension'] === 'COL' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const base = command['base'] as number;
  const quantity = command['quantity'] as number;
  const isAfter = command['position'] === 'after';
  return rules.flatMap((rule) => {
    const touches = (range: EngineRange) =>
      isAfter ? range.zone[end] === base : range.zone[start] === base + quantity;
    if (!rule.ranges.some(touches)) return [rule];
    return replaceZones(
      rule,
      (range) => {
        if (!touches(range)) return [range.zone];
        return isAfter ? [{ ...range.zone, [end]: base + quantity }] : [{ ...range.zone, [start]: base }];
      },
      shape,
    );
  });
}

/** Merges equal rules with adjacent zones, and adjacent zones of a rule; the inverse of splitting. */
export function joinZones<R extends ZoneRule>(
  rules: readonly R[],
  shape: RuleShape<R>,
  isSameRule: (a: R, b: R) => boolean,
): R[] {
  const joined = joinOnce(rules, shape, isSameRule);
  // Two rules may become adjacent after a third was merged with one of them.
  return joined.length < rules.length ? joinZones(joined, shape, isSameRule) : joined;
}

function joinOnce<R extends ZoneRule>(
  rules: readonly R[],
  shape: RuleShape<R>,
  isSameRule: (a: R, b: R) => boolean,
): R[] {
  const joined: R[] = [];
  for (const rule of rules) {
    const index = joined.findIndex((other) => isSameRule(other, rule) && canJoin(other, rule, shape));
    const other = joined[index];
    if (other === undefined) joined.push(mergeOwnZones(rule, shape));
    else joined[index] = join(other, rule, shape);
  }
  return joined;
}

function mergeOwnZones<R extends ZoneRule>(rule: R, shape: RuleShape<R>): R {
  if (rule.ranges.length < 2 || shape.valuesOf(rule).some(isFormula)) return rule;
  const zones = shape.join(rule.ranges.map((range) => range.zone));
  return zones.length === rule.ranges.length
    ? rule
    : { ...rule, ranges: zones.map((zone) => shape.rangeOf(rule.ranges[0]!.sheetId, zone)) };
}

/** Whether a and b are the same rule for different zones: b's values are a's, with formulas shifted to b's first cell. */
function canJoin<R extends ZoneRule>(a: R, b: R, shape: RuleShape<R>): boolean {
  const from = shape.valuesOf(a);
  const to = shape.valuesOf(b);
  if (from.length !== to.length) return false;
  if (!from.some(isFormula)) return from.every((value, i) => value === to[i]);
  const [first, second] = [a.ranges[0], b.ranges[0]];
  if (a.ranges.length !== 1 || b.ranges.length !== 1 || first === undefined || second === undefined) return false;
  if (shape.join([first.zone, second.zone]).length !== 1) return false;
  return from.every(
    (value, i) =>
      shiftReferences(value, second.zone.top - first.zone.top, second.zone.left - first.zone.left) === to[i],
  );
}

function join<R extends ZoneRule>(a: R, b: R, shape: RuleShape<R>): R {
  const zones = shape.join([...a.ranges, ...b.ranges].map((range) => range.zone));
  const sheetId = a.ranges[0]!.sheetId;
  const first = a.ranges[0]!.zone;
  const top = zones[0]!;
  const values = shape.valuesOf(a).map((value) => shiftReferences(value, top.top - first.top, top.left - first.left));
  return { ...shape.withValues(a, values), ranges: zones.map((zone) => shape.rangeOf(sheetId, zone)) };
}
