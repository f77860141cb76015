import { isQuarter } from '../domain/looking-back/quarter';
import { isDay } from '../domain/plan/day';
import { number, orNull, text } from './shape';

/*
 * Shapes of single fields. The action checks ranges of numbers and whether a row exists, since it can explain them in the user's language.
 */

/** A cell holds up to 50,000 characters; a form needs far fewer. */
export const long = text(5000);
export const short = text(100);
/** The key of a form, new each time that it is opened. Saving again with the same key changes the first row instead of adding one. */
export const key = text(100);
export const measured = orNull(number);

/** `YYYY-MM-DD`; '' for none. */
export const dayOrNone = text(10, 'a day such as 2027-03-26, or nothing', (given) => given === '' || isDay(given));
export const day = text(10, 'a day such as 2027-03-26', isDay);

const isGoalOrStep = (given: string): boolean => /^[GS]\d{1,7}$/.test(given);
/** ID of a goal or a step. */
export const rowId = text(8, 'an ID such as G3', isGoalOrStep);
export const rowIdOrNone = text(8, 'an ID such as G3, or nothing', (given) => given === '' || isGoalOrStep(given));
/** ID of a goal or a step; '' for the plan as a whole. */
export const adjustableId = text(
  8,
  'the ID of a goal or a step, or nothing',
  (given) => given === '' || isGoalOrStep(given),
);
/** ID of a goal; '' for none. */
export const goalIdOrNone = text(
  8,
  'an ID such as G3, or nothing',
  (given) => given === '' || /^G\d{1,7}$/.test(given),
);
/** ID of a row of any tab; '' for none. */
export const idOrNone = text(
  8,
  'an ID such as C3, or nothing',
  (given) => given === '' || /^[A-Z]\d{1,7}$/.test(given),
);

export const timeZone = text(64, 'a time zone such as Europe/Berlin', (given) => /^[A-Za-z][\w+/-]+$/.test(given));
/** As Google Sheets writes it. */
export const locale = text(16, 'a locale such as de_DE', (given) => /^[a-z]{2,3}(_\w+)*$/.test(given));
export const quarter = text(7, 'a quarter such as 2026-Q1, or nothing', (given) => given === '' || isQuarter(given));
