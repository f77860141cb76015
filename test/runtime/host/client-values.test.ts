import * as fc from 'fast-check';
import { toClientValue } from '../../../runtime/host/client-values';

describe('google.script.run', () => {
  test('JSON passes as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(toClientValue(value)).toEqual(value);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  test('nothing at all is null', () => {
    expect(toClientValue(undefined)).toBeNull();
    expect(toClientValue([1, undefined])).toEqual([1, null]);
  });

  test.each([
    [{ a: [{ b: new Date(0) }] }, 'a Date (at a[0].b)'],
    [[() => 1], 'a function (at [0])'],
    [{ a: undefined }, 'undefined (at a)'],
    [NaN, 'NaN'],
    [new Map(), 'an object that is not plain'],
    [new (class Range {})(), 'an object that is not plain'],
    [Symbol('x'), 'a symbol'],
    [5n, 'a bigint'],
  ])('%p does not pass', (value, what) => {
    expect(() => toClientValue(value)).toThrow(`google.script.run cannot pass ${what}`);
  });

  test('a circle does not pass', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => toClientValue(circle)).toThrow('a circular object (at self)');
  });
});
