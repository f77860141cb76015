/** Conversions between Dates, calendar days `YYYY-MM-DD` and serial numbers. */
import { civilOfDays } from '../values/civil';

/** The calendar day of a script's Date in the script's time zone, `YYYY-MM-DD`. */
export function dayOfDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a value is a Date of this realm or of the script's. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** The serial number (days since 1899-12-30) of a calendar day `YYYY-MM-DD`; null for other text. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(ms / 86_400_000) + 25_569;
}

/** The calendar day of a serial number, `YYYY-MM-DD`; the number itself when there is no such day. */
export function isoOfSerial(serial: number): string {
  const { year, month, day } = civilOfDays(Math.floor(serial) - 25_569);
  if (year < 0 || year > 9999) return String(serial);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
