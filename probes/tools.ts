import { compareWithPushed } from './artefacts';
import type { Tools, Value } from './fact';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SCRATCH = 'Probes scratch';
const SCRATCH_ROWS = 1000;

/** Ends a fact without a value. */
export class LeftOut extends Error {}

/** The tab in which facts use cells, each its own. */
interface Scratch {
  sheet: Sheet | null;
  row: number;
}

function cellsOf(file: Spreadsheet, scratch: Scratch, rows: number, columns: number) {
  if (!scratch.sheet) {
    scratch.sheet = file.getSheetByName(SCRATCH) ?? file.insertSheet(SCRATCH);
    const missing = SCRATCH_ROWS - scratch.sheet.getMaxRows();
    if (missing > 0) scratch.sheet.insertRowsAfter(scratch.sheet.getMaxRows(), missing);
  }
  const range = scratch.sheet.getRange(scratch.row, 1, rows, columns);
  scratch.row += rows + 1;
  return range;
}

/** Takes away the tabs of a run that Google has ended before it could clean up. */
export function removeLeftovers(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of file.getSheets())
    if (/^(Probe[A-Z ]|Probes scratch$|Übersicht$)/.test(sheet.getName())) removeSheet(file, sheet);
}

function removeSheet(file: Spreadsheet, sheet: Sheet): void {
  try {
    file.deleteSheet(sheet);
  } catch {
    // A fact has deleted it itself.
  }
}

/** Calls `restore` also when `work` throws. */
function within<T>(change: () => void, work: () => T, restore: () => void): T {
  change();
  try {
    return work();
  } finally {
    restore();
  }
}

function plainIn(file: () => Spreadsheet, value: unknown): Value {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const date = value as Date;
    if (Number.isNaN(date.getTime())) return 'invalid date';
    return `date ${Utilities.formatDate(date, file().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm')}`;
  }
  if (value === undefined) return 'undefined';
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return `an object: ${String(value)}`;
}

export interface ToolBox {
  readonly tools: Tools;
  /** Takes away the tabs of the last fact, and gives what it noted. */
  endFact(): string;
  /** Takes away what is left. */
  end(): void;
}

/** The tools of one run. */
export function makeTools(event: object, heard: Readonly<Record<string, Value>>): ToolBox {
  const scratch: Scratch = { sheet: null, row: 1 };
  let made: Sheet[] = [];
  let notes: string[] = [];
  const fileNow = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();
  const tools: Tools = {
    get file() {
      return fileNow();
    },
    event: event as Tools['event'],
    heard,
    cells: (rows = 1, columns = 1) => cellsOf(fileNow(), scratch, rows, columns),
    newSheet(name = `Probe ${made.length + 1} ${scratch.row}`) {
      const sheet = fileNow().insertSheet(name);
      made.push(sheet);
      return sheet;
    },
    attempt(work) {
      try {
        return work();
      } catch (error) {
        if (error instanceof LeftOut) throw error;
        notes.push(error instanceof Error ? error.message : String(error));
        return 'throws';
      }
    },
    note: (text) => void notes.push(text),
    leaveOut(reason) {
      throw new LeftOut(reason);
    },
    inLocale(locale, work) {
      const before = fileNow().getSpreadsheetLocale();
      return within(
        () => fileNow().setSpreadsheetLocale(locale),
        work,
        () => fileNow().setSpreadsheetLocale(before),
      );
    },
    inZone(zone, work) {
      const before = fileNow().getSpreadsheetTimeZone();
      return within(
        () => fileNow().setSpreadsheetTimeZone(zone),
        work,
        () => fileNow().setSpreadsheetTimeZone(before),
      );
    },
    plain: (value) => plainIn(fileNow, value),
    compare: compareWithPushed,
  };
  const endFact = (): string => {
    for (const sheet of made) removeSheet(fileNow(), sheet);
    made = [];
    const said = notes.join(' · ').slice(0, 300);
    notes = [];
    return said;
  };
  return {
    tools,
    endFact,
    end() {
      endFact();
      if (scratch.sheet) removeSheet(fileNow(), scratch.sheet);
      scratch.sheet = null;
    },
  };
}
