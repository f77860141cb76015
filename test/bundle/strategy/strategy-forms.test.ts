/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Api } from '../../../src/api/index';
import type { Said, Saved } from '../../../src/actions/plan/said';
import type { WeekForm } from '../../../src/actions/planning/week';
import { fillPlan } from '../../../bench/plan';
import { cutsOf } from '../cuts';
import { giveRoom } from '../give-room';
import { copyPlan, examplePlan, momentOf, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The forms of the tabs on demand, the week, breaking down, repeating and the further guide on the built bundle (rules U10 to U17).
 * Monday 2 March 2026.
 */

type Answer<N extends keyof Api> = ReturnType<Api[N]>;

const call = <N extends keyof Api>(plan: PlanInHand, name: N, request: Parameters<Api[N]>[0]): Answer<N> =>
  plan.call(name, request);
const filled = (line: Record<string, string> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(line ?? {}).filter(([, text]) => text !== ''));

let whole: PlanInHand | undefined;
/** The small plan with a choice, a value, a contact and an experiment, saved with the forms, which create their tabs. */
function wholePlan(): PlanInHand {
  if (!whole) {
    whole = smallPlan();
    call(whole, 'saveChoice', {
      choice: { kind: 'ultimate', choice: 'Lead a team that people like to work in', sure: 4 },
      key: 'c',
    });
    call(whole, 'saveValue', { was: '', value: { value: 'Quiet mornings', importance: 5, today: 2 }, key: 'v' });
    call(whole, 'saveContact', {
      contact: {
        name: 'Ada Okafor',
        kind: 'mentor',
        canHelpWith: 'exams, projects',
        everyDays: 30,
        lastContact: '2026-01-20',
        goal: 'G1',
      },
      key: 'p',
    });
    call(whole, 'saveExperiment', {
      experiment: { belief: 'I like leading', test: 'Lead one meeting', choice: 'C1' },
      key: 'e',
    });
    call(whole, 'saveTarget', {
      target: { organisation: 'City library', role: 'Team lead', fits: [5, null, 3], decisionMaker: 'P1' },
      key: 't',
    });
    call(whole, 'saveAdvice', { advice: { whom: 'P1', question: 'How would you begin?', about: 'plan' }, key: 'f' });
  }
  return copyPlan(whole);
}

describe('[U15] a form of a tab on demand', () => {
  test('makes its tab, gives the row its ID, and writes references with their words', () => {
    const plan = wholePlan();
    expect(filled(plan.rows('Strategy')[0])).toMatchObject({
      ID: 'C1',
      Kind: 'Ultimate goal',
      Choice: 'Lead a team that people like to work in',
      'How sure I am 1–5': '4',
    });
    expect(filled(plan.rows('Network')[0])).toMatchObject({
      ID: 'P1',
      Name: 'Ada Okafor',
      Kind: 'Mentor',
      Stage: 'To meet',
      'Last contact': '20/01/2026',
      Goal: 'G1 · Pass the exam',
    });
    expect(filled(plan.rows('Experiments')[0])).toMatchObject({
      ID: 'B1',
      'I believe that': 'I like leading',
      Choice: 'C1 · Lead a team that people like to work in',
      'What now': 'Begin the test',
    });
    expect(filled(plan.rows('Targets')[0])).toMatchObject({
      ID: 'T1',
      Organisation: 'City library',
      'Decision maker': 'P1 · Ada Okafor',
      Stage: 'Watching',
    });
    expect(filled(plan.rows('Feedback')[0])).toMatchObject({
      ID: 'F1',
      Whom: 'P1 · Ada Okafor',
      Question: 'How would you begin?',
      Status: 'Drafted',
    });
    expect(plan.update()).toEqual(expect.objectContaining({ message: 'Up to date.', problems: [] }));
  });

  test('sent again changes the row of the first time; named with its ID it changes what is named', () => {
    const plan = wholePlan();
    expect(call(plan, 'saveContact', { contact: { name: 'Ada O.' }, key: 'p' }).id).toBe('P1');
    expect(call(plan, 'saveContact', { contact: { id: 'P1', where: 'Library' }, key: 'q' }).message).toBe(
      'Saved: P1 · Ada O.',
    );
    expect(plan.rows('Network').map((line) => [line['Name'], line['Where'], line['Kind']])).toEqual([
      ['Ada O.', 'Library', 'Mentor'],
    ]);
  });

  test('is read back as it was saved', () => {
    const plan = wholePlan();
    expect(call(plan, 'getStrategy', {})).toMatchObject({
      isThere: true,
      rows: [{ id: 'C1', kind: 'ultimate', sure: 4, goals: [] }],
      unserved: [{ id: 'G1' }, { id: 'G2' }],
    });
    expect(call(plan, 'getExperiments', {})).toMatchObject({
      isThere: true,
      rows: [{ id: 'B1', state: 'idea', choice: 'C1', whatNow: 'Begin the test' }],
      choices: [{ id: 'C1' }],
    });
    expect(call(plan, 'getTargets', {})).toMatchObject({
      isThere: true,
      rows: [{ id: 'T1', fits: [5, null, 3, null, null], decisionMaker: 'P1' }],
      contacts: [{ id: 'P1', title: 'Ada Okafor' }],
    });
    expect(call(plan, 'getAdvice', {})).toMatchObject({
      isThere: true,
      rows: [{ id: 'F1', whom: 'P1', name: 'Ada Okafor', status: 'drafted', whatNow: 'Ask' }],
    });
    const { rows, seeds } = call(plan, 'getValues', {});
    expect(rows.find(({ value }) => value === 'Quiet mornings')).toMatchObject({
      importance: 5,
      today: 2,
      hours: null,
    });
    expect(seeds).toEqual([]);
  });

  test('without its tab is an empty list', () => {
    const plan = startPlan();
    for (const name of [
      'getStrategy',
      'getExperiments',
      'getTargets',
      'getAdvice',
      'getContacts',
      'getValues',
    ] as const)
      expect([name, call(plan, name, {})]).toEqual([name, expect.objectContaining({ isThere: false, rows: [] })]);
    expect(call(plan, 'getContacts', {}).places).toHaveLength(3);
  });

  test('a value is known by its name, and renamed', () => {
    const plan = wholePlan();
    call(plan, 'saveValue', { was: 'quiet mornings', value: { value: 'Quiet evenings', today: 4 }, key: 'x' });
    const values = plan.rows('Values').filter((line) => /Quiet/.test(line['Value'] ?? ''));
    expect(values.map((line) => [line['Value'], line['Importance 1–5'], line['Today 1–5']])).toEqual([
      ['Quiet evenings', '5', '4'],
    ]);
  });

  test.each<[string, keyof Api, object, string]>([
    ['no name', 'saveContact', { contact: { kind: 'peer' }, key: 'n' }, 'A few words are needed for Name.'],
    [
      'a cadence of 0',
      'saveContact',
      { contact: { name: 'Bo', everyDays: 0 }, key: 'n' },
      'Keep in touch every (days): expected 1 to 3650, got 0',
    ],
    [
      'a decision before the beginning',
      'saveExperiment',
      { experiment: { id: 'B1', verdict: 'keep' }, key: 'n' },
      'A test is decided after it began. Put in the day on which it began first.',
    ],
    [
      'a day to decide before the beginning',
      'saveExperiment',
      { experiment: { id: 'B1', startedOn: '2026-03-02', decideBy: '2026-03-01' }, key: 'n' },
      'The day to decide lies before the day on which the test began. Please change one of the two.',
    ],
    [
      'a row that is gone',
      'saveTarget',
      { target: { id: 'T9', role: 'x' }, key: 'n' },
      'T9 is not in this plan any more.',
    ],
    [
      'a reference that is gone',
      'saveExperiment',
      { experiment: { belief: 'x', choice: 'C9' }, key: 'n' },
      'C9 is not in this plan any more.',
    ],
    [
      'another kind of thing',
      'saveChoice',
      { choice: { kind: 'dream' }, key: 'n' },
      'Waymark could not read what was sent: saveChoice, choice.kind: expected one of "ultimate", "focus", "advantage", "leaveOut", "means", "", got "dream"',
    ],
  ])('%s is one sentence, and nothing is written', (_, name, request, message) => {
    const plan = wholePlan();
    const before = ['Network', 'Experiments', 'Targets', 'Strategy'].map((tab) => plan.rows(tab));
    expect(() => plan.call(name, request)).toThrow(message);
    expect(['Network', 'Experiments', 'Targets', 'Strategy'].map((tab) => plan.rows(tab))).toEqual(before);
  });

  test('a test that began is decided', () => {
    const plan = wholePlan();
    call(plan, 'saveExperiment', {
      experiment: { id: 'B1', startedOn: '2026-02-20', decideBy: '2026-03-02' },
      key: 'a',
    });
    expect(call(plan, 'getExperiments', {}).rows[0]).toMatchObject({ state: 'toDecide', whatNow: 'Time to decide' });
    call(plan, 'saveExperiment', {
      experiment: { id: 'B1', result: 'It was fun', verdict: 'keep', learned: 'Start small' },
      key: 'b',
    });
    expect(call(plan, 'getExperiments', {}).rows[0]).toMatchObject({
      state: 'decided',
      verdict: 'keep',
      whatNow: 'Decided ✓',
    });
  });

  test('cut off and sent again it leaves one row', () => {
    const start = smallPlan();
    const request = { contact: { name: '=Ada', kind: 'mentor', goal: 'G1' }, key: 'k' };
    const uncut = copyPlan(start);
    uncut.call('saveContact', request);
    const rowsOf = (plan: PlanInHand): unknown =>
      plan.rows('Network').map((line) => ({ ...line, ID: (line['ID'] ?? '').replace(/P\d/, 'P') }));
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', ['saveContact', request], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      plan.call('saveContact', request);
      expect([at, rowsOf(plan)]).toEqual([at, rowsOf(uncut)]);
    }
  });
});

