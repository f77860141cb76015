/** @jest-environment ./test/sidebar/page-environment.js */
import { plural, say } from '../../../../src/catalogue/catalogue';
import { sidebar as words } from '../../../../src/catalogue/en';
import { emptyAnswers, fullAnswers } from '../../fake-plan';
import { FakeServer, makeGoal, makeStep } from '../../fake-server';
import { closePanels, openPanel, type Panel } from '../../panel';

const { focus } = words;
const { week, breakdown } = words.planning;
const { next, before } = words.forms;
const adjust = words.adjusting;
afterEach(closePanels);

function serverWith(answers: Readonly<Record<string, unknown>> = fullAnswers): FakeServer {
  const server = new FakeServer({ started: true, goals: 2, steps: 2, guide: { finished: true } });
  server.goals = [makeGoal()];
  server.lines = [makeStep(), makeStep({ id: 'S4', title: 'Draft the project outline' })];
  server.answers = answers;
  return server;
}

async function open(view: string, answers?: Readonly<Record<string, unknown>>): Promise<Panel> {
  const panel = await openPanel(serverWith(answers));
  await panel.press(view);
  return panel;
}

const sent = (panel: Panel, name: string): unknown => panel.server.requestsOf(name).at(-1);

describe('[V36] Plan my week', () => {
  test('ticks off, decides, asks for the energy, chooses, and saves all of it at once at the end', async () => {
    const panel = await open(focus.week);
    expect(panel.focusedHeading).toBe(week.tick);
    await panel.tap('Write to Anatomorrow');
    await panel.press(next);
    expect(panel.focusedHeading).toBe(week.decide);
    await panel.tap(week.decisions.day);
    expect(panel.field(week.newDay).value).toBe('2026-02-06');
    await panel.press(next);
    await panel.tap('4');
    await panel.press(next);
    // What the rows say is chosen already is chosen here.
    expect(panel.all('.blocks input').map(({ checked }) => checked)).toEqual([false, true, false, false]);
    panel.all('.blocks input')[0]?.click();
    await panel.settle();
    expect(panel.text).toContain(plural(words, week.chosenHours, 3, { hours: '2 h' }));
    expect(panel.server.names().filter((name) => name.startsWith('save'))).toEqual([]);
    await panel.press(week.save);
    expect(sent(panel, 'saveWeek')).toEqual({
      week: { done: ['S3'], days: [{ id: 'S4', due: '2026-02-06' }], letGo: [], chosen: ['S6', 'S5'], energy: 4 },
    });
    expect(panel.heading).toBe(focus.heading);
  });

  test('takes no more than three, and says so', async () => {
    const panel = await open(focus.week);
    for (let press = 0; press < 3; press += 1) await panel.press(next);
    for (const at of [0, 2, 3]) {
      panel.all('.blocks input')[at]?.click();
      await panel.settle();
    }
    expect(panel.all('.blocks input').map(({ checked }) => checked)).toEqual([true, true, true, false]);
    expect(panel.text).toContain(plural(words, week.chooseFull, 3));
  });

  test('with little energy asks for the shorter list, shows a win, and takes one step', async () => {
    const panel = await open(focus.week);
    panel.server.answers = {
      ...fullAnswers,
      getWeek: { ...fullAnswers.getWeek, most: 1, energy: 2, win: 'Passed the exam' },
    };
    await panel.press(next);
    await panel.press(next);
    await panel.tap('2');
    expect(sent(panel, 'getWeek')).toEqual({ energy: 2 });
    expect(panel.text).toContain(say(week.win, { text: 'Passed the exam' }));
    await panel.press(next);
    expect(panel.heading).toBe(week.choose.one);
    await panel.press(week.save);
    expect(sent(panel, 'saveWeek')).toMatchObject({ week: { chosen: ['S6'], energy: 2 } });
  });

  test('asks for the day that a new day needs; a step that is ticked off or let go is offered no more', async () => {
    const panel = await open(focus.week);
    await panel.press(next);
    await panel.tap(week.decisions.day);
    await panel.type(week.newDay, '');
    await panel.press(next);
    expect([panel.heading, panel.focused]).toEqual([week.decide, panel.field(week.newDay)]);
    expect(panel.text).toContain(week.dayNeeded);
    await panel.tap(week.decisions.go);
    await panel.press(next);
    await panel.press(next);
    await panel.press(week.save);
    expect(sent(panel, 'saveWeek')).toMatchObject({ week: { days: [], letGo: ['S4'] } });
  });

  test('keeps what was typed and where one was, while another view is shown and when it could not be saved', async () => {
    const panel = await open(focus.week);
    await panel.tap('Write to Anatomorrow');
    await panel.press(next);
    await panel.press(words.backHow);
    await panel.press(focus.week);
    expect(panel.heading).toBe(week.decide);
    for (const press of [next, next]) await panel.press(press);
    panel.server.broken.set('saveWeek', new Error('Error: Somebody else is updating this plan just now.'));
    await panel.press(week.save);
    expect(panel.said).toContain('Somebody else is updating this plan just now.');
    panel.server.broken.clear();
    for (const press of [before, before, before]) await panel.press(press);
    expect(panel.one('.ticks input').checked).toBe(true);
  });

  test('with nothing to tick off, decide or choose is still saved', async () => {
    const panel = await open(focus.week, emptyAnswers);
    expect(panel.text).toContain(week.tickNone);
    await panel.press(next);
    expect(panel.heading).toBe(week.energy);
    await panel.press(next);
    expect(panel.text).toContain(week.chooseNone);
    await panel.press(week.save);
    expect(sent(panel, 'saveWeek')).toEqual({ week: { done: [], days: [], letGo: [], chosen: [], energy: null } });
  });
});

