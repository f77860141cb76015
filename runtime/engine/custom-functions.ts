/**
 * Custom functions: functions of the project that a formula calls. As in Google a formula does not wait for the script: it is an error
 * `Loading...` until the evaluation has ended, then the calls run, and the cells that wait are computed again. So a script reads a
 * complete document. Source: developers.google.com/apps-script/guides/sheets/functions.
 */
import { EvaluationError } from '@odoo/o-spreadsheet';
import { defaultDateFormat, defaultDateTimeFormat, isDateFormat } from '../values';
import type {
  CellPosition,
  CustomFunctions,
  CustomOutcome,
  PlainArgument,
  PlainResult,
  PlainValue,
} from './custom-outcomes';
import type { FunctionContext } from './document';
import { googleError } from './errors';
import { fromEngineFormat, toEngineFormat } from './formats';
import {
  isEvaluationError,
  isMatrix,
  numError,
  workbookOf,
  type Argument,
  type Matrix,
  type Value,
} from './function-definition';
import { dependsOnMoment } from './volatile';

interface Call {
  readonly name: string;
  readonly args: readonly PlainArgument[];
  readonly cell: CellPosition;
}

export const LOADING = 'Loading...';
const CIRCULAR = '#CYCLE';
/** As Google says it: NOW, RAND … would start the script again at each change of the file. */
const VOLATILE = 'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
/** A chain of custom functions is computed a step at a time. */
const MOST_STEPS = 200;

const failed = (message: string): Value => new (EvaluationError as any)(message, '#BAD_EXPR') as Value;
/** Whether an argument has no value: it waits for a function, or for the cell itself. */
const isUnknown = (value: Value | undefined): boolean =>
  value !== undefined && (value.value === CIRCULAR || isLoading(value));

/** Whether a result is that of a formula whose function has not run. */
export const isLoading = (result: object): boolean => (result as { message?: unknown }).message === LOADING;

/** The calls of a document and their outcomes: each call is made once for the same arguments. */
export class CustomCalls {
  private readonly outcomes: Map<string, CustomOutcome>;
  private readonly used = new Set<string>();
  private readonly waiting = new Map<string, Call>();
  private cells: CellPosition[] = [];
  /** Whether outcomes were added since the document was opened. */
  hasNew = false;
  /** Whether a formula called a name that no project had. */
  hasMissed = false;

  constructor(private readonly functions: CustomFunctions) {
    this.outcomes = new Map(functions.known);
  }

  find(name: string): string | undefined {
    const found = this.functions.find(name);
    this.hasMissed ||= found === undefined;
    return found;
  }

  /** The result of a call, or the error `Loading...` if it is still to be made. */
  call(
    name: string,
    given: readonly Argument[],
    position: CellPosition | undefined,
    context: Partial<FunctionContext>,
  ): Value | Matrix {
    const stops = given.flatMap((each) => (isMatrix(each) ? (each as Matrix).flat() : [each as Value])).find(isUnknown);
    if (stops) return stops.value === CIRCULAR ? stops : failed(LOADING);
    const args = given.map(plainArgument);
    const key = `${name} ${JSON.stringify(args)}`;
    const ofCell = position && `${key} ${position.sheetId} ${position.col} ${position.row}`;
    this.used.add(key);
    let outcome = this.outcomes.get(key);
    if (outcome?.ofCell && ofCell !== undefined) {
      this.used.add(ofCell);
      outcome = this.outcomes.get(ofCell);
    }
    if (outcome) return resultOf(outcome, context);
    if (!position) return failed('Custom functions can only be used in cells.');
    this.waiting.set(this.outcomes.has(key) && ofCell !== undefined ? ofCell : key, { name, args, cell: position });
    this.cells.push(position);
    return failed(LOADING);
  }

  /** Runs the calls that wait. Returns the cells to compute again. */
  run(): readonly CellPosition[] {
    const calls = [...this.waiting];
    const { cells } = this;
    this.cells = [];
    this.waiting.clear();
    let hasOutcome = false;
    for (const [key, { name, args, cell }] of calls) {
      const outcome = this.functions.run(name, args, cell, key);
      if (!outcome) continue;
      hasOutcome = true;
      this.add(key, outcome);
      if (outcome.ofCell) this.add(`${name} ${JSON.stringify(args)} ${cell.sheetId} ${cell.col} ${cell.row}`, outcome);
    }
    return hasOutcome ? cells : [];
  }

