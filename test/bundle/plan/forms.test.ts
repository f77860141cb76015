/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Question } from '../../../src/actions/guide/answers';
import type { Focus } from '../../../src/actions/now/say-focus';
import type { GoalLine } from '../../../src/actions/plan/plan-lines';
import type { Saved } from '../../../src/actions/plan/said';
import type { GoalForm, StepForm } from '../../../src/actions/plan/save-row';
import type { Selected } from '../../../src/actions/plan/say-selected';
import type { SettingValues } from '../../../src/actions/setup/save-settings';
import type { State } from '../../../src/actions/setup/say-state';
import { fillPlan } from '../../../bench/plan';
import { cutsOf } from '../cuts';
import { giveRoom } from '../give-room';
import { copyPlan, examplePlan, momentOf, openFile, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The sidebar's functions on the built bundle (rules V). Monday 2 March 2026.
 */

const gridOf = (plan: PlanInHand) => plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet();
const cellOf = (plan: PlanInHand, tab: string, row: number, header: string) => {
  const sheet = gridOf(plan).getSheetByName(tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return sheet.getRange(row, plan.column(tab, header));
};
const deleteTab = (plan: PlanInHand, tab: string): void => plan.workbook.spreadsheet().deleteSheet(plan.sheet(tab));

const saveGoal = (plan: PlanInHand, goal: Partial<GoalForm>, key = 'a'): Saved => plan.call('saveGoal', { goal, key });
const saveStep = (plan: PlanInHand, step: Partial<StepForm>, key = 'a'): Saved => plan.call('saveStep', { step, key });
const filled = (line: Record<string, string> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(line ?? {}).filter(([, text]) => text !== ''));
/** The displayed values of every tab except the hidden one. */
const shown = (plan: PlanInHand): string[][][] =>
  ['Home', 'Goals', 'Steps', 'Timeline', 'Assessment', 'Settings', 'Changes', 'Waymark data'].map((tab) => {
    const sheet = plan.sheet(tab);
    return sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())).getDisplayValues();
  });
/** The cells of a tab that changed: row and header. */
function changes(plan: PlanInHand, tab: string, before: readonly Record<string, string>[]): string[] {
  return plan.rows(tab).flatMap((line, index) =>
    Object.keys(line)
      .filter((header) => line[header] !== (before[index]?.[header] ?? ''))
      .map((header) => `${index + 2} ${header}`),
  );
}

const whole: GoalForm = {
  id: '',
  title: 'Lead three projects a year',
  kind: 'achieve',
  measure: 'Projects led',
  baseline: 0,
  now: 1,
  target: 3,
  start: '2026-03-02',
  deadline: '2026-12-18',
  achievable: 'I led one',
  sure: 4,
  serves: 'Where I focus',
  value: 'Learning',
  ifThen: 'If time is short, then I do less',
  reward: 'A day off',
};

describe('[V2] a new row', () => {
  test('a goal with all that the form has stands below the others, with ID and formulas', () => {
    const plan = smallPlan();
    expect(saveGoal(plan, whole)).toEqual({
      id: 'G3',
      message: 'Saved: G3 · Lead three projects a year',
      problems: [],
    });
    expect(filled(plan.rows('Goals')[2])).toMatchObject({
      ID: 'G3',
      Goal: 'Lead three projects a year',
      Measure: 'Projects led',
      Now: '1',
      Target: '3',
      Deadline: '18/12/2026',
      Status: 'Active',
      Baseline: '0',
      Kind: 'Achieve',
      'Why achievable': 'I led one',
      'How sure I am 1–5': '4',
      Serves: 'Where I focus',
      Value: 'Learning',
      Start: '02/03/2026',
      'If … then I …': 'If time is short, then I do less',
      Reward: 'A day off',
      'Progress %': '33%',
      Pace: 'Just started',
      SMART: 'S M A R T',
    });
  });

  test('a step with a name alone', () => {
    const plan = smallPlan();
    expect(saveStep(plan, { title: 'Ask Ada' }).id).toBe('S4');
    expect(filled(plan.rows('Steps')[3])).toEqual({
      ID: 'S4',
      Step: 'Ask Ada',
      Status: 'To do',
      'What now': 'Needs a date',
    });
  });

  test('below what the user has put far down, also in a column of the user’s own, and the rows between stay empty', () => {
    const plan = smallPlan();
    const sheet = plan.sheet('Steps');
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(20, sheet.getMaxColumns()).setValue('my note');
    saveStep(plan, { title: 'Ask Ada' });
    expect(plan.shown('Steps', 21, 'Step')).toBe('Ask Ada');
    expect(plan.shownColumn('Steps', 'ID').slice(3, 19).join('')).toBe('');
  });

  test('in a full grid, which grows, and the last row stays where it is', () => {
    const plan = startPlan();
    const last = plan.sheet('Steps').getMaxRows();
    plan.put('Steps', last, { Step: 'The last one', Notes: 'mine' });
    plan.update();
    expect(saveStep(plan, { title: 'One more', due: '2026-03-09' }).id).toBe('S2');
    expect(
      [last, last + 1].map((row) => [
        plan.shown('Steps', row, 'ID'),
        plan.shown('Steps', row, 'Step'),
        plan.shown('Steps', row, 'Notes'),
        plan.shown('Steps', row, 'Due'),
      ]),
    ).toEqual([
      ['S1', 'The last one', 'mine', ''],
      ['S2', 'One more', '', '09/03/2026'],
    ]);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  });

  test('its number was never given before, also after the last row was deleted', () => {
    const plan = smallPlan();
    plan.sheet('Steps').deleteRows(4, 1);
    plan.put('Steps', 2, { After: 'S7' });
    expect(saveStep(plan, { title: 'Ask Ada' }).id).toBe('S8');
  });

  test('stands on Home and on the Timeline at once', () => {
    const plan = smallPlan();
    saveStep(plan, { title: 'Call Bo', goal: 'G1', due: '2026-03-02' });
    expect(plan.workbook.displayed('Home').flat()).toContain('Call Bo');
    expect(plan.shownColumn('Timeline', 'ID')).toContain('S4');
  });
});

