/** Converts between the values of a script (numbers, booleans, strings, Dates) and the contents of cells. */
import type { Execution } from '../contract';
import { isDate } from '../features/days';
import type { CellRead, CellWrite } from '../engine/document';
import {
  defaultDateFormat,
  defaultDateTimeFormat,
  instantOfSerial,
  isDateSerial,
  isDateFormat,
  isGeneralFormat,
  isTextFormat,
  localParts,
  parseTyped,
  printValue,
  serialOfInstant,
} from '../values';
import { tooLong } from './errors';

/** The maximal number of characters in a cell (support.google.com/drive/answer/37603). */
const MAX_CHARACTERS = 50_000;

/** Milliseconds from 1970 to the last moment of a Date (ECMAScript, Time Values). */
const LAST_INSTANT = 8.64e15;

export type ScriptValue = number | boolean | string | Date;

/**
 * The value for getValue: a Date if the cell has a date or time format, '' for an empty cell, the text of an error. A number for which there
 * is no Date (JavaScript ends at 100 million days from 1970) stays a number.
 */
export function toScriptValue(execution: Execution, cell: Omit<CellRead, 'formula'>): ScriptValue {
  if (typeof cell.value === 'number' && cell.format !== '' && isDateFormat(cell.format)) {
    const instant = isDateSerial(cell.value) ? instantOfSerial(cell.value, execution.document.timeZone) : NaN;
    if (Math.abs(instant) <= LAST_INSTANT) return new execution.Date(instant);
  }
  return cell.value;
}

/** The text for getDisplayValue. */
export function toDisplay(execution: Execution, cell: Omit<CellRead, 'formula'>): string {
  return cell.error ? String(cell.value) : printValue(cell.value, cell.format, execution.document.locale);
}

/**
 * The content for setValue: strings are parsed as typed text by the file's locale, Dates become serials in the file's time zone; null,
 * undefined and '' clear the cell. `format` is the cell's number format.
 */
export function toWrite(execution: Execution, value: unknown, format: string): CellWrite {
  const { document } = execution;
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'bigint':
      return { kind: 'number', value: Number(value) };
    case 'string':
      if (value === '') return null;
      if (value.length > MAX_CHARACTERS) throw tooLong();
      return parseTyped(value, document.locale, format, yearOf(execution));
    default:
      if (value === null) return null;
      if (isDate(value)) return dateWrite(execution, value, format);
      return { kind: 'text', value: javaText(value) };
  }
}

function yearOf(execution: Execution): number {
  return localParts(execution.clock.now(), execution.document.timeZone).year;
}

function dateWrite(execution: Execution, date: Date, format: string): CellWrite {
  const { locale, timeZone } = execution.document;
  if (Number.isNaN(date.getTime())) return { kind: 'number', value: NaN };
  const serial = serialOfInstant(date.getTime(), timeZone);
  const automatic = Number.isInteger(serial) ? defaultDateFormat(locale) : defaultDateTimeFormat(locale);
  if (isTextFormat(format)) return { kind: 'text', value: printValue(serial, automatic, locale) };
  return isGeneralFormat(format)
    ? { kind: 'number', value: serial, format: automatic }
    : { kind: 'number', value: serial };
}

/** Arrays and objects are written as Java prints them: `[Ljava.lang.Object;@0`, `{a=1, b=x}`; an object of a service by its class. */
function javaText(value: unknown, around: readonly object[] = []): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@0';
  if (typeof value !== 'object' || value === null) return String(value);
  const service = (value.constructor as { googleName?: unknown } | undefined)?.googleName;
  if (typeof service === 'string') return service.slice(service.indexOf('.') + 1);
  if (around.includes(value)) return '(this Map)';
  const entries = Object.entries(value).map(([key, inner]) => `${key}=${javaText(inner, [...around, value])}`);
  return entries.length > 0 || String(value) === '[object Object]' ? `{${entries.join(', ')}}` : String(value);
}