describe('[U16] the network', () => {
  test('says who to write to, why now, and what; noting it answers that', () => {
    const plan = wholePlan();
    const [ada] = call(plan, 'getContacts', {}).rows;
    expect(ada).toMatchObject({ id: 'P1', next: '2026-02-19', whatNow: 'Get in touch' });
    expect(ada?.reasons[0]).toBe('it has been time again for 11 days');
    expect(ada?.draft).toMatch(/^Dear Ada,\n/);
    expect(call(plan, 'noteContact', { id: 'P1', note: 'Sent the outline' }).message).toBe(
      'Noted: in touch with Ada Okafor today.',
    );
    expect(filled(plan.rows('Network')[0])).toMatchObject({
      Stage: 'In touch',
      'Last contact': '02/03/2026',
      'Last note': 'Sent the outline',
    });
    expect(call(plan, 'getContacts', {}).rows[0]).toMatchObject({ next: '2026-04-01', whatNow: '' });
  });

  test('somebody who is not there any more', () => {
    expect(() => call(wholePlan(), 'noteContact', { id: 'P7', note: '' })).toThrow('P7 is not in this plan any more.');
  });
});

describe('[U11] the week', () => {
  const week: WeekForm = {
    done: ['S1'],
    days: [{ id: 'S3', due: '2026-03-17' }],
    letGo: [],
    chosen: ['S2'],
    energy: 4,
  };

  test('shows what to tick, to decide and to choose', () => {
    const plan = smallPlan();
    plan.workbook.setNow(momentOf(plan, '2026-03-09T09:00'));
    const { from, to, toTick, toDecide, offers, most, energy } = call(plan, 'getWeek', { energy: null });
    expect([from, to, most, energy]).toEqual(['2026-03-09', '2026-03-15', 3, null]);
    expect(toDecide.map(({ id }) => id)).toEqual(['S1']);
    expect(toTick.map(({ id }) => id)).toEqual(['S1', 'S3']);
    expect(offers.map(({ id }) => id).sort()).toEqual(['S1', 'S2', 'S3']);
    expect(offers[0]?.reasons[0]).toMatch(/d ago|due in/);
  });

  test('is saved at once, and again without a change', () => {
    const plan = smallPlan();
    plan.call('chooseStep', { id: 'S3', thisWeek: true });
    const said = plan.call<Said>('saveWeek', { week });
    expect(said).toEqual({ message: 'Your week is planned: 1 chosen.', problems: [] });
    const rows = plan
      .rows('Steps')
      .map((line) => [line['ID'], line['Status'], line['Done on'], line['Due'], line['This week']]);
    expect(rows).toEqual([
      ['S1', 'Done', '02/03/2026', '04/03/2026', ''],
      ['S2', 'To do', '', '01/06/2026', 'TRUE'],
      ['S3', 'Doing', '', '17/03/2026', 'FALSE'],
    ]);
    const before = plan.rows('Steps');
    plan.call('saveWeek', { week });
    expect(plan.rows('Steps')).toEqual(before);
    expect(plan.shownColumn('Changes', 'Row')).toEqual(['S3']);
  });

  test('of little energy has one step and a past win', () => {
    const plan = smallPlan();
    plan.call('saveWeek', { week: { ...week, days: [], chosen: [], energy: 2 } });
    expect(call(plan, 'getWeek', { energy: null })).toMatchObject({
      most: 1,
      energy: 2,
      win: 'Book the seat',
      offers: [expect.anything()],
    });
    expect(call(plan, 'getWeek', { energy: 5 })).toMatchObject({ most: 3, energy: 5, win: '' });
    plan.workbook.setNow(momentOf(plan, '2026-03-09T09:00'));
    expect(call(plan, 'getWeek', { energy: null }).energy).toBeNull();
  });

  test('cut off and saved again it is the same', () => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    uncut.call('saveWeek', { week });
    const all = (plan: PlanInHand): unknown => ['Steps', 'Changes', 'Home'].map((tab) => plan.workbook.displayed(tab));
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['saveWeek', { week } as never], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      plan.call('saveWeek', { week });
      expect([at, all(plan)]).toEqual([at, all(uncut)]);
    }
  });
});

