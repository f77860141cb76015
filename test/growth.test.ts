import { growthOf } from './growth';

const numbers = (size: number): number[] => Array.from({ length: size }, (_, n) => n);

test.each([
  ['a loop', (of: readonly number[]) => of.forEach((n) => Math.sqrt(n))],
  ['a copy', (of: readonly number[]) => [...of].join()],
])('%s over ten times the numbers is ten times the work', (_, work) => {
  const growth = growthOf((size) => () => work(numbers(size)), 1000, 10_000);
  expect(growth).toBeGreaterThan(9);
  expect(growth).toBeLessThan(11);
});

test.each([
  [
    'a loop in a loop',
    (of: readonly number[]) => {
      let sum = 0;
      for (const a of of) for (const b of of) sum += a < b ? 1 : 0;
      return sum;
    },
  ],
  ['a search in a loop', (of: readonly number[]) => of.filter((n) => of.includes(-n))],
  ['a text that grows and is searched in a loop', (of: readonly number[]) => of.map((n) => of.join().indexOf(`x${n}`))],
])('%s over ten times the numbers is a hundred times the work', (_, work) => {
  expect(growthOf((size) => () => work(numbers(size)), 100, 1000)).toBeGreaterThan(80);
});

test('the same work counts the same each time', () => {
  const growth = (): number => growthOf((size) => () => numbers(size).sort((a, b) => b - a), 100, 1000);
  expect(growth() / growth()).toBeCloseTo(1, 1);
});
