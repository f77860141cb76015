/**
 * Functions of Google Sheets that the engine lacks or implements differently. Messages and results follow the Google Docs Editors Help,
 * "Google Sheets function list". runtime/oddities.md lists the remaining differences.
 */
import { EvaluationError, registries, helpers } from '@odoo/o-spreadsheet';
import { defaultDateFormat, defaultDateTimeFormat, isDateFormat, printValue, serialOfInstant } from '../values';
import type { FunctionContext } from './document';
import { fromEngineFormat, toEngineFormat } from './formats';

/** A value inside a formula; for an error, `value` is its text. */
interface Value {
  value: unknown;
  format?: string;
}
type Matrix = Value[][];
type Argument = Value | Matrix | undefined;
type Compute = (this: Partial<FunctionContext> & { locale: unknown }, ...args: any[]) => unknown;

const { toNumber, toString, isMatrix, isEvaluationError, arg } = helpers as any;

const valueError = (message: string): unknown => new (EvaluationError as any)(message);
const numError = (message: string): unknown => new (EvaluationError as any)(message, '#NUM!');
const notAvailable = (message: string): unknown => new (EvaluationError as any)(message, '#N/A');
const divisionByZero = (): unknown => new (EvaluationError as any)('Division by zero.', '#DIV/0!');

/** The workbook's clock and settings; a model that was opened without them uses the machine's clock. */
function workbookOf(context: Partial<FunctionContext>): FunctionContext['workbook'] {
  return context.workbook ?? { locale: 'en_US', timeZone: 'Etc/UTC', now: Date.now };
}

function define(name: string, args: string[], compute: Compute, isExported = true): void {
  const description = `${name}, as in Google Sheets.`;
  (registries.functionRegistry as any).replace(name, {
    description,
    args: args.map((text) => arg(text, '')),
    compute,
    isExported,
  });
}

const number = (context: { locale: unknown }, value: Argument): number => toNumber(value, context.locale);
const cellsOf = (args: Argument[]): Value[] =>
  args.flatMap((each) => (isMatrix(each) ? (each as Matrix).flat() : each === undefined ? [] : [each as Value]));
const single = (argument: Argument): Value =>
  isMatrix(argument) ? ((argument as Matrix)[0]?.[0] ?? { value: null }) : ((argument as Value) ?? { value: null });

export function registerFunctions(): void {
  registerClock();
  registerComparisons();
  registerTexts();
  registerNumbers();
  registerKinds();
}

function registerClock(): void {
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
    const asNumber = typeof given.value === 'string' ? numberIn(given.value) : toNumber(given, this.locale);
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

/** The number that TEXT reads from a text; null if the text is no plain number. */
const numberIn = (text: string): number | null =>
  /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text) ? Number(text) : null;

/** As in Google, numbers are less than text and text is less than booleans; the engine compares booleans as text. */
function registerComparisons(): void {
  const rank = (value: unknown): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const neutral = (other: unknown): unknown =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const compare = (a: Value | undefined, b: Value | undefined): number => {
    const [left, right] = [a?.value ?? neutral(b?.value), b?.value ?? neutral(a?.value)];
    const ranks = rank(left) - rank(right);
    if (ranks !== 0) return ranks;
    if (typeof left === 'string') {
      const [x, y] = [left.toLowerCase(), (right as string).toLowerCase()];
      return x < y ? -1 : x > y ? 1 : 0;
    }
    const [x, y] = [Number(left), Number(right)];
    // As in the engine's EQ: numbers that differ only in the fifteenth digit are equal.
    return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 1e-15 ? 0 : x - y;
  };
  const comparison = (name: string, holds: (order: number) => boolean): void =>
    define(
      name,
      ['value1 (number, string, boolean)', 'value2 (number, string, boolean)'],
      (a: Value, b: Value) => {
        if (isEvaluationError(a?.value)) return a;
        if (isEvaluationError(b?.value)) return b;
        return holds(compare(a, b));
      },
      false,
    );
  comparison('GT', (order) => order > 0);
  comparison('GTE', (order) => order >= 0);
  comparison('LT', (order) => order < 0);
  comparison('LTE', (order) => order <= 0);
}

