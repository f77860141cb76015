import fc from 'fast-check';
import { dayOfSerial, serialOfDay, type Day } from '../../../src/domain/plan/day';
import { readForeignDay, readHours } from '../../../src/domain/transfer/foreign-values';
import { words } from './files';

/*
 * Days and hours as other programs write them (rules U62, U63). Monday 2 March 2026, an hour ahead of UTC.
 */

const reading = { order: null, today: '2026-03-02' as Day, offset: 60, words };
const day = (text: string): string => {
  const read = readForeignDay(text, reading);
  return read.kind === 'day' ? read.day : read.kind;
};

test.each([
  ['2026-04-03', '2026-04-03'],
  ['2026/4/3', '2026-04-03'],
  ['2026-04-03 14:30', '2026-04-03'],
  ['2026-04-03T22:30:00+02:00', '2026-04-03'],
  ['2026-04-03T23:30:00.000Z', '2026-04-04'],
  ['31.12.2026', '2026-12-31'],
  ['3. 4. 26', '2026-04-03'],
  ['31.12.', '2026-12-31'],
  ['1.3.', '2027-03-01'],
  ['31/12/2026 08:00', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['03/04/2026', 'ambiguous'],
  ['04/04/2026', '2026-04-04'],
  ['Apr 3, 2026', '2026-04-03'],
  ['Fri, 3 April 2026', '2026-04-03'],
  ['Freitag, 3. April 2026', '2026-04-03'],
  ['3. März', '2026-03-03'],
  ['1 Mar', '2027-03-01'],
  ['December 24th', '2026-12-24'],
  ['46115', '2026-04-03'],
  ['31.02.2026', 'unreadable'],
  ['45/13/2026', 'unreadable'],
  ['every day', 'unreadable'],
  ['2026', 'unreadable'],
  ['12', 'unreadable'],
])('[U62] %s is %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test('[U62] every day is read as it is in each unambiguous form', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: serialOfDay('1990-01-01' as Day), max: serialOfDay('2099-12-31' as Day) }),
      (serial) => {
        const one = dayOfSerial(serial) ?? '';
        const [year = '', month = '', date = ''] = one.split('-');
        const name = new Date(`${one}T00:00:00Z`).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
        for (const text of [
          one,
          `${date}.${month}.${year}`,
          `${Number(date)} ${name} ${year}`,
          `${name} ${Number(date)}, ${year}`,
        ])
          expect([text, day(text)]).toEqual([text, one]);
      },
    ),
    { seed: 20260302, numRuns: 200 },
  );
});

test.each([
  ['2', 2],
  ['1,5 h', 1.5],
  ['1.5h', 1.5],
  ['90 min', 1.5],
  ['1:30', 1.5],
  ['1h 30m', 1.5],
  ['2 Stunden', 2],
  ['1 Std. 15 Min.', 1.25],
  ['15 minute', 0.25],
  ['3 days', null],
  ['a while', null],
  ['1:75', null],
  ['-2', null],
])('[U63] %s are %s hours', (text, hours) => {
  expect(readHours(text, words, false)).toBe(hours);
});

test('[U63] a number below a heading that says minutes is minutes', () => {
  expect(readHours('90', words, true)).toBe(1.5);
});
