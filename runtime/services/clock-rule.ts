/**
 * When clock triggers fire. A rule is what the builder made, plain JSON; `minute` in it is already the one that the
 * trigger was given for good (Google picks a moment within the hour and keeps it: "a 9 AM trigger runs at a fixed moment
 * between 9 and 10"), here derived from the trigger's id so that runs are reproducible.
 */
import { civilOfDays, daysInMonth, daysOfCivil, MS_PER_DAY } from '../values/civil';
import { instantOfWallMs, localParts, offsetAt } from '../values/zone';

export type ClockRule = Record<string, string | number | boolean | null>;

/** Rules: `{every: 'minutes'|'hours'|'days'|'weeks'|'month', n, …}` or `{every: 'once', at}`; `at` and results are instants in ms. */
interface ReadRule {
  every: 'once' | 'minutes' | 'hours' | 'days' | 'weeks' | 'month';
  n: number;
  at: number;
  hour: number;
  minute: number;
  /** 0 (Sunday) – 6. */
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
 * The first instant after `afterMs` at which the trigger fires, or null when it never will again. A daily trigger fires
 * exactly once on every local day: in a gap it moves forward, in an overlap the first of the two moments counts, and a
 * day that the zone skipped (Apia, 30 December 2011) has none.
 */
export function nextFiring(rule: ClockRule, createdAt: number, afterMs: number): number | null {
  const read = readRule(rule);
  const after = Math.max(afterMs, createdAt);
  switch (read.every) {
    case 'once': {
      // A moment already past when the trigger was made is made good at once.
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
  // Thirteen months without a day to fire on are not possible, except for a day that no month has.
  for (let day = Math.max(first, today - 1); day <= Math.max(first, today) + 7 * rule.n + 400; day++) {
    if (!isDay(rule, day, first)) continue;
    const at = firingOnDay(rule, day);
    if (at !== null && at > after) return at;
  }
  return null;
}

/** The day of the first firing: the first that the rule names whose moment lies after the trigger's making. */
function firstDay(rule: ReadRule, createdAt: number): number | null {
  const made = localParts(createdAt, rule.timeZone);
  const start = daysOfCivil(made.year, made.month, made.day);
  for (let day = start; day <= start + 400; day++) {
    const named =
      rule.every === 'days' ||
      (rule.every === 'weeks' && civilOfDays(day).weekday === (rule.weekDay ?? made.weekday)) ||
      (rule.every === 'month' && isMonthDay(rule, day));
    const at = named ? firingOnDay(rule, day) : null;
    if (at !== null && at > createdAt) return day;
  }
  return null;
}

/** Months shorter than the day of the month fire on their last day. */
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
  // A gap before midnight has pushed the moment into the next day: then the same distance before the gap.
  const earlier = wall - offsetAt(wall + MS_PER_DAY, rule.timeZone);
  return isThatDay(earlier) ? earlier : null;
}

/** A number from 0 to below `size` that depends on the text alone (FNV-1a). */
export function chosenNumber(text: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV-1a are weak for short texts that differ in their last letter.
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) % size;
}
