import { tabOrder } from '../../tables/design';
import type { TabSession } from '../spreadsheet/session';
import { hasTemporaryName } from './temporary-name';

/** Google's names for the first sheet of a new file, as far as they are known: a sheet of another name stays. */
const firstName = /^(Sheet|Tabellenblatt|Feuille|Hoja|Foglio|P\u00e1gina|Blad|Arkusz) ?1$/;

const additions = [
  'getCharts',
  'getImages',
  'getDrawings',
  'getNamedRanges',
  'getConditionalFormatRules',
  'getDeveloperMetadata',
] as const;
const looks = ['getNumberFormats', 'getHorizontalAlignments', 'getWraps'] as const;

/** What a person may have changed of a cell's text, which Google gives in one call. */
function looksOf(style: GoogleAppsScript.Spreadsheet.TextStyle): string {
  const { isBold, isItalic, isUnderline, isStrikethrough } = style;
  const is = [isBold, isItalic, isUnderline, isStrikethrough].map((ask) => String(ask.call(style)));
  return [...is, style.getFontFamily(), style.getFontSize(), style.getForegroundColor()].join(' ');
}

/**
 * Finds the sheet that a new file begins with. Any trace of the user makes it theirs: another sheet beside Waymark's, another name, content,
 * a note, format, rule, chart, picture, protection, named range or hidden state. (rule Y63)
 */
export function findBlankSheet({ spreadsheet, sheets }: TabSession): GoogleAppsScript.Spreadsheet.Sheet | null {
  const known = new Set([...sheets.values()].map((sheet) => sheet.getSheetId()));
  // The first sheet of a file has the ID 0, and no later one.
  const isOurs = (one: GoogleAppsScript.Spreadsheet.Sheet): boolean =>
    known.has(one.getSheetId()) || tabOrder.some((tab) => hasTemporaryName(one, tab));
  const [sheet, ...others] = spreadsheet.getSheets().filter((one) => !isOurs(one));
  if (!sheet || others.length > 0 || sheet.getSheetId() !== 0 || !firstName.test(sheet.getName())) return null;
  // A Start that was cut off may have hidden it: that one had not made Goals yet.
  const isBegun = sheets.size > 0 && !sheets.has('goals');
  if (sheet.getLastRow() + sheet.getFrozenRows() + sheet.getFrozenColumns() > 0) return null;
  if (!isBegun && sheet.isSheetHidden()) return null;
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if ([SHEET, RANGE].some((type) => sheet.getProtections(type).length > 0)) return null;
  if (additions.some((method) => sheet[method]().length > 0)) return null;
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const cells = sheet.getRange(1, 1, rows, columns);
  // Each read of the whole grid takes more than half a second.
  const top = sheet.getRange(1, 1, Math.min(rows, 100), columns);
  const isPlain = (lines: readonly (readonly unknown[])[], plain = lines[0]?.[0]): boolean =>
    lines.every((line) => line.every((one) => one === plain));
  const isBlank =
    isPlain(cells.getBackgrounds(), '#ffffff') &&
    isPlain(cells.getNotes(), '') &&
    isPlain(top.getDataValidations(), null) &&
    cells.getMergedRanges().length === 0 &&
    looks.every((method) => isPlain(top[method]())) &&
    isPlain(top.getTextStyles().map((line) => line.map(looksOf)));
  return isBlank ? sheet : null;
}
