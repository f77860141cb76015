/** SpreadsheetApp and its classes, with the methods of the features added. */
import { rangeFeatureMethods, sheetFeatureMethods, spreadsheetFeatureMethods } from '../features';
import { Range } from './range';
import { rangeColumnMethods } from './range-columns';
import { Sheet } from './sheet';
import { sheetSettingMethods } from './sheet-settings';
import { Spreadsheet } from './spreadsheet';
import { spreadsheetSettingMethods } from './spreadsheet-settings';

Object.assign(Range.prototype, rangeFeatureMethods);
Object.assign(Sheet.prototype, sheetFeatureMethods);
Object.assign(Spreadsheet.prototype, spreadsheetFeatureMethods);
Object.assign(Range.prototype, rangeColumnMethods);
Object.assign(Sheet.prototype, sheetSettingMethods);
Object.assign(Spreadsheet.prototype, spreadsheetSettingMethods);

export { Range } from './range';
export { Sheet } from './sheet';
export { Spreadsheet } from './spreadsheet';
export { SpreadsheetApp } from './spreadsheet-app';
export { columnIndex, columnLetters, parseReference, printArea } from './a1';
export { fromR1C1, toR1C1 } from './r1c1';
