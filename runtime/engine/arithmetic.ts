/**
 * Where arithmetic and branches of Google Sheets differ from the engine's: the format of a difference of dates, what a branch without a
 * value gives, and the error of an argument that a function is not defined for.
 */
import { EvaluationError, registries } from '@odoo/o-spreadsheet';
import { isDateFormat, showsDay } from '../values';
import { fromEngineFormat, toEngineFormat } from './formats';
import {
  define,
  isEvaluationError,
  isMatrix,
  notAvailable,
  numError,
  single,
  number,
  type Argument,
  type Value,
} from './function-definition';

const BLANK: Value = Object.freeze({ value: null });
const NO: Value = Object.freeze({ value: false });

export function registerArithmetic(): void {
  define(
    'MINUS',
    ['value1 (number)', 'value2 (number)'],
    function (left: Value | undefined, right: Value | undefined) {
      return { value: number(this, left) - number(this, right), format: formatOfDifference(left, right) };
    },
    false,
  );
  registerBranches();
  registerDomains();
  for (const name of ['INDIRECT', 'OFFSET']) adjust(name, withinGrid);
}

/** Days between two dates are a number, the time between two times a duration; a date minus a number is a date. */
function formatOfDifference(left: Value | undefined, right: Value | undefined): string | undefined {
  if (!right?.format) return left?.format;
  const from = fromEngineFormat(right.format);
  if (!isDateFormat(from)) return left?.format || right.format;
  if (!left?.format) return undefined;
  const to = fromEngineFormat(left.format);
  if (!isDateFormat(to)) return left.format;
  if (showsDay(to)) return showsDay(from) ? undefined : left.format;
  return showsDay(from) ? undefined : toEngineFormat('[h]:mm:ss');
}

/** A value that is left out is blank, and not 0: `IF(TRUE,,1)`, `IFERROR(1/0)`, `IFERROR(1/0,)`. */
function registerBranches(): void {
  adjust('IF', function (compute, args) {
    const [condition = BLANK, yes = BLANK, no = BLANK] = args;
    return compute.call(this, condition, yes, args.length < 3 ? NO : no);
  });
  for (const name of ['IFERROR', 'IFNA'])
    adjust(name, function (compute, [value = BLANK, other = BLANK]) {
      return compute.call(this, value, other);
    });
  for (const name of ['IFS', 'SWITCH', 'CHOOSE'])
    adjust(name, function (compute, args) {
      const result = compute.apply(
        this,
        args.map((each) => each ?? BLANK),
      );
      return name === 'IFS' && isFailure(result) && result.message === 'No match.' ? notAvailable('No match.') : result;
    });
}

/** A computed reference beyond the grid is #REF!, as a written one is. */
function withinGrid(this: unknown, compute: Compute, args: Argument[]): unknown {
  const found = compute.apply(this, args);
  const { position } = single(found as Argument) as { position?: { sheetId: string; row: number; col: number } };
  const { getters } = this as { getters: any };
  const isBeyond =
    position &&
    (position.row >= getters.getNumberRows(position.sheetId) ||
      position.col >= getters.getNumberCols(position.sheetId));
  return isBeyond ? new (EvaluationError as any)('Reference does not exist.', '#REF') : found;
}

/** Functions whose result is #NUM! for numbers outside of their domain: the engine's error there is the one for a wrong type. */
const DOMAINS = [
  ...['SQRT', 'SQRTPI', 'LN', 'LOG', 'POWER', 'POW', 'ACOS', 'ASIN', 'ACOSH', 'ACOTH', 'ATANH'],
  ...['CEILING', 'FLOOR', 'RANDBETWEEN', 'SMALL', 'LARGE', 'CHAR', 'DATE', 'DATEDIF', 'WEEKDAY', 'WEEKNUM', 'YEARFRAC'],
  ...['PERCENTILE', 'PERCENTILE.INC', 'PERCENTILE.EXC', 'QUARTILE', 'QUARTILE.INC', 'QUARTILE.EXC', 'DECIMAL'],
];

function registerDomains(): void {
  for (const name of DOMAINS)
    adjust(name, function (compute, args) {
      let result: unknown;
      try {
        result = compute.apply(this, args);
      } catch (error) {
        if (!isFailure(error)) throw error;
        result = error;
      }
      const isOutside =
        isFailure(result) &&
        result.value === '#ERROR' &&
        args.every((each) => isMatrix(each) || typeof (each as Value | undefined)?.value !== 'string');
      return isOutside ? numError((result as Failure).message ?? '') : result;
    });
}

/** A value where a function wants a range is the error of that place only; the engine lets the whole formula fail. */
export function registerRangeErrors(): void {
  const registry = registries.functionRegistry as any;
  for (const [name, { args }] of Object.entries<any>(registry.content)) {
    if (!args.some(({ acceptMatrixOnly }: { acceptMatrixOnly?: boolean }) => acceptMatrixOnly)) continue;
    const compute = registry.mapping[name];
    registry.mapping[name] = function (this: unknown, ...given: unknown[]): unknown {
      try {
        return compute.apply(this, given);
      } catch {
        return notAvailable(`Argument of ${name} must be a range.`);
      }
    };
  }
}

interface Failure {
  readonly value: string;
  readonly message?: string;
}

const isFailure = (result: unknown): result is Failure =>
  typeof result === 'object' && result !== null && isEvaluationError((result as Value).value);

type Compute = (this: unknown, ...args: Argument[]) => unknown;

/** Replaces what a function of the engine computes; a function that the engine does not have is skipped. */
function adjust(name: string, change: (this: unknown, compute: Compute, args: Argument[]) => unknown): void {
  const registry = registries.functionRegistry as any;
  if (!(name in registry.content)) return;
  const { compute } = registry.get(name);
  registry.replace(name, {
    ...registry.get(name),
    compute(this: unknown, ...args: Argument[]): unknown {
      return change.call(this, compute, args);
    },
  });
}
