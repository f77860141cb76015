import { left, rowsOf, said, unread } from './files';

/*
 * Files of other programs, from the text to the rows (rules U60 to U64). Monday 2 March 2026.
 */

/** Every row of the ten files, as a person would enter it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'todoist.csv': [
    '|Move to the new flat||2026-06-30||||',
    'Give notice @letters|Move to the new flat||2026-03-31|||0.25|',
    'Find movers|Move to the new flat||||||',
    'Find movers: Ask for three offers, in writing|Move to the new flat||2026-05-12||||',
    'Water the plants|||||||DATE: every 3 days',
    'Book the exam|Certificate||2026-03-09|||1.5|Ask which dates / are left / They answer on Mondays',
    'Read the handbook|Certificate||||||',
    'Read the handbook: Chapter "Costs"|Certificate||2026-04-03|||2|',
  ],
  'trello.json': [
    'Write the CV|Job search|doing|2026-03-10|2026-03-02|||Two pages',
    'Write the CV: Jobs|Job search|done|||||',
    'Write the CV: Skills|Job search|doing|||||',
    'Ask Ana for advice|Job search|todo|||||',
    'Photo|Job search|done|2026-02-10||||',
  ],
  'outlook-tasks.csv': [
    'Renew the contract|Work|todo|2026-03-27|2026-03-02|||See the mail / of Tuesday',
    'Tax papers|Home|doing|2026-05-31||||',
    'Call the landlord|Home|done|||2026-02-20||',
    'Quote from the painter|Home|waiting|2026-04-01||||',
  ],
  'todo-graph.json': [
    'Prepare the review|Career|todo|2026-03-20||||Three wins / One wish',
    'Prepare the review: Collect the numbers|Career|done|||2026-02-25||',
    'Prepare the review: Ask Max|Career|todo|||||',
    'Online course|Career|doing|||||',
    'Repair the bike|Home|done|||2026-02-14||',
    'Offer for the roof|Home|waiting|||||',
  ],
  'to-do-list.tsv': [
    'Pay the rent||done|2026-02-25||||',
    'Write to the insurance||todo|2026-03-04||||',
    'Clean the cellar||todo|2026-03-31||||',
    'Buy a desk||todo|||||',
  ],
  'project-tracker.tsv': [
    'Interview users|Research|doing|2026-03-20|2026-03-02|||Five people / Two "new" ones',
    'Write the report|Research|todo|2026-04-10||||',
    'Draw the screens|Design|waiting|||||',
    'Launch party|Design|letGo|||||',
  ],
  'german.csv': [
    'Steuer machen|Haushalt|todo|2026-05-31|||1.5|Belege; auch alte',
    'Bücher verkaufen|Haushalt|doing|2026-04-05|||1.5|',
    'Lebenslauf schreiben|Stelle finden|done|2026-02-28|||2.5|',
    'Mit Ana reden|Stelle finden|waiting|||||Fällig am: irgendwann / Aufwand: lang',
  ],
  'asana.csv': [
    'Choose three employers|Applications||2026-03-13|2026-03-02|||',
    'Update the profile|Applications|done|2026-02-15||2026-02-11||New photo',
    'Train the talk|Interviews||2026-04-01||||',
  ],
  'google-tasks.json': [
    'Book the train|My Tasks|todo|2026-03-18||||Window seat',
    'Return the keys|My Tasks|done|||2026-02-20||',
  ],
  'notion.csv': [
    'Learn for the licence||doing|2026-04-03|||12|',
    'Find a mentor||todo||||0.5|',
    'Speak at the meeting||done|2026-02-12||||',
    'Ask for more pay|||2026-09-01||||Status: Someday maybe / Est. hours: a while',
  ],
};

test.each(Object.keys(expected))('[U61] %s: every row, with the columns that were guessed', (name) => {
  expect(said(name)).toEqual(expected[name]);
});

test('[U61] of ten files, every row is recognised without a choice', () => {
  const names = Object.keys(expected);
  const all = names.flatMap((name) => (expected[name] ?? []).map((line) => `${name} ${line}`));
  const got = new Set(names.flatMap((name) => said(name).map((line) => `${name} ${line}`)));
  expect([names.length, all.length, all.filter((line) => got.has(line)).length]).toEqual([10, 44, 44]);
});

test('[U64] what is left out has its row and a reason, what cannot be read its row and column', () => {
  expect(left('trello.json')).toEqual(['4 archived', '5 archived']);
  expect(left('to-do-list.tsv')).toEqual(['1 aboveHeading']);
  expect(left('project-tracker.tsv')).toEqual(['1 aboveHeading']);
  expect(left('german.csv')).toEqual(['6 noTitle']);
  expect(unread('german.csv')).toEqual(['5 Fällig am: irgendwann', '5 Aufwand: lang']);
  expect(unread('todoist.csv')).toEqual(['7 DATE: every 3 days']);
  expect(unread('notion.csv')).toEqual(['5 Status: Someday maybe', '5 Est. hours: a while']);
});

describe('[U61] columns without headings', () => {
  test('are known by what is in them', () => {
    const { table, rows } = rowsOf('TRUE\t2026-03-05\tCall Ada\nFALSE\t2026-03-06\tCall Ben\n');
    expect([table.headings, table.roles]).toEqual([
      ['', '', ''],
      ['status', 'due', 'title'],
    ]);
    expect(rows.map(({ row, title, status }) => [row, title, status])).toEqual([
      [1, 'Call Ada', 'done'],
      [2, 'Call Ben', 'todo'],
    ]);
  });

  test('a list of lines is a list of steps', () => {
    expect(rowsOf('Call Ada\nBuy ink, paper and a pen\n\nSend it').rows.map(({ title }) => title)).toEqual([
      'Call Ada',
      'Buy ink, paper and a pen',
      'Send it',
    ]);
  });
});

describe('[U62] the order of numbers in a day', () => {
  const csv = (...days: readonly string[]): string =>
    ['Task;Due', ...days.map((day, index) => `T${index};${day}`)].join('\n');
  const dues = (text: string, order: 'dayFirst' | 'monthFirst' | null = null) => {
    const { rows, asks } = rowsOf(text, order);
    return [asks, ...rows.map(({ due }) => due)];
  };

  test('is asked when no day of the file decides it', () => {
    expect(dues(csv('03/04/2026', '05/05/2026'))).toEqual(['03/04/2026', null, '2026-05-05']);
    expect(dues(csv('03/04/2026'), 'dayFirst')).toEqual(['', '2026-04-03']);
    expect(dues(csv('03/04/2026'), 'monthFirst')).toEqual(['', '2026-03-04']);
  });

  test('is known when one day can be read in one way only, and asked when two contradict each other', () => {
    expect(dues(csv('03/04/2026', '31/12/2026'))).toEqual(['', '2026-04-03', '2026-12-31']);
    expect(dues(csv('3-4-26', '12-31-26'))).toEqual(['', '2026-03-04', '2026-12-31']);
    expect(dues(csv('03/04/2026', '31/12/2026', '12/31/2026'))).toEqual([
      '03/04/2026',
      null,
      '2026-12-31',
      '2026-12-31',
    ]);
  });
});

test('[U65] two rows that say the same are one; the same step on two days is two', () => {
  const { rows, leftOut } = rowsOf('Task,Due\nCall Ada,2026-03-05\nCall  ada,2026-03-05\nCall Ada,2026-04-05\n');
  expect([rows.length, leftOut]).toEqual([2, [{ row: 3, why: 'twice', text: 'Call ada', of: 2 }]]);
});
