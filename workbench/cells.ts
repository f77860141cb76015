/** Cells as `show` prints them. */
import type { CellRead, Document } from '../runtime';
import { civilOfWallMs, isDateFormat, wallMsOfSerial } from '../runtime/values';
import { styleAt } from '../runtime/features';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** A cell's value as JSON: dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in the spreadsheet's time zone, '' when empty. */
export function valueOf(cell: CellRead): string | number | boolean {
  if (typeof cell.value !== 'number' || !isDateFormat(cell.format)) return cell.value;
  // A serial counts days and is rounded: 0.333333 means 08:00. So round to whole seconds.
  const wall = Math.round(wallMsOfSerial(cell.value) / 1000) * 1000;
  const { year, month, day, hour, minute } = civilOfWallMs(wall);
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return hour === 0 && minute === 0 ? date : `${date}T${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** The style of a cell without any formatting. */
const DEFAULT_STYLE: Readonly<Record<string, unknown>> = {
  background: '#ffffff',
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 10,
  fontFamily: 'Arial',
  align: 'general',
};

/** The style of a cell, conditional formats included. `row` and `column` are 0-based. */
export function describeStyle(document: Document, gid: number, row: number, column: number): Record<string, unknown> {
  return { ...styleAt(document, gid, row, column) };
}

/** Only the properties that differ from an unformatted cell. */
export const nonDefaultStyle = (style: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== DEFAULT_STYLE[key]));

interface Rule {
  getCriteriaType(): { toString(): string };
  getCriteriaValues(): unknown[];
  getAllowInvalid(): boolean;
  getHelpText(): string | null;
}
interface Named {
  getA1Notation(): string;
  getSheet(): { getName(): string };
}

const toJsonValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && value !== null && typeof (value as Named).getA1Notation === 'function')
    return `'${(value as Named).getSheet().getName().replace(/'/g, "''")}'!${(value as Named).getA1Notation()}`;
  return typeof value === 'object' && value !== null ? String(value) : value;
};

/** A validation rule as plain JSON; null for a cell without a rule. */
export function describeValidation(rule: unknown): Record<string, unknown> | null {
  if (rule === null || rule === undefined) return null;
  const validation = rule as Rule;
  const help = validation.getHelpText();
  return {
    criteria: validation.getCriteriaType().toString(),
    values: validation.getCriteriaValues().map(toJsonValue),
    allowInvalid: validation.getAllowInvalid(),
    ...(help ? { help } : {}),
  };
}

/** A cell of any view as text. */
export function describeCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'object') return String(cell);
  return Object.entries(cell)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