describe('[V3] a change', () => {
  test('writes the cells that are named and say something else', () => {
    const plan = smallPlan();
    const before = plan.rows('Steps');
    expect(saveStep(plan, { id: 'S1', title: 'Book the seat', goal: 'G1', due: '2026-03-05', helps: 5 })).toEqual({
      id: 'S1',
      message: 'Saved: S1 · Book the seat',
      problems: [],
    });
    expect(changes(plan, 'Steps', before)).toEqual([
      '2 Due',
      '2 What now',
      '2 How much it helps 1–5',
      '2 Days left',
      '2 Moved',
    ]);
  });

  test('empties a cell that is named with nothing', () => {
    const plan = smallPlan();
    saveStep(plan, { id: 'S1', due: '', goal: '', effort: null });
    expect(['Due', 'Goal', 'Effort h', 'Step'].map((header) => plan.shown('Steps', 2, header))).toEqual([
      '',
      '',
      '',
      'Book the seat',
    ]);
  });

  test('leaves what could not be read as it was typed, and says it', () => {
    const plan = smallPlan();
    plan.put('Goals', 3, { Deadline: 'soon', Now: 'a few', Kind: 'Dream' });
    const { problems } = saveGoal(plan, { id: 'G2', deadline: '', now: null, kind: '', target: 5 });
    expect(['Deadline', 'Now', 'Kind', 'Target'].map((header) => plan.shown('Goals', 3, header))).toEqual([
      'soon',
      'a few',
      'Dream',
      '5',
    ]);
    expect(problems).toContain('Goals, row 3, Deadline: expected a date, got “soon”');
    saveGoal(plan, { id: 'G2', deadline: '2026-08-28' });
    expect(plan.shown('Goals', 3, 'Deadline')).toBe('28/08/2026');
  });

  test('leaves a reference that is not understood as it was typed', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Goal: 'Something else' });
    saveStep(plan, { id: 'S1', goal: '', effort: 3 });
    expect(plan.shown('Steps', 2, 'Goal')).toBe('Something else');
  });

  test('tells of its own row only', () => {
    const plan = smallPlan();
    plan.put('Steps', 3, { Due: 'soon' });
    expect(saveStep(plan, { id: 'S1', effort: 3 }).problems).toEqual([]);
  });
});

describe('[V4] a form that is sent again', () => {
  test('changes the row of the first time; another key makes another row', () => {
    const plan = smallPlan();
    expect(saveStep(plan, { title: 'Ask Ada' }, 'one').id).toBe('S4');
    expect(saveStep(plan, { title: 'Ask Ada and Bo', effort: 1 }, 'one').id).toBe('S4');
    expect(saveGoal(plan, { title: 'Same key, other form' }, 'one').id).toBe('G3');
    expect(saveStep(plan, { title: 'Ask Cy' }, 'two').id).toBe('S5');
    expect(
      plan
        .rows('Steps')
        .slice(3)
        .map((line) => [line['ID'], line['Step'], line['Effort h'], line['Status']]),
    ).toEqual([
      ['S4', 'Ask Ada and Bo', '1', 'To do'],
      ['S5', 'Ask Cy', '', 'To do'],
    ]);
  });

  test('leaves a status that the user has chosen since', () => {
    const plan = smallPlan();
    saveStep(plan, { title: 'Ask Ada' });
    plan.put('Steps', 5, { Status: 'Doing' });
    saveStep(plan, { title: 'Ask Ada' });
    expect(plan.shown('Steps', 5, 'Status')).toBe('Doing');
  });

  /** Without IDs: a run that was cut off may have used a number. */
  const masked = (plan: PlanInHand): string[][][] =>
    shown(plan).map((tab) => tab.map((line) => line.map((text) => text.replace(/\b(G[34]|S[45])\b/g, 'new'))));

  test.each([
    ['saveGoal', { goal: { ...whole, title: '=HYPERLINK("x")' }, key: 'k' }],
    [
      'saveStep',
      {
        step: {
          title: '-5 kilos',
          goal: 'G2',
          due: '2026-03-20',
          effort: 2,
          helps: 3,
          ifThen: 'When it is Tuesday',
          reward: 'Tea',
        },
        key: 'k',
      },
    ],
    ['saveStep', { step: { id: 'S2', title: 'Sit it', goal: 'G2', due: '2026-06-02' }, key: 'k' }],
  ])('%s that is cut off and sent again leaves the same rows', (name, request) => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    uncut.call(name, request);
    const expected = masked(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', [name, request], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      plan.call(name, request);
      expect([at, masked(plan)]).toEqual([at, expected]);
    }
  });

  test('cut off where the columns stand in another order too', () => {
    const start = smallPlan();
    const sheet = start.sheet('Steps');
    // The ID at the end, the title in the middle of the rest.
    sheet.moveColumns(sheet.getRange(1, 1, 1, 1), sheet.getLastColumn() + 1);
    sheet.moveColumns(sheet.getRange(1, start.column('Steps', 'Status'), 1, 1), 12);
    start.update();
    const request = { step: { title: 'Ask Ada', goal: 'G2', due: '2026-03-20', effort: 2 }, key: 'k' };
    const uncut = copyPlan(start);
    uncut.call('saveStep', request);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', ['saveStep', request], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      plan.call('saveStep', request);
      const last = plan
        .rows('Steps')
        .slice(3)
        .map((line) => [line['Step'], line['Goal'], line['Due'], line['Effort h'], line['Status']]);
      expect([at, last]).toEqual([at, [['Ask Ada', 'G2 · Run a small project', '20/03/2026', '2', 'To do']]]);
    }
  });
});

