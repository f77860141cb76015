/** @jest-environment ./test/bundle/runtime-environment.js */
import { copyPlan, openFile, startPlan, type PlanInHand, type Said } from '../plan';

/*
 * What Google does to tabs that Waymark makes: first sheets, dialogs, typed columns, and texts that come back in another form.
 */

const sheets = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const active = (plan: PlanInHand): string =>
  plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
const go = (plan: PlanInHand, tab: string): void =>
  void (plan.sheet(tab) as unknown as { activate(): void }).activate();
const writes = (plan: PlanInHand): string[] =>
  plan.workbook
    .callLog()
    .map(({ method }) => method)
    .filter((method) => /\.(set|insert|delete|clear|update)[A-Z]/.test(method));
/** The header cells of a tab, or others by their address. */
const cells = (plan: PlanInHand, a1: string): any => plan.workbook.range(a1);

describe('[Y63] the sheet that a new file begins with', () => {
  test('goes when Start has made the tabs; Home comes first and is what is seen', () => {
    const plan = openFile();
    plan.call('start');
    expect(sheets(plan)).toEqual([
      'Home',
      'Goals',
      'Steps',
      'Timeline',
      'Assessment',
      'Settings',
      'Changes',
      'Waymark data',
    ]);
    expect(active(plan)).toBe('Home');
  });

  const touched: readonly (readonly [string, (plan: PlanInHand) => void])[] = [
    ['content', (plan) => cells(plan, 'Sheet1!C9').setValue('Groceries')],
    ['a note', (plan) => cells(plan, 'Sheet1!C900').setNote('Call Ann')],
    ['a colour', (plan) => cells(plan, 'Sheet1!B700').setBackground('#ffee00')],
    ['a bold cell', (plan) => cells(plan, 'Sheet1!A1:D1').setFontWeight('bold')],
    ['a number format', (plan) => cells(plan, 'Sheet1!A1:A').setNumberFormat('0.00')],
    ['a protection', (plan) => cells(plan, 'Sheet1!A1').protect()],
    [
      'another name',
      (plan) => void (plan.sheet('Sheet1') as unknown as { setName(name: string): void }).setName('Mine'),
    ],
  ];
  test.each(touched)('stays with %s, behind our tabs', (_what, touch) => {
    const plan = openFile();
    touch(plan);
    plan.call('start');
    expect(sheets(plan)[0]).toBe('Home');
    expect(sheets(plan)).toHaveLength(9);
    expect(active(plan)).toBe('Home');
  });

  test('stays beside another one', () => {
    const plan = openFile();
    plan.workbook.spreadsheet().insertSheet('Next');
    plan.call('start');
    expect(sheets(plan)).toHaveLength(10);
  });
});

test('[Y19] Check, Clear the example and a new language end on Home; a tab that was added is shown', () => {
  const plan = startPlan();
  go(plan, 'Steps');
  plan.call('checkPlan');
  expect(active(plan)).toBe('Home');
  plan.call('addTab', { tab: 'network' });
  expect(active(plan)).toBe('Network');
  plan.call('saveSettings', { settings: { weekdaysOnly: false } });
  expect(active(plan)).toBe('Network');
  plan.call('saveSettings', { settings: { language: 'de' } });
  expect(active(plan)).toBe('Übersicht');
});

test('[Y61] the zoom asks nobody whether they are sure, a formula does; a plan of before learns it by Check', () => {
  const plan = startPlan();
  const edit = (a1: string, text: string): number => {
    const before = plan.workbook.confirmations.length;
    plan.workbook.edit(`Timeline!${a1}`, text);
    return plan.workbook.confirmations.length - before;
  };
  expect(cells(plan, 'Timeline!E2').getValue()).toBe('Week');
  expect(edit('E2', 'Month')).toBe(0);
  expect(edit('B3', 'x')).toBe(1);
  const { SpreadsheetApp } = plan.workbook.userServices() as any;
  const [protection] = (plan.sheet('Timeline') as any).getProtections(SpreadsheetApp.ProtectionType.SHEET);
  protection.remove();
  (plan.sheet('Timeline') as any).protect().setWarningOnly(true);
  expect(edit('E2', 'Week')).toBe(1);
  plan.call('checkPlan');
  expect(edit('E2', 'Day')).toBe(0);
});

