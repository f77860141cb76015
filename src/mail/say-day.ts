import type { Words } from '../catalogue/catalogue';
import { formatsOf } from '../catalogue/locale';
import type { Day } from '../domain/plan/day';

/** Writes days and numbers for readers of one locale. */
export interface LocaleWriter {
  /** `Tuesday 3 February`; with the year when it is not the present year. */
  readonly day: (day: Day) => string;
  /** `Tuesday 3 February 2026` */
  readonly dayAndYear: (day: Day) => string;
  /** At most two decimals. */
  readonly number: (value: number) => string;
}

/** `today` decides whether the year of a day is left out. */
export function writerFor(locale: string, words: Words, today: Day): LocaleWriter {
  const { days, number } = formatsOf(locale, words);
  const near = days({ weekday: 'long', day: 'numeric', month: 'long' });
  const dayAndYear = days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return { day: (day) => (day.slice(0, 4) === today.slice(0, 4) ? near : dayAndYear)(day), dayAndYear, number };
}
