import { daysBetween, type Day } from '../plan/day';
import type { Goal, PlanSettings, Problem, Step } from '../plan/plan';
import { pauseOfGoal, pauseOfStep } from '../plan/pausing';
import type { Progress } from '../progress/progress';

/*
 * The sentence that What now shows for a row today: the first line that applies. (rules W1 to W13)
 */

export type StepNow =
  | { readonly code: 'check'; readonly problem: Problem }
  | { readonly code: 'paused'; readonly until: Day | null }
  | { readonly code: 'done' }
  | { readonly code: 'overdue'; readonly days: number }
  | { readonly code: 'dueToday' }
  | { readonly code: 'dueIn'; readonly days: number }
  | { readonly code: 'waitsFor'; readonly ids: readonly string[] }
  | { readonly code: 'meantToBegin'; readonly days: number }
  | { readonly code: 'needsDate' }
  | { readonly code: 'whichGoal' }
  | { readonly code: 'circle'; readonly ids: readonly string[] }
  /** Nothing to say: the row was let go, or all is well. */
  | { readonly code: 'nothing' };

export type GoalNow =
  | { readonly code: 'check'; readonly problem: Problem }
  | { readonly code: 'paused'; readonly until: Day | null }
  | { readonly code: 'reached' }
  | { readonly code: 'reachedQuestion' }
  | { readonly code: 'datePassed'; readonly days: number }
  | { readonly code: 'dueToday' }
  | { readonly code: 'dueIn'; readonly days: number }
  | { readonly code: 'nothing' };

export interface StepCircumstances {
  /** The first problem of the row that wants repair; a circle of steps is not included. */
  readonly problem: Problem | undefined;
  readonly goal: Pick<Goal, 'status' | 'pausedUntil'> | undefined;
  /** From readWaiting. */
  readonly waitsFor: readonly string[] | undefined;
  readonly circle: readonly string[] | undefined;
  readonly settings: Pick<PlanSettings, 'leadDays' | 'pausedUntil'>;
  readonly today: Day;
}

/** Days before its due day on which the lead time of a step begins: its own number when that is not negative, else the setting. (rules W6, X3) */
export function leadDaysOf(step: Pick<Step, 'remindDays'>, settings: Pick<PlanSettings, 'leadDays'>): number {
  return step.remindDays !== null && step.remindDays >= 0 ? step.remindDays : settings.leadDays;
}

/** What now of a step. `waitsFor` leaves out steps of its own circle, because that circle is the last line. */
export function whatNowOfStep(
  step: Pick<Step, 'status' | 'due' | 'start' | 'remindDays' | 'goal' | 'goalText' | 'pausedUntil'>,
  { problem, goal, waitsFor, circle, settings, today }: StepCircumstances,
): StepNow {
  if (problem) return { code: 'check', problem };
  const pause = pauseOfStep(step, goal, settings, today);
  if (pause) return { code: 'paused', until: pause.until };
  if (step.status === 'letGo') return { code: 'nothing' };
  if (step.status === 'done') return { code: 'done' };
  if (step.due !== null) {
    const days = daysBetween(today, step.due);
    if (days < 0) return { code: 'overdue', days: -days };
    if (days === 0) return { code: 'dueToday' };
    if (days <= leadDaysOf(step, settings)) return { code: 'dueIn', days };
  }
  if (waitsFor && waitsFor.length > 0) return { code: 'waitsFor', ids: waitsFor };
  const hasBegun = step.status === 'doing' || step.status === 'waiting';
  if (step.start !== null && step.start < today && !hasBegun)
    return { code: 'meantToBegin', days: daysBetween(step.start, today) };
  if (step.due === null) return { code: 'needsDate' };
  if (step.goal === null && step.goalText.trim() === '') return { code: 'whichGoal' };
  if (circle && circle.length > 0) return { code: 'circle', ids: circle };
  return { code: 'nothing' };
}

/** What now of a goal. */
export function whatNowOfGoal(
  goal: Pick<Goal, 'status' | 'deadline' | 'pausedUntil'>,
  circumstances: {
    readonly problem: Problem | undefined;
    readonly progress: Progress;
    readonly settings: Pick<PlanSettings, 'leadDays' | 'pausedUntil'>;
    readonly today: Day;
  },
): GoalNow {
  const { problem, progress, settings, today } = circumstances;
  if (problem) return { code: 'check', problem };
  const pause = pauseOfGoal(goal, settings, today);
  if (pause) return { code: 'paused', until: pause.until };
  if (goal.status === 'letGo') return { code: 'nothing' };
  if (goal.status === 'reached') return { code: 'reached' };
  if (progress.share >= 1) return { code: 'reachedQuestion' };
  if (goal.deadline === null) return { code: 'nothing' };
  const days = daysBetween(today, goal.deadline);
  if (days < 0) return { code: 'datePassed', days: -days };
  if (days === 0) return { code: 'dueToday' };
  return days <= settings.leadDays ? { code: 'dueIn', days } : { code: 'nothing' };
}
