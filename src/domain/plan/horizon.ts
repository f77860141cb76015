import { addMonths, type Day } from './day';

export type Horizon = 'short' | 'long';

/** Short up to twelve months from the start, or from today when there is no start; else long. null without a deadline. (rule C7) */
export function horizonOf(
  goal: { readonly start: Day | null; readonly deadline: Day | null },
  today: Day,
): Horizon | null {
  if (goal.deadline === null) return null;
  return goal.deadline <= addMonths(goal.start ?? today, 12) ? 'short' : 'long';
}
