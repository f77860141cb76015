/** @jest-environment ./test/bundle/runtime-environment.js */
import { cutsOf } from '../cuts';
import { copyPlan, examplePlan, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * The example plan (rule Y11): it is loaded only into an empty plan, and removed without the user's own rows.
 */

const banner = (plan: PlanInHand): string => plan.sheet('Home').getRange('B4').getDisplayValues()[0]?.[0] ?? '';
const tabs = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const cells = (plan: PlanInHand, tab: string): string[][] => {
  const sheet = plan.sheet(tab);
  return sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getDisplayValues();
};

test('[Y11] it comes whole, with dates from the day of loading, and nothing in it wants repair', () => {
  const plan = openFile();
  expect(plan.call('loadExample')).toEqual({
    message: 'The example plan is here. Look around; Clear the example takes it away.',
    problems: [],
  });
  expect(plan.rows('Goals').length).toBeGreaterThan(4);
  expect(plan.rows('Steps').length).toBeGreaterThan(15);
  expect(plan.shownColumn('Goals', 'Goal').join('\n')).toMatch(/senior project manager/i);
  for (const tab of ['Goals', 'Steps'])
    expect(plan.shownColumn(tab, 'What now').filter((text) => text.startsWith('Check:'))).toEqual([]);
  expect(plan.shownColumn('Assessment', 'My answer').filter((answer) => answer !== '').length).toBeGreaterThan(10);
  expect(plan.call<{ example: boolean }>('getState').example).toBe(true);
  expect(banner(plan)).toContain('Clear it and start mine');
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
});

test('[Y11] it loads on any day with the same plan, moved by as many days', () => {
  const [march, leap] = [examplePlan(), openFile({ now: '2028-02-29T12:00' })];
  leap.call('loadExample');
  expect(leap.shownColumn('Steps', 'What now')).toEqual(march.shownColumn('Steps', 'What now'));
  expect(leap.shownColumn('Steps', 'Days left')).toEqual(march.shownColumn('Steps', 'Days left'));
});

test('[Y11] into a plan with a single row it brings nothing', () => {
  for (const [tab, header] of [
    ['Goals', 'Goal'],
    ['Steps', 'Notes'],
  ] as const) {
    const plan = startPlan();
    plan.put(tab, 7, { [header]: 'Mine' });
    const before = cells(plan, tab);
    expect(plan.call('loadExample').message).toBe(
      'The example loads into an empty plan only. This one has rows already, and they stay as they are.',
    );
    expect(cells(plan, tab)).toEqual(before);
    expect(plan.call<{ example: boolean }>('getState').example).toBe(false);
  }
});

test('[Y11] into a plan with a row in a tab on demand it brings nothing; values that are there stay before its own', () => {
  const plan = startPlan();
  plan.call('addTab', { tab: 'strategy' });
  plan.put('Strategy', 3, { Choice: 'Mine' });
  expect(plan.call('loadExample').message).toContain('The example loads into an empty plan only.');
  expect(plan.rows('Strategy').map((row) => row['Choice'])).toEqual(['', 'Mine']);
  plan.sheet('Strategy').deleteRows(3, 1);
  plan.call('addTab', { tab: 'values' });
  plan.put('Values', 2, { Value: 'My own', 'Today 1–5': '4' });
  expect(plan.call('loadExample').problems).toEqual([]);
  const values = plan.shownColumn('Values', 'Value');
  expect([values[0], values.filter((value) => value === 'Purpose').length, values.includes('Balance')]).toEqual([
    'My own',
    1,
    true,
  ]);
  plan.call('clearExample');
  expect(plan.shownColumn('Values', 'Value')).toEqual(expect.arrayContaining(['My own', 'Purpose']));
  expect(plan.shownColumn('Values', 'Value')).not.toContain('Balance');
  expect(tabs(plan)).toContain('Values');
  expect(tabs(plan)).not.toContain('Strategy');
});

test('[Y11] loading twice brings it once', () => {
  const plan = examplePlan();
  const before = cells(plan, 'Steps');
  expect(plan.call('loadExample').message).toContain('The example loads into an empty plan only.');
  expect(cells(plan, 'Steps')).toEqual(before);
});

test('[Y11] clearing leaves what a plan has after Start', () => {
  const plan = examplePlan();
  expect(plan.call('clearExample')).toEqual({
    message: 'The example is gone. Your plan is yours to begin.',
    problems: [],
  });
  const fresh = startPlan();
  expect(tabs(plan)).toEqual(tabs(fresh));
  for (const tab of ['Goals', 'Steps', 'Assessment', 'Settings', 'Home', 'Changes'])
    expect([tab, cells(plan, tab)]).toEqual([tab, cells(fresh, tab)]);
  expect(plan.call<{ example: boolean }>('getState').example).toBe(false);
  expect(plan.update().problems).toEqual([]);
});

test('[Y11] what the user added or renamed stays, with its ID', () => {
  const plan = examplePlan();
  const rows = plan.rows('Steps').length;
  plan.put('Steps', rows + 2, { Step: 'My own step', Due: '01/05/2026' });
  plan.put('Steps', 3, { Step: 'Renamed by me' });
  plan.put('Assessment', 2, { 'My answer': 'My own words' });
  plan.update();
  const ids = [plan.shown('Steps', 3, 'ID'), plan.shown('Steps', rows + 2, 'ID')];
  plan.call('clearExample');
  expect(plan.rows('Steps').map((row) => [row['ID'], row['Step']])).toEqual([
    [ids[0], 'Renamed by me'],
    [ids[1], 'My own step'],
  ]);
  expect(plan.shown('Assessment', 2, 'My answer')).toBe('My own words');
  expect(plan.call('loadExample').message).toContain('The example loads into an empty plan only.');
});

test('[Y11] without an example there is nothing to clear, and nothing changes', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Mine' });
  plan.update();
  const before = JSON.stringify(plan.workbook.document.snapshot());
  plan.call('clearExample');
  expect(JSON.stringify(copyPlan(plan).workbook.document.snapshot())).toBe(before);
});

