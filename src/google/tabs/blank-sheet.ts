import type { TabSession } from '../spreadsheet/session';

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
const looks = [
  'getNumberFormats',
  'getFontColors',
  'getFontWeights',
  'getFontStyles',
  'getFontLines',
  'getFontSizes',
  'getFontFamilies',
  'getHorizontalAlignments',
  'getWraps',
] as const;

/**
 * Deletes the sheet that a new file begins with. Any trace of the user keeps it: another sheet beside Waymark's, another name, content, a
 * note, format, rule, chart, picture, protection, named range or hidden state. (rule Y63)
 */
export function removeBlankSheet({ spreadsheet, sheets }: TabSession): void {
  const known = new Set([...sheets.values()].map((sheet) => sheet.getSheetId()));
  // The first sheet of a file has the ID 0, and no later one.
  const [sheet, ...others] = spreadsheet.getSheets().filter((one) => !known.has(one.getSheetId()));
  if (!sheet || others.length > 0 || sheet.getSheetId() !== 0 || !firstName.test(sheet.getName())) return;
  if (sheet.getLastRow() + sheet.getFrozenRows() + sheet.getFrozenColumns() > 0 || sheet.isSheetHidden()) return;
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  if ([SHEET, RANGE].some((type) => sheet.getProtections(type).length > 0)) return;
  if (additions.some((method) => sheet[method]().length > 0)) return;
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const cells = sheet.getRange(1, 1, rows, columns);
  // Each read of the whole grid takes more than half a second.
  const top = sheet.getRange(1, 1, Math.min(rows, 100), columns);
  const isPlain = (lines: readonly (readonly unknown[])[], plain = lines[0]?.[0]): boolean =>
    lines.every((line) => line.every((one) => one === plain));
  if (
    isPlain(cells.getBackgrounds(), '#ffffff') &&
    isPlain(cells.getNotes(), '') &&
    isPlain(top.getDataValidations(), null) &&
    cells.getMergedRanges().length === 0 &&
    looks.every((method) => isPlain(top[method]()))
  )
    spreadsheet.deleteSheet(sheet);
}
