/** @jest-environment ./test/bundle/runtime-environment.js */
import { momentOf, startPlan, type PlanInHand } from '../plan';
import { smallPlan, typedYesterday } from '../small-plan';

/*
 * What an update does and what it leaves alone (rules I, R, M, Y3 to Y10), on rows as people type and paste them.
 */

const day = 86_400_000;

const contents = (plan: PlanInHand): string => JSON.stringify(plan.workbook.document.snapshot());
const changes = (plan: PlanInHand): string[][] =>
  plan
    .rows('Changes')
    .map((row) => ['When', 'Row', 'What', 'Before', 'After', 'Kind'].map((header) => row[header] ?? ''));

describe('IDs', () => {
  test('[I1] a row typed with only a title has an ID at once; a blank row has none', () => {
    const plan = smallPlan();
    plan.type('Steps', 7, { Step: 'Call Ann' });
    expect(plan.workbook.report.failures).toEqual([]);
    expect(plan.rows('Steps').map((row) => row['ID'])).toEqual(['S1', 'S2', 'S3', '', '', 'S4']);
    expect(plan.shown('Steps', 7, 'What now')).toBe('Needs a date');
  });

  test('[I1] a sloppy ID is put right, and the row keeps its number', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { ID: 'g01' });
    expect(plan.update().problems).toEqual([]);
    expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2']);
  });

  test('[I3] the number of a deleted row is never given again, even when it was the last', () => {
    const plan = smallPlan();
    plan.sheet('Steps').deleteRows(4, 1);
    plan.update();
    plan.put('Steps', 4, { Step: 'Something else' });
    plan.update();
    expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', 'S2', 'S4']);
  });

  test('[I2] a number that a reference speaks of is not given to another row', () => {
    const plan = smallPlan();
    plan.put('Steps', 5, { Step: 'Wait', After: 'S9' });
    plan.update();
    expect(plan.shown('Steps', 5, 'ID')).toBe('S10');
  });

  test('[I4] of two rows with one ID the upper keeps it; the other gets its own and is told', () => {
    const plan = smallPlan();
    plan.put('Steps', 5, { ID: 'S1', Step: 'A copy' });
    expect(plan.update().problems).toEqual(['Steps, row 5: S1 stood twice; this row is now S4.']);
    expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(plan.update().problems).toEqual([]);
  });

  test('[I5] what is no ID of the tab is replaced and told', () => {
    const plan = smallPlan();
    plan.put('Goals', 4, { ID: 'S4', Goal: 'A goal with the ID of a step' });
    plan.put('Goals', 5, { ID: 'first', Goal: 'A goal with a word' });
    const { problems } = plan.update();
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('Goals, row 4');
    expect(problems[1]).toContain('Goals, row 5');
    expect(plan.shownColumn('Goals', 'ID')).toEqual(['G1', 'G2', 'G3', 'G4']);
  });
});

describe('references', () => {
  test('[R1] [R2] [R5] an ID, an ID with any words and an exact title become the ID with the title', () => {
    const plan = smallPlan();
    const typed = ['g1', 'G01', 'G1 · something else', '  Pass   the exam '];
    typed.forEach((text, index) => plan.put('Steps', 5 + index, { Step: `Step ${index}`, Goal: text }));
    expect(plan.update().problems).toEqual([]);
    expect(plan.shownColumn('Steps', 'Goal').slice(3)).toEqual(typed.map(() => 'G1 · Pass the exam'));
    expect(plan.shown('Goals', 2, 'Steps done')).toBe('0 of 6');
  });

  test('[R5] the words behind an ID follow the goal’s new title, in steps and in Part of', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { Goal: 'Pass the exam\nin June' });
    plan.update();
    expect(plan.shownColumn('Steps', 'Goal')).toEqual([
      'G1 · Pass the exam in June',
      'G1 · Pass the exam in June',
      'G2 · Run a small project',
    ]);
    expect(plan.shown('Goals', 3, 'Part of')).toBe('G1 · Pass the exam in June');
  });

  test('[R3] [R4] a title of two goals and an unknown one are said and left as they are', () => {
    const plan = smallPlan();
    plan.put('Goals', 4, { Goal: 'Twice' });
    plan.put('Goals', 5, { Goal: 'Twice' });
    plan.put('Steps', 5, { Step: 'Which of them?', Goal: 'Twice' });
    plan.put('Steps', 6, { Step: 'Capitals count', Goal: 'pass the exam' });
    expect(plan.update().problems).toEqual([
      'Steps, row 5, Goal: “Twice” could be G3, G4; type the ID',
      'Steps, row 6, Goal: nothing is called “pass the exam”; choose from the list or type an ID',
    ]);
    expect(plan.shownColumn('Steps', 'Goal').slice(3)).toEqual(['Twice', 'pass the exam']);
  });

  test('[R6] lists take commas, semicolons, line breaks, blanks and titles; each unknown piece is named', () => {
    const plan = smallPlan();
    plan.put('Steps', 5, { Step: 'Celebrate', Due: '01/12/2026', After: 's1; Sit the exam\nS3' });
    plan.put('Steps', 6, { Step: 'Rest', Due: '02/12/2026', After: 'nowhere, S1 S3, S77 · gone, long ago' });
    expect(plan.update().problems).toEqual([
      'Steps, row 6, After: nothing is called “nowhere”; choose from the list or type an ID',
      'Steps, row 6, After: nothing is called “S77”; choose from the list or type an ID',
    ]);
    expect(plan.shown('Steps', 5, 'What now')).toBe('Waits for S1, S2, S3');
    expect(plan.shown('Steps', 6, 'Waits')).toBe('S1, S3');
  });
});

