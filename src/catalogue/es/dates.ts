import type { Part, Words } from '../catalogue';

/** How Spanish writes days. */
export const dates: Part<Words['dates']> = {
  locale: 'es',
  dayFormat: 'd mmm yyyy',
  weekdayFormat: 'ddd d mmm yyyy',
  dayOfMonth: '{day} {month}',
};

/** The first day of a month before the month’s name. */
export const firstOfMonth = '1';
