import type { Day } from '../plan/day';

/*
 * Dates that a user moved by hand are found by comparing them with those of the last run: a paste does not report the old value. (rules M1 to M6)
 */

export interface DatedRow {
  readonly id: string;
  /** A step's due day or a goal's deadline; null when empty or unreadable. */
  readonly due: Day | null;
  /** Whether a formula gives the day: when it changes, nobody decided anything. (rule M5) */
  readonly isComputed?: boolean;
}

export interface Move {
  readonly id: string;
  readonly before: Day;
  readonly after: Day;
  readonly kind: 'movedLater' | 'pulledIn';
}

export interface Comparison {
  /** In the order of the rows. */
  readonly moves: readonly Move[];
  /** IDs of rows whose first date this is. */
  readonly firstSights: readonly string[];
  /** What to keep for the next run: the last date that each row had, gone rows included. */
  readonly seen: ReadonlyMap<string, Day>;
}

/**
 * Compares the dates of all rows with the last ones seen. A date that was emptied is no move; when it comes back it is compared with the
 * last one that was there. Comparing again with the result's `seen` finds nothing.
 * @param fresh IDs of rows whose first date is of today: what changes it is a correction (rule M6)
 */
export function compareDues(
  rows: readonly DatedRow[],
  lastSeen: ReadonlyMap<string, Day>,
  fresh: ReadonlySet<string> = new Set(),
): Comparison {
  const seen = new Map(lastSeen);
  const moves: Move[] = [];
  const firstSights: string[] = [];
  const compared = new Set<string>();
  for (const { id, due, isComputed = false } of rows) {
    // Of rows with the same ID only the first counts; the other is about to get an ID of its own.
    if (id === '' || compared.has(id)) continue;
    compared.add(id);
    if (due === null) continue;
    const before = lastSeen.get(id);
    seen.set(id, due);
    if (before === undefined) firstSights.push(id);
    else if (before !== due && !isComputed && !fresh.has(id))
      moves.push({ id, before, after: due, kind: due > before ? 'movedLater' : 'pulledIn' });
  }
  return { moves, firstSights, seen };
}