describe('moved dates', () => {
  test('[M1] [M4] a later and an earlier date are kept in Changes and counted in Moved, once', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Due: '11/03/2026' });
    plan.put('Steps', 4, { Due: '05/03/2026' });
    plan.put('Goals', 2, { Deadline: '31/01/2027' });
    plan.update();
    const told = [
      ['02/03/2026', 'G1', 'Deadline', '31/12/2026', '31/01/2027', 'Moved later'],
      ['02/03/2026', 'S1', 'Due', '04/03/2026', '11/03/2026', 'Moved later'],
      ['02/03/2026', 'S3', 'Due', '10/03/2026', '05/03/2026', 'Pulled in'],
    ];
    expect(changes(plan)).toEqual(told);
    expect(plan.shownColumn('Steps', 'Moved')).toEqual(['1', '', '']);
    plan.update();
    expect(changes(plan)).toEqual(told);
    plan.put('Steps', 2, { Due: '12/03/2026' });
    plan.update();
    expect(changes(plan)).toHaveLength(4);
    expect(plan.shownColumn('Steps', 'Moved')).toEqual(['2', '', '']);
  });

  test('[M4] what was last seen of each row stays when the hidden tab has to grow, by many rows and by one', () => {
    const plan = smallPlan();
    const hidden = plan.sheet('Waymark data');
    hidden.deleteRows(hidden.getLastRow() + 1, hidden.getMaxRows() - hidden.getLastRow());
    let last = 4;
    const addSteps = (count: number): void => {
      const rows = Array.from({ length: count }, (_, n) => ({
        row: last + 1 + n,
        due: `${String(1 + (n % 28)).padStart(2, '0')}/05/2026`,
      }));
      const sheet = plan.sheet('Steps');
      if (sheet.getMaxRows() < last + count)
        sheet.insertRowsBefore(sheet.getMaxRows(), last + count + 1 - sheet.getMaxRows());
      sheet
        .getRange(last + 1, plan.column('Steps', 'Step'), count, 1)
        .setValues(rows.map(({ row }) => [`Task ${row}`]));
      sheet.getRange(last + 1, plan.column('Steps', 'Due'), count, 1).setValues(rows.map(({ due }) => [due]));
      last += count;
      expect(plan.update().problems).toEqual([]);
      const dues = [
        ...plan.rows('Goals').map((row) => [row['ID'], row['Deadline']]),
        ...plan.rows('Steps').map((row) => [row['ID'], row['Due']]),
      ].filter(([id]) => id !== '');
      expect(dues).toHaveLength(last + 1);
      const seen = plan
        .rows('Waymark data')
        .flatMap((row) =>
          row['ID'] === '' || row['ID']?.startsWith('new ') === true ? [] : [[row['ID'], row['Last seen due']]],
        );
      expect(seen.sort()).toEqual(dues.sort());
    };
    // As many as the hidden tab has rows for, then one and again one beyond them.
    addSteps(hidden.getMaxRows() - 1 - 5);
    addSteps(1);
    addSteps(1);
    addSteps(40);
  });

  test('[M1] a date that is pasted counts as one that is typed, at once', () => {
    const plan = smallPlan();
    plan.workbook.paste(
      plan.sheet('Steps').getRange(2, plan.column('Steps', 'Due')),
      '20/03/2026\n02/06/2026\n09/03/2026',
    );
    expect(changes(plan).map(([, row, , , after, kind]) => [row, after, kind])).toEqual([
      ['S1', '20/03/2026', 'Moved later'],
      ['S2', '02/06/2026', 'Moved later'],
      ['S3', '09/03/2026', 'Pulled in'],
    ]);
    plan.update();
    expect(changes(plan)).toHaveLength(3);
    expect(plan.shownColumn('Steps', 'Moved')).toEqual(['1', '1', '']);
  });

  test('[M2] [M3] a first date and an emptied one are no moves; one that comes back is compared with the last there was', () => {
    const plan = smallPlan();
    plan.put('Steps', 5, { Step: 'New', Due: '01/05/2026' });
    plan.put('Steps', 2, { Due: '' });
    plan.update();
    expect(changes(plan)).toEqual([]);
    plan.put('Steps', 2, { Due: '06/03/2026' });
    plan.update();
    expect(changes(plan)).toEqual([['02/03/2026', 'S1', 'Due', '04/03/2026', '06/03/2026', 'Moved later']]);
  });

  test('[M4] a pasted copy of a row waits until it has its own ID, and moves nothing', () => {
    const plan = smallPlan();
    plan.workbook.paste(plan.sheet('Steps').getRange(5, 1), 'S1\tBook another seat\tG1\tTo do\t30/04/2026');
    plan.update();
    plan.update();
    expect(changes(plan)).toEqual([]);
    expect(plan.shown('Steps', 5, 'ID')).toBe('S4');
    typedYesterday(plan);
    plan.put('Steps', 5, { Due: '01/05/2026' });
    plan.update();
    expect(changes(plan).map(([, row]) => row)).toEqual(['S4']);
  });

  test('[M5] a formula that gives another day every day is no decision to move; typing a day over it is one', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Due: '=TODAY()+7' });
    plan.put('Steps', 3, { Due: '=E2+3' });
    plan.put('Goals', 3, { Deadline: '=TODAY()+100' });
    plan.update();
    plan.call('turnOnReminders', { hour: 10 });
    plan.workbook.advance(plan.workbook.now() + 5 * day);
    plan.update();
    expect(plan.shownColumn('Steps', 'Due').slice(0, 2)).toEqual(['14/03/2026', '17/03/2026']);
    expect(changes(plan)).toEqual([]);
    expect(plan.shownColumn('Steps', 'Moved')).toEqual(['', '', '']);
    plan.put('Steps', 2, { Due: '20/03/2026' });
    plan.update();
    expect(changes(plan)).toEqual([['07/03/2026', 'S1', 'Due', '14/03/2026', '20/03/2026', 'Moved later']]);
  });

  test('[M6] a first date that is put right on its first day is no move; on the next day it is one', () => {
    const plan = smallPlan();
    plan.type('Steps', 5, { Step: 'New step', Due: '20/03/2025' });
    plan.type('Steps', 5, { Due: '20/03/2026' });
    plan.type('Goals', 4, { Goal: 'New goal', Deadline: '20/03/2027' });
    plan.type('Goals', 4, { Deadline: '20/12/2026' });
    expect(changes(plan)).toEqual([]);
    expect(plan.shown('Steps', 5, 'Moved')).toBe('');
    plan.workbook.advance(plan.workbook.now() + day);
    plan.type('Steps', 5, { Due: '27/03/2026' });
    expect(changes(plan)).toEqual([['03/03/2026', 'S4', 'Due', '20/03/2026', '27/03/2026', 'Moved later']]);
    expect(plan.shown('Steps', 5, 'Moved')).toBe('1');
  });

  test('[W11] the status is the user’s word, wherever the date goes', () => {
    const plan = smallPlan();
    plan.workbook.advance(plan.workbook.now() + 3 * day);
    expect(plan.shown('Steps', 2, 'What now')).toBe('Overdue 1 d');
    plan.type('Steps', 2, { Due: '30/04/2026' });
    expect(plan.shown('Steps', 2, 'What now')).toBe('');
    expect(plan.shown('Steps', 2, 'Status')).toBe('To do');
  });
});

