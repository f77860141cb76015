/**
 * What data validations and conditional formats have in common: a rule holds for zones, and its formulas are written for the first
 * cell of a zone. In Google both hang on cells, so they are kept whole through every change of structure: o-spreadsheet alone would
 * leave a cut-off zone with the formula of the zone it was cut from, turn a formula into #REF! with the first row of its zone,
 * leave single rows of a zone behind when they are moved, and let rows at its end go without.
 */
import { shiftReferences } from '../formula-references';
import { doOverlap, isInside, subtract, targetOfMove } from './engine';
import type { Command, EngineRange, OpenZone, Zone } from './engine';

/** A rule as these functions see it; `values` are its criterion's values, of which formulas begin with `=`. */
export interface ZoneRule {
  id: string;
  ranges: readonly EngineRange[];
}

export interface RuleShape<R extends ZoneRule> {
  valuesOf(rule: R): readonly string[];
  withValues(rule: R, values: string[]): R;
  rangeOf(sheetId: string, zone: OpenZone): EngineRange;
  /** Zones joined where they touch. */
  join(zones: Zone[]): Zone[];
}

/** Formulas follow the first cell of a zone, except those that stand for a fixed range. */
const isFormula = (value: string): boolean => value.startsWith('=');

/** The rules of a sheet without the cells of `holes`; a rule with formulas is split so that each part has one zone of its own. */
export function cutOut<R extends ZoneRule>(rules: readonly R[], holes: readonly Zone[], shape: RuleShape<R>): R[] {
  return rules.flatMap((rule) => {
    if (!rule.ranges.some((range) => holes.some((hole) => doOverlap(range.zone, hole)))) return [rule];
    return reshape(
      rule,
      (range) => holes.reduce<Zone[]>((zones, hole) => zones.flatMap((zone) => subtract(zone, hole)), [range.zone]),
      shape,
    );
  });
}

/** The rule with each zone replaced by parts of it; null-length lists drop a zone, and an empty rule is none. */
function reshape<R extends ZoneRule>(rule: R, partsOf: (range: EngineRange) => Zone[], shape: RuleShape<R>): R[] {
  const values = shape.valuesOf(rule);
  if (!values.some(isFormula)) {
    const ranges = rule.ranges.flatMap((range) => {
      const parts = partsOf(range);
      return isSame(parts, range.zone) ? [range] : parts.map((zone) => shape.rangeOf(range.sheetId, zone));
    });
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  }
  const pieces = rule.ranges.flatMap((range) => {
    const parts = partsOf(range);
    if (isSame(parts, range.zone)) return [{ range, values: [...values] }];
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

const isSame = (parts: Zone[], zone: Zone): boolean =>
  parts.length === 1 && isInside(zone, parts[0]!) && isInside(parts[0]!, zone);

/** Gives every part of a rule an id of its own. */
export function withOwnIds<R extends ZoneRule>(rules: R[]): R[] {
  const taken = new Set<string>();
  return rules.map((rule) => {
    let id = rule.id;
    for (let n = 1; taken.has(id); n += 1) id = `${rule.id}.${n}`;
    taken.add(id);
    return id === rule.id ? rule : { ...rule, id };
  });
}

/** Before a MOVE_RANGES: the moved cells get zones of their own, and what they are moved over loses its rules. */
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
  return withOwnIds(
    rules.flatMap((rule) =>
      reshape(
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
 * Before rows or columns go: a zone that loses its first ones, and keeps others, is anchored at the first that stays, so that its
 * formula does not go with the cell that it was written for.
 */
export function reanchorForRemoval<R extends ZoneRule>(
  rules: readonly R[],
  command: Command,
  shape: RuleShape<R>,
): R[] {
  const [start, end] = command['dimension'] === 'COL' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const gone = new Set(command['elements'] as number[]);
  return withOwnIds(
    rules.flatMap((rule) => {
      if (!shape.valuesOf(rule).some(isFormula)) return [rule];
      return reshape(
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

/** After rows or columns came in at the edge of a zone: they are like their neighbour (platform facts, 1.6). */
export function inheritInserted<R extends ZoneRule>(rules: readonly R[], command: Command, shape: RuleShape<R>): R[] {
  const [start, end] = command['dimension'] === 'COL' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const base = command['base'] as number;
  const quantity = command['quantity'] as number;
  const isAfter = command['position'] === 'after';
  return rules.flatMap((rule) => {
    const touches = (range: EngineRange) =>
      isAfter ? range.zone[end] === base : range.zone[start] === base + quantity;
    if (!rule.ranges.some(touches)) return [rule];
    return reshape(
      rule,
      (range) => {
        if (!touches(range)) return [range.zone];
        return isAfter ? [{ ...range.zone, [end]: base + quantity }] : [{ ...range.zone, [start]: base }];
      },
      shape,
    );
  });
}

/** Zones of one rule that touch are one again; a rule with formulas joins with those that it was once one with. */
export function joinZones<R extends ZoneRule>(
  rules: readonly R[],
  shape: RuleShape<R>,
  isSameRule: (a: R, b: R) => boolean,
): R[] {
  const joined = joinOnce(rules, shape, isSameRule);
  // Two that did not touch may do so now that a third has joined one of them.
  return joined.length < rules.length ? joinZones(joined, shape, isSameRule) : joined;
}

function joinOnce<R extends ZoneRule>(
  rules: readonly R[],
  shape: RuleShape<R>,
  isSameRule: (a: R, b: R) => boolean,
): R[] {
  const joined: R[] = [];
  for (const rule of rules) {
    const index = joined.findIndex((one) => isSameRule(one, rule) && canJoin(one, rule, shape));
    const other = joined[index];
    if (other === undefined) joined.push(tidy(rule, shape));
    else joined[index] = join(other, rule, shape);
  }
  return joined;
}

function tidy<R extends ZoneRule>(rule: R, shape: RuleShape<R>): R {
  if (rule.ranges.length < 2 || shape.valuesOf(rule).some(isFormula)) return rule;
  const zones = shape.join(rule.ranges.map((range) => range.zone));
  return zones.length === rule.ranges.length
    ? rule
    : { ...rule, ranges: zones.map((zone) => shape.rangeOf(rule.ranges[0]!.sheetId, zone)) };
}

/** Whether b, written for its own first cell, says the same as a: its formulas are a's, shifted. */
function canJoin<R extends ZoneRule>(a: R, b: R, shape: RuleShape<R>): boolean {
  const from = shape.valuesOf(a);
  const to = shape.valuesOf(b);
  if (from.length !== to.length) return false;
  if (!from.some(isFormula)) return from.every((value, i) => value === to[i]);
  const [one, other] = [a.ranges[0], b.ranges[0]];
  if (a.ranges.length !== 1 || b.ranges.length !== 1 || one === undefined || other === undefined) return false;
  if (shape.join([one.zone, other.zone]).length !== 1) return false;
  return from.every(
    (value, i) => shiftReferences(value, other.zone.top - one.zone.top, other.zone.left - one.zone.left) === to[i],
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
