import fc from 'fast-check';
import { writeWith } from '../../src/catalogue/write-day';
import { firstsOfMonth } from '../../src/catalogue/language-names';
import { sayDay } from '../../src/actions/plan/say-day';

const long = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

test.each([
  ['2026-01-01', 'fr_FR', '1er janvier 2026'],
  ['2026-01-02', 'fr_CA', '2 janvier 2026'],
  ['2026-01-11', 'fr_FR', '11 janvier 2026'],
  ['2026-01-01', 'de_DE', '1. Januar 2026'],
  ['2026-01-01', 'en_GB', '1 January 2026'],
  ['2026-01-01', 'es_ES', '1 de enero de 2026'],
  ['2026-01-01', 'ja_JP', '2026年1月1日'],
])('[L33] %s in %s is %s', (day, locale, said) => {
  expect(sayDay(day, locale)).toBe(said);
});

test('[L33] a day among numbers alone stays as Intl writes it', () => {
  const format = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  expect(writeWith(format, Date.UTC(2026, 0, 1), '1er')).toBe(format.format(Date.UTC(2026, 0, 1)));
});

test('[L33] every other day, and every day of another language, is as Intl writes it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(firstsOfMonth)),
      fc.integer({ min: 0, max: 40_000 }),
      (language, days) => {
        const [format, moment] = [new Intl.DateTimeFormat(language, long), days * 86_400_000];
        const isFirst = new Date(moment).getUTCDate() === 1;
        fc.pre(language !== 'fr' || !isFirst);
        expect(writeWith(format, moment, firstsOfMonth[language] ?? '')).toBe(format.format(moment));
      },
    ),
    { seed: 20260302, numRuns: 500 },
  );
});
