/** The enumerations of SpreadsheetApp for ranges and sheets; those of features are in features/enums.ts. */
import { enumeration } from '../services/enumeration';

export const BorderStyle = enumeration('Spreadsheet.BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const CopyPasteType = enumeration('Spreadsheet.CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const Dimension = enumeration('Spreadsheet.Dimension', ['COLUMNS', 'ROWS']);
export const Direction = enumeration('Spreadsheet.Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const RecalculationInterval = enumeration('Spreadsheet.RecalculationInterval', ['ON_CHANGE', 'MINUTE', 'HOUR']);
export const SheetType = enumeration('Spreadsheet.SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const SortOrder = enumeration('Spreadsheet.SortOrder', ['ASCENDING', 'DESCENDING']);
export const TextToColumnsDelimiter = enumeration('Spreadsheet.TextToColumnsDelimiter', [
  'COMMA',
  'SEMICOLON',
  'PERIOD',
  'SPACE',
]);
export const TextDirection = enumeration('Spreadsheet.TextDirection', ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const ValueType = enumeration('Spreadsheet.ValueType', ['IMAGE']);
export const WrapStrategy = enumeration('Spreadsheet.WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const AutoFillSeries = enumeration('Spreadsheet.AutoFillSeries', ['DEFAULT_SERIES', 'ALTERNATE_SERIES']);
