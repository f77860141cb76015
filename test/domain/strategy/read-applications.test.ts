import fc from 'fast-check';
import type { Day } from '../../../src/domain/plan/day';
import { applicationWords } from '../../../src/catalogue/typed-words';
import { readApplications, type ReadApplications } from '../../../src/domain/strategy/read-applications';

const read = (text: string, isMonthFirst = false): ReadApplications =>
  readApplications(text, applicationWords, {
    today: '2026-03-12' as Day,
    dayAt: (moment) => new Date(moment).toISOString().slice(0, 10) as Day,
    order: isMonthFirst ? 'monthFirst' : 'dayFirst',
  });
const row = (fields: object): object => expect.objectContaining(fields) as object;

describe('[S28] a pasted list of applications', () => {
  test('with tabs, as from a sheet', () => {
    expect(
      read(
        'Company\tRole\tStatus\tDate applied\tLink\tNotes\nAcme\tAnalyst\tInterview\t2026-03-02\thttps://a.example\tcall Ada\n',
      ),
    ).toMatchObject({
      problem: '',
      dayOrder: '',
      rows: [
        {
          line: 2,
          organisation: 'Acme',
          role: 'Analyst',
          stage: 'interviewing',
          appliedOn: '2026-03-02',
          passed: ['applied', 'interviewing'],
          link: 'https://a.example',
          notes: 'call Ada',
        },
      ],
    });
  });

  test('in German with semicolons, in another order, below a title', () => {
    const list = read(
      'Meine Bewerbungen\n\nBeworben am;Stelle;Firma;Gehalt;Stand\n02.03.2026;Leitung;Stadtwerke;60 k;Absage\n',
    );
    expect(list.rows).toEqual([
      row({
        organisation: 'Stadtwerke',
        role: 'Leitung',
        stage: 'closed',
        appliedOn: '2026-03-02',
        passed: ['applied', 'closed'],
        notes: 'Gehalt: 60 k',
      }),
    ]);
    expect(list.columns).toContainEqual({ heading: 'Gehalt', field: '' });
  });

  test('as CSV with quotation marks, separators and new lines in cells', () => {
    const { rows } = read(
      '"Job Title","Company Name","Notes"\n"Lead, ""all"" teams","A, B & C","one\ntwo"\nClerk,Post,\n',
    );
    expect(rows).toEqual([
      row({ organisation: 'A, B & C', role: 'Lead, "all" teams', notes: 'one\ntwo', stage: 'watching' }),
      row({ organisation: 'Post', role: 'Clerk' }),
    ]);
  });

  test('with its separator in the first line, and a quotation mark that is never closed', () => {
    const { rows } = read('sep=;\r\nCompany;Role\r\n"Acme;Lead\r\nPost; Clerk\r\n');
    expect(rows).toEqual([
      row({ line: 3, organisation: '"Acme', role: 'Lead' }),
      row({ line: 4, organisation: 'Post', role: 'Clerk' }),
    ]);
  });

  test('each line has the number of its row in a sheet, blank lines included', () => {
    const { rows } = read('My list\n\nCompany,Role\n\nAcme, "Lead, night"\n');
    expect(rows).toEqual([row({ line: 5, organisation: 'Acme', role: 'Lead, night' })]);
  });

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['Acme, Analyst, Applied\nPost, Clerk, Applied', 'noHeadings'],
    ['Role,Status\nLead,Applied', 'noHeadings'],
  ])('%j is none', (text, problem) => {
    expect(read(text)).toMatchObject({ rows: [], problem });
  });
});

describe('[S29] the stage of a line', () => {
  test.each([
    ['Applied', '', 'applied', ['applied']],
    ['Rejected after interview', '', 'closed', ['interviewing', 'closed']],
    ['Rejected after interview', '2026-03-02', 'closed', ['applied', 'interviewing', 'closed']],
    ['Offer declined', '', 'closed', ['offer', 'closed']],
    ['Not applied yet', '', 'watching', ['watching']],
    ['Interview (2nd round)', '', 'interviewing', ['interviewing']],
    ['Vorstellungsgespräch', '', 'interviewing', ['interviewing']],
    ['Zusage', '', 'offer', ['offer']],
    ['', '2026-03-02', 'applied', ['applied']],
    ['', '', 'watching', []],
  ])('%j on %j', (status, date, stage, passed) => {
    expect(read(`Company;Status;Date\nAcme;${status};${date}`).rows).toEqual([row({ stage, passed, notes: '' })]);
  });

  test('a word that nobody knows is kept and said', () => {
    const list = read('Company;Status;Date\nAcme;Zzz;2026-03-02\nPost;Zzz;');
    expect(list.rows).toEqual([
      row({ stage: 'applied', notes: 'Status: Zzz' }),
      row({ stage: 'watching', notes: 'Status: Zzz' }),
    ]);
    expect(list.unknownStages).toEqual([
      { line: 2, got: 'Zzz' },
      { line: 3, got: 'Zzz' },
    ]);
  });
});

