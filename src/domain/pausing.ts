import { laterDay, type Day } from './day';
import type { Goal, PlanSettings, Step } from './plan';

/*
 * A pause that really pauses: of a step, of a goal, or of the whole plan. (rule W2)
 */

/** `until` is the first day on which it goes on; null when a goal is paused by its status, for no stated time. */
export interface Pause {
  readonly until: Day | null;
}

type GoalOfPause = Pick<Goal, 'status' | 'pausedUntil'>;

function latest(days: readonly (Day | null | undefined)[]): Day | null {
  return days.reduce<Day | null>((last, day) => (day == null ? last : last === null ? day : laterDay(last, day)), null);
}

/** Whether a goal rests on `today`: its status is Paused, or today is before its own or the plan's day. */
export function pauseOfGoal(goal: GoalOfPause, settings: Pick<PlanSettings, 'pausedUntil'>, today: Day): Pause | null {
  if (goal.status === 'paused') return { until: null };
  const until = latest([goal.pausedUntil, settings.pausedUntil]);
  return until !== null && today < until ? { until } : null;
}

/** Whether a step rests on `today`: by its own day, its goal's, the plan's, or because its goal's status is Paused. */
export function pauseOfStep(
  step: Pick<Step, 'pausedUntil'>,
  goal: GoalOfPause | undefined,
  settings: Pick<PlanSettings, 'pausedUntil'>,
  today: Day,
): Pause | null {
  if (goal?.status === 'paused') return { until: null };
  const until = latest([step.pausedUntil, goal?.pausedUntil, settings.pausedUntil]);
  return until !== null && today < until ? { until } : null;
}

/** Whether the whole plan rests: nothing is sent and nothing is asked. */
export function isPlanPaused(settings: Pick<PlanSettings, 'pausedUntil'>, today: Day): boolean {
  return settings.pausedUntil !== null && today < settings.pausedUntil;
}
