import { firstsOfMonth } from '../../catalogue/language-names';
import { writeWith } from '../../catalogue/write-day';

/** Writes a day such as `2026-03-01` in the format of the file's locale. */
export function sayDay(day: string, locale: string): string {
  if (day === '') return '';
  const date = new Date(`${day}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(locale.replace('_', '-'), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return writeWith(format, date.getTime(), firstsOfMonth[locale.slice(0, 2)]);
}
