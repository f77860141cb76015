/** The target of the clock when a window moves it. */
import { instantOfWallMs, offsetAt, parseAdvance } from '../../runtime';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * The instant to which `to` (see Requests.clock) leads, in milliseconds; null when `to` cannot be read. `tomorrow` keeps the time of day,
 * `nextMonday` is at 08:00.
 */
export function jump(to: string, now: number, timeZone: string, nextTrigger: number | null): number | null {
  const wall = now + offsetAt(now, timeZone);
  switch (to) {
    case 'tomorrow':
      return instantOfWallMs(wall + DAY, timeZone);
    case 'nextMonday': {
      const today = Math.floor(wall / DAY);
      // Day 0 of the epoch was a Thursday. On a Monday before 08:00 the target is today.
      const daysOn = (11 - (((today % 7) + 7) % 7)) % 7;
      const monday = (today + daysOn) * DAY + 8 * HOUR;
      return instantOfWallMs(monday > wall ? monday : monday + 7 * DAY, timeZone);
    }
    case 'nextTrigger':
      return nextTrigger;
    default:
      return parseAdvance(to, now, timeZone);
  }
}
