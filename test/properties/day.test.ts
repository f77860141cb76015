import fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayOfSerial,
  daysBetween,
  isDay,
  parseDay,
  serialOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  weekdayOf,
} from '../../src/domain/plan/day';
import { anyDay, planDay, RUNS } from './arbitraries/plans';

const count = fc.integer({ min: -5000, max: 5000 });

describe('calendar days', () => {
  test('[D2] read back what they write (round trip)', () => {
    fc.assert(
      fc.property(anyDay, (day) => isDay(day) && parseDay(day) === day && dayOfSerial(serialOfDay(day)) === day),
      RUNS,
    );
  });

  test('[D3] agree with the platform’s calendar in UTC (model)', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const instant = new Date(`${day}T00:00:00Z`);
        expect(serialOfDay(day)).toBe(instant.getTime() / 86400000 + 25569);
        expect(weekdayOf(day) % 7).toBe(instant.getUTCDay());
      }),
      RUNS,
    );
  });

  test('[D4] come back when they go as far back (round trip)', () => {
    fc.assert(
      fc.property(
        planDay,
        count,
        (day, days) => addDays(addDays(day, days), -days) === day && daysBetween(day, addDays(day, days)) === days,
      ),
      RUNS,
    );
  });

  test('[D4] sort as they count (invariant)', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => Math.sign(compareDays(a, b)) === Math.sign(daysBetween(b, a))),
      RUNS,
    );
  });

  test('[D5] keep their date by months, or are the last of a shorter month (invariant)', () => {
    fc.assert(
      fc.property(planDay, fc.integer({ min: -100, max: 100 }), (day, months) => {
        const moved = addMonths(day, months);
        expect(isDay(moved)).toBe(true);
        const months0 = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months0(moved) - months0(day)).toBe(months);
        if (moved.slice(8) !== day.slice(8))
          expect([moved < `${moved.slice(0, 8)}${day.slice(8)}`, addDays(moved, 1).slice(8)]).toEqual([true, '01']);
      }),
      RUNS,
    );
  });

  test('[D6] lie within the week, month and quarter that they are said to lie in (range)', () => {
    fc.assert(
      fc.property(planDay, fc.constantFrom('monday' as const, 'sunday' as const), (day, first) => {
        const week = startOfWeek(day, first);
        expect([weekdayOf(week), daysBetween(week, day) >= 0 && daysBetween(week, day) < 7]).toEqual([
          first === 'monday' ? 1 : 7,
          true,
        ]);
        expect(startOfMonth(day) <= day && addMonths(startOfMonth(day), 1) > day).toBe(true);
        expect(startOfQuarter(day) <= day && addMonths(startOfQuarter(day), 3) > day).toBe(true);
      }),
      RUNS,
    );
  });

  test('[D2] are never made of other text (boundary)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/)), (text) => {
        const day = parseDay(text);
        return day === null || (day === text.trim() && dayOfSerial(serialOfDay(day)) === day);
      }),
      RUNS,
    );
  });
});
