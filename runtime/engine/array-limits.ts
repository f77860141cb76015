/** Formulas whose result has as many cells as its arguments say: one typed formula must not use up the memory of the whole workbook. */
import { registries } from '@odoo/o-spreadsheet';
import { isMatrix, single, valueError, type Argument } from './function-definition';

/** Cells of the largest array that such a formula may give. In Google the file's 10 million cells are the limit. */
const MAX_CELLS = 1_000_000;

/** Whether an array of that size is more than a formula may give. */
export const isTooLarge = (rows: number, columns: number): boolean => rows * columns > MAX_CELLS;

/** Which arguments are the numbers of rows and columns. */
const SIZES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  SEQUENCE: [0, 1],
  RANDARRAY: [0, 1],
  EXPAND: [1, 2],
  MUNIT: [0, 0],
};

/** The number in an argument; 1 for one that is not given or that the function itself refuses. */
function countIn(argument: Argument): number {
  const count = Number(argument === undefined || isMatrix(argument) ? 1 : single(argument).value);
  return count > 1 ? count : 1;
}

export function registerArrayLimits(): void {
  const registry = registries.functionRegistry as any;
  for (const [name, [rows, columns]] of Object.entries(SIZES)) {
    const { compute } = registry.get(name);
    registry.replace(name, {
      ...registry.get(name),
      compute(this: unknown, ...args: Argument[]): unknown {
        return isTooLarge(countIn(args[rows]), countIn(args[columns]))
          ? valueError('The result is too large.')
          : compute.apply(this, args);
      },
    });
  }
}
