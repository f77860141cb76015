/** @jest-environment ./test/bundle/runtime-environment.js */
import { fillPlan, measure, opening, runPlan, type Measured, type Runs } from '../../../bench/plan';
import { openFile, startPlan } from '../plan';

/*
 * The number of calls to Google's servers does not grow with the rows. Times are those of the bench.
 */

const small = { steps: 20, goals: 5 };
const large = { steps: 500, goals: 20 };

describe('calls of the built bundle', () => {
  const sizes = [small, large];
  let runs: Runs[] = [];
  beforeAll(() => {
    runs = sizes.map((size) => runPlan(openFile(opening).workbook, size));
  });

  test.each([
    [20, 0],
    [500, 1],
  ])('stay within their limits at %i steps', (_steps, at) => {
    const one = runs[at];
    if (!one) throw new Error('not measured');
    const { start, first, second, afterEdit, daily } = one;
    expect(start.simulatedSeconds).toBeLessThan(30);
    // The first update also makes what Start has left, and room for more rows.
    expect(first.calls).toBeLessThan(70);
    expect(first.simulatedSeconds).toBeLessThan(9);
    expect(second.calls).toBeLessThan(40);
    expect(afterEdit.calls).toBeLessThan(40);
    expect(daily.calls).toBeLessThan(30);
    expect(daily.simulatedSeconds).toBeLessThan(5);
  });

  test('do not grow with the rows', () => {
    const [few, many] = runs;
    const counts = (one: Readonly<Record<string, Measured>>): Record<string, number> =>
      Object.fromEntries(Object.entries(one).map(([name, { calls }]) => [name, calls]));
    const [a, b] = [counts({ ...few }), counts({ ...many })];
    expect([b['start'], b['second']]).toEqual([a['start'], a['second']]);
    // Two more calls for each of the two grids that have to grow first, and one where the changed rows are not neighbours.
    for (const [name, more] of [
      ['first', 4],
      ['afterEdit', 2],
      ['daily', 2],
    ] as const)
      expect(Math.abs((b[name] ?? 0) - (a[name] ?? 0))).toBeLessThanOrEqual(more);
  });

  test('of a daily run are few on every day of a week', () => {
    const plan = startPlan(opening);
    fillPlan(plan.workbook, small);
    plan.call('updateNow');
    plan.call('turnOnReminders', { hour: 8 });
    const days: number[] = [];
    for (let day = 1; day <= 8; day += 1)
      days.push(measure(plan.workbook, () => plan.workbook.advance(plan.workbook.now() + 86_400_000)).calls);
    expect(Math.max(...days)).toBeLessThan(30);
  });
});