describe('[S30] the days of a list', () => {
  const days = (isMonthFirst: boolean, ...dates: string[]): [string[], string] => {
    const { rows, dayOrder } = read(
      `Company;Date\n${dates.map((date, at) => `C${at};${date}`).join('\n')}`,
      isMonthFirst,
    );
    return [rows.map(({ appliedOn }) => appliedOn ?? ''), dayOrder];
  };
  test.each([
    [false, ['3/4/2026'], ['2026-04-03'], 'dayFirst'],
    [true, ['3/4/2026'], ['2026-03-04'], 'monthFirst'],
    [true, ['3/4/2026', '13/4/2026'], ['2026-04-03', '2026-04-13'], ''],
    [false, ['3/4/2026', '4/13/26'], ['2026-03-04', '2026-04-13'], ''],
    [true, ['3.4.2026'], ['2026-04-03'], ''],
    [false, ['5/5/2026', '2026-02-01', '2026/2/3'], ['2026-05-05', '2026-02-01', '2026-02-03'], ''],
    [false, ['31/2/2026', 'soon'], ['', ''], ''],
    [true, ['3.4.2026', '3/4/2026'], ['2026-04-03', '2026-03-04'], 'monthFirst'],
    [true, ['3/4/2026', '13/4/2026', '4/13/2026'], ['2026-03-04', '2026-04-13', '2026-04-13'], 'monthFirst'],
    [true, ['Fri 3/4/2026', '20/Jan/26', '3. März 2026'], ['2026-04-03', '2026-01-20', '2026-03-03'], ''],
    [true, ['1 Apr', '9 de marzo, 10:00', '46054'], ['2025-04-01', '2026-03-09', '2026-02-01'], ''],
  ])('with the month first %s: %j', (isMonthFirst, dates, wanted, order) => {
    expect(days(isMonthFirst, ...dates)).toEqual([wanted, order]);
  });

  test('a text that is no day is kept and said', () => {
    const list = read('Company;Date applied\nAcme;soon');
    expect(list.rows).toEqual([row({ appliedOn: null, stage: 'watching', notes: 'Date applied: soon' })]);
    expect(list.unknownDays).toEqual([{ line: 2, got: 'soon' }]);
  });
});

test('[S31] a line without a company and one that is there twice are left out and said', () => {
  const list = read('Company;Role\n;Lead\nAcme;Lead\n ACME ; lead \nAcme;Clerk');
  expect(list.rows.map(({ line }) => line)).toEqual([3, 5]);
  expect(list).toMatchObject({ nameless: [2], twice: [4] });
});

test('[S28] any cells come as they are, in any order of the columns and with each separator', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9,;"\t ]{0,12}$/).map((text) => text.replace(/\s+/g, ' ').trim());
  const rows = fc.uniqueArray(
    fc.record({ organisation: word.filter((text) => text !== ''), role: word, notes: word }),
    {
      minLength: 1,
      maxLength: 6,
      selector: ({ organisation, role }) => `${organisation}\n${role}`.toLowerCase(),
    },
  );
  const order = fc.constantFrom(['organisation', 'role', 'notes'] as const, ['notes', 'organisation', 'role'] as const);
  fc.assert(
    fc.property(rows, order, fc.constantFrom(',', ';', '\t'), (all, fields, separator) => {
      const headings = { organisation: 'Company', role: 'Role', notes: 'Notes' };
      const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
      const text = [
        fields.map((field) => headings[field]).join(separator),
        ...all.map((one) => fields.map((field) => quote(one[field])).join(separator)),
      ].join('\r\n');
      expect(read(text).rows.map(({ organisation, role, notes }) => ({ organisation, role, notes }))).toEqual(all);
    }),
    { seed: 2602, numRuns: 200 },
  );
});
