import { addDays, addMonths, startOfMonth, startOfQuarter, startOfWeek, type Day } from '../plan/day';

/*
 * The periods across the timeline. (rules T4, T5)
 */

export type Zoom = 'day' | 'week' | 'month' | 'quarter';

/** Columns of periods, and how many of them lie before today's. */
const PERIODS = 60;
const PERIODS_BEFORE = 15;

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

/** The first day of the timeline: a quarter of the columns before today's period, `shift` periods later (earlier when negative). */
export function anchorOf(zoom: Zoom, today: Day, shift: number, firstDayOfWeek: 'monday' | 'sunday'): Day {
  return addPeriods(zoom, startOfPeriod(zoom, today, firstDayOfWeek), shift - PERIODS_BEFORE);
}

/** The first days of all periods that the timeline shows. */
export function periodStarts(zoom: Zoom, today: Day, shift: number, firstDayOfWeek: 'monday' | 'sunday'): Day[] {
  const anchor = anchorOf(zoom, today, shift, firstDayOfWeek);
  return Array.from({ length: PERIODS }, (_, index) => addPeriods(zoom, anchor, index));
}