describe('[U12] breaking down', () => {
  const breakdown = {
    goal: 'G1',
    begin: '2026-03-02',
    shortTitle: 'Pass the mock exam',
    pieces: [
      { title: 'Register', when: 'week 1', effort: 1 },
      { title: 'Practise', when: 'weeks 3–8', effort: 12 },
      { title: 'Sit the mock', when: '2026-05-01', effort: 3 },
    ],
  };

  test('offers pieces from the end backwards', () => {
    const { pieces, weeks, goal, begin } = call(smallPlan(), 'getBreakdown', { goal: 'G1' });
    expect([weeks, goal.id, begin]).toEqual([9, 'G1', '2026-03-02']);
    expect(pieces.map(({ when }) => when)).toEqual(['week 9', 'week 8', 'weeks 3–7', 'week 2', 'week 1']);
  });

  test('says which days the words mean, and which mean none', () => {
    const plan = smallPlan();
    const before = plan.rows('Steps');
    const { pieces, short } = call(plan, 'previewBreakdown', {
      breakdown: {
        ...breakdown,
        pieces: [
          ...breakdown.pieces,
          { title: 'Rest', when: 'some day', effort: null },
          { title: '', when: 'week 2', effort: null },
        ],
      },
    });
    expect(pieces.map(({ due, problem }) => [due, problem])).toEqual([
      ['2026-03-06', ''],
      ['2026-04-24', ''],
      ['2026-05-01', ''],
      ['', 'say when, such as “week 1”, “weeks 3–8” or a date.'],
      ['2026-03-13', 'a few words are needed for this piece.'],
    ]);
    expect(short).toEqual({ title: 'Pass the mock exam', deadline: '2026-05-01' });
    expect(plan.rows('Steps')).toEqual(before);
  });

  test('writes the shorter goal and its steps, once for a key, also when it was cut off', () => {
    const start = smallPlan();
    const request = { breakdown, key: 'd' };
    const uncut = copyPlan(start);
    expect(uncut.call('saveBreakdown', request)).toEqual({
      message: '3 steps are written.',
      problems: [],
      goal: 'G3',
      steps: ['S4', 'S5', 'S6'],
    });
    expect(filled(uncut.rows('Goals')[2])).toMatchObject({
      ID: 'G3',
      Goal: 'Pass the mock exam',
      'Part of': 'G1 · Pass the exam',
      Start: '02/03/2026',
      Deadline: '01/05/2026',
      Status: 'Active',
    });
    const stepsOf = (plan: PlanInHand): unknown =>
      plan
        .rows('Steps')
        .slice(3)
        .map((line) =>
          ['Step', 'Goal', 'Due', 'Effort h', 'Status'].map((header) => (line[header] ?? '').replace(/G\d/, 'G')),
        );
    expect(stepsOf(uncut)).toEqual([
      ['Register', 'G · Pass the mock exam', '06/03/2026', '1', 'To do'],
      ['Practise', 'G · Pass the mock exam', '24/04/2026', '12', 'To do'],
      ['Sit the mock', 'G · Pass the mock exam', '01/05/2026', '3', 'To do'],
    ]);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['saveBreakdown', request as never], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      plan.call('saveBreakdown', request);
      expect([at, stepsOf(plan), plan.rows('Goals').length]).toEqual([at, stepsOf(uncut), 3]);
    }
  });

  test('refuses a piece without a day, and writes nothing', () => {
    const plan = smallPlan();
    expect(() =>
      call(plan, 'saveBreakdown', {
        breakdown: { ...breakdown, pieces: [{ title: 'Rest', when: 'some day', effort: null }] },
        key: 'z',
      }),
    ).toThrow('Rest: say when, such as “week 1”, “weeks 3–8” or a date.');
    expect(plan.rows('Goals')).toHaveLength(2);
  });
});

