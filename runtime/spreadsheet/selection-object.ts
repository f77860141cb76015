/** SpreadsheetApp's Selection, for reading the user's selection. */
import type { Execution } from '../contract';
import type { EnumMember } from '../services/enumeration';
import { sheetOf } from './class-registry';
import type { Range } from './range';
import type { RangeList } from './range-list';
import { selectionOf } from './selection';
import type { Sheet } from './sheet';

export class Selection {
  static readonly googleName = 'Spreadsheet.Selection';
  constructor(private readonly execution: Execution) {}

  getActiveSheet(): Sheet {
    return sheetOf(this.execution, selectionOf(this.execution).gid);
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet().getActiveRangeList();
  }

  getCurrentCell(): Range | null {
    return this.getActiveSheet().getCurrentCell();
  }

  getNextDataRange(direction: EnumMember): Range | null {
    return this.getCurrentCell()?.getNextDataCell(direction) ?? null;
  }
}
