/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../src/catalogue/en';
import { sidebar as german } from '../../src/catalogue/de';
import { fullAnswers } from './fake-plan';
import { FakeServer } from './fake-server';
import { closePanels, openPanel, pageWith } from './panel';

/*
 * What is wrong with whole tabs, above every view. (rule Y22)
 */

const wrong = [
  'Steps: The header is in row 3 and not in row 1, so nothing here is read or changed.',
  'The tab Home is not there.',
];
const views = [
  '',
  ...['adjust', 'advice', 'breakdown', 'brief', 'check', 'contact', 'exchange', 'experiments', 'focus', 'goal'],
  ...['guide', 'network', 'quarter', 'question', 'reflect', 'setback', 'settings', 'stages', 'step', 'strategy'],
  ...['page', 'targets', 'timeline', 'values', 'weekPlan', 'win'],
];

function serverWith(sentences: readonly string[]): FakeServer {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, wrong: sentences });
  server.answers = fullAnswers as typeof server.answers;
  return server;
}
afterEach(closePanels);

test.each(views)('[Y22] stands above the view "%s", read aloud', async (view) => {
  const panel = await openPanel(serverWith(wrong), pageWith({ view }));
  const notice = panel.all('[role=alert]').find(({ textContent }) => textContent?.includes(wrong[0] ?? '') === true);
  for (const sentence of wrong) expect(notice?.textContent).toContain(sentence);
});

test('[Y22] leads to Check my plan, and goes when nothing is wrong any more', async () => {
  const server = serverWith(wrong);
  const panel = await openPanel(server);
  server.state = { ...server.state, wrong: [] };
  panel.all('.wrong button')[0]?.click();
  await panel.settle();
  expect(panel.heading).toBe(words.check.heading);
  expect(server.names()).toContain('checkPlan');
  expect(panel.text).not.toContain(wrong[1]);
  expect(panel.all('.wrong')).toEqual([]);
});

test('[Y22] its button speaks the language of the page', async () => {
  const panel = await openPanel(serverWith(wrong), pageWith({ words: german }));
  expect(panel.one('.wrong button').textContent).toBe(german.check?.heading);
});

test('[Y22] says nothing where nothing is wrong', async () => {
  const panel = await openPanel(serverWith([]));
  expect(panel.all('.wrong')).toEqual([]);
});