describe('[V5] rows are found by their ID', () => {
  test('in renamed and sorted tabs with moved and renamed columns', () => {
    const plan = smallPlan();
    const sheet = plan.sheet('Steps');
    sheet.setName('Schritte');
    sheet.getRange(1, plan.column('Schritte', 'Due')).setValue('Fällig');
    sheet.moveColumns(sheet.getRange(1, plan.column('Schritte', 'Fällig'), 1, 1), 2);
    sheet.getRange(2, 1, 3, sheet.getLastColumn()).sort({ column: plan.column('Schritte', 'Step'), ascending: false });
    saveStep(plan, { id: 'S2', due: '2026-06-08' });
    expect(plan.rows('Schritte').map((line) => [line['ID'], line['Fällig']])).toEqual([
      ['S2', '08/06/2026'],
      ['S1', '04/03/2026'],
      ['S3', '10/03/2026'],
    ]);
  });

  test('a row that somebody inserts while it reads leads nothing into another row', () => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    const request = { step: { id: 'S2', due: '2026-06-08', effort: 5 }, key: 'k' };
    uncut.call('saveStep', request);
    const log = uncut.workbook.callLog();
    const firstWrite = log.findIndex(({ method }) => /Range\.set/.test(method)) + 1;
    expect(firstWrite).toBeGreaterThan(8);
    for (let at = 3; at < firstWrite - 1; at += 2) {
      const plan = copyPlan(start);
      const edit = (): void => {
        plan.sheet('Steps').insertRowsBefore(2, 1);
        plan.put('Steps', 2, { Step: 'In between', 'Effort h': '1' });
      };
      plan.workbook.call('call', ['saveStep', request], { faults: [{ at, kind: 'edit', edit }] });
      plan.update();
      expect([at, plan.rows('Steps').map((line) => [line['Step'], line['Due'], line['Effort h']])]).toEqual([
        at,
        [
          ['In between', '', '1'],
          ['Book the seat', '04/03/2026', '2'],
          ['Sit the exam', '08/06/2026', '5'],
          ['Ask for a project', '10/03/2026', ''],
        ],
      ]);
    }
  });

  test('a row that somebody types below the last one while a new one is being saved stays', () => {
    const start = smallPlan();
    const uncut = copyPlan(start);
    const request = { step: { title: 'From the form' }, key: 'k' };
    uncut.call('saveStep', request);
    const firstWrite = uncut.workbook.callLog().findIndex(({ method }) => /Range\.set/.test(method)) + 1;
    for (let at = 4; at < firstWrite - 1; at += 2) {
      const plan = copyPlan(start);
      plan.workbook.call('call', ['saveStep', request], {
        faults: [{ at, kind: 'edit', edit: () => plan.put('Steps', 5, { Step: 'Typed by Bo' }) }],
      });
      plan.update();
      expect([at, plan.shownColumn('Steps', 'Step').slice(3)]).toEqual([at, ['Typed by Bo', 'From the form']]);
      expect(new Set(plan.shownColumn('Steps', 'ID')).size).toBe(5);
    }
  });
});

describe('[V6] what a cell holds', () => {
  test.each(['=1+1', '+49 30 123', '-5 kilos', '@ada', "'quoted", '5', '1/2', 'TRUE', '2026-03-01'])(
    '%s is a text',
    (text) => {
      const plan = smallPlan();
      saveGoal(plan, { title: text, measure: text, ifThen: text });
      saveGoal(plan, { id: 'G1', reward: text });
      for (const [row, header] of [
        [4, 'Goal'],
        [4, 'Measure'],
        [4, 'If … then I …'],
        [2, 'Reward'],
      ] as const) {
        const cell = cellOf(plan, 'Goals', row, header);
        expect([header, cell.getValue(), cell.getFormula()]).toEqual([header, text, '']);
      }
    },
  );

  test('a reference stands with the goal’s title, a day as a date', () => {
    const plan = smallPlan();
    saveStep(plan, { title: 'Ask Ada', goal: 'G2', due: '2026-12-31' });
    expect([plan.shown('Steps', 5, 'Goal'), plan.shown('Steps', 5, 'Due')]).toEqual([
      'G2 · Run a small project',
      '31/12/2026',
    ]);
    const due = cellOf(plan, 'Steps', 5, 'Due');
    expect([due.getNumberFormat(), typeof due.getValue()]).toEqual(['dd/mm/yyyy', 'object']);
  });
});