describe('[U13] repeating', () => {
  test('the next one is offered once the step is done, and written once', () => {
    const plan = smallPlan();
    plan.put('Steps', 5, {
      Step: 'Write the month’s note',
      Goal: 'G1',
      Due: '31/01/2026',
      Status: 'To do',
      Repeat: 'Monthly',
      'Effort h': '1',
    });
    plan.update();
    expect(call(plan, 'getRepeats', {}).repeats).toEqual([]);
    plan.call('tickStep', { id: 'S4', done: true });
    expect(call(plan, 'getRepeats', {}).repeats).toEqual([
      { id: 'S4', title: 'Write the month’s note', every: 'Monthly', due: '2026-03-31' },
    ]);
    expect(plan.call<Saved>('addRepeat', { id: 'S4' }).id).toBe('S5');
    expect(plan.call<Saved>('addRepeat', { id: 'S4' }).id).toBe('S5');
    expect(filled(plan.rows('Steps')[4])).toMatchObject({
      ID: 'S5',
      Step: 'Write the month’s note',
      Goal: 'G1 · Pass the exam',
      Due: '31/03/2026',
      Status: 'To do',
      Repeat: 'Monthly',
      'Effort h': '1',
    });
    expect(plan.rows('Steps')).toHaveLength(5);
    expect(() => plan.call('addRepeat', { id: 'S1' })).toThrow(
      'The next one of S1 is there already, or it does not repeat.',
    );
  });

  /** Marks the step as done on a day and gives the day of the next one. */
  const doneThenNext = (plan: PlanInHand, row: number, doneOn: string): string => {
    plan.put('Steps', row, { Status: 'Done', 'Done on': doneOn });
    plan.call<Saved>('addRepeat', { id: `S${row - 1}` });
    return plan.shown('Steps', row + 1, 'Due');
  };
  const repeating = (fields: Record<string, string>): PlanInHand => {
    const plan = startPlan();
    plan.put('Steps', 2, { Step: 'Talk with mentor', ...fields });
    plan.update();
    return plan;
  };

  test('[A35] from the 31st it is the 31st again after February, also when the rows before are gone', () => {
    const plan = repeating({ Due: '31/03/2026', Repeat: 'Monthly' });
    expect(doneThenNext(plan, 2, '02/03/2026')).toBe('30/04/2026');
    plan.sheet('Steps').deleteRows(2, 1);
    plan.put('Steps', 2, { Status: 'Done', 'Done on': '02/03/2026' });
    expect(call(plan, 'getRepeats', {}).repeats[0]?.due).toBe('2026-05-31');
    plan.call('addRepeat', { id: 'S2' });
    expect(plan.shownColumn('Steps', 'Due')).toEqual(['30/04/2026', '31/05/2026']);
  });

  test('[A36] done late, the next one lies ahead', () => {
    const plan = repeating({ Due: '06/02/2026', Repeat: 'Weekly' });
    // Fridays; today is Monday 2 March.
    expect(doneThenNext(plan, 2, '02/03/2026')).toBe('06/03/2026');
  });

  test('[A37] notes and all that describes it come along; what is about the one that was done does not', () => {
    const plan = repeating({
      Due: '04/03/2026',
      Repeat: 'Monthly',
      Notes: 'Room 4, bring the notes',
      'If … then I …': 'If it is Monday, then I book the room',
      'Effort h': '1',
      'This week': 'TRUE',
      Private: 'TRUE',
    });
    expect(doneThenNext(plan, 2, '02/03/2026')).toBe('04/04/2026');
    expect(filled(plan.rows('Steps')[1])).toMatchObject({
      Notes: 'Room 4, bring the notes',
      'If … then I …': 'If it is Monday, then I book the room',
      'Effort h': '1',
      Private: 'TRUE',
    });
    expect(plan.shown('Steps', 3, 'Done on')).toBe('');
    expect(plan.shown('Steps', 3, 'This week')).not.toBe('TRUE');
  });
});

