/** Converts between Google's criteria of data validation and the engine's. */
import { ServiceError } from '../contract';
import { fromCanonicalFormula, toCanonicalFormula } from '../values';
import { fromEngineFormula, quoteSheetName, toEngineFormula } from '../engine/sheet-names';
import { dayOfDate, isDate, isoOfSerial } from './days';
import { cellName } from './formula-references';
import { rangeAt, zoneOf } from './areas';
import type { Execution } from '../contract';
import type { ValidationCriterion } from './enums';
import type { RangeLike } from './interfaces';
import type { Criterion, GoogleValidation, ValidationRule, ValidationWrite } from './plugins/data-validations';

type Kind = 'date' | 'number' | 'text' | 'list' | 'range' | 'formula' | 'checkbox';

/** The engine's criteria and their number of values; writeOf makes a checkbox with custom values a list. */
const CRITERIA: Partial<Record<ValidationCriterion, { engine: string; kind: Kind; count: number }>> = {
  DATE_AFTER: { engine: 'dateIsAfter', kind: 'date', count: 1 },
  DATE_BEFORE: { engine: 'dateIsBefore', kind: 'date', count: 1 },
  DATE_BETWEEN: { engine: 'dateIsBetween', kind: 'date', count: 2 },
  DATE_EQUAL_TO: { engine: 'dateIs', kind: 'date', count: 1 },
  DATE_IS_VALID_DATE: { engine: 'dateIsValid', kind: 'date', count: 0 },
  DATE_NOT_BETWEEN: { engine: 'dateIsNotBetween', kind: 'date', count: 2 },
  DATE_ON_OR_AFTER: { engine: 'dateIsOnOrAfter', kind: 'date', count: 1 },
  DATE_ON_OR_BEFORE: { engine: 'dateIsOnOrBefore', kind: 'date', count: 1 },
  NUMBER_BETWEEN: { engine: 'isBetween', kind: 'number', count: 2 },
  NUMBER_EQUAL_TO: { engine: 'isEqual', kind: 'number', count: 1 },
  NUMBER_GREATER_THAN: { engine: 'isGreaterThan', kind: 'number', count: 1 },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: { engine: 'isGreaterOrEqualTo', kind: 'number', count: 1 },
  NUMBER_LESS_THAN: { engine: 'isLessThan', kind: 'number', count: 1 },
  NUMBER_LESS_THAN_OR_EQUAL_TO: { engine: 'isLessOrEqualTo', kind: 'number', count: 1 },
  NUMBER_NOT_BETWEEN: { engine: 'isNotBetween', kind: 'number', count: 2 },
  NUMBER_NOT_EQUAL_TO: { engine: 'isNotEqual', kind: 'number', count: 1 },
  TEXT_CONTAINS: { engine: 'containsText', kind: 'text', count: 1 },
  TEXT_DOES_NOT_CONTAIN: { engine: 'notContainsText', kind: 'text', count: 1 },
  TEXT_EQUAL_TO: { engine: 'isEqualText', kind: 'text', count: 1 },
  TEXT_IS_VALID_EMAIL: { engine: 'isEmail', kind: 'text', count: 0 },
  TEXT_IS_VALID_URL: { engine: 'isLink', kind: 'text', count: 0 },
  VALUE_IN_LIST: { engine: 'isValueInList', kind: 'list', count: 1 },
  VALUE_IN_RANGE: { engine: 'isValueInRange', kind: 'range', count: 1 },
  CUSTOM_FORMULA: { engine: 'customFormula', kind: 'formula', count: 1 },
  CHECKBOX: { engine: 'isBoolean', kind: 'checkbox', count: 0 },
};

/** A rule as the script sees it, without the range that it applies to. */
export interface ValidationFacts {
  type: ValidationCriterion;
  /** Canonical: numbers and days as text, formulas with `=`; for a list, its items. */
  values: string[];
  /** Only for VALUE_IN_RANGE. */
  range: RangeLike | null;
  dropdown: boolean;
  checked: string | null;
  unchecked: string | null;
  allowInvalid: boolean;
  help: string | null;
}

/** Google's maximal number of items in a list (docs/google-facts.md). */
const MAX_ITEMS = 500;

/** The facts of a criterion from the arguments of Google's builders. */
export function factsOf(
  execution: Execution,
  type: ValidationCriterion,
  args: readonly unknown[],
): Omit<ValidationFacts, 'allowInvalid' | 'help'> {
  const plain = { type, values: [], range: null, dropdown: true, checked: null, unchecked: null };
  const criterion = CRITERIA[type];
  switch (criterion?.kind) {
    case 'list': {
      const items = (args[0] as unknown[]).map(String);
      if (items.length === 0) throw new ServiceError('The list of values of a data validation rule must not be empty.');
      if (items.length > MAX_ITEMS)
        throw new ServiceError(
          `The data validation rule has more items than the limit of ${MAX_ITEMS}. Use the “List from a range” criteria instead.`,
        );
      return { ...plain, values: items, dropdown: args[1] !== false };
    }
    case 'range':
      return { ...plain, range: args[0] as RangeLike, dropdown: args[1] !== false };
    case 'checkbox':
      return {
        ...plain,
        checked: args.length > 0 ? textOf(args[0]) : null,
        unchecked: args.length > 1 ? textOf(args[1]) : args.length > 0 ? '' : null,
      };
    case 'formula':
      return { ...plain, values: [canonical(execution, String(args[0]))] };
    case undefined:
      throw new ServiceError(`The data validation criteria ${type} cannot be set by a script.`);
    default:
      return { ...plain, values: args.slice(0, criterion?.count ?? 0).map((value) => argumentText(execution, value)) };
  }
}

