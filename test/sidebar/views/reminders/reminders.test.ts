/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { FakeServer, type PlanToBegin } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const texts = words.reminders;

/*
 * The reminders in the sidebar: their owner, their state, *Send me one now*, a break (rules N31 to N34). Monday 2 February 2026.
 */

const { settings, focus } = words;
const [ada, ben] = ['ada@example.com', 'ben@example.com'];

afterEach(closePanels);

type Reminders = NonNullable<PlanToBegin['reminders']>;

async function openSettings(reminders: Reminders = {}, saved: PlanToBegin['settings'] = {}): Promise<Panel> {
  const panel = await openPanel(
    new FakeServer({ started: true, guide: { finished: true }, reminders, settings: saved }),
  );
  await panel.press(focus.settings);
  return panel;
}

const mine: Reminders = {
  on: true,
  mine: true,
  owner: ada,
  since: '2026-01-12',
  lastRun: '2026-02-02',
  lastMail: '2026-01-30',
  nextRun: '2026-02-03',
  mailsLeft: 99,
};
const others: Reminders = { ...mine, mine: false, owner: ben, mailsLeft: null };

/** The value beside each line of the reminders' state. */
const healthOf = (panel: Panel): Record<string, string> =>
  Object.fromEntries(
    panel
      .all('.facts-list > div')
      .map((line) => [line.querySelector('dt')?.textContent ?? '', line.querySelector('dd')?.textContent ?? '']),
  );

describe('how they stand', () => {
  test('[N31] whose they are and since when, the runs, the mails left and the permission', async () => {
    const panel = await openSettings(mine);
    expect(panel.text).toContain('On: one mail a day at most, at 08:00, to ada@example.com, since 12 January 2026.');
    expect(healthOf(panel)).toEqual({
      'Last run': 'today',
      'Last mail': expect.stringMatching(/^Fri,? 30 Jan$/),
      'Next run': 'tomorrow, after 08:00',
      'Google still sends today': '99 mails',
      Permission: 'given',
    });
    expect(panel.all('.trouble')).toHaveLength(0);
  });

  test('[N31] off, they say so and nothing else', async () => {
    const panel = await openSettings();
    expect(panel.text).toContain(settings.stateOff);
    expect(healthOf(panel)).toEqual({});
  });

  test('[N31] before the first run there is none to tell', async () => {
    const panel = await openSettings({
      ...mine,
      since: '2026-02-02',
      lastRun: '',
      lastMail: '',
      nextRun: '2026-02-02',
    });
    expect(healthOf(panel)).toMatchObject({
      'Last run': 'none yet',
      'Last mail': 'none yet',
      'Next run': 'today, after 08:00',
    });
    expect(panel.hasButton(texts.repair)).toBe(false);
  });

  test('[N31] what went wrong in the last run stands there in its sentence', async () => {
    expect((await openSettings({ ...mine, lastError: 'The mail could not be sent.' })).text).toContain(
      'At the last run: The mail could not be sent.',
    );
  });

  test('[N31] a permission that is gone comes with what to do', async () => {
    const panel = await openSettings({ ...mine, allowed: false });
    expect(panel.text).toContain(texts.notAllowed);
    expect(panel.hasButton(texts.repair)).toBe(false);
    expect(healthOf(panel)).not.toHaveProperty('Permission');
  });

  test('[N37] what is not allowed is said, with a link to Google that opens beside the file', async () => {
    const allowAt = 'https://script.google.com/macros/d/1/authorize?scope=mail';
    const panel = await openSettings({ ...mine, allowed: false, missing: ['mail'], allowAt, mailsLeft: null });
    expect(panel.text).toContain(texts.missing.mail);
    expect(panel.text).not.toContain(texts.notAllowed);
    expect(panel.one('a').getAttribute('href')).toBe(allowAt);
    expect(panel.one('a').getAttribute('target')).toBe('_blank');
  });

  test('[N37] an answer’s address of Google is a link with words', async () => {
    const panel = await openSettings({ ...mine, isThere: false });
    const link = 'https://script.google.com/macros/d/1/authorize?scope=triggers';
    panel.server.answers = { turnOnReminders: { message: `Not yet. Allow it here: ${link}`, problems: [] } };
    await panel.press(texts.repair);
    expect(panel.one('[role=status] a').getAttribute('href')).toBe(link);
    expect(panel.said).toBe(`Not yet. Allow it here: ${texts.allow}`);
  });

  test.each([
    ['awaited', texts.proofAwaited, false],
    ['2026-02-02T08:01:12+01:00', say(texts.proved, { day: 'today', time: '08:01' }), false],
    ['missing', texts.proofMissing, true],
  ])('[N40] the proof of Google’s clock: %s', async (proof, said, canRepair) => {
    const panel = await openSettings({ ...mine, proof });
    expect(panel.text).toContain(said);
    expect(panel.hasButton(texts.repair)).toBe(canRepair);
  });

  test('[N39] another hour than the trigger’s is put right with one press', async () => {
    const panel = await openSettings({ ...mine, waits: true });
    expect(panel.text).toContain(texts.waits);
    expect(panel.hasButton(texts.repair)).toBe(true);
  });

  test('[N31] a run that is gone is put right with one press', async () => {
    const panel = await openSettings({ ...mine, isThere: false });
    expect(panel.text).toContain(texts.notThere);
    await panel.press(texts.repair);
    expect(panel.server.requestsOf('turnOnReminders')).toEqual([{ hour: 8 }]);
    expect(panel.text).not.toContain(texts.notThere);
  });

  test.each([
    ['2026-02-01', '', false],
    ['2026-01-31', '', true],
    ['2026-01-31', '2026-02-20', false],
  ])(
    '[N31] after a last run on %s, resting until "%s", reminders may have stopped: %s',
    async (lastRun, pausedUntil, isSaid) => {
      const panel = await openSettings({ ...mine, lastRun, pausedUntil });
      expect(panel.text.includes('reminders may have stopped')).toBe(isSaid);
      expect(panel.hasButton(texts.repair)).toBe(isSaid);
    },
  );

  test('[N31] reminders that are on for days and never ran say so', async () => {
    expect((await openSettings({ ...mine, lastRun: '', since: '2026-01-30' })).text).toContain(
      'They have been on since Friday',
    );
  });
});

