/** The methods that the features add to Spreadsheet. */
import { spreadsheetMetadataMethods } from './metadata';
import { spreadsheetNamedRangeMethods } from './named-range';
import { spreadsheetProtectionMethods } from './protection';

export const spreadsheetFeatureMethods = {
  ...spreadsheetMetadataMethods,
  ...spreadsheetNamedRangeMethods,
  ...spreadsheetProtectionMethods,
};
