import { isDay, serialOfDay, type Day } from '../domain/plan/day';

/** A cell that holds a date: the calendar day on which it falls in the spreadsheet's zone. */
export interface DateCell {
  /** Outside a plan's days for a time without a day (`1899-12-30`) or a year with five digits. */
  readonly day: Day;
  /** The cell's number when it differs from the serial of the day: with a time of day, or outside a plan's days. */
  readonly serial?: number;
}

/** A cell's value as the reader returns it: `''` when empty; an error is its text, such as `#REF!`. */
export type Cell = string | number | boolean | DateCell;

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/**
 * Formulas see only the number under a date, so script and formulas share one limit. Up to it (18 May 1927), a date is a number in a cell that
 * kept a date format, such as 4 shown as 1900-01-03; above it, a number in a date column is a day.
 */
export const GREATEST_NUMBER_AS_DATE = 10000;
/** Serial of the day after the last one, 9999-12-31. */
export const END_OF_DAYS = 2958466;

/** The number under a date cell. */
export function serialOfCell({ day, serial }: DateCell): number {
  return serial ?? serialOfDay(day);
}

/** Whether a number in a date column is a day; its fraction is a time of day. (rule X14) */
export function isDaySerial(serial: number): boolean {
  return serial > GREATEST_NUMBER_AS_DATE && serial < END_OF_DAYS;
}

const NO_WIDTH = /[\u200b-\u200f\u2060\u00ad]/;
const BLANKS_AROUND = /^[\s\u200b-\u200f\u2060\u00ad]+|[\s\u200b-\u200f\u2060\u00ad]+$/g;

/** A text without invisible characters around it: spaces, no-break spaces, zero-width characters. (rule X16) */
export function withoutBlanks(text: string): string {
  return NO_WIDTH.test(text) ? text.replace(BLANKS_AROUND, '') : text.trim();
}

/** Whether two cells hold the same value; `''` equals a missing cell. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const left = a ?? '';
  const right = b ?? '';
  if (isDateCell(left) || isDateCell(right)) return isDateCell(left) && isDateCell(right) && left.day === right.day;
  return left === right;
}

const errorValues = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/** Whether a cell shows the error of a formula. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && errorValues.test(cell);
}

/** A cell as text: what a user would read, dates as `YYYY-MM-DD`. */
export function textOfCell(cell: Cell): string {
  if (isDateCell(cell)) return isDay(cell.day) ? cell.day : textOfOddDate(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'number' ? String(cell) : withoutBlanks(cell);
}

/** `09:30` for a time without a day, else the day, even outside a plan's days. */
function textOfOddDate(cell: DateCell): string {
  const serial = serialOfCell(cell);
  if (serial < 0 || serial >= 1) return cell.day;
  const minutes = Math.round(serial * 24 * 60) % (24 * 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