function registerTexts(): void {
  define('REPT', ['text_to_repeat (string)', 'number_of_repetitions (number)'], function (
    text: Argument,
    count: Argument,
  ) {
    const times = Math.trunc(number(this, count));
    const unit: string = toString(text);
    if (times < 0) return valueError('The number of repetitions must not be negative.');
    if (unit.length * times > 32_000) return valueError('The text result of REPT is longer than 32000 characters.');
    return unit.repeat(times);
  });
  define('N', ['value (any, range)'], (value: Argument) => {
    const given = single(value);
    if (isEvaluationError(given.value)) return given;
    return typeof given.value === 'number' ? given : typeof given.value === 'boolean' ? Number(given.value) : 0;
  });
  define('T', ['value (any, range)'], (value: Argument) => {
    const given = single(value);
    return isEvaluationError(given.value) || typeof given.value === 'string' ? given : '';
  });
  define('CODE', ['string (string)'], (text: Argument) => {
    const point = (toString(text) as string).codePointAt(0);
    return point ?? valueError('CODE wants a text that is not empty.');
  });
  define('UNICODE', ['text (string)'], (text: Argument) => {
    const point = (toString(text) as string).codePointAt(0);
    return point ?? valueError('UNICODE wants a text that is not empty.');
  });
  define('UNICHAR', ['number (number)'], function (value: Argument) {
    const point = Math.trunc(number(this, value));
    if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
      return valueError('UNICHAR wants the number of a character.');
    return String.fromCodePoint(point);
  });
  define(
    'REGEXMATCH',
    ['text (string)', 'regular_expression (string)'],
    (text: Argument, expression: Argument) => {
      try {
        return new RegExp(toString(expression), 'u').test(toString(text));
      } catch {
        return new (EvaluationError as any)('The regular expression is not valid.', '#REF');
      }
    },
    false,
  );
  define('ENCODEURL', ['text (string)'], (text: Argument) => encodeURIComponent(toString(text)));
  define(
    'TO_TEXT',
    ['value (any)'],
    function (value: Argument) {
      const given = single(value);
      if (isEvaluationError(given.value)) return given;
      return typeof given.value === 'number'
        ? printValue(given.value, fromEngineFormat(given.format), workbookOf(this).locale)
        : toString(given);
    },
    false,
  );
  define(
    'ISEMAIL',
    ['value (any)'],
    (value: Argument) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(toString(single(value))),
    false,
  );
  define(
    'ISURL',
    ['value (any)'],
    (value: Argument) =>
      /^((https?|ftp|mailto):\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?)$/i.test(toString(single(value))),
    false,
  );
  define('SPARKLINE', ['data (any, range)', 'options (any, range, optional)'], () => '', false);
  define(
    'IMAGE',
    ['url (string)', 'mode (number, optional)', 'height (number, optional)', 'width (number, optional)'],
    () => '',
    false,
  );
  const unreachable = (): unknown =>
    new (EvaluationError as any)('Nothing outside of the file can be reached from here.', '#REF');
  define('IMPORTRANGE', ['spreadsheet_url (string)', 'range_string (string)'], unreachable, false);
  for (const name of [
    'IMPORTDATA',
    'IMPORTHTML',
    'IMPORTXML',
    'IMPORTFEED',
    'GOOGLEFINANCE',
    'GOOGLETRANSLATE',
    'DETECTLANGUAGE',
  ]) {
    define(name, ['value (any, range, repeating)'], unreachable, false);
  }
}

