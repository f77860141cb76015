import fc from 'fast-check';
import { positionOf, roundSteps } from '../../../workbench/page/grid/chart-scale';

describe('the steps of an axis', () => {
  test.each([
    [0, 37, 5, [0, 10, 20, 30, 40]],
    [0, 40, 4, [0, 10, 20, 30, 40]],
    [0, 22, 6, [0, 5, 10, 15, 20, 25]],
    [0, 0, 4, [0, 0.5, 1]],
    [-3, 4, 4, [-4, -2, 0, 2, 4]],
    [0, 0.07, 4, [0, 0.02, 0.04, 0.06, 0.08]],
  ])('from %d to %d, at most %d, are round', (min, max, most, steps) => {
    expect(roundSteps(min, max, most)).toEqual(steps);
  });

  test('cover all values, have equal distances and are few', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2, max: 10 }), (a, b, most) => {
        const [min, max] = a < b ? [a, b] : [b, a];
        fc.pre(max - min === 0 || max - min > 1e-3);
        const steps = roundSteps(min, max, most);
        // Values may exceed the axis by a millionth of a step, which is not visible.
        const tolerance = ((steps[1] ?? 0) - (steps[0] ?? 0)) * 1e-6;
        expect(steps[0]).toBeLessThanOrEqual(min + tolerance);
        expect(steps[steps.length - 1]).toBeGreaterThanOrEqual(max - tolerance);
        expect(steps.length).toBeLessThanOrEqual(most + 3);
        const gaps = steps.slice(1).map((step, at) => step - (steps[at] ?? 0));
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 6);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });
});

test('points reach from edge to edge, bars are in the middle of a slot', () => {
  const axes = { left: 10, right: 110, top: 0, bottom: 50, at: (value: number) => value };
  expect([0, 1, 2].map((index) => positionOf(axes, index, 3, false, false))).toEqual([10, 60, 110]);
  expect([0, 1].map((index) => positionOf(axes, index, 2, false, true))).toEqual([35, 85]);
  expect([0, 1].map((index) => positionOf(axes, index, 2, true, true))).toEqual([12.5, 37.5]);
  expect(positionOf(axes, 0, 1, false, false)).toBe(60);
});
