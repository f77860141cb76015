/** @jest-environment ./test/bundle/runtime-environment.js */
import { cutsOf } from '../cuts';
import { copyPlan, examplePlan, openFile, preparedPlan, startPlan, type PlanInHand } from '../plan';
import { smallPlan } from '../small-plan';

/*
 * The tabs on demand (rules E1 to E19), as a user works with them: added from the menu, typed into, renamed, sorted and broken.
 */

const onDemand = ['Values', 'Skills', 'Trends', 'Strategy', 'Experiments', 'Targets', 'Network', 'Feedback', 'Journal'];

/** The small plan with every tab. */
function fullPlan(): PlanInHand {
  return preparedPlan('every tab', {}, () => {
    const plan = smallPlan();
    for (const tab of ['targets', 'skills', 'trends', 'strategy', 'experiments', 'network', 'feedback', 'journal'])
      plan.call('addTab', { tab });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    return plan;
  });
}

const tabs = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const remove = (plan: PlanInHand, tab: string): void =>
  plan.workbook.restructure('REMOVE_GRID', () => plan.workbook.spreadsheet().deleteSheet(plan.sheet(tab)));
const header = (plan: PlanInHand, tab: string): string[] =>
  plan.sheet(tab).getRange(1, 1, 1, plan.sheet(tab).getLastColumn()).getDisplayValues()[0] ?? [];

interface Rule {
  getAllowInvalid(): boolean;
  getCriteriaValues(): [{ getDisplayValues(): string[][] }];
}

const ruleOf = (plan: PlanInHand, tab: string, row: number, column: string): Rule | null =>
  (plan.sheet(tab).getRange(row, plan.column(tab, column), 1, 1).getDataValidations()[0]?.[0] ?? null) as Rule | null;
/** What the dropdown of a column offers. */
const listOf = (plan: PlanInHand, tab: string, column: string): string[] =>
  ruleOf(plan, tab, 2, column)
    ?.getCriteriaValues()[0]
    .getDisplayValues()
    .flat()
    .filter((text) => text !== '') ?? [];
const cellsOf = (plan: PlanInHand, tab: string): string[][] =>
  plan.sheet(tab).getRange(1, 1, plan.sheet(tab).getLastRow(), plan.sheet(tab).getLastColumn()).getDisplayValues();