function registerNumbers(): void {
  /**
   * As in Google and LibreOffice, an error inside the arrays is the result: text in an array product is #VALUE!. The engine ignores
   * errors here and so would hide a formula that fails elsewhere.
   */
  define('SUMPRODUCT', ['array (any, range, repeating)'], function (...args: Argument[]) {
    const arrays = args.map((each) => (isMatrix(each) ? (each as Matrix) : [[single(each)]]));
    const [columns, rows] = [arrays[0]!.length, arrays[0]![0]?.length ?? 0];
    if (arrays.some((array) => array.length !== columns || (array[0]?.length ?? 0) !== rows))
      return valueError('The arrays of SUMPRODUCT must have the same size.');
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        let product = 1;
        for (const array of arrays) {
          const cell = array[column]![row];
          if (isEvaluationError(cell?.value)) return cell;
          product *= typeof cell?.value === 'number' ? cell.value : 0;
        }
        sum += product;
      }
    }
    return sum;
  });
  define('SIGN', ['value (number)'], function (value: Argument) {
    return Math.sign(number(this, value));
  });
  define('LOG10', ['value (number)'], function (value: Argument) {
    const given = number(this, value);
    return given > 0 ? Math.log10(given) : numError('LOG10 wants a number above 0.');
  });
  define('QUOTIENT', ['dividend (number)', 'divisor (number)'], function (dividend: Argument, divisor: Argument) {
    const by = number(this, divisor);
    return by === 0 ? divisionByZero() : Math.trunc(number(this, dividend) / by);
  });
  define('MROUND', ['value (number)', 'factor (number)'], function (value: Argument, factor: Argument) {
    const [given, unit] = [number(this, value), number(this, factor)];
    if (unit === 0) return 0;
    return given * unit < 0
      ? numError('The value and the factor of MROUND must have the same sign.')
      : Math.round(given / unit) * unit;
  });
  define('EVEN', ['value (number)'], function (value: Argument) {
    const given = number(this, value);
    return Math.sign(given) * Math.ceil(Math.abs(given) / 2) * 2;
  });
  define('FACT', ['value (number)'], function (value: Argument) {
    const n = Math.trunc(number(this, value));
    if (n < 0 || n > 170) return numError('FACT wants a number from 0 to 170.');
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return product;
  });
  define('COMBIN', ['n (number)', 'k (number)'], function (first: Argument, second: Argument) {
    const [n, k] = [Math.trunc(number(this, first)), Math.trunc(number(this, second))];
    if (k < 0 || n < k) return numError('COMBIN wants 0 <= k <= n.');
    let result = 1;
    for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
    return Math.round(result);
  });
  const wholeNumbers = (context: { locale: unknown }, args: Argument[]): number[] =>
    cellsOf(args)
      .filter(({ value }) => value !== null && value !== '')
      .map((cell) => Math.trunc(toNumber(cell, context.locale)));
  const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
  define('GCD', ['value (number, range<number>, repeating)'], function (...args: Argument[]) {
    return wholeNumbers(this, args).reduce(gcd, 0);
  });
  define('LCM', ['value (number, range<number>, repeating)'], function (...args: Argument[]) {
    return wholeNumbers(this, args).reduce((a, b) => (a === 0 || b === 0 ? 0 : Math.abs(a * b) / gcd(a, b)), 1);
  });
  define('SUMSQ', ['value (number, range<number>, repeating)'], (...args: Argument[]) =>
    cellsOf(args).reduce((sum, { value }) => sum + (typeof value === 'number' ? value * value : 0), 0));
  define('MODE', ['value (number, range<number>, repeating)'], (...args: Argument[]) => {
    const counts = new Map<number, number>();
    for (const { value } of cellsOf(args))
      if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    return most < 2
      ? notAvailable('No value appears more than once.')
      : [...counts].find(([, count]) => count === most)![0];
  });
  define('BASE', ['value (number)', 'base (number)', 'min_length (number, default=0)'], function (
    value: Argument,
    base: Argument,
    length: Argument,
  ) {
    const [given, radix] = [Math.trunc(number(this, value)), Math.trunc(number(this, base))];
    if (given < 0 || radix < 2 || radix > 36) return numError('BASE wants a value from 0 and a base from 2 to 36.');
    return given
      .toString(radix)
      .toUpperCase()
      .padStart(length === undefined ? 0 : number(this, length), '0');
  });
  define(
    'TO_PERCENT',
    ['value (number)'],
    function (value: Argument) {
      return { value: number(this, value), format: '0.00%' };
    },
    false,
  );
  define(
    'TO_PURE_NUMBER',
    ['value (number)'],
    function (value: Argument) {
      return { value: number(this, value) };
    },
    false,
  );
}

function registerKinds(): void {
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
