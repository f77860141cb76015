import fc from 'fast-check';
import { daysInLists, isDayList, withDayLists, writeDayList } from '../../../src/domain/plan/day-lists';
import type { Day } from '../../../src/domain/plan/day';
import { day } from '../plans';

const monday = day('2026-03-02');

describe('rows that share a day', () => {
  test('[M6] are kept in one entry, neighbouring numbers as a range', () => {
    expect(writeDayList('new', ['S2', 'S1', 'G7', 'S3', 'S9', 'S1'])).toBe('new G7 S1-S3 S9');
    expect(writeDayList('new', ['', 'no ID'])).toBe('');
    const ids = Array.from({ length: 10000 }, (_, index) => `S${index + 1}`);
    expect(writeDayList('filled', ids)).toBe('filled S1-S10000');
  });

  test('[M6] [Y26] are read back as they were kept, beside the days of rows and of the other kind', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.integer({ min: 1, max: 60 }).map((number) => `S${number}`),
          fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-03').map(day),
        ),
        (rows) => {
          const days = new Map<string, Day>(Object.entries(rows));
          const others = new Map([
            ['S1', monday],
            ['T1 watching', monday],
            ['new S5', monday],
            ['filled S7-S9', monday],
          ]);
          const kept = withDayLists('filled', others, days);
          expect(new Map([...daysInLists('filled', kept)].sort())).toEqual(new Map([...days].sort()));
          expect(daysInLists('new', kept)).toEqual(new Map([['S5', monday]]));
          expect(kept.get('S1')).toBe(monday);
          expect(withDayLists('filled', kept, days)).toEqual(kept);
        },
      ),
      { seed: 6, numRuns: 100 },
    );
  });

  test('are told from the keys of rows', () => {
    expect(['new S1', 'filled S1'].map(isDayList)).toEqual([true, true]);
    expect(['S1', 'T1 watching', 'newS1', ''].map(isDayList)).toEqual([false, false, false, false]);
  });
});
