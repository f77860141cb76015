/** @jest-environment ./test/sidebar/page-environment.js */
import { sidebar as words } from '../../../../src/catalogue/en';
import { say } from '../../../../src/catalogue/catalogue';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { goal, step, focus, settings, question, check } = words;
afterEach(closePanels);

function serverWithPlan(): FakeServer {
  const server = new FakeServer({ started: true, goals: 2, steps: 1, guide: { finished: true } });
  server.goals = [
    makeGoal(),
    makeGoal({ id: 'G2', title: 'Publish one piece of work', baseline: 0, now: 0, target: 1 }),
  ];
  server.lines = [makeStep()];
  return server;
}

const request = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

describe('a new goal', () => {
  test('[V32] is saved as typed, with the coach beside it', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addGoal);
    await panel.type(goal.title, 'Hold ten talks with product managers');
    await panel.tap(goal.seenOptions.count);
    await panel.type(goal.countWhat, 'Talks');
    await panel.type(goal.countTarget, '10');
    expect(panel.all('.coach li').map((letter) => letter.querySelector('.unseen')?.textContent)).toEqual([
      'Specific: there',
      'Measurable: there',
      'Achievable: not yet',
      'Relevant: not yet',
      'Timed: there',
    ]);
    await panel.press(goal.save);
    expect(request(panel, 'saveGoal')).toMatchObject({
      goal: {
        title: 'Hold ten talks with product managers',
        measure: 'Talks',
        baseline: 0,
        now: 0,
        target: 10,
        deadline: '2026-05-01',
      },
    });
    expect([panel.heading, panel.said]).toEqual([focus.heading, 'Saved: Hold ten talks with product managers.']);
  });

  test('[G17] [S5] is relevant when a trend names it, too', async () => {
    const server = serverWithPlan();
    server.goals = [makeGoal({ hasTrend: true })];
    const panel = await openPanel(server);
    await panel.press(say(focus.edit, { title: makeGoal().title }));
    expect(panel.all('.coach li').map((letter) => letter.querySelector('.unseen')?.textContent)).toContain(
      'Relevant: there',
    );
  });

  test('[V22] without a title is asked for it, at its field', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addGoal);
    await panel.press(goal.save);
    expect(panel.focused).toBe(panel.field(goal.title));
    expect(panel.text).toContain(goal.titleNeeded);
    expect(panel.server.names()).not.toContain('saveGoal');
  });

  test('[V22] with a number that cannot be read keeps it and asks', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addGoal);
    await panel.type(goal.title, 'Read more');
    await panel.tap(goal.seenOptions.count);
    await panel.type(goal.countTarget, 'a dozen');
    await panel.press(goal.save);
    expect([panel.field(goal.countTarget).value, panel.field(goal.countTarget).getAttribute('aria-invalid')]).toEqual([
      'a dozen',
      'true',
    ]);
  });

  test('[V26] stays as typed while another view is shown, and until it is saved', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addGoal);
    await panel.type(goal.title, 'Sail to Norway');
    await panel.press(words.backHow);
    await panel.press(focus.addGoal);
    expect(panel.field(goal.title).value).toBe('Sail to Norway');
    panel.server.broken.set('saveGoal', new Error('Error: Somebody else is updating.'));
    await panel.press(goal.save);
    expect([panel.heading, panel.field(goal.title).value, panel.said]).toEqual([
      goal.add,
      'Sail to Norway',
      '▲ That did not work: Somebody else is updating.',
    ]);
  });

  test('[V32] has one key until it is saved, and a new one after', async () => {
    const panel = await openPanel(serverWithPlan());
    const keys = (): string[] => panel.server.requestsOf('saveGoal').map((sent) => (sent as { key: string }).key);
    panel.server.broken.set('saveGoal', new Error('Error: Busy.'));
    await panel.press(focus.addGoal);
    await panel.type(goal.title, 'Sail to Norway');
    await panel.press(goal.save);
    panel.server.broken.clear();
    await panel.press(goal.save);
    await panel.press(focus.addGoal);
    expect(panel.field(goal.title).value).toBe('');
    await panel.type(goal.title, 'Sail to Iceland');
    await panel.press(goal.save);
    const [failed, saved, other] = keys();
    expect(saved).toBe(failed);
    expect(other).not.toBe(saved);
  });
});