  /** Takes outcomes of calls that ran elsewhere. */
  receive(outcomes: Iterable<readonly [string, CustomOutcome]>): void {
    for (const [key, outcome] of outcomes) this.add(key, outcome);
  }

  private add(key: string, outcome: CustomOutcome): void {
    this.outcomes.set(key, outcome);
    this.used.add(key);
    this.hasNew = true;
  }

  /** Before all formulas are computed: afterwards forgetUnused() knows which outcomes none of them uses. */
  beginAll(): void {
    this.used.clear();
  }

  forgetUnused(): void {
    for (const key of this.outcomes.keys()) if (!this.used.has(key)) this.outcomes.delete(key);
  }

  /** The outcomes by key. */
  all(): ReadonlyMap<string, CustomOutcome> {
    return this.outcomes;
  }
}

/** The document's evaluation, as much as the calls need of it. */
interface Evaluation {
  /** Computes these cells and those that depend on them. */
  compute(cells: readonly CellPosition[]): void;
}

/** Runs the calls that an evaluation left, until none is left. */
export function finishCalls(calls: CustomCalls, evaluation: Evaluation): void {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const cells = calls.run();
    if (cells.length === 0) return;
    evaluation.compute(cells);
  }
}

/** What a formula's text says of the arguments of a call. */
export interface CallText {
  /** Whether the arguments themselves call NOW, RAND … */
  readonly isVolatile: boolean;
  /** The indices of the formula's references that the arguments contain. */
  readonly from: number;
  readonly to: number;
}

/** What the engine passes to functions, as far as a custom function needs it. */
interface CallContext extends Partial<FunctionContext> {
  readonly getters?: unknown;
  readonly __originCellPosition?: CellPosition;
  /** Absent while a formula outside of the cells is computed. */
  readonly updateDependencies?: unknown;
}

/** Calls a name of a formula that the engine does not know; undefined if the project does not know it either. */
export function callCustom(
  name: string,
  args: () => readonly Argument[],
  text: CallText,
  dependencies: readonly unknown[],
  functions: object,
): Value | Matrix | undefined {
  const context = functions as CallContext;
  const workbook = workbookOf(context);
  workbook.hasUnknownNames = true;
  const calls = workbook.customCalls;
  const found = calls?.find(name);
  if (!calls || found === undefined) return undefined;
  if (text.isVolatile || dependsOnMoment(context.getters, dependencies.slice(text.from, text.to)))
    return failed(VOLATILE);
  const position = context.updateDependencies ? context.__originCellPosition : undefined;
  return calls.call(found, args(), position, context);
}

function plainArgument(argument: Argument): PlainArgument {
  if (!isMatrix(argument)) return plainValue(argument as Value | undefined);
  const columns = argument as Matrix;
  return (columns[0] ?? []).map((_, row) => columns.map((column) => plainValue(column[row])));
}

function plainValue(value: Value | undefined): PlainValue {
  const given = value?.value;
  if (given === null || given === undefined) return '';
  if (typeof given === 'number') return isDateFormat(fromEngineFormat(value?.format)) ? { date: given } : given;
  return isEvaluationError(given) ? googleError(String(given)) : (given as string | boolean);
}

function resultOf(outcome: CustomOutcome, context: Partial<FunctionContext>): Value | Matrix {
  if ('message' in outcome) return failed(outcome.message);
  const { locale } = workbookOf(context);
  const columns = Math.max(0, ...outcome.rows.map((row) => row.length));
  if (columns === 0) return { value: null };
  const valueOf = (result: PlainResult | undefined): Value => {
    if (result === null || result === undefined) return { value: null };
    if (typeof result !== 'object') return { value: result };
    if ('error' in result) return numError('Result was not a number.') as Value;
    const format = Number.isInteger(result.date) ? defaultDateFormat(locale) : defaultDateTimeFormat(locale);
    return { value: result.date, format: toEngineFormat(format) };
  };
  const [first] = outcome.rows;
  if (outcome.rows.length === 1 && columns === 1) return valueOf(first?.[0]);
  return Array.from({ length: columns }, (_, column) => outcome.rows.map((row) => valueOf(row[column])));
}
