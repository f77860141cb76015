/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import type { State } from '../../../../src/actions/setup/say-state';
import { FakeServer } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

/*
 * Own words for a status and the days of follow-ups in the view Settings (rules S33 to S36).
 */

const { settings, focus } = words;
const texts = settings.ownWords;
afterEach(closePanels);

const ownWords: State['ownWords'] = [
  { setting: 'ownWaiting', word: 'On hold', meaning: 'waiting' },
  { setting: 'ownLetGo', word: 'Dropped', meaning: 'letGo' },
  { setting: 'ownTargets', word: 'Submitted', meaning: 'applied' },
];
const statusTabs: State['statusTabs'] = [
  { tab: 'goals', name: 'Ziele' },
  { tab: 'steps', name: 'My steps' },
  { tab: 'targets', name: 'Jobs' },
];

async function open(plan: Partial<Pick<State, 'ownWords' | 'statusTabs'>> = { ownWords, statusTabs }): Promise<Panel> {
  const panel = await openPanel(new FakeServer({ started: true, guide: { finished: true }, ...plan }));
  await panel.press(focus.settings);
  return panel;
}

const sent = (panel: Panel): unknown =>
  (panel.server.requestsOf('saveSettings').at(-1) as { settings?: object } | undefined)?.settings;
const lines = (panel: Panel): string[] =>
  panel.all('.own-word').map((line) => {
    const select = line.querySelector('select');
    const chosen = [...(select?.querySelectorAll('option') ?? [])].find(({ value }) => value === select?.value);
    return `${line.querySelector('input')?.value ?? ''}: ${chosen?.textContent ?? ''}`;
  });
/** Types into the word, and chooses the meaning, of a line counted from 0. */
async function fill(panel: Panel, at: number, word: string, meaning?: string): Promise<void> {
  const line = panel.all('.own-word')[at];
  const [input, select] = [line?.querySelector('input'), line?.querySelector('select')];
  if (!input || !select) throw new Error(`No line ${at}`);
  input.value = word;
  input.dispatchEvent(new panel.window.Event('input', { bubbles: true }));
  await panel.settle();
  if (meaning === undefined) return;
  select.value = [...select.querySelectorAll('option')].find(({ textContent }) => textContent === meaning)?.value ?? '';
  select.dispatchEvent(new panel.window.Event('change', { bubbles: true }));
  await panel.settle();
}
const errors = (panel: Panel): string[] => panel.all('.error').map(({ textContent }) => textContent ?? '');

test('[S33] each word is a line with what it means, under the names of the tabs that are there', async () => {
  const panel = await open();
  expect(lines(panel)).toEqual(['On hold: Waiting', 'Dropped: Let go', 'Submitted: Applied']);
  const legends = panel.all('fieldset:has(.add) legend').map(({ textContent }) => textContent);
  expect(legends).toEqual(['My steps · Ziele', 'Jobs']);
  expect(panel.all('.own-word optgroup').map((group) => group.getAttribute('label'))).toEqual([
    ...['My steps', 'Ziele', 'My steps · Ziele'],
    ...['My steps', 'Ziele', 'My steps · Ziele'],
  ]);
  const select = panel.one('.own-word select');
  expect(select.getAttribute('aria-label')).toBe(say(texts.meaning, { word: 'On hold' }));
  expect(panel.text).not.toContain(settings.unsaved);
});

test('[S33] words are added, changed and removed, and only rows of Settings that differ are sent', async () => {
  const panel = await open();
  await panel.press(say(texts.addIn, { tab: 'My steps · Ziele' }));
  expect(panel.focused?.getAttribute('aria-label')).toBe(texts.word);
  await fill(panel, 2, ' Blocked ', 'Waiting');
  await panel.press(say(texts.addIn, { tab: 'Jobs' }));
  await fill(panel, 4, 'Rejected', 'Closed');
  await panel.press(say(texts.remove, { word: 'Dropped' }));
  expect(panel.focused?.getAttribute('aria-label')).toBe(say(texts.addIn, { tab: 'My steps · Ziele' }));
  // A line without a word is left out.
  await panel.press(say(texts.addIn, { tab: 'Jobs' }));
  await panel.press(words.save);
  expect(sent(panel)).toEqual({
    ownWaiting: 'On hold, Blocked',
    ownLetGo: '',
    ownTargets: 'Submitted = applied, Rejected = closed',
  });
});

