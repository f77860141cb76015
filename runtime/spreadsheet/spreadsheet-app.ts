/** The global SpreadsheetApp: the bound file, its selection and user interface, builders and enumerations. */
import { NotImplemented, ServiceError, type Execution } from '../contract';
import { builders, enums as featureEnums } from '../features';
import { Ui } from '../services/ui';
import * as enums from './enums';
import { methodsOf, type Methods } from './methods';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection-object';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

export class SpreadsheetApp {
  static readonly googleName = 'Spreadsheet.SpreadsheetApp';

  constructor(private readonly execution: Execution) {
    Object.assign(this, enums, featureEnums);
  }

  getActive(): Spreadsheet {
    return new Spreadsheet(this.execution);
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  setActiveSpreadsheet(_spreadsheet: Spreadsheet): void {
    // The only file is always active.
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }

  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return this.getActive().setActiveSheet(sheet, restoreSelection);
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.getActiveSheet().getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }

  getSelection(): Selection {
    return this.getActive().getSelection();
  }

  setActiveRange(range: Range): Range {
    return range.sheet().setActiveRange(range);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return this.getActiveSheet().setActiveRangeList(rangeList);
  }

  setCurrentCell(cell: Range): Range {
    return cell.sheet().setCurrentCell(cell);
  }

  /** Opens only the bound file; for other ids, throws Google's error for a file without access. */
  openById(id: string): Spreadsheet {
    if (id === this.execution.state.id) return this.getActive();
    throw new ServiceError('You do not have permission to access the requested document.');
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([^/?#]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError('Invalid argument: url');
    return this.openById(id);
  }

  open(file: { getId(): string }): Spreadsheet {
    return this.openById(file.getId());
  }

  create(_name: string, _rows?: number, _columns?: number): Spreadsheet {
    throw new NotImplemented('SpreadsheetApp.create');
  }

  /** Writes are never buffered here; only the meter simulates a flush. */
  flush(): void {
    this.execution.cells(0);
  }

  getUi(): Ui {
    if (['clock', 'custom-function', 'form', 'web'].includes(this.execution.surface))
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return new Ui(this.execution);
  }
}

for (const [name, begin] of Object.entries(builders)) {
  methodsOf(SpreadsheetApp.prototype)[name] = function (this: { execution: Execution }): unknown {
    return begin(this.execution);
  } as Methods[string];
}
