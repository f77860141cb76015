import fc from 'fast-check';
import { firstOpenDay, orderTimeline } from '../../../src/domain/now/timeline-rows';
import { anchorOf, periodStarts, type Zoom } from '../../../src/domain/now/zoom';
import { addDays, weekdayOf, type Day } from '../../../src/domain/plan/day';
import { day, goal, step } from '../plans';

describe('the rows of the timeline', () => {
  test('[T1] are goals by start, then deadline, open ones first', () => {
    const goals = [
      goal({ id: 'G1', status: 'reached', start: day('2026-01-01') }),
      goal({ id: 'G2' }),
      goal({ id: 'G3', start: day('2026-02-01'), deadline: day('2026-09-01') }),
      goal({ id: 'G4', start: day('2026-02-01'), deadline: day('2026-06-01') }),
      goal({ id: 'G5', deadline: day('2026-01-15') }),
      goal({ id: 'G6', status: 'letGo' }),
      goal({ id: '' }),
    ];
    expect(orderTimeline(goals, [])).toEqual({ ids: ['G5', 'G4', 'G3', 'G2', 'G1', 'G6'], left: 0 });
  });

  test('[T2] have each goal’s steps below it, open ones first, and those without a goal last', () => {
    const steps = [
      step({ id: 'S1', goal: null }),
      step({ id: 'S2', status: 'done', start: day('2026-01-01') }),
      step({ id: 'S3', due: day('2026-03-01') }),
      step({ id: 'S4', start: day('2026-02-01'), due: day('2026-05-01') }),
      step({ id: 'S5', goal: 'G9' }),
      step({ id: 'S6', goal: 'G2' }),
      step({ id: 'S7' }),
      step({ id: '' }),
    ];
    expect(orderTimeline([goal({ id: 'G2' }), goal({ id: 'G1', start: day('2026-01-01') })], steps).ids).toEqual([
      'G1',
      'S4',
      'S3',
      'S7',
      'S2',
      'G2',
      'S6',
      'S1',
      'S5',
    ]);
  });

  test('[T3] are at most 500, and the rest is counted', () => {
    const steps = Array.from({ length: 10000 }, (_, n) => step({ id: `S${n + 1}` }));
    const rows = orderTimeline([goal()], steps);
    expect([rows.ids.length, rows.ids[0], rows.left]).toEqual([500, 'G1', 9501]);
    expect(orderTimeline([goal()], steps.slice(0, 499)).left).toBe(0);
  });
});

describe('the periods of the timeline', () => {
  const wednesday = day('2026-03-11');
  const long = day('2020-01-01');
  const from = (first: Day | null, shift = 0, firstDayOfWeek: 'monday' | 'sunday' = 'monday') => ({
    today: wednesday,
    first,
    shift,
    firstDayOfWeek,
  });
  const ends = (zoom: Zoom, first: Day | null, shift = 0, weekday: 'monday' | 'sunday' = 'monday') => {
    const starts = periodStarts(zoom, from(first, shift, weekday));
    return [starts.length, starts[0], starts[15], starts[59]];
  };

  test('[T4] are sixty, and of a plan that began long ago today’s is the sixteenth', () => {
    expect(ends('day', long)).toEqual([60, '2026-02-24', '2026-03-11', '2026-04-24']);
    expect(ends('week', long)).toEqual([60, '2025-11-24', '2026-03-09', '2027-01-11']);
    expect(ends('month', long)).toEqual([60, '2024-12-01', '2026-03-01', '2029-11-01']);
    expect(ends('quarter', long)).toEqual([60, '2022-04-01', '2026-01-01', '2037-01-01']);
  });

  test('[T4] begin two before the plan’s first day; without an earlier day that is today', () => {
    for (const first of [null, wednesday, day('2026-05-01')]) {
      expect(ends('day', first)[1]).toBe('2026-03-09');
      expect(ends('week', first)[1]).toBe('2026-02-23');
      expect(ends('month', first)[1]).toBe('2026-01-01');
      expect(ends('quarter', first)[1]).toBe('2025-07-01');
    }
    expect(ends('week', day('2026-02-20'))[1]).toBe('2026-02-02');
    expect(ends('month', day('2025-11-30'))[1]).toBe('2025-09-01');
    // Thirteen weeks before today's, and fourteen.
    expect(ends('week', day('2025-12-08'))[1]).toBe('2025-11-24');
    expect(ends('week', day('2025-12-07'))[1]).toBe('2025-11-24');
  });

  test('[T4] hold the plan’s first day in the third and today in the third to the sixteenth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Zoom>('day', 'week', 'month', 'quarter'),
        fc.integer({ min: -2000, max: 400 }),
        fc.constantFrom<'monday' | 'sunday'>('monday', 'sunday'),
        (zoom, away, firstDayOfWeek) => {
          const first = addDays(wednesday, away);
          const starts = periodStarts(zoom, from(first, 0, firstDayOfWeek));
          const placeOf = (one: Day): number => starts.filter((start) => start <= one).length;
          expect(placeOf(wednesday)).toBeGreaterThanOrEqual(3);
          expect(placeOf(wednesday)).toBeLessThanOrEqual(16);
          if (away <= 0 && placeOf(wednesday) < 16) expect(placeOf(first)).toBe(3);
        },
      ),
      { seed: 20260311 },
    );
  });

  test('[T4] the plan’s first day is the earliest of its open rows', () => {
    const goals = [
      goal({ start: day('2026-02-01'), deadline: day('2026-12-01') }),
      goal({ status: 'reached', start: day('2025-01-01') }),
    ];
    expect(
      firstOpenDay(goals, [step({ due: day('2026-01-20') }), step({ status: 'done', due: day('2025-02-01') })]),
    ).toBe('2026-01-20');
    expect(firstOpenDay(goals, [step({ status: 'letGo', due: day('2025-02-01') })])).toBe('2026-02-01');
    expect(firstOpenDay([], [step({ due: null })])).toBeNull();
  });

  test('[T4] begin their weeks on the day that the settings say', () => {
    expect(periodStarts('week', from(long, 0, 'sunday')).map(weekdayOf)).toEqual(Array<number>(60).fill(7));
    expect(ends('week', long, 0, 'sunday')[2]).toBe('2026-03-08');
  });

  test('[T5] go earlier and later by whole periods', () => {
    expect(ends('month', long, -2)[2]).toBe('2026-01-01');
    expect(anchorOf('day', from(long, 15))).toBe(wednesday);
    expect(anchorOf('quarter', from(long, 16))).toBe('2026-04-01');
  });
});
