import { rankFocus } from '../../src/domain/focus';
import type { Goal, Step } from '../../src/domain/plan';
import { day, goal, plan, settings, step } from './plans';

const today = day('2026-03-10');
const rank = (steps: Partial<Step>[], goals: Goal[] = [goal()], more = {}) => rankFocus(plan({ goals, steps: steps.map(step), settings: settings(more) }), today);
const idsOf = (...of: Parameters<typeof rank>) => rank(...of).map(({ step: { id } }) => id);

describe('focus', () => {
  test('[F1] holds open steps that wait for nothing and do not rest', () => {
    expect(
      idsOf([
        { id: 'S1', status: 'done' }, { id: 'S2', status: 'letGo' }, { id: 'S3', status: 'waiting' }, { id: 'S4', after: ['S5'] }, { id: 'S5' }, { id: 'S6', pausedUntil: day('2026-03-11') },
        { id: 'S7', after: ['S8'] }, { id: 'S8', after: ['S7'] }, { id: 'S9', status: 'doing', after: ['S1', 'S2'] }, { id: 'S10', status: null }, { id: 'S11', goal: 'G2' }, { id: 'S12', goal: 'G3' }, { id: 'S13', pausedUntil: today },
      ], [goal(), goal({ id: 'G2', status: 'paused' }), goal({ id: 'G3', status: 'letGo' })]),
    ).toEqual(['S5', 'S9', 'S10', 'S13']);
    expect(idsOf([{ id: 'S1' }], [goal()], { pausedUntil: day('2026-03-11') })).toEqual([]);
  });

  test('[F2] puts This week first, then the due day, the goal’s priority and the row', () => {
    const goals = [goal(), goal({ id: 'G2', priority: 1 }), goal({ id: 'G3', priority: 2 })];
    expect(
      idsOf([
        { id: 'S1' }, { id: 'S2', due: day('2026-03-20') }, { id: 'S3', due: day('2026-03-12'), goal: 'G1' }, { id: 'S4', due: day('2026-03-12'), goal: 'G3' }, { id: 'S5', due: day('2026-03-12'), goal: 'G2' },
        { id: 'S6', due: day('2026-03-01') }, { id: 'S7', thisWeek: true }, { id: 'S8', thisWeek: true, due: day('2026-06-01') }, { id: 'S9', goal: 'G2' }, { id: 'S10', goal: 'G2' },
      ], goals),
    ).toEqual(['S8', 'S7', 'S6', 'S5', 'S4', 'S3', 'S2', 'S9', 'S10', 'S1']);
  });

  test('[F3] says why, the chief reason first', () => {
    const reasons = rank([
      { id: 'S1', thisWeek: true, due: day('2026-03-08') }, { id: 'S2', due: day('2026-03-08') }, { id: 'S3', due: today }, { id: 'S4', due: day('2026-03-13') }, { id: 'S5', due: day('2026-03-14') }, { id: 'S6' }, { id: 'S7', goal: null },
    ], [goal({ priority: 1 })]).map((entry) => entry.reasons);
    expect(reasons).toEqual([
      [{ code: 'thisWeek' }, { code: 'passed', days: 2 }],
      [{ code: 'passed', days: 2 }],
      [{ code: 'dueToday' }],
      [{ code: 'dueSoon', days: 3 }],
      [{ code: 'due', days: 4 }],
      [{ code: 'priority' }],
      [{ code: 'undated' }],
    ]);
  });
});
