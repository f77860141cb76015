/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import { copyPlan, momentOf, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * The daily run and its mail (rules N, Y12, Y13). Monday 2 March 2026; the hour at first is 8.
 */

const kim = 'kim@example.com';

let base: PlanInHand | undefined;

/** A plan with something to say on some days, and reminders that have just been switched on at 10. */
function remindedPlan(): PlanInHand {
  if (!base) {
    base = startPlan();
    base.put('Goals', 2, { Goal: 'Pass the exam', Deadline: '31/12/2026', Status: 'Active', Start: '01/02/2026' });
    base.update();
    base.put('Steps', 2, { Step: 'Book the seat', Goal: 'G1', Due: '05/03/2026', Status: 'To do' });
    base.put('Steps', 3, { Step: 'Sit the exam', Goal: 'G1', Due: '01/06/2026', Status: 'To do' });
    expect(base.call('turnOnReminders', { hour: 10 })).toEqual({
      message: `Reminders are on: at 10:00, to ${kim}.`,
      problems: [],
    });
  }
  return copyPlan(base);
}

const state = (plan: PlanInHand): State['reminders'] => plan.call<State>('getState').reminders;
const advance = (plan: PlanInHand, to: string, faults: Parameters<PlanInHand['workbook']['advance']>[1] = {}) =>
  plan.workbook.advance(momentOf(plan, to), faults);
const days = (plan: PlanInHand): string[] => plan.workbook.outbox().map(({ date }) => date.slice(0, 10));
const hours = (plan: PlanInHand, from: number): number[] =>
  plan.workbook.state.triggers.map(({ nextAt }) => new Date(nextAt ?? from).getUTCHours());
const settingRow = (plan: PlanInHand, name: string): number =>
  plan.shownColumn('Settings', 'Setting').indexOf(name) + 2;
const set = (plan: PlanInHand, name: string, value: string): void =>
  plan.put('Settings', settingRow(plan, name), { Value: value });

describe('switching on and off', () => {
  test('[Y12] twice on is one trigger, and its day is known', () => {
    const plan = remindedPlan();
    plan.call('turnOnReminders', { hour: 10 });
    plan.call('turnOnReminders', { hour: 10 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(state(plan)).toMatchObject({
      on: true,
      hour: 10,
      owner: kim,
      since: '2026-03-02',
      mine: true,
      lastRun: '',
      lastMail: '',
      lastError: '',
    });
    expect(plan.shown('Settings', settingRow(plan, 'Reminder hour'), 'Value')).toBe('10');
    expect(plan.shownColumn('Home', 'Where I am heading')[1]).toBe('● Reminders are on. The first run is to come.');
  });

  test('off takes the trigger away, and no mail comes', () => {
    const plan = remindedPlan();
    expect(plan.call('turnOffReminders')).toEqual({ message: 'Reminders are off.', problems: [] });
    expect(plan.workbook.state.triggers).toEqual([]);
    advance(plan, '2026-03-16T12:00');
    expect(plan.workbook.outbox()).toEqual([]);
    expect(state(plan).on).toBe(false);
  });

  test('an hour that is none is refused in words', () => {
    const plan = remindedPlan();
    for (const hour of [24, -1, 8.5])
      expect(plan.call('turnOnReminders', { hour }).message).toBe(
        `The reminder hour is a whole number from 0 to 23; got ${hour}.`,
      );
    expect(() => plan.call('turnOnReminders', { hour: '8' })).toThrow('Waymark could not read what was sent');
    expect(state(plan).hour).toBe(10);
  });

  test('without a plan it says how to begin', () => {
    const plan = openFile();
    expect(plan.call('turnOnReminders', { hour: 8 }).message).toContain('There is no plan in this file yet.');
    expect(plan.workbook.state.triggers).toEqual([]);
  });

  test('[Y12] another account is told who owns them, and can change nothing', () => {
    const plan = remindedPlan();
    const other = copyPlan(plan, { user: 'bo@example.com' });
    expect(state(other)).toMatchObject({ on: true, owner: kim, mine: false });
    expect(other.call('turnOnReminders', { hour: 6 }).message).toBe(
      `Reminders of this file have gone to ${kim} since 2 March 2026. You can take them over in Reminders and settings.`,
    );
    expect(other.call('turnOffReminders').message).toContain(kim);
    expect(other.workbook.state.triggers.map(({ user }) => user)).toEqual([kim]);
    advance(other, '2026-03-02T12:00');
    expect(other.workbook.outbox().map(({ to }) => to)).toEqual([kim]);
  });
});

describe('the trigger', () => {
  test('[Y12] runs each day in its hour, and never two', () => {
    const plan = remindedPlan();
    const fired = advance(plan, '2026-04-02T09:00').filter(({ handler }) => handler === 'dailyRun');
    expect(fired).toHaveLength(31);
    // Over the change of the clocks on 29 March it stays at 10 in Berlin.
    for (const { at } of fired)
      expect(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }).format(at)).toBe('10');
    expect(plan.workbook.state.triggers).toHaveLength(1);
  });

  test('[Y12] an hour that was changed in Settings holds from the next run on', () => {
    const plan = remindedPlan();
    set(plan, 'Reminder hour', '6');
    advance(plan, '2026-03-02T12:00');
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(hours(plan, 0)).toEqual([5]);
    expect(state(plan).hour).toBe(6);
    expect(advance(plan, '2026-03-03T09:00')).toHaveLength(1);
  });

  test('[Y12] a zone that was changed in the file’s settings holds from the next run on', () => {
    const plan = remindedPlan();
    plan.workbook.state.timeZone = plan.workbook.document.timeZone = 'America/New_York';
    advance(plan, '2026-03-02T12:00');
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(hours(plan, 0)).toEqual([15]);
  });

  test('[Y12] one that somebody deleted is made anew by Check my plan, and by switching on again', () => {
    const plan = remindedPlan();
    plan.workbook.state.triggers.length = 0;
    plan.call('checkPlan');
    expect(plan.workbook.state.triggers).toHaveLength(1);
    plan.workbook.state.triggers.length = 0;
    plan.call('turnOnReminders', { hour: 10 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
  });

  test('a file without its tabs is left alone, and no mail comes', () => {
    const plan = remindedPlan();
    const { workbook } = plan;
    for (const tab of ['Goals', 'Steps', 'Home'])
      workbook.restructure('REMOVE_GRID', () => workbook.spreadsheet().deleteSheet(plan.sheet(tab)));
    advance(plan, '2026-03-09T12:00');
    expect(workbook.report.failures).toEqual([]);
    expect(workbook.outbox()).toEqual([]);
  });

  test('[Y22] a plan of which Home is left says in one mail a week which tabs are gone', () => {
    const plan = remindedPlan();
    const { workbook } = plan;
    for (const tab of ['Goals', 'Steps'])
      workbook.restructure('REMOVE_GRID', () => workbook.spreadsheet().deleteSheet(plan.sheet(tab)));
    advance(plan, '2026-03-08T12:00');
    expect(workbook.report.failures).toEqual([]);
    const [mail, ...others] = workbook.outbox();
    expect(others).toEqual([]);
    for (const tab of ['Goals', 'Steps']) expect(mail?.text).toContain(`The tab ${tab} is not there.`);
    expect(mail?.text).not.toContain('Goals: https');
  });
});

describe('[Y13] a copy of the file', () => {
  test('has its reminders off, and its owner’s trigger takes itself away', () => {
    const plan = remindedPlan();
    const copy = copyPlan(plan);
    copy.workbook.state.id = '1AnotherFile';
    expect(state(copy)).toMatchObject({ on: false, owner: '' });
    expect(copy.update().message).toContain('reminders are off');
    expect(copy.shownColumn('Home', 'Where I am heading')[1]).toBe('○ Reminders are off');
    advance(copy, '2026-03-09T12:00');
    expect(copy.workbook.outbox()).toEqual([]);
    expect(copy.workbook.state.triggers).toEqual([]);
    expect(copy.shownColumn('Steps', 'ID')).toEqual(['S1', 'S2']);
  });

  test('that Google made, without properties and triggers, says so once and can have its own', () => {
    const plan = remindedPlan();
    const copy = copyPlan(plan, { user: 'bo@example.com' });
    Object.assign(copy.workbook.state, { id: '1AnotherFile', properties: {}, triggers: [], owner: 'bo@example.com' });
    const said = [copy.update().message, copy.update().message];
    expect(said[0]).toContain('This is a copy of a plan');
    expect(said[1]).toBe('Up to date.');
    expect(copy.call('turnOnReminders', { hour: 7 }).message).toBe('Reminders are on: at 7:00, to bo@example.com.');
  });
});

describe('mails', () => {
  test('[N1] [N3] [N4] come on Mondays and on the days on which something wants to be named, one a day at most', () => {
    const plan = remindedPlan();
    advance(plan, '2026-04-01T09:00');
    // Due on the 5th: lead time from the 2nd, due day, and 1, 3, 7, 14 days after; Mondays are the 2nd, 9th, 16th, 23rd and 30th.
    expect(days(plan)).toEqual(
      expect.arrayContaining([
        '2026-03-02',
        '2026-03-05',
        '2026-03-06',
        '2026-03-08',
        '2026-03-09',
        '2026-03-12',
        '2026-03-16',
        '2026-03-19',
        '2026-03-23',
        '2026-03-26',
        '2026-03-30',
      ]),
    );
    expect(new Set(days(plan)).size).toBe(days(plan).length);
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-07', '2026-03-10']) expect(days(plan)).not.toContain(day);
    expect(plan.workbook.outbox()[1]).toMatchObject({ to: kim, subject: 'Today: Book the seat' });
  });

  test('[N4] what was named is not named again the next day, also when the run comes twice', () => {
    const plan = remindedPlan();
    advance(plan, '2026-03-02T12:00');
    plan.workbook.run('dailyRun');
    plan.workbook.run('dailyRun');
    expect(days(plan)).toEqual(['2026-03-02']);
    advance(plan, '2026-03-04T12:00');
    expect(days(plan)).toEqual(['2026-03-02']);
  });

  test('[N4] runs that did not happen lose nothing', () => {
    const plan = remindedPlan();
    advance(plan, '2026-03-02T12:00');
    const [trigger] = plan.workbook.state.triggers;
    plan.workbook.setNow(momentOf(plan, '2026-03-06T23:00'));
    if (trigger) trigger.nextAt = momentOf(plan, '2026-03-07T10:30');
    advance(plan, '2026-03-07T12:00');
    expect(days(plan)).toEqual(['2026-03-02', '2026-03-07']);
    expect(plan.workbook.outbox()[1]?.text).toContain('Book the seat');
  });

  test('[N1] Mondays only, weekdays, and weekdays only', () => {
    const mondays = remindedPlan();
    set(mondays, 'Rhythm of the mail', 'Mondays only');
    advance(mondays, '2026-03-17T09:00');
    expect(days(mondays)).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
    const weekdays = remindedPlan();
    set(weekdays, 'Rhythm of the mail', 'Weekdays');
    advance(weekdays, '2026-03-09T09:00');
    expect(days(weekdays)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06']);
    const free = remindedPlan();
    set(free, 'Weekdays only', 'TRUE');
    advance(free, '2026-03-09T09:00');
    expect(days(free)).toEqual(['2026-03-02', '2026-03-05', '2026-03-06']);
  });

  test('[N2] none while the whole plan is paused; on the day itself they go on', () => {
    const plan = remindedPlan();
    set(plan, 'Paused until', '09/03/2026');
    advance(plan, '2026-03-10T09:00');
    expect(days(plan)).toEqual(['2026-03-09']);
    expect(state(plan).lastRun).toBe('2026-03-09');
  });

  test('Monday’s mail comes also when there is no row at all', () => {
    const plan = startPlan();
    plan.call('turnOnReminders', { hour: 10 });
    advance(plan, '2026-03-10T09:00');
    expect(days(plan)).toEqual(['2026-03-02', '2026-03-09']);
    expect(plan.workbook.outbox()[0]?.subject).toBe('Room for one small step');
  });
});

describe('a run that does not go smoothly', () => {
  /** The number of the call that sends the mail. */
  function sending(): { plan: PlanInHand; at: number } {
    const dry = remindedPlan();
    advance(dry, '2026-03-02T12:00');
    const at = dry.workbook.callLog().find(({ method }) => method === 'MailApp.sendEmail')?.n ?? 0;
    expect(at).toBeGreaterThan(1);
    return { plan: remindedPlan(), at };
  }

  test('[N13] cut off between the claim and the mail it sends none that day, and all is made good the next', () => {
    const { plan, at } = sending();
    advance(plan, '2026-03-02T12:00', { faults: [{ at, kind: 'kill' }] });
    plan.workbook.run('dailyRun');
    expect(days(plan)).toEqual([]);
    advance(plan, '2026-03-03T12:00');
    expect(days(plan)).toEqual(['2026-03-03']);
    expect(plan.workbook.outbox()[0]?.text).toContain('Book the seat');
  });

  test('[N13] cut off behind the mail it sends no second one', () => {
    const { plan, at } = sending();
    advance(plan, '2026-03-02T12:00', { faults: [{ at: at + 1, kind: 'kill' }] });
    plan.workbook.run('dailyRun');
    expect(days(plan)).toEqual(['2026-03-02']);
  });

  test('[N13] cut off at any call, at most one mail a day', () => {
    const { plan: start, at: last } = sending();
    for (let at = 1; at <= last + 4; at += 5) {
      const plan = copyPlan(start);
      advance(plan, '2026-03-02T12:00', { faults: [{ at, kind: 'kill' }] });
      plan.workbook.run('dailyRun');
      expect([at, days(plan).length <= 1]).toEqual([at, true]);
      expect(plan.workbook.state.triggers).toHaveLength(1);
    }
  });

  test('a mail that was not sent frees the day and says why', () => {
    const { plan, at } = sending();
    advance(plan, '2026-03-02T12:00', { faults: [{ at, kind: 'server' }] });
    expect(days(plan)).toEqual([]);
    expect(state(plan).lastError).toContain('The last mail could not be sent; the next run tries again. Google says:');
    plan.workbook.run('dailyRun');
    expect(days(plan)).toEqual(['2026-03-02']);
    expect(state(plan)).toMatchObject({ lastRun: '2026-03-02', lastError: '' });
  });

  test('when Google’s number of mails is used up it says so, and the mail comes tomorrow', () => {
    const plan = remindedPlan();
    advance(plan, '2026-03-02T09:30');
    const today = plan.workbook.userServices() as unknown as {
      MailApp: { getRemainingDailyQuota(): number; sendEmail(to: string, subject: string, body: string): void };
    };
    for (let left = today.MailApp.getRemainingDailyQuota(); left > 0; left -= 1)
      today.MailApp.sendEmail('list@example.com', 'x', 'x');
    const before = plan.workbook.outbox().length;
    advance(plan, '2026-03-02T12:00');
    expect(plan.workbook.outbox()).toHaveLength(before);
    expect(state(plan).lastError).toBe('Google’s number of mails for today was used up; the mail comes tomorrow.');
    advance(plan, '2026-03-03T12:00');
    expect(days(plan).slice(before)).toEqual(['2026-03-03']);
  });

  test('a run that fails leaves its sentence where the page shows it', () => {
    const plan = remindedPlan();
    advance(plan, '2026-03-02T12:00', { faults: [{ at: 12, kind: 'timeout' }] });
    expect(plan.workbook.report.failures).toHaveLength(1);
    expect(state(plan).lastError).not.toBe('');
    plan.workbook.run('dailyRun');
    expect(state(plan).lastError).toBe('');
    expect(days(plan)).toEqual(['2026-03-02']);
  });
});

test('the daily run marks the rows and stamps its day on Home', () => {
  const plan = remindedPlan();
  advance(plan, '2026-03-07T12:00');
  expect(plan.shown('Steps', 2, 'What now')).toBe('Overdue 2 d');
  expect(plan.shownColumn('Home', 'Where I am heading')[1]).toBe('● Reminders are on. Last run:');
  plan.workbook.state.triggers.length = 0;
  advance(plan, '2026-03-09T12:00');
  expect(plan.shownColumn('Home', 'Where I am heading')[1]).toContain('Reminders may have stopped');
});
