/** `2026-03-01` as the file's locale writes it. */
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
