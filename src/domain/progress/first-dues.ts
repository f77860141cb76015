import { parseDay, type Day } from '../plan/day';
import type { Step } from '../plan/plan';
import type { Change } from '../plan/records';

/*
 * The day on which each step was first due, taken from the log of changes. (rule J4)
 */

/** The last seen due day of each row, by ID. */
export type LastSeen = ReadonlyMap<string, Day>;

/** Both days of a line of the log; null when the line is not about a date, or a day is missing. */
export function datesOf(change: Change): { readonly before: Day; readonly after: Day } | null {
  if (change.kind !== 'movedLater' && change.kind !== 'pulledIn') return null;
  if (change.what === 'start') return null;
  const [before, after] = [parseDay(change.before), parseDay(change.after)];
  return before !== null && after !== null && before !== after ? { before, after } : null;
}

/**
 * The first due day of each step: the day before its first recorded move, else the last seen day, else the present due day. (rule J4)
 * @param changes in the order of the log
 */
export function firstDues(
  steps: readonly Pick<Step, 'id' | 'due'>[],
  changes: readonly Change[],
  lastSeen: LastSeen = new Map(),
): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const change of changes) {
    const dates = datesOf(change);
    if (dates && !first.has(change.of)) first.set(change.of, dates.before);
  }
  const dues = new Map<string, Day>();
  for (const { id, due } of steps) {
    const day = first.get(id) ?? lastSeen.get(id) ?? due;
    if (id !== '' && day !== null && !dues.has(id)) dues.set(id, day);
  }
  return dues;
}
