/**
 * LET, LAMBDA and the functions that take a lambda. Source: Google Docs Editors Help, the page of each function: a wrong number of names is
 * #N/A, and every call gives a single value.
 */
import { EvaluationError } from '@odoo/o-spreadsheet';
import { isTooLarge } from './array-limits';
import {
  define,
  isEvaluationError,
  isMatrix,
  notAvailable,
  single,
  toNumber,
  valueError,
  type Matrix,
  type Value,
} from './function-definition';
import { isLambda, plain, specialForm, CALL, type Lambda, type Result } from './formula-interpreter';

export function registerLambdaFunctions(): void {
  for (const name of ['LET', 'LAMBDA', 'MAP', 'REDUCE', 'BYROW', 'BYCOL', 'SCAN', 'MAKEARRAY']) {
    // The engine only has to know the names: formulas with them are computed by formula-interpreter.ts.
    define(
      name,
      ['value (any, range, optional, repeating)'],
      () => notAvailable(`${name} cannot be computed here.`),
      false,
    );
  }
  registerNames();
  registerCalls();
}

/** A syntax error inside of a formula, such as a name that is none. */
const refuse = (message: string): Value => new (EvaluationError as any)(message, '#ERROR') as Value;
const unnamed = (name: string): Value =>
  new (EvaluationError as any)(`Argument 1 of function ${name} is not a valid name.`, '#NAME?') as Value;

function registerNames(): void {
  specialForm('LET', (args, build) => {
    const declared = args.slice(0, -1).filter((_, index) => index % 2 === 0);
    const values = args.slice(0, -1).filter((_, index) => index % 2 === 1);
    // Built in the order of the text, in which literals are numbered.
    const nodes = args.map((ast, index) => (index % 2 === 0 && index < args.length - 1 ? undefined : build(ast)));
    const body = nodes[nodes.length - 1];
    if (args.length < 3 || args.length % 2 === 0 || body === undefined)
      return () => notAvailable('Wrong number of arguments to LET.') as Value;
    if (declared.some(({ type }) => type !== 'SYMBOL')) return () => unnamed('LET');
    const computed = nodes.slice(0, -1).filter((node) => node !== undefined);
    return (frame, names) => {
      const inner = new Map(names);
      for (let index = 0; index < values.length; index += 1)
        inner.set(declared[index]!.value.toLowerCase(), computed[index]!(frame, inner));
      return body(frame, inner);
    };
  });
  specialForm('LAMBDA', (args, build) => {
    const declared = args.slice(0, -1);
    const last = args[args.length - 1];
    if (!last) return () => notAvailable('Wrong number of arguments to LAMBDA.') as Value;
    const body = build(last);
    if (declared.some(({ type }) => type !== 'SYMBOL')) return () => unnamed('LAMBDA');
    const parameters = declared.map(({ value }) => value.toLowerCase());
    return (frame, names) => ({
      parameters,
      apply(given) {
        if (given.length !== parameters.length)
          return notAvailable(
            `Wrong number of arguments to LAMBDA. Expected ${parameters.length} arguments, but received ${given.length} arguments.`,
          ) as Value;
        const inner = new Map(names);
        parameters.forEach((name, index) => inner.set(name, given[index] ?? { value: null }));
        return body(frame, inner);
      },
    });
  });
  specialForm(CALL, (args, build) => {
    const [called, ...given] = args.map((ast) => build(ast));
    // `f()` has the same tree as a call with one argument that is left out.
    const isWithoutArguments = args.length === 2 && args[1]!.type === 'EMPTY';
    return (frame, names) => {
      const lambda = called?.(frame, names);
      if (isLambda(lambda)) return lambda.apply(isWithoutArguments ? [] : given.map((node) => node(frame, names)));
      return isEvaluationError((lambda as Value | undefined)?.value) ? lambda : refuse('Only a LAMBDA can be called.');
    };
  });
}

type Compute = (lambda: Lambda, arrays: Matrix[], first: Value) => Result;

