/*
 * Calendar days. A day has no hour and no time zone, so that it is the same day for people in different zones. Arithmetic uses serial
 * numbers, the whole days since 1899-12-30 as in spreadsheets; the calendar is JavaScript's own, in UTC.
 */

/** A calendar day, `YYYY-MM-DD`; never an instant. (rule D1) */
export type Day = string & { readonly brand: 'Day' };

/** 1 Monday … 7 Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first and the last day that Waymark accepts; serials 2 and 2958465, as in every spreadsheet. (rule D2) */
export const FIRST_DAY = '1900-01-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;
const FIRST_SERIAL = 2;
const LAST_SERIAL = 2958465;

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** Serial of 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25569;
const MILLISECONDS_OF_A_DAY = 864e5;

/** The day of a serial inside the range. */
function dayOfWholeSerial(serial: number): Day {
  return new Date((serial - UNIX_EPOCH_SERIAL) * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10) as Day;
}

function clampedDay(serial: number): Day {
  return dayOfWholeSerial(Math.min(LAST_SERIAL, Math.max(FIRST_SERIAL, serial)));
}

function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) as Day;
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** Whether `value` is a day that exists, written `YYYY-MM-DD`, from 1900-01-01 to 9999-12-31. (rules D1, D2) */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !PATTERN.test(value) || value < FIRST_DAY) return false;
  const instant = Date.parse(value);
  // A JavaScript engine may read 31 February as a day of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === value;
}

/** Reads `YYYY-MM-DD`, spaces around it allowed; null for a day that does not exist, such as `2026-02-31`. (rule D2) */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim();
  return isDay(trimmed) ? trimmed : null;
}

/** Whole days since 1899-12-30, the number under a date cell. */
export function serialOfDay(day: Day): number {
  return Date.parse(day) / MILLISECONDS_OF_A_DAY + UNIX_EPOCH_SERIAL;
}

/** The day of a date cell's number, without its time of day. Null outside the range, so a cell with only a time is no day. (rule D3) */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  return whole >= FIRST_SERIAL && whole <= LAST_SERIAL ? dayOfWholeSerial(whole) : null;
}

/** The day `count` days later, earlier when negative; stops at the first and the last day. (rule D4) */
export function addDays(day: Day, count: number): Day {
  return clampedDay(serialOfDay(day) + count);
}

/** The same date `count` months later; a date that the month lacks becomes its last day: 31 January + 1 is 28 or 29 February. (rule D5) */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  if (toYear < 1900) return FIRST_DAY;
  if (toYear > 9999) return LAST_DAY;
  return onMonthDay(dayOf(toYear, toMonth, 1), date);
}

/** The date of a day in its month, 1 to 31. */
export function monthDayOf(day: Day): number {
  return partsOf(day).date;
}

/** The day with this date in the month of `day`; the month's last day when the month is shorter. (rule D5) */
export function onMonthDay(day: Day, date: number): Day {
  const { year, month } = partsOf(day);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date, last));
}

/** Days from `from` to `to`: 1 when `to` is the day after, negative when it lies before. (rule D4) */
export function daysBetween(from: Day, to: Day): number {
  return serialOfDay(to) - serialOfDay(from);
}

/** Negative, 0 or positive, for sorting. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDay(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** 1 Monday … 7 Sunday. Serial 2 is Monday 1900-01-01. (rule D6) */
export function weekdayOf(day: Day): Weekday {
  return (((((serialOfDay(day) - 2) % 7) + 7) % 7) + 1) as Weekday;
}

/** The first day of the week that `day` lies in. (rule D6) */
export function startOfWeek(day: Day, first: 'monday' | 'sunday' = 'monday'): Day {
  const weekday = weekdayOf(day);
  return addDays(day, first === 'monday' ? 1 - weekday : -(weekday % 7));
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}

/** The first day of January, April, July or October at or before `day`. */
export function startOfQuarter(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month - ((month - 1) % 3), 1);
}
