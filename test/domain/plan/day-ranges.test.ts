import fc from 'fast-check';
import { addDays, parseDay, type Day } from '../../../src/domain/plan/day';
import { readDayRanges } from '../../../src/domain/plan/day-ranges';

const day = (text: string): Day => parseDay(text) as Day;

test('[N34] days and ranges stand between commas, semicolons and lines, with any words between the two ends', () => {
  expect(readDayRanges('2026-12-24 to 2027-01-01, 2027-05-01;\n2027-06-03 bis 2027-06-04')).toEqual({
    ranges: [
      { from: '2026-12-24', to: '2027-01-01' },
      { from: '2027-05-01', to: '2027-05-01' },
      { from: '2027-06-03', to: '2027-06-04' },
    ],
  });
});

test('[N34] nothing is no day off', () => {
  expect(readDayRanges(' , ;\n')).toEqual({ ranges: [] });
});

test.each([
  ['2026-12-24, soon', 'soon', 'notDays'],
  ['2027-02-29', '2027-02-29', 'notDays'],
  ['24/12/2026', '24/12/2026', 'notDays'],
  ['2026-12-24 2026-12-23', '2026-12-24 2026-12-23', 'endsBefore'],
])('[N34] of %s the first piece that cannot be read is named', (text, unread, why) => {
  expect(readDayRanges(text)).toEqual({ unread, why });
});

test('[N34] what is written is read back, whatever stands between', () => {
  const range = fc
    .record({
      from: fc.integer({ min: 0, max: 40000 }).map((days) => addDays(day('1990-01-01'), days)),
      length: fc.integer({ min: 0, max: 400 }),
    })
    .map(({ from, length }) => ({ from, to: addDays(from, length) }));
  fc.assert(
    fc.property(
      fc.array(range, { maxLength: 6 }),
      fc.constantFrom(' to ', ' bis ', '–', '/'),
      fc.constantFrom(', ', ';', '\n'),
      (ranges, to, between) => {
        expect(readDayRanges(ranges.map((one) => `${one.from}${to}${one.to}`).join(between))).toEqual({ ranges });
      },
    ),
    { seed: 27, numRuns: 100 },
  );
});
