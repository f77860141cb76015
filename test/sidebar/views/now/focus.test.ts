/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { FakeServer, emptyGoalForm, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel } from '../../panel';

const { focus } = words;
afterEach(closePanels);

const first = makeStep();
const second = makeStep({
  id: 'S2',
  title: 'Ask two of them',
  due: '',
  effort: 1.5,
  ifThen: '',
  reasons: ['no date yet'],
});
function serverWithSteps(): FakeServer {
  const server = new FakeServer({ started: true, goals: 1, steps: 2, guide: { finished: true } });
  server.goals = [makeGoal()];
  server.lines = [first, second];
  return server;
}

test('[V31] a step stands with its reason, its hours, its day and its cue', async () => {
  const panel = await openPanel(serverWithSteps());
  const [line, other] = panel.all('.steps li').map(({ textContent }) => textContent ?? '');
  expect(line).toContain(first.title);
  expect(line).toMatch(/Fri,? 6 Feb · due in 4 d · 24 min/);
  expect(line).toContain(first.ifThen);
  expect(other).toContain('no date yet · 1.5 h');
  expect(panel.text).toContain('Together 1.9 h. You plan 3 h a week.');
});

test('[V31] the last win comes before what is to be done', async () => {
  const server = serverWithSteps();
  server.lastDone = { title: 'Make a plan', day: '2026-02-01' };
  const panel = await openPanel(server);
  expect(panel.text.indexOf('Lately done: Make a plan')).toBeLessThan(panel.text.indexOf(first.title));
});

test('[V31] a tick is seen at once, said, and taken back by Undo', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  server.held.add('tickStep');
  const box = panel.one('.steps input');
  box.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(panel.all('.steps li.done')).toHaveLength(1);
  server.release();
  await panel.settle();
  expect(panel.said).toBe(say(focus.ticked, { title: first.title }));
  await panel.press(words.undo);
  expect(server.requestsOf('tickStep')).toEqual([
    { id: 'S1', done: true },
    { id: 'S1', done: false },
  ]);
  expect(panel.said).toBe(say(focus.tickedBack, { title: first.title }));
  expect(panel.hasButton(words.undo)).toBe(false);
});

test('[V22] the focus stays in the panel when the ticked row is gone', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  const box = panel.one('.steps input');
  box.focus();
  server.lines = [second];
  box.click();
  await panel.settle();
  expect(panel.all('.steps li')).toHaveLength(1);
  expect(panel.focusedHeading).toBe(focus.heading);
});

test('[V31] a tick that could not be saved is gone, and the reason is said', async () => {
  const server = serverWithSteps();
  server.broken.set('tickStep', new Error('NetworkError: Connection failure due to HTTP 0'));
  const panel = await openPanel(server);
  panel.one('.steps input').click();
  await panel.settle();
  expect(panel.one('.steps input').checked).toBe(false);
  expect(panel.all('.steps li.done')).toHaveLength(0);
  expect(panel.said).toBe(`▲ ${words.offline}`);
});

test('[V31] a tick made while something else is saved does nothing and shows nothing', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  server.held.add('updateNow');
  panel.button(focus.update).click();
  panel.one('.steps input').click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(panel.one('.steps input').checked).toBe(false);
  server.release();
  await panel.settle();
  expect(server.names()).not.toContain('tickStep');
});

test('[V31] a step is chosen for this week, and let go again', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  const name = say(focus.chooseFor, { title: second.title });
  await panel.press(name);
  expect(panel.button(name).getAttribute('aria-pressed')).toBe('true');
  expect(panel.said).toBe(say(focus.chosen, { title: second.title }));
  await panel.press(name);
  expect(server.requestsOf('chooseStep')).toEqual([
    { id: 'S2', thisWeek: true },
    { id: 'S2', thisWeek: false },
  ]);
});

test('[V31] five minutes of a step become a step for today on request', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  expect(panel.text).not.toContain(focus.smallHow);
  await panel.press(say(focus.smallFor, { title: first.title }));
  expect(panel.text).toContain(focus.smallHow);
  await panel.press(focus.smallAdd);
  expect(server.requestsOf('saveStep')).toMatchObject([
    { step: { title: `Five minutes of: ${first.title}`, goal: 'G1', due: '2026-02-02', effort: 0.1 } },
  ]);
});

