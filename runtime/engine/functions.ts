/**
 * Functions of Google Sheets that the engine lacks or implements differently. Messages and results follow the Google Docs Editors Help,
 * "Google Sheets function list". runtime/oddities.md lists the remaining differences.
 */
import { defaultDateFormat, defaultDateTimeFormat, isDateFormat, printValue, serialOfInstant } from '../values';
import { fromEngineFormat, toEngineFormat } from './formats';
import {
  define,
  isEvaluationError,
  isMatrix,
  notAvailable,
  numError,
  number,
  single,
  toNumber,
  toString,
  workbookOf,
  type Value,
  type Matrix,
  type Argument,
} from './function-definition';
import { compareValues } from './comparison';
import { registerLambdaFunctions } from './lambda-functions';
import { registerLookupFunctions } from './lookup-functions';
import { registerNumberFunctions } from './number-functions';
import { registerNumeralFunctions } from './numeral-functions';
import { registerQuery } from './query';
import { numberOf } from './text-arguments';
import { registerTextFunctions } from './text-functions';

export function registerFunctions(): void {
  registerDateFunctions();
  registerComparisons();
  registerTextFunctions();
  registerNumberFunctions();
  registerNumeralFunctions();
  registerLookupFunctions();
  registerLambdaFunctions();
  registerQuery();
  registerTypeFunctions();
}

function registerDateFunctions(): void {
  define('TODAY', [], function () {
    const { locale, timeZone, now } = workbookOf(this);
    return { value: Math.floor(serialOfInstant(now(), timeZone)), format: toEngineFormat(defaultDateFormat(locale)) };
  });
  define('NOW', [], function () {
    const { locale, timeZone, now } = workbookOf(this);
    return { value: serialOfInstant(now(), timeZone), format: toEngineFormat(defaultDateTimeFormat(locale)) };
  });
  define('TEXT', ['number (any)', 'format (string)'], function (value: Argument, format: Argument) {
    const given = single(value);
    if (isEvaluationError(given.value)) return given;
    const pattern: string = toString(format);
    if (typeof given.value === 'boolean') return toString(given);
    const asNumber = typeof given.value === 'string' ? numberOf(given.value, this) : toNumber(given, this.locale);
    return asNumber === null ? String(given.value) : printValue(asNumber, pattern, workbookOf(this).locale);
  });
  define(
    'TO_DATE',
    ['value (number)'],
    function (value: Argument) {
      return { value: number(this, value), format: toEngineFormat(defaultDateFormat(workbookOf(this).locale)) };
    },
    false,
  );
  define(
    'EPOCHTODATE',
    ['timestamp (number)', 'unit (number, default=1)'],
    function (timestamp: Argument, unit: Argument) {
      const per = [0, 86_400, 86_400_000, 86_400_000_000][unit === undefined ? 1 : Math.trunc(number(this, unit))];
      if (!per) return numError('The unit is 1 (seconds), 2 (milliseconds) or 3 (microseconds).');
      return {
        value: 25_569 + number(this, timestamp) / per,
        format: toEngineFormat(defaultDateTimeFormat(workbookOf(this).locale)),
      };
    },
    false,
  );
}

/** As in Google, numbers are less than text and text is less than booleans; the engine compares booleans as text. */
function registerComparisons(): void {
  const comparison = (name: string, holds: (order: number) => boolean): void =>
    define(
      name,
      ['value1 (number, string, boolean)', 'value2 (number, string, boolean)'],
      (a: Value, b: Value) => {
        if (isEvaluationError(a?.value)) return a;
        if (isEvaluationError(b?.value)) return b;
        return holds(compareValues(a, b));
      },
      false,
    );
  comparison('GT', (order) => order > 0);
  comparison('GTE', (order) => order >= 0);
  comparison('LT', (order) => order < 0);
  comparison('LTE', (order) => order <= 0);
}

function registerTypeFunctions(): void {
  const ERRORS = ['#NULL!', '#DIV/0!', '#ERROR', '#REF', '#NAME?', '#NUM!', '#N/A'];
  define('ERROR.TYPE', ['reference (any)'], (value: Argument) => {
    const given = single(value).value;
    if (!isEvaluationError(given)) return notAvailable('ERROR.TYPE wants an error.');
    const known = ERRORS.indexOf(given === '#CYCLE' || given === '#SPILL!' ? '#REF' : String(given));
    return known < 0 ? 8 : known + 1;
  });
  define('TYPE', ['value (any, range)'], (value: Argument) => {
    if (isMatrix(value) && ((value as Matrix).length > 1 || (value as Matrix)[0]!.length > 1)) return 64;
    const given = single(value).value;
    if (isEvaluationError(given)) return 16;
    return typeof given === 'string' ? 2 : typeof given === 'boolean' ? 4 : 1;
  });
  define(
    'ISDATE',
    ['value (any)'],
    (value: Argument) => {
      const given = single(value);
      return typeof given.value === 'number' && isDateFormat(fromEngineFormat(given.format));
    },
    false,
  );
  // In the engine every formula may return an array, so ARRAYFORMULA changes nothing.
  define('ARRAYFORMULA', ['array_formula (any, range)'], (value: Argument) => value, false);
}