test('[U14] why: the chain of a row, and in one line', () => {
  const plan = wholePlan();
  plan.call('saveGoal', { goal: { id: 'G2', serves: 'C1' }, key: 'a' });
  expect(call(plan, 'getWhy', { id: 'S3' })).toEqual({
    chain: [
      { id: 'S3', title: 'Ask for a project', what: 'Step' },
      { id: 'G2', title: 'Run a small project', what: 'Goal' },
      { id: 'G1', title: 'Pass the exam', what: 'Goal' },
      { id: 'C1', title: 'Lead a team that people like to work in', what: 'Ultimate goal' },
    ],
    said: 'S3 → G2 → G1 → ultimate goal',
  });
  expect(() => call(plan, 'getWhy', { id: 'S9' })).toThrow('S9 is not in this plan any more.');
});

describe('[U10] the stages', () => {
  const next = (plan: PlanInHand): Record<string, string> =>
    Object.fromEntries(call(plan, 'getStages', {}).stages.map(({ key, next: one }) => [key, one]));

  test('of an empty plan each begin with a small thing', () => {
    const { stages } = call(startPlan(), 'getStages', {});
    expect(stages.map(({ key, done }) => [key, done])).toEqual([
      ['assessment', 0],
      ['values', 0],
      ['strategy', 0],
      ['network', 0],
      ['experiments', 0],
    ]);
    for (const stage of stages) expect([stage.key, stage.next.length > 20]).toEqual([stage.key, true]);
  });

  test('go on with what is there', () => {
    expect(next(wholePlan())).toMatchObject({
      strategy: 'Name one thing that you leave out, so that there is room for the rest.',
      network: 'Name one more person: a peer, or somebody who decides.',
      experiments: 'Begin the test: I like leading',
    });
  });

  test('of the example are read without a slip', () => {
    const { stages } = call(examplePlan(), 'getStages', {});
    expect(stages.every(({ done, of, said }) => done <= of && said.endsWith('.'))).toBe(true);
  });
});