describe('[V7] what cannot be done', () => {
  const nobodysRow = 'G9 is not in this plan any more.';
  test.each<[string, object, string]>([
    ['saveGoal', { goal: {}, key: 'a' }, 'A few words are needed for what you want to do.'],
    ['saveGoal', { goal: { title: ' \n' }, key: 'a' }, 'A few words are needed for what you want to do.'],
    ['saveGoal', { goal: { id: 'G1', title: '' }, key: 'a' }, 'A few words are needed for what you want to do.'],
    ['saveGoal', { goal: { id: 'G9', title: 'x' }, key: 'a' }, nobodysRow],
    ['saveGoal', { goal: { title: 'x', sure: 6 }, key: 'a' }, 'How sure I am 1–5: expected 1 to 5, got 6'],
    ['saveGoal', { goal: { title: 'x', sure: 2.5 }, key: 'a' }, 'How sure I am 1–5: expected a whole number, got 2.5'],
    ['saveStep', { step: { title: 'x', effort: -1 }, key: 'a' }, 'Effort h: expected 0 or more, got -1'],
    ['saveStep', { step: { title: 'x', goal: 'G9' }, key: 'a' }, nobodysRow],
    ['saveStep', { step: { id: 'S9', title: 'x' }, key: 'a' }, 'S9 is not in this plan any more.'],
    ['tickStep', { id: 'S9', done: true }, 'S9 is not in this plan any more.'],
    ['chooseStep', { id: 'S9', thisWeek: true }, 'S9 is not in this plan any more.'],
    ['countGoal', { id: 'G9', by: 1 }, nobodysRow],
    ['saveAnswer', { question: 'Why?', answer: 'So' }, 'This question is not in the tab Assessment any more: Why?'],
    [
      'saveAnswer',
      { question: 'What do you put off, although it matters?', answer: ' ' },
      'A few words are needed for an answer.',
    ],
    ['saveGoal', { goal: { title: 'x', deadline: '2026-02-30' }, key: 'a' }, 'goal.deadline'],
    ['saveGoal', { goal: { title: 'x', deadline: '30/03/2026' }, key: 'a' }, 'goal.deadline'],
    ['saveGoal', { goal: { title: 'x', kind: 'dream' }, key: 'a' }, 'goal.kind'],
    ['saveGoal', { goal: { title: 'x', now: '3' }, key: 'a' }, 'goal.now'],
    ['saveGoal', { goal: { title: 'x'.repeat(5001) }, key: 'a' }, 'goal.title'],
    ['saveGoal', { goal: { title: 'x' } }, 'key'],
    ['saveGoal', { key: 'a' }, 'goal'],
    ['saveStep', { step: { title: 7 }, key: 'a' }, 'step.title'],
    ['saveStep', { step: { id: 'first', title: 'x' }, key: 'a' }, 'step.id'],
    ['countGoal', { id: 'G1', by: 2 }, 'by'],
    ['tickStep', { id: 'S1', done: 'yes' }, 'done'],
    ['saveSettings', { settings: { rhythm: 'never' } }, 'settings.rhythm'],
    ['saveGuide', { screen: 'nowhere', next: 'goal' }, 'screen'],
    ['saveGuide', { screen: 'place', next: 'nowhere' }, 'next'],
    [
      'saveGuide',
      { screen: 'you', you: { values: ['a', 'b', 'c', 'd'], valuesText: '', strengths: '' }, next: 'goal' },
      'you.values',
    ],
  ])('%s %j is refused in a sentence, and nothing is written', (name, request, sentence) => {
    const plan = smallPlan();
    const before = shown(plan);
    expect(() => plan.call(name, request)).toThrow(sentence);
    expect(shown(plan)).toEqual(before);
  });

  test.each<[string, object]>([
    ['saveGoal', { goal: { title: 'x' }, key: 'a' }],
    ['saveStep', { step: { title: 'x' }, key: 'a' }],
    ['tickStep', { id: 'S1', done: true }],
    ['countGoal', { id: 'G1', by: 1 }],
    ['saveAnswer', { question: 'What do you put off, although it matters?', answer: 'Calls' }],
    ['saveSettings', { settings: { leadDays: 5 } }],
    ['saveGuide', { screen: 'place', next: 'you' }],
    ['endGuide', { finished: true }],
  ])('%s waits for somebody else’s update and then says so', (name, request) => {
    const plan = smallPlan();
    plan.workbook.locksElsewhere.add('document');
    expect(() => plan.call(name, request)).toThrow('Somebody else is updating this plan just now.');
  });

  test.each<[string, object]>([
    ['saveGoal', { goal: { title: 'x' }, key: 'a' }],
    ['getFocus', {}],
    ['getGoals', {}],
    ['getSelected', {}],
    ['previewMail', {}],
    ['saveSettings', { settings: {} }],
  ])('%s in a file without a plan says how to begin', (name, request) => {
    expect(() => openFile().call(name, request)).toThrow('There is no plan in this file yet.');
  });

  test('a tab that was deleted is named', () => {
    const plan = smallPlan();
    deleteTab(plan, 'Goals');
    expect(() => saveGoal(plan, { title: 'x' })).toThrow(
      'The tab Goals is not there. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
    );
    expect(saveStep(plan, { title: 'Still here' }).id).toBe('S4');
    deleteTab(plan, 'Assessment');
    expect(() => plan.call('getQuestions')).toThrow('The tab Assessment is not there.');
    expect(plan.call<State>('getState')).toMatchObject({
      goals: 0,
      steps: 4,
      questions: 0,
      question: { question: '' },
    });
  });

  test('a column that was deleted is left out, and the rest is saved', () => {
    const plan = smallPlan();
    plan.sheet('Steps').deleteColumns(plan.column('Steps', 'Effort h'), 1);
    saveStep(plan, { title: 'Ask Ada', effort: 2, due: '2026-03-20' });
    expect([plan.shown('Steps', 5, 'Step'), plan.shown('Steps', 5, 'Due')]).toEqual(['Ask Ada', '20/03/2026']);
  });
});

