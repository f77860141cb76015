import type { Problem, Step } from '../../../src/domain/plan/plan';
import type { Progress } from '../../../src/domain/progress/progress';
import { whatNowOfGoal, whatNowOfStep, type StepCircumstances } from '../../../src/domain/now/what-now';
import { day, goal, settings, step } from '../plans';

const today = day('2026-03-10');
const problem: Problem = { tab: 'steps', row: 2, column: 'due', code: 'notADate', got: 'soon' };
const stepNow = (fields: Partial<Step>, more: Partial<StepCircumstances> = {}) =>
  whatNowOfStep(step({ due: day('2026-06-01'), ...fields }), {
    problem: undefined,
    goal: goal(),
    waitsFor: undefined,
    circle: undefined,
    settings: settings(),
    today,
    ...more,
  });

describe('what now of a step', () => {
  test('[W1] is its problem before all else', () => {
    expect(stepNow({ status: 'letGo' }, { problem, settings: settings({ pausedUntil: day('2027-01-01') }) })).toEqual({
      code: 'check',
      problem,
    });
  });

  test('[W2] is a pause of the step, of its goal or of the plan, the latest of them', () => {
    const overdue = { due: day('2026-03-01') };
    expect(stepNow({ ...overdue, pausedUntil: day('2026-03-11') })).toEqual({ code: 'paused', until: '2026-03-11' });
    expect(stepNow(overdue, { goal: goal({ pausedUntil: day('2026-04-01') }) })).toEqual({
      code: 'paused',
      until: '2026-04-01',
    });
    expect(stepNow(overdue, { goal: goal({ status: 'paused' }) })).toEqual({ code: 'paused', until: null });
    expect(
      stepNow(
        { ...overdue, pausedUntil: day('2026-03-20') },
        { settings: settings({ pausedUntil: day('2026-03-15') }) },
      ),
    ).toEqual({ code: 'paused', until: '2026-03-20' });
  });

  test('[W2] goes on on the very day until which it was paused', () => {
    expect(stepNow({ due: day('2026-03-09'), pausedUntil: today })).toEqual({ code: 'overdue', days: 1 });
  });

  test('[W3] is nothing when it was let go, and done when it is done, however late', () => {
    expect(stepNow({ status: 'letGo', due: day('2026-01-01') })).toEqual({ code: 'nothing' });
    expect(stepNow({ status: 'done', due: day('2026-01-01') }, { waitsFor: ['S9'] })).toEqual({ code: 'done' });
  });

  test('[W4] is overdue from the next day', () => {
    expect(stepNow({ due: day('2026-03-09') })).toEqual({ code: 'overdue', days: 1 });
    expect(stepNow({ due: day('2026-02-10'), status: 'waiting' })).toEqual({ code: 'overdue', days: 28 });
  });

  test('[W5] is due today on the due day', () => {
    expect(stepNow({ due: today })).toEqual({ code: 'dueToday' });
  });

  test('[W6] is due in some days inside its lead time', () => {
    expect(stepNow({ due: day('2026-03-13') })).toEqual({ code: 'dueIn', days: 3 });
    expect(stepNow({ due: day('2026-03-14') })).toEqual({ code: 'nothing' });
    expect(stepNow({ due: day('2026-03-17'), remindDays: 7 })).toEqual({ code: 'dueIn', days: 7 });
    expect(stepNow({ due: day('2026-03-11'), remindDays: 0 })).toEqual({ code: 'nothing' });
    expect(stepNow({ due: day('2026-03-13'), remindDays: -1 })).toEqual({ code: 'dueIn', days: 3 });
  });

  test('[W7] is what it waits for when its date is not near', () => {
    expect(stepNow({}, { waitsFor: ['S4', 'S7'] })).toEqual({ code: 'waitsFor', ids: ['S4', 'S7'] });
    expect(stepNow({ due: today }, { waitsFor: ['S4'] })).toEqual({ code: 'dueToday' });
  });

  test('[W8] was meant to begin from the day after its start, until it has begun', () => {
    expect(stepNow({ start: day('2026-03-05') })).toEqual({ code: 'meantToBegin', days: 5 });
    expect(stepNow({ start: day('2026-03-05'), status: null })).toEqual({ code: 'meantToBegin', days: 5 });
    expect(stepNow({ start: today })).toEqual({ code: 'nothing' });
    expect(stepNow({ start: day('2026-03-05'), status: 'doing' })).toEqual({ code: 'nothing' });
    expect(stepNow({ start: day('2026-03-05'), status: 'waiting' })).toEqual({ code: 'nothing' });
  });

  test('[W9] [W10] is a question for the date, then for the goal', () => {
    expect(stepNow({ due: null, goal: null })).toEqual({ code: 'needsDate' });
    expect(stepNow({ goal: null })).toEqual({ code: 'whichGoal' });
    expect(stepNow({ goal: null, goalText: 'Something unknown' })).toEqual({ code: 'nothing' });
  });

  test('[W12] is the circle when there is nothing nearer to say', () => {
    expect(stepNow({}, { circle: ['S4', 'S7'] })).toEqual({ code: 'circle', ids: ['S4', 'S7'] });
    expect(stepNow({ due: null }, { circle: ['S4', 'S7'] })).toEqual({ code: 'needsDate' });
    expect(stepNow({}, { circle: ['S4', 'S7'], waitsFor: ['S1'] })).toEqual({ code: 'waitsFor', ids: ['S1'] });
  });

  test('[W11] is no longer overdue once its date moved, and its status stays the user’s', () => {
    const late = step({ due: day('2026-03-01'), status: 'doing' });
    expect(stepNow(late)).toEqual({ code: 'overdue', days: 9 });
    expect(stepNow({ ...late, due: day('2026-05-01') })).toEqual({ code: 'nothing' });
  });
});

