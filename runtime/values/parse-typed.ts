/**
 * What typed text becomes in a cell: this is where data is lost, so it is done as Google does it
 * (values of `setValue`, `appendRow`, pastes and what users type are all read this way).
 */
import type { CellWrite } from '../engine/document';
import { toCanonicalFormula } from './formula-text';
import { localeFacts, type LocaleFacts } from './locale';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';

/** Whether a number format keeps everything as text. */
export function isTextFormat(format: string): boolean {
  return format.trim() === '@';
}

/** Whether a number format is the automatic one. */
export function isGeneralFormat(format: string): boolean {
  const plain = format.trim().toLowerCase();
  return plain === '' || plain === 'general' || plain === 'automatic' || plain === '0.###############';
}

/**
 * The content that a cell takes when `text` is typed into it.
 * - Under the format `@` it stays text, an `=` or an apostrophe at its beginning included.
 * - A leading apostrophe forces text and disappears; `=` makes a formula, and so do `+` and `-` before what is no number.
 * - Booleans, numbers, percents, money, dates and times are found after trimming blanks; other text keeps its blanks.
 * - A format comes with the content only where the cell has none.
 * '' empties the cell (null).
 */
export function parseTyped(text: string, locale: string, currentFormat: string, todayYear: number): CellWrite {
  if (text === '') return null;
  if (isTextFormat(currentFormat)) return { kind: 'text', value: text };
  if (text.startsWith("'")) return text.length === 1 ? null : { kind: 'text', value: text.slice(1) };
  const trimmed = trimBlanks(text);
  if (trimmed === '' || trimmed.length > 50_000) return { kind: 'text', value: text };
  if (trimmed.startsWith('=') && trimmed.length > 1)
    return { kind: 'formula', value: toCanonicalFormula(trimmed, locale) };
  const facts = localeFacts(locale);
  if (trimmed.length <= 400) {
    const truth = parseBoolean(trimmed, facts);
    if (truth !== null) return { kind: 'boolean', value: truth };
    const found = parseNumber(trimmed, facts) ?? parseDate(trimmed, facts, todayYear);
    if (found) {
      return found.format !== '' && isGeneralFormat(currentFormat)
        ? { kind: 'number', value: found.value, format: found.format }
        : { kind: 'number', value: found.value };
    }
  }
  if (/^[+-]./su.test(trimmed)) return { kind: 'formula', value: toCanonicalFormula(`=${trimmed}`, locale) };
  return { kind: 'text', value: text };
}

/**
 * What the editor of a cell adds to typed text: in a cell with a percent format the `%` behind a bare number. Only
 * people's typing has it; setValue("50") in such a cell is 5000%.
 */
export function completeTyping(text: string, currentFormat: string, locale: string): string {
  if (!/%\s*$/.test(currentFormat.split(';')[0]!.replace(/"[^"]*"/g, ''))) return text;
  const number = parseNumber(trimBlanks(text), localeFacts(locale));
  return number && number.format === '' ? `${text.trim()}%` : text;
}

/** TRUE, FALSE and the locale's own words, in any case; null for other text. */
function parseBoolean(text: string, facts: LocaleFacts): boolean | null {
  if (text.length > 12) return null;
  const upper = text.toUpperCase();
  const local = text.toLocaleUpperCase(facts.tag);
  if (upper === 'TRUE' || local === facts.booleans[0] || upper === facts.booleans[0]) return true;
  if (upper === 'FALSE' || local === facts.booleans[1] || upper === facts.booleans[1]) return false;
  return null;
}

/** Blanks of any kind at both ends; linear in time also for long inner runs. */
function trimBlanks(text: string): string {
  return text.trim();
}
