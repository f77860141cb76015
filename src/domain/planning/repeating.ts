import { addDays, addMonths, type Day } from '../plan/day';
import type { Plan, Repeat, Step } from '../plan/plan';

/*
 * Steps that come again: when one is done, the next one is offered. (rules A31 to A34)
 */

export interface NextRepeat {
  /** The step that was done. */
  readonly step: Step & { readonly repeat: Repeat };
  readonly due: Day;
}

/** The day one interval later; a date that a month lacks is its last day. (rule A31) */
export function nextDue(due: Day, repeat: Repeat): Day {
  return repeat === 'monthly' ? addMonths(due, 1) : addDays(due, repeat === 'weekly' ? 7 : 14);
}

/** The same title, goal and rhythm: rows of one series. */
function seriesOf({ title, goal, repeat }: Step): string {
  return JSON.stringify([title.replace(/\s+/g, ' ').trim().toLowerCase(), goal, repeat]);
}

/**
 * Of each series whose last row is done, that row and the day on which the next one is due. Once a row of the series is open, or was let go
 * after it, nothing is offered. Without a due day the day of doing counts. (rules A32 to A34)
 */
export function nextRepeats({ steps, goals }: Pick<Plan, 'steps' | 'goals'>): NextRepeat[] {
  const ended = new Set(goals.filter(({ status }) => status === 'letGo' || status === 'reached').map(({ id }) => id));
  const lastOf = new Map<string, Step>();
  for (const step of steps) {
    if (step.repeat === null || step.id === '' || step.title.trim() === '') continue;
    const series = seriesOf(step);
    const last = lastOf.get(series);
    if (last === undefined || isLater(step, last)) lastOf.set(series, step);
  }
  return [...lastOf.values()]
    .sort((a, b) => a.row - b.row)
    .flatMap((step) => {
      const from = step.due ?? step.doneOn;
      if (
        step.status !== 'done' ||
        step.repeat === null ||
        from === null ||
        (step.goal !== null && ended.has(step.goal))
      )
        return [];
      return [{ step: { ...step, repeat: step.repeat }, due: nextDue(from, step.repeat) }];
    });
}

/** An open row is always later; else the row with the later day; with the same day the lower row. */
function isLater(step: Step, other: Step): boolean {
  const [open, otherOpen] = [step, other].map(({ status }) => status !== 'done' && status !== 'letGo');
  if (open !== otherOpen) return open === true;
  const [day, otherDay] = [step, other].map(({ due, doneOn }) => due ?? doneOn ?? '');
  return day === otherDay ? step.row > other.row : (day ?? '') > (otherDay ?? '');
}
