import { daysBetween, type Day } from './day';
import type { Goal } from './plan';
import type { Progress } from './progress';

/*
 * One word on whether a goal keeps up with its dates. (rules C1 to C6)
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

/** Nothing is said about a goal's pace before so many days, or a tenth of its time when that is longer. (rule C4) */
export const JUST_STARTED_DAYS = 7;

/**
 * The pace of one goal; `paused` is whether it rests today (pausing.ts). Progress p is held against the time gone, g of s days, by
 * whole tenths: `p*s*10 >= g*11` is "at least 110 % of what the time gone asks for", without a division, so that a formula in a cell
 * comes to the same answer.
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
  const reached = progress.share * span * 10;
  if (reached >= gone * 11) return 'ahead';
  if (reached >= gone * 9) return 'onTrack';
  return reached >= gone * 6 ? 'slower' : 'needsDecision';
}