describe('what an update writes, and what it leaves', () => {
  test('[Y3] Done on is filled when a step is done, and only when it is empty', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Status: 'Done' });
    plan.put('Steps', 3, { Status: 'Done', 'Done on': '28/02/2026' });
    plan.put('Steps', 4, { Status: 'Done', 'Done on': 'last week' });
    plan.update();
    expect(plan.shownColumn('Steps', 'Done on')).toEqual(['02/03/2026', '28/02/2026', 'last week']);
    plan.workbook.advance(plan.workbook.now() + day);
    plan.put('Steps', 2, { Status: 'To do' });
    plan.update();
    expect(plan.shown('Steps', 2, 'Done on')).toBe('');
    plan.put('Steps', 2, { Status: 'Done' });
    plan.update();
    expect(plan.shown('Steps', 2, 'Done on')).toBe('03/03/2026');
  });

  test('[Y26] a day that the user typed or changed stays when the step is reopened', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Status: 'Done' });
    plan.put('Steps', 3, { Status: 'Done', 'Done on': '28/02/2026' });
    plan.put('Steps', 4, { Status: 'Done', 'Done on': '=TODAY()-1' });
    plan.update();
    plan.put('Steps', 2, { 'Done on': '01/03/2026' });
    plan.update();
    plan.workbook.advance(plan.workbook.now() + 2 * day);
    for (const row of [2, 3, 4]) plan.put('Steps', row, { Status: 'Doing' });
    plan.update();
    for (const row of [2, 3, 4]) plan.put('Steps', row, { Status: 'Done' });
    plan.update();
    expect(plan.shownColumn('Steps', 'Done on')).toEqual(['01/03/2026', '28/02/2026', '03/03/2026']);
    expect(plan.sheet('Steps').getRange(4, plan.column('Steps', 'Done on'), 1, 1).getFormulas()).toEqual([
      ['=TODAY()-1'],
    ]);
  });

  test('[Y3] a second update right after the first writes nothing, whatever stands in the rows', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { Due: 'soon', Status: 'Nearly', After: 'S2 S77' });
    plan.put('Steps', 3, { After: 'S3', 'Effort h': '-1' });
    plan.put('Steps', 4, { Status: 'Done' });
    plan.put('Steps', 6, { Step: 'Far below', After: 'S2' });
    plan.put('Goals', 2, { 'Part of': 'G2' });
    plan.update();
    const before = contents(plan);
    plan.update();
    expect(plan.workbook.callLog().filter(({ method }) => /\.(set|insert|delete|clear)/.test(method))).toEqual([]);
    expect(contents(plan)).toBe(before);
  });

  test('[Y4] columns, tabs, notes and colours of the user’s own stay as they are', () => {
    const plan = smallPlan();
    const steps = plan.sheet('Steps');
    steps.insertColumnsBefore(plan.column('Steps', 'Status'), 1);
    steps.getRange(1, plan.column('Steps', 'Status') - 1).setValue('Mood');
    steps.getRange(2, plan.column('Steps', 'Mood'), 3, 1).setValues([['sunny'], ['=1+1'], ['']]);
    const own = plan.workbook.spreadsheet().insertSheet('Mine');
    own.getRange('A1:B2').setValues([
      ['ID', 'Goal'],
      ['G1', '=UPPER("x")'],
    ]);
    plan.put('Steps', 2, { Due: '11/03/2026' });
    expect(plan.update().problems).toEqual([]);
    expect(plan.shownColumn('Steps', 'Mood')).toEqual(['sunny', '=1+1', '']);
    expect(own.getRange('A1:B2').getDisplayValues()).toEqual([
      ['ID', 'Goal'],
      ['G1', 'X'],
    ]);
    expect(own.getRange('B2').getFormulas()).toEqual([['=UPPER("x")']]);
    expect(plan.shown('Steps', 2, 'Moved')).toBe('1');
  });

  test('[Y7] a column that is inserted beside one of ours, and a copy of one, are not taken for it', () => {
    const plan = smallPlan();
    const steps = plan.sheet('Steps');
    for (const header of ['Status', 'Due', 'Goal', 'What now'])
      steps.insertColumnsBefore(plan.column('Steps', header), 1);
    for (const header of ['Due', 'Step']) steps.insertColumnsAfter(plan.column('Steps', header), 1);
    expect(plan.update().problems).toEqual([]);
    expect(plan.shownColumn('Steps', 'What now')).toEqual(['Due in 2 d', '', '']);
    // Now the user's new column gets a name, and Waymark's column another name.
    const own = plan.column('Steps', 'Status') - 1;
    plan.workbook.edit(steps.getRange(1, own), 'Mood');
    plan.workbook.edit(steps.getRange(1, own + 1), 'Stand');
    plan.put('Steps', 2, { Mood: 'sunny', Stand: 'Done' });
    expect(plan.update().problems).toEqual([]);
    expect([plan.shown('Steps', 2, 'Mood'), plan.shown('Steps', 2, 'What now')]).toEqual(['sunny', 'Done ✓']);
  });

  test('[Y6] system cells that somebody overwrote or cleared are put right', () => {
    const plan = smallPlan();
    plan.put('Steps', 2, { ID: '', 'What now': 'Nothing!', 'Days left': '99', Moved: '7' });
    plan.put('Goals', 2, { Bar: '', 'Progress %': '0.9', Pace: 'Fine', SMART: 'S M A R T', 'Steps done': 'all' });
    plan.put('Timeline', 5, { What: 'Mine', ID: 'S1' });
    expect(plan.update().problems).toEqual([]);
    expect(['ID', 'What now', 'Days left', 'Moved'].map((header) => plan.shown('Steps', 2, header))).toEqual([
      'S1',
      'Due in 2 d',
      '2',
      '',
    ]);
    expect(['Bar', 'Progress %', 'Pace', 'Steps done'].map((header) => plan.shown('Goals', 2, header))).toEqual([
      '░░░░░░░░░░',
      '0%',
      'Just started',
      '0 of 2',
    ]);
    expect([plan.shown('Timeline', 5, 'ID'), plan.shown('Timeline', 5, 'What')]).toEqual(['G1', '◆ Pass the exam']);
  });

  test('[Y9] the row of a deleted text loses its system cells, and those below keep theirs', () => {
    const plan = smallPlan();
    plan.put('Steps', 3, { Step: '', Goal: '', Due: '', Status: '' });
    plan.update();
    expect(Object.values(plan.rows('Steps')[1] ?? {}).filter((text) => text !== '' && text !== 'FALSE')).toEqual([]);
    expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', '', 'S3']);
  });
});

