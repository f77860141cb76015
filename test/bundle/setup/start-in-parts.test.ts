/** @jest-environment ./test/bundle/runtime-environment.js */
import { cutsOf } from '../cuts';
import { copyPlan, openFile, startPlan, type PlanInHand } from '../plan';
import { withoutMarks } from '../whole-file';

/*
 * A Start in parts, and what a Start or an example leaves to a later run (rules Y72 to Y75). Monday 2 March 2026.
 */

interface Part {
  readonly toMake: number;
  readonly left: number;
}
interface MadeSheet {
  getName(): string;
  isSheetHidden(): boolean;
  getProtections(type: unknown): { isWarningOnly(): boolean }[];
  getConditionalFormatRules(): unknown[];
  getCharts(): unknown[];
}

const part = (plan: PlanInHand): Part => plan.call<Part>('start', { inParts: true });

/** Calls until nothing is left. */
function finish(plan: PlanInHand): void {
  for (let calls = 0; calls < 30; calls += 1) if (part(plan).left === 0) return;
  throw new Error('A Start in parts does not end.');
}

const sheets = (plan: PlanInHand): MadeSheet[] => plan.workbook.spreadsheet().getSheets() as unknown as MadeSheet[];

/** All that a person sees of a plan, and what its tabs were completed with. */
function seen(plan: PlanInHand): unknown {
  const { ProtectionType } = plan.workbook.userServices().SpreadsheetApp as unknown as {
    ProtectionType: Record<'RANGE' | 'SHEET', unknown>;
  };
  return sheets(plan).map((sheet) => [
    sheet.getName(),
    sheet.isSheetHidden(),
    [ProtectionType.RANGE, ProtectionType.SHEET].map(
      (type) => sheet.getProtections(type).filter((one) => one.isWarningOnly()).length,
    ),
    sheet.getConditionalFormatRules().length,
    sheet.getCharts().length,
    withoutMarks(plan.workbook.displayed(sheet.getName())),
  ]);
}

const whole = openFile();
whole.call('start');
finish(whole);
const expected = seen(whole);

const names = (plan: PlanInHand): string[] =>
  sheets(plan)
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => sheet.getName());

test('[Y72] the first part makes Home and what the first question needs, and Home is what is seen', () => {
  const plan = openFile();
  const { toMake } = part(plan);
  expect(names(plan)).toEqual(['Home', 'Assessment']);
  expect(plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName()).toBe('Home');
  expect(plan.shown('Assessment', 2, 'Question')).not.toBe('');
  const saved = plan.call('saveGuide', { screen: 'ahead', ahead: { text: 'I build boats', chip: '' }, next: 'you' });
  expect(saved.problems).toEqual([]);
  expect(plan.shownColumn('Assessment', 'My answer')).toContain('I build boats');
  for (let before = toMake; before > 0;) {
    const now = part(plan).toMake;
    expect(now).toBeLessThan(before);
    before = now;
  }
  finish(plan);
  expect(plan.shownColumn('Assessment', 'My answer')).toContain('I build boats');
});

test('[Y72] in parts the plan becomes the same as in one run', () => {
  const plan = openFile();
  finish(plan);
  expect(seen(plan)).toEqual(expected);
});

test('[Y73] a part that was cut off anywhere is made good by the next, by a Start in one run, and by Check', () => {
  const files: PlanInHand[] = [];
  const steps = openFile();
  for (let left = 1; left > 0;) {
    files.push(copyPlan(steps));
    left = part(steps).left;
    const cuts = cutsOf(steps);
    const before = files[files.length - 1];
    if (!before) throw new Error('no file');
    // A new sheet is hidden by the call right after the one that made it.
    const hides = new Set(
      steps.workbook
        .callLog()
        .filter(({ method }) => method.endsWith('.hideSheet'))
        .map(({ n }) => n),
    );
    cuts.slice(0, -1).forEach((cut, index) => {
      const at = hides.has(cut) ? cut + 1 : cut;
      const plan = copyPlan(before);
      expect(() =>
        plan.workbook.call('call', ['start', { inParts: true }], { faults: [{ at, kind: 'kill' }] }),
      ).toThrow('The run was ended here.');
      expect([at, names(plan).filter((name) => name.includes('one moment'))]).toEqual([at, []]);
      if (index % 2 === 1) plan.call('start');
      if (index % 3 === 2) plan.call('checkPlan');
      finish(plan);
      expect([files.length, at, seen(plan)]).toEqual([files.length, at, expected]);
    });
  }
  expect(files.length).toBeGreaterThan(4);
});

test('[Y73] two pages that start at the same time make one plan', () => {
  const plan = openFile();
  const one = part(plan);
  const other = part(plan);
  expect(other.left).toBeLessThan(one.left);
  plan.call('start');
  finish(plan);
  expect(seen(plan)).toEqual(expected);
});

test('[Y74] what a Start has left, the daily run makes, and the reminders that are turned on; Update now brings colours and charts', () => {
  const [reminded, updated] = [startPlan(), startPlan()];
  reminded.call('turnOnReminders', { hour: 8 });
  expect(reminded.call<{ left: number }>('getState').left).toBe(0);
  updated.update();
  const rules =
    sheets(updated)
      .find((sheet) => sheet.getName() === 'Timeline')
      ?.getConditionalFormatRules().length ?? 0;
  expect(rules).toBeGreaterThan(0);
  finish(updated);
  expect(updated.call<{ left: number }>('getState').left).toBe(0);
});

test('[Y74] a tab that was deleted after the Start was complete is not made again', () => {
  const plan = copyPlan(whole);
  plan.workbook.restructure('REMOVE_GRID', () => plan.workbook.spreadsheet().deleteSheet(plan.sheet('Timeline')));
  finish(plan);
  plan.update();
  expect(names(plan)).not.toContain('Timeline');
});

test('[Y75] the example is completed like a Start; cleared before that, it leaves what a Start leaves', () => {
  const plan = openFile();
  plan.call('loadExample');
  const cleared = copyPlan(plan);
  finish(plan);
  expect(sheets(plan).filter((sheet) => sheet.getConditionalFormatRules().length > 0).length).toBeGreaterThan(8);
  expect(plan.update()).toEqual({ message: 'Up to date.', problems: [] });
  cleared.call('clearExample');
  finish(cleared);
  expect(names(cleared)).toEqual(names(whole));
  for (const tab of ['Goals', 'Steps', 'Assessment', 'Settings', 'Home'])
    expect([tab, cleared.workbook.displayed(tab)]).toEqual([tab, whole.workbook.displayed(tab)]);
});

test('[Y75] in an empty file an example that was cut off goes on where it ended', () => {
  const uncut = openFile();
  uncut.call('loadExample');
  const cuts = cutsOf(uncut);
  finish(uncut);
  for (const at of cuts.slice(0, -1)) {
    const plan = openFile();
    expect(() => plan.workbook.call('call', ['loadExample', {}], { faults: [{ at, kind: 'kill' }] })).toThrow(
      'The run was ended here.',
    );
    plan.call('loadExample');
    finish(plan);
    expect([at, seen(plan)]).toEqual([at, seen(uncut)]);
  }
});

test('[Y75] the example comes into a plan that was begun in parts', () => {
  const plan = openFile();
  part(plan);
  expect(plan.call('loadExample').problems).toEqual([]);
  finish(plan);
  const direct = openFile();
  direct.call('loadExample');
  finish(direct);
  expect(seen(plan)).toEqual(seen(direct));
});
