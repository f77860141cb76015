import { daysBetween, type Day } from './day';
import { pauseOfStep } from './pausing';
import type { Goal, Plan, Step } from './plan';
import { isOpen, readWaiting, type Waiting } from './waiting';
import { leadDaysOf } from './what-now';

/*
 * What to do next: a ranking of the steps that can be done now. Same rows, same day, same ranking. (rules F1 to F4)
 */

export type FocusReason =
  | { readonly code: 'thisWeek' }
  | { readonly code: 'passed'; readonly days: number }
  | { readonly code: 'dueToday' }
  /** Inside its lead time. */
  | { readonly code: 'dueSoon'; readonly days: number }
  | { readonly code: 'due'; readonly days: number }
  /** No date, but its goal comes first. */
  | { readonly code: 'priority' }
  | { readonly code: 'undated' };

export interface FocusEntry {
  readonly step: Step;
  /** All that hold, the one to say first. */
  readonly reasons: readonly [FocusReason, ...FocusReason[]];
}

/** A goal without a priority comes after those with one. */
const LAST_PRIORITY = 4;

/**
 * The open steps that wait for nothing and do not rest, ranked: *This week* first; then by due day, passed ones first of all and those
 * without a date last; then by the priority of the goal; then as the rows stand.
 */
export function rankFocus(
  plan: Pick<Plan, 'goals' | 'steps'> & { readonly settings: Pick<Plan['settings'], 'leadDays' | 'pausedUntil'> },
  today: Day,
  waiting: Waiting = readWaiting(plan.steps),
): FocusEntry[] {
  const goals = goalsById(plan.goals);
  const ranked: { step: Step; priority: number }[] = [];
  for (const step of plan.steps) {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    if (!canBeDone(step, goal, waiting) || pauseOfStep(step, goal, plan.settings, today)) continue;
    ranked.push({ step, priority: goal?.priority ?? LAST_PRIORITY });
  }
  ranked.sort(
    (a, b) =>
      Number(b.step.thisWeek) - Number(a.step.thisWeek) ||
      compareDue(a.step.due, b.step.due) ||
      a.priority - b.priority ||
      a.step.row - b.step.row,
  );
  return ranked.map(({ step, priority }) => ({ step, reasons: reasonsOf(step, priority, plan.settings, today) }));
}

export function goalsById(goals: readonly Goal[]): Map<string, Goal> {
  const byId = new Map<string, Goal>();
  for (const goal of goals) if (goal.id !== '' && !byId.has(goal.id)) byId.set(goal.id, goal);
  return byId;
}

function canBeDone(step: Step, goal: Goal | undefined, waiting: Waiting): boolean {
  if (!isOpen(step) || step.status === 'waiting' || goal?.status === 'letGo') return false;
  return !waiting.waitsFor.has(step.id) && !waiting.circleOf.has(step.id);
}

function compareDue(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function reasonsOf(step: Step, priority: number, settings: { readonly leadDays: number }, today: Day): [FocusReason, ...FocusReason[]] {
  const byDate = reasonByDate(step, priority, settings, today);
  return step.thisWeek ? [{ code: 'thisWeek' }, byDate] : [byDate];
}

function reasonByDate(step: Step, priority: number, settings: { readonly leadDays: number }, today: Day): FocusReason {
  if (step.due === null) return priority === 1 ? { code: 'priority' } : { code: 'undated' };
  const days = daysBetween(today, step.due);
  if (days < 0) return { code: 'passed', days: -days };
  if (days === 0) return { code: 'dueToday' };
  return days <= leadDaysOf(step, settings) ? { code: 'dueSoon', days } : { code: 'due', days };
}
