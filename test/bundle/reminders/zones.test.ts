/** @jest-environment ./test/bundle/runtime-environment.js */
import moment from 'moment-timezone';
import { copyPlan, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * Days and hours in zones where the clock jumps: one run and at most one mail for each day that there is, and each step on its own day.
 * The transitions are those that were recorded, as moment-timezone has them.
 */

/** The first transition of the zone in the year that moves the clock by this many minutes; null when the zone has no such transition. */
function transition(zone: string, year: number, minutes: number): number {
  const found = moment.tz.zone(zone);
  if (!found) throw new Error(`no zone ${zone}`);
  for (let at = 0; at < found.untils.length - 1; at += 1) {
    const moved = (found.offsets[at] ?? 0) - (found.offsets[at + 1] ?? 0);
    const until = found.untils[at] ?? 0;
    if (moved === minutes && new Date(until).getUTCFullYear() === year) return until;
  }
  throw new Error(`${zone} has no transition of ${minutes} minutes in ${year}`);
}

const HOUR = 3_600_000;
let base: PlanInHand | undefined;

/** A plan in this zone whose clock is some hours before the transition, with a step due on each day around it. */
function planAround(zone: string, at: number, hour: number): PlanInHand {
  base ??= startPlan();
  const plan = openFile({ from: base.workbook.copy(), timeZone: zone, now: at - 50 * HOUR, locale: 'en_GB' });
  const first = moment.tz(at - 50 * HOUR, zone).startOf('day');
  for (let n = 0; n < 7; n += 1) {
    const day = moment.utc(first.format('YYYY-MM-DD')).add(n, 'days').format('DD/MM/YYYY');
    plan.put('Steps', n + 2, { Step: `Due on ${day}`, Due: day, Status: 'To do', 'Remind days before': '0' });
  }
  plan.update();
  plan.call('turnOnReminders', { hour });
  return plan;
}

const ZONES: readonly (readonly [string, number, number])[] = [
  // Half an hour, at two in the morning.
  ['Australia/Lord_Howe', 2026, 30],
  ['Australia/Lord_Howe', 2026, -30],
  // A quarter of an hour beside the full one.
  ['Pacific/Chatham', 2026, 60],
  // Out and back for Ramadan.
  ['Africa/Casablanca', 2026, -60],
  // Friday 30 December 2011 was left out.
  ['Pacific/Apia', 2011, 24 * 60],
  // At midnight: the day began at one o’clock.
  ['America/Sao_Paulo', 2018, 60],
  ['America/Sao_Paulo', 2019, -60],
  ['America/Havana', 2026, 60],
  ['America/Havana', 2025, -60],
  ['Asia/Beirut', 2026, 60],
  ['America/Santiago', 2026, -60],
  ['America/Asuncion', 2023, 60],
  // Five and three quarter hours since 1986.
  ['Asia/Kathmandu', 1985, 15],
  // Two hours at once.
  ['Antarctica/Troll', 2026, 120],
  // Begins on a Friday at midnight.
  ['Africa/Cairo', 2026, 60],
  // Three and a half hours behind.
  ['America/St_Johns', 2026, -60],
  ['Europe/Berlin', 2026, 60],
  ['Europe/Berlin', 2026, -60],
];

describe('around the transitions of a zone', () => {
  test.each(ZONES)(
    '[N13] [D1] %s %d, by %d minutes: a run each day, a mail each day, each step on its own day',
    (zone, year, minutes) => {
      const at = transition(zone, year, minutes);
      const hour = moment.tz(at, zone).hour();
      const plan = planAround(zone, at, hour);
      const began = plan.workbook.now();
      const fired = plan.workbook.advance(at + 40 * HOUR).map((run) => moment.tz(run.at, zone));
      expect(plan.workbook.report.failures).toEqual([]);
      // Every day that there is, from the first run on, once.
      const days = fired.map((run) => run.format('YYYY-MM-DD'));
      const all: string[] = [];
      for (
        let day = moment.tz(began, zone).startOf('day');
        day.valueOf() <= at + 40 * HOUR;
        day = day.clone().add(1, 'day').startOf('day')
      )
        all.push(day.format('YYYY-MM-DD'));
      const expected = [...new Set(all)].filter((day) => day >= (days[0] ?? '') && day <= (days.at(-1) ?? ''));
      expect(days).toEqual(expected);
      expect(days.length).toBeGreaterThanOrEqual(3);
      // In its hour, or in the one that the gap has put in its place.
      for (const run of fired) expect([hour, hour + 1]).toContain(run.hour());
      const mails = plan.workbook.outbox();
      expect(mails.map(({ date }) => date.slice(0, 10))).toEqual(days);
      for (const [n, { text }] of mails.entries())
        expect(text).toContain(`Due on ${(days[n] ?? '').split('-').reverse().join('/')}`);
      expect(copyPlan(plan).shown('Steps', 2, 'What now')).toMatch(/^Overdue \d d$/);
    },
  );
});

describe('at the ends of months', () => {
  /** A plan in Berlin with the clock at the evening of a day; its reflection is monthly, the last one was on the 31st. */
  function reflectedOn31(year: number): PlanInHand {
    base ??= startPlan();
    const plan = openFile({ from: base.workbook.copy(), now: `${year}-02-26T20:00` });
    const settings = plan.shownColumn('Settings', 'Setting');
    plan.put('Settings', settings.indexOf('Reflection every') + 2, { Value: 'Month' });
    plan.put('Settings', settings.indexOf('Last reflection') + 2, { Value: `31/01/${year}` });
    for (const [n, day] of [`28/02/${year}`, `29/02/${year}`, `01/03/${year}`].entries())
      plan.put('Steps', n + 2, { Step: `Due on ${day}`, Due: day, Status: 'To do', 'Remind days before': '0' });
    plan.update();
    plan.call('turnOnReminders', { hour: 8 });
    return plan;
  }
  /** The days with a mail, and those of them that ask the questions. */
  function mailsUntil(
    plan: PlanInHand,
    now: string,
  ): { readonly days: string[]; readonly asked: string[]; readonly texts: string[] } {
    plan.workbook.advance(moment.tz(now, 'Europe/Berlin').valueOf());
    const mails = plan.workbook.outbox();
    const dayOf = ({ date }: { readonly date: string }): string => date.slice(0, 10);
    return {
      days: mails.map(dayOf),
      asked: mails.filter(({ text }) => text.includes('Which dates held')).map(dayOf),
      texts: mails.map(({ text }) => text),
    };
  }

  test('[N11] [D5] a month after the 31st is the 29th in a leap year, and each of its days has its mail', () => {
    const { days, asked, texts } = mailsUntil(reflectedOn31(2028), '2028-03-01T12:00');
    // Nothing is due on 27 February.
    expect(days).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(asked).toEqual(['2028-02-29']);
    for (const [n, day] of ['28/02/2028', '29/02/2028', '01/03/2028'].entries())
      expect(texts[n]).toContain(`Due on ${day}`);
  });

  test('[N11] [D5] it is the 28th in another year; a step due on a 29th that is none says so', () => {
    const plan = reflectedOn31(2026);
    const { days, asked } = mailsUntil(plan, '2026-03-01T12:00');
    expect(asked).toEqual(['2026-02-28']);
    expect(days).toContain('2026-03-01');
    expect(plan.shown('Steps', 3, 'What now')).toBe('Check: Due is not a date: 29/02/2026');
  });
});
