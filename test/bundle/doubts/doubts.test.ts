/** @jest-environment ./test/bundle/runtime-environment.js */
import { doubts, surprises, surprisesAsBelieved } from './doubts';

/*
 * The main job under each side of every uncertain fact about Google: the same plan, at most one mail a day, a second update that writes
 * nothing (docs/google-facts.md).
 */

test('[Z1] everything as it is believed to be', () => expect(surprisesAsBelieved()).toEqual([]));

test.each(doubts.map(({ id, sides }) => [id, sides[1]] as const))('[Z1] %s: %s', (id) =>
  expect(surprises({ [id]: 1 })).toEqual([]),
);
