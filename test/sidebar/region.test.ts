import { differs, localesFor } from '../../src/sidebar/region';

/*
 * The file's time zone and locale against the browser's (rules V47, V48).
 */

const file = { timeZone: 'Etc/GMT', locale: 'en_US' };

describe('[V47] what is asked about', () => {
  test.each([
    ['Etc/GMT', 'en_US', 'Europe/Berlin', 'de-DE', true],
    ['Europe/Berlin', 'en_US', 'Europe/Berlin', 'de', true],
    ['Europe/Berlin', 'de_DE', 'Europe/London', 'de-DE', true],
    ['Europe/Berlin', 'de_DE', 'Europe/Vienna', 'de-AT', false],
    ['Asia/Calcutta', 'en_IN', 'Asia/Kolkata', 'en-IN', false],
    ['Europe/Berlin', 'en_GB', 'Europe/Berlin', 'en-AU', false],
    ['Europe/Berlin', 'en_US', 'Europe/Berlin', 'en-GB', true],
    // Berlin and Algiers have the same time in winter alone.
    ['Africa/Algiers', 'de_DE', 'Europe/Berlin', 'de-DE', true],
    ['Etc/GMT', 'en_GB', 'Africa/Abidjan', 'en-GB', false],
    // Not known to the browser, or hidden by it.
    ['Mars/Olympus', 'de_DE', 'Europe/Berlin', 'de-DE', false],
    ['Europe/Berlin', 'de_DE', 'UTC', 'en-US', false],
  ])('a file in %s, %s and a browser in %s, %s: %p', (zone, locale, here, language, expected) => {
    expect(differs({ timeZone: zone, locale }, { timeZone: here, locale: language }, 2026)).toBe(expected);
  });

  test('a zone that is the same in every year but this one is another', () => {
    expect(
      differs({ ...file, timeZone: 'Europe/Moscow' }, { timeZone: 'Europe/Istanbul', locale: 'en-US' }, 2020),
    ).toBe(false);
    expect(
      differs({ ...file, timeZone: 'Europe/Moscow' }, { timeZone: 'Europe/Istanbul', locale: 'en-US' }, 2013),
    ).toBe(true);
  });
});

test.each([
  ['de-AT', ['de_AT', 'de_DE']],
  ['de', ['de_DE']],
  ['en', ['en_US']],
  ['zh-Hant-TW', ['zh_TW', 'zh_CN']],
  ['es-419', ['es_ES']],
  ['pt-BR', ['pt_BR']],
])('[V48] Sheets’ locales for %s', (tag, expected) => {
  expect(localesFor(tag)).toEqual(expected);
});
