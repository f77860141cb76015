/**
 * The times at which clock triggers fire, from a rule of JSON values. Google chooses a minute within the hour once for each trigger; here
 * the builder derives `minute` from the trigger's id, so that runs are reproducible.
 */
import { civilOfDays, daysInMonth, daysOfCivil, MS_PER_DAY } from '../values/civil';
import { instantOfWallMs, localParts, offsetAt } from '../values/zone';

export type ClockRule = Record<string, string | number | boolean | null>;

/** A rule with all defaults; `at` is an instant in milliseconds since 1970, UTC. */
interface ReadRule {
  every: 'once' | 'minutes' | 'hours' | 'days' | 'weeks' | 'month';
  n: number;
  at: number;
  hour: number;
  minute: number;
  /** 0 (Sunday) – 6; null for the day of the week on which the trigger was created. */
  weekDay: number | null;
  monthDay: number;
  timeZone: string;
}

function readRule(rule: ClockRule): ReadRule {
  const number = (key: string, otherwise: number): number =>
    typeof rule[key] === 'number' ? (rule[key] as number) : otherwise;
  return {
    every: rule['every'] as ReadRule['every'],
    n: Math.max(1, number('n', 1)),
    at: number('at', 0),
    hour: number('hour', 0),
    minute: number('minute', 0),
    weekDay: typeof rule['weekDay'] === 'number' ? rule['weekDay'] : null,
    monthDay: number('monthDay', 1),
    timeZone: typeof rule['timeZone'] === 'string' ? rule['timeZone'] : 'UTC',
  };
}

/**
 * The first instant after `afterMs` at which the trigger fires, or null if it never fires again. A daily trigger fires once on
 * every local day: a time in a gap moves forward, a time in an overlap means the earlier instant, and a day that the zone
 * skipped (Apia, 30 December 2011) has none.
 */
export function nextFiring(rule: ClockRule, createdAt: number, afterMs: number): number | null {
  const read = readRule(rule);
  const after = Math.max(afterMs, createdAt);
  switch (read.every) {
    case 'once': {
      // If the time was already past when the trigger was created, it fires one second later.
      const at = Math.max(read.at, createdAt + 1000);
      return at > afterMs ? at : null;
    }
    case 'minutes':
    case 'hours': {
      const step = read.n * (read.every === 'minutes' ? 60_000 : 3_600_000);
      const phase =
        read.every === 'hours' ? Math.floor(createdAt / 3_600_000) * 3_600_000 + read.minute * 60_000 : createdAt;
      return phase + (Math.floor((after - phase) / step) + 1) * step;
    }
    case 'days':
    case 'weeks':
    case 'month':
      return nextOnDay(read, createdAt, after);
    default:
      return null;
  }
}

function nextOnDay(rule: ReadRule, createdAt: number, after: number): number | null {
  const first = firstDay(rule, createdAt);
  if (first === null) return null;
  const here = localParts(after, rule.timeZone);
  const today = daysOfCivil(here.year, here.month, here.day);
  // Every rule has a day within thirteen months, so the loop ends.
  for (let day = Math.max(first, today - 1); day <= Math.max(first, today) + 7 * rule.n + 400; day++) {
    if (!isDay(rule, day, first)) continue;
    const at = firingOnDay(rule, day);
    if (at !== null && at > after) return at;
  }
  return null;
}

/** The day of the first firing: the rule's first day whose time is after the creation of the trigger. */
function firstDay(rule: ReadRule, createdAt: number): number | null {
  const made = localParts(createdAt, rule.timeZone);
  const start = daysOfCivil(made.year, made.month, made.day);
  for (let day = start; day <= start + 400; day++) {
    const matches =
      rule.every === 'days' ||
      (rule.every === 'weeks' && civilOfDays(day).weekday === (rule.weekDay ?? made.weekday)) ||
      (rule.every === 'month' && isMonthDay(rule, day));
    const at = matches ? firingOnDay(rule, day) : null;
    if (at !== null && at > createdAt) return day;
  }
  return null;
}

/** Whether a monthly trigger fires on the day; in a month without its day, it fires on the last day. */
function isMonthDay(rule: ReadRule, day: number): boolean {
  const date = civilOfDays(day);
  return date.day === Math.min(rule.monthDay, daysInMonth(date.year, date.month));
}

function isDay(rule: ReadRule, day: number, first: number): boolean {
  if (rule.every === 'month') return isMonthDay(rule, day);
  return (day - first) % (rule.every === 'weeks' ? 7 * rule.n : rule.n) === 0;
}

function firingOnDay(rule: ReadRule, day: number): number | null {
  const wall = day * MS_PER_DAY + rule.hour * 3_600_000 + rule.minute * 60_000;
  const isThatDay = (ms: number): boolean => Math.floor((ms + offsetAt(ms, rule.timeZone)) / MS_PER_DAY) === day;
  const at = instantOfWallMs(wall, rule.timeZone);
  if (isThatDay(at)) return at;
  // A gap before midnight moved the time to the next day; then it moves back by the gap's length.
  const earlier = wall - offsetAt(wall + MS_PER_DAY, rule.timeZone);
  return isThatDay(earlier) ? earlier : null;
}

/** A pseudo-random integer from 0 to `size` - 1 that depends only on the text (FNV-1a hash). */
export function hashedNumber(text: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV-1a are similar for short texts that differ only in the last letter.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % size;
}
