/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { FakeServer, emptyGoalForm, emptyStepForm } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { guide } = words;
afterEach(closePanels);

/** Counts the questions of each screen and the clicks on the way. */
class Walker {
  questions = 0;
  clicks = 0;
  constructor(readonly panel: Panel) {}
  arrive(): void {
    this.questions += this.panel.all('[data-question]').length;
  }
  async press(name: string): Promise<void> {
    this.clicks += 1;
    await this.panel.press(name);
  }
  async tap(label: string): Promise<void> {
    this.clicks += 1;
    await this.panel.tap(label);
  }
  async card(name: string): Promise<void> {
    this.clicks += 1;
    const card = this.panel.all('.card').find((one) => one.querySelector('b')?.textContent === name);
    card?.click();
    await this.panel.settle();
  }
}

describe('whoever accepts what is proposed', () => {
  test('[G11] has a goal, three steps, a hurdle and a rhythm after nine questions and about fifteen clicks', async () => {
    const server = new FakeServer();
    const panel = await openPanel(server);
    const walker = new Walker(panel);
    await walker.press(guide.welcome.start);
    walker.arrive();
    await walker.tap(guide.ahead.options.unsure);
    await walker.press(guide.next);
    walker.arrive();
    for (const value of [guide.you.values.freedom, guide.you.values.learning, guide.you.values.craft])
      await walker.tap(value);
    await walker.press(guide.next);
    expect(panel.all('.card')[0]?.textContent).toContain(guide.goal.fits);
    await walker.card(guide.templates.conversations.name);
    walker.arrive();
    await walker.press(guide.next);
    walker.arrive();
    await walker.press(guide.next);
    walker.arrive();
    await walker.tap(guide.hurdle.kinds.energy.name);
    await walker.press(guide.next);
    walker.arrive();
    expect(panel.text).toContain('This week: list five people');
    await walker.press(guide.rhythm.finish);
    expect(panel.heading).toBe(guide.done.heading);
    expect(walker.questions).toBe(9);
    expect(walker.clicks).toBeLessThanOrEqual(15);

    const answers = server.requestsOf('saveGuide') as { screen: string; next: string }[];
    expect(answers.map(({ screen, next }) => `${screen} ${next}`)).toEqual([
      'ahead you',
      'you goal',
      'goal steps',
      'steps hurdle',
      'hurdle rhythm',
      'rhythm done',
    ]);
    expect(answers[0]).toMatchObject({ ahead: { chip: 'unsure', text: guide.ahead.options.unsure } });
    expect(answers[1]).toMatchObject({
      you: { values: ['freedom', 'learning', 'craft'], valuesText: 'Freedom, Learning, Good work' },
    });
    expect(answers[2]).toMatchObject({
      template: 'conversations',
      goal: {
        title: 'Talk with 3 people about their work, to choose my direction',
        baseline: 0,
        now: 0,
        target: 3,
        deadline: '2026-05-01',
        value: 'Freedom',
      },
    });
    expect((answers[3] as unknown as { steps: unknown }).steps).toMatchObject([
      {
        due: '2026-02-06',
        effort: 0.4,
        ifThen: 'When it is Tuesday after lunch, I list five people whose work I am curious about',
      },
      { due: '2026-02-20' },
      { due: '2026-03-06' },
    ]);
    expect(answers[4]).toMatchObject({
      ifThen: 'If I am too tired in the evening, then I do the smallest part the next morning, before the mail',
    });
    expect(answers[5]).toEqual({ screen: 'rhythm', hoursPerWeek: 3, reminders: true, hour: 8, next: 'done' });
    expect(server.requestsOf('endGuide')).toEqual([{ finished: true }]);
    expect(panel.said).toBe('Your plan stands on Home.');
    expect(panel.one('textarea').value).toContain('Talk with 3 people');
  });
});

const at = (screen: 'ahead' | 'you' | 'goal' | 'steps' | 'hurdle' | 'rhythm', rest: object = {}): FakeServer =>
  new FakeServer({ started: true, guide: { screen, ...rest } });
const goal = {
  ...emptyGoalForm,
  id: 'G1',
  title: 'Sail to Norway in our own boat next summer',
  deadline: '2026-05-01',
};

