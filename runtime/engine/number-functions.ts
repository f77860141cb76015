/** Functions of Google Sheets on numbers. */
import {
  cellsOf,
  define,
  divisionByZero,
  isEvaluationError,
  isMatrix,
  notAvailable,
  numError,
  number,
  single,
  toNumber,
  valueError,
  type Matrix,
  type Argument,
} from './function-definition';

export function registerNumberFunctions(): void {
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
