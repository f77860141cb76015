import {
  addDays,
  addMonths,
  compareDays,
  dayOfSerial,
  daysBetween,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  parseDay,
  serialOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  weekdayOf,
  type Day,
} from '../../../src/domain/plan/day';
import { day } from '../plans';

describe('a calendar day', () => {
  test('[D1] is written year, month, date', () => {
    expect(isDay('2026-03-01')).toBe(true);
    for (const text of ['2026-3-1', '01.03.2026', '2026-03-01T08:00', '20260301', '', ' 2026-03-01', '2026-03-01\n'])
      expect(isDay(text)).toBe(false);
    for (const value of [null, undefined, 46082, new Date(0)]) expect(isDay(value)).toBe(false);
  });

  test('[D2] exists in the calendar', () => {
    expect(parseDay(' 2028-02-29 ')).toBe('2028-02-29');
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
    for (const text of [
      '2026-02-31',
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-01-00',
      '31/02/2026',
      'soon',
    ]) {
      expect(parseDay(text)).toBeNull();
    }
    expect([parseDay('1899-12-31'), parseDay('1900-01-01'), parseDay('9999-12-31')]).toEqual([
      null,
      '1900-01-01',
      '9999-12-31',
    ]);
  });

  test('[D3] has the number that a spreadsheet keeps for it', () => {
    // 46082 is what Google Sheets and Excel show for 1 March 2026 under a plain number format.
    expect(serialOfDay(day('2026-03-01'))).toBe(46082);
    expect([serialOfDay(FIRST_DAY), serialOfDay(LAST_DAY)]).toEqual([2, 2958465]);
    expect([dayOfSerial(46082), dayOfSerial(46082.99), dayOfSerial(25569)]).toEqual([
      '2026-03-01',
      '2026-03-01',
      '1970-01-01',
    ]);
    expect([0.5, 1.9, -3, 2958466, Number.NaN, Number.POSITIVE_INFINITY].map(dayOfSerial)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('[D4] moves by whole days over month ends, leap days and summer time', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2026-03-01'), day('2026-03-02'))).toBe(1);
    expect(daysBetween(day('2026-03-02'), day('2026-03-01'))).toBe(-1);
    expect(daysBetween(day('2000-01-01'), day('2026-01-01'))).toBe(9497);
    expect([addDays(FIRST_DAY, -1), addDays(LAST_DAY, 1)]).toEqual([FIRST_DAY, LAST_DAY]);
  });

  test('[D5] moves by months and stays inside the month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28');
    expect(addMonths(day('2026-11-15'), 3)).toBe('2027-02-15');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect([addMonths(FIRST_DAY, -1), addMonths(LAST_DAY, 1)]).toEqual([FIRST_DAY, LAST_DAY]);
  });

  test('[D6] has a weekday, and a week that begins on Monday or on Sunday', () => {
    expect(
      ['2026-03-02', '2026-03-07', '2026-03-08', '1900-01-01', '2000-02-29'].map((text) => weekdayOf(day(text))),
    ).toEqual([1, 6, 7, 1, 2]);
    expect([startOfWeek(day('2026-03-08'), 'monday'), startOfWeek(day('2026-03-08'), 'sunday')]).toEqual([
      '2026-03-02',
      '2026-03-08',
    ]);
    expect([startOfWeek(day('2026-03-02'), 'monday'), startOfWeek(day('2026-03-02'), 'sunday')]).toEqual([
      '2026-03-02',
      '2026-03-01',
    ]);
  });

  test('[D6] lies in a month and in a quarter', () => {
    expect(startOfMonth(day('2026-03-31'))).toBe('2026-03-01');
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((text) => startOfQuarter(day(text)))).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-04-01',
      '2026-10-01',
    ]);
  });

  test('[D1] sorts by time', () => {
    expect([day('2026-10-01'), day('2026-09-30'), day('1999-12-31')].sort(compareDays)).toEqual([
      '1999-12-31',
      '2026-09-30',
      '2026-10-01',
    ]);
  });
});

/** Each day from 1 January of the year 1 on, computed only with the rule of leap years. */
function* everyDay(): Generator<{ readonly text: string; readonly serial: number }> {
  let serial = -693593;
  for (let year = 1; year <= 9999; year += 1) {
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const lengths = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (let month = 1; month <= 12; month += 1) {
      const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-`;
      for (let date = 1; date <= (lengths[month - 1] ?? 0); date += 1) {
        yield { text: start + String(date).padStart(2, '0'), serial };
        serial += 1;
      }
    }
  }
}

test('[D2] [D3] the platform’s calendar counts days from 0001-01-01 to 9999-12-31 as spreadsheets do', () => {
  const wrong: string[] = [];
  let last = '';
  for (const { text, serial } of everyDay()) {
    last = text;
    // All days of the centuries of real plans and of the last century; every 29th day of the other centuries.
    if (!/^(19|20|21|99)/.test(text) && serial % 29 !== 0) continue;
    const isKnown = serial >= 2;
    const day = isKnown ? text : null;
    if (serialOfDay(text as Day) !== serial || isDay(text) !== isKnown || dayOfSerial(serial) !== day) wrong.push(text);
  }
  expect([last, wrong.slice(0, 5)]).toEqual(['9999-12-31', []]);
});
