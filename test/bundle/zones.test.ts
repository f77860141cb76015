/** @jest-environment ./test/bundle/runtime-environment.js */
import moment from 'moment-timezone';
import { copyPlan, openFile, startPlan, type PlanInHand } from './plan';

/*
 * Days and hours in zones where the clock jumps: one run and at most one mail for each day that there is, and each step on its own day.
 * The transitions are those that were recorded, as moment-timezone has them.
 */

/** The first transition of the zone in the year that moves the clock by so many minutes; null when there is none. */
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

/** A plan in this zone whose clock stands some hours before the transition, with a step due on each day around it. */
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
  ['Europe/Berlin', 2026, 60],
  ['Europe/Berlin', 2026, -60],
];

describe('around the transitions of a zone', () => {
  test.each(ZONES)('[N13] [D1] %s %d, by %d minutes: a run each day, a mail each day, each step on its own day', (zone, year, minutes) => {
    const at = transition(zone, year, minutes);
    const hour = moment.tz(at, zone).hour();
    const plan = planAround(zone, at, hour);
    const began = plan.workbook.now();
    const fired = plan.workbook.advance(at + 40 * HOUR).map((run) => moment.tz(run.at, zone));
    expect(plan.workbook.report.failures).toEqual([]);
    // Every day that there is, from the first run on, once.
    const days = fired.map((run) => run.format('YYYY-MM-DD'));
    const all: string[] = [];
    for (let day = moment.tz(began, zone).startOf('day'); day.valueOf() <= at + 40 * HOUR; day = day.clone().add(1, 'day').startOf('day')) all.push(day.format('YYYY-MM-DD'));
    const expected = [...new Set(all)].filter((day) => day >= (days[0] ?? '') && day <= (days.at(-1) ?? ''));
    expect(days).toEqual(expected);
    expect(days.length).toBeGreaterThanOrEqual(3);
    // In its hour, or in the one that the gap has put in its place.
    for (const run of fired) expect([hour, hour + 1]).toContain(run.hour());
    const mails = plan.workbook.outbox();
    expect(mails.map(({ date }) => date.slice(0, 10))).toEqual(days);
    for (const [n, { text }] of mails.entries()) expect(text).toContain(`Due on ${(days[n] ?? '').split('-').reverse().join('/')}`);
    expect(copyPlan(plan).shown('Steps', 2, 'What now')).toMatch(/^Overdue \d d$/);
  });
});