describe('[V37] Adjust', () => {
  const choose = async (): Promise<Panel> => {
    const panel = await open(focus.adjust);
    await panel.choose(adjust.whatFor, 'S4');
    return panel;
  };

  test('shows every change before it is made, asks for one reason, and Undo takes it back', async () => {
    const panel = await choose();
    expect(panel.text).toContain(plural(words, adjust.moved, 4));
    expect(panel.text).toContain('A smaller first part');
    await panel.tap(adjust.kinds.move);
    expect(panel.field(adjust.to).value).toBe('2026-02-13');
    await panel.press(adjust.preview);
    expect(panel.all('.rows li').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^Draft the project outline S4Start: Fri,? 23 Jan → Fri,? 6 FebDue: Fri,? 30 Jan → Fri,? 13 Feb$/,
      ),
      expect.stringContaining('Show it to two people'),
    ]);
    expect(panel.focused?.textContent).toBe(adjust.previewHeading);
    await panel.press(adjust.apply);
    expect(panel.text).toContain(adjust.needReason);
    expect(panel.server.names()).not.toContain('applyAdjust');
    await panel.tap(words.options.changeReason.time);
    await panel.press(adjust.apply);
    expect(sent(panel, 'applyAdjust')).toEqual({
      adjust: { kind: 'move', id: 'S4', to: '2026-02-13' },
      basis: 'basis-1',
      reason: 'time',
      note: '',
    });
    expect(panel.heading).toBe(focus.heading);
    await panel.press(words.undo);
    expect(panel.server.names()).toContain('undoAdjust');
  });

  test('forgets the preview when what is wanted changes', async () => {
    const panel = await choose();
    await panel.tap(adjust.kinds.extend);
    await panel.press(adjust.preview);
    await panel.type(adjust.to, '2026-02-20');
    expect(panel.text).not.toContain(adjust.previewHeading);
    await panel.press(adjust.preview);
    expect(sent(panel, 'previewAdjust')).toEqual({ adjust: { kind: 'extend', id: 'S4', to: '2026-02-20' } });
  });

  test.each<[keyof typeof adjust.kinds, (panel: Panel) => Promise<void>, object]>([
    ['letGo', async () => {}, { kind: 'letGo', id: 'S4' }],
    [
      'ifThen',
      async (panel) => await panel.type(adjust.sentence, 'When it rains, I draft'),
      { kind: 'ifThen', id: 'S4', text: 'When it rains, I draft' },
    ],
    ['pause', async () => {}, { kind: 'pause', id: 'S4', until: '2026-02-13' }],
    [
      'practise',
      async (panel) => await panel.type(adjust.hours, '1.5'),
      { kind: 'practise', id: 'S4', hours: 1.5, to: '2026-02-13' },
    ],
    ['help', async () => {}, { kind: 'help', id: 'S4', contact: 'P1', due: '2026-02-13' }],
    [
      'split',
      async (panel) => await panel.type(say(adjust.partTitle, { at: 2 }), 'Show it'),
      {
        kind: 'split',
        id: 'S4',
        parts: [
          { title: 'Draft the project outline', effort: null, due: '2026-01-30' },
          { title: 'Show it', effort: null, due: '' },
        ],
      },
    ],
  ])('“%s” sends what was typed', async (kind, type, wanted) => {
    const panel = await choose();
    await panel.tap(adjust.kinds[kind]);
    await type(panel);
    await panel.press(adjust.preview);
    expect(sent(panel, 'previewAdjust')).toEqual({ adjust: wanted });
  });

  test.each<[keyof typeof adjust.kinds, string, string, string]>([
    ['move', adjust.to, '', adjust.needDay],
    ['practise', adjust.hours, 'some', adjust.needHours],
    ['split', say(adjust.partTitle, { at: 2 }), ' ', adjust.needParts],
  ])('“%s” without what it needs asks for it at its field', async (kind, field, typed, error) => {
    const panel = await choose();
    await panel.tap(adjust.kinds[kind]);
    await panel.type(field, typed);
    await panel.press(adjust.preview);
    expect(panel.text).toContain(error);
    expect(panel.focused).toBe(panel.field(field));
    expect(panel.server.names()).not.toContain('previewAdjust');
  });

  test('of the whole plan pauses it; what was adjusted last can be taken back', async () => {
    const panel = await open(focus.adjust, {
      ...emptyAnswers,
      getAdjustable: { ...emptyAnswers.getAdjustable, undo: 'Moved 2 dates' },
    });
    expect(panel.text).toContain(say(adjust.undoHow, { text: 'Moved 2 dates' }));
    await panel.press(adjust.undo);
    expect(panel.server.names()).toContain('undoAdjust');
    await panel.choose(adjust.whatFor, '');
    await panel.press(adjust.preview);
    expect(sent(panel, 'previewAdjust')).toEqual({ adjust: { kind: 'pause', id: '', until: '2026-02-13' } });
    expect(panel.text).toContain(adjust.previewNone);
    // What changes nothing is not made.
    expect([panel.hasButton(adjust.apply), panel.text.includes(adjust.reason)]).toEqual([false, false]);
  });

  test('takes the selected row, and says what to select instead of any other', async () => {
    const panel = await open(focus.adjust);
    await panel.press(adjust.selected);
    expect(panel.said).toBe(adjust.selectFirst);
    panel.server.selected = { tab: 'steps', step: makeStep({ id: 'S4' }) };
    await panel.press(adjust.selected);
    expect(sent(panel, 'getAdjustable')).toEqual({ id: 'S4' });
  });

  test('that was refused says why and keeps everything', async () => {
    const panel = await choose();
    await panel.tap(adjust.kinds.move);
    await panel.press(adjust.preview);
    await panel.tap(words.options.changeReason.energy);
    panel.server.broken.set(
      'applyAdjust',
      new Error('Error: The rows say something else by now. Look at the changes once more.'),
    );
    await panel.press(adjust.apply);
    expect(panel.said).toContain('The rows say something else by now.');
    expect(panel.field(words.options.changeReason.energy).checked).toBe(true);
  });
});