describe('every screen', () => {
  test('[G13] says what it saved and takes the focus to the next heading', async () => {
    const panel = await openPanel(at('ahead'));
    await panel.type(guide.ahead.question, 'I build boats');
    await panel.press(guide.next);
    expect(panel.said).toBe('Saved.');
    expect(panel.focusedHeading).toBe(guide.you.heading);
  });

  test('[V26] keeps what was typed when it could not be saved', async () => {
    const panel = await openPanel(at('you'));
    panel.server.broken.set('saveGuide', new Error('NetworkError: Connection failure due to HTTP 0'));
    await panel.type(guide.you.strengths, 'untangling');
    await panel.tap(guide.you.values.calm);
    await panel.press(guide.next);
    expect(panel.said).toBe(`▲ ${words.offline}`);
    expect([panel.heading, panel.field(guide.you.strengths).value, panel.field(guide.you.values.calm).checked]).toEqual(
      [guide.you.heading, 'untangling', true],
    );
    panel.server.broken.clear();
    await panel.press(guide.next);
    expect(panel.server.requestsOf('saveGuide').at(-1)).toMatchObject({
      you: { values: ['calm'], strengths: 'untangling' },
    });
  });

  test('[G13] can be left out, but for the goal and the steps', async () => {
    const panel = await openPanel(at('ahead'));
    await panel.press(guide.skip);
    await panel.press(guide.skip);
    expect(panel.server.requestsOf('saveGuide')).toEqual([
      { screen: 'place', next: 'you' },
      { screen: 'place', next: 'goal' },
    ]);
    expect([panel.heading, panel.hasButton(guide.skip)]).toEqual([guide.goal.heading, false]);
    expect(panel.text).toContain(guide.needed);
  });

  test('[G13] without an answer goes on as if it was skipped', async () => {
    const panel = await openPanel(at('ahead'));
    await panel.press(guide.next);
    expect(panel.server.requestsOf('saveGuide')).toEqual([{ screen: 'place', next: 'you' }]);
  });

  test('[G13] goes back at once, shows what was answered, and keeps the place', async () => {
    const panel = await openPanel(at('you', { ahead: { text: 'I build boats', chip: '' } }));
    await panel.type(guide.you.strengths, 'not saved yet');
    await panel.press(guide.back);
    expect([panel.heading, panel.field(guide.ahead.question).value]).toEqual([guide.ahead.heading, 'I build boats']);
    expect(panel.hasButton(guide.back)).toBe(false);
    expect(panel.server.requestsOf('saveGuide')).toEqual([{ screen: 'place', next: 'ahead' }]);
    await panel.press(guide.next);
    expect(panel.field(guide.you.strengths).value).toBe('not saved yet');
  });

  test('[G13] can be left, and Focus shows the way back', async () => {
    const panel = await openPanel(at('hurdle', { goal, ahead: { text: 'x', chip: '' } }));
    await panel.press(guide.leave);
    expect(panel.server.requestsOf('endGuide')).toEqual([{ finished: false }]);
    expect(panel.heading).toBe(words.focus.heading);
    await panel.press(words.focus.resume);
    expect(panel.heading).toBe(guide.hurdle.heading);
  });

  test('[V22] has one coloured button', async () => {
    for (const screen of ['ahead', 'you', 'goal', 'steps', 'hurdle', 'rhythm'] as const) {
      const panel = await openPanel(at(screen, { goal }));
      expect([screen, panel.all('.primary').length]).toEqual([screen, 1]);
    }
  });
});

describe('values', () => {
  test('[G15] are three at most; a fourth is refused in words', async () => {
    const panel = await openPanel(at('you'));
    for (const value of [guide.you.values.pay, guide.you.values.calm, guide.you.values.variety]) await panel.tap(value);
    await panel.tap(guide.you.values.people);
    expect(panel.text).toContain(guide.you.full);
    expect(panel.field(guide.you.values.people).checked).toBe(false);
    await panel.tap(guide.you.values.pay);
    expect(panel.text).toContain('2 of 3 chosen');
  });
});

