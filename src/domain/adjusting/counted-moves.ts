import { addDays, daysBetween, laterDay, weekdayOf, type Day } from '../plan/day';
import { usualStretch } from '../progress/durations';
import { weightOf } from '../plan/effort';
import { isOpen, type Plan, type Step } from '../plan/plan';
import type { Change } from '../plan/records';
import { helpersForStep, type Helper } from './who-can-help';

/*
 * How often a step was moved, and what Waymark suggests when it was moved often. (rules A15 to A18)
 */

/** Days of a calendar month on which moving is free. */
const FREE_DAYS = 2;
/** From so many moves that count on there is a suggestion. */
const MANY_MOVES = 3;

export interface MoveCount {
  /** All moves to a later day. */
  readonly moved: number;
  /** Those that were not free. */
  readonly counted: number;
}

/**
 * How often each row was moved later, by ID. Free are the moves of the first two days of a calendar month on which anything of the plan was
 * moved later; a row counts at most once a day. A line without a day counts.
 */
export function countMoves(changes: readonly Change[]): Map<string, MoveCount> {
  const moves = changes.filter(({ kind, of }) => kind === 'movedLater' && of !== '');
  const days = [...new Set(moves.flatMap(({ when }) => when ?? []))].sort();
  const inMonth = new Map<string, number>();
  const free = new Set<Day>();
  for (const day of days) {
    const month = day.slice(0, 7);
    const before = inMonth.get(month) ?? 0;
    inMonth.set(month, before + 1);
    if (before < FREE_DAYS) free.add(day);
  }
  const counts = new Map<string, { moved: number; counted: number }>();
  const told = new Set<string>();
  for (const { of, when } of moves) {
    const key = `${of} ${when ?? ''}`;
    const count = counts.get(of) ?? { moved: 0, counted: 0 };
    counts.set(of, count);
    count.moved += 1;
    if (when !== null && (free.has(when) || told.has(key))) continue;
    told.add(key);
    count.counted += 1;
  }
  return counts;
}

export interface MoveSuggestion {
  readonly counted: number;
  /** Contacts whose tags match, best first; empty when there is none. */
  readonly helpers: readonly Helper[];
  /** A day to move it to, if it is to be moved once more. */
  readonly newDay: Day;
}

/** After three moves that count: make it smaller, ask for help, give it a new date, or let it go. null before, and when it is no longer open. */
export function suggestAfterMoves(plan: Plan, step: Step, today: Day): MoveSuggestion | null {
  const counted = countMoves(plan.changes ?? []).get(step.id)?.counted ?? 0;
  if (step.id === '' || !isOpen(step) || counted < MANY_MOVES) return null;
  return { counted, helpers: helpersForStep(plan, step), newDay: proposeDay(plan, step, today) };
}

/** In how many weeks to look for enough free hours. */
const WEEKS_AHEAD = 26;

/**
 * A later day for a step: the Friday of the first week after this one, and after its day, in which the hours due leave room for it, each
 * hour stretched as the record says; a step larger than a week takes the first week with nothing due. Without such a week in half a year,
 * the last of them.
 */
export function proposeDay(plan: Plan, step: Step, today: Day): Day {
  const { steps, settings } = plan;
  const stretch = usualStretch(plan, today);
  const from = step.due === null ? today : laterDay(today, step.due);
  const first = addDays(from, 12 - weekdayOf(from));
  const hoursDue = new Array<number>(WEEKS_AHEAD).fill(0);
  for (const other of steps) {
    if (other === step || other.due === null || !isOpen(other)) continue;
    const week = Math.floor((daysBetween(first, other.due) + 4) / 7);
    if (week >= 0 && week < WEEKS_AHEAD) hoursDue[week] = (hoursDue[week] ?? 0) + weightOf(other.effort);
  }
  const room = Math.max(settings.hoursPerWeek, 0);
  const week = hoursDue.findIndex((hours) => hours === 0 || (hours + weightOf(step.effort)) * stretch <= room);
  return addDays(first, 7 * (week < 0 ? WEEKS_AHEAD - 1 : week));
}
