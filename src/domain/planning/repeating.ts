import { addDays, addMonths, daysBetween, LAST_DAY, laterDay, monthDayOf, onMonthDay, type Day } from '../plan/day';
import type { Plan, Repeat, Step } from '../plan/plan';

/*
 * Steps that come again: when one is done, the next one is offered. (rules A31 to A36)
 */

export interface NextRepeat {
  /** The step that was done. */
  readonly step: Step & { readonly repeat: Repeat };
  readonly due: Day;
  /** Date of the month that a monthly series goes by, 1 to 31: 31 although this one was due on 28 February. */
  readonly monthDay: number;
}

/** What is known of series besides their rows. */
export interface RepeatContext {
  /** Nothing is offered for a day before it. */
  readonly today: Day;
  /** The date of the month that the series of a row goes by, by its ID: kept when the row was made, for when those before it are gone. */
  readonly monthDays?: ReadonlyMap<string, number>;
}

/**
 * The day one interval later, or `count` of them. A monthly one falls on `monthDay`, on the last day of a month that is shorter. (rules A31, A35)
 */
export function nextDue(due: Day, repeat: Repeat, count = 1, monthDay = monthDayOf(due)): Day {
  if (repeat !== 'monthly') return addDays(due, count * (repeat === 'weekly' ? 7 : 14));
  // Of that month the series' own date, so that 28 February leads to 31 March again.
  return onMonthDay(addMonths(due, count), monthDay);
}

/** The first day of the rhythm that is after `from`, after the day of doing, and not in the past. (rule A36) */
function dueAhead(from: Day, repeat: Repeat, monthDay: number, doneOn: Day | null, today: Day): Day {
  const after = laterDay(laterDay(from, doneOn ?? from), addDays(today, -1));
  const most = repeat === 'monthly' ? 31 : repeat === 'weekly' ? 7 : 14;
  let count = Math.max(1, Math.floor(daysBetween(from, after) / most));
  let due = nextDue(from, repeat, count, monthDay);
  while (due <= after && due < LAST_DAY) due = nextDue(from, repeat, (count += 1), monthDay);
  return due;
}

/** The same title, goal and rhythm: rows of one series. */
function seriesOf({ title, goal, repeat }: Step): string {
  return JSON.stringify([title.replace(/\s+/g, ' ').trim().toLowerCase(), goal, repeat]);
}

const dayOfStep = ({ due, doneOn }: Pick<Step, 'due' | 'doneOn'>): Day | null => due ?? doneOn;

/**
 * The date of the month that a monthly series goes by: that of its first row, until a row lies on another day than this date asks for,
 * which is how a user changes it. (rule A35)
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
 * Of each series whose last row is done, that row and the day on which the next one is due. Once a row of the series is open, or was let go
 * after it, nothing is offered. Without a due day the day of doing counts. (rules A32 to A36)
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

/** An open row is always later; else the row with the later day; with the same day the lower row. */
function isLater(step: Step, other: Step): boolean {
  const [open, otherOpen] = [step, other].map(({ status }) => status !== 'done' && status !== 'letGo');
  if (open !== otherOpen) return open === true;
  const [day, otherDay] = [step, other].map((row) => dayOfStep(row) ?? '');
  return day === otherDay ? step.row > other.row : (day ?? '') > (otherDay ?? '');
}
