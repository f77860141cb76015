/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import type { Why } from '../../../src/mail/explain';
import { copyPlan, momentOf, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The owner and the state of the reminders, and *Send me one now* (rules N13 to N18). Monday 2 March 2026, 09:00 in Berlin.
 */

const [kim, bo] = ['kim@example.com', 'bo@example.com'];
const state = (plan: PlanInHand): State['reminders'] => plan.call<State>('getState').reminders;
const advance = (plan: PlanInHand, to: string): unknown => plan.workbook.advance(momentOf(plan, to));
const mails = (plan: PlanInHand): string[] =>
  plan.workbook.outbox().map(({ to, date }) => `${date.slice(0, 10)} ${to}`);
const triggers = (plan: PlanInHand): string[] => plan.workbook.state.triggers.map(({ user }) => user);
const sendNow = (plan: PlanInHand) => plan.call<Said & { sent: boolean }>('sendMailNow');

function reminded(hour = 10): PlanInHand {
  const plan = smallPlan();
  plan.call('turnOnReminders', { hour });
  return plan;
}

describe('taking over', () => {
  test('[N15] another account becomes the owner from today on, and the old trigger takes itself away at its next run', () => {
    const plan = reminded();
    plan.workbook.actAs(bo);
    expect(plan.call('turnOnReminders', { hour: 7 }).message).toContain(kim);
    expect(plan.call('turnOnReminders', { hour: 7, takeOver: true }).message).toBe(
      `Reminders are on: at 7:00, to ${bo}.`,
    );
    expect(state(plan)).toMatchObject({ owner: bo, mine: true, since: '2026-03-02', hour: 7 });
    expect(triggers(plan)).toEqual([kim, bo]);
    advance(plan, '2026-03-03T12:00');
    expect(triggers(plan)).toEqual([bo]);
    expect(mails(plan)).toEqual([`2026-03-03 ${bo}`]);
    plan.workbook.actAs(kim);
    expect(state(plan)).toMatchObject({ owner: bo, mine: false, isThere: true, mailsLeft: null });
  });

  test('[N13] Update now sends nothing, whoever presses it and however often', () => {
    const plan = reminded();
    plan.workbook.setNow(momentOf(plan, '2026-03-05T09:00'));
    plan.update();
    plan.workbook.actAs(bo);
    plan.update();
    expect(mails(plan)).toEqual([]);
  });

  test('[N13] [N15] on a day that has had its mail the new owner gets none', () => {
    const plan = reminded();
    advance(plan, '2026-03-02T11:30');
    plan.workbook.actAs(bo);
    plan.call('turnOnReminders', { hour: 13, takeOver: true });
    advance(plan, '2026-03-02T20:00');
    expect(mails(plan)).toEqual([`2026-03-02 ${kim}`]);
  });
});

describe('how the reminders stand', () => {
  test('[N16] last run, last mail, next run, mails left and permission', () => {
    const plan = reminded();
    expect(state(plan)).toMatchObject({
      lastRun: '',
      lastMail: '',
      nextRun: '2026-03-02',
      isThere: true,
      allowed: true,
      mailsLeft: 100,
      pausedUntil: '',
    });
    advance(plan, '2026-03-02T12:00');
    expect(state(plan)).toMatchObject({
      lastRun: '2026-03-02',
      lastMail: '2026-03-02',
      nextRun: '2026-03-03',
      mailsLeft: 99,
    });
    // Nothing is due on Friday: the daily run sends no mail.
    advance(plan, '2026-03-06T12:00');
    expect(state(plan)).toMatchObject({ lastRun: '2026-03-06', lastMail: '2026-03-05' });
  });

  test('[N16] a trigger that somebody deleted shows, and Update now brings it back', () => {
    const plan = reminded();
    plan.workbook.state.triggers.length = 0;
    expect(state(plan)).toMatchObject({ on: true, isThere: false });
    plan.update();
    expect(state(plan).isThere).toBe(true);
    expect(triggers(plan)).toEqual([kim]);
    advance(plan, '2026-03-02T12:00');
    expect(mails(plan)).toHaveLength(1);
  });

  test('[N16] a trigger that was doubled is one again', () => {
    const plan = reminded();
    const [only] = plan.workbook.state.triggers;
    if (!only) throw new Error('no trigger');
    plan.workbook.state.triggers.push({ ...only, id: 'another' });
    expect(state(plan).isThere).toBe(false);
    plan.update();
    expect(triggers(plan)).toEqual([kim]);
  });

  test('[N16] somebody else’s update makes no trigger', () => {
    const plan = reminded();
    plan.workbook.state.triggers.length = 0;
    plan.workbook.actAs(bo);
    plan.update();
    expect(triggers(plan)).toEqual([]);
  });
});

describe('the light on Home', () => {
  const light = (plan: PlanInHand): string => plan.shownColumn('Home', 'Where I am heading')[1] ?? '';
  const below = (plan: PlanInHand): string => plan.shownColumn('Home', 'Where I am heading')[2] ?? '';

  test('[N35] is fine for two days, then says that they may have stopped; off and paused are said', () => {
    const plan = reminded();
    expect(light(plan)).toBe('● Reminders are on. The first run is to come.');
    advance(plan, '2026-03-02T12:00');
    plan.workbook.state.triggers.length = 0;
    const lights = ['2026-03-02T13:00', '2026-03-03T13:00', '2026-03-04T13:00'].map((moment) => {
      advance(plan, moment);
      return light(plan);
    });
    expect(lights).toEqual([
      '● Reminders are on. Last run:',
      '● Reminders are on. Last run:',
      '▲ Reminders may have stopped: open Waymark. Last:',
    ]);
    plan.call('saveSettings', { settings: { pausedUntil: '2026-03-20' } });
    expect(light(plan)).toBe('‖ Paused until');
    plan.call('turnOffReminders');
    expect(light(plan)).toBe('○ Reminders are off');
  });

  test('[N35] has below it what went wrong in the last run, at once and after an update, until a run goes well', () => {
    const plan = reminded();
    plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'), { faults: [{ at: 12, kind: 'timeout' }] });
    const { lastError } = state(plan);
    expect(lastError).not.toBe('');
    expect(below(plan)).toBe(`▲ At the last run: ${lastError}`.slice(0, 150));
    plan.update();
    expect(below(plan)).toBe(`▲ At the last run: ${lastError}`.slice(0, 150));
    plan.workbook.run('dailyRun');
    expect(below(plan)).toBe('');
  });

  test('[N36] reminders that stopped are started anew, and those that run are left alone', () => {
    const plan = reminded();
    advance(plan, '2026-03-03T12:00');
    const [before] = plan.workbook.state.triggers;
    plan.call('turnOnReminders', { hour: 10 });
    expect(plan.workbook.state.triggers[0]?.id).toBe(before?.id);
    // Google has disabled the trigger: it still exists, but does not run.
    if (before) before.nextAt = null;
    advance(plan, '2026-03-06T12:00');
    plan.call('turnOnReminders', { hour: 10 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(plan.workbook.state.triggers[0]?.id).not.toBe(before?.id);
    advance(plan, '2026-03-07T12:00');
    expect(mails(plan).at(-1)).toBe(`2026-03-07 ${kim}`);
  });
});

test('[N34] days off and the calendar are read and written by the sidebar, and a mail leaves them out', () => {
  const plan = reminded();
  const save = (settings: object) => plan.call<Said & { saved: boolean }>('saveSettings', { settings });
  expect(save({ daysOff: 'Easter' })).toMatchObject({
    saved: false,
    problems: [expect.stringContaining('expected days such as')],
  });
  expect(save({ daysOff: '2026-03-02 to 2026-03-04, 2026-03-06', calendar: true }).saved).toBe(true);
  expect(plan.call<State>('getState').settings).toMatchObject({
    daysOff: '2026-03-02 to 2026-03-04, 2026-03-06',
    calendar: true,
  });
  advance(plan, '2026-03-05T12:00');
  expect(mails(plan)).toEqual([`2026-03-05 ${kim}`]);
  save({ daysOff: '2026-05-01' });
  expect(plan.call<State>('getState').settings.daysOff).toBe('2026-05-01');
});

describe('a permission that is gone', () => {
  function withheld(): PlanInHand {
    const plan = reminded();
    plan.workbook.state.withheld = { [kim]: ['https://www.googleapis.com/auth/userinfo.email'] };
    return plan;
  }

  test('[N17] is said where the reminders are, and by mail once a week at most, with the place to renew it', () => {
    const plan = withheld();
    plan.workbook.state.withheld = { [kim]: ['https://www.googleapis.com/auth/script.container.ui'] };
    advance(plan, '2026-03-16T12:00');
    expect(mails(plan)).toEqual([`2026-03-02 ${kim}`, `2026-03-09 ${kim}`, `2026-03-16 ${kim}`]);
    for (const { subject, text, html } of plan.workbook.outbox()) {
      expect(subject).toBe('Waymark needs your permission once more');
      expect(text).toContain('https://script.google.com/macros/');
      expect(html).toContain('https://script.google.com/macros/');
    }
    plan.workbook.state.withheld = {};
    expect(state(plan).lastError).toContain('Google has not yet allowed Waymark to do this.');
    advance(plan, '2026-03-17T12:00');
    expect(plan.workbook.outbox().at(-1)?.text).toContain('Book the seat');
    expect(state(plan).lastError).toBe('');
  });

  test('[N17] when no mail can be sent either, the next run after it is given makes all good', () => {
    const plan = reminded();
    plan.workbook.state.withheld = { [kim]: ['https://www.googleapis.com/auth/script.send_mail'] };
    advance(plan, '2026-03-04T12:00');
    expect(mails(plan)).toEqual([]);
    plan.workbook.state.withheld = {};
    advance(plan, '2026-03-05T12:00');
    expect(mails(plan)).toEqual([`2026-03-05 ${kim}`]);
    expect(plan.workbook.outbox()[0]?.text).toContain('Book the seat');
  });
});

describe('one now', () => {
  test('[N18] is the day’s mail: the run that follows sends none', () => {
    const plan = reminded();
    expect(sendNow(plan)).toEqual({
      message: `Sent to ${kim}. Today’s mail has gone with it.`,
      problems: [],
      sent: true,
    });
    advance(plan, '2026-03-02T20:00');
    expect(mails(plan)).toEqual([`2026-03-02 ${kim}`]);
    expect(state(plan)).toMatchObject({ lastMail: '2026-03-02', lastRun: '2026-03-02' });
    advance(plan, '2026-03-03T20:00');
    expect(plan.workbook.outbox()[1]?.text ?? '').not.toContain('due in 2 days');
  });

  test('[N18] a second one is none, and says so', () => {
    const plan = reminded();
    sendNow(plan);
    expect(sendNow(plan)).toEqual({
      message: 'Today’s mail has gone already. The preview shows what it says now.',
      problems: [],
      sent: false,
    });
    expect(mails(plan)).toHaveLength(1);
  });

  test('[N18] after the daily run it is too many', () => {
    const plan = reminded();
    advance(plan, '2026-03-02T12:00');
    expect(sendNow(plan).sent).toBe(false);
  });

  test('[N18] while nobody has reminders it goes to whoever asks; else to nobody but the owner', () => {
    const plan = smallPlan();
    plan.workbook.actAs(bo);
    expect(sendNow(plan).sent).toBe(true);
    expect(mails(plan)).toEqual([`2026-03-02 ${bo}`]);
    const owned = reminded();
    owned.workbook.actAs(bo);
    expect(sendNow(owned)).toMatchObject({ sent: false });
    expect(mails(owned)).toEqual([]);
  });

  test('[N18] cut off at any call, the day has one mail at most', () => {
    const dry = reminded();
    sendNow(dry);
    const last = dry.workbook.callLog().length;
    for (let at = 1; at <= last; at += 9) {
      const plan = copyPlan(reminded());
      try {
        plan.workbook.call('call', ['sendMailNow', {}], { faults: [{ at, kind: 'kill' }] });
      } catch {
        // The kill is what is tested.
      }
      sendNow(plan);
      advance(plan, '2026-03-02T20:00');
      expect([at, mails(plan).length <= 1]).toEqual([at, true]);
    }
  });
});

test('[N19] the preview says of each line why it is there', () => {
  const { why } = reminded().call<{ why: Why[] }>('previewMail');
  expect(why[0]?.why).toBe('Monday’s mail always comes, unless the plan rests.');
  expect(why.find(({ title }) => title === 'Book the seat')?.why).toBe('It is due in 2 days, within its lead time.');
  expect(why.find(({ title }) => title === 'Ask for a project')?.why).toContain('It can be done now');
});

test('[N13] a file that moves to a zone further west has no second mail for the day', () => {
  const plan = reminded(0);
  advance(plan, '2026-03-03T01:30');
  const before = mails(plan).length;
  plan.workbook.state.timeZone = 'Pacific/Honolulu';
  plan.workbook.document.timeZone = 'Pacific/Honolulu';
  plan.workbook.run('dailyRun');
  expect(mails(plan)).toHaveLength(before);
});
