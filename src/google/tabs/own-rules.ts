/*
 * Finds out which conditional formats and protections are Waymark's and which are the user's.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A conditional format of Waymark's, with its formula for the first cell of the range. */
interface Colour {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly formula: string;
  readonly background?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

/** Sets Waymark's conditional formats after the user's own (`kept`), so that the user's have priority. */
export function setColours(sheet: Sheet, colours: readonly Colour[], kept = userRules(sheet)): void {
  const built = colours.map(({ range, formula, background, font, bold, strikethrough }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([range]);
    if (background) builder.setBackground(background);
    if (font) builder.setFontColor(font);
    if (bold) builder.setBold(true);
    if (strikethrough) builder.setStrikethrough(true);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...kept, ...built]);
}

/** The user's conditional formats: only Waymark's formulas contain a test such as `ROW()>1`. */
export function userRules(sheet: Sheet): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition = rule.getBooleanCondition();
    const [formula] = condition ? condition.getCriteriaValues() : [];
    return !(typeof formula === 'string' && /ROW\(\)>\d[;,)]/.test(formula));
  });
}

/** The protection of the sheet, or of rows in it, that only warns. */
export function warningOf(sheet: Sheet, ofSheet: boolean): GoogleAppsScript.Spreadsheet.Protection | undefined {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return sheet.getProtections(ofSheet ? SHEET : RANGE).find((protection) => protection.isWarningOnly());
}

/**
 * Makes Google warn before a person edits the sheet, or the given rows of it; scripts get no warning. Does nothing if such a protection
 * exists already.
 */
export function protectOnce(sheet: Sheet, rows: string | null, isNew = false): GoogleAppsScript.Spreadsheet.Protection {
  const known = isNew ? undefined : warningOf(sheet, rows === null);
  return known ?? (rows === null ? sheet.protect() : sheet.getRange(rows).protect()).setWarningOnly(true);
}