describe('a tab', () => {
  test('[E1] none is made by Start; each comes from the menu, in its place', () => {
    const plan = smallPlan();
    expect(tabs(plan).filter((tab) => onDemand.includes(tab))).toEqual([]);
    for (const tab of onDemand) plan.workbook.menu(['Add', 'A tab', tab]);
    expect(tabs(plan).filter((tab) => onDemand.includes(tab))).toEqual(onDemand);
    expect(plan.workbook.report.failures).toEqual([]);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  });

  test('[E1] one that is there is shown and stays as it is', () => {
    const plan = fullPlan();
    plan.put('Strategy', 2, { Choice: 'Lead before the title' });
    plan.update();
    const before = plan.rows('Strategy');
    expect(plan.call('addTab', { tab: 'strategy' })).toEqual({
      message: 'The tab Strategy is there already.',
      problems: [],
      tab: 'Strategy',
    });
    expect(plan.rows('Strategy')).toEqual(before);
  });

  test('[E1] Changes, which Start has made and hidden, is shown', () => {
    const plan = smallPlan();
    plan.call('addTab', { tab: 'changes' });
    expect(plan.sheet('Changes').isSheetHidden()).toBe(false);
  });

  test('[E1] before Start it is said how to begin', () => {
    expect(() => openFile().call('addTab', { tab: 'values' })).toThrow('There is no plan in this file yet.');
  });

  test('[E2] of the user’s own with that name stays untouched, and ours gets another name', () => {
    const plan = smallPlan();
    const own = plan.workbook.spreadsheet().insertSheet('Network');
    own.getRange('A1:B2').setValues([
      ['ID', 'Name'],
      ['x', 'My own list'],
    ]);
    expect(plan.call<{ tab: string }>('addTab', { tab: 'network' }).tab).toBe('Network (Waymark)');
    expect(own.getRange('A1:B2').getDisplayValues()).toEqual([
      ['ID', 'Name'],
      ['x', 'My own list'],
    ]);
    expect([own.getLastRow(), own.getLastColumn()]).toEqual([2, 2]);
    plan.put('Network (Waymark)', 2, { Name: 'Helen' });
    plan.update();
    expect(plan.shown('Network (Waymark)', 2, 'ID')).toBe('P1');
  });

  test('[E2] whose making was cut off is finished by the next call, as if nothing had been', () => {
    const base = smallPlan();
    const uncut = copyPlan(base);
    uncut.call('addTab', { tab: 'targets' });
    const look = (plan: PlanInHand) => ['Values', 'Targets'].map((tab) => cellsOf(plan, tab));
    const wanted = look(uncut);
    for (const at of cutsOf(uncut)) {
      const plan = copyPlan(base);
      expect(() =>
        plan.workbook.call('call', ['addTab', { tab: 'targets' }], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      plan.call('addTab', { tab: 'targets' });
      expect([at, look(plan)]).toEqual([at, wanted]);
      expect([at, tabs(plan)]).toEqual([at, tabs(uncut)]);
      expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    }
  });

  test('[E3] renamed, sorted, with moved, translated and added columns and a blank row is updated as it stands', () => {
    const plan = fullPlan();
    const sheet = plan.sheet('Network');
    sheet.setName('Meine Leute');
    plan.put('Meine Leute', 2, { Name: 'Zoe', 'Last contact': '01/02/2026', 'Keep in touch every (days)': '30' });
    plan.put('Meine Leute', 4, { Name: 'Ada', 'Last contact': '20/02/2026', 'Keep in touch every (days)': '14' });
    plan.update();
    expect(plan.shownColumn('Meine Leute', 'ID')).toEqual(['P1', '', 'P2']);
    plan.put('Meine Leute', 1, { Name: 'Wer', 'What now': 'Und nun' });
    plan.update();
    sheet.moveColumns(sheet.getRange('C:C'), 12);
    sheet.insertColumnsBefore(2, 1);
    sheet.getRange('B1:B2').setValues([['My own'], ['stays']]);
    sheet.getRange(2, 1, 3, sheet.getLastColumn()).sort({ column: plan.column('Meine Leute', 'Wer'), ascending: true });
    plan.put('Meine Leute', 6, { Wer: 'Bo' });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(plan.rows('Meine Leute').map((row) => [row['ID'], row['Wer'], row['Next contact'], row['Und nun']])).toEqual(
      [
        ['P2', 'Ada', '06/03/2026', ''],
        ['P1', 'Zoe', '03/03/2026', 'Get in touch in 1 d'],
        ['', '', '', ''],
        ['', '', '', ''],
        ['P3', 'Bo', '', ''],
      ],
    );
    expect(plan.shownColumn('Meine Leute', 'My own')).toContain('stays');
  });

  test('[E3] a deleted system column is said once and comes back filled; an overwritten cell is put right', () => {
    const plan = fullPlan();
    plan.put('Values', 2, { 'Importance 1–5': '5', 'Today 1–5': '2' });
    plan.update();
    plan.sheet('Values').deleteColumns(plan.column('Values', 'Gap'), 1);
    plan.put('Network', 2, {
      Name: 'Helen',
      'Last contact': '01/02/2026',
      'Keep in touch every (days)': '14',
      'What now': 'mine',
    });
    expect(plan.update().problems).toEqual([
      'Values: The column Gap is not there; its values count as empty. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
    ]);
    expect(plan.shown('Network', 2, 'What now')).toBe('Get in touch');
    expect(plan.call('checkPlan')).toEqual({ message: 'Values: the column Gap is back.', problems: [] });
    expect(plan.shown('Values', 2, 'Gap')).toBe('3');
  });

  test('[E3] Check my plan gives back dropdowns and hints that were taken away', () => {
    const plan = fullPlan();
    const sheet = plan.sheet('Experiments');
    // A row from another tab is pasted over this row, with its rules.
    (
      sheet.getRange(5, plan.column('Experiments', 'Verdict'), 1, 1) as unknown as { clearDataValidations(): void }
    ).clearDataValidations();
    expect(ruleOf(plan, 'Experiments', 5, 'Verdict')).toBeNull();
    plan.call('checkPlan');
    expect(ruleOf(plan, 'Experiments', 5, 'Verdict')?.getAllowInvalid()).toBe(true);
  });

  test('[E3] a deleted one is not missed, and comes back empty when it is added again', () => {
    const plan = fullPlan();
    plan.put('Experiments', 2, { 'I believe that': 'They answer' });
    plan.update();
    remove(plan, 'Experiments');
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    plan.call('addTab', { tab: 'experiments' });
    expect(plan.rows('Experiments')).toEqual([]);
  });

  test('[E4] Values begins with those of the guide, of which the chosen ones are the most important', () => {
    const plan = startPlan();
    plan.call('saveGuide', {
      screen: 'you',
      you: { values: ['calm', 'purpose'], valuesText: 'Calm, Purpose', strengths: '' },
      next: 'goal',
    });
    plan.call('addTab', { tab: 'targets' });
    const rows = plan.rows('Values').map((row) => [row['Value'], row['Importance 1–5']]);
    expect(rows.filter(([, importance]) => importance !== '')).toEqual([
      ['Purpose', '5'],
      ['Calm', '5'],
    ]);
    expect(rows.length).toBeGreaterThan(12);
    expect(header(plan, 'Targets').filter((text) => text.startsWith('Fit'))).toEqual([
      'Fit: Purpose',
      'Fit: Calm',
      'Fit: Freedom',
      'Fit %',
      'Fit: Learning',
      'Fit: Security',
    ]);
  });
});

describe('IDs and references', () => {
  test('[E5] rows are numbered; the number of a deleted row is not given again, and of two equal ones the first keeps it', () => {
    const plan = fullPlan();
    plan.type('Strategy', 2, { Choice: 'One' });
    plan.type('Strategy', 3, { Choice: 'Two' });
    expect(plan.shownColumn('Strategy', 'ID')).toEqual(['C1', 'C2']);
    plan.sheet('Strategy').deleteRows(3, 1);
    plan.put('Strategy', 3, { Choice: 'Three' });
    plan.put('Strategy', 4, { ID: 'C1', Choice: 'Four' });
    expect(plan.update().problems).toEqual(['Strategy, row 4: C1 stood twice; this row is now C4.']);
    expect(plan.shownColumn('Strategy', 'ID')).toEqual(['C1', 'C3', 'C4']);
  });

  test('[E6] a bare ID or an exact title gets its label, and follows a new title', () => {
    const plan = fullPlan();
    plan.put('Strategy', 2, { Choice: 'Lead before the title', Kind: 'Why they would choose me' });
    plan.put('Network', 2, { Name: 'Helen Duarte' });
    plan.update();
    plan.put('Goals', 2, { Serves: 'C1', Value: 'learning' });
    plan.put('Steps', 2, { Contact: 'Helen Duarte' });
    plan.put('Experiments', 2, { 'I believe that': 'They answer', Choice: 'c1' });
    plan.put('Targets', 2, { Organisation: 'Tidewell', 'Decision maker': 'P1' });
    plan.put('Feedback', 2, { Question: 'Is it clear?', Whom: 'P1' });
    plan.put('Skills', 2, { Skill: 'Budgets', Goal: 'G1' });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    const cells = () => [
      plan.shown('Goals', 2, 'Serves'),
      plan.shown('Experiments', 2, 'Choice'),
      plan.shown('Steps', 2, 'Contact'),
      plan.shown('Targets', 2, 'Decision maker'),
      plan.shown('Feedback', 2, 'Whom'),
      plan.shown('Skills', 2, 'Goal'),
      plan.shown('Goals', 2, 'Value'),
    ];
    expect(cells()).toEqual([
      'C1 · Lead before the title',
      'C1 · Lead before the title',
      'P1 · Helen Duarte',
      'P1 · Helen Duarte',
      'P1 · Helen Duarte',
      'G1 · Pass the exam',
      'learning',
    ]);
    expect(plan.shown('Strategy', 2, 'Goals served')).toBe('G1');
    plan.put('Strategy', 2, { Choice: 'Lead first' });
    plan.put('Network', 2, { Name: 'Helen D.' });
    plan.update();
    expect(cells().slice(0, 4)).toEqual(['C1 · Lead first', 'C1 · Lead first', 'P1 · Helen D.', 'P1 · Helen D.']);
  });

  test('[E6] whom one asks may be anybody, but not an ID that is nobody’s', () => {
    const plan = fullPlan();
    plan.put('Feedback', 2, { Question: 'Is it clear?', Whom: 'My sister' });
    plan.put('Feedback', 3, { Question: 'Is it short?', Whom: 'P9' });
    expect(plan.update().problems).toEqual([
      'Feedback, row 3, Whom: nothing is called “P9”; choose from the list or type an ID',
    ]);
    expect(plan.shownColumn('Feedback', 'Whom')).toEqual(['My sister', 'P9']);
    expect(plan.shownColumn('Feedback', 'What now')).toEqual(['Ask', 'Check: Whom is unknown: P9']);
  });

  test('[E7] any text is fine while the tab is not there; once it is, what nothing is called is said and stays', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { Serves: 'Be a leader', Value: 'Fun' });
    plan.put('Steps', 2, { Contact: 'Uncle Bo' });
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(plan.call('addTab', { tab: 'strategy' }).problems).toEqual([
      'Goals, row 2, Serves: nothing is called “Be a leader”; choose from the list or type an ID',
    ]);
    expect(plan.shown('Goals', 2, 'Serves')).toBe('Be a leader');
    expect(plan.shown('Goals', 2, 'What now')).toBe('Check: Serves is unknown: Be a leader');
    plan.put('Strategy', 2, { Choice: 'Be a leader' });
    expect(plan.update().problems).toEqual([]);
    plan.update();
    expect(plan.shown('Goals', 2, 'Serves')).toBe('C1 · Be a leader');
  });

  test('[E7] what is said stays the same after an edit and in the daily run, which do not read those tabs', () => {
    const plan = fullPlan();
    plan.put('Strategy', 2, { Choice: 'Lead' });
    plan.update();
    plan.put('Goals', 2, { Serves: 'C1' });
    plan.put('Goals', 3, { Serves: 'C9' });
    plan.put('Steps', 3, { Contact: 'P7' });
    plan.update();
    const said = () => [
      plan.shown('Goals', 2, 'Serves'),
      plan.shown('Goals', 3, 'What now'),
      plan.shown('Steps', 3, 'What now'),
    ];
    const wanted = ['C1 · Lead', 'Check: Serves is unknown: C9', 'Check: Contact is unknown: P7'];
    expect(said()).toEqual(wanted);
    plan.type('Goals', 2, { Measure: 'Score' });
    expect(said()).toEqual(wanted);
    plan.call('turnOnReminders', { hour: 10 });
    plan.workbook.advance(plan.workbook.now() + 86_400_000);
    expect(plan.workbook.report.failures).toEqual([]);
    expect(said()).toEqual(wanted);
  });

  test('[E8] an ID into a tab that is not there names the tab, and the answer offers it', () => {
    const plan = smallPlan();
    plan.put('Goals', 2, { Serves: 'C2 · Lead' });
    plan.put('Steps', 2, { Contact: 'P1' });
    const { problems, offers } = plan.call<{ problems: string[]; offers: object[] }>('updateNow');
    expect(problems).toEqual([
      'Goals, row 2, Serves: “C2” is in the tab Strategy, which is not there. Waymark ▸ Add ▸ A tab ▸ Strategy makes it',
      'Steps, row 2, Contact: “P1” is in the tab Network, which is not there. Waymark ▸ Add ▸ A tab ▸ Network makes it',
    ]);
    expect(offers).toEqual([
      { tab: 'strategy', name: 'Strategy' },
      { tab: 'network', name: 'Network' },
    ]);
    expect(plan.shown('Goals', 2, 'What now')).toBe('Check: C2 is in the tab Strategy, which is not there');
    expect(plan.call<{ offers: object[] }>('checkPlan').offers).toEqual(offers);
    expect(plan.shown('Goals', 2, 'Serves')).toBe('C2 · Lead');
  });

  test('[E9] the dropdowns have the rows of the tab from the day on which it comes, and follow them without a script', () => {
    const plan = smallPlan();
    expect(listOf(plan, 'Goals', 'Serves')).toEqual([]);
    for (const tab of ['strategy', 'network', 'values']) plan.call('addTab', { tab });
    plan.put('Strategy', 2, { Choice: 'Lead' });
    plan.put('Network', 2, { Name: 'Helen' });
    plan.update();
    expect(listOf(plan, 'Goals', 'Serves')).toEqual(['C1 · Lead']);
    expect(listOf(plan, 'Steps', 'Contact')).toEqual(['P1 · Helen']);
    expect(listOf(plan, 'Goals', 'Value')).toContain('Purpose');
    plan.put('Strategy', 2, { Choice: 'Lead first' });
    expect(listOf(plan, 'Goals', 'Serves')).toEqual(['C1 · Lead first']);
  });

  test('[E9] tabs that come together have each other’s rows to choose from', () => {
    const plan = examplePlan();
    for (const [tab, column, first] of [
      ['Targets', 'Decision maker', 'P1 · Marcus Lind'],
      ['Feedback', 'Whom', 'P1 · Marcus Lind'],
      ['Experiments', 'Choice', 'C1 · '],
      ['Skills', 'Goal', 'G1 · '],
    ] as const) {
      expect([tab, listOf(plan, tab, column)[0]?.startsWith(first)]).toEqual([tab, true]);
    }
  });
});

