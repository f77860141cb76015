/** The methods that the features add to Spreadsheet. */
import { spreadsheetBandingMethods } from './banding';
import { spreadsheetMetadataMethods } from './metadata';
import { spreadsheetNamedRangeMethods } from './named-range';
import { spreadsheetProtectionMethods } from './protection';

export const spreadsheetFeatureMethods = {
  ...spreadsheetMetadataMethods,
  ...spreadsheetNamedRangeMethods,
  ...spreadsheetProtectionMethods,
  ...spreadsheetBandingMethods,
};