test('[V7] each function is described with an example that it takes', () => {
  const plan = smallPlan();
  const described = plan.call<{ name: string; what: string }[]>('describeApi');
  expect(described.map(({ name }) => name)).toContain('saveGuide');
  for (const { name, what } of described) {
    const example = /\{.*\}$/.exec(what)?.[0] ?? '';
    try {
      plan.call(name, JSON.parse(example) as object);
    } catch (error) {
      // The example may name rows that this plan does not have, but its shape must be valid.
      expect([name, String(error)]).toEqual([name, expect.not.stringContaining('could not read what was sent')]);
    }
  }
});

describe('[V8] counting', () => {
  const count = (plan: PlanInHand, by: 1 | -1): number =>
    plan.call<Saved & { now: number }>('countGoal', { id: 'G1', by }).now;

  test('begins at the baseline, else at 0, and goes both ways', () => {
    const plan = smallPlan();
    expect([count(plan, 1), count(plan, 1), count(plan, -1)]).toEqual([1, 2, 1]);
    plan.put('Goals', 2, { Now: '', Baseline: '40', Target: '50' });
    expect([count(plan, 1), plan.shown('Goals', 2, 'Now'), plan.shown('Goals', 2, 'Progress %')]).toEqual([
      41,
      '41',
      '10%',
    ]);
    plan.put('Goals', 2, { Now: '' });
    expect(count(plan, -1)).toBe(39);
  });

  test('touches no other cell of the user’s', () => {
    const plan = smallPlan();
    const before = plan.rows('Goals');
    count(plan, 1);
    expect(changes(plan, 'Goals', before)).toEqual(['2 Now']);
  });

  test('leaves a Now that is no number to the user', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { Now: 'a few' });
    expect(() => count(plan, 1)).toThrow('a number is expected in Now');
    expect(plan.shown('Goals', 2, 'Now')).toBe('a few');
  });
});

describe('[V9] ticking off', () => {
  const tick = (plan: PlanInHand, done: boolean, id = 'S3'): void => void plan.call('tickStep', { id, done });
  const cells = (plan: PlanInHand): string[] =>
    ['Status', 'Done on', 'What now'].map((header) => plan.shown('Steps', 4, header));

  test('fills in the day; taken back, also days later, the row is open again', () => {
    const plan = smallPlan();
    const before = plan.rows('Steps');
    tick(plan, true);
    expect(cells(plan)).toEqual(['Done', '02/03/2026', 'Done ✓']);
    expect(changes(plan, 'Steps', before)).toEqual(['4 Status', '4 What now', '4 Done on', '4 Days left']);
    plan.workbook.advance(momentOf(plan, '2026-03-05T09:00'));
    tick(plan, false);
    expect(cells(plan)).toEqual(['To do', '', '']);
  });

  test('leaves a day that the user typed, also when the step is taken back', () => {
    const plan = smallPlan();
    plan.put('Steps', 4, { 'Done on': '27/02/2026' });
    tick(plan, true);
    tick(plan, false);
    expect(cells(plan).slice(0, 2)).toEqual(['To do', '27/02/2026']);
    plan.put('Steps', 4, { 'Done on': 'before it rained' });
    tick(plan, true);
    tick(plan, false);
    expect(cells(plan).slice(0, 2)).toEqual(['To do', 'before it rained']);
  });

  test('a step that was set to Done in the tab today is taken back whole', () => {
    const plan = smallPlan();
    plan.type('Steps', 4, { Status: 'Done' });
    tick(plan, false);
    expect(cells(plan)).toEqual(
      ['To do', '', 'Due in 8 d'].map((text, index) => (index === 2 ? plan.shown('Steps', 4, 'What now') : text)),
    );
  });

  test('twice is as good as once', () => {
    const plan = smallPlan();
    tick(plan, true);
    const once = shown(plan);
    tick(plan, true);
    expect(shown(plan)).toEqual(once);
  });

  test('choosing for this week, and not', () => {
    const plan = smallPlan();
    plan.call('chooseStep', { id: 'S2', thisWeek: true });
    expect(plan.shown('Steps', 3, 'This week')).toBe('TRUE');
    expect(plan.call<Focus>('getFocus').lines[0]).toMatchObject({
      id: 'S2',
      thisWeek: true,
      reasons: ['you chose it for this week', 'due in 91 d'],
    });
    plan.call('chooseStep', { id: 'S2', thisWeek: false });
    expect(plan.shown('Steps', 3, 'This week')).toBe('FALSE');
  });
});

