/** @jest-environment ./test/bundle/runtime-environment.js */
import { tabsOnDemand } from '../../../src/tables/column';
import { kindOfShape, splitFormula } from '../../../runtime/engine/formula-shapes';
import { examplePlan } from '../plan';

/*
 * One formula of a kind that only the whole evaluation knows makes the runtime compute every tab at each read, which takes three times as long.
 */
test('[B82] a plan with all of its tabs has no formula for which the whole file must be computed', () => {
  const plan = examplePlan();
  for (const tab of tabsOnDemand) plan.call('addTab', { tab });
  plan.update();
  const others = plan.workbook
    .spreadsheet()
    .getSheets()
    .flatMap((sheet) => sheet.getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn()).getFormulas().flat())
    .filter((formula) => formula !== '')
    .filter((formula) => {
      const split = splitFormula(formula);
      return !split || kindOfShape(split.shape) === 'other';
    });
  expect(others).toEqual([]);
});
