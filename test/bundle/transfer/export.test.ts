/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, openFile, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The exported JSON (rule Y14).
 */

interface Exported {
  readonly [key: string]: unknown;
  readonly tabs: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
const exportOf = (plan: PlanInHand): Exported =>
  JSON.parse(plan.call<string>('exportPlan', { format: 'json' })) as Exported;

/** Leaves out what belongs to one file or one moment. */
function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^(exportedAt|file|spreadsheet)/.test(key))
      .map(([key, one]) => [key, lasting(one)]),
  );
}

test('[Y14] every row is there with days, keys and IDs', () => {
  const plan = startPlan();
  plan.put('Goals', 2, {
    Goal: 'Pass the exam',
    Deadline: '31/12/2026',
    Status: 'Active',
    Baseline: '0',
    Target: '90',
    Now: '45',
  });
  plan.update();
  plan.put('Steps', 2, {
    Step: 'Book',
    Goal: 'Pass the exam',
    Due: '04/03/2026',
    Status: 'To do',
    'Effort h': '1.5',
    'This week': 'TRUE',
  });
  plan.update();
  plan.put('Steps', 5, { Step: 'Sit', Goal: 'g1', After: 's1', Repeat: 'Two weeks' });
  plan.update();
  const { tabs, ...head } = exportOf(plan);
  expect(head).toMatchObject({
    format: 'waymark-plan',
    schema: 1,
    exportedAt: '2026-03-02T09:00:00+01:00',
    example: false,
  });
  expect(tabs['goals']).toEqual([
    expect.objectContaining({
      id: 'G1',
      title: 'Pass the exam',
      deadline: '2026-12-31',
      status: 'active',
      baseline: 0,
      target: 90,
      now: 45,
    }),
  ]);
  expect(tabs['steps']).toEqual([
    expect.objectContaining({
      id: 'S1',
      title: 'Book',
      goal: 'G1',
      due: '2026-03-04',
      status: 'todo',
      effort: 1.5,
      thisWeek: true,
      after: [],
    }),
    expect.objectContaining({ id: 'S2', title: 'Sit', goal: 'G1', after: ['S1'], repeat: 'twoWeeks' }),
  ]);
  expect(tabs['settings']).toHaveLength(plan.shownColumn('Settings', 'Setting').length);
  expect(tabs['assessment']).toHaveLength(24);
});

test('[Y14] what could not be read is there as it was typed', () => {
  const plan = startPlan();
  plan.put('Steps', 2, {
    Step: 'Odd',
    Goal: 'Nowhere',
    Due: 'soon',
    'Effort h': 'many',
    Status: 'Nearly',
    After: 'S77',
  });
  plan.put('Steps', 3, { Step: 'Half known' });
  plan.update();
  plan.put('Steps', 3, { After: 'S1, S88' });
  plan.update();
  expect(exportOf(plan).tabs['steps']).toEqual([
    expect.objectContaining({
      title: 'Odd',
      goal: 'Nowhere',
      due: 'soon',
      effort: 'many',
      status: 'Nearly',
      after: 'S77',
    }),
    expect.objectContaining({ title: 'Half known', after: 'S1, S88' }),
  ]);
});

test('[Y14] the same plan in another file, at another moment, differs only under keys that say so', () => {
  const plan = examplePlan();
  const other = copyPlan(plan, { now: '2026-03-02T21:00' });
  other.workbook.state.id = '1Another';
  other.workbook.state.name = 'A copy';
  const [one, two] = [exportOf(plan), exportOf(other)];
  expect(one).not.toEqual(two);
  expect(lasting(one)).toEqual(lasting(two));
});

test('[Y14] exporting writes nothing, and gives the same text again', () => {
  const plan = examplePlan();
  const before = JSON.stringify(plan.workbook.document.snapshot());
  const first = plan.call<string>('exportPlan', { format: 'json' });
  expect(plan.call<string>('exportPlan', { format: 'json' })).toBe(first);
  expect(JSON.stringify(plan.workbook.document.snapshot())).toBe(before);
  expect(() => plan.call('exportPlan', { format: 'docx' })).toThrow('Waymark could not read what was sent');
});

