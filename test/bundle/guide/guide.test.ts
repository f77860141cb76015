/** @jest-environment ./test/bundle/runtime-environment.js */
import type { GuideState } from '../../../src/actions/guide/guide';
import type { GuideAnswer } from '../../../src/actions/guide/save-guide';
import type { Said } from '../../../src/actions/plan/said';
import type { State } from '../../../src/actions/setup/say-state';
import { cutsOf } from '../cuts';
import { copyPlan, momentOf, startPlan, type PlanInHand } from '../plan';

/*
 * The server's side of the first fifteen minutes (rules G). Monday 2 March 2026.
 */

const goal = {
  title: 'Hold ten talks with product managers',
  kind: 'explore',
  measure: 'Talks held',
  baseline: 0,
  now: 0,
  target: 10,
  deadline: '2026-05-22',
  achievable: 'People like to talk',
} as const;
const steps = [
  {
    title: 'List five people',
    due: '2026-03-04',
    effort: 0.5,
    ifThen: 'When it is Tuesday after lunch, I list five people',
  },
  { title: 'Ask two of them', due: '2026-03-13', effort: 1 },
  { title: 'Hold the first talk', due: '2026-03-27', effort: 1 },
];
const screens = {
  ahead: { screen: 'ahead', ahead: { text: 'I lead a small team', chip: 'lead' }, next: 'you' },
  you: {
    screen: 'you',
    you: {
      values: ['freedom', 'learning', 'craft'],
      valuesText: 'Freedom, Learning, Good work',
      strengths: '=untangling a muddle',
    },
    next: 'goal',
  },
  goal: { screen: 'goal', goal, template: 'conversations', next: 'steps' },
  steps: { screen: 'steps', steps, next: 'hurdle' },
  hurdle: {
    screen: 'hurdle',
    hurdle: { kind: 'time', then: 'do ten minutes' },
    ifThen: 'If the week fills up, then I do ten minutes',
    next: 'rhythm',
  },
  rhythm: { screen: 'rhythm', hoursPerWeek: 4, reminders: true, hour: 7, next: 'done' },
} as const satisfies Readonly<Record<string, GuideAnswer>>;
type Screen = keyof typeof screens;
const order = Object.keys(screens) as Screen[];

const save = (plan: PlanInHand, answer: GuideAnswer): Said & { guide: GuideState } => plan.call('saveGuide', answer);
const guideOf = (plan: PlanInHand): GuideState => plan.call<State>('getState').guide;

const walked = new Map<Screen, PlanInHand>();
/** A plan in which the guide was answered up to a screen, including it. */
function walkTo(screen: Screen): PlanInHand {
  let plan = walked.get(screen);
  if (!plan) {
    const before = order[order.indexOf(screen) - 1];
    plan = before ? walkTo(before) : startPlan();
    save(plan, screens[screen]);
    walked.set(screen, plan);
  }
  return copyPlan(plan);
}

/** The content of a row, without empty cells and formulas. */
function row(plan: PlanInHand, tab: string, at: number): Record<string, string> {
  const formulas = new Set([
    'Bar',
    'Progress %',
    'Pace',
    'What now',
    'Horizon',
    'Steps done',
    'SMART',
    'Days left',
    'Steps in all',
    'Steps done so far',
    'Hours in all',
    'Hours done',
    'This week',
  ]);
  return Object.fromEntries(
    Object.entries(plan.rows(tab)[at - 2] ?? {}).filter(([header, text]) => text !== '' && !formulas.has(header)),
  );
}
const answers = (plan: PlanInHand): Record<string, string> =>
  Object.fromEntries(
    plan
      .rows('Assessment')
      .filter((line) => line['My answer'] !== '')
      .map((line) => [line['Question'] ?? '', line['My answer'] ?? '']),
  );
/** The displayed values of every visible tab. */
const shown = (plan: PlanInHand): string[][][] =>
  ['Home', 'Goals', 'Steps', 'Timeline', 'Assessment', 'Settings', 'Changes', 'Waymark data'].map((tab) => {
    const sheet = plan.sheet(tab);
    return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())).getDisplayValues();
  });