/** Everything visible of a plan, without the counters of IDs. */
const seen = (plan: PlanInHand): [string, string[][]][] =>
  tabs(plan).map((tab) => [tab, plan.workbook.displayed(tab)] as [string, string[][]]);
/** The day on which the load began, and other facts that only the hidden tab has. */
const withoutData = (all: readonly [string, string[][]][]): [string, string[][]][] =>
  all.filter(([tab]) => tab !== 'Waymark data');

describe('[Y17] a load that was cut off', () => {
  const start = (): PlanInHand => copyPlan(startPlan());
  const cutAt = (at: number): PlanInHand => {
    const plan = start();
    expect(() => plan.workbook.call('call', ['loadExample', {}], { faults: [{ at, kind: 'kill' }] })).toThrow(
      'The run was ended here.',
    );
    return plan;
  };
  let uncut = start();
  let cuts: number[] = [];
  beforeAll(() => {
    uncut = start();
    uncut.call('loadExample');
    cuts = cutsOf(uncut);
  });

  test('goes on where it ended, when it is loaded again', () => {
    for (const at of cuts) {
      const plan = cutAt(at);
      const { message, problems } = plan.call('loadExample');
      // After the last write, the first call has already reported it.
      expect([at, message]).toEqual([at, expect.stringMatching(/^The example (plan is here|loads into an empty)/)]);
      expect([at, problems]).toEqual([at, []]);
      expect([at, withoutData(seen(plan))]).toEqual([at, withoutData(seen(uncut))]);
      expect([at, plan.update()]).toEqual([at, { message: 'Up to date.', problems: [] }]);
    }
  });

  test('goes on the next day with the days of the first, also after an update in between', () => {
    for (const at of cuts.slice(1, -1)) {
      const [plan, other] = [cutAt(at), copyPlan(uncut)];
      plan.update();
      for (const one of [plan, other]) one.workbook.advance(one.workbook.now() + 86_400_000);
      plan.call('loadExample');
      other.update();
      plan.update();
      const rows = (one: PlanInHand): string[][] =>
        ['Goals', 'Steps', 'Network', 'Journal'].flatMap((tab) => cells(one, tab));
      expect([at, rows(plan)]).toEqual([at, rows(other)]);
    }
  });

  test('is cleared wholly', () => {
    const fresh = start();
    for (const at of cuts) {
      const plan = cutAt(at);
      plan.call('clearExample');
      const left = tabs(plan).filter((tab) => !tabs(fresh).includes(tab));
      // Tabs that were created and have no rows yet count as added.
      expect([at, left.flatMap((tab) => plan.rows(tab).filter((row) => row['ID'] !== ''))]).toEqual([at, []]);
      for (const tab of ['Goals', 'Steps', 'Changes']) expect([at, cells(plan, tab)]).toEqual([at, cells(fresh, tab)]);
      expect([at, plan.update().problems]).toEqual([at, []]);
    }
  });

  test('stays what it is when the user has written rows meanwhile', () => {
    const plan = cutAt(cuts[Math.floor(cuts.length / 2)] ?? 1);
    const row = plan.sheet('Steps').getLastRow() + 1;
    plan.type('Steps', row, { Step: 'Mine' });
    const before = cells(plan, 'Steps');
    expect(plan.call('loadExample').message).toContain('The example loads into an empty plan only.');
    expect(cells(plan, 'Steps')).toEqual(before);
    plan.call('clearExample');
    expect(plan.shownColumn('Steps', 'Step')).toEqual(['Mine']);
  });
});

