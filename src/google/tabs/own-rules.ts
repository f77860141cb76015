import { normalFormula } from '../../tables/formula';

/*
 * Finds out which conditional formats and protections are Waymark's and which are the user's.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The conditional formats that a sheet has, and those of them that are the user's. */
export interface StandingRules {
  readonly all: readonly Rule[];
  readonly ofUser: readonly Rule[];
}

export const noRules: StandingRules = { all: [], ofUser: [] };

/** A conditional format of Waymark's, with its formula for the first cell of the range. */
interface Colour {
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly formula: string;
  readonly background?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly strikethrough?: boolean;
}

/**
 * Sets Waymark's conditional formats after the user's own, so that the user's have priority. Setting them takes longer than most calls, so sheets
 * that have them already are left as they are.
 */
export function setColours(sheet: Sheet, colours: readonly Colour[], standing = readRules(sheet)): void {
  const { all, ofUser } = standing;
  const own = all.slice(ofUser.length);
  const isThere =
    own.length === colours.length &&
    ofUser.every((rule, index) => rule === all[index]) &&
    colours.every((colour, index) => own[index] !== undefined && isSame(own[index], colour));
  if (isThere) return;
  const built = colours.map(({ range, formula, background, font, bold, strikethrough }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges([range]);
    if (background) builder.setBackground(background);
    if (font) builder.setFontColor(font);
    if (bold) builder.setBold(true);
    if (strikethrough) builder.setStrikethrough(true);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...ofUser, ...built]);
}

function isSame(rule: Rule, { range, formula, background, font, bold, strikethrough }: Colour): boolean {
  const [there, ...others] = rule.getRanges();
  const condition = rule.getBooleanCondition();
  if (!there || others.length > 0 || !condition) return false;
  return (
    condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA &&
    normalFormula(formulaOf(rule)) === normalFormula(formula) &&
    there.getA1Notation() === range.getA1Notation() &&
    isColour(condition.getBackground(), background) &&
    isColour(condition.getFontColor(), font) &&
    (condition.getBold() ?? false) === (bold ?? false) &&
    (condition.getStrikethrough() ?? false) === (strikethrough ?? false) &&
    !condition.getItalic() &&
    !condition.getUnderline()
  );
}

/** Whether the colour that Google says, `#` and six digits or null for none, is this one. */
const isColour = (there: string | null, wanted: string | undefined): boolean =>
  (there ?? '').toLowerCase() === (wanted ?? '').toLowerCase();

/** The conditional formats of a sheet: only Waymark's formulas contain a test such as `ROW()>1`. */
export function readRules(sheet: Sheet): StandingRules {
  const all = sheet.getConditionalFormatRules();
  return { all, ofUser: all.filter((rule) => !/ROW\(\)>\d[;,)]/.test(formulaOf(rule))) };
}

/** The formula of a rule, or the text that its condition compares; '' where it has neither. */
function formulaOf(rule: Rule): string {
  const [first] = (rule.getBooleanCondition()?.getCriteriaValues() ?? []) as unknown[];
  return typeof first === 'string' ? first : '';
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
