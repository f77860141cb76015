import { addDays, daysBetween, earlierDay, type Day } from '../plan/day';
import { weightOf } from '../plan/effort';
import { isOpen, type Goal, type Step } from '../plan/plan';
import type { Waiting } from '../progress/waiting';

/*
 * How many days a step can still wait: until its own due day, its goal's deadline, and the days of all steps that wait for it. (rule F6)
 */

export interface Slack {
  /** Whole days; negative when the time is too short. */
  readonly days: number;
  /** ID of the step or goal whose day sets the limit. */
  readonly by: string;
}

/** Days that a step takes at the available hours, at least 1. Without available hours, half an hour a week is assumed. */
export function daysOfWork(effort: number | null, hoursPerWeek: number): number {
  return Math.max(1, Math.ceil((weightOf(effort) * 7) / Math.max(hoursPerWeek, 0.5)));
}

interface Latest {
  readonly day: Day;
  readonly by: string;
}

/**
 * The slack of each open step that has a day to keep, by ID. Linear in steps and references. Steps of the same circle do not wait for each other.
 */
export function slackOfSteps(
  steps: readonly Step[],
  goals: ReadonlyMap<string, Goal>,
  waiting: Waiting,
  hoursPerWeek: number,
  today: Day,
): Map<string, Slack> {
  const open = new Map<string, Step>();
  for (const step of steps) if (step.id !== '' && !open.has(step.id) && isOpen(step)) open.set(step.id, step);
  // For each step the number of open steps waiting for it that are not settled yet; steps with 0 are settled first.
  const unsettled = new Map<string, number>();
  for (const ids of waiting.waitsFor.values()) for (const id of ids) unsettled.set(id, (unsettled.get(id) ?? 0) + 1);
  const latest = new Map<string, Latest>();
  for (const [id, step] of open) {
    const own = ownDay(step, goals);
    if (own) latest.set(id, own);
  }
  const settled = [...open.keys()].filter((id) => !unsettled.has(id));
  for (let at = 0; at < settled.length; at += 1) {
    const id = settled[at] ?? '';
    const last = latest.get(id);
    const begin = last ? addDays(last.day, -daysOfWork(open.get(id)?.effort ?? null, hoursPerWeek)) : null;
    for (const before of waiting.waitsFor.get(id) ?? []) {
      const known = latest.get(before);
      if (last && begin !== null && (!known || presses(begin, last.by, known)))
        latest.set(before, { day: begin, by: last.by });
      const left = (unsettled.get(before) ?? 1) - 1;
      unsettled.set(before, left);
      if (left === 0) settled.push(before);
    }
  }
  const slack = new Map<string, Slack>();
  for (const [id, { day, by }] of latest) {
    slack.set(id, { days: daysBetween(today, day) - (daysOfWork(open.get(id)?.effort ?? null, hoursPerWeek) - 1), by });
  }
  return slack;
}

function ownDay(step: Step, goals: ReadonlyMap<string, Goal>): Latest | null {
  const goal = step.goal === null ? undefined : goals.get(step.goal);
  const deadline = goal && goal.status !== 'reached' && goal.status !== 'letGo' ? goal.deadline : null;
  if (step.due === null) return deadline === null || !goal ? null : { day: deadline, by: goal.id };
  if (deadline === null || !goal || earlierDay(step.due, deadline) === step.due) return { day: step.due, by: step.id };
  return { day: deadline, by: goal.id };
}

/** When both have the same day, take the smaller ID, so that the order of rows changes nothing. */
function presses(day: Day, by: string, known: Latest): boolean {
  return day < known.day || (day === known.day && by < known.by);
}
