/** The rows that a filter hides. */
import { printValue } from '../values';
import { shiftReferences } from './formula-references';
import { serialOfIso } from './days';
import { styleAt } from './style-at';
import type { Document } from '../engine/document';
import type { Condition } from './format-criteria';
import type { ColumnFilter, SheetFilter } from './plugins/sheet-settings';

type Value = string | number | boolean;

/** Whether the filter hides a 0-based row of the sheet; it never hides its first row, the header. */
export function isHiddenByFilter(
  document: Document,
  gid: number,
  { zone, columns }: SheetFilter,
  row: number,
  conditionOf: (column: ColumnFilter) => Condition | null,
): boolean {
  if (row <= zone.top || row > zone.bottom) return false;
  return columns.some((column) => {
    const cell = document.read(gid, row, column.column, 1, 1)[0]?.[0];
    const value = cell?.value ?? '';
    if (column.hidden !== null && column.hidden.includes(printValue(value, cell?.format ?? '', document.locale)))
      return true;
    if (column.background !== null && styleAt(document, gid, row, column.column).background !== column.background)
      return true;
    if (column.foreground !== null && styleAt(document, gid, row, column.column).fontColor !== column.foreground)
      return true;
    const condition = conditionOf(column);
    return condition !== null && !holds(document, gid, condition, row - zone.top - 1, row, column.column, value);
  });
}

function holds(
  document: Document,
  gid: number,
  { type, values, relative }: Condition,
  offset: number,
  row: number,
  column: number,
  value: Value,
): boolean {
  const { getters } = document.model;
  const sheetId = document.sheetId(gid);
  const evaluate = (formula: string): unknown => {
    const result = getters.evaluateFormula(sheetId, formula, { sheetId, row, col: column });
    return Array.isArray(result) ? result[0]?.[0] : result;
  };
  if (type === 'CUSTOM_FORMULA') {
    const result = evaluate(shiftReferences(values[0] ?? '', offset, 0));
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const text = String(value).toLowerCase();
  const number = typeof value === 'number' ? value : NaN;
  const numbers =
    relative === null
      ? values.map((text) => serialOfIso(text) ?? Number(text))
      : [Number(evaluate(RELATIVE[relative] ?? '=TODAY()'))];
  const [a = NaN, b = NaN] = numbers;
  const day = Math.floor(number);
  const texts = values.map((value) => value.toLowerCase());
  const first = texts[0] ?? '';
  switch (type) {
    case 'CELL_EMPTY':
      return value === '';
    case 'CELL_NOT_EMPTY':
      return value !== '';
    case 'TEXT_CONTAINS':
      return text.includes(first);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(first);
    case 'TEXT_EQUAL_TO':
      return texts.includes(text);
    case 'TEXT_NOT_EQUAL_TO':
      return !texts.includes(text);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(first);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(first);
    case 'NUMBER_BETWEEN':
      return number >= a && number <= b;
    case 'NUMBER_NOT_BETWEEN':
      return number < a || number > b;
    case 'NUMBER_EQUAL_TO':
      return numbers.includes(number);
    case 'NUMBER_NOT_EQUAL_TO':
      return !numbers.includes(number);
    case 'NUMBER_GREATER_THAN':
      return number > a;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= a;
    case 'NUMBER_LESS_THAN':
      return number < a;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= a;
    case 'DATE_AFTER':
    case 'DATE_AFTER_RELATIVE':
      return day > a;
    case 'DATE_BEFORE':
    case 'DATE_BEFORE_RELATIVE':
      return day < a;
    case 'DATE_EQUAL_TO':
    case 'DATE_EQUAL_TO_RELATIVE':
      return relative === null || !relative.startsWith('PAST_')
        ? numbers.includes(day)
        : day >= a && day <= Number(evaluate('=TODAY()'));
    case 'DATE_NOT_EQUAL_TO':
      return !numbers.includes(day);
    default:
      return true;
  }
}

const RELATIVE: Record<string, string> = {
  TODAY: '=TODAY()',
  TOMORROW: '=TODAY()+1',
  YESTERDAY: '=TODAY()-1',
  PAST_WEEK: '=TODAY()-7',
  PAST_MONTH: '=EDATE(TODAY(),-1)',
  PAST_YEAR: '=EDATE(TODAY(),-12)',
};
