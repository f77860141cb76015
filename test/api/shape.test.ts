import {
  byField,
  flag,
  listOf,
  Mismatch,
  number,
  object,
  oneOf,
  orNull,
  someOf,
  text,
  whole,
  type Shape,
} from '../../src/api/shape';

/*
 * Checks of what the sidebar sends: a valid value is returned without unknown fields, an invalid value is refused with its place.
 */

const told = (shape: Shape<unknown>, value: unknown): string => {
  try {
    shape(value, '');
  } catch (error) {
    if (error instanceof Mismatch) return error.message;
    throw error;
  }
  return '';
};

const step = object({ title: text(10), due: orNull(number), tags: listOf(oneOf('a', 'b'), 2) });

test('what is right comes through, without fields that nobody asked for', () => {
  expect(step({ title: 'Call', due: null, tags: ['a'], __proto__: { evil: 1 }, more: 1 }, '')).toEqual({
    title: 'Call',
    due: null,
    tags: ['a'],
  });
  expect(step({ title: '', due: 0, tags: [] }, '')).toEqual({ title: '', due: 0, tags: [] });
});

test.each<[unknown, string]>([
  [{ title: 3, due: null, tags: [] }, 'title: expected a text, got 3'],
  [{ title: 'Much too long', due: null, tags: [] }, 'title: expected at most 10 characters, got 13'],
  [{ title: 'x', tags: [] }, 'due: expected a number, got undefined'],
  [{ title: 'x', due: Number.NaN, tags: [] }, 'due: expected a number, got null'],
  [{ title: 'x', due: Number.POSITIVE_INFINITY, tags: [] }, 'due: expected a number, got null'],
  [{ title: 'x', due: 1, tags: ['a', 'c'] }, 'tags.1: expected one of "a", "b", got "c"'],
  [{ title: 'x', due: 1, tags: ['a', 'a', 'a'] }, 'tags: expected a list of at most 2, got ["a","a","a"]'],
  [{ title: 'x', due: 1, tags: { 0: 'a', length: 1 } }, 'tags: expected a list of at most 2, got {"0":"a","length":1}'],
  [[], 'expected an object, got []'],
  [null, 'expected an object, got null'],
  ['text', 'expected an object, got "text"'],
])('%j is told with its place', (value, sentence) => {
  expect(told(step, value)).toBe(sentence);
});

test('a field that may be absent stays absent, and one that is there is checked', () => {
  const change = someOf({ title: text(5), done: flag });
  expect(change({}, '')).toEqual({});
  expect(change({ done: false }, '')).toEqual({ done: false });
  expect(change({ title: undefined }, '')).toEqual({});
  expect(told(change, { done: 'yes' })).toBe('done: expected true or false, got "yes"');
  expect(told(object({ change }), { change: { title: null } })).toBe('change.title: expected a text, got null');
});

test('a whole number has its bounds', () => {
  const hour = whole(0, 23);
  expect([0, 8, 23].map((value) => hour(value, ''))).toEqual([0, 8, 23]);
  for (const value of [-1, 24, 1.5, '8', null, Number.NaN])
    expect(told(hour, value)).toContain('expected a whole number from 0 to 23');
});

test('a text may be asked for more than its length', () => {
  const id = text(8, 'an ID such as G3', (given) => /^[GS]\d+$/.test(given));
  expect(id('S12', '')).toBe('S12');
  expect(told(id, 's12')).toBe('expected an ID such as G3, got "s12"');
});

test('a field says which shape the others have', () => {
  const answer = byField('screen', { ahead: object({ text: text(20) }), hours: object({ hours: number }) });
  expect(answer({ screen: 'hours', hours: 3, text: 'x' }, '')).toEqual({ screen: 'hours', hours: 3 });
  expect(told(answer, { screen: 'hours', hours: '3' })).toBe('hours: expected a number, got "3"');
  expect(told(answer, { screen: 'toString' })).toBe('screen: expected one of "ahead", "hours", got "toString"');
  expect(told(answer, {})).toBe('screen: expected one of "ahead", "hours", got undefined');
});

test('what is very long is not said back', () => {
  expect(told(number, 'x'.repeat(5000)).length).toBeLessThan(100);
});
