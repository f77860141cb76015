import { sidebar as english } from '../catalogue/en';
import type { Day } from '../domain/plan/day';
import { readSpokenDay, type DateOrder, type SpokenDay } from '../domain/plan/spoken-day';
import { readSpokenHours } from '../domain/plan/spoken-hours';
import type { SpokenWords } from '../domain/plan/spoken-words';
import { readNumber } from './numbers';
import { words } from './words';

/*
 * Dates and hours as people say them, in the language of the page or in English.
 */

const languages: readonly SpokenWords[] =
  words.language === english.language ? [words.spoken] : [words.spoken, english.spoken];

/** The order in which the file's locale, `de_DE`, writes a date; of a locale that Intl does not know, the one that decides nothing. */
function dateOrderOf(fileLocale: string): DateOrder {
  try {
    const order = new Intl.DateTimeFormat(fileLocale.replace(/_/g, '-'), {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
      .formatToParts(0)
      .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type.charAt(0)] : []))
      .join('');
    return order === 'dmy' || order === 'mdy' ? order : 'ymd';
  } catch {
    return 'ymd';
  }
}

/** The day that a text says, or those that it may mean; null when it says none. */
export function readDay(
  text: string,
  options: { readonly today: Day; readonly fileLocale: string; readonly isPast?: boolean },
): SpokenDay | null {
  const { today, fileLocale, isPast = false } = options;
  return readSpokenDay(text, languages, { today, order: dateOrderOf(fileLocale), side: isPast ? 'behind' : 'ahead' });
}

/** A number of hours, alone or with its unit: `1.5`, `90 min`, `1:30`; null when the text is neither. */
export function readHours(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  return readNumber(text, locale) ?? readSpokenHours(text, languages, decimal);
}
