/*
 * How Waymark tells what it put on a sheet from what the user put there.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The rules of the sheet that are not Waymark's: Waymark's all ask for their row first. */
export function userRules(sheet: Sheet): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition = rule.getBooleanCondition();
    const [formula] = condition ? condition.getCriteriaValues() : [];
    return !(typeof formula === 'string' && /ROW\(\)>\d[;,)]/.test(formula));
  });
}

/**
 * Has Google ask once before a person edits the sheet, or only some of its rows; scripts are not asked. Does nothing when something on it
 * is protected like that already.
 */
export function protectOnce(sheet: Sheet, rows: string | null): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if (sheet.getProtections(rows === null ? SHEET : RANGE).some((protection) => protection.isWarningOnly())) return;
  (rows === null ? sheet.protect() : sheet.getRange(rows).protect()).setWarningOnly(true);
}