describe('[V38] Break it down', () => {
  test('shows the days that the words mean, then writes them, the first piece first', async () => {
    const panel = await open(focus.breakdown);
    panel.one('.card').click();
    await panel.settle();
    expect(panel.all('fieldset textarea').map(({ value }) => value)).toEqual([
      'The results are shown to the team',
      'The project runs',
      'Ask for a small project',
    ]);
    await panel.press(breakdown.preview);
    expect(panel.server.names()).not.toContain('saveBreakdown');
    expect(panel.all('.rows li b').map(({ textContent }) => textContent)).toEqual([
      'Ask for a small project',
      'The project runs',
      'The results are shown to the team',
    ]);
    await panel.press(breakdown.save);
    expect(sent(panel, 'saveBreakdown')).toMatchObject({
      breakdown: {
        goal: 'G1',
        begin: '2026-02-09',
        shortTitle: '',
        pieces: [{ title: 'The results are shown to the team', when: 'week 12', effort: 2 }, {}, {}],
      },
      key: expect.any(String),
    });
    expect(panel.heading).toBe(focus.heading);
  });

  test('says at its field which words mean no day, and writes nothing', async () => {
    const panel = await open(focus.breakdown, {
      ...fullAnswers,
      previewBreakdown: {
        pieces: [{ title: 'x', start: '', due: '', problem: 'Waymark cannot read “soon”.' }],
        short: null,
        notes: [],
      },
    });
    panel.one('.card').click();
    await panel.settle();
    await panel.press(breakdown.preview);
    expect(panel.text).toContain('Waymark cannot read “soon”.');
    expect(panel.text).toContain(breakdown.problems);
    expect(panel.hasButton(breakdown.save)).toBe(false);
  });

  test('without a piece asks for one; without a goal says so', async () => {
    const panel = await open(focus.breakdown, emptyAnswers);
    panel.one('.card').click();
    await panel.settle();
    await panel.press(breakdown.preview);
    expect(panel.text).toContain(breakdown.needed);
    const server = serverWith(emptyAnswers);
    server.goals = [];
    const none = await openPanel(server);
    await none.press(focus.breakdown);
    expect(none.text).toContain(breakdown.none);
  });
});

