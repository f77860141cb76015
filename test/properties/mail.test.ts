import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf, type Day } from '../../src/domain/plan/day';
import { composeDigest, type Digest } from '../../src/domain/reminders/digest';
import { MOST_OF_A_SECTION } from '../../src/domain/reminders/section';
import type { Plan } from '../../src/domain/plan/plan';
import { nextNamingDay } from '../../src/domain/reminders/reminders';
import { goal, settings, step } from '../domain/plans';
import { anyPlan, nearDay, RUNS, settingsOf, TODAY } from './arbitraries/plans';

/** The mails of this many days, with one run on each day except the omitted ones; stores the named rows as the sender does. */
function mailsOf(plan: Plan, count: number, isLeftOut: (n: number) => boolean = () => false): Digest[] {
  const named = new Map<string, Day>();
  const mails: Digest[] = [];
  for (let n = 0; n < count; n += 1) {
    const today = addDays(TODAY, n);
    const mail = isLeftOut(n) ? null : composeDigest(plan, today, named);
    if (!mail) continue;
    mails.push(mail);
    for (const key of mail.named) named.set(key, today);
  }
  return mails;
}

const sectionsOf = (mail: Digest) => [mail.passed, mail.dueToday, mail.dueSoon];

describe('the mail over time', () => {
  test('[N4] names a step on each of its days, when there is a run each day (invariant)', () => {
    fc.assert(
      fc.property(nearDay, fc.integer({ min: 0, max: 10 }), (due, leadDays) => {
        const mails = mailsOf(
          { goals: [], steps: [step({ due, goal: null })], settings: settings({ leadDays }), problems: [] },
          150,
        );
        const days = mails.filter(({ isMonday }) => !isMonday).map(({ today }) => today);
        for (const today of days)
          expect(nextNamingDay(due, leadDays, addDays(today, -1)) === today || today === TODAY).toBe(true);
        const named = mails.filter((mail) => mail.named.includes('S1')).map(({ today }) => today);
        for (
          let at = nextNamingDay(due, leadDays, TODAY);
          at < addDays(TODAY, 150);
          at = nextNamingDay(due, leadDays, at)
        )
          expect(named).toContain(at);
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('[N4] leaves nothing that stays due unmentioned longer than its rhythm, whatever runs did not happen (invariant)', () => {
    const given = fc.record({
      settings: settingsOf,
      due: nearDay,
      left: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    });
    fc.assert(
      fc.property(given, ({ settings: of, due, left }) => {
        const plan: Plan = {
          goals: [],
          steps: [step({ due, goal: null })],
          settings: { ...of, pausedUntil: null },
          problems: [],
        };
        const isLeftOut = (n: number): boolean => (left[n % 14] ?? false) && weekdayOf(addDays(TODAY, n)) !== 1;
        const mails = mailsOf(plan, 150, isLeftOut);
        let last: Day | null = null;
        for (let n = 0; n < 150; n += 1) {
          const today = addDays(TODAY, n);
          if (mails.some((mail) => mail.today === today && mail.named.includes('S1'))) last = today;
          // There is a run on every Monday, so a naming day waits for at most six days.
          const wanted = nextNamingDay(due, of.leadDays, last);
          expect(daysBetween(wanted, today)).toBeLessThan(
            7 + (daysBetween(wanted, TODAY) > 0 ? daysBetween(wanted, TODAY) : 0),
          );
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  test('[N7] names each of many steps in its turn, seven at a time (invariant)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const steps = Array.from({ length: count }, (_, n) =>
          step({ id: `S${n + 1}`, due: addDays(TODAY, -1), goal: null }),
        );
        const mails = mailsOf(
          { goals: [], steps, settings: settings(), problems: [] },
          Math.ceil(count / MOST_OF_A_SECTION) + 2,
        );
        expect(new Set(mails.flatMap((mail) => mail.named)).size).toBe(count);
      }),
      { ...RUNS, numRuns: 40 },
    );
  });

  test('[N6] [N7] keeps its sections apart, capped and in order, for any plan (range)', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, onRequest) => {
        const mail = composeDigest(plan, TODAY, new Map(), { onRequest });
        if (!mail) return;
        const ids = sectionsOf(mail).flatMap((section) => section.entries.map(({ id }) => id));
        expect(new Set([...ids, ...mail.next.map((entry) => entry.step.id)]).size).toBe(ids.length + mail.next.length);
        for (const section of sectionsOf(mail)) {
          expect(section.entries.length).toBeLessThanOrEqual(MOST_OF_A_SECTION);
          if (section.more > 0)
            expect(section.entries.length).toBe(mail.isMonday && section === mail.passed ? 3 : MOST_OF_A_SECTION);
          const days = section.entries.map((entry) => entry.days);
          expect(days).toEqual([...days].sort((a, b) => a - b));
        }
        expect(
          mail.passed.entries.every(({ days }) => days < 0) && mail.dueSoon.entries.every(({ days }) => days > 0),
        ).toBe(true);
        expect(mail.next.length).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });

  test('[N2] is silent while the plan rests (boundary)', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 90 }), (plan, days) => {
        expect(
          composeDigest(
            { ...plan, settings: { ...plan.settings, pausedUntil: addDays(TODAY, days) } },
            TODAY,
            new Map(),
          ),
        ).toBeNull();
      }),
      RUNS,
    );
  });

  test('[N10] [N12] brings up a repair and a reflection at least every week, and on no two days of one (invariant)', () => {
    const plan: Plan = {
      goals: [goal()],
      steps: [],
      settings: settings({ lastReflection: addDays(TODAY, -20) }),
      problems: [{ tab: 'goals', row: 2, column: 'now', code: 'notANumber', got: 'x' }],
    };
    const days = mailsOf(plan, 60).map(({ today }) => today);
    expect(days[0]).toBe(TODAY);
    days.slice(1).forEach((today) => expect(weekdayOf(today)).toBe(1));
    expect(days).toHaveLength(9);
  });
});
