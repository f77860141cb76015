/** Writes a day such as `2026-03-01` in the format of the file's locale. */
export function sayDay(day: string, locale: string): string {
  if (day === '') return '';
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale.replace('_', '-'), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}
