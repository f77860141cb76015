/** Google's sentences for data of another shape than the range (platform facts, 1.5), and small conversions shared by the features. */
import { ServiceError } from '../contract';

/** Throws unless the grid has as many rows and columns as the range. */
export function checkShape(grid: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (grid.length !== rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  }
  for (const line of grid) {
    if (line.length !== columns) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
      );
    }
  }
}

/** The calendar day of a script's Date by its local methods (of the script's zone): the time of day does not count (platform facts, 1.4). */
export function dayOfDate(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Days since 1899-12-30 of a calendar day `YYYY-MM-DD`, or null when it is none. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(ms / 86_400_000) + 25_569;
}

/** The calendar day of a serial number, `YYYY-MM-DD`. */
export function isoOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
