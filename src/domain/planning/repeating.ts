import { addDays, addMonths, daysBetween, LAST_DAY, laterDay, monthDayOf, onMonthDay, type Day } from '../plan/day';
import type { Plan, Repeat, Step } from '../plan/plan';

/*
 * Steps that repeat: when a step is done, the next one is offered. (rules A31 to A36)
 */

export interface NextRepeat {
  /** The step that was done. */
  readonly step: Step & { readonly repeat: Repeat };
  readonly due: Day;
  /** The date of the month for a monthly series, 1 to 31: it stays 31 even when this step was due on 28 February. */
  readonly monthDay: number;
}

/** Facts about series that are not in their rows. */
export interface RepeatContext {
  /** Nothing is offered for an earlier day. */
  readonly today: Day;
  /** The date of the month of a row's series, by the row's ID; stored with the row in case the earlier rows are deleted. */
  readonly monthDays?: ReadonlyMap<string, number>;
}

/**
 * The day one or `count` intervals later. A monthly step falls on `monthDay`, or on the last day of a shorter month. (rules A31, A35)
 */
export function nextDue(due: Day, repeat: Repeat, count = 1, monthDay = monthDayOf(due)): Day {
  if (repeat !== 'monthly') return addDays(due, count * (repeat === 'weekly' ? 7 : 14));
  // Use the date of the series in that month, so that 31 March follows 28 February.
  return onMonthDay(addMonths(due, count), monthDay);
}

/** The first day of the rhythm that is after `from`, after the day on which it was done, and not in the past. (rule A36) */
function dueAhead(from: Day, repeat: Repeat, monthDay: number, doneOn: Day | null, today: Day): Day {
  const after = laterDay(laterDay(from, doneOn ?? from), addDays(today, -1));
  const most = repeat === 'monthly' ? 31 : repeat === 'weekly' ? 7 : 14;
  let count = Math.max(1, Math.floor(daysBetween(from, after) / most));
  let due = nextDue(from, repeat, count, monthDay);
  while (due <= after && due < LAST_DAY) due = nextDue(from, repeat, (count += 1), monthDay);
  return due;
}

/** Rows with the same title, goal and rhythm are one series. */
function seriesOf({ title, goal, repeat }: Step): string {
  return JSON.stringify([title.replace(/\s+/g, ' ').trim().toLowerCase(), goal, repeat]);
}

const dayOfStep = ({ due, doneOn }: Pick<Step, 'due' | 'doneOn'>): Day | null => due ?? doneOn;

/**
 * The date of the month of a monthly series: that of its first row, until a row has a different day than this date gives, because then a user
 * changed it. (rule A35)
 */
function monthDayOfSeries(steps: readonly Step[], kept: ReadonlyMap<string, number>): number {
  let monthDay = 0;
  const days = steps.flatMap((step) => {
    const day = dayOfStep(step);
    return day === null ? [] : [{ day, keptDay: kept.get(step.id) ?? 0 }];
  });
  for (const { day, keptDay } of days.sort((a, b) => daysBetween(b.day, a.day))) {
    const isAsked = (date: number): boolean => date > 0 && onMonthDay(day, date) === day;
    if (!isAsked(monthDay)) monthDay = isAsked(keptDay) ? keptDay : monthDayOf(day);
  }
  return monthDay;
}

/**
 * For each series whose last row is done, that row and the next due day. Nothing is offered when a row of the series is open, or was let go
 * later. Without a due day, the day on which it was done counts. (rules A32 to A36)
 */
export function nextRepeats({ steps, goals }: Pick<Plan, 'steps' | 'goals'>, context?: RepeatContext): NextRepeat[] {
  const ended = new Set(goals.filter(({ status }) => status === 'letGo' || status === 'reached').map(({ id }) => id));
  const series = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.repeat === null || step.id === '' || step.title.trim() === '') continue;
    const key = seriesOf(step);
    const rows = series.get(key);
    if (rows) rows.push(step);
    else series.set(key, [step]);
  }
  return [...series.values()]
    .map((rows) => ({ rows, step: rows.reduce((last, step) => (isLater(step, last) ? step : last)) }))
    .sort((a, b) => a.step.row - b.step.row)
    .flatMap(({ rows, step }) => {
      const from = dayOfStep(step);
      const { repeat, goal } = step;
      if (step.status !== 'done' || repeat === null || from === null || (goal !== null && ended.has(goal))) return [];
      const monthDay =
        repeat === 'monthly' ? monthDayOfSeries(rows, context?.monthDays ?? new Map()) : monthDayOf(from);
      const due = context
        ? dueAhead(from, repeat, monthDay, step.doneOn, context.today)
        : nextDue(from, repeat, 1, monthDay);
      return [{ step: { ...step, repeat }, due, monthDay }];
    });
}

/** An open row is always later; else the row with the later day; on the same day the lower row. */
function isLater(step: Step, other: Step): boolean {
  const [open, otherOpen] = [step, other].map(({ status }) => status !== 'done' && status !== 'letGo');
  if (open !== otherOpen) return open === true;
  const [day, otherDay] = [step, other].map((row) => dayOfStep(row) ?? '');
  return day === otherDay ? step.row > other.row : (day ?? '') > (otherDay ?? '');
}