describe('a goal that is there', () => {
  test('[V32] sends only what was changed', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(say(focus.edit, { title: makeGoal().title }));
    await panel.type(goal.deadline, '2026-06-26');
    await panel.press(goal.change);
    expect(request(panel, 'saveGoal')).toMatchObject({ goal: { id: 'G1', deadline: '2026-06-26' } });
    expect(Object.keys((request(panel, 'saveGoal') as { goal: object }).goal).sort()).toEqual(['deadline', 'id']);
  });

  test('[V26] shows what its row says now, with what was touched over it', async () => {
    const panel = await openPanel(serverWithPlan());
    const name = say(focus.edit, { title: makeGoal().title });
    await panel.press(name);
    await panel.type(goal.achievable, 'I know two of them');
    await panel.press(words.backHow);
    panel.server.goals = [makeGoal({ deadline: '2026-04-03' })];
    await panel.press(focus.update);
    await panel.press(name);
    expect([panel.field(goal.deadline).value, panel.field(goal.achievable).value]).toEqual([
      '2026-04-03',
      'I know two of them',
    ]);
  });
});

describe('a new step', () => {
  test('[V32] asks its one question, which becomes a number', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addStep);
    expect(panel.text).not.toContain('If only this were done');
    await panel.type(step.title, 'Ask Ada');
    await panel.choose(step.goal, 'G2');
    expect(panel.text).toContain('If only this were done, would “Publish one piece of work” be nearer?');
    await panel.tap(step.helpsOptions[3]);
    await panel.press(step.save);
    expect(request(panel, 'saveStep')).toMatchObject({
      step: { title: 'Ask Ada', goal: 'G2', helps: 3, due: '2026-02-06', effort: null },
    });
  });

  test('[V32] belongs to the only goal without being asked', async () => {
    const server = serverWithPlan();
    server.goals = [makeGoal()];
    const panel = await openPanel(server);
    await panel.press(focus.addStep);
    expect(panel.field(step.goal).value).toBe('G1');
    await panel.type(step.title, 'Ask Ada');
    await panel.press(step.save);
    expect(request(panel, 'saveStep')).toMatchObject({ step: { goal: 'G1', helps: null } });
  });

  test('[V28] reads hours as the locale writes them', async () => {
    const server = serverWithPlan();
    server.state = { ...server.state, locale: 'de_DE' };
    const panel = await openPanel(server);
    await panel.press(focus.addStep);
    await panel.type(step.title, 'Ask Ada');
    await panel.type(step.effort, '1,5');
    await panel.press(step.save);
    expect(request(panel, 'saveStep')).toMatchObject({ step: { effort: 1.5 } });
  });

  test('[V22] without a name is asked for it', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.addStep);
    await panel.press(step.save);
    expect(panel.focused).toBe(panel.field(step.title));
    expect(panel.text).toContain(step.titleNeeded);
  });
});

test('[V32] a step whose goal was let go keeps it when something else is changed', async () => {
  const server = serverWithPlan();
  server.lines = [makeStep({ goal: 'G9', goalTitle: 'Gone' })];
  const panel = await openPanel(server);
  await panel.press(say(focus.edit, { title: makeStep().title }));
  expect(panel.field(step.goal).value).toBe('G9');
  await panel.type(step.title, 'List six people');
  await panel.press(step.change);
  expect((request(panel, 'saveStep') as { step: object }).step).toEqual({ id: 'S1', title: 'List six people' });
});

