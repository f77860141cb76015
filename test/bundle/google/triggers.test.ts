/** @jest-environment ./test/bundle/runtime-environment.js */
import type { WorkbookOptions } from '../../../runtime';
import type { State } from '../../../src/actions/setup/say-state';
import { copyPlan, momentOf, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The daily trigger among the user's other files, and the run that proves it (rules N39, N40). Monday 2 March 2026, 09:00 in Berlin.
 */

const state = (plan: PlanInHand): State['reminders'] => plan.call<State>('getState').reminders;
const advance = (plan: PlanInHand, to: string) => plan.workbook.advance(momentOf(plan, to));
const handlers = (plan: PlanInHand): string[] => plan.workbook.state.triggers.map(({ handler }) => handler);
const begin = (options: WorkbookOptions = {}): PlanInHand => copyPlan(smallPlan(), options);

describe.each([
  ['as Google is believed to be', {}],
  ['where getUserTriggers is empty', { 'user-triggers': 1 }],
  ['where getProjectTriggers has one file', { 'project-triggers': 1 }],
] as const)('the trigger of another file, %s', (_, doubts) => {
  test('[N39] stays, whatever is done to the reminders here', () => {
    const plan = begin({ doubts });
    const other = plan.workbook.addTriggerElsewhere('dailyRun', 'another-file');
    const isThere = (): boolean => plan.workbook.state.triggers.some(({ id }) => id === other);
    const own = (): number => plan.workbook.state.triggers.filter(({ id }) => id !== other).length;
    for (const [name, request] of [
      ['turnOnReminders', { hour: 10 }],
      ['turnOnReminders', { hour: 11 }],
      ['updateNow', {}],
      ['checkPlan', {}],
    ] as const) {
      plan.call(name, request);
      expect([name, isThere(), own(), state(plan).isThere]).toEqual([name, true, 1, true]);
    }
    plan.workbook.state.triggers = plan.workbook.state.triggers.filter(({ id }) => id === other);
    expect(state(plan).isThere).toBe(false);
    plan.update();
    expect([isThere(), own()]).toEqual([true, 1]);
    advance(plan, '2026-03-03T12:00');
    plan.call('turnOffReminders');
    expect([isThere(), own()]).toEqual([true, 0]);
  });

  test('[N39] a run in a copy takes away its own trigger and no other', () => {
    const plan = begin({ doubts });
    plan.call('turnOnReminders', { hour: 10 });
    const other = plan.workbook.addTriggerElsewhere('dailyRun', 'another-file');
    plan.workbook.state.id = '1AnotherFile';
    expect(state(plan)).toMatchObject({ on: false, owner: '' });
    advance(plan, '2026-03-03T12:00');
    expect(plan.workbook.state.triggers.map(({ id }) => id)).toEqual([other]);
    expect(plan.workbook.outbox()).toEqual([]);
  });
});

test('[N39] a disabled trigger is replaced when the reminders are switched on anew', () => {
  const plan = begin();
  plan.call('turnOnReminders', { hour: 10 });
  plan.workbook.disableTriggers();
  advance(plan, '2026-03-05T12:00');
  plan.call('turnOnReminders', { hour: 10 });
  expect(plan.workbook.state.triggers.map(({ disabled }) => disabled)).toEqual([undefined]);
});

test('[N39] no trigger is made in a run of a trigger', () => {
  const plan = begin();
  plan.call('turnOnReminders', { hour: 10 });
  plan.put('Settings', plan.shownColumn('Settings', 'Setting').indexOf('Reminder hour') + 2, { Value: '6' });
  const [before] = plan.workbook.state.triggers.map(({ id }) => id);
  advance(plan, '2026-03-04T12:00');
  expect(plan.workbook.state.triggers.map(({ id }) => id)).toEqual([before]);
  expect(plan.shownColumn('Home', 'Where I am heading')[2]).toContain('choose Waymark ▸ Update now');
});

describe('the run that proves the clock', () => {
  test('[N40] comes a minute after switching on, says when, and takes its trigger away', () => {
    const plan = begin({ addOn: false });
    plan.call('turnOnReminders', { hour: 10 });
    expect(handlers(plan)).toEqual(['dailyRun', 'proofRun']);
    expect(state(plan).proof).toBe('awaited');
    expect(advance(plan, '2026-03-02T09:10')).toMatchObject([{ handler: 'proofRun', failure: '' }]);
    expect(handlers(plan)).toEqual(['dailyRun']);
    expect(state(plan).proof).toMatch(/^2026-03-02T09:01/);
    expect(plan.workbook.outbox()).toEqual([]);
    plan.call('turnOnReminders', { hour: 10 });
    expect(handlers(plan)).toEqual(['dailyRun']);
  });

  test('[N40] that never comes is said after some minutes, and one press makes both triggers anew', () => {
    const plan = begin({ addOn: false });
    plan.call('turnOnReminders', { hour: 10 });
    plan.workbook.disableTriggers();
    advance(plan, '2026-03-02T09:10');
    expect(state(plan).proof).toBe('missing');
    plan.call('turnOnReminders', { hour: 10 });
    expect(plan.workbook.state.triggers).toMatchObject([{ handler: 'dailyRun' }, { handler: 'proofRun' }]);
    advance(plan, '2026-03-02T09:20');
    expect(state(plan).proof).toMatch(/^2026-03-02T09:11/);
  });

  test('[N40] an add-on, which may have one clock trigger in a file, keeps the daily one', () => {
    const plan = begin();
    expect(plan.call('turnOnReminders', { hour: 10 }).problems).toEqual([]);
    expect(handlers(plan)).toEqual(['dailyRun']);
    expect(state(plan).proof).toBe('');
  });

  test('[N40] without an open file a run changes nothing, says so in the log, and the sidebar says what to do', () => {
    const plan = begin({ addOn: false, doubts: { 'clock-file': 1 } });
    plan.call('turnOnReminders', { hour: 10 });
    const before = JSON.stringify(plan.workbook.document.snapshot());
    advance(plan, '2026-03-02T12:00');
    expect(plan.workbook.report.failures).toEqual([]);
    expect(JSON.stringify(plan.workbook.report.lines)).toContain('Waymark works inside a spreadsheet');
    expect(JSON.stringify(plan.workbook.document.snapshot())).toBe(before);
    expect(handlers(plan)).toEqual(['dailyRun']);
    expect(state(plan).proof).toBe('missing');
  });
});
