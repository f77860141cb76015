/**
 * A cell's content as the engine stores it, a string: a formula begins with `=`; text begins with `'` where the engine could read
 * it as another type; the rest is a number or a boolean in the engine's spelling.
 */
import type { CellWrite } from './document';
import { toEngineFormula } from './sheet-names';

/** The first letter of text that may do without the apostrophe; textContent() also excludes booleans and dates. */
const PLAINLY_TEXT = /^[A-Za-z\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff]/;
const BOOLEAN_WORD = /^(true|false)$/i;

/** The engine's content for a cell that is written; '' clears the cell. */
export function toContent(cell: CellWrite): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return textContent(cell.value);
    case 'number':
      return Number.isFinite(cell.value) ? plainNumber(cell.value) : '#NUM!';
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.value;
    case 'formula':
      return toEngineFormula(cell.value);
  }
}

export function textContent(text: string): string {
  if (text === '') return '';
  if (PLAINLY_TEXT.test(text) && !BOOLEAN_WORD.test(text.trim()) && !/\d/.test(text)) return text;
  return `'${text}`;
}

/** The text of a cell with literal text: the content without the leading apostrophe. */
export const contentText = (content: string): string => (content.startsWith("'") ? content.slice(1) : content);

/** A number without exponent, because the engine gives a number with one the scientific format: 1e-7 → `0.0000001`. */
export function plainNumber(value: number): string {
  const text = String(value);
  const exponent = text.indexOf('e');
  if (exponent < 0) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.slice(sign.length, exponent).replace('.', '');
  const whole = text.slice(sign.length, exponent).split('.')[0]?.length ?? 1;
  const point = whole + Number(text.slice(exponent + 1));
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
