/** Converts between Google's conditions of conditional formats and the engine's rules. */
import { cellName } from './formula-references';
import { dateOf, localized } from './validation-criteria';
import { shiftReferences } from './formula-references';
import { RelativeDate, type BooleanCriterion, type RelativeDateName } from './enums';
import { rangeAt } from './areas';
import type { Execution } from '../contract';
import type { FormatRule, FormatWrite } from './plugins/conditional-formats';
import type { RangeLike } from './interfaces';
import type { Zone } from './plugins/engine';

/** When a rule applies. Values are canonical: numbers and days as text, formulas with `=`; `relative` is the name of a RelativeDate. */
export interface Condition {
  type: BooleanCriterion;
  values: string[];
  relative: RelativeDateName | null;
}

/** The style that a rule gives to a cell; null does not change it. Colours are `#rrggbb`. */
export interface FormatStyle {
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
}

export interface GradientPoint {
  color: string;
  type: 'NUMBER' | 'PERCENT' | 'PERCENTILE' | 'MIN' | 'MAX';
  value: string;
}

export interface Gradient {
  min: GradientPoint | null;
  mid: GradientPoint | null;
  max: GradientPoint | null;
}

/** A rule as the script sees it. */
export interface FormatFacts {
  ranges: readonly RangeLike[];
  condition: Condition | null;
  style: FormatStyle;
  gradient: Gradient | null;
}

export const NO_STYLE: FormatStyle = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

/** The engine's operators; a criterion without one becomes a formula. */
const OPERATORS: Partial<Record<BooleanCriterion, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  CUSTOM_FORMULA: 'customFormula',
};

/** The first and last day of a relative date as formulas, because the engine's relative dates use the machine's clock and TODAY() does not. */
const RELATIVE_DAYS: Record<RelativeDateName, readonly [string, string]> = {
  TODAY: ['TODAY()', 'TODAY()'],
  TOMORROW: ['TODAY()+1', 'TODAY()+1'],
  YESTERDAY: ['TODAY()-1', 'TODAY()-1'],
  PAST_WEEK: ['TODAY()-7', 'TODAY()'],
  PAST_MONTH: ['EDATE(TODAY(),-1)', 'TODAY()'],
  PAST_YEAR: ['EDATE(TODAY(),-12)', 'TODAY()'],
};

function relativeFormula(type: BooleanCriterion, relative: RelativeDateName, cell: string): string {
  const [first, last] = RELATIVE_DAYS[relative];
  const test = type.startsWith('DATE_BEFORE')
    ? `INT(${cell})<${first}`
    : type.startsWith('DATE_AFTER')
      ? `INT(${cell})>${last}`
      : `INT(${cell})>=${first},INT(${cell})<=${last}`;
  return `=AND(ISNUMBER(${cell}),${test})`;
}

function literal(value: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day === null
    ? `"${value.replace(/"/g, '""')}"`
    : `DATE(${Number(day[1])},${Number(day[2])},${Number(day[3])})`;
}

/** The engine's rule for a condition, with formulas for the first cell of its zone. */
function ruleOf({ type, values, relative }: Condition, style: FormatStyle, cell: string): any {
  const engineStyle = {
    ...(style.background === null ? {} : { fillColor: style.background }),
    ...(style.fontColor === null ? {} : { textColor: style.fontColor }),
    ...Object.fromEntries(
      (['bold', 'italic', 'strikethrough', 'underline'] as const).flatMap((key) =>
        style[key] === null ? [] : [[key, style[key]]],
      ),
    ),
  };
  const rule = { type: 'CellIsRule', style: engineStyle };
  if (relative !== null) return { ...rule, operator: 'customFormula', values: [relativeFormula(type, relative, cell)] };
  const operator = OPERATORS[type];
  if (operator === undefined)
    return { ...rule, operator: 'customFormula', values: [`=AND(${cell}<>"",${cell}<>${literal(values[0] ?? '')})`] };
  return { ...rule, operator, values, ...(operator.startsWith('date') ? { dateValue: 'exactDate' } : {}) };
}

const POINT_TYPES = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
} as const;

function gradientRule({ min, mid, max }: Gradient): any {
  const point = (given: GradientPoint | null, fallback: string) => ({
    type: POINT_TYPES[given?.type ?? 'MIN'],
    value: given?.value ?? '',
    color: parseInt((given?.color ?? fallback).slice(1), 16),
  });
  return {
    type: 'ColorScaleRule',
    minimum: point(min, '#ffffff'),
    ...(mid === null ? {} : { midpoint: point(mid, '#ffffff') }),
    maximum: point(max, '#ffffff'),
  };
}

