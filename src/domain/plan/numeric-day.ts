import { parseDay, type Day } from './day';

/*
 * A date in numbers: `31.12.2026`, `3/4`, `26-03-04`. What the numbers can mean; who reads it decides over the order. (rules D24, D39)
 */

/** The numbers of a date as they were written, '' for the third where there are two, and what is between them. */
export interface NumericDate {
  readonly first: string;
  readonly second: string;
  readonly third: string;
  readonly separator: string;
}

const DATE = /^(\d{1,4})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{1,2}))?\.?(?!\d)/;

/** The date in numbers with which a text begins, and how many characters it has; null when it begins otherwise. */
export function numericDateAt(text: string): (NumericDate & { readonly length: number }) | null {
  const [whole, first = '', separator = '', second = '', third = ''] = DATE.exec(text) ?? [];
  return whole === undefined ? null : { first, second, third, separator, length: whole.length };
}

/** The day of a year, a month from 1 and a date of the month; null when there is none. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

/** Where a date without a year lies. */
export interface Side {
  readonly today: Day;
  /** The next such day, today included, or the last one. */
  readonly side: 'ahead' | 'behind';
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The nearest of a yearly date on the wanted side of today, in a list of one or none; 29 February may be eight years away. */
export function nearest({ today, side }: Side, dayIn: (year: number) => Day | null): Day[] {
  for (let years = 0; years <= 8; years += 1) {
    const day = dayIn(yearOf(today) + (side === 'ahead' ? years : -years));
    if (day !== null && (side === 'ahead' ? day >= today : day <= today)) return [day];
  }
  return [];
}

/** The days that a date in numbers can mean, by the order of its numbers; each list has one day or none. A year of two digits is of this century. */
export function readingsOf(
  { first, second, third }: NumericDate,
  side: Side,
): Readonly<Record<'dayFirst' | 'monthFirst' | 'yearFirst', Day[]>> {
  const read = (date: string, month: string, year: string): Day[] => {
    if (date.length > 2 || month.length > 2 || year.length === 1 || year.length === 3) return [];
    const dayIn = (of: number): Day | null => dayOf(of, Number(month), Number(date));
    if (year === '') return nearest(side, dayIn);
    const day = dayIn(Number(year.padStart(4, '20')));
    return day === null ? [] : [day];
  };
  if (first.length > 2)
    return {
      dayFirst: [],
      monthFirst: [],
      yearFirst: third.length === 1 || third.length === 2 ? read(third, second, first) : [],
    };
  return {
    dayFirst: read(first, second, third),
    monthFirst: read(second, first, third),
    yearFirst: third.length === 2 ? read(third, second, first) : [],
  };
}
