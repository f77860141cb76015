import fc from 'fast-check';
import { continueHash, emptyHash, hashOf } from '../../../src/domain/plan/hash';

/* The hash of texts, as marks, previews and samples of columns keep it. (rule Y41) */

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('[Y41] %j has the hash of FNV-1a', (text, hash) => expect(hashOf(text)).toBe(hash.toString(36)));

test('[Y41] a character beyond the first 65,536 counts once, and half of one is a character', () => {
  expect(hashOf('😀')).toBe((Math.imul(emptyHash ^ 0x1f600, 0x01000193) >>> 0).toString(36));
  expect(hashOf('\ud83d')).toBe((Math.imul(emptyHash ^ 0xd83d, 0x01000193) >>> 0).toString(36));
});

test('[Y41] a hash that goes on is the hash of both texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(continueHash(continueHash(emptyHash, one), other).toString(36)).toBe(hashOf(one + other));
    }),
    { seed: 41 },
  );
});
