/** @jest-environment ./test/sidebar/page-environment.js */
import { words as english } from '../../src/catalogue/en';
import { sidebar as words } from '../../src/catalogue/en';
import { FakeServer, makeGoal, makeStep } from './fake-server';
import { closePanels, openPanel, sidebarHtml, pageWith } from './panel';

const { welcome, ahead } = words.guide;
afterEach(closePanels);

describe('a file without a plan', () => {
  test('[V21] is welcomed with one thing to do first', async () => {
    const panel = await openPanel(new FakeServer());
    expect(panel.heading).toBe(welcome.heading);
    expect(panel.all('.primary').map(({ textContent }) => textContent)).toEqual([welcome.start]);
    expect(panel.text).toContain(welcome.asks);
  });

  test('[G12] is asked the first question while its tabs are being made', async () => {
    const server = new FakeServer();
    server.held.add('start');
    const panel = await openPanel(server);
    panel.button(welcome.start).click();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(panel.heading).toBe(ahead.heading);
    expect(panel.text).toContain(words.guide.preparing);
    panel.server.release();
    await panel.settle();
    expect(panel.text).not.toContain(words.guide.preparing);
    expect(server.names().filter((name) => name === 'start')).toHaveLength(1);
  });

  test('[G12] whose tabs could not be made says so, and the next press makes them before it saves', async () => {
    const server = new FakeServer();
    server.broken.set('start', new Error(`Error: ${english.messages.busy}`));
    const panel = await openPanel(server);
    await panel.press(welcome.start);
    expect(panel.said).toBe(`▲ That did not work: ${english.messages.busy}`);
    await panel.type(ahead.question, 'I build boats');
    await panel.press(words.guide.next);
    expect(panel.heading).toBe(ahead.heading);
    expect(panel.field(ahead.question).value).toBe('I build boats');
    expect(server.names()).not.toContain('saveGuide');
    server.broken.clear();
    await panel.press(words.guide.next);
    expect(server.names().filter((name) => name !== 'getState')).toEqual(['start', 'start', 'start', 'saveGuide']);
    expect(panel.heading).toBe(words.guide.you.heading);
  });

  test('[V21] is shown the example on one click', async () => {
    const panel = await openPanel(new FakeServer());
    await panel.press(welcome.example);
    expect(panel.server.names()).toEqual(expect.arrayContaining(['start', 'loadExample']));
    expect(panel.heading).toBe(words.focus.heading);
    expect(panel.text).toContain(words.focus.example);
    expect(panel.said).toBe('The example plan is here.');
  });
});

describe('on opening', () => {
  test('[G13] the guide goes on where it was left', async () => {
    const panel = await openPanel(new FakeServer({ started: true, guide: { screen: 'hurdle' } }));
    expect(panel.heading).toBe(words.guide.hurdle.heading);
    expect(panel.text).toContain('Step 5 of 6');
  });

  test('[V21] Focus comes first once the guide is ended', async () => {
    expect((await openPanel(new FakeServer({ started: true, guide: { finished: true } }))).heading).toBe(
      words.focus.heading,
    );
  });

  test.each([
    ['goal', words.goal.add],
    ['step', words.step.add],
    ['settings', words.settings.heading],
    ['check', words.check.heading],
  ])('[V21] the menu may name the view %s', async (view, heading) => {
    const server = new FakeServer({ started: true, guide: { finished: true } });
    expect((await openPanel(server, pageWith({ view }))).heading).toBe(heading);
  });

  test('[V29] the words of another language may stand in the page, and what it lacks stays English', async () => {
    const html = pageWith({ words: { language: 'de', focus: { heading: 'Als Nächstes' } } });
    const panel = await openPanel(new FakeServer({ started: true, locale: 'de_DE', guide: { finished: true } }), html);
    expect(panel.heading).toBe('Als Nächstes');
    expect(panel.text).toContain('Montag, 2. Februar 2026');
    expect(panel.text).toContain(words.focus.check);
  });

  test('[V27] several accounts are explained, and another try is offered', async () => {
    const server = new FakeServer({ started: true, guide: { finished: true } });
    server.broken.set(
      'getState',
      new Error("We're sorry, a server error occurred. Please wait a bit and try again. PERMISSION_DENIED"),
    );
    const panel = await openPanel(server);
    expect(panel.said).toBe(`▲ ${words.accounts}`);
    server.broken.clear();
    await panel.press(words.again);
    expect(panel.heading).toBe(words.focus.heading);
    expect(panel.said).toBe('');
  });
});

