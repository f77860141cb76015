/** @jest-environment ./test/sidebar/page-environment.js */
import { plural, say } from '../../../../src/catalogue/catalogue';
import { sidebar as words } from '../../../../src/catalogue/en';
import type { Selected } from '../../../../src/actions/plan/say-selected';
import { emptyAnswers, fullAnswers } from '../../fake-plan';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { focus } = words;
const { next } = words.forms;
const { stages, rows, transfer: exchange } = words;
const { values, choices: strategy, experiments, network, targets, advice } = words.strategy;
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

async function openStage(title: string, answers?: Readonly<Record<string, unknown>>): Promise<Panel> {
  const panel = await open(focus.stages, answers);
  await panel.press(panel.hasButton(say(stages.openFor, { title })) ? say(stages.openFor, { title }) : title);
  return panel;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

describe('[V43] stage by stage', () => {
  test('says of each stage what is done and what is next, and leads on to the first that is open', async () => {
    const panel = await open(focus.stages);
    const [first, second] = panel.all('.stages li').map(({ textContent }) => textContent ?? '');
    expect(first).toContain(stages.complete);
    expect(second).toContain(`Four of six values are rated.${say(stages.next, { text: 'Rate “Recognition”.' })}`);
    expect(panel.text).toContain('You are good at this, and no goal makes use of it yet');
    await panel.press(say(stages.go, { title: stages.names.values }));
    expect(panel.focusedHeading).toBe(values.heading);
    await panel.press(`‹ ${stages.heading}`);
    expect(panel.heading).toBe(stages.heading);
  });

  test('all of which stand leads on to the week', async () => {
    const done = { stages: fullAnswers.getStages?.stages.map((stage) => ({ ...stage, next: '' })) };
    const panel = await open(focus.stages, { ...fullAnswers, getStages: done });
    expect(panel.text).toContain(stages.allDone);
    await panel.press(stages.plan);
    expect(sent(panel, 'getWeek')).toEqual({ energy: null });
  });

  test.each([
    [stages.names.values, values],
    [stages.names.strategy, strategy],
    [stages.names.network, network],
    [stages.names.experiments, experiments],
    [targets.heading, targets],
    [advice.heading, advice],
  ])('%s without a row says how to begin, and with a call that came to nothing why', async (title, { empty }) => {
    const panel = await openStage(title, emptyAnswers);
    expect(panel.text).toContain(empty);
    for (const name of ['getValues', 'getStrategy', 'getContacts', 'getExperiments', 'getTargets', 'getAdvice'])
      panel.server.broken.set(name, new Error('Exceeded maximum execution time'));
    await panel.press(panel.hasButton(words.backHow) ? words.backHow : `‹ ${stages.heading}`);
    await panel.press(
      panel.hasButton(focus.stages) ? focus.stages : say(stages.openFor, { title: stages.names.values }),
    );
    if (panel.heading === stages.heading)
      await panel.press(panel.hasButton(say(stages.openFor, { title })) ? say(stages.openFor, { title }) : title);
    expect(panel.text).toContain(words.trouble);
  });
});

describe('[V44] a value', () => {
  test('is rated in one sip, and the next that is not rated follows', async () => {
    const panel = await openStage(stages.names.values);
    expect(panel.text).toContain('matters 5 · today 2 · 42 % of your hours');
    await panel.press(say(rows.rate, { title: 'Good people' }));
    panel.all('fieldset')[0]?.querySelector('input[value="4"]')?.click();
    panel.all('fieldset')[1]?.querySelector('input[value="3"]')?.click();
    await panel.settle();
    await panel.press(values.save);
    expect(sent(panel, 'saveValue')).toEqual({
      was: 'Good people',
      value: { importance: 4, today: 3 },
      key: expect.any(String),
    });
    expect(panel.focusedHeading).toBe(values.heading);
  });

  test('that is new takes a word that others named, or asks for one', async () => {
    const panel = await openStage(stages.names.values, emptyAnswers);
    await panel.press(values.add);
    await panel.press(next);
    expect(panel.text).toContain(values.needed);
    await panel.press('Learning');
    await panel.press(next);
    await panel.press(values.save);
    expect(sent(panel, 'saveValue')).toMatchObject({
      was: '',
      value: { value: 'Learning', importance: null, today: null },
    });
  });
});

describe('[V44] a choice', () => {
  test('is asked for in small parts: what it is about, one line, how sure', async () => {
    const panel = await openStage(stages.names.strategy);
    expect(panel.text).toContain(strategy.unserved);
    await panel.press(strategy.add);
    await panel.press(next);
    expect(panel.text).toContain(strategy.kindNeeded);
    await panel.tap(words.options.choiceKind.leaveOut);
    expect(panel.text).toContain(strategy.kindHow.leaveOut);
    await panel.press(next);
    expect(panel.focusedHeading).toBe(strategy.choice);
    await panel.type(strategy.choice, 'No degree on the side this year');
    await panel.press(next);
    await panel.tap('3');
    await panel.press(strategy.save);
    expect(sent(panel, 'saveChoice')).toMatchObject({
      choice: { id: '', kind: 'leaveOut', choice: 'No degree on the side this year', sure: 3 },
      key: expect.any(String),
    });
    expect(panel.heading).toBe(strategy.heading);
  });

  test('that is there is seen as a whole, and only what was changed is sent', async () => {
    const panel = await openStage(stages.names.strategy);
    await panel.press(say(focus.edit, { title: 'Product teams in health care' }));
    await panel.type(strategy.why, 'I know the wards');
    await panel.press(strategy.save);
    expect(sent(panel, 'saveChoice')).toMatchObject({ choice: { id: 'C2', why: 'I know the wards' } });
    expect(Object.keys((sent(panel, 'saveChoice') as { choice: object }).choice)).toEqual(['id', 'why']);
  });

  test('that could not be saved keeps what was typed and the key', async () => {
    const panel = await openStage(stages.names.strategy, emptyAnswers);
    await panel.press(strategy.add);
    await panel.press(next);
    await panel.type(strategy.choice, 'Lead people');
    await panel.press(next);
    panel.server.broken.set('saveChoice', new Error('NetworkError: Connection failure due to HTTP 0'));
    await panel.press(strategy.save);
    expect(panel.said).toBe(`▲ ${words.offline}`);
    panel.server.broken.clear();
    await panel.press(strategy.save);
    const [first, second] = panel.server.requestsOf('saveChoice') as { key: string }[];
    expect(second).toEqual(first);
  });
});

describe('[V44] an experiment', () => {
  test('whose day has come asks first what came of it', async () => {
    const panel = await openStage(stages.names.experiments);
    await panel.press(say(focus.edit, { title: 'I would enjoy leading a project' }));
    expect(panel.one('h2').textContent).toBe(experiments.decideHeading);
    await panel.tap(words.options.verdict.keep);
    await panel.press(experiments.save);
    expect(sent(panel, 'saveExperiment')).toMatchObject({ experiment: { id: 'B1', verdict: 'keep' } });
  });

  test('that is an idea begins today on one press; a new one has a day to decide', async () => {
    const panel = await openStage(stages.names.experiments);
    await panel.press(say(focus.edit, { title: 'Hospitals hire people like me' }));
    await panel.press(say(experiments.beginFor, { title: 'Hospitals hire people like me' }));
    expect(sent(panel, 'saveExperiment')).toMatchObject({ experiment: { id: 'B2', startedOn: '2026-02-02' } });
    await panel.press(experiments.add);
    await panel.press(next);
    expect(panel.text).toContain(experiments.needed);
    await panel.type(experiments.belief, 'I like mornings');
    await panel.press(next);
    await panel.press(experiments.save);
    expect(sent(panel, 'saveExperiment')).toMatchObject({
      experiment: { id: '', belief: 'I like mornings', decideBy: '2026-03-02' },
    });
  });
});

describe('[V45] Network', () => {
  test('says whom to write to, why now and what, and notes that it was done', async () => {
    const panel = await open(focus.network);
    expect(panel.text).toContain('it is two months since you talkedcan help with moderation');
    expect(panel.one('.copied textarea').value).toContain('Dear Marcus');
    await panel.press(say(network.contactedFor, { name: 'Marcus Weber' }));
    await panel.type(network.note, 'His new team');
    await panel.press(network.notedSave);
    expect(sent(panel, 'noteContact')).toEqual({ id: 'P1', note: 'His new team' });
  });

  test('while it is empty names three places to look for a mentor', async () => {
    const panel = await open(focus.network, emptyAnswers);
    expect(panel.all('ol.dots li')).toHaveLength(3);
    expect(panel.text).toContain(network.places);
  });

  test('takes somebody new; a number of days that is none is asked about', async () => {
    const panel = await open(focus.network, emptyAnswers);
    await panel.press(network.add);
    await panel.press(next);
    expect(panel.text).toContain(network.needed);
    await panel.type(network.name, 'Ana Sousa');
    await panel.tap(words.options.contactKind.mentor);
    await panel.press(next);
    await panel.press(next);
    await panel.type(network.everyDays, '0');
    await panel.press(network.save);
    expect(panel.text).toContain(network.daysNeeded);
    await panel.type(network.everyDays, '90');
    await panel.press(network.save);
    expect(sent(panel, 'saveContact')).toMatchObject({ contact: { name: 'Ana Sousa', kind: 'mentor', everyDays: 90 } });
    expect(panel.heading).toBe(network.heading);
  });
});

test('[V44] a target is weighed by each value, and only what was rated is sent', async () => {
  const panel = await openStage(targets.heading);
  expect(panel.text).toMatch(/Warm · fit 80 % · Ask Marcus who decides · Tue,? 10 Feb/);
  await panel.press(say(focus.edit, { title: 'City hospital · Product lead' }));
  panel
    .all('fieldset')
    .find((group) => group.querySelector('legend')?.textContent === 'Good people')
    ?.querySelector('input[value="5"]')
    ?.click();
  await panel.settle();
  await panel.press(targets.save);
  expect(sent(panel, 'saveTarget')).toMatchObject({ target: { id: 'T1', fits: [4, 5] } });
});

test('[V44] a request for advice that was asked gets its days, and asks for a name', async () => {
  const panel = await openStage(advice.heading, emptyAnswers);
  await panel.press(advice.add);
  await panel.press(next);
  expect(panel.text).toContain(advice.needed);
  await panel.type(advice.whomName, 'Ana');
  await panel.press(next);
  await panel.type(advice.question, 'How would you begin?');
  await panel.tap(words.options.adviceStatus.asked);
  await panel.press(advice.save);
  expect(sent(panel, 'saveAdvice')).toMatchObject({
    advice: {
      whom: 'Ana',
      question: 'How would you begin?',
      status: 'asked',
      askedOn: '2026-02-02',
      followUpOn: '2026-02-16',
    },
  });
});

describe('[V46] import and export', () => {
  test('shows the plan as a text, and what a text would bring before it is brought in', async () => {
    const panel = await open(focus.exchange);
    await panel.press(exchange.show);
    expect([sent(panel, 'exportPlan'), panel.one('.copied textarea').value]).toEqual([
      { format: 'markdown' },
      '# My plan',
    ]);
    await panel.press(exchange.preview);
    expect(panel.text).toContain(exchange.needed);
    await panel.type(exchange.paste, '{"waymark":1}');
    await panel.press(exchange.preview);
    expect(panel.text).toContain('Goals: 2 new, 1 that say something else, 3 the same, 1 with a new ID');
    expect(panel.server.names()).not.toContain('applyImport');
    await panel.tap(exchange.rules.replace);
    await panel.press(exchange.apply);
    expect(sent(panel, 'applyImport')).toEqual({ text: '{"waymark":1}', rule: 'replace', basis: 'basis-2' });
    expect(panel.field(exchange.paste).value).toBe('');
  });

  test('of a text that brings nothing says so; of one that cannot be read why', async () => {
    const panel = await open(focus.exchange, emptyAnswers);
    await panel.type(exchange.paste, '{}');
    await panel.press(exchange.preview);
    expect(panel.text).toContain(exchange.nothing);
    expect(panel.hasButton(exchange.apply)).toBe(false);
    panel.server.broken.set('previewImport', new Error('Error: This is no plan that Waymark exported.'));
    await panel.type(exchange.paste, '{soon');
    await panel.press(exchange.preview);
    expect(panel.said).toContain('This is no plan that Waymark exported.');
    expect(panel.field(exchange.paste).value).toBe('{soon');
  });
});

describe('[V33] the selected row of a tab on demand', () => {
  test.each<[Selected, string]>([
    [{ tab: 'strategy', id: 'C2' }, `${strategy.choice}|Product teams in health care`],
    [{ tab: 'values', id: 'Learning' }, `${values.name}|Learning`],
    [{ tab: 'experiments', id: 'B2' }, `${experiments.belief}|Hospitals hire people like me`],
    [{ tab: 'targets', id: 'T1' }, `${targets.organisation}|City hospital`],
    [{ tab: 'network', id: 'P2' }, `${network.name}|Ada Kim`],
    [{ tab: 'feedback', id: 'F1' }, `${advice.question}|Which one line would you change?`],
  ])('%j opens in its form', async (selected, expected) => {
    const panel = await open(focus.stages);
    await panel.press(words.backHow);
    panel.server.selected = selected;
    await panel.press(focus.selected);
    const [label = '', value] = expected.split('|');
    expect(panel.field(label).value).toBe(value);
  });

  test('without an ID is not opened: an update is offered', async () => {
    const panel = await open(focus.stages);
    await panel.press(words.backHow);
    panel.server.selected = { tab: 'network', id: '' };
    await panel.press(focus.selected);
    expect([panel.heading, panel.said]).toEqual([focus.heading, focus.newRows]);
  });
});

test('[V34] a tab that a reference leads to and that is not there is added on one press', async () => {
  const panel = await open(focus.check, {
    ...fullAnswers,
    checkPlan: {
      message: 'One thing wants a look.',
      problems: ['Goals, row 2, Serves: …'],
      offers: [{ tab: 'strategy', name: 'Strategy' }],
    },
  });
  await panel.press(say(rows.addTab, { name: 'Strategy' }));
  expect(sent(panel, 'addTab')).toEqual({ tab: 'strategy' });
  expect(panel.server.requestsOf('checkPlan')).toHaveLength(2);
});

test('[V44] goals that serve a choice are counted in words', () => {
  expect([1, 2].map((count) => plural(words, strategy.serves, count))).toEqual([
    '1 goal serves it',
    '2 goals serve it',
  ]);
});
