/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { fullAnswers } from '../../fake-plan';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

/*
 * Rows of other programs in the view Import and export (rules U60 to U68).
 */

const { bringIn: texts, transfer: exchange, focus } = words;
afterEach(closePanels);

const csv = 'Task,When\nCall Ada,03/04/2026\n';

async function open(): Promise<Panel> {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.goals = [makeGoal()];
  server.lines = [makeStep()];
  server.answers = fullAnswers;
  const panel = await openPanel(server);
  await panel.press(focus.exchange);
  return panel;
}

async function look(): Promise<Panel> {
  const panel = await open();
  await panel.type(exchange.paste, csv);
  await panel.press(exchange.preview);
  return panel;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

test('[U64] says what each row becomes, what is left out and why, and what each column is', async () => {
  const panel = await look();
  expect(sent(panel, 'previewRows')).toEqual({ text: csv, roles: [], order: 'guess' });
  expect(panel.server.names()).not.toContain('previewImport');
  for (const text of [
    say(texts.counts, { steps: 1, goals: 1, here: 1 }),
    'New goal · Office',
    'New step · Call Ada',
    'Row 2 · Office · due 3 April 2026',
    'Already here · Book the seat',
    'Row 4 is left out, because it has no step: “soon”.',
    'such as “Office”',
  ])
    expect(panel.text).toContain(text);
  expect([panel.field('Task').value, panel.field('When').value, panel.field('Column C').value]).toEqual([
    'title',
    'due',
    'leaveOut',
  ]);
});

test('[U61] [U62] a column is changed by choosing, and rows come in once the question is answered', async () => {
  const panel = await look();
  await panel.press(exchange.apply);
  expect(panel.server.names()).not.toContain('bringInRows');
  expect(panel.text).toContain(texts.answer);
  await panel.choose('Column C', 'goal');
  expect(sent(panel, 'previewRows')).toEqual({ text: csv, roles: ['title', 'due', 'goal'], order: 'guess' });
  panel.server.answers = {
    ...fullAnswers,
    previewRows: { ...fullAnswers.previewRows, question: null, order: 'dayFirst' } as never,
  };
  await panel.tap('3 April 2026');
  expect(sent(panel, 'previewRows')).toEqual({ text: csv, roles: ['title', 'due', 'leaveOut'], order: 'dayFirst' });
  // The answer can be changed until the rows come in.
  expect(panel.text).toContain('Is 03/04/2026 3 April 2026 or 4 March 2026?');
  await panel.press(exchange.apply);
  expect(sent(panel, 'bringInRows')).toEqual({
    text: csv,
    roles: ['title', 'due', 'leaveOut'],
    order: 'dayFirst',
    basis: 'basis-3',
  });
  expect(panel.field(exchange.paste).value).toBe('');
});

test('[U67] the last rows are taken out again in one click', async () => {
  const panel = await open();
  expect(panel.text).toContain('Last brought in on 2 March 2026, from Trello: 12 rows.');
  await panel.press(texts.undo);
  expect(sent(panel, 'undoRows')).toEqual({});
});
