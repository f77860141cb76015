/** Checks before a write: strict validations and protections. */
import { ServiceError, type Execution } from '../contract';
import { replaceReferences, cellName, shiftReferences } from './formula-references';
import { serialOfIso } from './days';
import { doOverlap, isInside, type Zone } from './plugins/engine';
import { zoneOf, type Area } from './areas';
import type { CellWrite, Document } from '../engine/document';
import type { EngineRange } from './plugins/engine';
import type { ProtectionEntry } from './plugins/protections';
import type { ValidationRule } from './plugins/data-validations';

type Value = string | number | boolean;

/** The planned content of a cell: a write of the document, or a plain value; undefined if it does not change. */
export type Planned = CellWrite | Value | undefined;

/**
 * Throws Google's error if a value violates a validation that rejects invalid input (docs/google-facts.md). Empty cells pass, and so do
 * formulas, whose result is not known before they are written.
 */
export function checkWrites(
  document: Document,
  gid: number,
  row0: number,
  column0: number,
  values: readonly (readonly Planned[])[],
): void {
  const sheetId = document.sheetId(gid);
  const zone = zoneOf({ row0, column0, rows: values.length, columns: values[0]?.length ?? 0 });
  const rules = (document.model.getters.getDataValidationRules(sheetId) as ValidationRule[]).filter(
    (rule) => rule.isBlocking === true,
  );
  for (const rule of rules) {
    for (const range of rule.ranges) {
      if (doOverlap(range.zone, zone)) checkRule(document, sheetId, rule, range, zone, values);
    }
  }
}

function checkRule(
  document: Document,
  sheetId: string,
  rule: ValidationRule,
  { zone: ruleZone }: EngineRange,
  zone: Zone,
  values: readonly (readonly Planned[])[],
): void {
  const allowed =
    rule.criterion.type === 'isValueInRange'
      ? valuesInRange(document, sheetId, rule.criterion.values[0] ?? '')
      : rule.criterion.values;
  for (let row = Math.max(ruleZone.top, zone.top); row <= Math.min(ruleZone.bottom, zone.bottom); row += 1) {
    for (let column = Math.max(ruleZone.left, zone.left); column <= Math.min(ruleZone.right, zone.right); column += 1) {
      const value = plainValue(values[row - zone.top]?.[column - zone.left]);
      if (value === undefined || value === '') continue;
      if (!isAllowed(document, sheetId, rule, ruleZone, allowed, row, column, value))
        throw violation(rule, allowed, row, column);
    }
  }
}

function plainValue(planned: Planned): Value | undefined {
  if (planned === undefined || planned === null) return undefined;
  if (typeof planned !== 'object') return planned;
  return planned.kind === 'formula' ? undefined : planned.value;
}