describe('goals', () => {
  test('[V31] that are counted go on with one click, and Undo counts back', async () => {
    const server = serverWithSteps();
    const panel = await openPanel(server);
    await panel.press(say(focus.plusOneFor, { title: makeGoal().title }));
    expect(panel.text).toContain('3 of 5');
    expect(panel.said).toContain('3 of 5.');
    await panel.press(words.undo);
    expect(server.requestsOf('countGoal')).toEqual([
      { id: 'G1', by: 1 },
      { id: 'G1', by: -1 },
    ]);
    expect(panel.text).toContain('2 of 5');
  });

  test.each([
    ['done or not', { baseline: 0, target: 1 }],
    ['a share', { baseline: 40, now: 50, target: 80 }],
    ['no number', { baseline: null, now: null, target: null }],
    ['reached', { status: 'reached' as const }],
  ])('[V31] that are %s are not counted', async (_what, goal) => {
    const server = serverWithSteps();
    server.goals = [makeGoal(goal)];
    const panel = await openPanel(server);
    expect(panel.hasButton(say(focus.plusOneFor, { title: makeGoal().title }))).toBe(false);
    expect(panel.text).toContain('40 %');
  });
});

test('[V33] the selected row opens in its form; without one it is said what to select', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  await panel.press(focus.selected);
  expect(panel.said).toBe('Select a row of Goals or Steps first.');
  server.selected = { tab: 'steps', step: second };
  await panel.press(focus.selected);
  expect([panel.heading, panel.field(words.step.title).value]).toEqual([words.step.edit, second.title]);
  await panel.press(words.backHow);
  server.selected = { tab: 'goals', goal: makeGoal(), steps: [] };
  await panel.press(focus.selected);
  expect([panel.heading, panel.field(words.goal.title).value]).toEqual([words.goal.edit, makeGoal().title]);
});

test('[V33] a row without an ID is shown and not changed: an update is offered instead', async () => {
  const server = serverWithSteps();
  server.lines = [makeStep({ id: '' }), second];
  server.goals = [makeGoal({ id: '' })];
  server.selected = { tab: 'goals', goal: makeGoal({ id: '' }), steps: [] };
  const panel = await openPanel(server);
  expect(panel.text).toContain(first.title);
  expect(panel.text).toContain(focus.newRows);
  expect(panel.all('.steps input')).toHaveLength(1);
  expect(panel.hasButton(say(focus.edit, { title: first.title }))).toBe(false);
  expect(panel.hasButton(say(focus.plusOneFor, { title: makeGoal().title }))).toBe(false);
  await panel.press(focus.selected);
  expect([panel.heading, panel.said]).toEqual([focus.heading, focus.newRows]);
});

test('[V27] what could not be read says why and is read again; what was read before stays', async () => {
  const server = serverWithSteps();
  const panel = await openPanel(server);
  server.broken.set('getFocus', new Error('Exceeded maximum execution time'));
  await panel.press(focus.settings);
  await panel.press(words.backHow);
  expect(panel.text).toContain(words.trouble);
  expect(panel.text).toContain(first.title);
  server.broken.clear();
  await panel.press(words.again);
  expect(panel.text).not.toContain(words.trouble);
});

test('[V21] an empty plan is led to the guide, and a guide that was left is offered', async () => {
  const empty = await openPanel(new FakeServer({ started: true }));
  expect(empty.all('.primary').map(({ textContent }) => textContent)).toEqual([focus.begin]);
  const again = await openPanel(
    new FakeServer({ started: true, guide: { finished: true, goal: { ...emptyGoalForm, title: 'Gone by now' } } }),
  );
  await again.press(focus.begin);
  expect(again.heading).toBe(words.guide.ahead.heading);
  const server = serverWithSteps();
  server.state = {
    ...server.state,
    guide: { ...server.state.guide, finished: false, goal: { ...server.state.guide.goal, title: 'Sail' } },
  };
  const left = await openPanel(server);
  await left.press(focus.resume);
  expect(left.heading).toBe(words.guide.steps.heading);
});

test('[V21] the example says what it is, and is cleared on two clicks', async () => {
  const server = serverWithSteps();
  server.state = { ...server.state, example: true };
  const panel = await openPanel(server);
  await panel.press(focus.clearExample);
  expect(server.names()).not.toContain('clearExample');
  expect(panel.text).toContain(focus.clearAsk);
  await panel.press(focus.clearYes);
  expect(server.names()).toContain('clearExample');
  expect(panel.heading).toBe(words.guide.ahead.heading);
});
