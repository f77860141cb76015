import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  laterDay,
  monthDayOf,
  onMonthDay,
  startOfMonth,
  startOfWeek,
  weekdayOf,
  type Day,
  type Weekday,
} from '../plan/day';
import type { Repeat } from '../plan/plan';

/*
 * The rhythm of a repeating step: its rule, the text by which records and exports name it, and its days. (rules A31, A35, A36, A65 to A69)
 */

export type RepeatUnit = 'day' | 'week' | 'month' | 'year';
/** 1 first … 4 fourth, -1 last. */
export type Nth = 1 | 2 | 3 | 4 | -1;

export interface Recurrence {
  readonly unit: RepeatUnit;
  /** 1 to 999: every so many units. */
  readonly every: number;
  /** In order. Of a week: the days on which it falls. Of a month with `nth`: the one weekday. Else empty. */
  readonly weekdays: readonly Weekday[];
  /** Which such weekday of the month; null for the date of the month. */
  readonly nth: Nth | null;
  /** The last day that is allowed. */
  readonly until: Day | null;
  /** How often, the step itself included; null without a limit. */
  readonly times: number | null;
}

export const MOST_REPEATS = 999;
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const frequencies: Readonly<Record<RepeatUnit, string>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
const units = ['day', 'week', 'month', 'year'] as const;

/** A rhythm without weekdays and without an end. */
export const plainRhythm = (unit: RepeatUnit, every = 1): Recurrence => ({
  unit,
  every,
  weekdays: [],
  nth: null,
  until: null,
  times: null,
});

/** The texts of the rhythms that there were first: exports of every version have them. */
const firstTexts: Readonly<Record<'weekly' | 'twoWeeks' | 'monthly', Recurrence>> = {
  weekly: plainRhythm('week'),
  twoWeeks: plainRhythm('week', 2),
  monthly: plainRhythm('month'),
};

const known = new Map<string, Recurrence | null>();

/**
 * The rule behind the text of a rhythm; null for any other text.
 * @param text `weekly`, `twoWeeks`, `monthly`, or a recurrence rule of RFC 5545 (section 3.3.10) with FREQ, INTERVAL, BYDAY, UNTIL or COUNT
 */
export function readRepeat(text: string): Recurrence | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const rule = Object.prototype.hasOwnProperty.call(firstTexts, text)
    ? firstTexts[text as keyof typeof firstTexts]
    : readRule(text);
  if (known.size > 500) known.clear();
  known.set(text, rule);
  return rule;
}

