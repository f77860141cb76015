import { join, resolve } from 'node:path';
import type * as Runtime from '../../runtime';
import type { UserSheet, Workbook, WorkbookOptions } from '../../runtime';

/*
 * A plan in memory on the built bundle, driven as a person drives it: by typing into cells that are named by their headers, and by the
 * sidebar's calls. For tests whose first lines choose the environment runtime-environment.js.
 */

declare const outside: {
  readonly runtime: typeof Runtime;
  /** Started plans of this process, by their options: Start takes seconds, a copy of its file a fraction of a second. */
  readonly prepared: Map<string, ReturnType<Workbook['copy']>>;
  /** A plan that any process made by this name with this build and runtime. */
  keptPlan(name: string, make: () => ReturnType<Workbook['copy']>): ReturnType<Workbook['copy']>;
};
const { runtime, prepared, keptPlan } = outside;

export const dist = join(resolve(__dirname, '../..'), 'dist');

export interface Said {
  readonly message: string;
  readonly problems: readonly string[];
}

export interface PlanInHand {
  readonly workbook: Workbook;
  call<T = Said>(name: string, request?: object): T;
  sheet(tab: string): UserSheet;
  /** 1-based column of a header. */
  column(tab: string, header: string): number;
  /** Types into a cell by header and row, as a user does; fires onEdit. */
  type(tab: string, row: number, cells: Readonly<Record<string, string>>): void;
  /** The same without onEdit, as when Google drops the event; this makes tests of the next update faster. */
  put(tab: string, row: number, cells: Readonly<Record<string, string>>): void;
  /** What the cell shows. */
  shown(tab: string, row: number, header: string): string;
  /** What the whole column shows, from row 2 to the last row with content. */
  shownColumn(tab: string, header: string): string[];
  /** The displayed rows, each as a record by header. */
  rows(tab: string): Record<string, string>[];
  update(): Said;
}

/** Opens a file that is empty but for Sheet1. Monday 2 March 2026, 09:00 in Berlin. */
export function openFile(options: WorkbookOptions = {}): PlanInHand {
  const workbook = runtime.openWorkbook({
    project: dist,
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    locale: 'en_GB',
    user: 'kim@example.com',
    ...options,
  });
  const sheet = (tab: string): UserSheet => {
    const found = runtime.findSheet(workbook.userServices(), tab);
    if (!found) throw new Error(`no tab ${tab}`);
    return found;
  };
  const headers = (tab: string): string[] =>
    sheet(tab)
      .getRange(1, 1, 1, Math.max(1, sheet(tab).getLastColumn()))
      .getDisplayValues()[0] ?? [];
  const column = (tab: string, header: string): number => {
    const at = headers(tab).indexOf(header) + 1;
    if (at === 0) throw new Error(`${tab} has no column ${header}: ${headers(tab).join(', ')}`);
    return at;
  };
  const plan: PlanInHand = {
    workbook,
    call: <T = Said>(name: string, request: object = {}): T => workbook.call('call', [name, request as never]) as T,
    sheet,
    column,
    type: (tab, row, cells) => {
      for (const [header, text] of Object.entries(cells))
        workbook.edit(sheet(tab).getRange(row, column(tab, header)), text);
    },
    put: (tab, row, cells) => {
      for (const [header, text] of Object.entries(cells)) sheet(tab).getRange(row, column(tab, header)).setValue(text);
    },
    shown: (tab, row, header) => sheet(tab).getRange(row, column(tab, header), 1, 1).getDisplayValues()[0]?.[0] ?? '',
    shownColumn: (tab, header) => {
      const last = sheet(tab).getLastRow();
      return last < 2
        ? []
        : sheet(tab)
            .getRange(2, column(tab, header), last - 1, 1)
            .getDisplayValues()
            .map(([text = '']) => text);
    },
    rows: (tab) => {
      const names = headers(tab);
      const last = sheet(tab).getLastRow();
      if (last < 2) return [];
      return sheet(tab)
        .getRange(2, 1, last - 1, names.length)
        .getDisplayValues()
        .map((line) => Object.fromEntries(names.map((name, index) => [name, line[index] ?? ''])));
    },
    update: () => plan.call('updateNow'),
  };
  return plan;
}

/**
 * Rows that a prepared plan keeps of each tab's thousand, as when somebody has deleted the empty ones: with a thousand formatted rows in
 * each tab, copying a plan and looking at it takes three times as long. Plans of thousands of rows are calls.test.ts' and the bench's.
 */
const ROWS = 120;

function deleteSpareRows(plan: PlanInHand): void {
  // Read first: each deletion makes the next reading compute the whole file.
  const ends = plan.workbook
    .spreadsheet()
    .getSheets()
    .map((tab) => ({ tab, rows: tab.getMaxRows(), kept: Math.max(ROWS, tab.getLastRow() + 40) }));
  for (const { tab, rows, kept } of ends) if (rows > kept) tab.deleteRows(kept + 1, rows - kept);
}

/** A plan that `make` created, in this test file or in an earlier one of the same process. */
export function preparedPlan(key: string, options: WorkbookOptions, make: () => PlanInHand): PlanInHand {
  let from = prepared.get(key);
  if (!from) {
    from = make().workbook.copy();
    prepared.set(key, from);
  }
  return openFile({ ...options, from });
}

function prepare(call: 'start' | 'loadExample', options: WorkbookOptions): PlanInHand {
  const name = `${call} ${JSON.stringify(options)}`;
  return preparedPlan(name, options, () => {
    const from = keptPlan(`${name} ${ROWS}`, () => {
      const plan = openFile(options);
      plan.call(call);
      deleteSpareRows(plan);
      return plan.workbook.copy();
    });
    return openFile({ ...options, from });
  });
}

/** A plan that was started; Goals and Steps have no rows. */
export function startPlan(options: WorkbookOptions = {}): PlanInHand {
  return prepare('start', options);
}

/** A started plan with the example in it. */
export function examplePlan(options: WorkbookOptions = {}): PlanInHand {
  return prepare('loadExample', options);
}

/** A copy of the file in its present state, opened again: changes to one do not appear in the other. */
export function copyPlan(plan: PlanInHand, options: WorkbookOptions = {}): PlanInHand {
  return openFile({ now: plan.workbook.now(), ...options, from: plan.workbook.copy() });
}

/** `2026-03-05T08:30` in the spreadsheet's time zone, as milliseconds. */
export function momentOf(plan: PlanInHand, text: string): number {
  const moment = runtime.parseMoment(text, plan.workbook.state.timeZone);
  if (moment === null) throw new Error(`${text} is no moment`);
  return moment;
}
