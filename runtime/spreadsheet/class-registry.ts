/**
 * Ranges know their sheet, sheets their ranges. So that no file has to import the other one's class at its top, the classes
 * introduce themselves here when they are loaded.
 */
import type { Execution } from '../contract';
import type { Bounds } from './a1';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Makers = {
  range: new (
    execution: Execution,
    gid: number,
    row0: number,
    column0: number,
    rows: number,
    columns: number,
    bounds?: Bounds,
  ) => Range;
  sheet: new (execution: Execution, gid: number) => Sheet;
  spreadsheet: new (execution: Execution) => Spreadsheet;
};

const makers: Partial<Makers> = {};

export function introduce<K extends keyof Makers>(kind: K, maker: Makers[K]): void {
  makers[kind] = maker;
}

function maker<K extends keyof Makers>(kind: K): Makers[K] {
  const found = makers[kind];
  if (!found) throw new Error(`The class of ${kind} is not loaded: import runtime/spreadsheet, not one of its files.`);
  return found as Makers[K];
}

export const sheetOf = (execution: Execution, gid: number): Sheet => new (maker('sheet'))(execution, gid);
export const spreadsheetOf = (execution: Execution): Spreadsheet => new (maker('spreadsheet'))(execution);
export const rangeOf = (...place: ConstructorParameters<Makers['range']>): Range => new (maker('range'))(...place);
