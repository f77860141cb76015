import { left, rowsOf, said, unread } from './files';

/*
 * Ten files more, made for these tests, of other programs and in other languages (rules U61 to U64, U69, U70). Monday 2 March 2026. Todoist describes its
 * form (see files.ts); the columns of TickTick and of Trello's CSV are those that public programs read, such as Vikunja. For the other seven no
 * description was found: they have the columns that these programs are known to write, and no real export was compared.
 */

/** Every row of the ten files, as a person would enter it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'ticktick.csv': [
    'Order seeds|Garden|todo|2026-03-14|2026-03-09|||Ask for the "early" sort / and two bags of soil',
    'Clean the tools|Garden|done|||2026-02-21||',
    'Water the beds|Garden|todo|2026-04-01|2026-04-01|||',
    'Boxes for the kitchen|Moving out|todo|2026-05-30||||▫Borrow ten / ▪Buy tape',
    'Tell the post office|Moving out|done|||2026-03-02||',
  ],
  'planner-de.tsv': [
    'Möbel ausmessen|Vorbereitung|doing|2026-03-13|2026-02-16|||Raum 2.14 / und der Flur',
    'Angebote einholen|Vorbereitung|todo|2026-03-27||||',
    'Kündigung des Lagers|Verträge|done|2026-02-20||2026-02-19||',
    'Wöchentliche Runde|Verträge|todo|2026-03-09||||',
  ],
  'clickup.csv': [
    'Draft the portfolio|Website|doing|2026-03-21|2026-03-02||1.5|Three projects, / each on one page',
    'Choose a host|Website|todo|||||',
    'Buy the domain|Website|done|2026-02-20|||0.25|',
    'Write to three mentors|Network|waiting|2026-04-01|||2|',
  ],
  'jira.csv': [
    'Write the test plan|Career site|doing|2026-03-20|||4|Scope first; / then the "cases"',
    'Fix the form|Career site|todo|2026-04-03|||1.5|',
    'Set up the mail|Career site|done|||2026-02-17||',
    'Compare the tools|Career site|todo|||||',
  ],
  'trello-board.csv': [
    'Compare three courses|New skills|doing|2026-03-20|2026-03-04|||Price, length, certificate',
    'Ask the library|New skills|todo|2026-04-09||||',
    'Sign up|New skills|done|2026-02-18||||',
  ],
  'notion-fr.csv': [
    'Relire le contrat|Location|doing|2026-03-20|||1.5|Page 3, / article « Durée »',
    'Appeler l’assurance|Location|todo|2026-04-01|||0.5|',
    'État des lieux|Location|done|2026-02-28|2026-02-27||2|',
    'Vélo à réparer||todo|||||',
  ],
  'monday.csv': [
    'Plan the posts|This month|doing|2026-03-18|||3|',
    'Find a photographer|This month|waiting|2026-03-25|||1.5|Two were full; / ask Jo',
    'Book the room|This month|done|2026-02-24||||',
    'Print the flyers|Next month||2026-04-10|||2|',
    'Thank the helpers|Next month||2026-04-30||||',
  ],
  'project-es.csv': [
    'Elegir el máster||doing|2026-03-13|2026-03-02||10|',
    'Reunir los papeles||todo|2026-03-18|2026-03-16||4.5|Título compulsado; / dos copias',
    'Pagar la matrícula||done|2026-02-20|2026-02-20||0.5|',
    'Buscar piso||todo|2026-06-16|2026-06-01|||Duración: 12 días',
  ],
  'todoist-es.csv': [
    'Pedir cita para el pasaporte|Papeles||2026-03-27|2026-03-20|||Llevar foto / y el antiguo / La oficina abre a las 9',
    'Renovar el seguro|Papeles||||||DATE: cada mes',
    'Reservar el dentista|Salud|||2026-04-14||0.75|',
    'Reservar el dentista: Comparar clínicas|Salud|||2026-04-07|||',
  ],
  'liste-fr.tsv': [
    'Rendre les livres||done|2026-02-28||||',
    'Préparer l’entretien||todo|2026-03-13||||Revoir l’annonce / et le site',
    'Mettre à jour le CV||todo|2026-04-05||||',
    'Trier les photos||todo|||||',
  ],
};

test.each(Object.keys(expected))('[U61] %s: every row, with the columns that were guessed', (name) => {
  expect(said(name)).toEqual(expected[name]);
});

test('[U61] of ten files more, every row is recognised without a choice', () => {
  const names = Object.keys(expected);
  const all = names.flatMap((name) => (expected[name] ?? []).map((line) => `${name} ${line}`));
  const got = new Set(names.flatMap((name) => said(name).map((line) => `${name} ${line}`)));
  expect([names.length, all.length, all.filter((line) => got.has(line)).length]).toEqual([10, 41, 41]);
});

describe('[U69] of any table', () => {
  const said = (text: string) => rowsOf(text).rows.map(({ title, goal, status }) => [title, goal, status]);

  test('codes are read where a cell above the headings says what they mean', () => {
    expect(said('"Status:\n1 Done\n2 Blocked"\nTask,Status\nCall Ada,1\nCall Ben,2\nCall Cem,3\n')).toEqual([
      ['Call Ada', '', 'done'],
      ['Call Ben', '', 'waiting'],
      ['Call Cem', '', null],
    ]);
  });

  test('a heading that has its role twice has its second meaning', () => {
    expect(rowsOf('Content,Due\nCall Ada,2026-03-03\n').table.roles).toEqual(['title', 'due']);
    expect(rowsOf('Content,Title\nfor the room,Call Ada\n').table.roles).toEqual(['notes', 'title']);
  });

  test('parts with the headings again are goals, unless a column has the goals', () => {
    const table = 'Mine,,\nA,,\nTask,Status,Goal\nx y,Done,\nB,,\nTask,Status,Goal\nz,,\n';
    expect(said(table.replace(/Goal/g, 'Other'))).toEqual([
      ['x y', 'A', 'done'],
      ['z', 'B', null],
    ]);
    expect(said(table)).toEqual([
      ['x y', '', 'done'],
      ['z', '', null],
    ]);
  });

  test('headings again without a name above them only repeat', () => {
    expect(said('Task,Status\nCall Ada,Done\nTask,Status\nCall Ben,\n')).toEqual([
      ['Call Ada', '', 'done'],
      ['Call Ben', '', null],
    ]);
  });

  test('where no heading says the step, it is the column of several words', () => {
    expect(rowsOf('Ref;Wat;Status;Due\nQx;Call Ada now;x;\nQy;Send the form;;2026-03-03\n').table.roles).toEqual([
      'leaveOut',
      'title',
      'status',
      'due',
    ]);
  });

  test('columns that are blank throughout are none', () => {
    expect(rowsOf('Task\tDue\t\t\nCall Ada\t2026-03-03\t \t\n').table.headings).toEqual(['Task', 'Due']);
  });
});

describe('[U70] in a cell', () => {
  const row = (head: string, cells: string) => rowsOf(`Task,${head}\nCall Ada,${cells}\n`);

  test.each(['null', 'None', '[]', '{}', '—'])('%s is no value', (text) => {
    const { rows, unread } = row('Due,Hours,Notes', [text, text, text].join(','));
    expect([rows[0]?.notes, unread]).toEqual(['', []]);
  });

  test('a range gives both days, unless another column has one', () => {
    const days = (head: string, cells: string) => row(head, cells).rows.map(({ start, due }) => [start, due]);
    expect(days('Due', '3 Mar 2026 → 5 Mar 2026')).toEqual([['2026-03-03', '2026-03-05']]);
    expect(days('Start', '3 Mar 2026 → 5 Mar 2026')).toEqual([['2026-03-03', '2026-03-05']]);
    expect(days('Start,Due', '1 Mar 2026,3 Mar 2026 → 5 Mar 2026')).toEqual([['2026-03-01', '2026-03-05']]);
    expect(days('Start', '2026-03-03')).toEqual([['2026-03-03', null]]);
  });

  test('the estimates of Jira and GitLab are seconds', () => {
    const effort = (text: string) => rowsOf(text).rows[0]?.effort;
    expect(effort('Summary,Issue key,Issue id,Original estimate\nx y,A-1,1,5400\n')).toBe(1.5);
    expect(effort('Title,Issue ID,Time Estimate\nx y,1,3600\n')).toBe(1);
    expect(effort('Title,Time Estimate\nx y,3\n')).toBe(3);
  });

  test('the address behind a goal is left out', () => {
    expect(row('Goal', 'House (https://www.notion.so/House-1?pvs=4)').rows[0]?.goal).toBe('House');
  });
});

test('[U64] what is left out has its row and a reason', () => {
  expect(left('trello-board.csv')).toEqual(['5 archived']);
  expect(left('monday.csv')).toEqual(['1 aboveHeading', '8 noTitle']);
  expect(left('liste-fr.tsv')).toEqual(['2 aboveHeading']);
  expect(unread('project-es.csv')).toEqual(['5 Duración: 12 días']);
  expect(unread('todoist-es.csv')).toEqual(['6 DATE: cada mes']);
});
