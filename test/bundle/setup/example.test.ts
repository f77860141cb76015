/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, examplePlan, openFile, startPlan, type PlanInHand } from '../plan';

/*
 * The example plan (rule Y11): it comes into an empty plan only, and goes without what the user added.
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