describe('the question of the week', () => {
  test('[V24] is saved and said', async () => {
    const panel = await openPanel(serverWithPlan());
    await panel.press(focus.question);
    const { question: asked } = panel.server.state.question;
    await panel.type(asked, 'Phone calls');
    await panel.press(question.save);
    expect(request(panel, 'saveAnswer')).toEqual({ question: asked, answer: 'Phone calls' });
    expect([panel.heading, panel.said]).toEqual([focus.heading, 'Done: saveAnswer.']);
  });

  test('[V26] all of them are gone through one by one, and each keeps what was typed', async () => {
    const server = serverWithPlan();
    server.questions = [
      { area: 'Strengths', question: 'What comes easily?', answer: 'Order' },
      { area: 'Strengths', question: 'What gives energy?', answer: '' },
    ];
    const panel = await openPanel(server);
    await panel.press(focus.question);
    await panel.press(question.doAll);
    expect(panel.focusedHeading).toBe(question.all);
    expect(panel.text).toContain('Question 2 of 2');
    await panel.type('What gives energy?', 'People');
    await panel.press(question.previous);
    expect(panel.field('What comes easily?').value).toBe('Order');
    expect(panel.text).toContain(question.kept);
    await panel.press(question.skip);
    expect(panel.field('What gives energy?').value).toBe('People');
    await panel.press(question.saveNext);
    expect(request(panel, 'saveAnswer')).toEqual({ question: 'What gives energy?', answer: 'People' });
    expect(panel.focused).toBe(panel.field('What comes easily?'));
  });
});

describe('reminders and settings', () => {
  const openSettings = async (server = serverWithPlan()): Promise<Panel> => {
    const panel = await openPanel(server);
    await panel.press(focus.settings);
    return panel;
  };

  test('[V32] save what was changed, and switch the reminders on at their hour', async () => {
    const panel = await openSettings();
    await panel.tap(settings.on);
    await panel.choose(settings.hour, '19');
    await panel.type(settings.hoursPerWeek, '4');
    expect(panel.text).toContain(settings.unsaved);
    await panel.press(words.save);
    expect(request(panel, 'saveSettings')).toEqual({ settings: { reminderHour: 19, hoursPerWeek: 4 } });
    expect(panel.server.requestsOf('turnOnReminders')).toEqual([{ hour: 19 }]);
    expect(panel.text).not.toContain(settings.unsaved);
    expect(panel.text).toContain('to ada@example.com');
  });

  test('[V26] keep what was chosen when saving does not work', async () => {
    const panel = await openSettings();
    panel.server.broken.set('turnOnReminders', new Error('NetworkError: Connection failure due to HTTP 0'));
    await panel.tap(settings.on);
    await panel.press(words.save);
    expect(panel.said).toBe(`▲ ${words.offline}`);
    expect(panel.field(settings.on).checked).toBe(true);
    panel.server.broken.clear();
    await panel.press(words.save);
    expect(panel.server.requestsOf('turnOnReminders')).toHaveLength(2);
  });

  test('[V24] without a change say that all is saved', async () => {
    const panel = await openSettings();
    await panel.press(words.save);
    expect(panel.said).toBe(settings.same);
    expect(panel.server.names()).not.toContain('saveSettings');
  });

  test('[V22] a number out of its range is asked again', async () => {
    const panel = await openSettings();
    await panel.type(settings.leadDays, '99');
    await panel.press(words.save);
    expect(panel.text).toContain('Please give a number from 0 to 60.');
    expect(panel.focused).toBe(panel.field(settings.leadDays));
  });

  test('[V30] show the mail in a frame that runs nothing', async () => {
    const panel = await openSettings();
    await panel.press(settings.preview);
    const frame = panel.one('iframe');
    expect([frame.getAttribute('sandbox'), frame.getAttribute('srcdoc')]).toEqual([
      '',
      '<p>Good morning. Next: <b>List five people</b></p>',
    ]);
    expect(frame.getAttribute('title')).toBe(words.mail.frame);
  });
});

test('[V34] the check looks at once, lists all it found as text, and looks again', async () => {
  const server = serverWithPlan();
  server.problems = Array.from(
    { length: 9 },
    (_, at) => `Steps, row ${at + 2}, Due: expected a date, got “<b>soon</b>”`,
  );
  const panel = await openPanel(server);
  await panel.press(focus.check);
  expect(panel.all('.problems li')).toHaveLength(9);
  expect(panel.text).toContain('got “<b>soon</b>”');
  server.problems = [];
  await panel.press(check.again);
  expect(panel.all('.problems li')).toHaveLength(0);
  expect(server.requestsOf('checkPlan')).toHaveLength(2);
});