function violation(rule: ValidationRule, allowed: readonly string[], row: number, column: number): ServiceError {
  const isList = rule.criterion.type === 'isValueInList' || rule.criterion.type === 'isValueInRange';
  const hint = rule.google?.help ?? (isList ? `Please enter one of the following values: ${allowed.join(', ')}.` : '');
  return new ServiceError(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.${hint === '' ? '' : ` ${hint}`}`,
  );
}

function valuesInRange(document: Document, sheetId: string, reference: string): string[] {
  const range = document.model.getters.getRangeFromSheetXC(sheetId, reference);
  if (range.invalidXc !== undefined) return [];
  const { top, left, bottom, right } = range.zone as Zone;
  const cells = document.read(document.gidOf(range.sheetId), top, left, bottom - top + 1, right - left + 1);
  return cells.flat().flatMap((cell) => (cell.value === '' || cell.error ? [] : [asText(cell.value)]));
}

const asText = (value: Value): string => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

function isAllowed(
  document: Document,
  sheetId: string,
  rule: ValidationRule,
  ruleZone: Zone,
  allowed: readonly string[],
  row: number,
  column: number,
  value: Value,
): boolean {
  const { type } = rule.criterion;
  const google = rule.google;
  if (google?.type === 'CHECKBOX' && google.checked !== undefined)
    return [google.checked, google.unchecked].includes(asText(value));
  if (type === 'isValueInList' || type === 'isValueInRange') {
    return allowed.some(
      (item) =>
        item === asText(value) ||
        (typeof value === 'number' && item.trim() !== '' && (Number(item) === value || serialOfIso(item) === value)),
    );
  }
  if (type === 'isBoolean') return typeof value === 'boolean';
  const evaluate = (formula: string): unknown =>
    evaluated(
      document,
      sheetId,
      shiftReferences(formula, row - ruleZone.top, column - ruleZone.left),
      row,
      column,
      value,
    );
  if (type === 'customFormula') {
    const result = evaluate(rule.criterion.values[0] ?? '');
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const limits = rule.criterion.values.map((text) => (text.startsWith('=') ? evaluate(text) : text));
  const numbers = limits.map((limit) =>
    typeof limit === 'number' ? limit : (serialOfIso(String(limit)) ?? Number(limit)),
  );
  const test = TESTS[type];
  return test === undefined || test(value, numbers, limits.map(String));
}

const onNumber = (test: (value: number, a: number, b: number) => boolean) => (value: Value, numbers: number[]) =>
  typeof value === 'number' && test(value, numbers[0] ?? NaN, numbers[1] ?? NaN);
/** Compares days; the time of day is ignored. */
const onDay = (test: (day: number, a: number, b: number) => boolean) =>
  onNumber((value, a, b) => test(Math.floor(value), a, b));
const onText = (test: (text: string, part: string) => boolean) => (value: Value, _: number[], limits: string[]) =>
  test(asText(value).toLowerCase(), (limits[0] ?? '').toLowerCase());

const TESTS: Record<string, (value: Value, numbers: number[], limits: string[]) => boolean> = {
  isBetween: onNumber((value, a, b) => value >= Math.min(a, b) && value <= Math.max(a, b)),
  isNotBetween: onNumber((value, a, b) => value < Math.min(a, b) || value > Math.max(a, b)),
  isEqual: onNumber((value, a) => value === a),
  isNotEqual: onNumber((value, a) => value !== a),
  isGreaterThan: onNumber((value, a) => value > a),
  isGreaterOrEqualTo: onNumber((value, a) => value >= a),
  isLessThan: onNumber((value, a) => value < a),
  isLessOrEqualTo: onNumber((value, a) => value <= a),
  dateIsValid: (value) => typeof value === 'number',
  dateIs: onDay((day, a) => day === a),
  dateIsAfter: onDay((day, a) => day > a),
  dateIsBefore: onDay((day, a) => day < a),
  dateIsOnOrAfter: onDay((day, a) => day >= a),
  dateIsOnOrBefore: onDay((day, a) => day <= a),
  dateIsBetween: onDay((day, a, b) => day >= a && day <= b),
  dateIsNotBetween: onDay((day, a, b) => day < a || day > b),
  containsText: onText((text, part) => text.includes(part)),
  notContainsText: onText((text, part) => !text.includes(part)),
  isEqualText: onText((text, part) => text === part),
  isEmail: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(asText(value)),
  isLink: (value) => /^(https?:\/\/|www\.)?[^\s/]+\.[^\s/]{2,}(\/\S*)?$/i.test(asText(value)),
};

/** The formula's result as if the cell already had the value: references to the cell itself are replaced by the value. */
function evaluated(
  document: Document,
  sheetId: string,
  formula: string,
  row: number,
  column: number,
  value: Value,
): unknown {
  const literal = typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : asText(value);
  const text = replaceReferences(formula, ({ text: own, reference }) => {
    const [cell, ...others] = reference.cells;
    const isSelf = reference.sheet === null && others.length === 0 && cell?.row === row && cell.column === column;
    return isSelf ? (typeof value === 'number' && value < 0 ? `(${literal})` : literal) : own;
  });
  const result = document.model.getters.evaluateFormula(sheetId, text, { sheetId, row, col: column });
  return Array.isArray(result) ? result[0]?.[0] : result;
}

/**
 * Throws Google's error if the area contains cells that the effective user may not edit: a viewer none. The owner may always edit, and protections that
 * only warn do not stop scripts (docs/google-facts.md).
 */
export function checkProtection(
  execution: Execution,
  gid: number,
  row0: number,
  column0: number,
  rows: number,
  columns: number,
): void {
  // The text is from memory.
  if (execution.state.viewers?.includes(execution.effectiveUser))
    throw new ServiceError('You do not have permission to perform that action.');
  const isRefused = execution.turned?.has('warnings-let-scripts') === true;
  if (execution.effectiveUser === execution.state.owner && !isRefused) return;
  const area = { gid, row0, column0, rows, columns };
  if (
    protectionsAt(execution.document, area).some(
      (protection) => (isRefused && protection.warningOnly) || !mayEdit(execution, protection),
    )
  )
    throw new ServiceError(PROTECTED);
}

/** The protections that cover cells of the area; unprotected ranges of a sheet's protection excepted. */
function protectionsAt(document: Document, area: Area): ProtectionEntry[] {
  const sheetId = document.sheetId(area.gid);
  const zone = zoneOf(area);
  return (document.model.getters.getProtections() as ProtectionEntry[]).filter(
    (protection) =>
      protection.sheetId === sheetId &&
      (protection.kind === 'SHEET'
        ? !protection.unprotected.some((open) => isInside(zone, open))
        : protection.zone !== null && doOverlap(protection.zone, zone)),
  );
}

/** The descriptions of the protections for which a person who edits the area is asked in a dialog; for a script there is none. */
export function warningsAt(document: Document, area: Area): string[] {
  return protectionsAt(document, area)
    .filter(({ warningOnly }) => warningOnly)
    .map(({ description }) => description);
}

/** What a table's typed columns refuse, with the sentences of Google's errors (docs/google-facts.md). */
const TYPED = {
  validation: 'This operation is not allowed on cells in typed columns.',
  format: "You can't set the number format of cells in a typed column.",
};

/** Throws Google's error if the area contains cells of typed columns: their types stand for rules and number formats. */
export function checkTypedColumns(document: Document, area: Area, what: keyof typeof TYPED): void {
  const zone = zoneOf(area);
  const typed = document.model.getters.getTypedColumns(document.sheetId(area.gid)) as Zone[];
  if (typed.some((one) => doOverlap(one, zone))) throw new ServiceError(TYPED[what]);
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether the effective user may edit the protected cells; a new protection allows all editors of the file (docs/google-facts.md). */
export function mayEdit(execution: Execution, protection: ProtectionEntry): boolean {
  const user = execution.effectiveUser;
  if (protection.warningOnly || user === execution.state.owner) return true;
  return protection.editors === null ? execution.state.editors.includes(user) : protection.editors.includes(user);
}
