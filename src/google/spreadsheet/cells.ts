import { isDay, serialOfDay } from '../../domain/plan/day';
import type { Cell } from '../../tables/cell';

/*
 * Between Google's cell values and Waymark's. A date becomes a calendar day in the spreadsheet's zone when it is read; a day is written as the
 * number under a date cell, because an instant at midnight does not exist everywhere on every day (docs/google-facts.md, dates).
 */

/** Makes a reader of values; what it knows of a date it keeps, because the same few days stand in many cells. */
export function cellReader(timeZone: string): (value: unknown) => Cell {
  const known = new Map<number, Cell>();
  return (value) => {
    if (value instanceof Date) {
      const time = value.getTime();
      let cell = known.get(time);
      if (cell === undefined) {
        const day = Utilities.formatDate(value, timeZone, 'yyyy-MM-dd');
        // A time without a date lies on day 0, in 1899: to the plan it is a text.
        cell = isDay(day) ? { day } : Utilities.formatDate(value, timeZone, 'HH:mm');
        known.set(time, cell);
      }
      return cell;
    }
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
    return value === null || value === undefined ? '' : String(value);
  };
}

/** What setValues takes for a cell. */
export function valueToWrite(cell: Cell): string | number | boolean {
  return typeof cell === 'object' ? serialOfDay(cell.day) : cell;
}

/** Whether Google would take this text for something else than a text. */
export function isRisky(cell: Cell): cell is string {
  return typeof cell === 'string' && /^[=+\-@']/.test(cell);
}
