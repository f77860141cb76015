import type { Day } from '../domain/plan/day';

/** A cell that holds a date: the calendar day on which it falls in the spreadsheet's zone. */
export interface DateCell {
  readonly day: Day;
}

/** A cell's value as the store hands it over: `''` when empty; an error is its text, such as `#REF!`. */
export type Cell = string | number | boolean | DateCell;

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** Whether two cells hold the same value; `''` and a missing cell are the same. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const left = a ?? '';
  const right = b ?? '';
  if (isDateCell(left) || isDateCell(right)) return isDateCell(left) && isDateCell(right) && left.day === right.day;
  return left === right;
}

const errorValues = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** Whether a cell shows a formula's error. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && errorValues.test(cell);
}

/** A cell as text: what a user would read, dates as `YYYY-MM-DD`. */
export function textOfCell(cell: Cell): string {
  if (isDateCell(cell)) return cell.day;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell) : cell.trim();
}
