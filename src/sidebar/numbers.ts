/*
 * Numbers as people type them.
 */

/** Switzerland separates thousands with an apostrophe, and people type either form of it. */
function straight(text: string): string {
  return text.replace(/’/g, "'");
}

/** The separators of a locale: between thousands, and before the decimals. */
function separatorsOf(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.5);
  const find = (type: string): string => straight(parts.find((part) => part.type === type)?.value ?? '');
  return { group: find('group'), decimal: find('decimal') || '.' };
}

/**
 * Reads a number with the locale's separators; null when the text is not a number. `1,000` is a thousand in English and 1 in German. A
 * misplaced separator (`3,5` in English) gives null, so that the form asks instead of guessing.
 */
export function readNumber(text: string, locale: string): number | null {
  const { group, decimal } = separatorsOf(locale);
  let plain = straight(text)
    .replace(/\s/g, '')
    .replace(/\u2212/g, '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group || ','}\\d{3})+(\\${decimal}\\d+)?$`);
  if (group.trim() !== '' && grouped.test(plain)) plain = plain.split(group).join('');
  plain = plain.replace(decimal, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

/** A number as a person types it in this locale, so that `readNumber` can read it back; '' for null. */
export function typeNumber(value: number | null, locale: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 10,
    numberingSystem: 'latn',
  }).format(value);
}
