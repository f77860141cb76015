import { daysBetween, weekdayOf, type Day } from '../plan/day';
import { isPlanPaused } from '../plan/pausing';
import type { PlanSettings } from '../plan/plan';

/*
 * On which days a mail goes out. (rules N1, N2, N24)
 */

/** After a pause of this many days without a mail, the next mail says welcome back. */
const WELCOME_AFTER_DAYS = 14;

/**
 * When a mail goes out on a day: `always`; `ifAny`: when there is anything to say, also only a next step; `ifDue`: when something is due
 * to be named; `never`.
 */
export type MailDay = 'always' | 'ifAny' | 'ifDue' | 'never';

/** What the settings allow on a day. (rules N1, N2) */
export function mailDay(
  settings: Pick<PlanSettings, 'rhythm' | 'weekdaysOnly' | 'daysOff' | 'pausedUntil'>,
  today: Day,
): MailDay {
  if (isPlanPaused(settings, today) || settings.daysOff.some(({ from, to }) => from <= today && today <= to))
    return 'never';
  const weekday = weekdayOf(today);
  if (weekday === 1) return 'always';
  if (settings.rhythm === 'mondays') return 'never';
  if (weekday >= 6 && (settings.weekdaysOnly || settings.rhythm === 'weekdays')) return 'never';
  return settings.rhythm === 'weekdays' ? 'ifAny' : 'ifDue';
}

/** Whether a pause or days off stopped the mail for two weeks or more since the last one. (rule N24) */
export function isBackFromRest(
  { pausedUntil, daysOff }: Pick<PlanSettings, 'pausedUntil' | 'daysOff'>,
  lastMail: Day | null,
  today: Day,
): boolean {
  if (lastMail === null || daysBetween(lastMail, today) < WELCOME_AFTER_DAYS) return false;
  const rested = pausedUntil !== null && lastMail < pausedUntil && pausedUntil <= today;
  return rested || daysOff.some(({ from, to }) => lastMail < to && from < today);
}
