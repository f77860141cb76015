/*
 * Compares the file's time zone and locale with the browser's, by what they do and not by their names.
 */

interface Region {
  readonly timeZone: string;
  /** Of the file as Sheets writes it, `de_AT`; of the browser a tag, `de-AT`. */
  readonly locale: string;
}

/** Sheets' locales for a browser's language, the best first: `de_AT`, then `de_DE` in case Sheets does not offer it. */
export function localesFor(tag: string): readonly string[] {
  const { language, region } = new Intl.Locale(tag);
  const usual = new Intl.Locale(language).maximize().region;
  return [...new Set([region, usual])].flatMap((one) =>
    one !== undefined && /^[A-Z]{2}$/.test(one) ? [`${language}_${one}`] : [],
  );
}

/** Language, order of dates and decimal separator. Throws a RangeError for a locale that Intl does not know. */
function formatsOf(locale: string): string {
  const tag = locale.replace(/_/g, '-');
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' })
    .formatToParts(0)
    .filter(({ type }) => type !== 'literal');
  const decimal = new Intl.NumberFormat(tag).format(0.5);
  return [new Intl.Locale(tag).language, ...date.map(({ type }) => type), decimal].join();
}

/** The wall clock at noon of each day of a year. Throws a RangeError for a zone that Intl does not know. */
function noonsOf(timeZone: string, year: number): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, day: 'numeric', hour: 'numeric', minute: 'numeric' });
  return Array.from({ length: 366 }, (_, day) => format.format(Date.UTC(year, 0, 1 + day, 12))).join();
}

/** Whether a and b do the same. What Intl does not know cannot be compared, so nobody is asked about it. */
function alike(of: (name: string) => string, a: string, b: string): boolean {
  try {
    return a === b || of(a) === of(b);
  } catch {
    return true;
  }
}

/** Whether the file's clock or formats differ from the browser's. A browser in UTC hides where it is. */
export function differs(file: Region, here: Region, year: number): boolean {
  if (/^(Etc\/)?(UTC|GMT|Unknown)?$/.test(here.timeZone)) return false;
  return (
    !alike((zone) => noonsOf(zone, year), file.timeZone, here.timeZone) || !alike(formatsOf, file.locale, here.locale)
  );
}