test('[Y18] clearing that was cut off ends, cleared again, as if it had not been', () => {
  const uncut = copyPlan(examplePlan());
  uncut.call('clearExample');
  for (const at of cutsOf(uncut)) {
    const plan = copyPlan(examplePlan());
    expect(() => plan.workbook.call('call', ['clearExample', {}], { faults: [{ at, kind: 'kill' }] })).toThrow(
      'The run was ended here.',
    );
    plan.call('clearExample');
    plan.update();
    expect([at, withoutData(seen(plan))]).toEqual([at, withoutData(seen(uncut))]);
  }
});

test('[Y18] clearing goes through where the empty rows were deleted', () => {
  const plan = copyPlan(examplePlan());
  for (const tab of ['Goals', 'Steps', 'Changes', 'Network', 'Values']) {
    const sheet = plan.sheet(tab);
    sheet.deleteRows(sheet.getLastRow() + 1, sheet.getMaxRows() - sheet.getLastRow());
  }
  expect(plan.call('clearExample').message).toBe('The example is gone. Your plan is yours to begin.');
  expect([plan.rows('Goals'), plan.rows('Steps'), plan.rows('Changes')]).toEqual([[], [], []]);
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  plan.type('Goals', 2, { Goal: 'Mine' });
  expect(plan.shown('Goals', 2, 'ID')).toMatch(/^G\d+$/);
});

test('[Y11] a formula in an answer of the assessment that the user has changed stays when the example is cleared', () => {
  const plan = copyPlan(examplePlan());
  const answer = plan.sheet('Assessment').getRange(3, plan.column('Assessment', 'My answer'));
  answer.setFormula('="Mine"');
  plan.call('clearExample');
  expect([answer.getFormulas()[0]?.[0], plan.shown('Assessment', 4, 'My answer')]).toEqual(['="Mine"', '']);
});

test('[Y19] loaded, Home is what is seen', () => {
  const plan = startPlan();
  plan.call('loadExample');
  expect(plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName()).toBe('Home');
});
