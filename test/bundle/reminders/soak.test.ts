/** @jest-environment ./test/bundle/runtime-environment.js */
import { opening } from '../../../bench/plan';
import { simulate, SIMULATION_EVENTS } from '../../../bench/simulation';
import { startPlan } from '../plan';

/*
 * A tenth of `npm run soak`, with fewer steps: 110 days of edits, crashes, pauses, days off, every rhythm, two owners,
 * other zones, clocks that are set and rows that are thrown away.
 */

test('[N2] [N4] [N13] [N15] [Y4] over 110 days no day has two mails, none comes unwanted, nothing that stays due goes unmentioned, and every row says what was typed', () => {
  const { events, mails, disturbed, ...result } = simulate(startPlan(opening).workbook, {
    seed: 2026,
    days: 110,
    steps: 40,
  });
  expect(result).toMatchObject({ doubled: [], unwanted: [], unmentioned: [], altered: [] });
  // The run contained events that can cause faults.
  expect(SIMULATION_EVENTS.filter((event) => events[event] === 0)).toEqual([]);
  expect(mails).toBeGreaterThan(30);
  expect(disturbed).toBeGreaterThan(15);
}, 300_000);
