/** The order of values in formulas: numbers are less than text, and text is less than booleans. */
import type { Value } from './function-definition';

const rank = (value: unknown): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
const neutral = (other: unknown): unknown => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
/** Negative, 0 or positive as the order of two values; an empty value is the neutral one of the other's type. */
export const compareValues = (a: Value | undefined, b: Value | undefined): number => {
  const [left, right] = [a?.value ?? neutral(b?.value), b?.value ?? neutral(a?.value)];
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string') {
    const [x, y] = [left.toLowerCase(), (right as string).toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  const [x, y] = [Number(left), Number(right)];
  // As in the engine's EQ: numbers that differ only in the fifteenth digit are equal.
  return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 1e-15 ? 0 : x - y;
};
