/*
 * Finds out which conditional formats and protections are Waymark's and which are the user's.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The user's conditional formats: only Waymark's formulas contain a test such as `ROW()>1`. */
export function userRules(sheet: Sheet): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition = rule.getBooleanCondition();
    const [formula] = condition ? condition.getCriteriaValues() : [];
    return !(typeof formula === 'string' && /ROW\(\)>\d[;,)]/.test(formula));
  });
}

/**
 * Makes Google warn before a person edits the sheet, or the given rows of it; scripts get no warning. Does nothing if such a protection
 * exists already.
 */
export function protectOnce(sheet: Sheet, rows: string | null, isNew = false): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if (!isNew && sheet.getProtections(rows === null ? SHEET : RANGE).some((protection) => protection.isWarningOnly()))
    return;
  (rows === null ? sheet.protect() : sheet.getRange(rows).protect()).setWarningOnly(true);
}
