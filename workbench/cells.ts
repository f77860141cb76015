/** Cells as `show` tells them. */
import type { CellRead, Document } from '../runtime';
import { civilOfWallMs, isDateFormat, wallMsOfSerial } from '../runtime/values';
import { styleAt } from '../runtime/features';

const two = (n: number): string => String(n).padStart(2, '0');

/** A cell's value as JSON: dates as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` on the spreadsheet's own calendar, '' when empty. */
export function valueOf(cell: CellRead): string | number | boolean {
  if (typeof cell.value !== 'number' || !isDateFormat(cell.format)) return cell.value;
  // Serials count days; half a second makes 08:00 of 0.333333.
  const wall = Math.round(wallMsOfSerial(cell.value) / 1000) * 1000;
  const { year, month, day, hour, minute } = civilOfWallMs(wall);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return hour === 0 && minute === 0 ? date : `${date}T${two(hour)}:${two(minute)}`;
}

/** How a cell looks that nobody touched. */
const PLAIN: Readonly<Record<string, unknown>> = {
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

/** The look of a cell, conditional formats included. */
export function describeStyle(document: Document, gid: number, row: number, column: number): Record<string, unknown> {
  return { ...styleAt(document, gid, row, column) };
}

/** Only what differs from a plain cell, for people. */
export const peculiarities = (style: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== PLAIN[key]));

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

const tellValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(tellValue);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && value !== null && typeof (value as Named).getA1Notation === 'function')
    return `'${(value as Named).getSheet().getName().replace(/'/g, "''")}'!${(value as Named).getA1Notation()}`;
  return typeof value === 'object' && value !== null ? String(value) : value;
};

/** A validation rule as plain JSON, null where there is none. */
export function describeValidation(rule: unknown): Record<string, unknown> | null {
  if (rule === null || rule === undefined) return null;
  const one = rule as Rule;
  const help = one.getHelpText();
  return {
    criteria: one.getCriteriaType().toString(),
    values: one.getCriteriaValues().map(tellValue),
    allowInvalid: one.getAllowInvalid(),
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
