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

/** The colours of a tab: the conditional formats as Google gives them. */
interface Rules {
  getConditionalFormatRules(): {
    getRanges(): { getA1Notation(): string }[];
    getBooleanCondition(): Condition | null;
  }[];
  setConditionalFormatRules(rules: readonly unknown[]): void;
}
interface Condition {
  getCriteriaValues(): unknown[];
  getBackground(): string | null;
  getFontColor(): string | null;
  getBold(): boolean | null;
  getStrikethrough(): boolean | null;
}
const rulesOf = (plan: PlanInHand, tab: string): Rules => plan.sheet(tab) as unknown as Rules;
const colours = (plan: PlanInHand, tab: string): unknown[] =>
  rulesOf(plan, tab)
    .getConditionalFormatRules()
    .map((rule) => {
      const condition = rule.getBooleanCondition();
      return [
        rule.getRanges().map((range) => range.getA1Notation()),
        condition?.getCriteriaValues(),
        condition?.getBackground(),
        condition?.getFontColor(),
        condition?.getBold(),
        condition?.getStrikethrough(),
      ];
    });

describe('[Y92] Check my plan', () => {
  const coloured = ['Goals', 'Steps', 'Timeline'];
  let checked: PlanInHand | undefined;
  const checkedPlan = (): PlanInHand => {
    if (!checked) {
      checked = smallPlan();
      checked.call('checkPlan');
    }
    return copyPlan(checked);
  };

  test('reads all tabs before it repairs the first, and sets no colours that are there', () => {
    const plan = checkedPlan();
    plan.call('checkPlan');
    const log = plan.workbook.callLog().map(({ method }) => method.replace(/.*\./, ''));
    expect(log).not.toContain('setConditionalFormatRules');
    const repairs = log.slice(log.indexOf('setNumberFormats'), log.lastIndexOf('setDataValidation'));
    expect(repairs.length).toBeGreaterThan(100);
    // A read between writes has Google send these first, which takes as long as thirty writes.
    expect(repairs.filter((name) => /^get(?!RangeList$|MaxRows$)/.test(name))).toEqual([]);
  });

  // The engine takes arrays of its own realm alone, as those that are made of what it gave.
  const changes: Readonly<Record<string, (sheet: Rules, own: ReturnType<Rules['getConditionalFormatRules']>) => void>> =
    {
      deleted: (sheet, own) => sheet.setConditionalFormatRules(own.slice(0, 0)),
      'deleted but for one': (sheet, own) => sheet.setConditionalFormatRules(own.slice(0, 1)),
      'in another order': (sheet, own) => sheet.setConditionalFormatRules(own.slice().reverse()),
      doubled: (sheet, own) => sheet.setConditionalFormatRules(own.concat(own)),
    };
  test.each(Object.entries(changes))('brings back colours that are %s', (_, change) => {
    const plan = checkedPlan();
    const before = coloured.map((tab) => colours(plan, tab));
    expect(Math.min(...before.map(({ length }) => length))).toBeGreaterThan(0);
    for (const tab of coloured) change(rulesOf(plan, tab), rulesOf(plan, tab).getConditionalFormatRules());
    plan.call('checkPlan');
    expect(coloured.map((tab) => colours(plan, tab))).toEqual(before);
  });

  test.each(['setBackground', 'setFontColor', 'setBold', 'setItalic', 'whenFormulaSatisfied'])(
    'brings back a colour that was changed with %s',
    (change) => {
      const plan = checkedPlan();
      const before = colours(plan, 'Steps');
      const own = rulesOf(plan, 'Steps').getConditionalFormatRules();
      const [first] = own as unknown as { copy(): Record<string, (value: unknown) => { build(): unknown }> }[];
      const values: Readonly<Record<string, unknown>> = {
        setBackground: '#123456',
        setFontColor: '#123456',
        setBold: true,
        setItalic: true,
        whenFormulaSatisfied: '=AND(ROW()>1;TRUE)',
      };
      const changed = first?.copy()[change]?.(values[change]).build();
      rulesOf(plan, 'Steps').setConditionalFormatRules(own.map((rule, at) => (at === 0 ? changed : rule)));
      plan.call('checkPlan');
      expect(colours(plan, 'Steps')).toEqual(before);
      expect(plan.workbook.callLog().map(({ method }) => method)).toContain(
        'SpreadsheetApp.Sheet.setConditionalFormatRules',
      );
    },
  );

  test('leaves a colour of the user’s own before Waymark’s, wherever it was put', () => {
    const plan = checkedPlan();
    const sheet = rulesOf(plan, 'Steps');
    const own = sheet.getConditionalFormatRules();
    const [first] = own as unknown as { copy(): { whenTextContains(text: string): { build(): unknown } } }[];
    const mine = first?.copy().whenTextContains('Ann').build();
    sheet.setConditionalFormatRules(own.slice(0, 2).concat(mine as never, own.slice(2)));
    plan.call('checkPlan');
    const after = colours(plan, 'Steps');
    expect(after).toHaveLength(own.length + 1);
    expect(after[0]).toEqual(expect.arrayContaining([['Ann']]));
    plan.call('checkPlan');
    expect(colours(plan, 'Steps')).toEqual(after);
    expect(plan.workbook.callLog().map(({ method }) => method)).not.toContain(
      'SpreadsheetApp.Sheet.setConditionalFormatRules',
    );
  });
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
