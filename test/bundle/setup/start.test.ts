/** @jest-environment ./test/bundle/runtime-environment.js */
import { examplePlan, openFile, startPlan, type PlanInHand } from '../plan';

/** The whole content of the file, without records of the calls. */
function contents(plan: ReturnType<typeof openFile>): string {
  return JSON.stringify(plan.workbook.document.snapshot());
}

test('[Y1] Start creates the tabs, in order, with the hidden ones hidden', () => {
  const plan = openFile();
  expect(plan.call('start')).toEqual({ message: 'Your plan is ready.', problems: [] });
  const tabs = plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => [sheet.getName(), sheet.isSheetHidden()]);
  expect(tabs).toEqual([
    ['Home', false],
    ['Goals', false],
    ['Steps', false],
    ['Timeline', false],
    ['Assessment', false],
    ['Settings', false],
    ['Changes', true],
    ['Waymark data', true],
  ]);
});

test('[Y1] a newcomer sees eleven columns of Goals and eight of Steps; Goals and Steps have no rows', () => {
  const plan = startPlan();
  const sheetOf = (tab: string) =>
    plan.sheet(tab) as unknown as {
      isColumnHiddenByUser(column: number): boolean;
      getLastColumn(): number;
      getLastRow(): number;
      getRange(row: number, column: number, rows: number, columns: number): { getDisplayValues(): string[][] };
    };
  const shown = (tab: string): string[] => {
    const sheet = sheetOf(tab);
    const [headers = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues();
    return headers.filter((_, index) => !sheet.isColumnHiddenByUser(index + 1));
  };
  expect(shown('Goals')).toEqual([
    'ID',
    'Goal',
    'Measure',
    'Now',
    'Target',
    'Deadline',
    'Status',
    'Bar',
    'Progress %',
    'Pace',
    'What now',
  ]);
  expect(shown('Steps')).toEqual(['ID', 'Step', 'Goal', 'Status', 'Due', 'Effort h', 'This week', 'What now']);
  expect([sheetOf('Goals').getLastRow(), sheetOf('Steps').getLastRow()]).toEqual([1, 1]);
  expect(plan.rows('Assessment')).toHaveLength(24);
  expect(plan.rows('Settings').map((row) => row['Setting'])).toContain('Reminder hour');
});

test('[Y2] a second Start changes nothing', () => {
  const plan = startPlan();
  const before = contents(plan);
  expect(plan.call('start')).toEqual({ message: 'Everything is there already.', problems: [] });
  expect(contents(plan)).toBe(before);
});

test('[Y3] a second update right after the first writes nothing', () => {
  const plan = examplePlan();
  plan.update();
  const before = contents(plan);
  plan.update();
  expect(
    plan.workbook.callLog().filter(({ method }) => /\.set(Values|Formulas|Value|Formula|RichText)/.test(method)),
  ).toEqual([]);
  expect(contents(plan)).toBe(before);
});

describe('[Y2] a Start that was cut off is finished by the next one', () => {
  const cells = (plan: PlanInHand): string[][][] =>
    ['Home', 'Goals', 'Steps', 'Timeline', 'Assessment', 'Settings', 'Changes', 'Waymark data'].map((tab) => {
      const sheet = plan.sheet(tab);
      return sheet
        .getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn()))
        .getDisplayValues();
    });
  const tabs = (plan: PlanInHand): string[] =>
    plan.workbook
      .spreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName());
  const whole = openFile();
  whole.call('start');
  const count = whole.workbook.calls().calls;
  const expected = { tabs: tabs(whole), cells: cells(whole) };

  // All places would take minutes, so this many are tried, spread over the run, including its first and last call.
  const places = [
    1,
    2,
    3,
    ...[0.07, 0.18, 0.29, 0.41, 0.53, 0.66, 0.78, 0.9].map((part) => Math.round(part * count)),
    count,
  ];
  test.each(places)('at call %i', (at) => {
    const plan = openFile();
    expect(() => plan.workbook.call('call', ['start', {}], { faults: [{ at, kind: 'kill' }] })).toThrow(
      'The run was ended here.',
    );
    plan.call('start');
    expect(tabs(plan)).toEqual(expected.tabs);
    expect(cells(plan)).toEqual(expected.cells);
  });
});