describe('[Y10] an edit does what the next update would do', () => {
  test('within its rights: IDs, words behind references, Done on, moved dates and the Timeline', () => {
    const plan = smallPlan();
    plan.type('Steps', 5, { Step: 'Call Ann', Goal: 'g2', Due: '06/03/2026', Status: 'Done' });
    plan.type('Steps', 2, { Due: '12/03/2026' });
    expect(plan.workbook.report.failures).toEqual([]);
    expect(['ID', 'Goal', 'What now', 'Done on'].map((header) => plan.shown('Steps', 5, header))).toEqual([
      'S4',
      'G2 · Run a small project',
      'Done ✓',
      '02/03/2026',
    ]);
    expect(plan.shown('Steps', 2, 'Moved')).toBe('1');
    expect(plan.shownColumn('Timeline', 'ID')).toContain('S4');
    expect(plan.workbook.calls().simulatedSeconds).toBeLessThan(30);
    const calls = Object.keys(plan.workbook.calls().byMethod).filter((method) =>
      /^(MailApp|ScriptApp|Ui)\b/.test(method),
    );
    expect(calls).toEqual([]);
  });

  test('an edit elsewhere starts nothing', () => {
    const plan = smallPlan();
    const own = plan.workbook.spreadsheet().insertSheet('Mine');
    const before = contents(plan);
    plan.workbook.edit(own.getRange('A1'), '');
    plan.put('Steps', 5, { Step: 'Not yet' });
    // Soon after another run an edit would complete what that one could not know of (rule Y30).
    plan.workbook.setClock(plan.workbook.now() + 3_600_000);
    plan.workbook.edit(own.getRange('A1'), 'x');
    expect(plan.shown('Steps', 5, 'ID')).toBe('');
    expect(before).not.toBe('');
    plan.update();
    expect(plan.shown('Steps', 5, 'ID')).toBe('S4');
  });

  test('while somebody else updates, it leaves all to the next run', () => {
    const plan = smallPlan();
    plan.workbook.locksElsewhere.add('document');
    plan.type('Steps', 5, { Step: 'Not yet' });
    expect(plan.workbook.report.failures).toEqual([]);
    expect(plan.shown('Steps', 5, 'ID')).toBe('');
    expect(plan.update().message).toBe('Somebody else is updating this plan just now. Please try again in a minute.');
    plan.workbook.locksElsewhere.clear();
    expect(plan.update().message).toBe('Up to date.');
    expect(plan.shown('Steps', 5, 'ID')).toBe('S4');
  });
});

test('[Y3] before Start it says how to begin', () => {
  const plan = startPlan();
  const { workbook } = plan;
  for (const tab of ['Goals', 'Steps'])
    workbook.restructure('REMOVE_GRID', () => workbook.spreadsheet().deleteSheet(plan.sheet(tab)));
  expect(plan.update()).toEqual({
    message: 'There is no plan in this file yet. Choose Waymark ▸ Open Waymark and then Start.',
    problems: [],
  });
  expect(momentOf(plan, '2026-03-02T09:00')).toBe(workbook.now());
});