test('the button of the columns under More is over the column before them', () => {
  const goals = startPlan().sheet('Goals') as any;
  expect(String(goals.getColumnGroupControlPosition())).toBe('BEFORE');
});

test('[Y64] Check my plan gives tabs of an earlier version the button of More and narrow names, once, and leaves widths that somebody chose', () => {
  const plan = startPlan();
  const { SpreadsheetApp } = plan.workbook.userServices() as any;
  const sheets = ['Goals', 'Steps', 'Timeline'].map((name) => plan.sheet(name) as any);
  const [goals, steps, timeline] = sheets;
  // As they were made before: titles of 270 pixels, and the button after the group.
  for (const sheet of sheets) {
    sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.AFTER);
    sheet.setColumnWidth(2, 270);
  }
  steps.setColumnWidth(2, 300);
  plan.call('checkPlan');
  const widths = (): number[] => sheets.map((sheet) => sheet.getColumnWidth(2));
  expect(widths()).toEqual([156, 300, 156]);
  expect(sheets.map((sheet) => String(sheet.getColumnGroupControlPosition()))).toEqual(Array(3).fill('BEFORE'));
  goals.setColumnWidth(2, 270);
  timeline.setColumnWidth(2, 90);
  plan.call('checkPlan');
  expect(widths()).toEqual([270, 300, 90]);
});

test('[Y62] a whole table: the sentence names six columns in their order, none that is hidden, and counts the others', () => {
  const plan = startPlan();
  const steps = plan.sheet('Steps') as any;
  plan.workbook.convertToTable(`Steps!${steps.getRange(1, 1, 40, steps.getMaxColumns()).getA1Notation()}`);
  expect(plan.call('checkPlan').problems.find((text: string) => text.startsWith('Steps: Google'))).toMatch(
    /in ID, Step, Goal, Status, Due, Effort h and \d+ more, as in the typed columns of a table;/,
  );
});

test('[Y62] Convert to table: everything goes on to its end, and each tab says which columns refuse rules', () => {
  const plan = startPlan();
  plan.put('Goals', 2, { Goal: 'Hold ten talks' });
  plan.update();
  plan.put('Steps', 2, { Step: 'Book a room', Goal: 'G1', Due: '10/03/2026' });
  plan.update();
  for (const table of ['Goals!A1:AC40', 'Steps!A1:F40', 'Settings!A1:C10']) plan.workbook.convertToTable(table);
  const refused = (said: Said, tab: string): string[] =>
    said.problems.filter((text) => text.startsWith(`${tab}: Google`));
  const checked = plan.call('checkPlan');
  expect(refused(checked, 'Steps')).toEqual([
    'Steps: Google allows no dropdowns and formats of Waymark’s in ID, Step, Goal, Status, Due, Effort h, as in the typed columns of a table; all else goes on there as before.',
  ]);
  expect(refused(checked, 'Goals')).toHaveLength(1);
  expect(refused(checked, 'Settings')).toHaveLength(1);
  // Columns beside the table have their rules again.
  const thisWeek = plan.sheet('Steps').getRange(9, plan.column('Steps', 'This week')) as any;
  expect(thisWeek.getDataValidation()).not.toBeNull();
  const added = plan.call('addTab', { tab: 'strategy' });
  expect(refused(added, 'Goals')).toEqual([expect.stringContaining('Serves')]);
  plan.call('saveSettings', { settings: { language: 'de' } });
  expect(plan.rows('Schritte')[0]).toMatchObject({ Schritt: 'Book a room', Ziel: 'G1 · Hold ten talks' });
  expect(refused(plan.call('checkPlan'), 'Schritte')[0]).toContain(
    'Google erlaubt in ID, Schritt, Ziel, Status, Fällig am',
  );
  plan.update();
  plan.update();
  expect(writes(plan)).toEqual([]);
});

