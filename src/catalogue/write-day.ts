/**
 * A day as `format` writes it, but the first of a month with the word of the language where the month has its name: `1er janvier`, which Intl writes
 * `1 janvier`.
 * @param moment milliseconds since 1970
 * @param first that word; a language that is not Waymark's has none of its own
 */
export function writeWith(format: Intl.DateTimeFormat, moment: number, first = '1'): string {
  const parts = format.formatToParts(moment);
  const hasName = parts.some(({ type, value }) => type === 'month' && /\p{L}/u.test(value));
  return parts.map(({ type, value }) => (hasName && type === 'day' && value === '1' ? first : value)).join('');
}
