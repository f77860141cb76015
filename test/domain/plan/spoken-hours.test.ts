import fc from 'fast-check';
import { fillIn } from '../../../src/catalogue/catalogue';
import { spoken as english } from '../../../src/catalogue/en/spoken';
import { spoken as partOfGerman } from '../../../src/catalogue/de/spoken';
import { readSpokenHours } from '../../../src/domain/plan/spoken-hours';
import type { SpokenWords } from '../../../src/domain/plan/spoken-words';

const german = fillIn<SpokenWords>(english, partOfGerman);

test.each([
  ['1,5 h', 1.5],
  ['1.5h', 1.5],
  ['.5 h', 0.5],
  ['1½ hours', 1.5],
  ['½ h', 0.5],
  ['90 min', 1.5],
  ['90 min.', 1.5],
  ['20 minutes', 0.33],
  ['1:30', 1.5],
  ['1:30 h', 1.5],
  ['0:45', 0.75],
  ['2h', 2],
  ['2 hours', 2],
  ['2h30', 2.5],
  ['1 h 30 min', 1.5],
  ['1h30m', 1.5],
  ['one hour and 15 minutes', 1.25],
  ['an hour', 1],
  ['half an hour', 0.5],
  ['three quarters of an hour', 0.75],
  ['an hour and a half', 1.5],
  ['two and a half hours', 2.5],
  ['1,500 h', 1500],
  ['1.500 h', 1.5],
])('[D28] %s is %s hours', (text, hours) => {
  expect(readSpokenHours(text, [english], '.')).toBe(hours);
});

test.each([
  ['1,5 Std.', 1.5],
  ['90 Min.', 1.5],
  ['2 Stunden', 2],
  ['2 Stunden und 30 Minuten', 2.5],
  ['eine halbe Stunde', 0.5],
  ['anderthalb Stunden', 1.5],
  ['zweieinhalb Stunden', 2.5],
  ['eine Dreiviertelstunde', 0.75],
  ['Viertelstunde', 0.25],
  ['1.500 h', 1500],
  ['1,500 h', 1.5],
])('[D28] in German %s is %s hours', (text, hours) => {
  expect(readSpokenHours(text, [german], ',')).toBe(hours);
});

test.each([
  '',
  '5',
  '1,5',
  'a lot',
  '2 days',
  '1:75',
  '1:30:15',
  '2 h 90 min',
  '1.5 h 30 min',
  '-2 h',
  'h',
  'x'.repeat(3000),
])('[D28] %s says no hours', (text) => {
  expect(readSpokenHours(text, [english, german], '.')).toBeNull();
});

test('[D29] hours and minutes are read back in every form, and any text gives hours or nothing', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(59), (hours, minutes) => {
      const sum = Math.round((hours + minutes / 60) * 100) / 100;
      const two = String(minutes).padStart(2, '0');
      for (const form of [
        `${hours}:${two}`,
        `${hours}h${minutes}`,
        `${hours} h ${minutes} min`,
        `${hours * 60 + minutes} min`,
      ])
        expect([form, readSpokenHours(form, [english], '.')]).toEqual([form, sum]);
      expect(readSpokenHours(`${hours} Std. ${minutes} Min.`, [german], ',')).toBe(sum);
    }),
    { seed: 20261130, numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const hours = readSpokenHours(text, [english, german], ',');
      expect(hours === null || (hours >= 0 && Number.isFinite(hours))).toBe(true);
    }),
    { seed: 20261130, numRuns: 1000 },
  );
});
