import { LAST_DAY, laterDay, type Day } from './day';
import type { Goal, PlanSettings, Step } from './plan';

/*
 * A pause that really pauses: of a step, of a goal, or of the whole plan. (rule W2)
 */

/** `until` is the first day on which it goes on; null when a goal is paused by its status, for no stated time. */
export interface Pause {
  readonly until: Day | null;
}

type GoalOfPause = Pick<Goal, 'status' | 'pausedUntil'>;
type SettingsOfPause = Pick<PlanSettings, 'pausedUntil'>;

function latest(days: readonly (Day | null | undefined)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day == null ? last : last === null ? day : laterDay(last, day)), null);
}

/** The first day on which a goal goes on, whatever today is; LAST_DAY when its status is Paused; null when nothing pauses it. */
export function goalPausedTo(goal: GoalOfPause, settings: SettingsOfPause): Day | null {
  return goal.status === 'paused' ? LAST_DAY : latest([goal.pausedUntil, settings.pausedUntil]);
}

/** The first day on which a step goes on, whatever today is: the latest of its own, its goal's and the plan's. */
export function stepPausedTo(
  step: Pick<Step, 'pausedUntil'>,
  goal: GoalOfPause | undefined,
  settings: SettingsOfPause,
): Day | null {
  return latest([step.pausedUntil, goal ? goalPausedTo(goal, settings) : settings.pausedUntil]);
}

function pauseUntil(until: Day | null, today: Day): Pause | null {
  if (until === null || today >= until) return null;
  return { until: until === LAST_DAY ? null : until };
}

/** Whether a goal rests on `today`. */
export function pauseOfGoal(goal: GoalOfPause, settings: SettingsOfPause, today: Day): Pause | null {
  return pauseUntil(goalPausedTo(goal, settings), today);
}

/** Whether a step rests on `today`: by its own day, its goal's, the plan's, or because its goal's status is Paused. */
export function pauseOfStep(
  step: Pick<Step, 'pausedUntil'>,
  goal: GoalOfPause | undefined,
  settings: SettingsOfPause,
  today: Day,
): Pause | null {
  return pauseUntil(stepPausedTo(step, goal, settings), today);
}

/** Whether the whole plan rests: nothing is sent and nothing is asked. */
export function isPlanPaused(settings: SettingsOfPause, today: Day): boolean {
  return settings.pausedUntil !== null && today < settings.pausedUntil;
}
