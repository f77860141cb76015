import { daysBetween, type Day } from '../plan/day';
import type { Goal } from '../plan/plan';
import type { Progress } from './progress';

/*
 * One word that says whether a goal keeps up with its dates. (rules C1 to C6)
 */

export type Pace =
  | 'none'
  | 'reached'
  | 'needsDates'
  | 'datePassed'
  | 'notBegun'
  | 'justStarted'
  | 'ahead'
  | 'onTrack'
  | 'slower'
  | 'needsDecision';

/** Nothing is said about the pace of a goal in its first days, or in the first tenth of its time when that is longer. (rule C4) */
const JUST_STARTED_DAYS = 7;

/**
 * The pace of one goal; `paused` says whether it is paused today (pausing.ts). Progress p is compared with the elapsed time, g of s days,
 * in whole tenths: `ROUND(p*s*10;6) >= g*11` means "at least 110 % of the expected progress". A formula in a cell gets the same result:
 * without rounding, 3 of 5 after 18 of 18 days gives 107.99999999999999 instead of 108, and spreadsheet programs differ in how they
 * compare nearly equal numbers.
 */
export function paceOf(
  goal: Pick<Goal, 'status' | 'start' | 'deadline'>,
  progress: Progress,
  today: Day,
  paused: boolean,
): Pace {
  if (goal.status === 'draft' || goal.status === 'letGo' || paused) return 'none';
  if (goal.status === 'reached') return 'reached';
  if (progress.basis === 'planned') return 'none';
  if (goal.start === null || goal.deadline === null) return 'needsDates';
  if (goal.deadline < today) return 'datePassed';
  if (today < goal.start) return 'notBegun';
  const oneDay = goal.start === goal.deadline;
  const span = oneDay ? 1 : daysBetween(goal.start, goal.deadline);
  const gone = oneDay ? 1 : daysBetween(goal.start, today);
  if (!oneDay && (gone < JUST_STARTED_DAYS || gone * 10 < span)) return 'justStarted';
  const reached = Math.round(progress.share * span * 10 * 1e6) / 1e6;
  if (reached >= gone * 11) return 'ahead';
  if (reached >= gone * 9) return 'onTrack';
  return reached >= gone * 6 ? 'slower' : 'needsDecision';
}
