/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { emptyAnswers } from '../../fake-plan';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { goal, step, focus, check } = words;
afterEach(closePanels);

/** A server whose goal and step have words of the user's own as their status. */
function serverWithOwnWords(): FakeServer {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.goals = [makeGoal({ ownStatus: 'In progress' })];
  server.lines = [makeStep({ ownStatus: 'In review', status: 'doing' })];
  server.answers = {
    ...emptyAnswers,
    getGoals: { goals: server.goals, ownStatuses: { goals: ['In progress'], steps: ['In review', 'On hold'] } },
  };
  return server;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);
const offered = (panel: Panel): string[] =>
  [...panel.field(words.status).querySelectorAll('option')].map(({ textContent }) => textContent ?? '');

test('[X45] Focus shows an own word, and the form of a step offers all of them', async () => {
  const panel = await openPanel(serverWithOwnWords());
  expect(panel.text).toContain('In review');
  expect(panel.text).toContain('In progress');
  await panel.press(say(focus.edit, { title: makeStep().title }));
  expect(panel.heading).toBe(step.edit);
  expect(offered(panel)).toEqual(['To do', 'Doing', 'Waiting', 'Done', 'Let go', 'In review', 'On hold']);
  expect(panel.field(words.status).value).toBe('In review');
  await panel.choose(words.status, 'On hold');
  await panel.press(step.change);
  expect(sent(panel, 'saveStep')).toMatchObject({ step: { id: makeStep().id, status: 'On hold' } });
});

test('[X45] the form of a goal does, and sends Waymark’s words by their key', async () => {
  const panel = await openPanel(serverWithOwnWords());
  await panel.press(say(focus.edit, { title: makeGoal().title }));
  expect(offered(panel)).toEqual(['Draft', 'Active', 'Paused', 'Reached', 'Let go', 'In progress']);
  await panel.choose(words.status, 'paused');
  await panel.press(goal.change);
  expect((sent(panel, 'saveGoal') as { goal: object }).goal).toEqual({ id: makeGoal().id, status: 'paused' });
});

test('[X45] a new step has no field for its status', async () => {
  const panel = await openPanel(serverWithOwnWords());
  await panel.press(focus.addStep);
  expect(panel.all('label').map(({ textContent }) => textContent)).not.toContain(words.status);
});

test('[X43] Check offers the meanings of an unknown word, and one press keeps it', async () => {
  const server = serverWithOwnWords();
  server.answers = {
    ...server.answers,
    checkPlan: {
      message: 'One thing wants a look.',
      problems: ['Steps, row 2, Status: expected one of …'],
      unknownStatuses: [
        { tab: 'goals', word: 'Parked' },
        { tab: 'steps', word: '<b>Blocked' },
      ],
    },
    letWordMean: { message: '“<b>Blocked” now means Waiting.', problems: [] },
  };
  const panel = await openPanel(server);
  await panel.press(focus.check);
  expect(panel.text).toContain(say(check.letMean, { word: '<b>Blocked' }));
  expect(panel.hasButton(`${say(check.letMean, { word: 'Parked' })} Reached`)).toBe(true);
  await panel.press(`${say(check.letMean, { word: '<b>Blocked' })} Waiting`);
  expect(sent(panel, 'letWordMean')).toEqual({ tab: 'steps', word: '<b>Blocked', meaning: 'waiting' });
  expect(panel.said).toContain('now means Waiting.');
  expect(server.requestsOf('checkPlan')).toHaveLength(2);
});