describe('[V35] Focus', () => {
  test('says what a step is for on demand, and where nothing is named what to do', async () => {
    const server = serverWith(emptyAnswers);
    server.lines = [
      makeStep({ why: 'G1 → C3 “Lead before the title” → Ultimate goal' }),
      makeStep({ id: 'S2', title: 'Ask two of them', why: '' }),
    ];
    const panel = await openPanel(server);
    expect(panel.text).not.toContain('Lead before the title');
    await panel.press(say(focus.whyFor, { title: makeStep().title }));
    expect(panel.text).toContain('G1 → C3 “Lead before the title” → Ultimate goal');
    await panel.press(say(focus.whyFor, { title: 'Ask two of them' }));
    expect(panel.text).toContain(focus.whyNone);
  });

  test('offers the next one of a repeating step and writes it on one click', async () => {
    const panel = await openPanel(serverWith());
    const add = say(focus.repeatAddFor, { title: 'Post one thing that I learned' });
    // What repeats is asked for behind the first view.
    for (let turn = 0; turn < 20 && !panel.hasButton(add); turn += 1) await panel.settle();
    panel.server.answers = emptyAnswers;
    await panel.press(add);
    expect(sent(panel, 'addRepeat')).toEqual({ id: 'S9' });
    expect(panel.text).not.toContain(focus.repeats);
  });

  test('stands as it is when repeating steps cannot be read', async () => {
    const server = serverWith();
    server.broken.set('getRepeats', new Error('Exceeded maximum execution time'));
    const panel = await openPanel(server);
    expect(panel.text).toContain(makeStep().title);
    expect(panel.text).not.toContain(words.trouble);
  });
});
