/** All that this folder adds to Spreadsheet; mixed into its prototype. */
import { spreadsheetMetadataMethods } from './metadata';
import { spreadsheetNamedRangeMethods } from './named-range';
import { spreadsheetProtectionMethods } from './protection';

export const spreadsheetFeatureMethods = {
  ...spreadsheetMetadataMethods,
  ...spreadsheetNamedRangeMethods,
  ...spreadsheetProtectionMethods,
};
