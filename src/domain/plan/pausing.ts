import { LAST_DAY, laterDay, type Day } from './day';
import type { Goal, PlanSettings, Step } from './plan';

/*
 * A pause of a step, of a goal, or of the whole plan. (rule W2)
 */

/** `until` is the first day after the pause; null when a goal has the status Paused, which has no end. */
export interface Pause {
  readonly until: Day | null;
}

type GoalOfPause = Pick<Goal, 'status' | 'pausedUntil'>;
type SettingsOfPause = Pick<PlanSettings, 'pausedUntil'>;

function latest(days: readonly (Day | null | undefined)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day == null ? last : last === null ? day : laterDay(last, day)), null);
}

/** The first day after the pause of a goal, whatever today is; LAST_DAY when its status is Paused; null when it is not paused. */
export function goalPausedTo(goal: GoalOfPause, settings: SettingsOfPause): Day | null {
  return goal.status === 'paused' ? LAST_DAY : latest([goal.pausedUntil, settings.pausedUntil]);
}

/** The first day after the pause of a step, whatever today is: the latest of its own, its goal's and the plan's. */
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

/** Whether a goal is paused on `today`. */
export function pauseOfGoal(goal: GoalOfPause, settings: SettingsOfPause, today: Day): Pause | null {
  return pauseUntil(goalPausedTo(goal, settings), today);
}

/** Whether a step is paused on `today`: by itself, its goal, the plan, or because its goal's status is Paused. */
export function pauseOfStep(
  step: Pick<Step, 'pausedUntil'>,
  goal: GoalOfPause | undefined,
  settings: SettingsOfPause,
  today: Day,
): Pause | null {
  return pauseUntil(stepPausedTo(step, goal, settings), today);
}

/** Whether the whole plan is paused: nothing is sent and nothing is asked. */
export function isPlanPaused(settings: SettingsOfPause, today: Day): boolean {
  return settings.pausedUntil !== null && today < settings.pausedUntil;
}
