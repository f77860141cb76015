/** The methods that the features add to Sheet. */
import { sheetBandingMethods } from './banding';
import { sheetChartMethods } from './sheet-charts';
import { sheetFormatMethods } from './conditional-format';
import { filterSheetMethods } from './filter';
import { sheetGroupMethods } from './group';
import { sheetMetadataMethods } from './metadata';
import { sheetNamedRangeMethods } from './named-range';
import { sheetProtectionMethods } from './protection';
import { clearFeatures } from './cell-features';
import type { SheetLike } from './interfaces';

export const sheetFeatureMethods = {
  ...sheetFormatMethods,
  ...sheetMetadataMethods,
  ...sheetProtectionMethods,
  ...sheetNamedRangeMethods,
  ...sheetGroupMethods,
  ...filterSheetMethods,
  ...sheetChartMethods,
  ...sheetBandingMethods,
  clearNotes(this: SheetLike): SheetLike {
    const facts = this.document.sheet(this.gid);
    clearFeatures(
      this.document,
      { gid: this.gid, row0: 0, column0: 0, rows: facts?.rows ?? 1, columns: facts?.columns ?? 1 },
      { notes: true },
    );
    return this;
  },
};
