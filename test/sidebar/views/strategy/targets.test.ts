/** @jest-environment ./test/sidebar/page-environment.js */
import { plural, say } from '../../../../src/catalogue/catalogue';
import { sidebar as words } from '../../../../src/catalogue/en';
import { fullAnswers } from '../../fake-plan';
import { FakeServer, makeGoal } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { targets } = words.strategy;
afterEach(closePanels);

const [target = {}] = fullAnswers.getTargets?.rows ?? [];
const way = ['Applied: 12. Came to an interview: 5, to an offer: 1. Still open: 3.'];
const preview = { lines: Array.from({ length: 10 }, (_, at) => `Firm ${at}: Applied`), notes: ['A note.'], count: 10 };

async function openTargets(answers: Readonly<Record<string, unknown>> = {}): Promise<Panel> {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.goals = [makeGoal()];
  server.answers = {
    ...fullAnswers,
    getTargets: {
      ...fullAnswers.getTargets,
      rows: [{ ...target, nextDate: '', followUp: '2026-02-10' }],
      way,
      times: ['Applied: 9 d (median of 5)'],
    },
    previewApplications: preview,
    addApplications: { message: '10 targets added.', problems: [] },
    ...answers,
  };
  const panel = await openPanel(server);
  await panel.press(words.focus.stages);
  await panel.press(
    panel.hasButton(targets.heading) ? targets.heading : say(words.stages.openFor, { title: targets.heading }),
  );
  return panel;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

test('[S23] targets show their follow-up, where applications end and how long stages take', async () => {
  const panel = await openTargets();
  expect(panel.text).toMatch(/follow up Tue,? 10 Feb/);
  expect(panel.text).toContain(way[0]);
  expect(panel.text).toContain('Applied: 9 d (median of 5)');
});

test('[S20] the stages of a target are put right in its form', async () => {
  const panel = await openTargets();
  await panel.press(say(words.focus.edit, { title: 'City hospital · Product lead' }));
  await panel.type(targets.stages, '2026-01-19 Warm');
  await panel.press(targets.save);
  expect(sent(panel, 'saveTarget')).toMatchObject({ target: { id: 'T1', stages: '2026-01-19 Warm' } });
});

test('[S32] a pasted list is shown, and then added', async () => {
  const panel = await openTargets();
  await panel.type(targets.paste, 'Company,Role\nFirm 1,Lead');
  await panel.press(targets.pasteShow);
  expect(sent(panel, 'previewApplications')).toEqual({ text: 'Company,Role\nFirm 1,Lead' });
  expect(panel.text).toContain('Firm 7: Applied');
  expect(panel.text).not.toContain('Firm 8: Applied');
  expect(panel.text).toContain(plural(words, words.more, 2));
  expect(panel.text).toContain('A note.');
  // What is typed afterwards is shown anew.
  await panel.type(targets.paste, 'Company,Role\nFirm 2,Lead');
  expect(panel.text).not.toContain('A note.');
  await panel.press(targets.pasteShow);
  await panel.press(plural(words, targets.pasteAdd, 10));
  expect(sent(panel, 'addApplications')).toEqual({ text: 'Company,Role\nFirm 2,Lead' });
  expect(panel.said).toContain('10 targets added.');
});

test('[S32] a list with nothing new has no button to add it', async () => {
  const panel = await openTargets({
    previewApplications: { lines: [], notes: ['One is in Targets already.'], count: 0 },
  });
  await panel.type(targets.paste, 'Company\nFirm 1');
  await panel.press(targets.pasteShow);
  expect(panel.text).toContain('One is in Targets already.');
  expect(panel.hasButton(plural(words, targets.pasteAdd, 0))).toBe(false);
});
