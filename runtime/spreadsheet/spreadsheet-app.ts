/** The global SpreadsheetApp: the active file, other files, selection and user interface, builders and enumerations. */
import { NotImplemented, ServiceError, type Execution } from '../contract';
import { builders, enums as featureEnums } from '../features';
import { Ui } from '../services/ui';
import * as enums from './enums';
import { tooManyCells } from './errors';
import { methodsOf, type Methods } from './methods';
import { executionIn, openedById } from './other-files';
import type { Range } from './range';
import type { RangeList } from './range-list';
import type { Selection } from './selection-object';
import type { Sheet } from './sheet';
import { MAX_CELLS } from './sheet-structure';
import { Spreadsheet } from './spreadsheet';

/** A script that belongs to no file has no user interface. */
function uiOf(execution: Execution): Ui {
  if (execution.standalone) throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  return new Ui(execution);
}

/** Google's grid for a new file without sizes. */
const NEW_GRID = { rows: 1000, columns: 26 };

export class SpreadsheetApp {
  static readonly googleName = 'Spreadsheet.SpreadsheetApp';
  private active: Spreadsheet | null;

  constructor(private readonly execution: Execution) {
    Object.assign(this, enums, featureEnums);
    const { active, standalone } = execution;
    if (active !== undefined) this.active = this.openedBy('openById', active);
    else this.active = standalone ? null : new Spreadsheet(execution);
  }

  /** Null in a standalone script, which the type does not say: elsewhere there is always an active file. */
  getActive(): Spreadsheet {
    return this.active as Spreadsheet;
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  /** For the rest of the run. */
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    this.active = newActiveSpreadsheet;
  }

  getActiveSheet(): Sheet {
    return (this.active?.getActiveSheet() ?? null) as Sheet;
  }

  /** A sheet of another file becomes the active one of its own file. */
  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return sheet.spreadsheet().setActiveSheet(sheet, restoreSelection);
  }

  getActiveRange(): Range {
    return (this.active?.getActiveSheet().getActiveRange() ?? null) as Range;
  }

  getActiveRangeList(): RangeList {
    return (this.active?.getActiveSheet().getActiveRangeList() ?? null) as RangeList;
  }

  getCurrentCell(): Range {
    return (this.active?.getActiveSheet().getCurrentCell() ?? null) as Range;
  }

  getSelection(): Selection {
    return (this.active?.getSelection() ?? null) as Selection;
  }

  setActiveRange(range: Range): Range {
    return range.sheet().setActiveRange(range);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.sheet().setCurrentCell(cell);
  }

  openById(id: string): Spreadsheet {
    return this.openedBy('openById', id);
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([^/?#]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceError('Invalid argument: url');
    return this.openedBy('openByUrl', id);
  }

  /** Takes a file of DriveApp; here any object of the script with the method getId(). */
  open(file: { getId(): string }): Spreadsheet {
    return this.openedBy('open', String(file.getId()));
  }

  private openedBy(method: string, id: string): Spreadsheet {
    return new Spreadsheet(openedById(this.execution, id, method));
  }

  create(name: string, rows: number = NEW_GRID.rows, columns: number = NEW_GRID.columns): Spreadsheet {
    const { execution } = this;
    // The texts for a grid that cannot be are from memory.
    if (rows < 1) throw new ServiceError('Invalid argument: rows');
    if (columns < 1) throw new ServiceError('Invalid argument: columns');
    if (rows * columns > MAX_CELLS) throw tooManyCells();
    if (!execution.files) throw new NotImplemented('SpreadsheetApp.create');
    return new Spreadsheet(
      executionIn(execution, execution.files.create(name, execution.effectiveUser, rows, columns)),
    );
  }

  /** Writes are never buffered here; only the meter simulates a flush. */
  flush(): void {
    this.execution.cells(0);
  }

  getUi(): Ui {
    if (['clock', 'custom-function', 'form', 'web'].includes(this.execution.surface))
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    return uiOf(this.execution);
  }
}

for (const [name, begin] of Object.entries(builders)) {
  methodsOf(SpreadsheetApp.prototype)[name] = function (this: { execution: Execution }): unknown {
    return begin(this.execution);
  } as Methods[string];
}