describe('those of another account', () => {
  test('[V27] [N32] are shown with their owner, and cannot be changed', async () => {
    const panel = await openSettings(others);
    expect(panel.text).toContain('On since 12 January 2026: they go to ben@example.com, at 08:00.');
    expect(() => panel.field(settings.on)).toThrow();
    expect(panel.hasButton(texts.sendNow)).toBe(false);
    expect(healthOf(panel)).not.toHaveProperty('Permission');
  });

  test('[N32] are taken over in two steps; the second says what it means', async () => {
    const panel = await openSettings(others);
    await panel.press(texts.takeOver);
    expect(panel.text).toContain(say(texts.takeOverAsk, { mail: ben }));
    expect(panel.server.names()).not.toContain('turnOnReminders');
    expect(panel.focused).toBe(panel.button(texts.takeOverYes));
    await panel.press(texts.takeOverYes);
    expect(panel.server.requestsOf('turnOnReminders')).toEqual([{ hour: 8, takeOver: true }]);
    expect(panel.text).toContain(`to ${ada}`);
    expect(panel.field(settings.on).checked).toBe(true);
  });

  test('[N32] stay as they are for whoever thinks again', async () => {
    const panel = await openSettings(others);
    await panel.press(texts.takeOver);
    await panel.press(texts.takeOverNo);
    expect(panel.focused).toBe(panel.button(texts.takeOver));
    expect(panel.server.names()).not.toContain('turnOnReminders');
  });
});

describe('the mail', () => {
  test('[N18] is sent on request, once; then it is said that today’s has gone', async () => {
    const panel = await openSettings(mine);
    await panel.press(texts.sendNow);
    expect(panel.said).toBe('Sent.');
    expect(panel.hasButton(texts.sendNow)).toBe(false);
    expect(panel.text).toContain(texts.gone);
  });

  test('[N18] that went meanwhile is said and shown', async () => {
    const panel = await openSettings(mine);
    panel.server.state = {
      ...panel.server.state,
      reminders: { ...panel.server.state.reminders, lastMail: '2026-02-02' },
    };
    await panel.press(texts.sendNow);
    expect(panel.said).toBe('Today’s mail has gone already.');
    expect(panel.all('iframe')).toHaveLength(1);
  });

  test('[N19] says of each line why it is there', async () => {
    const panel = await openSettings(mine);
    await panel.press(settings.preview);
    const why = panel.one('.mail details');
    expect(why.querySelector('summary')?.textContent).toBe(texts.whyHeading);
    expect(why.querySelector('dt')?.textContent).toBe('List five people');
    expect(why.querySelector('dd')?.textContent).toBe('It is due in 2 days, within its lead time.');
  });
});

describe('a break', () => {
  const saved = (panel: Panel): unknown => panel.server.requestsOf('saveSettings').at(-1);

  test('[N33] of two weeks ends fourteen days from today', async () => {
    const panel = await openSettings(mine);
    await panel.press(texts.twoWeeks);
    await panel.press(words.save);
    expect(saved(panel)).toEqual({ settings: { pausedUntil: '2026-02-16' } });
  });

  test('[N33] under way is named and ended', async () => {
    const panel = await openSettings({ ...mine, pausedUntil: '2026-02-16' }, { pausedUntil: '2026-02-16' });
    expect(panel.text).toMatch(/The plan rests until Monday,? 16 February 2026/);
    await panel.press(texts.goOn);
    await panel.press(words.save);
    expect(saved(panel)).toEqual({ settings: { pausedUntil: '' } });
  });

  test('[N34] days off are read while one types, and saved as they are typed', async () => {
    const panel = await openSettings(mine);
    await panel.type(texts.daysOff, '2026-12-24 to 2027-01-01, 2027-05-01');
    expect(panel.text).toMatch(/No mail: 24 December 2026\s–\s1 January 2027; 1 May 2027\./);
    await panel.tap(texts.calendar);
    await panel.press(words.save);
    expect(saved(panel)).toEqual({ settings: { daysOff: '2026-12-24 to 2027-01-01, 2027-05-01', calendar: true } });
  });

  test.each([
    ['2026-12-24, Christmas', 'Waymark cannot read “Christmas”.'],
    ['2026-02-30', 'Waymark cannot read “2026-02-30”.'],
    ['2026-12-24 to 2026-12-20', '“2026-12-24 to 2026-12-20” ends before it begins.'],
  ])('[N34] %s is not saved, and what is wrong is said in words', async (typed, said) => {
    const panel = await openSettings(mine);
    await panel.type(texts.daysOff, typed);
    await panel.press(words.save);
    expect(panel.text).toContain(said);
    expect(panel.focused).toBe(panel.field(texts.daysOff));
    expect(panel.server.names()).not.toContain('saveSettings');
  });

  test('[N34] what stands unreadable in the tab is said, and keeps nobody from saving something else', async () => {
    const panel = await openSettings(mine, { daysOff: 'Easter' });
    expect(panel.text).toContain('Waymark cannot read “Easter”.');
    await panel.type(settings.hoursPerWeek, '4');
    await panel.press(words.save);
    expect(saved(panel)).toEqual({ settings: { hoursPerWeek: 4 } });
  });
});
