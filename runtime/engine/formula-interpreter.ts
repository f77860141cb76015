/**
 * Computes formulas that the engine's compiler refuses or would compute wrongly: an unknown function or a wrong number of arguments is an
 * error of its place only, so that a branch that is not reached does no harm; LET and LAMBDA give names to values and formulas.
 */
import { EvaluationError, functionCache, iterateAstNodes, parse, registries } from '@odoo/o-spreadsheet';
import { callCustom, type CallText } from './custom-functions';
import {
  isEvaluationError,
  isMatrix,
  notAvailable,
  single,
  toBoolean,
  type Argument,
  type Matrix,
  type Value,
} from './function-definition';
import { isOfMoment } from './volatile';

/** What a formula may use while it is computed. */
interface Frame {
  /** The compiled formula, which holds the literals and symbols. */
  readonly formula: { literalValues: { numbers: Value[]; strings: Value[] }; symbols: string[] };
  readonly dependencies: readonly unknown[];
  readonly readCell: (dependency: unknown) => Value;
  readonly readRange: (dependency: unknown) => Matrix;
  readonly readName: (name: string, isRange: boolean) => Value | Matrix;
  /** The engine's functions by name, and what they find on their `this`. */
  readonly functions: Record<string, (...args: unknown[]) => Value | Matrix>;
}

/** Values of names that LET and LAMBDA declare, by name in lower case. */
type Names = ReadonlyMap<string, Result>;
export interface Lambda {
  readonly parameters: readonly string[];
  apply(args: readonly Result[]): Result;
}
export type Result = Value | Matrix | Lambda | undefined;
type Node = (frame: Frame, names: Names) => Result;

/** A node of the engine's syntax tree. */
interface Ast {
  readonly type: string;
  readonly value: any;
  readonly args: readonly Ast[];
  readonly left: Ast;
  readonly right: Ast;
  readonly operand: Ast;
}

interface Definition {
  readonly args: readonly { type: readonly string[]; repeating?: boolean; acceptMatrixOnly?: boolean }[];
  readonly minArgRequired: number;
  readonly maxArgPossible: number;
}

/** A function of the formula language that decides itself which of its arguments it computes, and with which names. */
type SpecialForm = (args: readonly Ast[], build: (ast: Ast, isRange?: boolean) => Node) => Node;
const specialForms = new Map<string, SpecialForm>();

/** Functions that this file's specialForm() knows; a formula with one of them is not left to the engine. */
export const isSpecial = (name: string): boolean => specialForms.has(name);
export const specialForm = (name: string, form: SpecialForm): void => void specialForms.set(name, form);

/** The name under which a call of a result, as `LAMBDA(x,x+1)(5)`, is a function for the engine's parser. */
export const CALL = 'CALLED.RESULT';

/** A letter after a function's name that the engine would take for a cell, as in `LOG10(` and `TAX2024(`. */
export const NAME_MARK = '\ua840';
export const withoutMark = (text: string): string => (text.includes(NAME_MARK) ? text.split(NAME_MARK).join('') : text);

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'EQ',
  '+': 'ADD',
  '-': 'MINUS',
  '*': 'MULTIPLY',
  '/': 'DIVIDE',
  '>=': 'GTE',
  '<>': 'NE',
  '>': 'GT',
  '<=': 'LTE',
  '<': 'LT',
  '^': 'POWER',
  '&': 'CONCATENATE',
};
const PREFIXES: Readonly<Record<string, string>> = {
  '-': 'UMINUS',
  '+': 'UPLUS',
  '%': 'UNARY.PERCENT',
  '#': 'SPILLED.RANGE',
};

export const isLambda = (result: unknown): result is Lambda =>
  typeof result === 'object' && result !== null && 'apply' in result;
const nameError = (name: string): Value => new (EvaluationError as any)(`Unknown function: '${name}'.`, '#NAME?');
/** A lambda where a value is expected, as Google's #N/A for a LAMBDA that is not called. */
export const plain = (result: Result): Value | Matrix | undefined =>
  isLambda(result)
    ? (notAvailable('Missing function call. Expected parenthesised arguments after LAMBDA.') as Value)
    : result;

