/** @jest-environment ./test/bundle/runtime-environment.js */
import { openFile, type PlanInHand } from '../plan';

/*
 * What a person sees while tabs are made (rule Y32): nothing of a tab before it is complete, and the tab that was open.
 */

const visible = (plan: PlanInHand): string[] =>
  plan.workbook
    .spreadsheet()
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden())
    .map((sheet) => sheet.getName());

const active = (plan: PlanInHand): string =>
  plan.workbook.userServices().SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();

const whole = openFile();
whole.call('start');
const { calls } = whole.workbook.calls();
/** A new sheet is hidden by the call right after the one that made it. */
const hides = new Set(
  whole.workbook
    .callLog()
    .filter(({ method }) => method.endsWith('.hideSheet'))
    .map(({ n }) => n),
);

test.each([0.05, 0.2, 0.35, 0.5, 0.65, 0.8].map((part) => Math.round(part * calls)))(
  '[Y32] a Start that ends at call %i has shown complete tabs alone, and the next one shows them all',
  (at) => {
    const plan = openFile();
    const cut = hides.has(at) ? at + 1 : at;
    expect(() => plan.workbook.call('call', ['start', {}], { faults: [{ at: cut, kind: 'kill' }] })).toThrow();
    expect(visible(plan).filter((name) => name.includes('one moment'))).toEqual([]);
    expect(visible(plan)).toContain(active(plan));
    plan.call('start');
    expect(visible(plan)).toEqual(visible(whole));
    expect(active(plan)).toBe('Home');
  },
);

test('[Y32] takes 436 calls as before, and those for an untouched first sheet, the zoom and *More* (rules Y61, Y63)', () => {
  expect(calls).toBeLessThanOrEqual(436 + 34);
});
