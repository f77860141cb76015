import { daysBetween, laterDay, addDays, monthDayOf, onMonthDay, type Day } from '../plan/day';
import type { Plan, Repeat, Step } from '../plan/plan';
import { dayAhead, goesByDate, nextOf, plainRhythm, readRepeat, textOfRepeat, withoutEnd } from './recurrence';

/*
 * Steps that repeat: when a step is done, the next one is offered. (rules A31 to A36, A65 to A69)
 */

export interface NextRepeat {
  /** The step that was done. */
  readonly step: Step & { readonly repeat: Repeat };
  readonly due: Day;
  /** The rhythm of the next row: of a number of times, one less is left. */
  readonly next: Repeat;
  /** The date of the month for a monthly or yearly series, 1 to 31: it stays 31 even when this step was due on 28 February. */
  readonly monthDay: number;
}

/** What follows on the last rows of the series. */
export interface RepeatOffers {
  readonly offered: readonly NextRepeat[];
  /** The steps that were the last of their series, since its last day or its number of times was reached. */
  readonly ended: readonly Step[];
}

/** Facts about series that are not in their rows. */
export interface RepeatContext {
  /** Nothing is offered for an earlier day. */
  readonly today: Day;
  /** The date of the month of a row's series, by the row's ID; stored with the row in case the earlier rows are deleted. */
  readonly monthDays?: ReadonlyMap<string, number>;
}

/** The day one interval later. A monthly step falls on `monthDay`, or on the last day of a shorter month. (rules A31, A35) */
export function nextDue(due: Day, repeat: Repeat, monthDay = monthDayOf(due)): Day {
  return dayAhead(readRepeat(repeat) ?? plainRhythm('week'), due, due, monthDay) ?? due;
}

/** Rows with the same title, goal and rhythm are one series, whatever its end. */
function seriesOf({ title, goal, repeat }: Step): string {
  return JSON.stringify([title.replace(/\s+/g, ' ').trim().toLowerCase(), goal, repeat && withoutEnd(repeat)]);
}

const dayOfStep = ({ due, doneOn }: Pick<Step, 'due' | 'doneOn'>): Day | null => due ?? doneOn;

/**
 * The date of the month of a monthly or yearly series: that of its first row, until a row has a different day than this date gives, because then a user
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
 * For each series whose last row is done, that row and the next due day, or that it has ended. Nothing is offered when a row of the series is
 * open, or was let go later. Without a due day, the day on which it was done counts. (rules A32 to A36, A67, A68)
 */
export function findRepeats({ steps, goals }: Pick<Plan, 'steps' | 'goals'>, context?: RepeatContext): RepeatOffers {
  const over = new Set(goals.filter(({ status }) => status === 'letGo' || status === 'reached').map(({ id }) => id));
  const series = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.repeat === null || step.id === '' || step.title.trim() === '') continue;
    const key = seriesOf(step);
    const rows = series.get(key);
    if (rows) rows.push(step);
    else series.set(key, [step]);
  }
  const offered: NextRepeat[] = [];
  const ended: Step[] = [];
  const lasts = [...series.values()]
    .map((rows) => ({ rows, step: rows.reduce((last, step) => (isLater(step, last) ? step : last)) }))
    .sort((a, b) => a.step.row - b.step.row);
  for (const { rows, step } of lasts) {
    const from = dayOfStep(step);
    const { repeat, goal, doneOn } = step;
    const rule = repeat === null ? null : readRepeat(repeat);
    if (step.status !== 'done' || repeat === null || rule === null || from === null) continue;
    if (goal !== null && over.has(goal)) continue;
    const monthDay = goesByDate(rule) ? monthDayOfSeries(rows, context?.monthDays ?? new Map()) : monthDayOf(from);
    // Neither on the day on which it was done nor in the past.
    const after = context ? laterDay(doneOn ?? from, addDays(context.today, -1)) : from;
    const next = nextOf(rule, from, after, monthDay);
    if (next) offered.push({ step: { ...step, repeat }, due: next.due, next: textOfRepeat(next.rule), monthDay });
    else ended.push(step);
  }
  return { offered, ended };
}

/** The next ones that are offered. */
export function nextRepeats(plan: Pick<Plan, 'steps' | 'goals'>, context?: RepeatContext): readonly NextRepeat[] {
  return findRepeats(plan, context).offered;
}

/** An open row is always later; else the row with the later day; on the same day the lower row. */
function isLater(step: Step, other: Step): boolean {
  const [open, otherOpen] = [step, other].map(({ status }) => status !== 'done' && status !== 'letGo');
  if (open !== otherOpen) return open === true;
  const [day, otherDay] = [step, other].map((row) => dayOfStep(row) ?? '');
  return day === otherDay ? step.row > other.row : (day ?? '') > (otherDay ?? '');
}
