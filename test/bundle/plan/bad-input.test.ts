/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * Mistakes of users, in the built bundle: one clear sentence, nothing is lost, everything else works (rules X).
 */

let neighbours: PlanInHand | undefined;

/** A goal and two valid steps with an empty row between them. */
function planWithNeighbours(): PlanInHand {
  if (!neighbours) {
    neighbours = startPlan();
    neighbours.put('Goals', 2, {
      Goal: 'Pass the exam',
      Deadline: '31/12/2026',
      Status: 'Active',
      Start: '01/03/2026',
    });
    neighbours.update();
    neighbours.put('Steps', 2, { Step: 'Book the seat', Goal: 'G1', Due: '04/03/2026', Status: 'To do' });
    neighbours.put('Steps', 4, { Step: 'Sit the exam', Goal: 'G1', Due: '01/03/2026', Status: 'Doing' });
  }
  return copyPlan(neighbours);
}

/** The row under test is row 3, between valid rows. */
function planWith(
  cells: Readonly<Record<string, string>>,
  tab: 'Goals' | 'Steps' = 'Steps',
): { plan: PlanInHand; problems: readonly string[] } {
  const plan = planWithNeighbours();
  if (tab === 'Steps') plan.put('Steps', 3, { Step: 'The odd one', Goal: 'G1', ...cells });
  else plan.put('Goals', 3, { Goal: 'The odd one', ...cells });
  const { problems } = plan.update();
  // The content of the middle row does not affect the other rows.
  expect(plan.shown('Steps', 2, 'What now')).toBe('Due in 2 d');
  expect(plan.shown('Steps', 4, 'What now')).toBe('Overdue 1 d');
  expect(plan.shown('Steps', 2, 'ID')).toBe('S1');
  // What was typed is still there.
  for (const [header, text] of Object.entries(cells))
    if (!['ID', 'Progress %'].includes(header))
      expect(plan.shown(tab, 3, header)).toContain(text.replace(/^'/, '').slice(0, 20));
  return { plan, problems };
}

const sentences: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
  [
    'a due date in words',
    { Due: 'soon' },
    'Check: Due is not a date: soon',
    'Steps, row 3, Due: expected a date, got “soon”',
  ],
  [
    'a day that does not exist',
    { Due: '31/02/2026' },
    'Check: Due is not a date: 31/02/2026',
    'Steps, row 3, Due: expected a date, got “31/02/2026”',
  ],
  [
    'a due date before the start',
    { Start: '10/03/2026', Due: '05/03/2026' },
    'Check: ends before it starts',
    'Steps, row 3, Due: ends before it starts (2026-03-10 – 2026-03-05); change one of the two dates',
  ],
  [
    'a number as text',
    { 'Effort h': "'5" },
    'Check: a number is expected in Effort h',
    'Steps, row 3, Effort h: expected a number, got “5”',
  ],
  [
    'a negative effort',
    { 'Effort h': '-2' },
    'Check: Effort h is below 0: -2',
    'Steps, row 3, Effort h: expected 0 or more, got -2',
  ],
  [
    'an unknown goal',
    { Goal: 'G9' },
    'Check: Goal is unknown: G9',
    'Steps, row 3, Goal: nothing is called “G9”; choose from the list or type an ID',
  ],
  [
    'a status of one’s own',
    { Status: 'Nearly' },
    'Check: Status is not one of its words: Nearly',
    'Steps, row 3, Status: expected one of To do, Doing, Waiting, Done, Let go, got “Nearly”; Check my plan can make it a word of your own',
  ],
  [
    'a help of 7',
    { 'How much it helps 1–5': '7' },
    'Check: How much it helps 1–5 is 7, expected 1 to 5',
    'Steps, row 3, How much it helps 1–5: expected 1 to 5, got 7',
  ],
];

test.each(sentences)('[X10] %s is said in one sentence and kept', (_, cells, short, long) => {
  const { plan, problems } = planWith(cells);
  expect(plan.shown('Steps', 3, 'What now')).toBe(short);
  expect(problems).toEqual([long]);
});

test('[W10] a step without goal asks which', () => {
  const plan = startPlan();
  plan.type('Steps', 2, { Step: 'Read a book', Due: '30/06/2026' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('Steps', 2, 'What now')).toBe('Which goal?');
});

test('[X6] 300 % of a target is asked about, and progress stays in 0 to 100 %', () => {
  const { plan, problems } = planWith({ Baseline: '0', Target: '2', Now: '300%' }, 'Goals');
  expect(plan.shown('Goals', 3, 'Progress %')).toBe('100%');
  expect(problems).toEqual([]);
  // Typed without % into a cell with a percent format, it would be 6 %, as in Google.
  plan.type('Goals', 3, { Now: '600%' });
  expect(plan.update().problems).toEqual([
    'Goals, row 3, Now: 6 is far beyond the target; if it is right, set the status to Reached',
  ]);
  expect(plan.shown('Goals', 3, 'Progress %')).toBe('100%');
});

test('[Y6] 300 % typed over Progress is put right at the next update', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Run', Baseline: '0', Target: '4', Now: '1' });
  plan.update();
  plan.put('Goals', 2, { 'Progress %': '300%' });
  plan.update();
  expect(plan.shown('Goals', 2, 'Progress %')).toBe('25%');
});

test('[I3] a pasted row with an ID that is there already gets its own', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'First' });
  plan.put('Steps', 3, { Step: 'Second' });
  plan.update();
  plan.workbook.paste(plan.sheet('Steps').getRange(4, 1), 'S1\tFirst again');
  plan.update();
  expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', 'S2', 'S3']);
  expect(plan.shown('Steps', 4, 'Step')).toBe('First again');
});