describe('the goal', () => {
  const card = async (panel: Panel, name: string): Promise<void> => {
    panel
      .all('.card')
      .find((one) => one.querySelector('b')?.textContent === name)
      ?.click();
    await panel.settle();
  };

  test('[G16] needs a title: the field says so and has the focus', async () => {
    const panel = await openPanel(at('goal'));
    await card(panel, guide.templates.own.name);
    await panel.press(guide.next);
    const field = panel.field(guide.goal.title);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(panel.focused).toBe(field);
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => panel.page.querySelector(`[id="${id}"]`)?.textContent);
    expect(described).toContain(`▲ ${guide.goal.titleNeeded}`);
    expect(panel.server.names()).not.toContain('saveGuide');
  });

  test('[G16] is asked for in words when none was chosen', async () => {
    const panel = await openPanel(at('goal'));
    await panel.press(guide.next);
    expect(panel.one('[role=alert]').textContent).toBe(`▲ ${guide.goal.templateNeeded}`);
    await card(panel, guide.templates.own.name);
    // What is not there yet is asked for at the next press, and not before.
    expect(panel.all('[aria-invalid=true]')).toHaveLength(0);
  });

  test('[G16] keeps what was typed with its template while another is looked at', async () => {
    const panel = await openPanel(at('goal'));
    await card(panel, guide.templates.portfolio.name);
    await panel.type(guide.goal.title, 'Publish my essay on boats');
    await panel.press(guide.goal.other);
    await card(panel, guide.templates.field.name);
    expect(panel.field(guide.goal.title).value).toBe(guide.templates.field.title);
    await panel.press(guide.goal.other);
    await card(panel, guide.templates.portfolio.name);
    expect(panel.field(guide.goal.title).value).toBe('Publish my essay on boats');
  });

  test('[V22] takes the focus along: to the heading when a template is chosen and when another is wanted', async () => {
    const panel = await openPanel(at('goal'));
    await card(panel, guide.templates.lead.name);
    expect(panel.focusedHeading).toBe(guide.goal.heading);
    panel.button(guide.goal.other).focus();
    await panel.press(guide.goal.other);
    expect(panel.focusedHeading).toBe(guide.goal.heading);
  });

  test('[G14] another one chosen later proposes its own steps', async () => {
    const panel = await openPanel(
      at('goal', { goal, template: 'lead', steps: [{ ...emptyStepForm, id: 'S1', title: 'Ask my manager' }] }),
    );
    await panel.press(guide.goal.other);
    await card(panel, guide.templates.field.name);
    await panel.press(guide.next);
    expect(panel.field(words.step.title).value).toBe(guide.templates.field.steps[0]);
  });

  test('[G13] that is kept shows the steps that were saved with it, and no others', async () => {
    const panel = await openPanel(
      at('goal', { goal, template: 'lead', steps: [{ ...emptyStepForm, id: 'S1', title: 'Ask my manager' }] }),
    );
    await panel.press(guide.next);
    expect(panel.all('.step textarea').map(({ value }) => value)).toEqual(['Ask my manager', '', '', '']);
  });

  test('[G17] is coached while one types: letters, and one hint at a time', async () => {
    const panel = await openPanel(at('goal'));
    await card(panel, guide.templates.own.name);
    expect(panel.one('.coach p').textContent).toBe(words.coach.hints.sayWhat);
    await panel.type(guide.goal.title, 'Improve my English');
    expect(panel.one('.coach p').textContent).toContain('“improve” can mean much');
    expect(panel.all('.coach li').map((letter) => letter.querySelector('.unseen')?.textContent)).toContain(
      'Specific: not yet',
    );
    await panel.type(guide.goal.title, 'Run a marathon.');
    expect(panel.one('.coach p').textContent).toBe('Say what for: “Run a marathon, so that …”.');
    await panel.type(guide.goal.title, 'Lead two meetings a week in English');
    expect(panel.all('.coach li').map((letter) => letter.querySelector('.unseen')?.textContent)[0]).toBe(
      'Specific: there',
    );
  });

  test('[G16] counts in its title what one counts', async () => {
    const panel = await openPanel(at('goal'));
    await card(panel, guide.templates.conversations.name);
    await panel.type(words.goal.countTarget, '7');
    expect(panel.field(guide.goal.title).value).toBe('Talk with 7 people about their work, to choose my direction');
  });
});

describe('the steps', () => {
  test('[G18] need one: the first field says so', async () => {
    const panel = await openPanel(at('steps', { goal, template: 'own' }));
    await panel.press(guide.next);
    expect(panel.text).toContain(guide.steps.titleNeeded);
    expect(panel.focused?.getAttribute('aria-invalid')).toBe('true');
  });

  test('[G18] the cue goes with the title until one writes another', async () => {
    const panel = await openPanel(at('steps', { goal, template: 'own' }));
    await panel.type(words.step.title, 'Ask Ada');
    expect(panel.field(guide.steps.cue).value).toBe('When it is Tuesday after lunch, I ask Ada');
    await panel.type(guide.steps.cue, 'After tea I ask');
    await panel.type(words.step.title, 'Ask Ben');
    expect(panel.field(guide.steps.cue).value).toBe('After tea I ask');
    await panel.press(guide.next);
    expect(panel.server.requestsOf('saveGuide')[0]).toMatchObject({
      steps: [
        { title: 'Ask Ben', ifThen: 'After tea I ask' },
        { title: '', due: '' },
        { title: '', due: '' },
      ],
    });
  });
});