describe('[V10] focus and goals', () => {
  test('the steps that can be done now, with their reasons, and the goals', () => {
    const plan = smallPlan();
    plan.call('tickStep', { id: 'S2', done: true });
    const focus = plan.call<Focus>('getFocus');
    expect(focus.lines).toEqual([
      {
        id: 'S1',
        title: 'Book the seat',
        goal: 'G1',
        goalTitle: 'Pass the exam',
        due: '2026-03-04',
        effort: 2,
        helps: null,
        ifThen: '',
        repeat: '',
        reward: '',
        status: 'todo',
        thisWeek: false,
        whatNow: 'Due in 2 d',
        row: 2,
        reasons: ['due in 2 d'],
        why: 'G1',
        fiveMinutes: 'Lay out what you need and do the first small thing.',
      },
      {
        id: 'S3',
        title: 'Ask for a project',
        goal: 'G2',
        goalTitle: 'Run a small project',
        due: '2026-03-10',
        effort: null,
        helps: null,
        ifThen: '',
        repeat: '',
        reward: '',
        status: 'doing',
        thisWeek: false,
        whatNow: '',
        row: 4,
        reasons: ['due in 8 d'],
        why: 'G2 → G1',
        fiveMinutes: 'Write down where you stand and the next small thing.',
      },
    ]);
    expect(focus).toMatchObject({
      more: 0,
      hoursPerWeek: 3,
      paused: false,
      lastDone: { title: 'Sit the exam', day: '2026-03-02' },
    });
    expect(
      focus.goals.map(({ id, status, progress, pace, effortLeft, openSteps, steps, partOf, row }) => [
        id,
        status,
        progress,
        pace,
        effortLeft,
        openSteps,
        steps,
        partOf,
        row,
      ]),
    ).toEqual([
      ['G1', 'active', 1 / 3, 'Just started', 2, 1, 2, '', 2],
      ['G2', 'active', 0, 'Needs dates', 1, 1, 1, 'G1', 3],
    ]);
    expect(plan.call<{ goals: GoalLine[] }>('getGoals').goals).toEqual(focus.goals);
  });

  test('[F9] what the hours of a week have room for, with its way to the ultimate goal, and how many more; goals that were let go are not among them', () => {
    const plan = examplePlan();
    const { lines, more, goals } = plan.call<Focus>('getFocus');
    // Of all steps that can be done now, those that fit into six hours.
    expect(lines.map(({ id }) => id)).toEqual(['S5', 'S27', 'S18']);
    expect(more).toBeGreaterThan(0);
    expect(lines[0]).toMatchObject({
      why: 'G2 → G1 → C4 “Be known to the people who decide before a role is…” → Ultimate goal',
      reasons: ['you chose it for this week', 'due in 2 d', 'another step waits for it'],
    });
    expect(goals.some(({ status }) => status === 'letGo')).toBe(false);
  });

  test('a paused plan has nothing to do', () => {
    const plan = smallPlan();
    plan.call('saveSettings', { settings: { pausedUntil: '2026-04-01' } });
    expect(plan.call<Focus>('getFocus')).toMatchObject({ lines: [], more: 0, paused: true, lastDone: null });
  });

  test('a plan without rows is nothing to trip over', () => {
    expect(startPlan().call<Focus>('getFocus')).toEqual({
      lines: [],
      more: 0,
      hoursPerWeek: 3,
      paused: false,
      lastDone: null,
      goals: [],
    });
  });
});

describe('[V11] the selected row', () => {
  const selected = (plan: PlanInHand): Selected => plan.call('getSelected');

  test('in Goals comes with its steps, in Steps with its goal', () => {
    const plan = smallPlan();
    plan.workbook.select(plan.sheet('Goals').getRange(2, 5));
    const goal = selected(plan);
    expect(goal).toMatchObject({
      tab: 'goals',
      goal: { id: 'G1', whatNow: '' },
      steps: [{ id: 'S1', status: 'todo' }, { id: 'S2' }],
    });
    plan.workbook.select(plan.sheet('Steps').getRange(4, 1, 1, 3));
    expect(selected(plan)).toMatchObject({
      tab: 'steps',
      step: { id: 'S3', goal: 'G2', goalTitle: 'Run a small project', status: 'doing' },
    });
  });

  test('in a tab on demand comes with its ID, and in Values with its name', () => {
    const plan = smallPlan();
    plan.call('saveValue', { was: '', value: { value: 'Learning by doing' }, key: 'v' });
    const { id } = plan.call<{ id: string }>('saveContact', { contact: { name: 'Ada Kim' }, key: 'p' });
    const rowOf = (tab: string, header: string, title: string): number =>
      plan.shownColumn(tab, header).indexOf(title) + 2;
    plan.workbook.select(plan.sheet('Network').getRange(rowOf('Network', 'Name', 'Ada Kim'), 2));
    expect(selected(plan)).toEqual({ tab: 'network', id });
    plan.workbook.select(plan.sheet('Values').getRange(rowOf('Values', 'Value', 'Learning by doing'), 1));
    expect(selected(plan)).toEqual({ tab: 'values', id: 'Learning by doing' });
  });

  test('is found where columns were moved and the tab was renamed', () => {
    const plan = smallPlan();
    const sheet = plan.sheet('Steps');
    sheet.moveColumns(sheet.getRange(1, 1, 1, 2), 6);
    sheet.setName('Schritte');
    plan.workbook.select(sheet.getRange(3, 3));
    expect(selected(plan)).toMatchObject({ tab: 'steps', step: { id: 'S2', title: 'Sit the exam' } });
  });

  test('anything else is answered with a sentence', () => {
    const plan = smallPlan();
    for (const [tab, row] of [
      ['Goals', 1],
      ['Goals', 40],
      ['Home', 3],
      ['Settings', 2],
      ['Timeline', 3],
    ] as const) {
      plan.workbook.select(plan.sheet(tab).getRange(row, 2));
      expect([tab, row, selected(plan)]).toEqual([
        tab,
        row,
        { tab: 'none', message: 'Select a row of your plan first, in Goals, Steps or one of the other tabs.' },
      ]);
    }
  });
});

