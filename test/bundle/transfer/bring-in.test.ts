/** @jest-environment ./test/bundle/runtime-environment.js */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bringInLimit } from '../../../bench/limits';
import type { Said } from '../../../src/actions/plan/said';
import type { ForeignPreview, ForeignRequest } from '../../../src/actions/transfer/bring-in';
import { cutsOf } from '../cuts';
import { copyPlan, openFile, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Rows of other programs, brought in and taken out again (rules U60 to U68). Monday 2 March 2026.
 */

const fixture = (name: string): string =>
  readFileSync(join(resolve(__dirname, '../../domain/transfer/fixtures'), name), 'utf8');

type Choices = Partial<Omit<ForeignRequest, 'text'>>;
const requestOf = (text: string, choices: Choices = {}): ForeignRequest => ({
  text,
  roles: [],
  order: 'guess',
  ...choices,
});
const preview = (plan: PlanInHand, text: string, choices?: Choices): ForeignPreview =>
  plan.call('previewRows', requestOf(text, choices));
const bring = (plan: PlanInHand, text: string, choices?: Choices): Said =>
  plan.call('bringInRows', { ...requestOf(text, choices), basis: preview(plan, text, choices).basis });
const becomes = (plan: PlanInHand, text: string): string[] =>
  preview(plan, text).rows.map((line) => `${line.row} ${line.becomes} ${line.title}`);
const steps = (plan: PlanInHand): string[] =>
  plan.rows('Steps').map((line) => [line['ID'], line['Step'], line['Goal'], line['Status'], line['Due']].join('|'));
const goals = (plan: PlanInHand): string[] => plan.rows('Goals').map((line) => [line['ID'], line['Goal']].join('|'));
const state = (plan: PlanInHand): string[][][] => ['Goals', 'Steps'].map((tab) => plan.workbook.displayed(tab));

const csv = 'Task,Project,Due,Hours,Notes\nCall Ada,Pass the exam,2026-03-20,"1,5",ask\nBuy ink,Office,2026-04-01,,\n';

test('[U61] [X56] a word of one’s own for a status stays and means what it means in the plan', () => {
  const plan = smallPlan();
  const row = plan.rows('Settings').findIndex((line) => line['Setting'] === 'Own words: Done') + 2;
  plan.put('Settings', row, { Value: 'Shipped' });
  plan.update();
  bring(plan, 'Task,Status\nWrite the offer,shipped\nCall Ada,To do\n');
  expect(steps(plan).slice(-2)).toEqual([
    expect.stringMatching(/Write the offer\|.*\|Shipped\|/),
    expect.stringMatching(/Call Ada\|.*\|To do\|/),
  ]);
});

describe('[U64] the preview', () => {
  test('says what each row becomes, and what each column is; it writes nothing', () => {
    const plan = smallPlan();
    const before = state(plan);
    expect(preview(plan, csv)).toMatchObject({
      source: 'table',
      columns: [
        { name: 'Task', sample: 'Call Ada', role: 'title' },
        { name: 'Project', sample: 'Pass the exam', role: 'goal' },
        { name: 'Due', sample: '2026-03-20', role: 'due' },
        { name: 'Hours', sample: '1,5', role: 'effort' },
        { name: 'Notes', sample: 'ask', role: 'notes' },
      ],
      rows: [
        { row: 2, becomes: 'step', title: 'Call Ada', facts: 'Pass the exam · due 20 March 2026 · 1.5 h' },
        { row: 3, becomes: 'goal', title: 'Office', facts: '' },
        { row: 3, becomes: 'step', title: 'Buy ink', facts: 'Office · due 1 April 2026' },
      ],
      counts: { steps: 2, goals: 1, here: 0 },
      notes: [],
      question: null,
    });
    expect(state(plan)).toEqual(before);
  });

  test('what was chosen counts, not what was guessed', () => {
    const plan = smallPlan();
    const roles = ['title', 'leaveOut', 'start', 'leaveOut', 'leaveOut'] as const;
    expect(preview(plan, csv, { roles }).rows).toEqual([
      { row: 2, becomes: 'step', title: 'Call Ada', facts: 'from 20 March 2026' },
      { row: 3, becomes: 'step', title: 'Buy ink', facts: 'from 1 April 2026' },
    ]);
  });

  test('[U69] the name of a part is a column without a heading', () => {
    const { columns, rows } = preview(smallPlan(), fixture('monday.csv'));
    expect(columns[columns.length - 1]).toEqual({ name: 'Column H', sample: 'This month', role: 'goal' });
    expect(rows.slice(0, 2)).toEqual([
      { row: 5, becomes: 'goal', title: 'This month', facts: '' },
      { row: 5, becomes: 'step', title: 'Plan the posts', facts: 'This month · Doing · due 18 March 2026 · 3 h' },
    ]);
  });

  test('what cannot be read is named with row and column, and stays in the notes', () => {
    const plan = smallPlan();
    const { notes } = preview(plan, fixture('german.csv'));
    expect(notes).toEqual([
      'Row 5, Fällig am: “irgendwann” is no date that can be read. It goes into the notes.',
      'Row 5, Aufwand: “lang” is no number of hours. It goes into the notes.',
      'Row 6 is left out, because it has no step: “01.06.2026”.',
    ]);
    bring(plan, fixture('german.csv'));
    expect(plan.rows('Steps').map((line) => line['Notes'])).toContain('Fällig am: irgendwann\nAufwand: lang');
  });
});

describe('[U62] a day that may be two', () => {
  const text = 'Task,Due\nCall Ada,03/04/2026\n';

  test('is asked, and until it is answered nothing comes in', () => {
    const plan = smallPlan();
    const { question, basis, order } = preview(plan, text);
    expect([question?.text, order]).toEqual(['Is 03/04/2026 3 April 2026 or 4 March 2026?', 'guess']);
    expect(() => plan.call('bringInRows', { ...requestOf(text), basis })).toThrow(
      'Is 03/04/2026 3 April 2026 or 4 March 2026?',
    );
    bring(plan, text, { order: 'monthFirst' });
    expect(plan.shown('Steps', 5, 'Due')).toBe('04/03/2026');
  });

  test('is asked in the words of the file', () => {
    const plan = openFile({ locale: 'de_DE', timeZone: 'Europe/Berlin' });
    plan.call('start');
    expect(preview(plan, text).question?.text).toBe('Ist 03/04/2026 3. April 2026 oder 4. März 2026?');
  });
});

describe('[U65] what is here already', () => {
  test('[U66] rows come in as they were previewed; once more adds nothing', () => {
    const plan = smallPlan();
    expect(bring(plan, csv)).toEqual({ message: 'Brought in: 3 rows, in Goals 1, in Steps 2.', problems: [] });
    expect(goals(plan)).toEqual(['G1|Pass the exam', 'G2|Run a small project', 'G3|Office']);
    expect(steps(plan).slice(3)).toEqual([
      'S4|Call Ada|G1 · Pass the exam|To do|20/03/2026',
      'S5|Buy ink|G3 · Office|To do|01/04/2026',
    ]);
    expect(plan.rows('Steps')[3]).toMatchObject({ 'Effort h': '1.5', Notes: 'ask' });
    const after = state(plan);
    expect(preview(plan, csv).counts).toEqual({ steps: 0, goals: 0, here: 2 });
    bring(plan, csv);
    expect(state(plan)).toEqual(after);
  });

  test.each([
    ...['todoist.csv', 'trello.json', 'todo-graph.json', 'project-tracker.tsv', 'asana.csv'],
    ...['ticktick.csv', 'monday.csv', 'clickup.csv', 'notion-fr.csv', 'planner-de.tsv'],
  ])('%s: once more adds nothing, also after rows were renamed, moved and sorted here', (name) => {
    const plan = smallPlan();
    bring(plan, fixture(name));
    const count = plan.rows('Steps').length;
    expect(count).toBeGreaterThan(3);
    plan.put('Steps', 5, { Step: 'Another name', Due: '01/07/2026', Goal: 'Pass the exam' });
    plan.put('Goals', 4, { Goal: 'Renamed' });
    plan.update();
    expect(preview(plan, fixture(name)).counts).toMatchObject({ steps: 0, goals: 0 });
  });

  test('a row whose date has changed there is known by its words, and one that somebody typed here too', () => {
    const plan = smallPlan();
    bring(plan, csv);
    const later = csv.replace('2026-03-20', '2026-03-27').concat('Book the seat,Pass the exam,,,\nNew one,Office,,,\n');
    expect(becomes(plan, later)).toEqual([
      '2 here Call Ada',
      '3 here Buy ink',
      '4 here Book the seat',
      '5 step New one',
    ]);
  });

  test('the other program’s ID counts more than the words', () => {
    const plan = smallPlan();
    const text = (title: string): string => `Task ID,Name\n7,${title}\n8,Call Ada\n`;
    bring(plan, text('Call Ada'));
    expect(plan.rows('Steps')).toHaveLength(5);
    expect(becomes(plan, text('Call Ada about the room'))).toEqual([
      '2 here Call Ada about the room',
      '3 here Call Ada',
    ]);
  });

  test('[U66] is refused when the rows say something else since the preview', () => {
    const plan = smallPlan();
    const { basis } = preview(plan, csv);
    plan.put('Steps', 5, { Step: 'Call Ada', Goal: 'Pass the exam' });
    plan.update();
    expect(() => plan.call('bringInRows', { ...requestOf(csv), basis })).toThrow(
      'The plan says something else than when this was proposed.',
    );
    expect(plan.rows('Steps')).toHaveLength(4);
  });
});

test('[U68] cut off at any call and called again, it ends as if it had not been', () => {
  const start = smallPlan();
  const text = fixture('todoist.csv');
  const request = { ...requestOf(text), basis: preview(start, text).basis };
  const uncut = copyPlan(start);
  const said = uncut.call('bringInRows', request);
  const cuts = cutsOf(uncut);
  const titles = (plan: PlanInHand): string[] =>
    [...goals(plan), ...steps(plan)].map((line) => line.replace(/^\w+\|/, ''));
  for (const at of cuts) {
    const plan = copyPlan(start);
    expect(() =>
      plan.workbook.call('call', ['bringInRows', request as never], { faults: [{ at, kind: 'kill' }] }),
    ).toThrow('The run was ended here.');
    expect([at, plan.call('bringInRows', request)]).toEqual([at, said]);
    expect([at, titles(plan).map((line) => line.replace(/[GS]\d+ · /, ''))]).toEqual([
      at,
      titles(uncut).map((line) => line.replace(/[GS]\d+ · /, '')),
    ]);
    expect([at, preview(plan, text).counts.steps]).toEqual([at, 0]);
    plan.call('undoRows');
    expect([at, steps(plan)]).toEqual([at, steps(start)]);
  }
});

test('[U68] a row that somebody inserts once its rows are there moves nothing into another row', () => {
  const start = smallPlan();
  const text = fixture('planner-de.tsv');
  const request = { ...requestOf(text), basis: preview(start, text).basis };
  const dry = copyPlan(start);
  dry.call('bringInRows', request);
  const log = dry.workbook.callLog();
  // Goals are written before Steps. Between its last look at a tab and its write Google has no way to keep others out.
  const [, steps = 0] = log.flatMap(({ n, method }) => (/Range\.setValues/.test(method) ? [n] : []));
  const all = (plan: PlanInHand): string[] =>
    plan
      .rows('Steps')
      .map((line) =>
        [line['Step'], line['Goal'], line['Status'], line['Due'], line['Notes'], line['Progress %']].join('|'),
      )
      .sort();
  const whole = copyPlan(dry);
  whole.sheet('Steps').insertRowsBefore(2, 1);
  whole.put('Steps', 2, { Step: 'In between', Notes: 'by Bo' });
  whole.update();
  for (let at = steps + 1; at <= log.length; at += 5) {
    const plan = copyPlan(start);
    const edit = (): void => {
      plan.sheet('Steps').insertRowsBefore(2, 1);
      plan.put('Steps', 2, { Step: 'In between', Notes: 'by Bo' });
    };
    plan.workbook.call('call', ['bringInRows', request as never], { faults: [{ at, kind: 'edit', edit }] });
    plan.update();
    expect([at, all(plan)]).toEqual([at, all(whole)]);
    expect([at, new Set(plan.shownColumn('Steps', 'ID')).size]).toEqual([at, plan.rows('Steps').length]);
  }
});

test('[U65] rows copied from another plan: the ID before a goal counts only with the same words', () => {
  const plan = smallPlan();
  bring(plan, 'Step\tGoal\nCall Ada\tG1 · Pass the exam\nBuy ink\tG2 · Office\nSend it\tG2\n');
  expect(goals(plan)).toEqual(['G1|Pass the exam', 'G2|Run a small project', 'G3|Office']);
  expect(plan.shownColumn('Steps', 'Goal').slice(3)).toEqual([
    'G1 · Pass the exam',
    'G3 · Office',
    'G2 · Run a small project',
  ]);
});

describe('[U67] taken out again', () => {
  test('cut off at any call and called again, it ends as if it had not been', () => {
    const start = smallPlan();
    bring(start, csv);
    const uncut = copyPlan(start);
    uncut.call('undoRows');
    const cuts = cutsOf(uncut);
    for (const at of cuts) {
      const plan = copyPlan(start);
      expect(() => plan.workbook.call('call', ['undoRows', {} as never], { faults: [{ at, kind: 'kill' }] })).toThrow(
        'The run was ended here.',
      );
      plan.call('undoRows');
      expect([at, goals(plan), steps(plan)]).toEqual([at, goals(uncut), steps(uncut)]);
      expect([at, plan.call<{ said: string }>('getLastRows').said]).toEqual([at, '']);
    }
  });

  test('only what came in goes, and it can come in again', () => {
    const plan = smallPlan();
    const before = state(plan);
    expect(plan.call<{ said: string }>('getLastRows').said).toBe('');
    bring(plan, csv);
    expect(plan.call<{ said: string }>('getLastRows').said).toBe(
      'Last brought in on 2 March 2026, from a table: 3 rows.',
    );
    plan.put('Steps', 2, { Step: 'Book a seat' });
    expect(plan.call('undoRows')).toEqual({ message: 'Taken out again: 3 rows.', problems: [] });
    plan.put('Steps', 2, { Step: 'Book the seat' });
    expect([goals(plan), steps(plan).length]).toEqual([['G1|Pass the exam', 'G2|Run a small project'], 3]);
    plan.update();
    expect(state(plan).map((rows) => rows.slice(0, 4))).toEqual(before.map((rows) => rows.slice(0, 4)));
    expect(plan.call('undoRows').message).toBe('There is nothing to take out again.');
    expect(preview(plan, csv).counts).toEqual({ steps: 2, goals: 1, here: 0 });
  });

  test('rows that were changed stay, with what they refer to; it says which', () => {
    const plan = smallPlan();
    bring(plan, `${csv}Send it,Office,,,\n`);
    plan.put('Steps', 6, { Step: 'Buy black ink' });
    plan.update();
    expect(plan.call('undoRows')).toEqual({
      message: 'Taken out again: 2 rows.',
      problems: [
        'S5 · Buy black ink stays, because it was changed since.',
        'G3 · Office stays, because another row refers to it.',
      ],
    });
    expect(steps(plan).slice(3)).toEqual(['S5|Buy black ink|G3 · Office|To do|01/04/2026']);
  });

  test('a step that came in as done goes too, although its day was filled in', () => {
    const plan = smallPlan();
    bring(plan, 'Task,Status\nCall Ada,Completed\n');
    expect(plan.shown('Steps', 5, 'Done on')).toBe('02/03/2026');
    expect(plan.call('undoRows').message).toBe('Taken out again: 1 row.');
  });
});

test.each([
  ['nothing', ' \n ', 'There is no row in this text.'],
  ['JSON of another form', '{"a":1}', 'This is JSON, but of no form that Waymark knows.'],
  ['broken JSON', '{"cards":[', 'This is JSON, but of no form that Waymark knows.'],
])('[U61] %s is one sentence', (_, text, message) => {
  const plan = smallPlan();
  expect(() => preview(plan, text)).toThrow(message);
});

test('[U60] a title that begins like a formula stays a text', () => {
  const plan = startPlan();
  bring(copyPlan(plan), csv);
  const other = copyPlan(plan);
  bring(other, 'Task\n=1+1\n+49 30 1\n');
  expect(other.shownColumn('Steps', 'Step')).toEqual(['=1+1', '+49 30 1']);
});

describe('[U68] two thousand rows', () => {
  const lines = (project: (index: number) => string): string =>
    [
      'Task,Project,Status,Due',
      ...Array.from({ length: 2000 }, (_, index) =>
        [`Do number ${index}`, project(index), index % 3 === 0 ? 'Done' : 'Open', `2026-0${1 + (index % 9)}-15`].join(
          ',',
        ),
      ),
    ].join('\n');

  test.each([
    ['of a goal that is here', lines(() => 'Pass the exam'), 0],
    ['of forty new goals', lines((index) => `Project ${index % 40}`), 40],
    ['without a goal', lines(() => ''), 0],
  ])('%s come in with few calls to Google, and go again', (_, text, goalsToCome) => {
    const plan = smallPlan();
    const { basis, counts } = preview(plan, text);
    expect([counts, plan.workbook.calls().calls < 10]).toEqual([{ steps: 2000, goals: goalsToCome, here: 0 }, true]);
    plan.call('bringInRows', { ...requestOf(text), basis });
    const { calls, simulatedSeconds } = plan.workbook.calls();
    expect([calls, calls < bringInLimit.calls]).toEqual([calls, true]);
    expect([simulatedSeconds, simulatedSeconds < bringInLimit.seconds]).toEqual([simulatedSeconds, true]);
    expect(plan.rows('Steps')).toHaveLength(2003);
    expect(preview(plan, text).counts).toMatchObject({ steps: 0, goals: 0 });
    expect(plan.call('undoRows').message).toBe(`Taken out again: ${2000 + goalsToCome} rows.`);
    expect(plan.rows('Steps')).toHaveLength(3);
  });
});