describe('system columns', () => {
  test('[E12] a value that is renamed keeps its column, which says so and counts for nothing until the header follows', () => {
    const plan = fullPlan();
    plan.put('Targets', 2, { Organisation: 'Tidewell', 'Fit: Freedom': '5', 'Fit: Learning': '1' });
    plan.put('Values', 2, { 'Importance 1–5': '5' });
    plan.update();
    // 5 for Freedom, 3 for Learning, which nobody has rated: (5·4 + 3·0) of 4·8.
    expect(plan.shown('Targets', 2, 'Fit %')).toBe('63%');
    plan.put('Values', 2, { Value: 'Autonomy' });
    expect(plan.update().problems).toEqual([
      'Targets, row 2, Fit: Freedom: no value is called “Freedom” any more; rename the column’s header, or the value in Values. Its ratings stay, and count for nothing until then',
    ]);
    expect(plan.shown('Targets', 2, 'What now')).toBe('Check: no value is called Freedom any more');
    expect([plan.shown('Targets', 2, 'Fit: Freedom'), plan.shown('Targets', 2, 'Fit %')]).toEqual(['5', '0%']);
    plan.put('Targets', 1, { 'Fit: Freedom': 'Fit: Autonomy' });
    expect(plan.update().problems).toEqual([]);
    expect(plan.shown('Targets', 2, 'Fit %')).toBe('63%');
  });

  test('[E17] where the hours went is said from twenty hours of done effort on', () => {
    const plan = fullPlan();
    plan.put('Goals', 2, { Value: 'Purpose' });
    plan.put('Goals', 3, { Value: 'Calm' });
    plan.put('Steps', 2, { Status: 'Done', 'Effort h': '15' });
    plan.put('Steps', 4, { Status: 'Done', 'Effort h': '4.9' });
    plan.update();
    expect(plan.shownColumn('Values', 'Where my hours went %').filter((text) => text !== '')).toEqual([]);
    plan.put('Steps', 4, { 'Effort h': '5' });
    plan.update();
    const share = (value: string) =>
      plan.rows('Values').find((row) => row['Value'] === value)?.['Where my hours went %'];
    expect([share('Purpose'), share('Calm'), share('Learning')]).toEqual(['75%', '25%', '0%']);
  });

  test('[E19] the note of a choice says what clashes with it, and a second ultimate goal', () => {
    const plan = fullPlan();
    plan.put('Strategy', 2, { Kind: 'Ultimate goal', Choice: 'Build storage' });
    plan.put('Strategy', 3, { Kind: 'What I leave out', Choice: 'Sending applications by the dozen' });
    plan.put('Strategy', 4, { Kind: 'Ultimate goal', Choice: 'Teach' });
    plan.update();
    plan.put('Goals', 2, { Serves: 'C2' });
    plan.put('Goals', 3, { Goal: 'Send a dozen applications' });
    expect(plan.update().problems).toEqual([
      'Strategy, row 4, Kind: C1 is the ultimate goal already; give one of the two another kind',
    ]);
    expect(plan.shownColumn('Strategy', 'Note')).toEqual([
      '',
      'G1 serves what you leave out · G2 may clash: dozen, applications',
      'Check: C1 is the ultimate goal already',
    ]);
  });

  test('[X11] bad input is said where it stands, and stays', () => {
    const plan = fullPlan();
    plan.put('Experiments', 2, {
      'I believe that': 'They answer',
      'Started on': '10/03/2026',
      'Decide by': '09/03/2026',
    });
    plan.put('Network', 2, { Name: 'Helen', 'Last contact': '01/02/2026', 'Keep in touch every (days)': '0' });
    plan.put('Network', 3, { Name: 'Bo', 'Last contact': '01/02/2026', 'Keep in touch every (days)': 'often' });
    expect(plan.update().problems).toEqual([
      'Network, row 2, Keep in touch every (days): expected 1 to 3650, got 0',
      'Network, row 3, Keep in touch every (days): expected a number, got “often”',
      'Experiments, row 2, Decide by: the day of the decision lies before the beginning (2026-03-10 – 2026-03-09); change one of the two dates',
    ]);
    expect(plan.shown('Experiments', 2, 'What now')).toBe('Check: decided before it began');
    expect(plan.shownColumn('Network', 'What now')).toEqual([
      'Check: Keep in touch every (days) is 0, expected 1 to 3650',
      'Check: a number is expected in Keep in touch every (days)',
    ]);
    expect(plan.shownColumn('Network', 'Next contact')).toEqual(['', '']);
    expect(plan.shownColumn('Network', 'Keep in touch every (days)')).toEqual(['0', 'often']);
  });

  test('[Y10] an edit of such a row has its ID and formulas at once, and goes on by itself with the calendar', () => {
    const plan = fullPlan();
    plan.type('Network', 2, { Name: 'Helen', 'Last contact': '27/02/2026', 'Keep in touch every (days)': '7' });
    expect([plan.shown('Network', 2, 'ID'), plan.shown('Network', 2, 'What now')]).toEqual(['P1', '']);
    plan.workbook.advance(plan.workbook.now() + 86_400_000);
    expect(plan.shown('Network', 2, 'What now')).toBe('Get in touch in 3 d');
    plan.workbook.advance(plan.workbook.now() + 3 * 86_400_000);
    expect(plan.shown('Network', 2, 'What now')).toBe('Get in touch');
  });

  test('Google is asked little with every tab there: an update again for 4 seconds, a daily run below 30 times', () => {
    const plan = fullPlan();
    plan.update();
    plan.update();
    expect(plan.workbook.calls().simulatedSeconds).toBeLessThan(4);
    expect(plan.workbook.calls().calls).toBeLessThan(50);
    plan.call('turnOnReminders', { hour: 10 });
    // On the first days there are also the welcome of the reminders and the quarter's snapshot.
    for (let day = 0; day < 4; day += 1) plan.workbook.advance(plan.workbook.now() + 86_400_000);
    expect(plan.workbook.calls().calls).toBeLessThan(30);
  });
});