describe('[V12] answers', () => {
  const question = 'What do you put off, although it matters?';
  const save = (plan: PlanInHand, answer: string): void => void plan.call('saveAnswer', { question, answer });
  const cell = (plan: PlanInHand, header: string): string =>
    plan.shown('Assessment', plan.shownColumn('Assessment', 'Question').indexOf(question) + 2, header);

  test('earlier ones stay below, each with the day until which it stood; the views see the latest', () => {
    const plan = startPlan();
    save(plan, 'Calls');
    expect([cell(plan, 'My answer'), cell(plan, 'Reviewed on')]).toEqual(['Calls', '02/03/2026']);
    plan.workbook.advance(momentOf(plan, '2026-05-04T09:00'));
    save(plan, 'Feedback talks\n— and mails');
    plan.workbook.advance(momentOf(plan, '2026-08-03T09:00'));
    save(plan, 'Nothing');
    expect([cell(plan, 'My answer'), cell(plan, 'Reviewed on')]).toEqual([
      'Nothing\n\n— until 3 August 2026: Feedback talks\n— and mails\n\n— until 4 May 2026: Calls',
      '03/08/2026',
    ]);
    const { questions } = plan.call<{ questions: Question[] }>('getQuestions');
    expect(questions.find((one) => one.question === question)).toEqual({
      area: 'Room to grow',
      question,
      answer: 'Nothing',
    });
  });

  test('the same answer again changes nothing', () => {
    const plan = startPlan();
    save(plan, 'Calls');
    const before = shown(plan);
    plan.workbook.advance(momentOf(plan, '2026-03-02T18:00'));
    save(plan, '  Calls ');
    expect(shown(plan)).toEqual(before);
  });

  test('a question of the user’s own, in an area of the user’s own', () => {
    const plan = startPlan();
    plan.put('Assessment', 26, { Area: 'Money', Question: 'How much is enough?' });
    plan.call('saveAnswer', { question: 'How much is enough?', answer: '=1+1' });
    expect(plan.call<{ questions: Question[] }>('getQuestions').questions[24]).toEqual({
      area: 'Money',
      question: 'How much is enough?',
      answer: '=1+1',
    });
  });

  test('Home and the first page ask another question then', () => {
    const plan = startPlan();
    const { question: asked, answered, questions } = plan.call<State>('getState');
    expect([answered, questions]).toEqual([0, 24]);
    expect(plan.workbook.displayed('Home').flat()).toContain(asked.question);
    plan.call('saveAnswer', { question: asked.question, answer: 'So' });
    const after = plan.call<State>('getState');
    expect([after.answered, after.question.question === asked.question]).toEqual([1, false]);
    expect(plan.workbook.displayed('Home').flat()).toContain(after.question.question);
  });
});

