/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, startPlan, type PlanInHand } from '../plan';

/*
 * *Check my plan* (rules Y6 to Y8): what is missing is reported in one sentence, counts as empty, and is created again.
 */

let base: PlanInHand | undefined;

function smallPlan(): PlanInHand {
  if (!base) {
    base = startPlan();
    base.put('Goals', 2, { Goal: 'Grow', Deadline: '31/12/2026', Status: 'Active', Start: '01/01/2026' });
    base.update();
    base.put('Steps', 2, { Step: 'Call Ann', Goal: 'G1', Due: '01/03/2026', 'Effort h': '2' });
    base.put('Steps', 3, { Step: 'Write to Ben', Goal: 'G1', Due: '04/03/2026', Status: 'Doing' });
    base.update();
  }
  return copyPlan(base);
}

const remove = (plan: PlanInHand, tab: string): void =>
  plan.workbook.restructure('REMOVE_GRID', () => plan.workbook.spreadsheet().deleteSheet(plan.sheet(tab)));
const tabs = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());

test('in a good plan all is in order, and nothing is written but what is the same', () => {
  const plan = smallPlan();
  const shown = JSON.stringify([plan.rows('Goals'), plan.rows('Steps'), plan.rows('Timeline'), plan.rows('Settings')]);
  expect(plan.call('checkPlan')).toEqual({ message: 'All is in order.', problems: [] });
  expect(JSON.stringify([plan.rows('Goals'), plan.rows('Steps'), plan.rows('Timeline'), plan.rows('Settings')])).toBe(
    shown,
  );
});

test.each(['Home', 'Timeline', 'Settings', 'Changes', 'Waymark data'])(
  '[Y8] without the tab %s the rest goes on; it is said once and comes back in its place',
  (tab) => {
    const plan = smallPlan();
    const before = tabs(plan);
    remove(plan, tab);
    plan.put('Steps', 4, { Step: 'New', Goal: 'G1', Due: '02/03/2026' });
    const { problems } = plan.update();
    expect(problems).toEqual([`The tab ${tab} is not there. Choose Waymark ▸ More ▸ Check my plan to bring it back.`]);
    expect(plan.shown('Steps', 4, 'ID')).toBe('S3');
    expect(plan.call('checkPlan')).toEqual({ message: `The tab ${tab} is back.`, problems: [] });
    expect(tabs(plan)).toEqual(before);
    expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
    expect(plan.shownColumn('Steps', 'What now')).toEqual(['Overdue 1 d', 'Due in 2 d', 'Due today']);
  },
);

test('[Y8] a deleted Goals comes back empty, and numbers that were given are not given again', () => {
  const plan = smallPlan();
  remove(plan, 'Goals');
  expect(plan.update().problems).toContain(
    'The tab Goals is not there. Choose Waymark ▸ More ▸ Check my plan to bring it back.',
  );
  expect(plan.shownColumn('Steps', 'Goal')).toEqual(['G1 · Grow', 'G1 · Grow']);
  expect(plan.call('checkPlan').message).toBe('The tab Goals is back.');
  plan.put('Goals', 2, { Goal: 'Begin again' });
  plan.update();
  expect(plan.shown('Goals', 2, 'ID')).toBe('G2');
});

test('[Y8] a deleted column of the system’s own comes back filled, one of the user’s empty', () => {
  const plan = smallPlan();
  for (const header of ['What now', 'Days left', 'Effort h'])
    plan.sheet('Steps').deleteColumns(plan.column('Steps', header), 1);
  expect(plan.update().problems).toHaveLength(3);
  expect(plan.call('checkPlan').message).toBe(
    'Steps: the column Effort h is back. Steps: the column What now is back. Steps: the column Days left is back.',
  );
  expect(plan.shownColumn('Steps', 'What now')).toEqual(['Overdue 1 d', 'Due in 2 d']);
  expect(plan.shownColumn('Steps', 'Days left')).toEqual(['-1', '2']);
  expect(plan.shownColumn('Steps', 'Effort h')).toEqual(['', '']);
});

test('dropdowns and formats that were lost come back, and words that were typed stay', () => {
  const plan = smallPlan();
  const sheet = plan.sheet('Steps');
  const cell = () => sheet.getRange(2, plan.column('Steps', 'Status'));
  const hands = cell() as unknown as { setDataValidation(rule: null): void };
  hands.setDataValidation(null);
  expect(cell().getDataValidations()).toEqual([[null]]);
  plan.put('Steps', 2, { Status: 'Nearly' });
  const { problems } = plan.call('checkPlan');
  expect(problems).toHaveLength(1);
  expect(cell().getDataValidations()[0]?.[0]).not.toBeNull();
  expect(plan.shown('Steps', 2, 'Status')).toBe('Nearly');
});

test('it names every problem of every row, also those behind the first', () => {
  const plan = smallPlan();
  plan.put('Steps', 2, { Due: 'soon', 'Effort h': '-1', After: 'S9' });
  expect(plan.call('checkPlan').problems).toEqual([
    'Steps, row 2, Due: expected a date, got “soon”',
    'Steps, row 2, Effort h: expected 0 or more, got -1',
    'Steps, row 2, After: nothing is called “S9”; choose from the list or type an ID',
  ]);
  expect(plan.shown('Steps', 2, 'What now')).toBe('Check: Due is not a date: soon');
});

test('[Y7] a duplicate of a tab is the user’s own and stays as it is', () => {
  const plan = smallPlan();
  const { workbook } = plan;
  const copy = plan.sheet('Steps').copyTo(workbook.spreadsheet());
  const before = copy.getRange(1, 1, 3, 8).getDisplayValues();
  plan.put('Steps', 2, { Step: 'Changed' });
  expect(plan.call('checkPlan')).toEqual({ message: 'All is in order.', problems: [] });
  expect(copy.getRange(1, 1, 3, 8).getDisplayValues()).toEqual(before);
});

test('in a file without a plan it says how to begin', () => {
  const plan = smallPlan();
  remove(plan, 'Goals');
  remove(plan, 'Steps');
  expect(plan.call('checkPlan').message).toContain('There is no plan in this file yet.');
});
