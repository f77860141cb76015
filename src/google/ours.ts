/*
 * How Waymark tells what it put on a sheet from what the user put there.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Description of Waymark's protections: by it they are found again. */
export const protectionText = 'Waymark keeps this';

/** The rules of the sheet that are not ours: ours all ask for their row first. */
export function userRules(sheet: Sheet): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition = rule.getBooleanCondition();
    const [formula] = condition ? condition.getCriteriaValues() : [];
    return !(typeof formula === 'string' && /ROW\(\)>[12][;,)]/.test(formula));
  });
}
