/*
 * Numbers as people type them.
 */

/** Switzerland's apostrophe is typed in two ways. */
function straight(text: string): string {
  return text.replace(/’/g, "'");
}

/** The signs of a locale: what stands between thousands, and before the tenths. */
function signsOf(locale: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.5);
  const find = (type: string): string => straight(parts.find((part) => part.type === type)?.value ?? '');
  return { group: find('group'), decimal: find('decimal') || '.' };
}

/**
 * The number that a text stands for, by the locale's signs; null when it is none. `1,000` is a thousand in English and one in German, and a
 * group that is none (`3,5` in English) is asked about rather than guessed.
 */
export function readNumber(text: string, locale: string): number | null {
  const { group, decimal } = signsOf(locale);
  let plain = straight(text)
    .replace(/\s/g, '')
    .replace(/\u2212/g, '-');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group || ','}\\d{3})+(\\${decimal}\\d+)?$`);
  if (group.trim() !== '' && grouped.test(plain)) plain = plain.split(group).join('');
  plain = plain.replace(decimal, '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : null;
}

/** A number as somebody would type it in this locale: `readNumber` reads it again. */
export function typeNumber(value: number | null, locale: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 10,
    numberingSystem: 'latn',
  }).format(value);
}
