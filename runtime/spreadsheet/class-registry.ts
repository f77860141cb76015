/**
 * Range, Sheet and Spreadsheet create each other. To avoid circular imports, each class registers itself here when its file is
 * loaded.
 */
import type { Execution } from '../contract';
import type { Bounds } from './a1';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Classes = {
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

const classes: Partial<Classes> = {};

export function registerClass<K extends keyof Classes>(kind: K, classOf: Classes[K]): void {
  classes[kind] = classOf;
}

function classOf<K extends keyof Classes>(kind: K): Classes[K] {
  const found = classes[kind];
  if (!found) throw new Error(`The class of ${kind} is not loaded: import runtime/spreadsheet, not one of its files.`);
  return found as Classes[K];
}

export const sheetOf = (execution: Execution, gid: number): Sheet => new (classOf('sheet'))(execution, gid);
export const spreadsheetOf = (execution: Execution): Spreadsheet => new (classOf('spreadsheet'))(execution);
export const rangeOf = (...place: ConstructorParameters<Classes['range']>): Range => new (classOf('range'))(...place);
