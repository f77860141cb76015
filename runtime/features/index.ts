/** Features of cells, rows, columns and sheets: their plugins for the engine and their Apps Script classes. */
import { BandingTheme } from './banding';
import { ColorBuilder } from './color';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import {
  BooleanCriteria,
  ColorType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  GroupControlTogglePosition,
  InterpolationType,
  ProtectionType,
  RelativeDate,
  ThemeColorType,
} from './enums';
import { FilterCriteriaBuilder } from './filter';
import { RichTextValueBuilder } from './rich-text';
import { TextStyleBuilder } from './text-style';
import type { Execution } from '../contract';

/** The methods of SpreadsheetApp that create a builder. */
export const builders = {
  newColor: (_execution: Execution) => new ColorBuilder(),
  newConditionalFormatRule: (execution: Execution) => new ConditionalFormatRuleBuilder(execution),
  newDataValidation: (execution: Execution) => new DataValidationBuilder(execution),
  newFilterCriteria: (execution: Execution) => new FilterCriteriaBuilder(execution),
  newRichTextValue: (_execution: Execution) => new RichTextValueBuilder(),
  newTextStyle: (_execution: Execution) => new TextStyleBuilder(),
};

/** The enumerations of SpreadsheetApp for the features. */
export const enums = {
  BandingTheme,
  BooleanCriteria,
  ColorType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  GroupControlTogglePosition,
  InterpolationType,
  ProtectionType,
  RelativeDate,
  ThemeColorType,
};

export { rangeFeatureMethods } from './range-methods';
export { sheetFeatureMethods } from './sheet-methods';
export { spreadsheetFeatureMethods } from './spreadsheet-methods';
export { checkProtection, checkWrites } from './check-writes';
export { showFilters } from './show-filters';
export { styleAt } from './style-at';
