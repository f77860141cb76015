import type { Part, Words } from '../catalogue';

/** How French writes days. */
export const dates: Part<Words['dates']> = {
  locale: 'fr',
  dayFormat: 'd mmm yyyy',
  weekdayFormat: 'ddd d mmm yyyy',
  dayOfMonth: '{day} {month}',
};

/** The first day of a month before the month’s name. */
export const firstOfMonth = '1er';