describe('every view', () => {
  const full = (): FakeServer => {
    const server = new FakeServer({ started: true, guide: { finished: true } });
    server.goals = [makeGoal()];
    server.lines = [makeStep()];
    server.questions = [{ area: 'Strengths', question: 'What comes easily?', answer: '' }];
    return server;
  };
  const views = [
    words.focus.addStep,
    words.focus.addGoal,
    words.focus.question,
    words.focus.settings,
    words.focus.timeline,
    words.focus.check,
  ];

  test.each(views)(
    '[V22] %s takes the focus to its heading, says what it is and has one coloured button at most',
    async (name) => {
      const panel = await openPanel(full());
      await panel.press(name);
      expect(panel.all('h1')).toHaveLength(1);
      expect(panel.focusedHeading).toBe(panel.heading);
      expect(panel.all('.primary').length).toBeLessThanOrEqual(1);
      await panel.press(words.backHow);
      expect(panel.focusedHeading).toBe(words.focus.heading);
    },
  );

  test.each([...views, ''])('[V23] %s gives every control a name', async (name) => {
    const panel = await openPanel(full());
    if (name !== '') await panel.press(name);
    for (const control of panel.all('input, textarea, select')) {
      const isNamed =
        control.getAttribute('aria-label') !== null ||
        panel
          .all('label')
          .some(
            (label) =>
              label.getAttribute('for') === control.id || [...label.querySelectorAll('input')].includes(control),
          );
      expect([isNamed, control.getAttribute('type')]).toEqual([true, control.getAttribute('type')]);
    }
    for (const button of panel.all('button'))
      expect((button.getAttribute('aria-label') ?? button.textContent ?? '').trim()).not.toBe('');
  });

  test('[V24] leaves one place that screen readers listen to, from the beginning', async () => {
    const panel = await openPanel(full());
    const status = panel.one('[role=status]');
    await panel.press(words.focus.settings);
    expect(panel.one('[role=status]')).toBe(status);
  });
});

test('[Y31] a page that gets the focus again asks once a minute, quietly, whether rows wait', async () => {
  const server = new FakeServer({ started: true, guide: { finished: true } });
  const panel = await openPanel(server);
  server.answers = { completeRows: { completed: true } };
  const before = server.names().length;
  server.held.add('completeRows');
  const focus = async (): Promise<void> => {
    panel.window.dispatchEvent(new panel.window.Event('focus'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await focus();
  expect(panel.said).toBe('');
  expect(panel.one('.panel').getAttribute('aria-busy')).toBe('false');
  server.release();
  await panel.settle();
  await focus();
  expect(server.names().slice(before)).toEqual(['completeRows', 'getState']);
});

test('[Y31] a file without a plan, and a call that fails, are left alone', async () => {
  const server = new FakeServer();
  const panel = await openPanel(server);
  panel.window.dispatchEvent(new panel.window.Event('focus'));
  await panel.settle();
  expect(server.names()).not.toContain('completeRows');
  const broken = new FakeServer({ started: true, guide: { finished: true } });
  broken.broken.set('completeRows', new Error('no server'));
  const other = await openPanel(broken);
  other.window.dispatchEvent(new other.window.Event('focus'));
  await other.settle();
  expect(broken.names()).toContain('completeRows');
  expect(other.said).toBe('');
});

test('[V25] what is pressed twice is asked once', async () => {
  const server = new FakeServer({ started: true, guide: { finished: true } });
  const panel = await openPanel(server);
  server.held.add('updateNow');
  panel.button(words.focus.update).click();
  panel.button(words.focus.update).click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(panel.said).toBe(words.working);
  panel.button(words.focus.update).click();
  server.release();
  await panel.settle();
  expect(server.names().filter((name) => name === 'updateNow')).toHaveLength(1);
});

test('[V25] a call that takes three seconds is said to go on', async () => {
  const server = new FakeServer({ started: true, guide: { finished: true } });
  const panel = await openPanel(server);
  server.held.add('updateNow');
  panel.button(words.focus.update).click();
  await new Promise((resolve) => setTimeout(resolve, 3200));
  expect(panel.said).toBe(words.workingOn);
  server.release();
  await panel.settle();
  expect(panel.said).toBe('Done: updateNow.');
});

test('[V30] the page needs nothing from elsewhere and holds nothing that Apps Script misreads', () => {
  expect(sidebarHtml).not.toMatch(/<(link|img|script)[^>]*\b(src|href)=/);
  expect(sidebarHtml).not.toContain('`');
  expect(sidebarHtml.match(/<\/script/g)).toHaveLength(2);
  expect(sidebarHtml.match(/\/\/|\/\*|[^\n -~]/)).toBeNull();
  expect(sidebarHtml).not.toMatch(/<\?/);
  expect(Buffer.byteLength(sidebarHtml)).toBeLessThanOrEqual(260 * 1024);
});
