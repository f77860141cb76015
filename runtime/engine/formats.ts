/**
 * Number formats. Everything outside the engine speaks Google's patterns (`h:mm AM/PM`, `[h]:mm`, `0.00;[red]-0.00`). The engine
 * reads a smaller language and throws on the rest, which would turn the cell's value into an error. So a pattern that the engine
 * cannot apply is carried inside one that it can, as a quoted word: `h:mm AM/PM` → `yyyy"~h%3Amm%20AM%2FPM"`.
 * Only the display of the page's grid needs more than that, and it prints through `runtime/values`.
 */
import { defaultDateFormat, defaultDateTimeFormat, isDateFormat } from '../values';

const CARRIED = /^(?:0|yyyy|@)"~([^"]*)"$/;

/** What the engine can both read and apply: digits, the date parts of its own table, quoted text, plain signs, `@`. */
const ENGINE_DATE_PARTS = new Set([
  'd',
  'dd',
  'ddd',
  'dddd',
  'm',
  'mm',
  'mmm',
  'mmmm',
  'mmmmm',
  'yy',
  'yyyy',
  'hh',
  'ss',
  'a',
]);
const NUMBER_PART = /^(?:[#0,.% $+\-/():!^&~{}<>=]|"[^"]*"|\\.)*$/;
const DATE_PART = /^(?:[dmyhsa]+|[.,% $+\-/():!^&~{}<>=]|"[^"]*"|\\.)*$/;

/** Whether a Google pattern is plain text, `@` first and foremost. */
function isTextPattern(pattern: string): boolean {
  return pattern === '@' || (pattern.includes('@') && !pattern.includes(';') && bareSection(pattern).includes('@'));
}

/** The first section without quoted text, escapes and bracketed colours, currencies or conditions. */
function bareSection(pattern: string): string {
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return bare.split(';')[0] ?? '';
}

/** A Google pattern as the engine keeps it. '' and General are no format at all. */
export function toEngineFormat(pattern: string): string {
  if (pattern === '' || /^general$/i.test(pattern)) return '';
  const cached = engineCache.get(pattern);
  if (cached !== undefined) return cached;
  let engine = pattern;
  if (!engineApplies(pattern) || CARRIED.test(pattern)) {
    const carrier = isDateFormat(pattern) ? 'yyyy' : isTextPattern(pattern) ? '@' : '0';
    engine = `${carrier}"~${encodeURIComponent(pattern)}"`;
  }
  engineCache.set(pattern, engine);
  return engine;
}
const engineCache = new Map<string, string>();

/** The way back of {@link toEngineFormat}; formats that the engine made itself (a page's user) come as they are. */
export function fromEngineFormat(format: string | undefined): string {
  if (!format) return '';
  const carried = format.includes('"~') ? CARRIED.exec(format) : null;
  return carried ? decodeURIComponent(carried[1] ?? '') : format;
}

/** The format that a formula's result brings along; dates by the engine's own functions take the file's locale, as in Google. */
export function automaticFormat(format: string | undefined, locale: string): string {
  if (format === 'm/d/yyyy') return defaultDateFormat(locale);
  if (format === 'm/d/yyyy hh:mm:ss a') return defaultDateTimeFormat(locale);
  if (format === 'hh:mm:ss a') return 'h:mm:ss am/pm';
  return fromEngineFormat(format);
}

/** Whether the engine's own display of a value under this format would be wrong because the pattern is only carried. */
export const isCarried = (format: string | undefined): boolean =>
  !!format && format.includes('"~') && CARRIED.test(format);

function engineApplies(pattern: string): boolean {
  if (pattern === '@') return true;
  if (pattern.includes('""') || pattern.includes('"~')) return false;
  const sections = pattern.split(';');
  if (sections.length > 3) return false;
  return sections.every((section, index) => {
    if (section === '') return index > 0;
    if (NUMBER_PART.test(section)) return /[0#]/.test(section) && (section.match(/\./g)?.length ?? 0) < 2;
    if (!DATE_PART.test(section)) return false;
    const parts = section.replace(/"[^"]*"|\\./g, '').match(/([a-z])\1*/g) ?? [];
    return parts.length > 0 && parts.every((part) => ENGINE_DATE_PARTS.has(part)) && parts.some((part) => part !== 'a');
  });
}