test('[W12] steps that wait for each other say so, and all others are as before', () => {
  const plan = startPlan();
  for (const [row, step] of ['One', 'Two', 'Three'].entries())
    plan.put('Steps', row + 2, { Step: step, Goal: 'x', Due: '30/06/2026' });
  plan.put('Goals', 2, { Goal: 'x' });
  plan.update();
  plan.put('Steps', 2, { After: 'S2' });
  plan.put('Steps', 3, { After: 'S1' });
  plan.put('Steps', 4, { After: 'S2' });
  plan.update();
  expect(plan.shownColumn('Steps', 'What now')).toEqual([
    'S1 and S2 wait for each other',
    'S1 and S2 wait for each other',
    'Waits for S2',
  ]);
});

test('[Y7] a renamed tab is still the tab', () => {
  const plan = startPlan();
  plan.sheet('Steps').setName('My steps');
  plan.type('My steps', 2, { Step: 'Call Ann', Due: '01/03/2026' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('My steps', 2, 'What now')).toBe('Overdue 1 d');
  plan.type('Goals', 2, { Goal: 'Grow' });
  plan.type('My steps', 2, { Goal: 'G1' });
  plan.update();
  expect(plan.shown('Goals', 2, 'Steps done')).toBe('0 of 1');
});

test('[Y7] a renamed and a moved column are still what they were', () => {
  const plan = startPlan();
  plan.type('Steps', 2, { Step: 'Call Ann', Due: '01/03/2026' });
  plan.update();
  const sheet = plan.sheet('Steps');
  const due = plan.column('Steps', 'Due');
  plan.workbook.edit(sheet.getRange(1, due), 'Bis wann');
  sheet.moveColumns(sheet.getRange(1, due, sheet.getMaxRows(), 1), 2);
  plan.type('Steps', 3, { Step: 'Write to Ben', 'Bis wann': '04/03/2026' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.column('Steps', 'Bis wann')).toBe(2);
  expect(plan.shownColumn('Steps', 'What now')).toEqual(['Overdue 1 d', 'Due in 2 d']);
});

test('[Y8] a deleted column is said, the rest goes on, and Check my plan brings it back', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'Call Ann', Due: '01/03/2026', 'Effort h': '2' });
  plan.update();
  plan.sheet('Steps').deleteColumns(plan.column('Steps', 'Due'), 1);
  expect(plan.update().problems).toEqual([
    'Steps: The column Due is not there; its values count as empty. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
  ]);
  expect(plan.shown('Steps', 2, 'Step')).toBe('Call Ann');
  expect(plan.call('checkPlan').message).toContain('Steps: the column Due is back.');
  plan.put('Steps', 2, { Due: '04/03/2026' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('Steps', 2, 'What now')).toBe('Due in 2 d');
});

test('[Y8] a deleted tab is said, and Check my plan brings it back', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Grow' });
  const { workbook } = plan;
  workbook.restructure('REMOVE_GRID', () => workbook.spreadsheet().deleteSheet(plan.sheet('Timeline')));
  expect(plan.update().problems).toEqual([
    'The tab Timeline is not there. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
  ]);
  expect(plan.call('checkPlan')).toEqual({ message: 'The tab Timeline is back.', problems: [] });
  expect(plan.shown('Timeline', 5, 'What')).toBe('◆ Grow');
});

test('[Y9] blank rows in the middle stay blank and the rows below are read', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'First' });
  plan.put('Steps', 6, { Step: 'Last', Due: '01/03/2026' });
  plan.update();
  const rows = plan.rows('Steps');
  expect(rows.map((row) => row['ID'])).toEqual(['S1', '', '', '', 'S2']);
  expect(Object.values(rows[1] ?? {}).filter((text) => text !== '' && text !== 'FALSE')).toEqual([]);
  expect(plan.shown('Steps', 6, 'What now')).toBe('Overdue 1 d');
});