const definitions = (): Record<string, Definition> => (registries.functionRegistry as any).content;

/** What the engine's `execute` of a compiled formula gets: this function takes its place. */
export function interpret(text: string, symbols: readonly string[]): (...args: any[]) => unknown {
  const root = build(parse(text) as unknown as Ast, symbols);
  return function (this: Frame['formula'], dependencies, readCell, readRange, readName, functions) {
    return (
      plain(root({ formula: this, dependencies, readCell, readRange, readName, functions }, NO_NAMES)) ?? {
        value: null,
      }
    );
  };
}
const NO_NAMES: Names = new Map();

function build(tree: Ast, symbols: readonly string[]): Node {
  // As in the engine's compiler, literals and references are numbered in the order of the text.
  let [numbers, strings, references] = [0, 0, 0];

  const call = (name: string, args: readonly Node[]): Node => {
    return (frame, names) => {
      const compute = frame.functions[name];
      return compute
        ? compute.apply(
            frame.functions,
            args.map((arg) => plain(arg(frame, names))),
          )
        : nameError(name);
    };
  };

  /** IF and IFERROR do not compute a branch that is not reached, in which a custom function would run; undefined for other functions. */
  const callLazily = (name: string, args: readonly Node[]): Node | undefined => {
    const isReached = reachedBranches[name];
    if (!isReached) return undefined;
    return (frame, names) => {
      const first = plain(args[0]?.(frame, names));
      const given = args.map((arg, position) =>
        position === 0 ? first : isReached(first, position) ? plain(arg(frame, names)) : undefined,
      );
      return frame.functions[name]?.apply(frame.functions, given);
    };
  };

  const callFunction = (written: string, args: readonly Ast[]): Node => {
    const name = written.toUpperCase();
    const definition = definitions()[name];
    if (!definition) {
      const from = references;
      const given = args.map((arg) => node(arg));
      const text: CallText = { isVolatile: hasMoment(args, tree), from, to: references };
      // `f()` has the same tree as a call with one argument that is left out.
      const passed = args.length === 1 && args[0]?.type === 'EMPTY' ? [] : given;
      const key = name.toLowerCase();
      return (frame, names) => {
        const own = names.get(key);
        if (isLambda(own)) return own.apply(given.map((arg) => arg(frame, names)));
        const values = (): Argument[] => passed.map((arg) => plain(arg(frame, names)));
        return callCustom(written, values, text, frame.dependencies, frame.functions) ?? nameError(name);
      };
    }
    const given = args.map((arg, position) => argumentNode(arg, definition, position));
    if (args.length < definition.minArgRequired || args.length > definition.maxArgPossible) {
      const [word, count] =
        args.length < definition.minArgRequired
          ? ['at least', definition.minArgRequired]
          : ['at most', definition.maxArgPossible];
      const error = notAvailable(
        `Wrong number of arguments to ${name}. Expected ${word} ${count} arguments, but received ${args.length} arguments.`,
      ) as Value;
      return () => error;
    }
    return callLazily(name, given) ?? call(name, given);
  };

  /** An argument as the engine passes it: a single cell as a range if the function takes ranges. */
  const argumentNode = (ast: Ast, { args }: Definition, position: number): Node => {
    const repeated = args.findIndex(({ repeating }) => repeating);
    const wanted = args[position] ?? args[repeated];
    const isRange = wanted?.type.some((type) => type.startsWith('RANGE')) ?? false;
    const value = node(ast, isRange);
    if (!isRange) return value;
    return (frame, names) => {
      const result = value(frame, names);
      if (result === undefined || isLambda(result) || isMatrix(result)) return result;
      // A name for a cell is a reference, as the cell itself would be.
      return wanted?.acceptMatrixOnly || 'position' in result ? [[result as Value]] : result;
    };
  };

  const node = (ast: Ast, isRange = false): Node => {
    switch (ast.type) {
      case 'BOOLEAN':
        return () => ({ value: ast.value });
      case 'NUMBER': {
        const index = numbers++;
        return ({ formula }) => formula.literalValues.numbers[index];
      }
      case 'STRING': {
        const index = strings++;
        return ({ formula }) => formula.literalValues.strings[index];
      }
      case 'REFERENCE': {
        const index = references++;
        return isRange || ast.value.includes(':')
          ? ({ dependencies, readRange }) => readRange(dependencies[index])
          : ({ dependencies, readCell }) => readCell(dependencies[index]);
      }
      case 'SYMBOL': {
        const [index, key] = [symbols.indexOf(ast.value), ast.value.toLowerCase()];
        return ({ formula, readName }, names) =>
          names.has(key) ? names.get(key) : readName(formula.symbols[index] ?? ast.value, isRange);
      }
      case 'UNARY_OPERATION':
        return call(PREFIXES[ast.value] ?? '', [node(ast.operand)]);
      case 'BIN_OPERATION': {
        const left = node(ast.left);
        return call(OPERATORS[ast.value] ?? '', [left, node(ast.right)]);
      }
      case 'ARRAY':
        return call(
          'ARRAY.LITERAL',
          (ast.value as Ast[][]).map((row) =>
            call(
              'ARRAY.ROW',
              row.map((cell) => node(cell, true)),
            ),
          ),
        );
      case 'FUNCALL': {
        return (
          specialForms.get(ast.value.toUpperCase())?.(ast.args, node) ?? callFunction(withoutMark(ast.value), ast.args)
        );
      }
      default:
        return () => undefined;
    }
  };
  return node(tree);
}