function registerCalls(): void {
  /** A function whose last argument is a lambda; `count` is how many names it must have. */
  const taking = (name: string, count: (arrays: number) => number, leastArguments: number, compute: Compute): void =>
    specialForm(name, (args, build) => {
      const nodes = args.map((ast) => build(ast, false));
      return (frame, names) => {
        if (nodes.length < leastArguments) return notAvailable(`Wrong number of arguments to ${name}.`) as Value;
        const results = nodes.map((node) => node(frame, names));
        const lambda = results.pop();
        if (!isLambda(lambda)) {
          const failed = lambda === undefined ? undefined : single(plain(lambda));
          return isEvaluationError(failed?.value)
            ? failed
            : (notAvailable(`The last argument of ${name} must be a LAMBDA.`) as Value);
        }
        const wanted = count(results.length);
        if (lambda.parameters.length !== wanted)
          return notAvailable(`The LAMBDA of ${name} must have ${wanted} name arguments.`) as Value;
        const arrays = results.map((each) => matrixOf(plain(each)));
        return compute(lambda, arrays, arrays[0]?.[0]?.[0] ?? { value: null });
      };
    });

  taking(
    'MAP',
    (arrays) => arrays,
    2,
    (lambda, arrays) => {
      const [columns, rows] = sizeOf(arrays[0]!);
      if (arrays.some((each) => sizeOf(each).join() !== `${columns},${rows}`))
        return valueError('The arrays of MAP must have the same size.') as Value;
      return make(columns, rows, (x, y) => one(lambda.apply(arrays.map((each) => each[x]![y]!))));
    },
  );
  taking(
    'BYROW',
    () => 1,
    2,
    (lambda, [array = []]) => {
      const [, rows] = sizeOf(array);
      return make(1, rows, (_, y) => one(lambda.apply([array.map((column) => [column[y]!])])));
    },
  );
  taking(
    'BYCOL',
    () => 1,
    2,
    (lambda, [array = []]) => make(array.length, 1, (x) => one(lambda.apply([[array[x]!]]))),
  );
  taking(
    'REDUCE',
    () => 2,
    3,
    (lambda, [initial, array = []]) => {
      let accumulator: Result = asGiven(initial!);
      forEachCell(array, (cell) => (accumulator = lambda.apply([accumulator, cell])));
      return accumulator;
    },
  );
  taking(
    'SCAN',
    () => 2,
    3,
    (lambda, [, array = []], initial) => {
      let accumulator: Value = initial;
      const scanned = array.map((column) => column.map(() => initial));
      forEachCell(array, (cell, x, y) => (scanned[x]![y] = accumulator = one(lambda.apply([accumulator, cell]))));
      return scanned;
    },
  );
  taking(
    'MAKEARRAY',
    () => 2,
    3,
    (lambda, arrays) => {
      const [rows, columns] = arrays.map((each) => each[0]?.[0] ?? { value: null }) as [Value, Value];
      for (const each of [rows, columns]) if (isEvaluationError(each.value)) return each;
      const [height, width] = [rows, columns].map((each) => Math.trunc(toNumber(each, undefined))) as [number, number];
      if (height < 1 || width < 1) return valueError('MAKEARRAY wants at least one row and one column.') as Value;
      if (isTooLarge(height, width)) return valueError('The result is too large.') as Value;
      return make(width, height, (x, y) => one(lambda.apply([{ value: y + 1 }, { value: x + 1 }])));
    },
  );
}

const matrixOf = (value: Value | Matrix | undefined): Matrix =>
  value === undefined ? [[{ value: null }]] : isMatrix(value) ? (value as Matrix) : [[value as Value]];
const sizeOf = (array: Matrix): [columns: number, rows: number] => [array.length, array[0]?.length ?? 0];
const asGiven = (array: Matrix): Value | Matrix =>
  array.length === 1 && array[0]?.length === 1 ? array[0][0]! : array;

function make(columns: number, rows: number, cell: (x: number, y: number) => Value): Matrix {
  const made: Matrix = Array.from({ length: columns }, () => new Array<Value>(rows));
  for (let y = 0; y < rows; y += 1) for (let x = 0; x < columns; x += 1) made[x]![y] = cell(x, y);
  return made;
}

/** Row by row, as Google reads an array. */
function forEachCell(array: Matrix, visit: (cell: Value, x: number, y: number) => void): void {
  const [columns, rows] = sizeOf(array);
  for (let y = 0; y < rows; y += 1) for (let x = 0; x < columns; x += 1) visit(array[x]![y]!, x, y);
}

/** The single value that a call must give. */
function one(result: Result): Value {
  const value = plain(result) ?? { value: null };
  if (!isMatrix(value)) return value as Value;
  const matrix = value as Matrix;
  return matrix.length === 1 && matrix[0]?.length === 1
    ? matrix[0][0]!
    : (valueError('Single value expected. Nested array results are not supported.') as Value);
}
