import { orderTimeline } from '../../../src/domain/now/timeline-rows';
import { anchorOf, periodStarts, type Zoom } from '../../../src/domain/now/zoom';
import { weekdayOf } from '../../../src/domain/plan/day';
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
  const ends = (zoom: Zoom, shift = 0, first: 'monday' | 'sunday' = 'monday') => {
    const starts = periodStarts(zoom, wednesday, shift, first);
    return [starts.length, starts[0], starts[15], starts[59]];
  };

  test('[T4] are sixty, and today’s is the sixteenth', () => {
    expect(ends('day')).toEqual([60, '2026-02-24', '2026-03-11', '2026-04-24']);
    expect(ends('week')).toEqual([60, '2025-11-24', '2026-03-09', '2027-01-11']);
    expect(ends('month')).toEqual([60, '2024-12-01', '2026-03-01', '2029-11-01']);
    expect(ends('quarter')).toEqual([60, '2022-04-01', '2026-01-01', '2037-01-01']);
  });

  test('[T4] begin their weeks on the day that the settings say', () => {
    expect(periodStarts('week', wednesday, 0, 'sunday').map(weekdayOf)).toEqual(Array<number>(60).fill(7));
    expect(ends('week', 0, 'sunday')[2]).toBe('2026-03-08');
  });

  test('[T5] go earlier and later by whole periods', () => {
    expect(ends('month', -2)[2]).toBe('2026-01-01');
    expect(anchorOf('day', wednesday, 15, 'monday')).toBe(wednesday);
    expect(anchorOf('quarter', wednesday, 16, 'monday')).toBe('2026-04-01');
  });
});
