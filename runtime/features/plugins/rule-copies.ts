/** Copies validations and conditional formats together with cells, with shifted formulas. */
import { shiftReferences } from '../formula-references';
import { doOverlap, subtract } from './engine';
import type { FormatRule, FormatWrite } from './conditional-formats';
import type { ValidationRule, ValidationWrite } from './data-validations';
import type { EngineRange, RangeData, Zone } from './engine';

interface Piece {
  zone: Zone;
  values: string[];
}

/** The parts of a rule inside `from`, copied to each repetition of `from` in `to`. */
function copiedPieces(ranges: readonly EngineRange[], values: readonly string[], from: Zone, to: Zone): Piece[] {
  const pieces: Piece[] = [];
  const rows = from.bottom - from.top + 1;
  const columns = from.right - from.left + 1;
  for (const { zone } of ranges) {
    if (!doOverlap(zone, from)) continue;
    const part = {
      left: Math.max(zone.left, from.left),
      right: Math.min(zone.right, from.right),
      top: Math.max(zone.top, from.top),
      bottom: Math.min(zone.bottom, from.bottom),
    };
    // A rule for all rows of the source whose formulas do not depend on the row becomes a single rule for all rows of the target.
    const isRowIndependent =
      part.top === from.top &&
      part.bottom === from.bottom &&
      values.every((value) => shiftReferences(value, 1, 0) === shiftReferences(value, 0, 0));
    for (let top = to.top; top <= to.bottom; top += isRowIndependent ? to.bottom - to.top + 1 : rows) {
      for (let left = to.left; left <= to.right; left += columns) {
        const down = top - from.top;
        const across = left - from.left;
        const copy = {
          left: part.left + across,
          right: part.right + across,
          top: part.top + down,
          bottom: isRowIndependent ? to.bottom : part.bottom + down,
        };
        const clipped = { ...copy, right: Math.min(copy.right, to.right), bottom: Math.min(copy.bottom, to.bottom) };
        if (clipped.right < clipped.left || clipped.bottom < clipped.top) continue;
        pieces.push({
          zone: clipped,
          values: values.map((value) => shiftReferences(value, copy.top - zone.top, copy.left - zone.left)),
        });
      }
    }
  }
  return pieces;
}

const dataOf = (sheetId: string, zone: Zone): RangeData => ({ _sheetId: sheetId, _zone: zone });

/** The validations of `from` for `to`; the range of a list is not shifted. */
export function copiedValidations(
  getters: any,
  fromSheet: string,
  from: Zone,
  toSheet: string,
  to: Zone,
): ValidationWrite[] {
  const rules = getters.getDataValidationRules(fromSheet) as ValidationRule[];
  return rules.flatMap(({ ranges, criterion, isBlocking, google }) => {
    const isRange = criterion.type === 'isValueInRange';
    const values = isRange
      ? criterion.values.map((value) => withSheet(getters, fromSheet, toSheet, value))
      : criterion.values;
    return copiedPieces(ranges, values, from, to).map((piece) => ({
      criterion: { ...criterion, values: isRange ? values : piece.values },
      isBlocking: isBlocking === true,
      ...(google === undefined ? {} : { google }),
      ranges: [dataOf(toSheet, piece.zone)],
    })) as ValidationWrite[];
  });
}

function withSheet(getters: any, fromSheet: string, toSheet: string, reference: string): string {
  return getters.getRangeString(getters.getRangeFromSheetXC(fromSheet, reference), toSheet) as string;
}

/** All conditional formats of `toSheet`, in order, after those of `from` were copied to `to`. */
export function copiedFormats(getters: any, fromSheet: string, from: Zone, toSheet: string, to: Zone): FormatWrite[] {
  const source = formatsOf(getters, fromSheet);
  const isSame = fromSheet === toSheet;
  const own = isSame ? source : formatsOf(getters, toSheet);
  const valuesOf = (rule: FormatRule): string[] => (rule.rule.type === 'CellIsRule' ? rule.rule.values : []);
  const written = (rule: FormatRule, zone: Zone, values: string[], group: number | undefined): FormatWrite =>
    ({
      rule: rule.rule.type === 'CellIsRule' ? { ...rule.rule, values } : rule.rule,
      ...(rule.stopIfTrue === undefined ? {} : { stopIfTrue: rule.stopIfTrue }),
      ...(rule.google === undefined ? {} : { google: { ...rule.google, group: group ?? rule.google.group } }),
      ranges: [dataOf(toSheet, zone)],
    }) as FormatWrite;
  const kept = own.map((rule) =>
    rule.ranges.flatMap(({ zone }) =>
      subtract(zone, to).map((part) =>
        written(
          rule,
          part,
          valuesOf(rule).map((value) => shiftReferences(value, part.top - zone.top, part.left - zone.left)),
          undefined,
        ),
      ),
    ),
  );
  let group = Math.max(0, ...own.map((rule) => rule.google?.group ?? 0));
  const copies = source.map((rule) => {
    const pieces = copiedPieces(rule.ranges, valuesOf(rule), from, to);
    if (!isSame && pieces.length > 0) group += 1;
    return pieces.map((piece) => written(rule, piece.zone, piece.values, isSame ? undefined : group));
  });
  return isSame ? kept.flatMap((rules, i) => [...rules, ...(copies[i] ?? [])]) : [...kept.flat(), ...copies.flat()];
}

function formatsOf(getters: any, sheetId: string): FormatRule[] {
  return getters.getConditionalFormats(sheetId).map((rule: any) => ({
    ...rule,
    ranges: rule.ranges.map((reference: string) => getters.getRangeFromSheetXC(sheetId, reference)),
  }));
}