test('[U2] what can be adjusted: moves, helpers, a day, and what can be taken back', () => {
  const plan = wholePlan();
  expect(call(plan, 'getAdjustable', { id: 'S2' })).toMatchObject({
    step: { id: 'S2' },
    goal: null,
    moved: 0,
    counted: 0,
    suggestion: '',
    helpers: [{ id: 'P1', name: 'Ada Okafor', why: 'exams' }],
    undo: '',
  });
  const days = ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'];
  days.forEach((to, index) => {
    plan.workbook.setNow(momentOf(plan, `2026-03-0${index + 2}T10:00`));
    const { basis } = call(plan, 'previewAdjust', { adjust: { kind: 'move', id: 'S2', to } });
    call(plan, 'applyAdjust', { adjust: { kind: 'move', id: 'S2', to }, basis, reason: 'time', note: '' });
  });
  expect(call(plan, 'getAdjustable', { id: 'S2' })).toMatchObject({
    moved: 5,
    counted: 3,
    suggestion: 'Its day has moved 3 times. Make it smaller, ask for help, give it a new day, or let it go.',
    undo: 'S2 · Sit the exam moved to 8 June 2026',
  });
  plan.put('Steps', 3, { Notes: 'Room 2' });
  expect(call(plan, 'getAdjustable', { id: 'S2' }).undo).toBe('');
  expect(() => call(plan, 'getAdjustable', { id: 'S9' })).toThrow('S9 is not in this plan any more.');
});

test('[U9] calls to Google do not grow with the rows', () => {
  const measure = (steps: number, goals: number): [string, number][] => {
    const plan = startPlan();
    fillPlan(plan.workbook, { steps, goals });
    giveRoom(plan);
    plan.update();
    const [goal, step] = [plan.shown('Goals', 2, 'ID'), plan.shown('Steps', 4, 'ID')];
    const requests: [keyof Api, object][] = [
      ['saveChoice', { choice: { kind: 'focus', choice: 'x' }, key: 'k' }],
      ['saveContact', { contact: { name: 'x' }, key: 'k' }],
      ['noteContact', { id: 'P1', note: '' }],
      ['getContacts', {}],
      ['getStages', {}],
      ['getStrategy', {}],
      ['getWeek', { energy: null }],
      ['saveWeek', { week: { done: [], days: [], letGo: [], chosen: [step], energy: 3 } }],
      ['getAdjustable', { id: step }],
      ['getWhy', { id: step }],
      ['getRepeats', {}],
      ['getBreakdown', { goal }],
    ];
    return requests.map(([name, request]) => {
      plan.call(name, request);
      return [name, plan.workbook.calls().calls];
    });
  };
  const [few, many] = [measure(20, 5), measure(300, 20)];
  // The columns of flags may be written in another number of runs.
  many.forEach(([name, calls], index) =>
    expect([name, Math.abs(calls - (few[index]?.[1] ?? 0)) <= 3]).toEqual([name, true]),
  );
});
