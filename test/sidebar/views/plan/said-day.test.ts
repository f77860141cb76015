/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

/* Dates and hours as one says them, in a form. */

const { step, focus } = words;
afterEach(closePanels);

async function openStep(locale = 'en_GB', today = '2026-03-04'): Promise<Panel> {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true }, locale, today });
  server.goals = [makeGoal()];
  server.lines = [makeStep()];
  const panel = await openPanel(server);
  await panel.press(focus.addStep);
  await panel.type(step.title, 'Call Ann');
  return panel;
}

async function sayDay(panel: Panel, text: string): Promise<void> {
  const field = panel.one('input.said');
  field.value = text;
  field.dispatchEvent(new panel.window.Event('input', { bubbles: true }));
  await panel.settle();
}

const saved = (panel: Panel): unknown => panel.server.requestsOf('saveStep').at(-1);

test('[D36] a day in words fills the date, and the day is written below before it is saved', async () => {
  const panel = await openStep();
  await sayDay(panel, 'end of March');
  expect(panel.field(step.due).value).toBe('2026-03-31');
  expect(panel.text).toMatch(/Tuesday,? 31 March 2026/);
  await panel.press(step.save);
  expect(saved(panel)).toMatchObject({ step: { due: '2026-03-31' } });
});

test('[D37] what may mean two days is asked, and not saved before one is chosen', async () => {
  const panel = await openStep();
  await sayDay(panel, 'next Friday');
  expect(panel.text).toMatch(/Is “next Friday” Friday,? 6 March 2026 or Friday,? 13 March 2026\?/);
  await panel.press(step.save);
  expect(saved(panel)).toBeUndefined();
  expect(panel.focused).toBe(panel.one('input.said'));
  panel.all('.asked button')[1]?.click();
  await panel.settle();
  expect(panel.field(step.due).value).toBe('2026-03-13');
  expect(panel.one('input.said').value).toBe('next Friday');
  await panel.press(step.save);
  expect(saved(panel)).toMatchObject({ step: { due: '2026-03-13' } });
});

test.each([
  ['en_GB', '2026-04-03'],
  ['en_US', '2026-03-04'],
])('[D37] in a file of %s its order decides over 03/04', async (locale, day) => {
  const panel = await openStep(locale);
  await sayDay(panel, '03/04');
  expect(panel.field(step.due).value).toBe(day);
});

test('[D37] where the file’s order does not decide, 03/04 is asked', async () => {
  const panel = await openStep('sv_SE');
  await sayDay(panel, '03/04');
  expect(panel.all('.asked button')).toHaveLength(2);
});

test('[D37] a text that says no day is not saved, and the picker takes its place', async () => {
  const panel = await openStep();
  await sayDay(panel, 'soon');
  expect(panel.text).toContain(say(words.noDay, { text: 'soon' }));
  await panel.press(step.save);
  expect(saved(panel)).toBeUndefined();
  await panel.type(step.due, '2026-03-20');
  expect(panel.one('input.said').value).toBe('');
  await panel.press(step.save);
  expect(saved(panel)).toMatchObject({ step: { due: '2026-03-20' } });
});

test.each([
  ['90 min', '= 1.5 h', 1.5],
  ['1:30', '= 1.5 h', 1.5],
  ['half an hour', '= 30 min', 0.5],
  ['2h', '= 2 h', 2],
])('[D38] %s is a number of hours, which is said below', async (typed, seen, effort) => {
  const panel = await openStep();
  await panel.type(step.effort, typed);
  expect(panel.text).toContain(seen);
  await panel.press(step.save);
  expect(saved(panel)).toMatchObject({ step: { effort } });
});
