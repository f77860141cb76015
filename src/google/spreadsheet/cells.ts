import { isDay, type Day } from '../../domain/plan/day';
import type { Cell } from '../../tables/cell';

/*
 * Converts Google's cell values to Waymark's. A date is read as a calendar day in the spreadsheet's time zone. (docs/google-facts.md, dates)
 */

/** Makes a function that reads values. It caches dates, because many cells hold the same few days. */
export function cellReader(timeZone: string): (value: unknown) => Cell {
  const known = new Map<number, Cell>();
  return (value) => {
    // Nearly all cells: a run reads tens of thousands.
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (value instanceof Date) {
      const time = value.getTime();
      if (Number.isNaN(time)) return '#NUM!';
      let cell = known.get(time);
      if (cell === undefined) {
        cell = dateCell(Utilities.formatDate(value, timeZone, 'yyyy-MM-dd HH:mm:ss'));
        known.set(time, cell);
      }
      return cell;
    }
    return value === null || value === undefined ? '' : String(value);
  };
}

/** A date cell from `2026-03-04 17:00:00`; Google gives a time without a date the day 0, in 1899. */
function dateCell(text: string): Cell {
  const [, year, month, date, hours, minutes, seconds] =
    /^(\d+)-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return text;
  const day = text.slice(0, text.indexOf(' ')) as Day;
  const time = ((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  const serial = Date.UTC(year, month - 1, date) / 864e5 + 25569 + time / 86400;
  return isDay(day) && time === 0 ? { day } : { day, serial };
}
