/** @jest-environment ./test/bundle/runtime-environment.js */
import type { State } from '../../../src/actions/setup/say-state';
import { copyPlan, momentOf, type PlanInHand, type Said } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Permissions that a user left unticked or took back (rules N37, N38). Monday 2 March 2026, 09:00 in Berlin.
 */

const kim = 'kim@example.com';
const [mail, triggers, address] = ['script.send_mail', 'script.scriptapp', 'userinfo.email'] as const;
const state = (plan: PlanInHand): State['reminders'] => plan.call<State>('getState').reminders;
const without = (...scopes: readonly string[]): PlanInHand =>
  copyPlan(smallPlan(), { grants: Object.fromEntries(scopes.map((scope) => [scope, false])) });
const refuse = (plan: PlanInHand, scope: string): void => plan.workbook.chooseScopes({ [scope]: false });
const allow = (plan: PlanInHand, scope: string): void => plan.workbook.chooseScopes({ [scope]: true });
const advance = (plan: PlanInHand, to: string): unknown => plan.workbook.advance(momentOf(plan, to));
const link = (scope: string): RegExp =>
  new RegExp(`https://script\\.google\\.com/\\S+scope=\\S*${encodeURIComponent(scope)}`);
const inGerman = (plan: PlanInHand): void => {
  plan.call('saveSettings', { settings: { language: 'de' } });
};

describe('without the permission to send mail', () => {
  test('[N37] reminders go on with a sentence and a link; the run marks the rows and says so on Home and in the sidebar', () => {
    const plan = without(mail);
    expect(state(plan)).toMatchObject({ missing: ['mail'], allowAt: expect.stringMatching(link(mail)) });
    const { message, problems } = plan.call('turnOnReminders', { hour: 10 });
    expect(message).toBe(`Reminders are on: at 10:00, to ${kim}.`);
    expect(problems).toEqual([
      expect.stringMatching(/^Waymark may not send mail yet, so mails wait;.*Allow it here: /),
    ]);
    expect(problems[0]).toMatch(link(mail));
    advance(plan, '2026-03-07T12:00');
    expect(plan.workbook.report.failures).toEqual([]);
    expect(plan.shown('Steps', 2, 'What now')).toBe('Overdue 3 d');
    expect(plan.workbook.outbox()).toEqual([]);
    expect(state(plan)).toMatchObject({ isThere: true, allowed: false, mailsLeft: null, lastRun: '2026-03-07' });
    expect(state(plan).lastError).toBe(
      'Waymark may not send mail yet, so mails wait; everything else goes on. Open Waymark to allow it.',
    );
    expect(plan.shownColumn('Home', 'Where I am heading')[2]).toContain('Waymark may not send mail yet');
    allow(plan, mail);
    advance(plan, '2026-03-08T12:00');
    expect(plan.workbook.outbox()[0]?.text).toContain('Book the seat');
    expect(state(plan)).toMatchObject({ missing: [], allowAt: '', lastError: '', mailsLeft: 99 });
  });

  test('[N37] it may be taken back at any time: one now and the brief say it with the link, and the day is free', () => {
    const plan = copyPlan(smallPlan());
    plan.call('turnOnReminders', { hour: 10 });
    refuse(plan, mail);
    const sent = plan.call<Said & { sent: boolean }>('sendMailNow');
    expect(sent).toMatchObject({ sent: false, message: expect.stringMatching(link(mail)) });
    expect(plan.call('sendBriefToMyself', { text: 'Dear Ann' }).message).toMatch(link(mail));
    allow(plan, mail);
    expect(plan.call<{ sent: boolean }>('sendMailNow').sent).toBe(true);
  });

  test('[N37] in German', () => {
    const plan = without(mail);
    inGerman(plan);
    expect(plan.call('turnOnReminders', { hour: 10 }).problems[0]).toContain('Waymark darf noch keine Mails senden');
    advance(plan, '2026-03-02T12:00');
    expect(state(plan).lastError).toContain('deshalb warten sie; alles andere läuft weiter. Zum Erlauben');
  });
});

describe('without the permission for triggers, or for the address', () => {
  test.each([
    [triggers, 'Waymark may not run by itself yet'],
    [address, 'Waymark may not see your mail address yet'],
  ])('[N37] %s: switching on answers with the sentence and the link, and nothing is on', (scope, sentence) => {
    const plan = without(scope);
    const { message, problems } = plan.call('turnOnReminders', { hour: 10 });
    expect([message, problems]).toEqual([expect.stringContaining(sentence), []]);
    expect(message).toMatch(link(scope));
    expect(state(plan)).toMatchObject({ on: false, missing: [scope === triggers ? 'triggers' : 'address'] });
    expect(plan.workbook.state.triggers).toEqual([]);
    allow(plan, scope);
    expect(plan.call('turnOnReminders', { hour: 10 }).message).toContain('Reminders are on');
  });

  test('[N37] triggers taken back: everything that looks after the trigger does the rest of its work', () => {
    const plan = copyPlan(smallPlan());
    plan.call('turnOnReminders', { hour: 10 });
    refuse(plan, triggers);
    for (const [name, request] of [
      ['updateNow', {}],
      ['checkPlan', {}],
      ['saveSettings', { settings: { reminderHour: 7 } }],
    ] as const)
      expect([name, plan.call(name, request).problems[0]]).toEqual([name, expect.stringMatching(link(triggers))]);
    expect(plan.call<State>('getState').settings.reminderHour).toBe(7);
    expect(plan.call('turnOffReminders')).toMatchObject({ message: 'Reminders are off.' });
    expect(state(plan).on).toBe(false);
    allow(plan, triggers);
    advance(plan, '2026-03-02T12:00');
    expect(plan.workbook.state.triggers).toEqual([]);
  });

  test('[N37] the address taken back: the owner’s run knows itself by its trigger, and takes nothing away', () => {
    const plan = copyPlan(smallPlan());
    plan.call('turnOnReminders', { hour: 10 });
    refuse(plan, address);
    advance(plan, '2026-03-07T12:00');
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(plan.shown('Steps', 2, 'What now')).toBe('Overdue 3 d');
    expect(plan.call('turnOffReminders').message).toMatch(link(address));
    expect(plan.call('sendMailNow').message).toMatch(link(address));
  });
});

describe('from the menu', () => {
  test('[N38] Google is asked once for the same permissions, and from then on the sidebar opens', () => {
    const plan = without(mail);
    const { workbook } = plan;
    const open = (): unknown => workbook.menu(['Waymark', 'Open Waymark']);
    workbook.open();
    expect(open).toThrow();
    expect(workbook.report.consents).toEqual([['https://www.googleapis.com/auth/script.send_mail']]);
    open();
    expect(workbook.report.consents).toEqual([]);
    expect(workbook.report.shown.map(({ kind }) => kind)).toEqual(['sidebar']);
    refuse(plan, triggers);
    expect(open).toThrow();
    expect(workbook.report.consents).toHaveLength(1);
  });

  test('[N38] a Google without requireAllScopes is not asked', () => {
    const plan = copyPlan(smallPlan(), { grants: { [mail]: false }, doubts: { 'require-all-scopes': 1 } });
    plan.workbook.open();
    plan.workbook.menu(['Waymark', 'Open Waymark']);
    expect(plan.workbook.report.shown.map(({ kind }) => kind)).toEqual(['sidebar']);
  });
});
