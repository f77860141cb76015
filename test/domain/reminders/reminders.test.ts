import { addDays, type Day } from '../../../src/domain/plan/day';
import { namingOf, nextNamingDay, wantsNaming } from '../../../src/domain/reminders/reminders';
import { addReflectionInterval, isReflectionDue, nextReflection } from '../../../src/domain/looking-back/reflection';
import { day, settings } from '../plans';

const due = day('2026-03-10');
const at = (offset: number): Day => addDays(due, offset);

describe('the days on which a row is named', () => {
  test('[N3] are the entry into its lead time, the due day, 1, 3 and 7 days after, then every 7, and after 28 every 30', () => {
    const days: number[] = [];
    for (let last: Day | null = null, n = 0; n < 12; n += 1) {
      last = nextNamingDay(due, 3, last);
      days.push((Date.parse(last) - Date.parse(due)) / 86400000);
    }
    expect(days).toEqual([-3, 0, 1, 3, 7, 14, 21, 28, 58, 88, 118, 148]);
  });

  test('[N3] begin with the due day when there is no lead time', () => {
    expect([nextNamingDay(due, 0, null), nextNamingDay(due, 0, at(-1)), nextNamingDay(due, -5, null)]).toEqual([
      due,
      due,
      due,
    ]);
  });

  test('[N4] want a naming when one lies after the last one and not after today', () => {
    expect(wantsNaming(due, 3, null, at(-4))).toBe(false);
    expect(wantsNaming(due, 3, null, at(-3))).toBe(true);
    expect(wantsNaming(due, 3, at(-3), at(-1))).toBe(false);
    expect(wantsNaming(due, 3, at(-3), due)).toBe(true);
    expect(wantsNaming(due, 3, at(3), at(6))).toBe(false);
    expect(wantsNaming(due, 3, at(3), at(9))).toBe(true);
  });

  test('[N4] lose nothing over a weekend or a run that did not happen', () => {
    expect(namingOf(due, 3, at(-3), at(2))).toEqual({ since: due, stillWanted: false });
    expect(namingOf(due, 3, null, at(400)).since).toBe(at(-3));
  });

  test('[N4] begin anew when the date moves later, and go on when it is pulled in', () => {
    expect(wantsNaming(at(20), 3, at(1), at(2))).toBe(false);
    expect(wantsNaming(at(20), 3, at(1), at(17))).toBe(true);
    expect(wantsNaming(at(-5), 3, at(1), at(2))).toBe(true);
  });

  test('[N4] count a last naming in the future as none', () => {
    expect(wantsNaming(due, 3, at(90), due)).toBe(true);
  });

  test('[N5] ask once, at 28 days, whether the step is still wanted', () => {
    expect(namingOf(due, 3, at(21), at(27)).stillWanted).toBe(false);
    expect(namingOf(due, 3, at(21), at(28)).stillWanted).toBe(true);
    expect(namingOf(due, 3, at(21), at(35)).stillWanted).toBe(true);
    expect(namingOf(due, 3, at(28), at(58)).stillWanted).toBe(false);
    expect(namingOf(due, 3, null, at(28)).stillWanted).toBe(true);
  });
});

describe('the next reflection', () => {
  test('[N11] comes one interval after the last, or after the beginning', () => {
    const jan31 = day('2026-01-31');
    expect(
      (['week', 'twoWeeks', 'month', 'quarter'] as const).map((rhythm) => addReflectionInterval(jan31, rhythm)),
    ).toEqual(['2026-02-07', '2026-02-14', '2026-02-28', '2026-04-30']);
    expect(nextReflection(settings({ beganOn: jan31 }))).toBe('2026-02-14');
    expect(nextReflection(settings({ beganOn: jan31, lastReflection: day('2026-02-20') }))).toBe('2026-03-06');
    expect(nextReflection(settings())).toBeNull();
  });

  test('[N11] is due from its day on', () => {
    const last = settings({ lastReflection: day('2026-03-01') });
    expect([
      isReflectionDue(last, day('2026-03-14')),
      isReflectionDue(last, day('2026-03-15')),
      isReflectionDue(last, day('2026-06-01')),
    ]).toEqual([false, true, true]);
    expect(isReflectionDue(settings(), day('2026-03-14'))).toBe(false);
  });
});
