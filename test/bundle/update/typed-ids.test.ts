/** @jest-environment ./test/bundle/runtime-environment.js */
import { startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * What is typed or pasted into the column of IDs (rules I6 to I8): no ID is lost to the rows that refer to it, and no text at all.
 */

const goals = (plan: PlanInHand): string[] => plan.rows('Steps').map((row) => row['Goal'] ?? '');
const logged = (plan: PlanInHand): string[][] =>
  plan.rows('Changes').map((row) => ['Row', 'What', 'Before', 'After'].map((header) => row[header] ?? ''));
const cells = (plan: PlanInHand, tab: string, row: number, ...headers: string[]): string[] =>
  headers.map((header) => plan.shown(tab, row, header));
const paste = (plan: PlanInHand, tab: string, cell: string, text: string): void =>
  plan.workbook.paste(plan.sheet(tab).getRange(cell), text);

describe('an ID that was typed over', () => {
  const kept = ['G1 · Pass the exam', 'G1 · Pass the exam', 'G2 · Run a small project'];

  test('[I6] [I8] comes back at once, and the text is kept in the log', () => {
    const plan = smallPlan();
    plan.type('Goals', 2, { ID: 'My goal' });
    expect(cells(plan, 'Goals', 2, 'ID', 'Goal')).toEqual(['G1', 'Pass the exam']);
    expect(goals(plan)).toEqual(kept);
    expect(logged(plan)).toEqual([['G1', 'ID', 'My goal', 'G1']]);
    expect(plan.update().problems).toEqual([]);
  });

  test.each([['My goal'], [''], ['G2'], ['42']])('[I6] without an event of the edit too: %p', (text) => {
    const plan = smallPlan();
    if (text === 'G2') plan.type('Goals', 2, { ID: text });
    else plan.put('Goals', 2, { ID: text });
    const { problems } = plan.update();
    expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
    expect(goals(plan)).toEqual(kept);
    expect(problems).toEqual(
      text === 'My goal' || text === '42'
        ? [
            `Goals, row 2: “${text}” stood in the column of IDs, which Waymark fills in. The row is G1; the text is kept in the tab Changes.`,
          ]
        : [],
    );
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  });

  test('[I6] of several rows at once each gets its own back, by title or by day', () => {
    const plan = smallPlan();
    paste(plan, 'Goals', 'A2', 'one\ntwo');
    paste(plan, 'Steps', 'A2', 'a\nb\nc');
    expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
    expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', 'S2', 'S3']);
    expect(goals(plan)).toEqual(kept);
    expect(logged(plan).map(([, , before]) => before)).toEqual(['one', 'two', 'a', 'b', 'c']);
  });

  test('[I6] a new row takes no ID of a deleted one that is still referred to', () => {
    const plan = smallPlan();
    plan.sheet('Goals').deleteRows(2, 1);
    plan.update();
    plan.type('Goals', 3, { ID: 'A new goal' });
    expect(cells(plan, 'Goals', 3, 'ID', 'Goal')).toEqual(['G3', 'A new goal']);
  });
});

describe('a text in the column of IDs', () => {
  const empty = (): PlanInHand => startPlan();

  test('[I7] becomes the title of its row, with the first text of an empty tab too', () => {
    const plan = empty();
    plan.type('Steps', 2, { ID: 'Update CV' });
    plan.type('Goals', 2, { ID: 'Become team lead' });
    expect(cells(plan, 'Steps', 2, 'ID', 'Step')).toEqual(['S1', 'Update CV']);
    expect(cells(plan, 'Goals', 2, 'ID', 'Goal')).toEqual(['G1', 'Become team lead']);
    plan.put('Steps', 3, { ID: '2026', Due: '05/03/2026' });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(cells(plan, 'Steps', 3, 'ID', 'Step', 'Due')).toEqual(['S2', '2026', '05/03/2026']);
  });

  test('[I7] pasted one column too far to the left, each cell goes where it belongs', () => {
    const plan = empty();
    paste(plan, 'Goals', 'A2', 'Become team lead\nLearn Spanish\t\tB1');
    paste(
      plan,
      'Steps',
      'A2',
      'Update CV\t2026-03-20\nCall Tom\tG1\tDone\t2026-03-12\t2\nWrite\tLearn Spanish\nPlan\t3\nSort\t20/04/2026',
    );
    expect(cells(plan, 'Goals', 3, 'ID', 'Goal')).toEqual(['G2', 'Learn Spanish']);
    expect(
      plan
        .rows('Steps')
        .map((row) => [row['ID'], row['Step'], row['Goal'], row['Status'], row['Due'], row['Effort h']]),
    ).toEqual([
      ['S1', 'Update CV', '', '', '20/03/2026', ''],
      ['S2', 'Call Tom', 'G1 · Become team lead', 'Done', '12/03/2026', '2'],
      ['S3', 'Write', 'G2 · Learn Spanish', '', '', ''],
      ['S4', 'Plan', '', '', '', '3'],
      ['S5', 'Sort', '', '', '20/04/2026', ''],
    ]);
  });

  test.each([
    ['strategy', 'Strategy', 'Lead a team', 'Choice'],
    ['experiments', 'Experiments', 'I like to lead', 'I believe that'],
    ['targets', 'Targets', 'Ada Ltd', 'Organisation'],
    ['network', 'Network', 'Ada', 'Name'],
    ['feedback', 'Feedback', 'What was good?', 'Question'],
  ])('[I7] is the title in %s too', (key, tab, text, header) => {
    const plan = empty();
    plan.call('addTab', { tab: key });
    plan.type(tab, 2, { ID: text });
    expect(plan.shown(tab, 2, header)).toBe(text);
    expect(plan.shown(tab, 2, 'ID')).toMatch(/^[A-Z]1$/);
  });

  test('[I8] where the row has a title, it is kept in the log and told', () => {
    const plan = empty();
    paste(plan, 'Steps', 'A2', 'Update CV\tby Friday');
    expect(cells(plan, 'Steps', 2, 'ID', 'Step')).toEqual(['S1', 'by Friday']);
    expect(logged(plan)).toEqual([['S1', 'ID', 'Update CV', 'S1']]);
  });
});