test('[G20] whose end could not be saved stays, and ends at the next try', async () => {
  const panel = await openPanel(at('rhythm', { goal }));
  panel.server.broken.set('endGuide', new Error('Exceeded maximum execution time'));
  await panel.press(guide.rhythm.finish);
  expect([panel.heading, panel.said]).toEqual([guide.rhythm.heading, `▲ ${words.trouble}`]);
  panel.server.broken.clear();
  await panel.press(guide.rhythm.finish);
  expect(panel.heading).toBe(guide.done.heading);
  await panel.press(guide.done.go);
  expect(panel.heading).toBe(words.focus.heading);
});

test('[G19] hours that are no number are asked again', async () => {
  const panel = await openPanel(at('rhythm', { goal }));
  await panel.type(guide.rhythm.hours, 'a few');
  await panel.press(guide.rhythm.finish);
  expect(panel.text).toContain(guide.rhythm.hoursNeeded);
  expect(panel.server.names()).not.toContain('saveGuide');
});

test('[G19] the reminders of another account stay its own', async () => {
  const server = new FakeServer({
    started: true,
    guide: { screen: 'rhythm' },
    reminders: { on: true, owner: 'ben@example.com' },
  });
  const panel = await openPanel(server);
  expect(panel.text).toContain('The reminders of this file go to ben@example.com.');
  await panel.press(guide.rhythm.finish);
  expect(server.requestsOf('saveGuide')[0]).toMatchObject({ reminders: false });
});

describe('the hurdle', () => {
  test('[G13] keeps what was typed to each, and is saved as one sentence', async () => {
    const panel = await openPanel(at('hurdle', { goal }));
    const { time, money } = guide.hurdle.kinds;
    const label = (kind: { hurdle: string }): string => `If ${kind.hurdle}, then I\u00a0…`;
    await panel.tap(time.name);
    expect(panel.field(label(time)).value).toBe(time.then);
    await panel.type(label(time), 'get up an hour earlier');
    await panel.tap(money.name);
    expect(panel.field(label(money)).value).toBe(money.then);
    await panel.tap(time.name);
    await panel.press(guide.next);
    expect(panel.server.requestsOf('saveGuide')).toEqual([
      {
        screen: 'hurdle',
        hurdle: { kind: 'time', then: 'get up an hour earlier' },
        ifThen: 'If the week fills up, then I get up an hour earlier',
        next: 'rhythm',
      },
    ]);
  });

  test('[V22] that is named wants to be answered, or to be skipped', async () => {
    const panel = await openPanel(at('hurdle', { goal }));
    const { waiting } = guide.hurdle.kinds;
    await panel.tap(waiting.name);
    await panel.type(`If ${waiting.hurdle}, then I\u00a0…`, '  ');
    await panel.press(guide.next);
    expect(panel.text).toContain(guide.hurdle.thenNeeded);
    expect(panel.focused?.getAttribute('aria-invalid')).toBe('true');
    expect(panel.server.names()).not.toContain('saveGuide');
  });
});

describe('the message at the end', () => {
  const done = (rest: object): FakeServer =>
    new FakeServer({
      started: true,
      guide: {
        screen: 'done',
        goal,
        steps: [{ ...emptyStepForm, id: 'S1', title: 'Ask Ada', due: '2026-02-06' }],
        ...rest,
      },
    });

  test('[G20] names the goal and the first step with their days, and can be copied where there is no clipboard', async () => {
    const panel = await openPanel(done({}));
    expect(panel.text).toContain(guide.done.almost);
    await panel.press(guide.rhythm.finish);
    expect(panel.one('textarea').value).toMatch(
      /^I have just made a plan\. My goal: Sail to Norway in our own boat next summer \(by Friday,? 1 May 2026\)\. My first step: Ask Ada \(by Friday,? 6 February 2026\)/,
    );
    await panel.press(guide.done.copy);
    expect(panel.said).toBe(guide.done.notCopied);
  });

  test('[G20] does without days that are not there', async () => {
    const panel = await openPanel(done({ goal: { ...goal, deadline: '' } }));
    await panel.press(guide.rhythm.finish);
    expect(panel.one('textarea').value).toBe(
      'I have just made a plan. My goal: Sail to Norway in our own boat next summer. My first step: Ask Ada. Would you ask me in two weeks how it went?',
    );
  });
});
