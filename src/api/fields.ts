import { isDay } from '../domain/plan/day';
import { number, orNull, text } from './shape';

/*
 * Shapes of single fields. What a number may be, and which kind of row an ID has to name, is said by the action, in words.
 */

/** A cell takes 50,000 characters; nobody types so many into a form. */
export const long = text(5000);
export const short = text(100);
/** The key of a form, made once for each time that it is opened: sent again, it changes the row of the first time. */
export const key = text(100);
export const measured = orNull(number);

/** `YYYY-MM-DD`; '' for none. */
export const dayOrNone = text(10, 'a day such as 2027-03-26, or nothing', (given) => given === '' || isDay(given));
export const day = text(10, 'a day such as 2027-03-26', isDay);

const isGoalOrStep = (given: string): boolean => /^[GS]\d{1,7}$/.test(given);
/** ID of a goal or a step. */
export const rowId = text(8, 'an ID such as G3', isGoalOrStep);
export const rowIdOrNone = text(8, 'an ID such as G3, or nothing', (given) => given === '' || isGoalOrStep(given));
/** The same for functions in which '' is the plan as a whole, or what the action refuses in words. */
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