function readRule(text: string): Recurrence | null {
  if (!/^(RRULE:)?FREQ=/i.test(text)) return null;
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^(\w+)=([\w,+-]+)$/.exec(part) ?? [];
    if (name === '' || parts.has(name)) return null;
    parts.set(name, value);
  }
  const take = (name: string): string | undefined => {
    const value = parts.get(name);
    parts.delete(name);
    return value;
  };
  const frequency = take('FREQ');
  const unit = units.find((one) => frequencies[one] === frequency);
  const number = (given: string | undefined, none: number | null): number | null | undefined =>
    given === undefined ? none : /^[1-9]\d{0,2}$/.test(given) ? Number(given) : undefined;
  const every = number(take('INTERVAL'), 1);
  const times = number(take('COUNT'), null);
  const limit = take('UNTIL');
  const until = limit === undefined ? null : limit.replace(/^(\d{4})(\d\d)(\d\d)(T.*)?$/, '$1-$2-$3');
  const days = (take('BYDAY')?.split(',') ?? []).map((day) => /^\+?(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
  if (!unit || !every || times === undefined || parts.size > 0 || days.includes(null)) return null;
  if (until !== null && !isDay(until)) return null;
  const weekdays = weekdaysOf(days.map((day) => (codes.indexOf(day?.[2] as (typeof codes)[number]) + 1) as Weekday));
  const places = days.map((day) => Number(day?.[1] ?? 0));
  const [place = 0] = places;
  const nth = ([1, 2, 3, 4, -1] as const).find((one) => one === place) ?? null;
  const fits =
    unit === 'week'
      ? places.every((one) => one === 0)
      : weekdays.length === 0 || (unit === 'month' && weekdays.length === 1 && days.length === 1 && nth !== null);
  return fits && (until === null || times === null) ? { unit, every, weekdays, nth, until, times } : null;
}

/** Weekdays in the order of the week, each once. */
export function weekdaysOf(days: readonly Weekday[]): Weekday[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

/** The text of a rhythm, the same for the same rule. */
export function textOfRepeat({ unit, every, weekdays, nth, until, times }: Recurrence): Repeat {
  if (weekdays.length === 0 && until === null && times === null) {
    if (unit === 'week' && every <= 2) return every === 1 ? 'weekly' : 'twoWeeks';
    if (unit === 'month' && every === 1) return 'monthly';
  }
  const days = weekdays.map((day) => `${nth ?? ''}${codes[day - 1] ?? ''}`).join();
  return [
    `FREQ=${frequencies[unit]}`,
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...(days === '' ? [] : [`BYDAY=${days}`]),
    ...(until === null ? [] : [`UNTIL=${until.replace(/-/g, '')}`]),
    ...(times === null ? [] : [`COUNT=${times}`]),
  ].join(';') as Repeat;
}

/** The text of the rhythm without its end: rows of one series have it in common. */
export function withoutEnd(repeat: Repeat): string {
  const rule = readRepeat(repeat);
  return rule === null ? repeat : textOfRepeat({ ...rule, until: null, times: null });
}

/** Whether the date of the month decides: then a month that lacks it has its last day instead. */
export function goesByDate({ unit, nth }: Recurrence): boolean {
  return (unit === 'month' || unit === 'year') && nth === null;
}

function weekdayOfMonth(month: Day, weekday: Weekday, nth: Nth): Day {
  if (nth > 0) return addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + 7 * (nth - 1));
  const last = onMonthDay(month, 31);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/**
 * The first day of the rhythm that is after both `from` and `after`; null when there is none before the year 10000.
 * @param from a day of the series, from which weeks and months are counted
 * @param monthDay the date of the month of the series
 */
export function dayAhead(rule: Recurrence, from: Day, after: Day, monthDay = monthDayOf(from)): Day | null {
  const { unit, every, weekdays, nth } = rule;
  const least = laterDay(from, after);
  const gone = daysBetween(from, least);
  const ifAhead = (day: Day): Day | null => (day > least ? day : null);
  if (unit === 'week' && weekdays.length > 0) {
    const monday = startOfWeek(from);
    const step = 7 * every;
    const first = Math.floor(daysBetween(monday, least) / step);
    const days = [first, first + 1].flatMap((turn) => weekdays.map((day) => addDays(monday, turn * step + day - 1)));
    return days.find((day) => day > least) ?? null;
  }
  if (unit === 'day' || unit === 'week') {
    const step = unit === 'week' ? 7 * every : every;
    return ifAhead(addDays(from, (Math.floor(gone / step) + 1) * step));
  }
  const months = unit === 'year' ? 12 * every : every;
  const [weekday = 1] = weekdays;
  for (let turn = Math.floor(gone / (31 * months)); ; turn += 1) {
    const month = startOfMonth(addMonths(startOfMonth(from), turn * months));
    const day = nth === null ? onMonthDay(month, monthDay) : weekdayOfMonth(month, weekday, nth);
    if (day > least) return day;
    if (month >= '9999-12') return null;
  }
}

/** The next one of a series: its day, and the rhythm as its row has it; null when the series has ended. (rules A67, A68) */
export function nextOf(
  rule: Recurrence,
  from: Day,
  after: Day,
  monthDay = monthDayOf(from),
): { readonly due: Day; readonly rule: Recurrence } | null {
  if (rule.times !== null && rule.times <= 1) return null;
  const due = dayAhead(rule, from, after, monthDay);
  if (due === null || (rule.until !== null && due > rule.until)) return null;
  return { due, rule: rule.times === null ? rule : { ...rule, times: rule.times - 1 } };
}

/** The next days of a step with this due day, `most` at most. */
export function daysAhead(rule: Recurrence, from: Day, after: Day, most: number): Day[] {
  const monthDay = monthDayOf(from);
  const days: Day[] = [];
  let last = from;
  let rest = rule;
  while (days.length < most) {
    const next = nextOf(rest, last, after, monthDay);
    if (!next) break;
    days.push(next.due);
    last = next.due;
    rest = next.rule;
  }
  return days;
}