/** The engine's rules, one for each range: Google's formulas are relative to the first range, the engine's to their own range. */
export function formatWrites({ ranges, condition, style, gradient }: FormatFacts, group: number): FormatWrite[] {
  const first = ranges[0];
  if (first === undefined) return [];
  return ranges.map((range) => {
    const sheetId = range.document.sheetId(range.gid);
    const zone = {
      left: range.column0,
      top: range.row0,
      right: range.column0 + range.columns - 1,
      bottom: range.row0 + range.rows - 1,
    };
    const data = [{ _sheetId: sheetId, _zone: zone }];
    if (condition === null)
      return {
        rule: gradientRule(gradient ?? { min: null, mid: null, max: null }),
        google: { type: null, group },
        ranges: data,
      };
    const rule = ruleOf(condition, style, cellName(first.row0, first.column0));
    const values = (rule.values as string[]).map((value) =>
      shiftReferences(value, range.row0 - first.row0, range.column0 - first.column0),
    );
    const google = {
      type: condition.type,
      group,
      ...(condition.relative === null ? {} : { relative: condition.relative }),
    };
    return { rule: { ...rule, values }, google, ranges: data };
  });
}

/** The rules of a sheet for scripts: rules of the same group become a single rule. `like` is any range of the sheet. */
export function factsOfRules(
  like: RangeLike,
  rules: readonly (Omit<FormatRule, 'ranges'> & { ranges: readonly string[] })[],
): FormatFacts[] {
  const { getters } = like.document.model;
  const sheetId = like.document.sheetId(like.gid);
  const facts: { group: number | null; value: FormatFacts }[] = [];
  for (const rule of rules) {
    const ranges = rule.ranges.map((reference) =>
      rangeAt(like, like.gid, getters.getRangeFromSheetXC(sheetId, reference).zone as Zone),
    );
    const group = rule.google?.group ?? null;
    const last = facts[facts.length - 1];
    if (group !== null && last?.group === group)
      last.value = { ...last.value, ranges: [...last.value.ranges, ...ranges] };
    else facts.push({ group, value: { ranges, ...contentOf(rule) } });
  }
  return facts.map(({ value }) => value);
}

function contentOf({ rule, google }: Pick<FormatRule, 'rule' | 'google'>): Omit<FormatFacts, 'ranges'> {
  if (rule.type === 'ColorScaleRule') {
    const point = (given: any, end: 'MIN' | 'MAX' | null): GradientPoint | null => {
      if (given === undefined) return null;
      const type = (Object.entries(POINT_TYPES).find(([, name]) => name === given.type)?.[0] ??
        'NUMBER') as GradientPoint['type'];
      return {
        color: `#${Number(given.color).toString(16).padStart(6, '0')}`,
        type: type === 'MIN' || type === 'MAX' ? (end ?? 'NUMBER') : type,
        value: given.value ?? '',
      };
    };
    return {
      condition: null,
      style: NO_STYLE,
      gradient: { min: point(rule.minimum, 'MIN'), mid: point(rule.midpoint, null), max: point(rule.maximum, 'MAX') },
    };
  }
  const { fillColor, textColor, ...marks } = rule.style ?? {};
  const style = { ...NO_STYLE, ...marks, background: fillColor ?? null, fontColor: textColor ?? null };
  const type = (google?.type ??
    Object.entries(OPERATORS).find(([, operator]) => operator === rule.operator)?.[0] ??
    'CUSTOM_FORMULA') as BooleanCriterion;
  const relative = (google?.relative ?? null) as RelativeDateName | null;
  const isUnknown = relative === null && OPERATORS[type] === undefined;
  const values = relative !== null ? [] : isUnknown ? [notEqualValue(rule.values?.[0] ?? '')] : (rule.values ?? []);
  return { condition: { type, values, relative }, style, gradient: null };
}

/** The value in the formula that ruleOf writes for a condition without an operator. */
function notEqualValue(formula: string): string {
  const date = /<>DATE\((\d+),(\d+),(\d+)\)\)$/.exec(formula);
  if (date !== null) return `${date[1]?.padStart(4, '0')}-${date[2]?.padStart(2, '0')}-${date[3]?.padStart(2, '0')}`;
  return (/<>"((?:[^"]|"")*)"\)$/.exec(formula)?.[1] ?? '').replace(/""/g, '"');
}

/** The arguments for getCriteriaValues. */
export function conditionValues(execution: Execution, { type, values, relative }: Condition): unknown[] {
  if (relative !== null) return [RelativeDate[relative]];
  return values.map((value) => {
    if (value.startsWith('=')) return localized(execution, value);
    if (type.startsWith('NUMBER_')) return Number(value);
    return type.startsWith('DATE_') ? dateOf(execution, value) : value;
  });
}