const questions = {
  ahead: 'It is an ordinary Tuesday in five years and work is good. What do you do all day?',
  values: 'What gets you out of bed on a working day?',
  strengths: 'What do people come to you for without being sent?',
};

describe('[G1] each screen saves at once', () => {
  test('an ordinary Tuesday, the values in words and the strengths into the Assessment, with the day', () => {
    const plan = walkTo('you');
    expect(answers(plan)).toEqual({
      [questions.ahead]: 'I lead a small team',
      [questions.values]: 'Freedom, Learning, Good work',
      [questions.strengths]: '=untangling a muddle',
    });
    expect(
      plan
        .rows('Assessment')
        .filter((line) => line['Reviewed on'] !== '')
        .map((line) => line['Reviewed on']),
    ).toEqual(['02/03/2026', '02/03/2026', '02/03/2026']);
    expect(plan.rows('Assessment')).toHaveLength(24);
  });

  test('the goal into Goals, Active from today', () => {
    expect(row(walkTo('goal'), 'Goals', 2)).toEqual({
      ID: 'G1',
      Goal: goal.title,
      Measure: 'Talks held',
      Now: '0',
      Target: '10',
      Deadline: '22/05/2026',
      Status: 'Active',
      Baseline: '0',
      Kind: 'Explore',
      'Why achievable': 'People like to talk',
      Start: '02/03/2026',
    });
  });

  test('three steps of that goal into Steps', () => {
    const plan = walkTo('steps');
    const common = { Goal: `G1 · ${goal.title}`, Status: 'To do' };
    expect([2, 3, 4, 5].map((at) => row(plan, 'Steps', at))).toEqual([
      {
        ...common,
        ID: 'S1',
        Step: 'List five people',
        Due: '04/03/2026',
        'Effort h': '0.5',
        'If … then I …': 'When it is Tuesday after lunch, I list five people',
      },
      { ...common, ID: 'S2', Step: 'Ask two of them', Due: '13/03/2026', 'Effort h': '1' },
      { ...common, ID: 'S3', Step: 'Hold the first talk', Due: '27/03/2026', 'Effort h': '1' },
      {},
    ]);
    expect(plan.shown('Goals', 2, 'Steps done')).toBe('0 of 3');
  });

  test('the hurdle into the goal’s If … then I …', () => {
    expect(walkTo('hurdle').shown('Goals', 2, 'If … then I …')).toBe('If the week fills up, then I do ten minutes');
  });

  test('hours and hour into Settings, with one trigger for the reminders', () => {
    const plan = walkTo('rhythm');
    const settings = Object.fromEntries(plan.rows('Settings').map((line) => [line['Setting'], line['Value']]));
    expect(settings).toMatchObject({ 'Hours a week': '4', 'Reminder hour': '7' });
    expect(plan.call<State>('getState').reminders).toMatchObject({ on: true, mine: true, hour: 7 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
  });

  test('reminders that were not chosen are off, also when they were on before', () => {
    const plan = walkTo('hurdle');
    save(plan, { ...screens.rhythm, reminders: false });
    expect(plan.workbook.state.triggers).toEqual([]);
    save(plan, screens.rhythm);
    expect(save(plan, { ...screens.rhythm, reminders: false }).message).toBe('Reminders are off.');
    expect(plan.workbook.state.triggers).toEqual([]);
  });

  test('a number of hours that cannot be is said, and neither reminders nor place change', () => {
    const plan = walkTo('hurdle');
    expect(() => save(plan, { ...screens.rhythm, hoursPerWeek: 168 })).toThrow(
      'Hours a week: expected 0 to 100, got 168',
    );
    expect(() => save(plan, { ...screens.rhythm, hour: 24 })).toThrow('Reminder hour: expected 0 to 23, got 24');
    expect(plan.workbook.state.triggers).toEqual([]);
    expect(guideOf(plan).screen).toBe('rhythm');
  });

  test('without a plan it says how to begin', () => {
    const plan = startPlan();
    for (const tab of ['Goals', 'Steps']) plan.workbook.spreadsheet().deleteSheet(plan.sheet(tab));
    expect(() => save(plan, screens.ahead)).toThrow('There is no plan in this file yet.');
  });
});

describe('[G2] saved again', () => {
  test.each(order)('the screen “%s” changes nothing', (screen) => {
    const plan = walkTo('rhythm');
    const before = shown(plan);
    save(plan, screens[screen]);
    expect(shown(plan)).toEqual(before);
    expect(plan.workbook.state.triggers).toHaveLength(1);
  });

  test('a screen changes the cell of the new answer and no other', () => {
    const plan = walkTo('rhythm');
    const before = plan.rows('Steps');
    save(plan, { ...screens.steps, steps: [steps[0] ?? {}, { ...steps[1], due: '2026-03-20' }, steps[2] ?? {}] });
    const changed = plan.rows('Steps').flatMap((line, index) =>
      Object.keys(line)
        .filter((header) => line[header] !== before[index]?.[header])
        .map((header) => [line['ID'], header]),
    );
    expect(changed).toEqual([
      ['S2', 'Due'],
      // A first date that is corrected on the day on which it was typed is not a move (M6).
      ['S2', 'Days left'],
    ]);
    save(plan, { ...screens.goal, goal: { ...goal, title: 'Hold twelve talks', target: 12 } });
    expect(plan.rows('Goals').map((line) => [line['ID'], line['Goal'], line['Target'], line['If … then I …']])).toEqual(
      [['G1', 'Hold twelve talks', '12', 'If the week fills up, then I do ten minutes']],
    );
    expect(plan.shownColumn('Steps', 'Goal')).toEqual(Array(3).fill('G1 · Hold twelve talks'));
    save(plan, { ...screens.ahead, ahead: { text: 'I run a bakery', chip: 'business' } });
    expect(answers(plan)[questions.ahead]).toBe('I run a bakery');
  });

  test('a fourth step is added below, and one that is left out stays', () => {
    const plan = walkTo('steps');
    save(plan, { ...screens.steps, steps: [...steps, { title: 'Write thanks' }] });
    save(plan, { ...screens.steps, steps: steps.slice(0, 1) });
    expect(plan.rows('Steps').map((line) => [line['ID'], line['Step']])).toEqual([
      ['S1', 'List five people'],
      ['S2', 'Ask two of them'],
      ['S3', 'Hold the first talk'],
      ['S4', 'Write thanks'],
    ]);
  });
});

describe('[G3] what the user did meanwhile', () => {
  test('a cell that was retyped stays while the answer is the same, and follows a new answer', () => {
    const plan = walkTo('hurdle');
    plan.type('Goals', 2, { Goal: 'Hold ten good talks', Target: '11', Deadline: 'in May' });
    plan.type('Steps', 3, { Step: 'Ask three of them', Due: '14/03/2026', Goal: '' });
    save(plan, screens.goal);
    save(plan, screens.steps);
    expect(row(plan, 'Goals', 2)).toMatchObject({ Goal: 'Hold ten good talks', Target: '11', Deadline: 'in May' });
    expect(row(plan, 'Steps', 3)).toMatchObject({ Step: 'Ask three of them', Due: '14/03/2026' });
    expect(plan.shown('Steps', 3, 'Goal')).toBe('');
    save(plan, { ...screens.goal, goal: { ...goal, deadline: '2026-06-05' } });
    expect(row(plan, 'Goals', 2)).toMatchObject({ Goal: 'Hold ten good talks', Deadline: '05/06/2026' });
  });

  test('rows that were sorted and stand below others are found', () => {
    const plan = walkTo('steps');
    const sheet = plan.sheet('Steps');
    sheet.insertRowsBefore(2, 2);
    plan.type('Steps', 2, { Step: 'Of my own' });
    save(plan, {
      ...screens.steps,
      steps: [{ ...steps[0], title: 'List six people' }, steps[1] ?? {}, steps[2] ?? {}],
    });
    expect(plan.rows('Steps').map((line) => [line['ID'], line['Step']])).toEqual([
      ['S4', 'Of my own'],
      ['', ''],
      ['S1', 'List six people'],
      ['S2', 'Ask two of them'],
      ['S3', 'Hold the first talk'],
    ]);
  });

  test('a goal and a step that were deleted are made anew with their IDs, the others stay', () => {
    const plan = walkTo('hurdle');
    plan.sheet('Goals').deleteRows(2, 1);
    plan.sheet('Steps').deleteRows(3, 1);
    plan.update();
    plan.type('Goals', 2, { Goal: 'Another goal' });
    save(plan, screens.goal);
    save(plan, screens.steps);
    expect(plan.rows('Goals').map((line) => [line['ID'], line['Goal'], line['Status'], line['If … then I …']])).toEqual(
      [
        ['G2', 'Another goal', '', ''],
        ['G1', goal.title, 'Active', 'If the week fills up, then I do ten minutes'],
      ],
    );
    expect(plan.rows('Steps').map((line) => [line['ID'], line['Step'], line['Status'], line['Goal']])).toEqual([
      ['S1', 'List five people', 'To do', `G1 · ${goal.title}`],
      ['S3', 'Hold the first talk', 'To do', `G1 · ${goal.title}`],
      ['S2', 'Ask two of them', 'To do', `G1 · ${goal.title}`],
    ]);
  });

  test('steps of a goal that is gone are saved without it, and a hurdle of one is only kept', () => {
    const plan = walkTo('goal');
    plan.sheet('Goals').deleteRows(2, 1);
    save(plan, screens.steps);
    expect(plan.shownColumn('Steps', 'Goal').join('')).toBe('');
    save(plan, screens.hurdle);
    expect(plan.rows('Goals')).toEqual([]);
    expect(guideOf(plan).hurdle).toEqual(screens.hurdle.hurdle);
  });

  test('an answer that was retyped in the tab stays, also under a new one; a question that was deleted comes back', () => {
    const plan = walkTo('you');
    const at = plan.shownColumn('Assessment', 'Question').indexOf(questions.ahead) + 2;
    plan.type('Assessment', at, { 'My answer': 'I paint' });
    save(plan, screens.ahead);
    expect(answers(plan)[questions.ahead]).toBe('I paint');
    save(plan, { ...screens.ahead, ahead: { text: 'I teach', chip: '' } });
    expect(answers(plan)[questions.ahead]).toBe('I teach\n\n— until 2 March 2026: I paint');
    plan.sheet('Assessment').deleteRows(at, 1);
    save(plan, { ...screens.ahead, ahead: { text: 'I teach', chip: '' } });
    expect(plan.rows('Assessment')).toHaveLength(24);
    expect(plan.rows('Assessment')[23]).toMatchObject({
      Area: 'In five years',
      Question: questions.ahead,
      'My answer': 'I teach',
    });
  });

  test('a status that was emptied stays empty', () => {
    const plan = walkTo('steps');
    plan.put('Steps', 2, { Status: '' });
    plan.put('Goals', 2, { Status: '' });
    save(plan, { ...screens.goal, goal: { ...goal, reward: 'A day off' } });
    save(plan, { ...screens.steps, steps: [{ ...steps[0], effort: 1 }] });
    expect([
      plan.shown('Steps', 2, 'Status'),
      plan.shown('Goals', 2, 'Status'),
      plan.shown('Goals', 2, 'Reward'),
    ]).toEqual(['', '', 'A day off']);
  });
});

describe('[G4] the place and the answers', () => {
  test('are there on the next day, screen by screen', () => {
    const plan = walkTo('hurdle');
    plan.workbook.advance(momentOf(plan, '2026-03-03T18:00'));
    const guide = guideOf(plan);
    expect(guide).toMatchObject({
      screen: 'rhythm',
      finished: false,
      ahead: screens.ahead.ahead,
      you: screens.you.you,
      template: 'conversations',
      hurdle: screens.hurdle.hurdle,
    });
    expect(guide.goal).toMatchObject({ ...goal, id: 'G1', start: '2026-03-02', ifThen: screens.hurdle.ifThen });
    expect(guide.steps.map(({ id, title, goal: of }) => [id, title, of])).toEqual([
      ['S1', 'List five people', 'G1'],
      ['S2', 'Ask two of them', 'G1'],
      ['S3', 'Hold the first talk', 'G1'],
    ]);
  });

  test('Back and Skip change the place alone', () => {
    const plan = walkTo('steps');
    const before = shown(plan);
    const kept = guideOf(plan);
    expect(save(plan, { screen: 'place', next: 'goal' }).guide).toEqual({ ...kept, screen: 'goal' });
    expect(shown(plan)).toEqual(before);
  });

  test('are kept whole however long they are, in whatever alphabet', () => {
    const plan = startPlan();
    const long = ['日本語で書く。'.repeat(700), 'ü'.repeat(5000), '🌱'.repeat(2500)] as const;
    save(plan, { screen: 'ahead', ahead: { text: long[0], chip: '' }, next: 'you' });
    save(plan, { screen: 'you', you: { values: [], valuesText: long[1], strengths: long[2] }, next: 'goal' });
    const { ahead, you } = guideOf(plan);
    expect([ahead.text, you.valuesText, you.strengths]).toEqual(long);
    save(plan, { screen: 'ahead', ahead: { text: 'short', chip: '' }, next: 'you' });
    save(plan, { screen: 'you', you: { values: [], valuesText: 'short', strengths: 'short' }, next: 'goal' });
    expect(guideOf(plan)).toMatchObject({ ahead: { text: 'short' }, you: { valuesText: 'short', strengths: 'short' } });
  });

  test('are not there in a copy of the file', () => {
    const copy = walkTo('steps');
    copy.workbook.state.id = '1AnotherFile';
    expect(guideOf(copy)).toMatchObject({ screen: '', goal: { id: '' }, steps: [] });
  });
});

describe('[G5] cut off and saved again', () => {
  /** Without IDs: a run that was cut off may have used a number. */
  const masked = (plan: PlanInHand): string[][][] =>
    shown(plan).map((tab) => tab.map((line) => line.map((text) => text.replace(/\b([GS])\d+\b/g, '$1+'))));

  test.each(order)('anywhere on the screen “%s”, it leaves the same rows', (screen) => {
    const before = order[order.indexOf(screen) - 1];
    const start = before ? walkTo(before) : startPlan();
    const uncut = copyPlan(start);
    const { guide } = save(uncut, screens[screen]);
    const cuts = cutsOf(uncut);
    const expected = masked(uncut);
    for (const at of cuts) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['saveGuide', screens[screen]], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      const again = save(plan, screens[screen]).guide;
      expect([at, { ...again, goal: { ...again.goal, id: '' }, steps: again.steps.length }]).toEqual([
        at,
        { ...guide, goal: { ...guide.goal, id: '' }, steps: guide.steps.length },
      ]);
      expect([at, masked(plan)]).toEqual([at, expected]);
      expect(plan.workbook.state.triggers).toHaveLength(uncut.workbook.state.triggers.length);
    }
  });

  test('anywhere at the end', () => {
    const start = walkTo('rhythm');
    const uncut = copyPlan(start);
    uncut.call('endGuide', { finished: true });
    const expected = masked(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['endGuide', { finished: true }], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      plan.call('endGuide', { finished: true });
      expect([at, masked(plan)]).toEqual([at, expected]);
    }
  });
});

describe('[G6] what is needed', () => {
  test.each([
    ['goal', { ...screens.goal, goal: { ...goal, title: '  ' } }],
    ['goal', { ...screens.goal, goal: {} }],
    ['steps', { ...screens.steps, steps: [] }],
    ['steps', { ...screens.steps, steps: [{ title: ' ', due: '2026-03-04' }, {}] }],
  ] as const)('a name on the screen “%s” is asked for in a sentence, and nothing is written', (screen, answer) => {
    const plan = screen === 'goal' ? walkTo('you') : walkTo('goal');
    const before = shown(plan);
    expect(() => save(plan, answer)).toThrow('A few words are needed for what you want to do.');
    expect(shown(plan)).toEqual(before);
    expect(guideOf(plan).screen).toBe(screen);
  });

  test('a line without a name makes no row; once it has one, it does', () => {
    const plan = walkTo('goal');
    save(plan, { ...screens.steps, steps: [steps[0] ?? {}, { title: '', due: '2026-03-13' }, steps[2] ?? {}] });
    expect(plan.shownColumn('Steps', 'Step')).toEqual(['List five people', 'Hold the first talk']);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    save(plan, screens.steps);
    expect(plan.rows('Steps').map((line) => [line['ID'], line['Step'], line['Due']])).toEqual([
      ['S1', 'List five people', '04/03/2026'],
      ['S2', 'Hold the first talk', '27/03/2026'],
      ['S3', 'Ask two of them', '13/03/2026'],
    ]);
  });

  test('an empty answer leaves the Assessment as it is', () => {
    const plan = startPlan();
    save(plan, { ...screens.ahead, ahead: { text: ' ', chip: 'unsure' } });
    expect(answers(plan)).toEqual({});
    expect(guideOf(plan)).toMatchObject({ screen: 'you', ahead: { chip: 'unsure' } });
  });
});

describe('[G7] the end', () => {
  test('Make a plan stands there, done today, with the goal, and Home is shown', () => {
    const plan = walkTo('rhythm');
    expect(plan.call('endGuide', { finished: true })).toEqual({
      message: 'Your plan stands, and its first step is done.',
      problems: [],
    });
    expect(row(plan, 'Steps', 5)).toEqual({
      ID: 'S4',
      Step: 'Make a plan',
      Goal: `G1 · ${goal.title}`,
      Status: 'Done',
      Due: '02/03/2026',
      'Done on': '02/03/2026',
      'Effort h': '0.25',
    });
    expect(plan.shown('Steps', 5, 'What now')).toBe('Done ✓');
    const home = plan.workbook.displayed('Home').flat();
    expect(home).toContain('Make a plan');
    expect(home).toContain('List five people');
    expect(plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName()).toBe('Home');
    expect(guideOf(plan)).toMatchObject({ screen: '', finished: true });
  });

  test('ending again adds nothing, also when the step was deleted', () => {
    const plan = walkTo('rhythm');
    plan.call('endGuide', { finished: true });
    const before = shown(plan);
    plan.call('endGuide', { finished: true });
    expect(shown(plan)).toEqual(before);
    plan.sheet('Steps').deleteRows(5, 1);
    plan.call('endGuide', { finished: true });
    expect(plan.rows('Steps')).toHaveLength(3);
  });

  test('it ends without a goal too', () => {
    const plan = startPlan();
    plan.call('endGuide', { finished: true });
    expect(plan.rows('Steps').map((line) => [line['Step'], line['Goal'], line['Status']])).toEqual([
      ['Make a plan', '', 'Done'],
    ]);
  });

  test('leaving keeps what was answered and writes nothing', () => {
    const plan = walkTo('steps');
    const before = shown(plan);
    plan.call('endGuide', { finished: false });
    expect(shown(plan)).toEqual(before);
    expect(guideOf(plan)).toMatchObject({ screen: '', finished: false, goal: { id: 'G1', title: goal.title } });
  });
});

test('[G8] reminders of another account stay with it; the guide goes on and says so', () => {
  const plan = walkTo('rhythm');
  plan.workbook.actAs('bo@example.com');
  const said = save(plan, { ...screens.rhythm, hour: 9, next: 'done' });
  expect(said.message).toContain('Reminders of this file have gone to kim@example.com');
  expect(said.guide.screen).toBe('done');
  expect(plan.call<State>('getState').reminders).toMatchObject({ on: true, mine: false, owner: 'kim@example.com' });
  expect(save(plan, { ...screens.rhythm, reminders: false }).guide.screen).toBe('done');
  expect(plan.workbook.state.triggers).toHaveLength(1);
});
