import type { Day } from '../plan/day';

/*
 * Finds dates that a user moved by comparing them with the last run, because a paste does not report the old value. (rules M1 to M6)
 */

export interface DatedRow {
  readonly id: string;
  /** A step's due day or a goal's deadline; null when empty or unreadable. */
  readonly due: Day | null;
  /** Whether a formula gives the day: when its result changes, nobody moved a date. (rule M5) */
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
  /** IDs of rows that have a date for the first time. */
  readonly firstSights: readonly string[];
  /** What to keep for the next run: the last date of each row, deleted rows included. */
  readonly seen: ReadonlyMap<string, Day>;
}

/**
 * Compares the dates of all rows with the last ones seen. Emptying a date is no move; a new date is compared with the last date that was
 * there. Comparing again with the `seen` of the result finds nothing.
 * @param fresh IDs of rows that got their first date today: a change to it is a correction (rule M6)
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
    // When rows share an ID, only the first counts; the other is about to get its own ID.
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
