/** What people type and what they get to see when they edit a cell: Google's rules, by the file's locale. Pure. */
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

/** The number formats of a cell: its own, '' when it has none, and the one that it shows, which a formula may have brought. */
export interface CellFormats {
  readonly own: string;
  readonly shown: string;
}

/** What a cell holds once `text` was typed into it; null when it is emptied. */
export function readTyped(text: string, formats: CellFormats, locale: string, year: number): CellWrite {
  const plain = text.replace(/\r\n?/g, '\n');
  return parseTyped(completeTyping(plain, formats.shown, locale), locale, formats.own, year);
}

/**
 * What the cell's editor and the formula bar show: formulas with the locale's separators, days and times in the locale's own way whatever
 * the cell's format is, numbers with all their digits. Typed again it gives the same content.
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
    // Longer ones are not read as a duration.
    if (/\[h+\]/i.test(format) && value * 24 < 1000) return printValue(value, '[h]:mm:ss', locale);
    if (value < 1) return printValue(value, 'h:mm:ss', locale);
    // Days before 1900 are not read as such.
    if (value >= 2)
      return printValue(
        value,
        Number.isInteger(value) ? defaultDateFormat(locale) : defaultDateTimeFormat(locale),
        locale,
      );
  }
  // A hundredfold that is rounded to what a double can tell: 0.07 × 100 is 7.000000000000001.
  if (/%/.test(format.split(';')[0]!.replace(/"[^"]*"/g, '')))
    return `${printPlain(Number((value * 100).toPrecision(15)), locale)}%`;
  return printPlain(value, locale);
}

/** All digits, without groups and exponent. */
function printPlain(value: number, locale: string): string {
  const text = plainNumber(value);
  return localeFacts(locale).decimal === ',' ? text.replace('.', ',') : text;
}

/** Whether a text, typed as it is, would stay this text. The year only matters to dates without one, which are no text. */
function readsAsText(text: string, ownFormat: string, locale: string): boolean {
  const read = parseTyped(text, locale, ownFormat, 2000);
  return read !== null && read.kind === 'text' && read.value === text;
}