describe('what now of a goal', () => {
  const half: Progress = { share: 0.5, basis: 'measure' };
  const goalNow = (fields: Parameters<typeof goal>[0], progress = half, more = {}) =>
    whatNowOfGoal(goal(fields), { problem: undefined, progress, settings: settings(), today, ...more });

  test('[W13] goes from repair over pause to reached', () => {
    expect(goalNow({ status: 'paused' }, half, { problem })).toEqual({ code: 'check', problem });
    expect(goalNow({ status: 'paused', deadline: day('2026-01-01') })).toEqual({ code: 'paused', until: null });
    expect(goalNow({ pausedUntil: day('2026-03-11'), deadline: day('2026-01-01') })).toEqual({
      code: 'paused',
      until: '2026-03-11',
    });
    expect(goalNow({ status: 'letGo', deadline: day('2026-01-01') })).toEqual({ code: 'nothing' });
    expect(goalNow({ status: 'reached', deadline: day('2026-01-01') })).toEqual({ code: 'reached' });
  });

  test('[W13] asks whether it is reached at 100 %, and not before', () => {
    expect(goalNow({ deadline: day('2026-01-01') }, { share: 1, basis: 'effort' })).toEqual({
      code: 'reachedQuestion',
    });
    expect(goalNow({ deadline: day('2026-01-01') }, { share: 0.999, basis: 'effort' })).toEqual({
      code: 'datePassed',
      days: 68,
    });
  });

  test('[W13] says that the date has passed from the next day, and counts inside the lead time', () => {
    expect(goalNow({ deadline: day('2026-03-09') })).toEqual({ code: 'datePassed', days: 1 });
    expect(goalNow({ deadline: today })).toEqual({ code: 'dueToday' });
    expect(goalNow({ deadline: day('2026-03-13') })).toEqual({ code: 'dueIn', days: 3 });
    expect(goalNow({ deadline: day('2026-03-14') })).toEqual({ code: 'nothing' });
    expect(goalNow({})).toEqual({ code: 'nothing' });
  });
});