test('[Y9] in a sorted table each row keeps its ID, its goal and its state', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Grow' });
  plan.update();
  for (const [index, [step, due]] of [
    ['B', '01/03/2026'],
    ['A', '04/03/2026'],
    ['C', '20/04/2026'],
  ].entries())
    plan.put('Steps', index + 2, { Step: step ?? '', Due: due ?? '', Goal: 'G1' });
  plan.update();
  const before = new Map(plan.rows('Steps').map((row) => [row['Step'], [row['ID'], row['Goal'], row['What now']]]));
  const sheet = plan.sheet('Steps');
  sheet.getRange(2, 1, 3, sheet.getLastColumn()).sort({ column: plan.column('Steps', 'Step'), ascending: true });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shownColumn('Steps', 'Step')).toEqual(['A', 'B', 'C']);
  expect(new Map(plan.rows('Steps').map((row) => [row['Step'], [row['ID'], row['Goal'], row['What now']]]))).toEqual(
    before,
  );
});

test('[Y9] a filtered table is updated whole', () => {
  const plan = startPlan();
  plan.put('Steps', 2, { Step: 'Seen', Due: '01/03/2026' });
  plan.put('Steps', 3, { Step: 'Filtered out', Due: '01/03/2026' });
  plan.update();
  const sheet = plan.sheet('Steps');
  const hands = plan.workbook.userServices() as unknown as {
    SpreadsheetApp: { newFilterCriteria(): { whenTextEqualTo(text: string): { build(): unknown } } };
  };
  sheet
    .getRange(1, 1, 3, sheet.getLastColumn())
    .createFilter()
    .setColumnFilterCriteria(
      plan.column('Steps', 'Step'),
      hands.SpreadsheetApp.newFilterCriteria().whenTextEqualTo('Seen').build(),
    );
  plan.workbook.advance(plan.workbook.now() + 86_400_000);
  plan.update();
  expect(plan.shownColumn('Steps', 'What now')).toEqual(['Overdue 2 d', 'Overdue 2 d']);
});

test.each([
  ['5,000 characters', 'x'.repeat(5000)],
  ['a formula that reaches out', '=IMPORTRANGE("https://example.com/x","A1")'],
  ['a script', '<script>alert(1)</script>'],
  ['emoji', '🎯 Ziel 👩🏽‍💻 erreicht'],
  ['right-to-left text', 'קבל תעודה'],
])('[X10] a title of %s stays as it was typed, on every tab that shows it', (_, title) => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: title, Status: 'Active', Deadline: '01/06/2026' });
  // An ID that a reference names is not given to a new row, so the goal must get G1 first.
  plan.update();
  plan.put('Steps', 2, { Step: title, Goal: 'G1', Due: '02/03/2026' });
  expect(plan.update().problems).toEqual([]);
  expect(plan.shown('Goals', 2, 'Goal')).toBe(title);
  expect(plan.sheet('Goals').getRange(2, plan.column('Goals', 'Goal'), 1, 1).getFormulas()).toEqual([['']]);
  expect(plan.shown('Steps', 2, 'Step')).toBe(title);
  expect(plan.shown('Steps', 2, 'Goal')).toBe(`G1 · ${title.replace(/\s+/g, ' ')}`);
  expect(plan.shown('Goals', 2, 'Steps done')).toBe('0 of 1');
  const short = title.length > 35 ? `${title.slice(0, 34)}…` : title;
  expect(plan.shownColumn('Timeline', 'What').slice(3, 5)).toEqual([`◆ ${short}`, `    ${short}`]);
  plan.call('turnOnReminders', { hour: 10 });
  plan.workbook.advance(plan.workbook.now() + 86_400_000);
  const [mail] = plan.workbook.outbox();
  expect(mail?.html).not.toContain('<script>alert');
  expect(mail?.subject).not.toMatch(/[\r\n]/);
});

test('[Y5] a tab named Goals that was there before Start stays untouched', () => {
  const plan = openFile();
  const sheet = plan.workbook.spreadsheet().insertSheet('Goals');
  sheet.getRange('A1').setValue('ID');
  sheet.getRange('B1').setValue('Goal');
  sheet.getRange('B2').setValue('Mine since 2019');
  plan.call('start');
  expect(plan.sheet('Goals').getRange('A1:B2').getDisplayValues()).toEqual([
    ['ID', 'Goal'],
    ['', 'Mine since 2019'],
  ]);
  expect(plan.sheet('Goals').getLastColumn()).toBe(2);
  plan.put('Goals (Waymark)', 2, { Goal: 'Grow' });
  plan.update();
  expect(plan.shown('Goals (Waymark)', 2, 'ID')).toBe('G1');
});
