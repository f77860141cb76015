import { addDays, daysBetween, type Day } from '../plan/day';

/*
 * The days on which the mail names a row with a date. Only the day of the last naming is stored, so that the next mail names what a weekend,
 * a missed run or a full mail left out. (rules N3 to N5)
 */

/** Days after the due day on which a row is named; the first naming is at the beginning of its lead time. */
const DAYS_AFTER_DUE = [0, 1, 3, 7, 14, 21, 28] as const;
/** From this day the mail asks once whether the row is still wanted, and then names it every thirty days. */
export const STILL_WANTED_AFTER = 28;
const EVERY_DAYS_LATER = 30;

export interface Naming {
  /** Its first naming day after the last naming; the row is named when this day is today or earlier. */
  readonly since: Day;
  /** Whether to ask if the row is still wanted: at the first naming on or after the 28th day. */
  readonly stillWanted: boolean;
}

/** Days from the due day to the next naming day after `offset`; `leadDays` before the due day is the first of all. */
function nextOffset(offset: number, leadDays: number): number {
  if (offset < -leadDays) return -leadDays;
  for (const day of DAYS_AFTER_DUE) if (day > offset) return day;
  const rounds = Math.floor((offset - STILL_WANTED_AFTER) / EVERY_DAYS_LATER) + 1;
  return STILL_WANTED_AFTER + rounds * EVERY_DAYS_LATER;
}

/** The first day after `after` on which to name a row with this due day. */
export function nextNamingDay(due: Day, leadDays: number, after: Day | null): Day {
  const offset = after === null ? Number.NEGATIVE_INFINITY : daysBetween(due, after);
  return addDays(due, nextOffset(offset, Math.max(0, Math.floor(leadDays))));
}

/** The day from which to name a row with this due day, and whether to ask if it is still wanted. */
export function namingOf(due: Day, leadDays: number, lastNamed: Day | null, today: Day): Naming {
  // A last naming in the future is ignored, because the clock or the time zone was changed.
  const last = lastNamed !== null && lastNamed > today ? null : lastNamed;
  const asked = addDays(due, STILL_WANTED_AFTER);
  return { since: nextNamingDay(due, leadDays, last), stillWanted: asked <= today && (last === null || last < asked) };
}

/** Whether to name a row today: one of its naming days is after `lastNamed` and not after `today`. */
export function wantsNaming(due: Day, leadDays: number, lastNamed: Day | null, today: Day): boolean {
  return namingOf(due, leadDays, lastNamed, today).since <= today;
}
