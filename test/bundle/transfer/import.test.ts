/** @jest-environment ./test/bundle/runtime-environment.js */
import type { Said } from '../../../src/actions/plan/said';
import type { ImportPreview, ImportRule } from '../../../src/actions/transfer/import-plan';
import { cutsOf } from '../cuts';
import { copyPlan, examplePlan, openFile, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * Importing what was exported (rules U20 to U29). Monday 2 March 2026.
 */

interface Exported {
  readonly [key: string]: unknown;
  readonly tabs: Record<string, Record<string, unknown>[]>;
}

const textOf = (plan: PlanInHand): string => plan.call<string>('exportPlan', { format: 'json' });
const exportOf = (plan: PlanInHand): Exported => JSON.parse(textOf(plan)) as Exported;
const preview = (plan: PlanInHand, text: string): ImportPreview => plan.call('previewImport', { text });
const apply = (plan: PlanInHand, text: string, rule: ImportRule = 'keep'): Said =>
  plan.call('applyImport', { text, rule, basis: preview(plan, text).basis });
const sums = (plan: PlanInHand, text: string): Record<string, [number, number, number, number]> =>
  Object.fromEntries(
    preview(plan, text).lines.map(({ tab, added, changed, same, renumbered }) => [
      tab,
      [added, changed, same, renumbered],
    ]),
  );

/** Without the parts that belong to one file or one moment. */
const lasting = (plan: PlanInHand): unknown =>
  Object.fromEntries(Object.entries(exportOf(plan)).filter(([key]) => !/^(exportedAt|file|spreadsheet)/.test(key)));
/** A file with another id. */
const another = (plan: PlanInHand): PlanInHand => {
  plan.workbook.state.id = '1Another';
  return plan;
};
const withRows = (tabs: Record<string, unknown>, more: object = {}): string =>
  JSON.stringify({ format: 'waymark-plan', schema: 1, spreadsheetId: '1Elsewhere', tabs, ...more });

describe('[U20] into a plan without rows', () => {
  test('the example comes whole: exported again it says the same, to the last cell', () => {
    const source = examplePlan();
    const plan = another(startPlan());
    const text = textOf(source);
    expect(preview(plan, text)).toMatchObject({ notes: [], isEmpty: true });
    expect(apply(plan, text).message).toMatch(/^Imported: \d+ rows added, 0 changed\.$/);
    const [from, to] = [lasting(source) as Exported, lasting(plan) as Exported];
    for (const tab of Object.keys(from.tabs)) expect([tab, to.tabs[tab]]).toEqual([tab, from.tabs[tab]]);
    expect(to).toEqual(from);
    expect(Object.entries(sums(plan, text)).filter(([, [added, changed]]) => added + changed > 0)).toEqual([]);
  });

  test('also in another language, with its words', () => {
    const plan = openFile({ locale: 'de_DE', timeZone: 'Europe/Berlin' });
    plan.call('start');
    const text = textOf(smallPlan());
    plan.call('applyImport', { text, rule: 'keep', basis: preview(plan, text).basis });
    expect(plan.rows('Ziele')[0]).toMatchObject({
      ID: 'G1',
      Ziel: 'Pass the exam',
      Status: 'Aktiv',
      Zieltermin: '31.12.2026',
    });
  });
});

describe('[U23] into a plan with rows', () => {
  test('[U24] [U25] what is here already stays, and once more adds nothing', () => {
    const plan = smallPlan();
    const before = exportOf(plan).tabs;
    const text = withRows({
      goals: [
        { id: 'G1', title: 'Pass the exam', deadline: '2027-01-31' },
        { id: 'G2', title: 'Write a book', status: 'active' },
      ],
      steps: [
        { id: 'S1', title: 'Outline', goal: 'G2', after: ['S2'] },
        { id: 'S2', title: 'Find a subject', goal: 'G2' },
        { id: 'S9', title: 'Sit the exam', goal: 'G1' },
      ],
    });
    expect(sums(plan, text)).toEqual({ Goals: [1, 1, 0, 1], Steps: [2, 0, 1, 2] });
    expect(apply(plan, text)).toEqual({ message: 'Imported: 3 rows added, 0 changed.', problems: [] });
    const after = exportOf(plan).tabs;
    expect(after['goals']?.slice(0, 2)).toEqual(before['goals']);
    expect(after['steps']?.slice(0, 3)).toEqual(before['steps']);
    expect(after['goals']?.[2]).toMatchObject({ id: 'G3', title: 'Write a book' });
    // References follow the new IDs of the rows.
    expect(after['steps']?.slice(3)).toEqual([
      expect.objectContaining({ id: 'S4', title: 'Outline', goal: 'G3', after: ['S5'] }),
      expect.objectContaining({ id: 'S5', title: 'Find a subject', goal: 'G3' }),
    ]);
    expect(plan.shown('Steps', 5, 'Goal')).toBe('G3 · Write a book');
    expect(Object.values(sums(plan, text)).every(([added]) => added === 0)).toBe(true);
    apply(plan, text);
    expect(exportOf(plan).tabs).toEqual(after);
  });

  test('rows of the same file are known by their IDs; they take what the file says only when that is wanted', () => {
    const plan = smallPlan();
    const text = textOf(plan);
    plan.put('Goals', 2, { Goal: 'Pass it', Reward: 'A day off' });
    plan.put('Steps', 2, { Due: '09/03/2026' });
    plan.update();
    const typed = exportOf(plan).tabs;
    expect(sums(plan, text)).toMatchObject({ Goals: [0, 1, 1, 0], Steps: [0, 1, 2, 0] });
    apply(plan, text, 'keep');
    expect(exportOf(plan).tabs['goals']).toEqual(typed['goals']);
    apply(plan, text, 'replace');
    expect(plan.rows('Goals')[0]).toMatchObject({ Goal: 'Pass the exam', Reward: 'A day off' });
    expect(plan.shown('Steps', 2, 'Due')).toBe('04/03/2026');
  });

  test('[U25] a row that was deleted comes back under its own ID', () => {
    const plan = smallPlan();
    const text = textOf(plan);
    plan.sheet('Steps').deleteRows(3, 1);
    plan.update();
    apply(plan, text);
    expect(plan.shownColumn('Steps', 'ID')).toEqual(['S1', 'S3', 'S2']);
  });

  test('[U24] an answer that is not given yet is filled in, one that is stays', () => {
    const plan = smallPlan();
    const [first, second] = [
      'What do you put off, although it matters?',
      'What do people come to you for without being sent?',
    ];
    plan.call('saveAnswer', { question: first, answer: 'Calls' });
    apply(
      plan,
      withRows({
        assessment: [
          { area: 'growth', question: first, answer: 'Mails' },
          { area: 'strengths', question: second, answer: 'Lists' },
          { area: 'growth', question: 'One of mine?', answer: 'Yes' },
        ],
      }),
    );
    const answers = Object.fromEntries(plan.rows('Assessment').map((line) => [line['Question'], line['My answer']]));
    expect([answers[first ?? ''], answers[second ?? ''], answers['One of mine?']]).toEqual(['Calls', 'Lists', 'Yes']);
    expect(plan.rows('Assessment')).toHaveLength(25);
  });

  test('[U26] is refused when the rows say something else since the preview', () => {
    const plan = smallPlan();
    const text = withRows({ goals: [{ title: 'Write a book' }] });
    const { basis } = preview(plan, text);
    plan.put('Goals', 4, { Goal: 'Write a book' });
    plan.update();
    expect(() => plan.call('applyImport', { text, rule: 'keep', basis })).toThrow(
      'The plan says something else than when this was proposed.',
    );
    expect(plan.rows('Goals')).toHaveLength(3);
  });
});

describe('[U21] what cannot be read', () => {
  test.each([
    [
      'no JSON',
      'G1 · Pass the exam',
      'This is no JSON. Please paste the whole text that Waymark ▸ More ▸ Export ▸ JSON has given.',
    ],
    ['half of a file', '{"format":"waymark-plan","schema":1,"tabs":{"goals":[', 'This is no JSON.'],
    ['other JSON', '[1,2]', 'This is JSON, but no plan that Waymark has exported.'],
    [
      'a newer form',
      JSON.stringify({ format: 'waymark-plan', schema: 99, tabs: {} }),
      'This plan was exported by a newer Waymark. Please update Waymark in this file first.',
    ],
    ['no rows', withRows({}), 'There is no row in this file.'],
  ])('%s is one sentence, and nothing is written', (_, text, message) => {
    const plan = smallPlan();
    const before = textOf(plan);
    expect(() => preview(plan, text)).toThrow(message);
    expect(() => plan.call('applyImport', { text, rule: 'keep', basis: 'x' })).toThrow();
    expect(textOf(plan)).toBe(before);
  });

  test('[U22] what has no place is said, and the rest comes', () => {
    const plan = smallPlan();
    const goal = {
      id: 'G7',
      title: 'Write a book',
      colour: 'red',
      deadline: 'soon',
      target: 'many',
      measure: { of: 1 },
    };
    const text = withRows({
      recipes: [{}],
      goals: [goal, goal, 'row', null],
      steps: 'none',
      settings: [
        { setting: 'mood', value: 'good' },
        { setting: 'leadDays', value: 5 },
      ],
      trends: [{ trend: '=1+1', kind: 'gossip' }],
    });
    expect(preview(plan, text).notes).toEqual([
      'Left out, because Waymark does not know these tabs: “recipes”.',
      'Left out, because Waymark does not know these settings: “mood”.',
      'Goals: left out, because Waymark does not know these columns: “colour”.',
      'Goals: 2 cells hold nothing that a cell can hold (Measure); left out.',
      'Goals: 2 entries are no rows; left out.',
      'Goals: 1 row stands twice and comes once.',
      'Steps: there is something else than rows; left out.',
    ]);
    const { problems } = apply(plan, text);
    expect(problems).toContain('Goals, row 4, Deadline: expected a date, got “soon”');
    expect(plan.rows('Goals')[2]).toMatchObject({ ID: 'G7', Goal: 'Write a book', Deadline: 'soon', Target: 'many' });
    expect(plan.rows('Trends')[0]).toMatchObject({ Trend: '=1+1', Kind: 'gossip' });
    expect(plan.rows('Settings').find((line) => line['Setting'] === 'Lead time days')?.['Value']).toBe('3');
  });

  test('two rows with one ID: the first keeps it, what refers to it means the first', () => {
    const plan = startPlan();
    apply(
      plan,
      withRows({
        goals: [
          { id: 'G1', title: 'One' },
          { id: 'G1', title: 'Other' },
        ],
        steps: [{ id: 'S1', title: 'x', goal: 'G1' }],
      }),
    );
    expect(plan.rows('Goals').map((line) => [line['ID'], line['Goal']])).toEqual([
      ['G1', 'One'],
      ['G2', 'Other'],
    ]);
    expect(plan.shown('Steps', 2, 'Goal')).toBe('G1 · One');
  });
});

describe('[U28] cut off at any call and called again', () => {
  const file = withRows(
    {
      values: [{ value: 'Quiet', importance: 5, note: '=calm' }],
      strategy: [{ id: 'C1', kind: 'ultimate', choice: 'Lead' }],
      goals: [
        { id: 'G1', title: '=Write a book', serves: 'C1', value: 'Quiet' },
        { id: 'G2', title: 'Pass the exam', reward: 'Tea' },
      ],
      steps: [
        { id: 'S1', title: 'Outline', goal: 'G1', after: ['S2'] },
        { id: 'S2', title: '+Find a subject', goal: 'G1' },
      ],
      journal: [
        { date: '2026-02-01', kind: 'win', wentWell: '-5 kilos', goal: 'G1' },
        { date: '2026-02-01', kind: 'win', wentWell: '-5 kilos', goal: 'G1' },
      ],
      changes: [
        {
          when: '2026-02-03',
          row: 'S1',
          what: 'due',
          before: '2026-02-03',
          after: '2026-02-10',
          kind: 'movedLater',
          reason: 'time',
          note: '=flu',
        },
      ],
    },
    { counters: { steps: 4 } },
  );

  test.each<ImportRule>(['keep', 'replace'])('%s ends as if it had not been', (rule) => {
    const start = smallPlan();
    const request = { text: file, rule, basis: preview(start, file).basis };
    const uncut = copyPlan(start);
    uncut.call('applyImport', request);
    // Before the export, which is a run of its own.
    const cuts = cutsOf(uncut);
    const [expected, tabs] = [
      exportOf(uncut).tabs,
      ['Goals', 'Steps', 'Home'].map((tab) => uncut.workbook.displayed(tab)),
    ];
    expect(expected['goals']?.[2]).toMatchObject({ id: 'G3', title: '=Write a book', serves: 'C1' });
    for (const at of cuts) {
      const plan = copyPlan(start);
      expect(() =>
        plan.workbook.call('call', ['applyImport', request as never], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      plan.call('applyImport', request);
      expect([at, exportOf(plan).tabs]).toEqual([at, expected]);
      expect([at, ['Goals', 'Steps', 'Home'].map((tab) => plan.workbook.displayed(tab))]).toEqual([at, tabs]);
    }
  });
});

test('[U28] cut between any two writes, a text that is replaced still says the old or says the new', () => {
  const start = smallPlan();
  const notes = (plan: PlanInHand): string[] =>
    ['Notes', 'Reward'].flatMap((header) => plan.shownColumn('Steps', header));
  [2, 3, 4].forEach((row) => start.put('Steps', row, { Notes: `old ${row}`, Reward: `old ${row}` }));
  const changed = copyPlan(start);
  const texts = ['=SUM of all', '+49 30 1234', '-5 kilos'];
  texts.forEach((text, index) => {
    for (const header of ['Notes', 'Reward'])
      changed.workbook.edit(changed.sheet('Steps').getRange(index + 2, changed.column('Steps', header)), text);
  });
  const text = textOf(changed);
  const request = { text, rule: 'replace', basis: preview(start, text).basis };
  const uncut = copyPlan(start);
  uncut.call('applyImport', request);
  expect(notes(uncut)).toEqual([...texts, ...texts]);
  const old = notes(start);
  const writes = uncut.workbook
    .callLog()
    .filter(({ method }) => /Range\.set(Values|RichTextValue)$/.test(method))
    .map(({ n }) => n);
  for (const at of writes.slice(0, 14)) {
    const plan = copyPlan(start);
    expect(() =>
      plan.workbook.call('call', ['applyImport', request as never], { faults: [{ at, kind: 'kill' }] }),
    ).toThrow('The run was ended here.');
    expect([at, notes(plan).filter((one, index) => one !== old[index] && one !== texts[index % 3])]).toEqual([at, []]);
  }
});

describe('[U30] columns of the user’s own', () => {
  /** Adds a header right of the last column with content, and fills the column from row 2 on. */
  const addColumn = (plan: PlanInHand, tab: string, header: string, values: readonly (string | number)[]): void => {
    const sheet = plan.sheet(tab);
    const at = sheet.getLastColumn() + 1;
    if (at > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(1, at, values.length + 1, 1).setValues([[header], ...values.map((value) => [value])]);
  };
  const ownPlan = (): PlanInHand => {
    const plan = smallPlan();
    addColumn(plan, 'Goals', 'Salary', [52000, '']);
    addColumn(plan, 'Steps', 'Where', ['Online', '', 3]);
    plan.call('saveContact', { contact: { name: 'Ana Ruiz', kind: 'mentor' }, key: 'ana' });
    addColumn(plan, 'Network', 'Town', ['Porto']);
    return plan;
  };

  test('are in the file under their headers, and come into columns of the same header', () => {
    const source = ownPlan();
    const { tabs } = exportOf(source);
    expect(
      [tabs['goals'], tabs['steps'], tabs['network']].map((rows) =>
        rows?.map((row) => Object.entries(row).filter(([key]) => key.startsWith('own.'))),
      ),
    ).toEqual([
      [[['own.Salary', 52000]], []],
      [[['own.Where', 'Online']], [], [['own.Where', 3]]],
      [[['own.Town', 'Porto']]],
    ]);
    const plan = another(startPlan());
    plan.call('addTab', { tab: 'network' });
    addColumn(plan, 'Goals', 'Salary', []);
    addColumn(plan, 'Steps', 'Where', []);
    addColumn(plan, 'Network', 'Town', []);
    const text = textOf(source);
    expect(preview(plan, text).notes).toEqual([]);
    apply(plan, text);
    expect(exportOf(plan).tabs).toEqual(exportOf(source).tabs);
    expect(Object.values(sums(plan, text)).every(([added, changed]) => added + changed === 0)).toBe(true);
  });

  test('that are not here are said, and keep no row from being known; once they are, the file brings them along', () => {
    const text = textOf(ownPlan());
    const plan = smallPlan();
    expect(preview(plan, text)).toMatchObject({
      notes: [
        'Network: columns of your own that are not here: “Town”. Add them and import the file once more to bring them along.',
        'Goals: columns of your own that are not here: “Salary”. Add them and import the file once more to bring them along.',
        'Steps: columns of your own that are not here: “Where”. Add them and import the file once more to bring them along.',
      ],
    });
    expect(sums(plan, text)).toMatchObject({ Goals: [0, 0, 2, 0], Steps: [0, 0, 3, 0], Network: [1, 0, 0, 0] });
    addColumn(plan, 'Goals', 'Salary', ['', '']);
    expect(sums(plan, text)).toMatchObject({ Goals: [0, 1, 1, 0] });
    apply(plan, text, 'replace');
    expect(exportOf(plan).tabs['goals']?.[0]).toMatchObject({ 'own.Salary': 52000 });
  });

  test('with a text that begins like a formula hold that text', () => {
    const plan = smallPlan();
    addColumn(plan, 'Goals', 'Note', ['', '']);
    apply(plan, withRows({ goals: [{ title: 'Write a book', 'own.Note': '=1+1' }] }));
    expect(plan.shown('Goals', 4, 'Note')).toBe('=1+1');
    expect(plan.sheet('Goals').getRange(4, plan.column('Goals', 'Note'), 1, 1).getFormulas()).toEqual([['']]);
  });
});

test('[U29] the calls to Google do not grow with the rows of the file, up to ten thousand', () => {
  const calls = (rows: number): number => {
    const plan = startPlan();
    const text = withRows({
      goals: [{ id: 'G1', title: 'Read' }],
      steps: Array.from({ length: rows }, (_, index) => ({
        id: `S${index + 1}`,
        title: `Page ${index + 1}`,
        goal: 'G1',
        due: '2026-05-01',
        effort: 1,
      })),
    });
    apply(plan, text);
    const { calls: count } = plan.workbook.calls();
    expect(plan.sheet('Steps').getLastRow()).toBe(rows + 1);
    return count;
  };
  const [few, many] = [calls(20), calls(10000)];
  // Two calls for each of the three grids that have to grow, and parts of the formulas of large tabs in place of all.
  expect(Math.abs(many - few)).toBeLessThanOrEqual(10);
  expect(many).toBeLessThan(90);
});
