/** @jest-environment ./test/sidebar/page-environment.js */
import { plural, say } from '../../../../src/catalogue/catalogue';
import { sidebar as words } from '../../../../src/catalogue/en';
import { emptyAnswers, fullAnswers } from '../../fake-plan';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { focus } = words;
const { reflect, setback, win, quarter, brief } = words.lookingBack;
afterEach(closePanels);

async function open(view: string, answers: Readonly<Record<string, unknown>> = fullAnswers): Promise<Panel> {
  const server = new FakeServer({ started: true, goals: 1, steps: 1, guide: { finished: true } });
  server.goals = [makeGoal()];
  server.lines = [makeStep()];
  server.answers = answers;
  const panel = await openPanel(server);
  await panel.press(view);
  return panel;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

describe('[V39] Reflect', () => {
  test('opens with what the plan knows, asks three questions, and saves them', async () => {
    const panel = await open(focus.reflect);
    for (const text of [
      plural(words, reflect.doneHours, 2, { hours: '3.5 h' }),
      plural(words, reflect.moved, 1),
      say(reflect.held, { held: 3, dated: 4 }),
      'The first meeting went well',
      'Learning',
      '60 % · importance 5',
      'Begin earlier in the week',
      'No goal serves “Product teams in health care” yet.',
    ]) {
      expect(panel.text).toContain(text);
    }
    expect(panel.text).toMatch(/Draft the project outline: Fri,? 23 Jan → Fri,? 30 Jan \(Time\)/);
    await panel.type(reflect.priorities, 'Less travel');
    await panel.tap('4');
    await panel.press(reflect.save);
    expect(sent(panel, 'saveReflection')).toEqual({
      reflection: {
        wentWell: '',
        moved: '',
        prioritiesChanged: 'Less travel',
        newChances: '',
        lesson: '',
        changeNext: '',
        energy: 4,
        private: false,
      },
    });
    expect(panel.heading).toBe(focus.heading);
  });

  test('of a time without anything says so without blame, and asks for a word before it saves', async () => {
    const panel = await open(focus.reflect, emptyAnswers);
    expect(panel.text).toContain(reflect.doneNone);
    expect(panel.text).toContain(reflect.heldNone);
    await panel.press(reflect.save);
    expect(panel.text).toContain(reflect.needed);
    expect(panel.focused).toBe(panel.field(reflect.moved3));
    expect(panel.server.names()).not.toContain('saveReflection');
  });

  test('that was saved today comes back as it was saved', async () => {
    const saved = {
      wentWell: '',
      moved: 'The outline',
      prioritiesChanged: '',
      newChances: '',
      lesson: 'Begin on Monday',
      changeNext: '',
      energy: 3,
      private: true,
    };
    const panel = await open(focus.reflect, { ...fullAnswers, getReflection: { ...fullAnswers.getReflection, saved } });
    expect(panel.text).toContain(reflect.again);
    expect([
      panel.field(reflect.moved3).value,
      panel.field(reflect.lesson).value,
      panel.field(reflect.private).checked,
    ]).toEqual(['The outline', 'Begin on Monday', true]);
  });

  test('that could not be saved or read says why and keeps what was typed', async () => {
    const panel = await open(focus.reflect);
    await panel.type(reflect.chances, 'A new team');
    panel.server.broken.set('saveReflection', new Error('Exceeded maximum execution time'));
    await panel.press(reflect.save);
    expect(panel.said).toBe(`▲ ${words.trouble}`);
    panel.server.broken.set('getReflection', new Error('Error: Somebody else is updating.'));
    await panel.press(words.backHow);
    await panel.press(focus.reflect);
    expect(panel.text).toContain('Somebody else is updating.');
    panel.server.broken.clear();
    await panel.press(words.again);
    expect([panel.field(reflect.chances).value, panel.focusedHeading]).toEqual(['A new team', reflect.heading]);
  });
});

describe('[V40] a setback', () => {
  test('is headed by what it is all for, and is private unless one says otherwise', async () => {
    const panel = await open(focus.reflect);
    await panel.press(reflect.setback);
    expect(panel.text).toContain(say(setback.ultimate, { text: 'Lead people to work they are proud of' }));
    await panel.type(setback.happened, 'The talk was called off');
    await panel.type(setback.nextStep, 'Ask for another day');
    await panel.choose(setback.goal, 'G1');
    await panel.press(setback.save);
    expect(sent(panel, 'saveSetback')).toEqual({
      setback: {
        happened: 'The talk was called off',
        teaches: '',
        toAFriend: '',
        nextStep: 'Ask for another day',
        goal: 'G1',
        energy: null,
        private: true,
      },
    });
  });

  test('without a word about what happened asks for it', async () => {
    const panel = await open(focus.reflect, emptyAnswers);
    await panel.press(reflect.setback);
    await panel.press(setback.save);
    expect(panel.focused).toBe(panel.field(setback.happened));
    expect(panel.text).toContain(words.forms.needed);
  });
});

describe('[V40] a win', () => {
  test('that was reached is proposed, a reward is ticked as taken, and the note to oneself is there', async () => {
    const panel = await open(focus.reflect);
    await panel.press(reflect.win);
    expect(panel.text).toContain('You wanted this when you were tired of waiting.');
    await panel.press(say(win.useFor, { title: 'Pass the exam' }));
    await panel.press(say(win.takeFor, { reward: 'A weekend break by the sea' }));
    expect(sent(panel, 'takeReward')).toEqual({ id: 'G2' });
    await panel.press(win.save);
    expect(sent(panel, 'saveWin')).toEqual({ win: { text: 'Reached: Pass the exam', goal: 'G2', private: false } });
    expect(panel.heading).toBe(focus.heading);
  });

  test('a break that was promised leads to a pause of the plan', async () => {
    const panel = await open(focus.reflect);
    await panel.press(reflect.win);
    await panel.press(win.pause);
    expect(panel.heading).toBe(words.adjusting.heading);
    expect(sent(panel, 'getAdjustable')).toEqual({ id: '' });
  });

  test('without a word asks for one', async () => {
    const panel = await open(focus.reflect, emptyAnswers);
    await panel.press(reflect.win);
    await panel.press(win.save);
    expect(panel.text).toContain(words.forms.needed);
    expect(panel.server.names()).not.toContain('saveWin');
  });
});

describe('[V41] Quarter in review', () => {
  test('lists what changed, and compares with another quarter on request', async () => {
    const panel = await open(focus.quarter);
    expect(panel.text).toContain('New: Publish one piece of work');
    await panel.choose(quarter.compare, '2025-Q4');
    expect(panel.server.requestsOf('getQuarter')).toEqual([{ quarter: '' }, { quarter: '2025-Q4' }]);
    await panel.press(quarter.next);
    expect(panel.heading).toBe(reflect.heading);
  });

  test('without an earlier picture says when there will be one', async () => {
    const panel = await open(focus.quarter, emptyAnswers);
    expect(panel.text).toContain('There is no earlier picture of this plan yet.');
  });

  test('that could not be read says why', async () => {
    const server = new FakeServer({ started: true, goals: 1, guide: { finished: true } });
    server.goals = [makeGoal()];
    server.broken.set('getQuarter', new Error('NetworkError: Connection failure due to HTTP 0'));
    const panel = await openPanel(server);
    await panel.press(focus.quarter);
    expect(panel.text).toContain(words.offline);
  });
});

describe('[V42] Mentor brief', () => {
  test('is shown first, changed as one likes, and goes to nobody but oneself', async () => {
    const panel = await open(focus.brief);
    expect(panel.text).toContain('If you looked at this page: which task would you leave out?');
    expect(panel.server.names()).not.toContain('sendBriefToMyself');
    const field = panel.one('textarea.page');
    field.value = 'Dear Marcus';
    field.dispatchEvent(new panel.window.Event('input', { bubbles: true }));
    await panel.settle();
    await panel.press(brief.send);
    expect(sent(panel, 'sendBriefToMyself')).toEqual({ text: 'Dear Marcus' });
    await panel.press(brief.restart);
    expect(panel.one('textarea.page').value).toContain('Lead one small project: 20 %');
  });

  test('keeps what was typed when it could not be sent, and sends no empty page', async () => {
    const panel = await open(focus.brief);
    const type = async (text: string): Promise<void> => {
      const field = panel.one('textarea.page');
      field.value = text;
      field.dispatchEvent(new panel.window.Event('input', { bubbles: true }));
      await panel.settle();
    };
    await type('Dear Marcus');
    panel.server.broken.set(
      'sendBriefToMyself',
      new Error('Error: You do not have permission to call MailApp.sendEmail.'),
    );
    await panel.press(brief.send);
    expect([panel.said, panel.one('textarea.page').value]).toEqual([`▲ ${words.notAuthorised}`, 'Dear Marcus']);
    panel.server.broken.clear();
    await type(' ');
    await panel.press(brief.send);
    expect([panel.said, panel.server.requestsOf('sendBriefToMyself')]).toEqual([
      brief.needed,
      [{ text: 'Dear Marcus' }],
    ]);
  });
});