test('[Y3] names of tabs may come back without their quotes: a second update writes nothing', () => {
  const plan = startPlan({ doubts: { 'formula-names': 1 } });
  (plan.sheet('Goals') as any).setName('Überblick');
  (plan.sheet('Steps') as any).setName('Étapes');
  plan.put('Überblick', 2, { Goal: 'Hold ten talks' });
  plan.update();
  plan.update();
  expect(writes(plan)).toEqual([]);
});

test('[H10] charts are compared with what they were given, and not with what Google says of them', () => {
  const doubts = { 'chart-ranges': 1, 'chart-options': 1 } as const;
  const plan = startPlan({ doubts });
  const updates = (): number => writes(plan).filter((method) => method.endsWith('.updateChart')).length;
  plan.call('saveSettings', { settings: { language: 'de' } });
  expect(updates()).toBe(2);
  // The translation was cut off when Home was ready except for its language.
  const cut = startPlan({ doubts });
  const dry = copyPlan(cut, { doubts });
  dry.call('saveSettings', { settings: { language: 'de' } });
  const log = dry.workbook.callLog();
  let at = log.map(({ method }) => method.endsWith('.updateChart')).lastIndexOf(true) + 1;
  // The last write into Home's metadata.
  while (log[at + 1]?.method.endsWith('.DeveloperMetadata.setValue')) at += 1;
  const request = ['saveSettings', { settings: { language: 'de' } }] as never;
  expect(() => cut.workbook.call('call', request, { faults: [{ at: log[at]?.n ?? 0, kind: 'kill' }] })).toThrow();
  cut.call('updateNow');
  expect(writes(cut).filter((method) => method.endsWith('.updateChart'))).toEqual([]);
});

describe('[Y7] columns are found, whatever Google makes of their marks', () => {
  const marks: readonly (readonly [string, (format: string) => string])[] = [
    ['as they were', (format) => format],
    ['in small letters', (format) => format.toLowerCase()],
    ['in another order', (format) => format.replace(/^(".*");;;@$/, ';;$1;@')],
    ['without the texts of unused sections', () => ';;;@'],
    ['as the format of texts', () => '@'],
  ];
  test.each(marks)('%s: renamed, moved and beside new ones', (_what, change) => {
    const plan = startPlan();
    plan.put('Goals', 2, { Goal: 'Hold ten talks' });
    plan.update();
    plan.put('Steps', 2, { Step: 'Book a room', Goal: 'G1', Due: '10/03/2026' });
    plan.update();
    const steps = plan.sheet('Steps') as any;
    const header = steps.getRange(1, 1, 1, steps.getMaxColumns());
    header.setNumberFormats([header.getNumberFormats()[0].map(change)]);
    steps.getRange(1, plan.column('Steps', 'Due')).setValue('By when');
    steps.insertColumnsBefore(plan.column('Steps', 'Status'), 1);
    steps.getRange(1, plan.column('Steps', 'Status') - 1).setValue('My own');
    plan.put('Steps', 2, { 'My own': 'mine' });
    expect(plan.update().problems).toEqual([]);
    plan.put('Steps', 3, { Step: 'Buy pens', Goal: 'G1', 'By when': '04/03/2026' });
    expect(plan.update().problems).toEqual([]);
    expect(plan.rows('Steps')[1]).toMatchObject({ ID: 'S2', Goal: 'G1 · Hold ten talks', 'What now': 'Due in 2 d' });
    expect(plan.rows('Steps')[0]).toMatchObject({ 'My own': 'mine' });
    plan.update();
    expect(writes(plan)).toEqual([]);
  });
});
