/** Parses typed text, and prints the text for the cell editor, by Google's rules and the file's locale. Pure functions. */
import { plainNumber } from '../../../runtime/engine/contents';
import { fromEngineFormula } from '../../../runtime/engine/sheet-names';
import type { CellRead, CellWrite } from '../../../runtime/engine/document';
import {
  completeTyping,
  defaultDateFormat,
  defaultDateTimeFormat,
  fromCanonicalFormula,
  isDateFormat,
  isTextFormat,
  localeFacts,
  parseTyped,
  printValue,
} from '../../../runtime/values';

/** The number formats of a cell: its own ('' when it has none), and the displayed format, which may come from a formula. */
export interface CellFormats {
  readonly own: string;
  readonly shown: string;
}

/** The content of a cell after `text` was typed into it; null for an empty cell. */
export function readTyped(text: string, formats: CellFormats, locale: string, year: number): CellWrite {
  const plain = text.replace(/\r\n?/g, '\n');
  return parseTyped(completeTyping(plain, formats.shown, locale), locale, formats.own, year);
}

/**
 * The text in the cell editor and the formula bar: formulas with the locale's separators, dates in the locale's default format, numbers
 * with all digits. Typing this text again gives the same content.
 */
export function editorTextOf(cell: CellRead, ownFormat: string, locale: string): string {
  if (cell.formula !== '') return fromCanonicalFormula(fromEngineFormula(cell.formula), locale);
  if (cell.error || cell.value === '') return String(cell.value);
  if (typeof cell.value === 'boolean') return localeFacts(locale).booleans[cell.value ? 0 : 1];
  if (typeof cell.value === 'number')
    return isTextFormat(ownFormat) ? printValue(cell.value, '', locale) : editedNumber(cell.value, cell.format, locale);
  return readsAsText(cell.value, ownFormat, locale) ? cell.value : `'${cell.value}`;
}

function editedNumber(value: number, format: string, locale: string): string {
  if (format !== '' && isDateFormat(format) && value >= 0) {
    // parseTyped does not read longer texts as a duration.
    if (/\[h+\]/i.test(format) && value * 24 < 1000) return printValue(value, '[h]:mm:ss', locale);
    if (value < 1) return printValue(value, 'h:mm:ss', locale);
    // parseTyped does not read dates before 1900.
    if (value >= 2)
      return printValue(
        value,
        Number.isInteger(value) ? defaultDateFormat(locale) : defaultDateTimeFormat(locale),
        locale,
      );
  }
  // Rounds to the precision of a double: 0.07 × 100 is 7.000000000000001.
  if (/%/.test(format.split(';')[0]!.replace(/"[^"]*"/g, '')))
    return `${printPlain(Number((value * 100).toPrecision(15)), locale)}%`;
  return printPlain(value, locale);
}

/** All digits, without thousands separators and exponent. */
function printPlain(value: number, locale: string): string {
  const text = plainNumber(value);
  return localeFacts(locale).decimal === ',' ? text.replace('.', ',') : text;
}

/** Whether typing this text gives the same text. Any year will do: it is only used for dates, which are not text. */
function readsAsText(text: string, ownFormat: string, locale: string): boolean {
  const read = parseTyped(text, locale, ownFormat, 2000);
  return read !== null && read.kind === 'text' && read.value === text;
}
