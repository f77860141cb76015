import fc from 'fast-check';
import { dayOfSerial, serialOfDay, type Day } from '../../../src/domain/plan/day';
import { readWrittenHours } from '../../../src/domain/plan/spoken-hours';
import { decideOrder, readDayRange, readWrittenDay } from '../../../src/domain/plan/written-day';
import { dayInBerlin, words } from '../transfer/files';

/*
 * Days and hours as other programs write them (rules U62, U63). Monday 2 March 2026, in Berlin.
 */

const reading = {
  order: null,
  today: '2026-03-02' as Day,
  side: 'ahead',
  dayAt: dayInBerlin,
  words: words.written,
} as const;
const day = (text: string): string => {
  const read = readWrittenDay(text, reading);
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

/** Each form was read by one of three readers, or by none, before there was one. */
test.each([
  ['20/Mar/26 12:00 AM', '2026-03-20'],
  ['03-Apr-2026', '2026-04-03'],
  ['20260403', '2026-04-03'],
  ['20260403T233000Z', '2026-04-04'],
  ['2026-03-13T23:00:00+0000', '2026-03-14'],
  ['2026-05-29T22:00:00+0000', '2026-05-30'],
  ['2026-01-29T22:00:00+0000', '2026-01-29'],
  ['2026-04-03 23:30 UTC', '2026-04-04'],
  ['1774062000000', '2026-03-21'],
  ['3/21/2026, 4:00:00 AM GMT+1', '2026-03-21'],
  ['Mon Mar 02 2026 09:12:33 GMT+0000 (GMT)', '2026-03-02'],
  ['lun 02/03/26', '2026-03-02'],
  ['mié 18/03/26', '2026-03-18'],
  ['Fri 03/04/2026', '2026-04-03'],
  ['Wed 03/04/2026', '2026-03-04'],
  ['Mon 03/04/2026', 'unreadable'],
  ['1er avril 2026 09:00 (UTC+2)', '2026-04-01'],
  ['14 de abril a las 10:00', '2026-04-14'],
  ['March 20, 2026 at 9 AM', '2026-03-20'],
  ['le 3 mars 2026 à 10h30', '2026-03-03'],
  ['am 3. März 2026 um 14:30 Uhr', '2026-03-03'],
  ['2 fevr. 2026', '2026-02-02'],
  ['3/4', 'ambiguous'],
  ['4/4', '2026-04-04'],
  ['Friday', 'unreadable'],
  ['the 15th', 'unreadable'],
  ['tomorrow', 'unreadable'],
  ['every 3 May', 'unreadable'],
  ['99999999', 'unreadable'],
])('[D39] %s is %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test('[D39] without a year, what has happened was the last such day', () => {
  const read = (text: string) => readWrittenDay(text, { ...reading, side: 'behind' });
  expect(['1 Apr', '1 Mar', '31.12.'].map(read)).toEqual([
    { kind: 'day', day: '2025-04-01' },
    { kind: 'day', day: '2026-03-01' },
    { kind: 'day', day: '2025-12-31' },
  ]);
});

test('[D39] two days with an arrow or a dash between them are a range', () => {
  const read = (text: string) =>
    Object.values(readDayRange(text, reading)).map((one) => (one === null ? null : 'day' in one ? one.day : one.kind));
  expect(read('27 Feb 2026 → 28 Feb 2026')).toEqual(['2026-02-27', '2026-02-28']);
  expect(read('2026-02-27 - 2026-02-28')).toEqual(['2026-02-27', '2026-02-28']);
  expect(read('2026-02-27')).toEqual([null, '2026-02-27']);
  expect(read('27 Feb – soon')).toEqual([null, 'unreadable']);
});

test.each([
  [['03/04/2026', '31/12/2026'], 'dayFirst', '03/04/2026'],
  [['lun 02/03/26', 'vie 13/03/26'], 'dayFirst', ''],
  [['3/4', '12/31'], 'monthFirst', '3/4'],
  [['3.4.2026', '3/4/2026'], null, '3/4/2026'],
  [['31/12/2026', '12/31/2026'], null, ''],
  [['Fri 03/04/2026'], null, ''],
  [['2026-03-04', 'soon'], null, ''],
])('[D40] %j: which number is the day', (texts, order, example) => {
  expect(decideOrder(texts, reading)).toEqual({ order, example });
});

test('[D39] any text is a day, two days, or none', () => {
  const piece = fc.constantFrom(
    '3',
    '31',
    '2026',
    '/',
    '.',
    '-',
    ' ',
    'Mar',
    'mayo',
    'Fri',
    ',',
    'T',
    '10:00',
    'Z',
    '(x)',
    'h',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      expect(day(pieces.join(''))).toMatch(/^(\d{4}-\d\d-\d\d|ambiguous|unreadable)$/);
    }),
    { seed: 20260302, numRuns: 500 },
  );
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
  ['2h30', 2.5],
  ['1:30:00', 1.5],
  ['½ h', 0.5],
  ['1.500 h', 1.5],
  ['20 min', 0.33],
])('[U63] %s are %s hours', (text, hours) => {
  expect(readWrittenHours(text, words.written, 1)).toBe(hours);
});

test('[U63] a number below a heading that says minutes is minutes', () => {
  expect(readWrittenHours('90', words.written, 60)).toBe(1.5);
});
