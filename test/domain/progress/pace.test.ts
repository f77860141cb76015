import { addDays, type Day } from '../../../src/domain/plan/day';
import { horizonOf } from '../../../src/domain/plan/horizon';
import { paceOf } from '../../../src/domain/progress/pace';
import type { Goal } from '../../../src/domain/plan/plan';
import { day, goal } from '../plans';

const start = day('2026-01-01');
const hundredDays: Partial<Goal> = { start, deadline: addDays(start, 100) };
const paceAfter = (gone: number, share: number, fields: Partial<Goal> = {}, paused = false) =>
  paceOf(goal({ ...hundredDays, ...fields }), { share, basis: 'measure' }, addDays(start, gone), paused);

describe('pace', () => {
  test('[C1] is empty for a draft, a paused goal and one that was let go', () => {
    expect([
      paceAfter(50, 0, { status: 'draft' }),
      paceAfter(50, 0, { status: 'letGo' }),
      paceAfter(50, 0, {}, true),
    ]).toEqual(['none', 'none', 'none']);
  });

  test('[C1] is reached by the user’s word alone', () => {
    expect(paceAfter(50, 0, { status: 'reached', start: null, deadline: null })).toBe('reached');
    expect(paceAfter(50, 1)).toBe('ahead');
  });

  test('[C1] is empty for a parent that takes its progress from its children', () => {
    expect(paceOf(goal(hundredDays), { share: 0, basis: 'planned' }, addDays(start, 50), false)).toBe('none');
  });

  test('[C2] needs both dates', () => {
    expect([paceAfter(50, 0, { start: null }), paceAfter(50, 0, { deadline: null })]).toEqual([
      'needsDates',
      'needsDates',
    ]);
  });

  test('[C2] says that the date has passed from the next day', () => {
    expect([paceAfter(100, 1), paceAfter(101, 1)]).toEqual(['onTrack', 'datePassed']);
  });

  test('[C3] has not begun before the start', () => {
    expect([paceAfter(-1, 1), paceAfter(0, 1)]).toEqual(['notBegun', 'justStarted']);
  });

  test('[C4] is just started until 7 days or a tenth of the time, whichever is later', () => {
    expect([paceAfter(9, 0), paceAfter(10, 0)]).toEqual(['justStarted', 'needsDecision']);
    const short = { deadline: addDays(start, 30) };
    expect([paceAfter(6, 0, short), paceAfter(7, 0, short)]).toEqual(['justStarted', 'needsDecision']);
    const days105 = { deadline: addDays(start, 105) };
    expect([paceAfter(10, 0, days105), paceAfter(11, 0, days105)]).toEqual(['justStarted', 'needsDecision']);
  });

  test('[C5] holds progress against the share of time gone', () => {
    expect([0.55, 0.5499, 0.45, 0.4499, 0.3, 0.2999, 0].map((share) => paceAfter(50, share))).toEqual([
      'ahead',
      'onTrack',
      'onTrack',
      'slower',
      'slower',
      'needsDecision',
      'needsDecision',
    ]);
  });

  test('[C5] keeps a boundary that rounding of binary fractions would miss', () => {
    // 3 / 5 * 36 * 10 is 215.99999999999997 in floating point, and 24 * 9 is 216.
    expect(paceAfter(24, 3 / 5, { deadline: addDays(start, 36) })).toBe('onTrack');
  });

  test('[C6] counts all time as gone when start and deadline are one day', () => {
    const oneDay = (share: number) => paceAfter(0, share, { deadline: start });
    expect([1, 0.9, 0.89, 0.6, 0.59].map(oneDay)).toEqual(['onTrack', 'onTrack', 'slower', 'slower', 'needsDecision']);
  });

  test('[C2] of a goal that ends before it starts is one of the dates that hold', () => {
    const upsideDown = { deadline: addDays(start, -5) };
    expect([paceAfter(-5, 0, upsideDown), paceAfter(-4, 0, upsideDown)]).toEqual(['notBegun', 'datePassed']);
  });
});

describe('horizon', () => {
  const horizon = (from: Day | null, deadline: Day | null) => horizonOf({ start: from, deadline }, day('2026-03-01'));

  test('[C7] is short up to twelve months from the start', () => {
    expect([horizon(start, day('2027-01-01')), horizon(start, day('2027-01-02'))]).toEqual(['short', 'long']);
    expect([horizon(day('2028-02-29'), day('2029-02-28')), horizon(day('2028-02-29'), day('2029-03-01'))]).toEqual([
      'short',
      'long',
    ]);
  });

  test('[C7] counts from today when there is no start, and is open without a deadline', () => {
    expect([horizon(null, day('2027-03-01')), horizon(null, day('2027-03-02')), horizon(start, null)]).toEqual([
      'short',
      'long',
      null,
    ]);
  });
});
