/**
 * Calendar arithmetic without a Date: days, serials and times of day of the proleptic Gregorian calendar.
 * A *serial* is a date as Google Sheets stores it: days since 1899-12-30 (day 0), with the time of day as the fraction.
 */

export const MS_PER_DAY = 86_400_000;

/** The serial of 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** A wall-clock moment. `month` is 1–12, `weekday` 0 (Sunday) – 6. */
export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  weekday: number;
}

/** Days since 1970-01-01 of a calendar day; month and day may overflow (month 13 is January of the next year). */
export function daysOfCivil(year: number, month: number, day: number): number {
  const overflow = Math.floor((month - 1) / 12);
  const y0 = year + overflow;
  const m = month - overflow * 12;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a count of days since 1970-01-01. */
export function civilOfDays(days: number): { year: number; month: number; day: number; weekday: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day, weekday: (((days + 4) % 7) + 7) % 7 };
}

/** How many days the month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  return daysOfCivil(year, month + 1, 1) - daysOfCivil(year, month, 1);
}

/** Whether the calendar has this day; false for 2026-02-31. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The fields of wall-clock milliseconds: milliseconds since 1970 as if the wall clock were UTC. */
export function civilOfWallMs(wallMs: number): CivilTime {
  const days = Math.floor(wallMs / MS_PER_DAY);
  const rest = wallMs - days * MS_PER_DAY;
  return {
    ...civilOfDays(days),
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    millisecond: rest % 1000,
  };
}

/** The wall-clock milliseconds of the fields; fields may overflow. */
export function wallMsOfCivil(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  return daysOfCivil(year, month, day) * MS_PER_DAY + hour * 3_600_000 + minute * 60_000 + second * 1000 + millisecond;
}

/** The wall-clock milliseconds of a serial, rounded because the fraction of a serial is not exact. */
export function wallMsOfSerial(serial: number): number {
  return Math.round((serial - SERIAL_OF_1970) * MS_PER_DAY);
}

/** The serial of wall-clock milliseconds; an integer for whole days. */
export function serialOfWallMs(wallMs: number): number {
  return wallMs / MS_PER_DAY + SERIAL_OF_1970;
}

/** Whether a serial is near enough to today for calendar and time zones: less than 100 million days from 1970, two days from its ends. */
export function isDateSerial(serial: number): boolean {
  return Math.abs(serial - SERIAL_OF_1970) <= 100_000_000 - 2;
}

/** The serial of a calendar day. */
export function serialOfDay(year: number, month: number, day: number): number {
  return daysOfCivil(year, month, day) + SERIAL_OF_1970;
}