test('[S34] a wrong entry gets one sentence at its field, which has the focus, and nothing is sent', async () => {
  const panel = await open();
  const try_ = async (at: number, word: string, meaning?: string): Promise<string[]> => {
    await fill(panel, at, word, meaning);
    await panel.press(words.save);
    return errors(panel);
  };
  expect(await try_(0, 'On hold, Blocked')).toEqual([`▲ ${texts.separator}`]);
  const field = panel.one('.own-word input');
  expect([panel.focused, field.getAttribute('aria-invalid')]).toEqual([field, 'true']);
  expect(panel.page.querySelector(`[id="${field.getAttribute('aria-describedby') ?? ''}"]`)?.textContent).toBe(
    `▲ ${texts.separator}`,
  );
  expect(await try_(0, 'done')).toEqual([`▲ ${say(texts.taken, { word: 'done', meaning: 'Done' })}`]);
  // One row holds the words for Let go of both tabs, so its words are words of both.
  expect(await try_(0, 'dropped', 'Paused')).toEqual([`▲ ${say(texts.twice, { word: 'Dropped' })}`]);
  await fill(panel, 0, 'On hold', 'Waiting');
  expect(await try_(2, 'a = b')).toEqual([`▲ ${texts.equals}`]);
  await fill(panel, 2, 'Submitted');
  await panel.press(say(texts.addIn, { tab: 'Jobs' }));
  expect(await try_(3, 'Rejected')).toEqual([`▲ ${say(texts.chooseMeaning, { word: 'Rejected' })}`]);
  expect(panel.focused?.tagName).toBe('SELECT');
  expect(sent(panel)).toBeUndefined();
  await fill(panel, 3, 'Rejected', 'Closed');
  await panel.press(words.save);
  expect([errors(panel), sent(panel)]).toEqual([[], { ownTargets: 'Submitted = applied, Rejected = closed' }]);
});

test('[S34] what only the server knows is said at the field, too', async () => {
  const panel = await open();
  const said = 'Own words: Waiting: “Erledigt” is Waymark’s word for Done and keeps that meaning';
  panel.server.answers = {
    saveSettings: {
      message: 'Nothing is saved yet.',
      problems: [said],
      saved: false,
      refused: [{ setting: 'ownWaiting', word: 'Erledigt', said }],
    },
  };
  await fill(panel, 0, 'Erledigt');
  await panel.press(words.save);
  expect(errors(panel)).toEqual([`▲ ${said}`]);
  expect(panel.focused).toBe(panel.one('.own-word input'));
});

test('[S34] a part of Settings that is no pair keeps nothing else from being saved', async () => {
  const odd = [{ setting: 'ownTargets', word: 'Ghosted', meaning: '' }] as const;
  const panel = await open({ ownWords: odd });
  expect(lines(panel)).toEqual([`Ghosted: ${texts.choose}`]);
  await panel.type(settings.followUpApplied, '10');
  await panel.press(words.save);
  expect(sent(panel)).toEqual({ followUpApplied: 10 });
});

test('[S35] the days of follow-ups are shown, saved, and refused in one sentence', async () => {
  const panel = await open();
  const fields = [settings.followUpApplied, settings.followUpInterview];
  expect(fields.map((name) => panel.field(name).value)).toEqual(['7', '14']);
  await panel.type(settings.followUpApplied, '1.5');
  await panel.type(settings.followUpInterview, '400');
  await panel.press(words.save);
  expect(errors(panel)).toEqual(fields.map(() => `▲ ${say(settings.numberNeeded, { least: 0, most: 365 })}`));
  expect(sent(panel)).toBeUndefined();
  await panel.type(settings.followUpApplied, '0');
  await panel.type(settings.followUpInterview, '21');
  await panel.press(words.save);
  expect(sent(panel)).toEqual({ followUpApplied: 0, followUpInterview: 21 });
});
