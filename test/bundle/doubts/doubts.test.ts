/** @jest-environment ./test/bundle/runtime-environment.js */
import { limits, pending } from '../../../bench/doubts-held';
import { doubts, mended, surprises, surprisesAsBelieved } from './doubts';

/*
 * The main job under each side of every uncertain fact about Google: the same plan, at most one mail a day, a second update that writes
 * nothing (docs/google-facts.md).
 */

test('[Z1] everything as it is believed to be', () => expect(surprisesAsBelieved()).toEqual([]));

test.each(doubts.map(({ id, sides }) => [id, sides[1]] as const))('[Z1] %s: %s', (id) =>
  expect(surprises(id)).toEqual([]),
);

test.each([...new Set([...pending, ...limits].map(({ doubt }) => doubt))])(
  '[Z1] %s: what is said not to hold does not',
  (id) => expect(mended(id)).toEqual([]),
);
