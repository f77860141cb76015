/** Parses times on the command line: local to a zone, absolute or relative. */
import { instantOfWallMs, isCalendarDay, offsetAt } from '../values';

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Parses `2026-03-01` or `2026-03-01T08:00` (local to the zone), also with `Z` or an offset, to milliseconds UTC; else null. */
export function parseMoment(text: string, timeZone: string): number | null {
  const match = LOCAL.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const millisecond = Number((match[7] ?? '').padEnd(3, '0'));
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const offset = match[8];
  if (!offset) return instantOfWallMs(wall, timeZone);
  if (offset === 'Z') return wall;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return wall - (offset.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

const DAY = 86_400_000;
const UNITS: Readonly<Record<string, number>> = { m: 60_000, min: 60_000, h: 3_600_000, d: DAY, w: 7 * DAY };

/** The end of the year 9999, after which no date can be written. */
const LAST_MOMENT = Date.UTC(10_000, 0, 1) - 1;

/** As parseMoment, also `+3d`, `+2w`, `+4h`, `+30m` after `from`; days and weeks keep the local time of day when the offset changes. */
export function parseAdvance(text: string, from: number, timeZone: string): number | null {
  const match = /^\+(\d+)\s*(m|min|h|d|w)$/.exec(text.trim());
  if (!match) return parseMoment(text, timeZone);
  const count = Number(match[1]);
  if (from + count * (UNITS[match[2] ?? ''] ?? Infinity) > LAST_MOMENT) return null;
  switch (match[2]) {
    case 'h':
      return from + count * 3_600_000;
    case 'd':
    case 'w':
      return instantOfWallMs(from + offsetAt(from, timeZone) + count * (match[2] === 'w' ? 7 : 1) * DAY, timeZone);
    default:
      return from + count * 60_000;
  }
}