function argumentText(execution: Execution, value: unknown): string {
  if (isDate(value)) return dayOfDate(value);
  return typeof value === 'string' && value.startsWith('=') ? canonical(execution, value) : String(value);
}

/** The text that a cell shows for a checkbox value. */
function textOf(value: unknown): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The engine's form of a rule's formula with the separators of the file's locale. */
export function canonical(execution: Execution, formula: string): string {
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  return toEngineFormula(toCanonicalFormula(text, execution.state.locale));
}

/** The inverse: a rule's formula with the separators of the file's locale. */
export function localized(execution: Execution, formula: string): string {
  return fromCanonicalFormula(fromEngineFormula(formula), execution.state.locale);
}

/** The arguments for getCriteriaValues. */
export function criteriaValues(execution: Execution, facts: ValidationFacts): unknown[] {
  const kind = CRITERIA[facts.type]?.kind;
  switch (kind) {
    case 'list':
      return [[...facts.values], facts.dropdown];
    case 'range':
      return [facts.range, facts.dropdown];
    case 'checkbox':
      if (facts.checked === null) return [];
      return facts.unchecked === '' ? [facts.checked] : [facts.checked, facts.unchecked];
    default:
      return facts.values.map((value) => {
        if (value.startsWith('=')) return localized(execution, value);
        if (kind === 'number') return Number(value);
        return kind === 'date' ? dateOf(execution, value) : value;
      });
  }
}

/** A day `YYYY-MM-DD` as a Date of the script, at midnight in the script's time zone; other text unchanged. */
export function dateOf(execution: Execution, day: string): Date | string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : new execution.Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** The engine's rule, without its ranges. */
export function writeOf(facts: ValidationFacts): Omit<ValidationWrite, 'ranges'> {
  const { type, dropdown, help, checked, unchecked } = facts;
  const custom = type === 'CHECKBOX' && checked !== null;
  const criterion: Criterion = {
    type: custom ? 'isValueInList' : (CRITERIA[type]?.engine ?? 'customFormula'),
    values: facts.values,
  };
  if (custom) criterion.values = [checked, unchecked ?? ''].filter((value) => value !== '');
  if (type === 'VALUE_IN_RANGE' && facts.range !== null) criterion.values = [referenceOf(facts.range)];
  if (criterion.type === 'isValueInList' || criterion.type === 'isValueInRange')
    criterion.displayStyle = dropdown && !custom ? 'chip' : 'plainText';
  if (CRITERIA[type]?.kind === 'date') criterion.dateValue = 'exactDate';
  const google: GoogleValidation = { type, help, dropdown, ...(custom ? { checked, unchecked: unchecked ?? '' } : {}) };
  return { criterion, isBlocking: !facts.allowInvalid, google };
}

function referenceOf(range: RangeLike): string {
  const { left, right, top, bottom } = zoneOf(range);
  const name = quoteSheetName(range.document.model.getters.getSheetName(range.document.sheetId(range.gid)));
  return `${name}!${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** The facts of a rule in the document, even if it was made in the page. */
export function factsOfRule(like: RangeLike, rule: ValidationRule): ValidationFacts {
  const { criterion, isBlocking, google } = rule;
  const type = (google?.type as ValidationCriterion | undefined) ?? googleType(criterion);
  const kind = CRITERIA[type]?.kind;
  let range: RangeLike | null = null;
  if (kind === 'range') {
    const { document } = like;
    const found = document.model.getters.getRangeFromSheetXC(document.sheetId(like.gid), criterion.values[0] ?? '');
    if (found.invalidXc === undefined) range = rangeAt(like, document.gidOf(found.sheetId), found.zone);
  }
  return {
    type,
    values:
      kind === 'range' || kind === 'checkbox'
        ? []
        : criterion.values.map((value) => (kind === 'date' ? canonicalDay(value) : value)),
    range,
    dropdown: google?.dropdown ?? criterion.displayStyle !== 'plainText',
    checked: google?.checked ?? null,
    unchecked: google?.unchecked ?? null,
    allowInvalid: isBlocking !== true,
    help: google?.help ?? null,
  };
}

/** Converts a day that the page wrote as `MM/DD/YYYY` or as a serial number to `YYYY-MM-DD`. */
function canonicalDay(value: string): string {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  if (american !== null) return `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`;
  return /^\d+(\.\d+)?$/.test(value) ? isoOfSerial(Number(value)) : value;
}

function googleType(criterion: Criterion): ValidationCriterion {
  const found = Object.entries(CRITERIA).find(([, { engine }]) => engine === criterion.type);
  return (found?.[0] as ValidationCriterion | undefined) ?? 'CUSTOM_FORMULA';
}
