/** Defines functions of Google Sheets in the engine. */
import { EvaluationError, registries, helpers } from '@odoo/o-spreadsheet';
import type { FunctionContext } from './document';

/** A value inside a formula; for an error, `value` is its text. */
export interface Value {
  value: unknown;
  format?: string;
}
export type Matrix = Value[][];
export type Argument = Value | Matrix | undefined;
type Compute = (this: Partial<FunctionContext> & { locale: unknown }, ...args: never[]) => unknown;

/** What the engine does with arguments; toNumber and toBoolean throw an error of a formula where they cannot. */
interface Conversions {
  toBoolean(value: unknown): boolean;
  toNumber(value: unknown, locale: unknown): number;
  toString(value: unknown): string;
  isMatrix(value: unknown): boolean;
  isEvaluationError(value: unknown): boolean;
}

export const { toBoolean, toNumber, toString, isMatrix, isEvaluationError } = helpers as unknown as Conversions;

export const valueError = (message: string): unknown => new (EvaluationError as any)(message);
export const numError = (message: string): unknown => new (EvaluationError as any)(message, '#NUM!');
export const notAvailable = (message: string): unknown => new (EvaluationError as any)(message, '#N/A');
export const divisionByZero = (): unknown => new (EvaluationError as any)('Division by zero.', '#DIV/0!');

/** The workbook's clock and settings; a model that was opened without them uses the machine's clock. */
export function workbookOf(context: Partial<FunctionContext>): FunctionContext['workbook'] {
  return context.workbook ?? { locale: 'en_US', timeZone: 'Etc/UTC', now: Date.now };
}

export function define(name: string, args: string[], compute: Compute, isExported = true): void {
  const description = `${name}, as in Google Sheets.`;
  (registries.functionRegistry as any).replace(name, {
    description,
    args: args.map((text) => (helpers as any).arg(text, '')),
    compute,
    isExported,
  });
}

export const number = (context: { locale: unknown }, value: Argument): number => toNumber(value, context.locale);
export const cellsOf = (args: Argument[]): Value[] =>
  args.flatMap((each) => (isMatrix(each) ? (each as Matrix).flat() : each === undefined ? [] : [each as Value]));
export const single = (argument: Argument): Value =>
  isMatrix(argument) ? ((argument as Matrix)[0]?.[0] ?? { value: null }) : ((argument as Value) ?? { value: null });
