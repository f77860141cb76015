/** @jest-environment ./test/bundle/runtime-environment.js */
import { held } from '../../../bench/doubts-held';
import { doubts, surprises } from './doubts';

/*
 * The main job under random combinations of other sides, the same ones each time.
 */

/** A generator of numbers below 1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const combinations = Array.from({ length: 12 }, (_, seed) => {
  const random = randomFrom(seed + 1);
  return held(doubts).filter(() => random() < 0.4);
});

test.each(combinations.map((ids) => [ids.join(', '), ids] as const))('[Z2] %s', (_names, ids) =>
  expect(surprises(...ids)).toEqual([]),
);
