/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { FakeServer, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { step, focus } = words;
afterEach(closePanels);

function serverWithPlan(line = makeStep()): FakeServer {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.lines = [line];
  return server;
}
const sent = (panel: Panel): unknown => (panel.server.requestsOf('saveStep').at(-1) as { step: unknown }).step;
/** What is read back, with plain blanks. */
const readBack = (panel: Panel): string =>
  (panel.all('.repeat > .hint').at(-1)?.textContent ?? '').replace(/\u00a0/g, ' ').trim();
const addStep = async (): Promise<Panel> => {
  const panel = await openPanel(serverWithPlan());
  await panel.press(focus.addStep);
  await panel.type(step.title, 'Review with my lead');
  await panel.type(step.due, '2026-03-06');
  return panel;
};

describe('[A74] the rhythm in the form of a step', () => {
  test('is chosen in one go, said, and shown with the next three days', async () => {
    const panel = await addStep();
    expect(panel.all('.repeat')).toEqual([]);
    await panel.choose(step.repeat, 'quarterly');
    expect(readBack(panel)).toMatch(/^Quarterly\. Then Sat 6 Jun · Sun,? 6 Sept? 2026 · Sun,? 6 Dec 2026 …$/);
    await panel.press(step.save);
    expect(sent(panel)).toMatchObject({ repeat: 'FREQ=MONTHLY;INTERVAL=3', due: '2026-03-06' });
  });

  test('every so many units, on days of the week, and on a weekday of the month', async () => {
    const panel = await addStep();
    await panel.choose(step.repeat, 'interval');
    await panel.type(step.repeatEvery, '3');
    expect(readBack(panel)).toMatch(/^Every 3 weeks\. Then Fri 27 Mar · Fri 17 Apr · Fri 8 May/);
    await panel.choose(step.repeatUnit, 'month');
    expect(readBack(panel)).toMatch(/^Quarterly\. Then /);
    await panel.choose(step.repeat, 'weekdays');
    await panel.type(step.repeatWeeks, '2');
    await panel.tap('Tue');
    expect(readBack(panel)).toMatch(/^Every 2 weeks on Tuesday and Friday\. Then Tue 17 Mar · Fri 20 Mar · Tue 31 Mar/);
    await panel.choose(step.repeat, 'ofMonth');
    await panel.choose(step.repeatDay, '5');
    await panel.type(step.repeatMonths, '1');
    expect(readBack(panel)).toMatch(/^Last Friday of the month\. Then Fri 27 Mar · Fri 24 Apr · Fri 29 May …$/);
    await panel.choose(step.repeatWhich, '1');
    expect(readBack(panel)).toMatch(/^First Friday of the month\. Then Fri 3 Apr/);
    await panel.press(step.save);
    expect(sent(panel)).toMatchObject({ repeat: 'FREQ=MONTHLY;BYDAY=1FR' });
  });

  test('ends on a day or after a number of times; what comes after is said', async () => {
    const panel = await addStep();
    await panel.choose(step.repeat, 'weekly');
    await panel.choose(step.repeatEnd, 'times');
    await panel.type(step.repeatTimes, '3');
    expect(readBack(panel)).toBe('Weekly, 3 times. Then Fri 13 Mar · Fri 20 Mar, and no more.');
    await panel.type(step.repeatTimes, '1');
    expect(readBack(panel)).toBe(`Weekly, 1 time. ${step.repeatOnce}`);
    await panel.choose(step.repeatEnd, 'until');
    await panel.type(step.repeatUntil, '2026-03-13');
    expect(readBack(panel)).toBe('Weekly until 13 March 2026. Then Fri 13 Mar, and no more.');
    await panel.press(step.save);
    expect(sent(panel)).toMatchObject({ repeat: 'FREQ=WEEKLY;UNTIL=20260313' });
  });

  test('[V22] is asked for what is missing, and not sent unfinished', async () => {
    const panel = await addStep();
    await panel.choose(step.repeat, 'interval');
    await panel.type(step.repeatEvery, 'some');
    expect(readBack(panel)).toBe('');
    await panel.press(step.save);
    expect(panel.text).toContain(step.repeatNumberNeeded);
    await panel.choose(step.repeat, 'weekdays');
    await panel.type(step.repeatWeeks, '1');
    await panel.tap('Fri');
    await panel.press(step.save);
    expect(panel.text).toContain(step.repeatDaysNeeded);
    expect(panel.server.names()).not.toContain('saveStep');
    await panel.choose(step.repeat, 'none');
    await panel.press(step.save);
    expect(sent(panel)).toMatchObject({ repeat: '' });
  });

  test('of a step is shown as it is, and sent only when it was changed', async () => {
    const line = makeStep({ due: '2026-03-06', repeat: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=4' });
    const panel = await openPanel(serverWithPlan(line));
    await panel.press(say(focus.edit, { title: line.title }));
    expect(readBack(panel)).toMatch(/^Every 2 weeks on Tuesday and Friday, 4 times\. Then /);
    await panel.type(step.title, 'Another title');
    await panel.press(step.change);
    expect(sent(panel)).toEqual({ id: 'S1', title: 'Another title' });
  });
});

test('[A67] [A68] Focus says that a step was the last one', async () => {
  const server = serverWithPlan();
  server.answers = {
    getRepeats: {
      repeats: [{ id: 'S9', title: 'Review', every: 'Quarterly', due: '2026-05-04' }],
      ended: [{ id: 'S8', title: 'Course', every: 'Weekly, 1 time' }],
    },
  };
  const panel = await openPanel(server);
  for (let turn = 0; turn < 20 && !panel.text.includes('Course'); turn += 1) await panel.settle();
  expect(panel.text).toContain(say(focus.repeatEnded, { title: 'Course', every: 'Weekly, 1 time' }));
  expect(panel.text).toContain('· Quarterly');
});