describe('[U19] Markdown', () => {
  const markdownOf = (plan: PlanInHand): string => plan.call<string>('exportPlan', { format: 'markdown' });

  test('goals with their steps to tick, private rows too, and nothing that is no text of the user’s', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { Reward: 'A *whole* day\noff', Private: 'TRUE' });
    plan.put('Steps', 2, { Status: 'Done', 'Done on': '02/03/2026' });
    plan.put('Steps', 5, { Step: '# Not a heading', Status: 'Let go' });
    plan.put('Steps', 6, { Step: '1. one', Status: 'To do' });
    plan.update();
    plan.call('saveAnswer', { question: 'What do you put off, although it matters?', answer: 'Calls' });
    const text = markdownOf(plan);
    expect(text.split('\n').slice(0, 20)).toEqual([
      `# ${plan.workbook.state.name}`,
      '',
      '*2 March 2026. Rows marked Private are in it: this is your own copy.*',
      '',
      '## Goals',
      '',
      '### G1 · Pass the exam (67 %)',
      '',
      '- Deadline: 31 December 2026',
      '- Status: Active',
      '- Start: 1 February 2026',
      '- Reward: A \\*whole\\* day / off',
      '- Private: ✓',
      '',
      '- [x] S1 · Book the seat (due 4 March 2026)',
      '  - Effort h: 2',
      '  - Done on: 2 March 2026',
      '- [ ] S2 · Sit the exam (due 1 June 2026)',
      '',
      '### G2 · Run a small project (0 %)',
    ]);
    expect(text).toContain('### Steps\n\n- [ ] S4 · ~~\\# Not a heading~~\n- [ ] S5 · 1\\. one\n');
    expect(text).toContain(
      '## Assessment\n\n### Room to grow\n\n- **What do you put off, although it matters?**\n  Calls\n',
    );
    expect(text).not.toMatch(/█|undefined|null|\[object/);
  });

  test('of the example has every tab that has rows', () => {
    const plan = examplePlan();
    const text = markdownOf(plan);
    for (const tab of [
      'Goals',
      'Strategy',
      'Values',
      'Skills',
      'Trends',
      'Experiments',
      'Targets',
      'Network',
      'Feedback',
      'Journal',
      'Assessment',
    ])
      expect([tab, text.includes(`\n## ${tab}\n`)]).toEqual([tab, true]);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  test('a text where a journal entry has its day stays as it was typed', () => {
    const plan = examplePlan();
    plan.put('Journal', 2, { Date: 'last *spring*' });
    plan.put('Journal', 3, { Date: ' 2026-02-31' });
    const text = markdownOf(plan);
    expect(text).toMatch(/\n- \*\*last \\\*spring\\\* · \w/);
    expect(text).toMatch(/\n- \*\*2026-02-31 · \w/);
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  test('of an empty plan is its name', () => {
    const plan = startPlan();
    expect(markdownOf(plan)).toBe(
      `# ${plan.workbook.state.name}\n\n*2 March 2026. Rows marked Private are in it: this is your own copy.*\n`,
    );
  });
});

describe('exportPlan', () => {
  const exported = (format: string): string => examplePlan().call<string>('exportPlan', { format });

  test.each([
    ['json', /^\{[^]*"tabs":[^]*\}\s*$/],
    ['markdown', /^# [^]*\n## [^]*- \[[ x]\] /],
    ['ics', /^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/],
  ])(
    '%s has the form that it is called after, with the rows of the plan, and writes nothing into the file',
    (format, form) => {
      const text = exported(format);
      expect(text).toMatch(form);
      expect(text.replace(/\r\n /g, '')).toMatch(/senior project manager/i);
      const plan = copyPlan(examplePlan());
      plan.call('exportPlan', { format });
      // What a calendar file told of is kept beside the file. (rule K21)
      const writing = /^SpreadsheetApp.*\.(set|insert|delete|add)[A-Z]/;
      expect(plan.workbook.callLog().filter(({ method }) => writing.test(method))).toEqual([]);
    },
  );

  test.each([['pdf'], [''], ['JSON'], ['md']])('%j is refused in one sentence', (format) => {
    expect(() => startPlan().call('exportPlan', { format })).toThrow(
      /^Waymark could not read what was sent: exportPlan, format: expected one of [^\n]+$/,
    );
  });

  test.each([['markdown'], ['ics']])('%s without a plan says how to begin', (format) => {
    expect(() => openFile().call('exportPlan', { format })).toThrow(/There is no plan in this file yet/);
  });
});
