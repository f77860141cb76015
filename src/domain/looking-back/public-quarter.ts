import type { Day } from '../plan/day';
import type { Plan } from '../plan/plan';
import { hoursByValue } from '../strategy/value-hours';
import { takeSnapshot, type Snapshot } from './quarter';
import { compareSnapshots, type Comparison } from './quarter-comparison';

/*
 * What changed since a snapshot, for a reader who must not learn of private rows. A snapshot was taken of all rows, so nothing of it is
 * shown that the public rows of today do not show as well. (rule U82)
 */

/** @param plan the plan without its private rows, as `publicPlan` gives it */
export function comparePublicly(then: Snapshot, plan: Plan, today: Day): Comparison {
  const { goals, steps, values = [], changes = [], choices = [] } = plan;
  const period = { from: then.day, to: today };
  const isSince = (day: Day | null): boolean => day !== null && period.from <= day && day <= period.to;
  const later: Snapshot = {
    ...takeSnapshot({ ...plan, changes: changes.filter(({ when }) => isSince(when)) }, today),
    done: steps.filter(({ status, doneOn }) => status === 'done' && isSince(doneOn)).length,
    hours: hoursByValue(goals, steps, values, period)
      .filter(({ hours }) => hours > 0)
      .map(({ value, hours }) => ({ value, hours })),
  };
  const shown = new Set(later.goals.map(({ id }) => id));
  // An earlier ultimate goal that is not among the choices now may have been a private one; answers have no mark that keeps them private.
  const isShown = choices.some(({ choice }) => choice.trim() === then.aspirations.ultimate);
  const earlier: Snapshot = {
    ...then,
    aspirations: { ...later.aspirations, ultimate: isShown ? then.aspirations.ultimate : later.aspirations.ultimate },
    goals: then.goals.filter(({ id }) => shown.has(id)),
    done: 0,
    hours: [],
    moves: { times: 0, days: 0 },
  };
  return compareSnapshots(earlier, later);
}
