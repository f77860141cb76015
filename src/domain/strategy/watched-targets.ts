import type { Day } from '../plan/day';
import type { Target } from '../plan/records';

/*
 * Since when targets are being watched; kept with the last seen due days. (rule J26)
 */

/** Under this key the day is kept on which a target was first seen being watched; it is let go when its stage changes. */
export const watchedKey = (id: string): string => `${id} watching`;

/** What to keep of the days since when targets are watched: a copy of `lastSeen` with what today adds and takes away. (rule J26) */
export function keepWatched(
  targets: readonly Pick<Target, 'id' | 'stage'>[],
  lastSeen: ReadonlyMap<string, Day>,
  today: Day,
): Map<string, Day> {
  const seen = new Map(lastSeen);
  const met = new Set<string>();
  for (const { id, stage } of targets) {
    if (id === '' || met.has(id)) continue;
    met.add(id);
    const key = watchedKey(id);
    if (stage !== 'watching') seen.delete(key);
    else if (!seen.has(key)) seen.set(key, today);
  }
  return seen;
}