describe('[V13] settings', () => {
  const save = (plan: PlanInHand, settings: Partial<SettingValues>) =>
    plan.call<Saved & { saved: boolean }>('saveSettings', { settings });
  const all: SettingValues = {
    hoursPerWeek: 4.5,
    reminderHour: 6,
    rhythm: 'weekdays',
    weekdaysOnly: true,
    leadDays: 5,
    reflection: 'month',
    firstDay: 'sunday',
    pausedUntil: '2026-04-01',
    daysOff: '2026-05-01',
    calendar: true,
    language: 'en',
    followUpApplied: 10,
    followUpInterview: 0,
  };

  test('all of them, read back as they were saved, and emptied again', () => {
    const plan = smallPlan();
    expect(save(plan, all)).toEqual({ message: 'Your settings are saved.', problems: [], saved: true });
    expect(plan.call<State>('getState').settings).toEqual(all);
    expect(Object.fromEntries(plan.rows('Settings').map((line) => [line['Setting'], line['Value']]))).toMatchObject({
      'Hours a week': '4.5',
      'Rhythm of the mail': 'Weekdays',
      'Weekdays only': 'TRUE',
      'Paused until': '01/04/2026',
      'First day of the week': 'Sunday',
    });
    save(plan, { pausedUntil: '' });
    expect(plan.call<State>('getState').settings).toEqual({ ...all, pausedUntil: '' });
    expect(plan.update().problems).toEqual([]);
  });

  test('none, with a sentence for each that cannot be', () => {
    const plan = smallPlan();
    const before = shown(plan);
    expect(save(plan, { hoursPerWeek: -1, leadDays: 2.5, reminderHour: 24, firstDay: 'sunday' })).toEqual({
      message: 'Nothing is saved yet.',
      problems: [
        'Hours a week: expected 0 to 100, got -1',
        'Reminder hour: expected 0 to 23, got 24',
        'Lead time days: expected a whole number, got 2.5',
      ],
      saved: false,
    });
    expect(shown(plan)).toEqual(before);
  });

  test('a row that was deleted comes back with its value; sorted rows are found', () => {
    const plan = smallPlan();
    const sheet = plan.sheet('Settings');
    const names = plan.shownColumn('Settings', 'Setting');
    sheet.getRange(2, 1, names.length, 3).sort({ column: 1, ascending: false });
    sheet.deleteRows(plan.shownColumn('Settings', 'Setting').indexOf('Lead time days') + 2, 1);
    save(plan, { leadDays: 6, hoursPerWeek: 2 });
    expect(plan.call<State>('getState').settings).toMatchObject({ leadDays: 6, hoursPerWeek: 2 });
    expect([...plan.shownColumn('Settings', 'Setting')].sort()).toEqual([...names].sort());
  });

  test('a new hour moves the owner’s trigger at once, and nobody else’s', () => {
    const plan = smallPlan();
    plan.call('turnOnReminders', { hour: 10 });
    const [before] = plan.workbook.state.triggers;
    save(plan, { reminderHour: 10, leadDays: 4 });
    expect(plan.workbook.state.triggers).toEqual([before]);
    save(plan, { reminderHour: 6 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(plan.workbook.state.triggers[0]).not.toEqual(before);
    expect(plan.call<State>('getState').reminders).toMatchObject({ on: true, hour: 6 });
    plan.workbook.actAs('bo@example.com');
    save(plan, { reminderHour: 5 });
    expect(plan.workbook.state.triggers).toHaveLength(1);
    expect(plan.call<State>('getState').reminders).toMatchObject({ owner: 'kim@example.com', hour: 6 });
  });
});

describe('[V14] the preview', () => {
  interface Mail {
    subject: string;
    html: string;
    text: string;
  }

  test('is the mail that goes out then', () => {
    const plan = smallPlan();
    plan.call('turnOnReminders', { hour: 10 });
    const preview = plan.call<Mail>('previewMail');
    plan.workbook.advance(momentOf(plan, '2026-03-02T12:00'));
    const sent = plan.workbook.mail(1);
    expect([sent.subject, sent.text.trim()]).toEqual([preview.subject, preview.text.trim()]);
  });

  test('is Monday’s when today has none, also while paused; writes, claims and sends nothing', () => {
    const plan = smallPlan();
    plan.call('turnOnReminders', { hour: 10 });
    plan.call('saveSettings', { settings: { rhythm: 'mondays' } });
    plan.workbook.setNow(momentOf(plan, '2026-03-03T09:00'));
    const quietly = (): Mail => {
      const before = [shown(plan), JSON.stringify(plan.workbook.state.properties)];
      const mail = plan.call<Mail>('previewMail');
      expect([shown(plan), JSON.stringify(plan.workbook.state.properties)]).toEqual(before);
      return mail;
    };
    const mail = quietly();
    expect(mail.text).toContain('Monday, 9 March 2026');
    expect(mail.html).toContain('Book the seat');
    plan.call('saveSettings', { settings: { pausedUntil: '2026-04-01' } });
    expect(quietly().subject).toBe(mail.subject);
    expect(plan.workbook.outbox()).toEqual([]);
  });

  test('of an empty plan is a mail too', () => {
    expect(startPlan().call<Mail>('previewMail').subject).not.toBe('');
  });
});

describe('[V15] calls to Google', () => {
  test('do not grow with the rows', () => {
    const requestsFor = (goal: string, step: string): [string, object][] => [
      ['getState', {}],
      ['getFocus', {}],
      ['getGoals', {}],
      ['getSelected', {}],
      ['getQuestions', {}],
      ['previewMail', {}],
      ['saveGoal', { goal: { title: 'One more' }, key: 'k' }],
      ['saveStep', { step: { title: 'One more', goal }, key: 'k' }],
      ['countGoal', { id: goal, by: 1 }],
      ['tickStep', { id: step, done: true }],
      ['chooseStep', { id: step, thisWeek: true }],
      ['saveAnswer', { question: 'What do you put off, although it matters?', answer: 'So' }],
    ];
    const measure = (steps: number, goals: number): [string, number][] => {
      const plan = startPlan();
      fillPlan(plan.workbook, { steps, goals });
      giveRoom(plan);
      plan.update();
      return requestsFor(plan.shown('Goals', 2, 'ID'), plan.shown('Steps', 4, 'ID')).map(([name, request]) => {
        plan.call(name, request);
        return [name, plan.workbook.calls().calls];
      });
    };
    const [few, many] = [measure(20, 5), measure(300, 20)];
    many.forEach(([name, calls], index) =>
      expect([name, Math.abs(calls - (few[index]?.[1] ?? 0)) <= 2]).toEqual([name, true]),
    );
    // Two of them ask what the user has allowed (rule N37).
    expect(Object.fromEntries(few)['getState']).toBeLessThanOrEqual(12);
    for (const name of ['getFocus', 'getGoals', 'getSelected', 'getQuestions', 'previewMail'])
      expect([name, (Object.fromEntries(few)[name] ?? 99) <= 12]).toEqual([name, true]);
    for (const [name, calls] of few) expect([name, calls < 60]).toEqual([name, true]);
  });
});