/** By function: whether the argument at a position is needed when the first has this value; an array may need all. */
const reachedBranches: Readonly<Record<string, (first: Argument, position: number) => boolean>> = {
  IF(condition, position) {
    if (isMatrix(condition) || isEvaluationError(single(condition).value)) return true;
    try {
      return toBoolean(condition) === (position === 1);
    } catch {
      return true;
    }
  },
  IFERROR: (value) => isMatrix(value) || isEvaluationError(single(value).value),
};

/** Whether arguments call NOW, RAND … themselves, or by a name that LET or LAMBDA gave to such a call. */
function hasMoment(args: readonly Ast[], formula: Ast): boolean {
  const within = (trees: readonly Ast[], type: string): Ast[] =>
    trees.flatMap((tree) => (iterateAstNodes(tree as any) as any[]).filter((found) => found.type === type) as Ast[]);
  const calls = within(within(args, 'SYMBOL').length > 0 ? [formula] : args, 'FUNCALL');
  return calls.some(({ value }) => isOfMoment(value));
}

/** Compiles with functions that accept any arguments, so that the parser's result, references and literals can be had. */
export function withPermissiveFunctions<T>(text: string, compile: () => T): T {
  const content = definitions() as Record<string, unknown>;
  let names: string[];
  try {
    names = [
      ...new Set(
        (iterateAstNodes(parse(text)) as any[])
          .filter(({ type }) => type === 'FUNCALL')
          .map(({ value }) => value.toUpperCase()),
      ),
    ];
  } catch {
    return compile();
  }
  const before = names.map((name) => [name, content[name]] as const);
  for (const name of names) content[name] = PERMISSIVE;
  try {
    return compile();
  } finally {
    for (const [name, definition] of before) {
      if (definition === undefined) delete content[name];
      else content[name] = definition;
    }
  }
}
const PERMISSIVE = {
  name: CALL,
  args: [{ name: 'value', type: ['ANY', 'RANGE'], optional: true, repeating: true, acceptMatrix: true }],
  minArgRequired: 0,
  maxArgPossible: Infinity,
  nbrArgRepeating: 1,
  nbrOptionalNonRepeatingArgs: 0,
};

/** Removes what the engine's compiler keeps of a formula, so that an equal formula is not computed by it. */
export const forgetCompiled = (normalizedFormula: string): void => {
  delete (functionCache as Record<string, unknown>)[normalizedFormula];
};
