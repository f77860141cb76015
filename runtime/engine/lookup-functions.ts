/** Functions of Google Sheets that look up, compare and cut ranges. Source: Google Docs Editors Help, the page of each function. */
import { registries } from '@odoo/o-spreadsheet';
import { compareValues } from './comparison';
import {
  define,
  isEvaluationError,
  isMatrix,
  number,
  numError,
  single,
  toBoolean,
  valueError,
  type Argument,
  type Matrix,
  type Value,
} from './function-definition';

export function registerLookupFunctions(): void {
  const { compute: lookUp } = (registries.functionRegistry as any).get('XLOOKUP');
  define('XMATCH', [
    'search_key (string, number, boolean)',
    'lookup_range (any, range)',
    'match_mode (any, default=0)',
    'search_mode (any, default=1)',
  ], function (key: Argument, range: Argument, matchMode: Argument, searchMode: Argument) {
    const places = rangeOf(range).map((column, x) => column.map((_, y) => ({ value: x + y + 1 })));
    const found = lookUp.call(this, key, range, places, undefined, matchMode, searchMode);
    return isMatrix(found) ? single(found) : found;
  });
  define(
    'ISBETWEEN',
    [
      'value_to_compare (string, number, boolean)',
      'lower_value (string, number, boolean)',
      'upper_value (string, number, boolean)',
      'lower_value_is_inclusive (boolean, default=TRUE)',
      'upper_value_is_inclusive (boolean, default=TRUE)',
    ],
    (value: Value, lower: Value, upper: Value, withLower?: Value, withUpper?: Value) => {
      for (const each of [value, lower, upper]) if (isEvaluationError(each?.value)) return each;
      if (compareValues(lower, upper) > 0) return numError('The lower value of ISBETWEEN is above the upper value.');
      const [above, below] = [compareValues(value, lower), compareValues(upper, value)];
      const holds = (order: number, inclusive: Value | undefined): boolean =>
        order > 0 || (order === 0 && (inclusive === undefined || toBoolean(inclusive)));
      return holds(above, withLower) && holds(below, withUpper);
    },
    false,
  );
  define(
    'ARRAY_CONSTRAIN',
    ['input_range (any, range)', 'num_rows (number)', 'num_cols (number)'],
    function (range: Argument, rows: Argument, columns: Argument) {
      const [height, width] = [Math.trunc(number(this, rows)), Math.trunc(number(this, columns))];
      if (height < 1 || width < 1) return valueError('ARRAY_CONSTRAIN wants at least one row and one column.');
      return rangeOf(range)
        .slice(0, width)
        .map((column) => column.slice(0, height));
    },
    false,
  );
}

const rangeOf = (argument: Argument): Matrix => (isMatrix(argument) ? (argument as Matrix) : [[single(argument)]]);
