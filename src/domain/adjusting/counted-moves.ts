import { addDays, daysBetween, laterDay, weekdayOf, type Day } from '../plan/day';
import { usualStretch } from '../progress/durations';
import { weightOf } from '../plan/effort';
import { isOpen, type Plan, type Step } from '../plan/plan';
import type { Change } from '../plan/records';
import { helpersForStep, type Helper } from './who-can-help';

/*
 * How often a step was moved, and what Waymark suggests when that is often. (rules A15 to A18)
 */

/** Moves on this many days of a calendar month are free. */
const FREE_DAYS = 2;
/** Waymark makes a suggestion from this many counted moves on. */
const MANY_MOVES = 3;

export interface MoveCount {
  /** All moves to a later day. */
  readonly moved: number;
  /** The moves that were not free. */
  readonly counted: number;
}

/**
 * How often each row was moved later, by ID. Free are the moves on the first two days of a calendar month on which any row was moved later.
 * A row counts at most once a day; a line without a day counts.
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
  /** Contacts with matching tags, best first; may be empty. */
  readonly helpers: readonly Helper[];
  /** The suggested day for another move. */
  readonly newDay: Day;
}

/** The suggestions after three counted moves: make it smaller, ask for help, move it, let it go. Null before that, and when it is not open. `emptyWords` say nothing about a subject. */
export function suggestAfterMoves(
  plan: Plan,
  step: Step,
  today: Day,
  emptyWords: ReadonlySet<string>,
): MoveSuggestion | null {
  const counted = countMoves(plan.changes ?? []).get(step.id)?.counted ?? 0;
  if (step.id === '' || !isOpen(step) || counted < MANY_MOVES) return null;
  return { counted, helpers: helpersForStep(plan, step, emptyWords), newDay: proposeDay(plan, step, today) };
}

/** How many weeks to search for enough free hours. */
const WEEKS_AHEAD = 26;

/**
 * A later day for a step: the Friday of the first later week in which the due hours leave room for it. Each hour is stretched by the record;
 * a step larger than a week takes the first week with nothing due. If no week in half a year has room, the last of these weeks.
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
