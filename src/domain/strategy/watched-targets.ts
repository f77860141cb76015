import type { Day } from '../plan/day';
import type { Target } from '../plan/records';

/*
 * The day since which targets are watched; kept with the last seen due days. (rule J26)
 */

/** The key of the day on which a target was first seen with the stage Watching; deleted when its stage changes. */
export const watchedKey = (id: string): string => `${id} watching`;

/** The days since which targets are watched, to keep: a copy of `lastSeen`, updated for today. (rule J26) */
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
