/**
 * Number formats: outside the engine they are Google's patterns. The engine throws on patterns that it does not support, so such a pattern
 * is embedded, as quoted text, in a supported one: `h:mm AM/PM` → `yyyy"~h%3Amm%20AM%2FPM"`. The page prints values with `runtime/values`.
 */
import { defaultDateFormat, defaultDateTimeFormat, isDateFormat } from '../values';

const EMBEDDED = /^(?:0|yyyy|@)"~([^"]*)"$/;

/** The date parts that the engine supports. */
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

/** Whether a pattern of Google's formats text, such as `@`. */
function isTextPattern(pattern: string): boolean {
  return pattern === '@' || (pattern.includes('@') && !pattern.includes(';') && bareSection(pattern).includes('@'));
}

/** The first section without quoted text, escapes and bracketed colours, currencies or conditions. */
function bareSection(pattern: string): string {
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return bare.split(';')[0] ?? '';
}

/** The engine's pattern for a pattern of Google's; '' for '' and General. */
export function toEngineFormat(pattern: string): string {
  if (pattern === '' || /^general$/i.test(pattern)) return '';
  const cached = engineCache.get(pattern);
  if (cached !== undefined) return cached;
  let engine = pattern;
  if (!engineSupports(pattern) || EMBEDDED.test(pattern)) {
    const carrier = isDateFormat(pattern) ? 'yyyy' : isTextPattern(pattern) ? '@' : '0';
    engine = `${carrier}"~${encodeURIComponent(pattern)}"`;
  }
  engineCache.set(pattern, engine);
  return engine;
}
const engineCache = new Map<string, string>();

/** The inverse of {@link toEngineFormat}; formats that the engine made itself are returned unchanged. */
export function fromEngineFormat(format: string | undefined): string {
  if (!format) return '';
  const embedded = format.includes('"~') ? EMBEDDED.exec(format) : null;
  return embedded ? decodeURIComponent(embedded[1] ?? '') : format;
}

/** The automatic format of a formula's result. As in Google, dates use the file's locale; the engine's functions use en_US. */
export function automaticFormat(format: string | undefined, locale: string): string {
  if (format === 'm/d/yyyy') return defaultDateFormat(locale);
  if (format === 'm/d/yyyy hh:mm:ss a') return defaultDateTimeFormat(locale);
  if (format === 'hh:mm:ss a') return 'h:mm:ss am/pm';
  return fromEngineFormat(format);
}

/** Whether the engine's pattern embeds one of Google's, so that the engine's display of a value would be wrong. */
export const isEmbedded = (format: string | undefined): boolean =>
  !!format && format.includes('"~') && EMBEDDED.test(format);

function engineSupports(pattern: string): boolean {
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
