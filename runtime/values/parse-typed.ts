/**
 * Converts typed text to a cell's content as Google does. `setValue`, `appendRow`, pastes and typing by a user all use it; a difference
 * from Google here would lose data.
 */
import type { CellWrite } from '../engine/document';
import { toCanonicalFormula } from './formula-text';
import { localeFacts, type LocaleFacts } from './locale';
import { parseDate } from './parse-date';
import { parseNumber } from './parse-number';

/** Whether a number format makes all input text. */
export function isTextFormat(format: string): boolean {
  return format.trim() === '@';
}

/** Whether a number format is the automatic one. */
export function isGeneralFormat(format: string): boolean {
  const plain = format.trim().toLowerCase();
  return plain === '' || plain === 'general' || plain === 'automatic' || plain === '0.###############';
}

/**
 * The content of a cell after `text` is typed into it.
 * - With the format `@` it remains text, including a leading `=` or apostrophe.
 * - A leading apostrophe forces text and is removed; `=` begins a formula, and so do `+` and `-` unless a number follows. With blanks
 *   before it, `=` is text.
 * - Booleans, numbers, percentages, money, dates and times are parsed after trimming spaces; other text keeps its spaces.
 * - The result has a format only if the cell has none.
 * '' clears the cell (null).
 */
export function parseTyped(text: string, locale: string, currentFormat: string, todayYear: number): CellWrite {
  if (text === '') return null;
  if (isTextFormat(currentFormat)) return { kind: 'text', value: text };
  if (text.startsWith("'")) return text.length === 1 ? null : { kind: 'text', value: text.slice(1) };
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 50_000) return { kind: 'text', value: text };
  if (text.startsWith('=') && trimmed.length > 1)
    return { kind: 'formula', value: toCanonicalFormula(trimmed, locale) };
  if (trimmed.startsWith('=')) return { kind: 'text', value: text };
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
 * What the cell editor adds to typed text: `%` after a plain number in a cell with a percent format. setValue does not add it:
 * setValue("50") in such a cell is 5000%.
 */
export function completeTyping(text: string, currentFormat: string, locale: string): string {
  if (!/%\s*$/.test(currentFormat.split(';')[0]!.replace(/"[^"]*"/g, ''))) return text;
  const number = parseNumber(text.trim(), localeFacts(locale));
  return number && number.format === '' ? `${text.trim()}%` : text;
}

/** The number, date or time inside a text by the locale, as a formula reads it (`"1,5"+1` in de_DE); null if there is none. */
export function numberInText(text: string, locale: string, todayYear: number): number | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 400) return null;
  const facts = localeFacts(locale);
  return (parseNumber(trimmed, facts) ?? parseDate(trimmed, facts, todayYear))?.value ?? null;
}

/** The date or time inside a text by the locale, as a serial; null if there is none. */
export function dateInText(text: string, locale: string, todayYear: number): number | null {
  const trimmed = text.trim();
  return trimmed.length > 400 ? null : (parseDate(trimmed, localeFacts(locale), todayYear)?.value ?? null);
}

/** Parses TRUE, FALSE and the locale's words for them, in any case; null for other text. */
function parseBoolean(text: string, facts: LocaleFacts): boolean | null {
  if (text.length > 12) return null;
  const upper = text.toUpperCase();
  const local = text.toLocaleUpperCase(facts.tag);
  if (upper === 'TRUE' || local === facts.booleans[0] || upper === facts.booleans[0]) return true;
  if (upper === 'FALSE' || local === facts.booleans[1] || upper === facts.booleans[1]) return false;
  return null;
}
