import { daysBetween, type Day } from '../plan/day';
import { firstDues } from './first-dues';
import { goalsById, type Goal, type Plan, type Step } from '../plan/plan';
import { FEWEST_DONE } from './steps-done';

/*
 * How long steps took, compared with how long they were planned to take, in a person's own record. (rules O1 to O4)
 */

/** Only the latest steps count, because people learn. */
const MOST_DONE = 60;
/** How much longer steps take than planned while there is no record; used only for the check of hours. (rule O4) */
export const PRIOR_STRETCH = 1.5;
/** A step that took less than a tenth or more than ten times as long says something about its row, not about the person. */
const LEAST_RATIO = 0.1;
const MOST_RATIO = 10;

type PlanOfRecord = Pick<Plan, 'goals' | 'steps' | 'changes'> & {
  readonly settings: Pick<Plan['settings'], 'beganOn'>;
};

/**
 * The day from which the time of a step counts: its Start; else the day on which the last step it waited for was done;
 * else the start of its goal; else the day on which the plan began; else null. (rule O1)
 */
export function beginOf(
  step: Step,
  byId: ReadonlyMap<string, Step>,
  goals: ReadonlyMap<string, Goal>,
  settings: Pick<Plan['settings'], 'beganOn'>,
): Day | null {
  if (step.start !== null) return step.start;
  const before = step.after.reduce<Day | null>((last, id) => {
    const day = byId.get(id)?.doneOn ?? null;
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
  return before ?? goals.get(step.goal ?? '')?.start ?? settings.beganOn;
}

export function stepsById(steps: readonly Step[]): Map<string, Step> {
  const byId = new Map<string, Step>();
  for (const step of steps) if (step.id !== '' && !byId.has(step.id)) byId.set(step.id, step);
  return byId;
}

/**
 * Real days divided by planned days, for the done steps that have both; the latest first, at most 60. Planned days run from the beginning
 * to the first recorded due day, real days from the beginning to Done on; first and last day are counted. (rule O2)
 */
export function ratiosOf({ goals, steps, changes = [], settings }: PlanOfRecord, today: Day): number[] {
  const byId = stepsById(steps);
  const byGoal = goalsById(goals);
  const dues = firstDues(steps, changes);
  const told: { readonly doneOn: Day; readonly row: number; readonly ratio: number }[] = [];
  for (const step of steps) {
    const { doneOn } = step;
    if (step.status !== 'done' || doneOn === null || doneOn > today) continue;
    const due = dues.get(step.id) ?? step.due;
    const begin = beginOf(step, byId, byGoal, settings);
    if (due === null || begin === null || begin > due || begin > doneOn) continue;
    const ratio = (daysBetween(begin, doneOn) + 1) / (daysBetween(begin, due) + 1);
    told.push({ doneOn, row: step.row, ratio: Math.min(MOST_RATIO, Math.max(LEAST_RATIO, ratio)) });
  }
  told.sort((a, b) => (a.doneOn > b.doneOn ? -1 : a.doneOn < b.doneOn ? 1 : b.row - a.row));
  return told.slice(0, MOST_DONE).map(({ ratio }) => ratio);
}

/** How many times longer steps usually take: the median of the record, or 1.5 while the record is too short. */
export function usualStretch(plan: PlanOfRecord, today: Day): number {
  const ratios = ratiosOf(plan, today).sort((a, b) => a - b);
  if (ratios.length < FEWEST_DONE) return PRIOR_STRETCH;
  const middle = (ratios.length - 1) / 2;
  return ((ratios[Math.floor(middle)] ?? 1) + (ratios[Math.ceil(middle)] ?? 1)) / 2;
}
