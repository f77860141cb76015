/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { plural, say } from '../../../../src/catalogue/catalogue';
import { fullAnswers } from '../../fake-plan';
import { FakeServer } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

/*
 * Unknown words for a status in the previews of imported rows and pasted applications (rules X56 and X57).
 */

const { bringIn: texts, transfer: exchange, strategy, focus } = words;
afterEach(closePanels);

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);
const named = (word: string, count: number): string =>
  say(count === 1 ? texts.unknown.word.one : texts.unknown.word.other, { word, count });

async function open(answers: object): Promise<Panel> {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.answers = { ...fullAnswers, ...answers };
  return await openPanel(server);
}

test('[X56] each unknown word is offered with the meanings, and goes with the rows', async () => {
  const unknown = [
    { word: 'With legal', count: 2, meaning: '' },
    { word: 'Someday', count: 1, meaning: '' },
  ];
  const panel = await open({ previewRows: { ...fullAnswers.previewRows, question: null, unknown } });
  await panel.press(focus.exchange);
  await panel.type(exchange.paste, 'Task,Status\nCall,With legal');
  await panel.press(exchange.preview);
  expect(panel.field(named('Someday', 1)).value).toBe('');
  expect([...panel.field(named('Someday', 1)).querySelectorAll('option')].map((one) => one.textContent)).toEqual([
    texts.unknown.none,
    ...Object.values(words.options.stepStatus),
  ]);
  const statuses = [{ word: 'With legal', meaning: 'waiting' }];
  await panel.choose(named('With legal', 2), 'waiting');
  expect(sent(panel, 'previewRows')).toMatchObject({ statuses });
  await panel.press(exchange.apply);
  expect(sent(panel, 'bringInRows')).toMatchObject({ statuses });
});

test('[X57] pasted applications do the same', async () => {
  const previewApplications = {
    lines: ['Museum · Watching'],
    notes: [],
    count: 1,
    unknown: [{ word: 'Shelved', count: 1, meaning: '' }],
  };
  const panel = await open({ previewApplications });
  await panel.press(focus.stages);
  const { heading } = strategy.targets;
  await panel.press(panel.hasButton(heading) ? heading : say(words.stages.openFor, { title: heading }));
  const text = 'Company,Status\nMuseum,Shelved';
  await panel.type(strategy.targets.paste, text);
  await panel.press(strategy.targets.pasteShow);
  expect(sent(panel, 'previewApplications')).toEqual({ text });
  await panel.choose(named('Shelved', 1), 'closed');
  const stages = [{ word: 'Shelved', meaning: 'closed' }];
  expect(sent(panel, 'previewApplications')).toEqual({ text, stages });
  await panel.press(plural(words, strategy.targets.pasteAdd, 1));
  expect(sent(panel, 'addApplications')).toEqual({ text, stages });
});
