import { addDays, addMonths, startOfMonth, startOfQuarter, startOfWeek, type Day } from '../plan/day';

/*
 * The periods across the timeline. (rules T4, T5)
 */

export type Zoom = 'day' | 'week' | 'month' | 'quarter';

/** The number of period columns; how many lie before the plan's first day; and the most before today. */
const PERIODS = 60;
export const PERIODS_BEFORE_FIRST = 2;
export const MOST_PERIODS_BEFORE = 15;

/** The first day of the period that `day` lies in. */
function startOfPeriod(zoom: Zoom, day: Day, firstDayOfWeek: 'monday' | 'sunday'): Day {
  if (zoom === 'day') return day;
  if (zoom === 'week') return startOfWeek(day, firstDayOfWeek);
  return zoom === 'month' ? startOfMonth(day) : startOfQuarter(day);
}

/** The first day of the period `count` periods after the one that begins on `start`. */
function addPeriods(zoom: Zoom, start: Day, count: number): Day {
  if (zoom === 'day') return addDays(start, count);
  if (zoom === 'week') return addDays(start, 7 * count);
  return addMonths(start, zoom === 'month' ? count : 3 * count);
}

/** What the timeline's first period is calculated from. */
export interface TimelineStart {
  readonly today: Day;
  /** The earliest day of the plan's open rows; null when there is none. */
  readonly first: Day | null;
  /** Moves the view by this many periods; to earlier ones when negative. */
  readonly shift: number;
  readonly firstDayOfWeek: 'monday' | 'sunday';
}

/** The first day of the timeline: two periods before the plan's first day (or today), but so that today is not far to the right. */
export function anchorOf(zoom: Zoom, { today, first, shift, firstDayOfWeek }: TimelineStart): Day {
  const from = (day: Day, before: number): Day =>
    addPeriods(zoom, startOfPeriod(zoom, day, firstDayOfWeek), shift - before);
  const byPlan = from(first !== null && first < today ? first : today, PERIODS_BEFORE_FIRST);
  const byToday = from(today, MOST_PERIODS_BEFORE);
  return byPlan > byToday ? byPlan : byToday;
}

/** The first days of all periods that the timeline shows. */
export function periodStarts(zoom: Zoom, start: TimelineStart): Day[] {
  const anchor = anchorOf(zoom, start);
  return Array.from({ length: PERIODS }, (_, index) => addPeriods(zoom, anchor, index));
}
