/** Finds rows and columns of a tab by IDs and headers. */
import type { UserSheet, Workbook } from '../../runtime';

/** A sheet with the methods for how it is displayed. */
export interface DisplayedSheet extends UserSheet {
  isColumnHiddenByUser(column: number): boolean;
  getConditionalFormatRules(): {
    getRanges(): { getColumn(): number }[];
    getBooleanCondition(): { getBackground(): string | null } | null;
  }[];
}

export const sheetOf = (workbook: Workbook, tab: string): DisplayedSheet => workbook.sheet(tab) as DisplayedSheet;

/** The displayed values of a tab, the header row first. */
export const shown = (workbook: Workbook, tab: string): string[][] => workbook.displayed(tab);

/** 1-based column of a header. Throws when the tab has no such header. */
export function columnOf(workbook: Workbook, tab: string, header: string): number {
  const at = (shown(workbook, tab)[0] ?? []).indexOf(header) + 1;
  if (at === 0) throw new Error(`${tab} has no column ${header}.`);
  return at;
}

/** 1-based row of an ID in the first column; for `''` the first row with an empty second column. Throws for an unknown ID. */
export function rowOf(workbook: Workbook, tab: string, id: string): number {
  const rows = shown(workbook, tab);
  const index = id === '' ? rows.findIndex((line) => (line[1] ?? '') === '') : rows.findIndex((line) => line[0] === id);
  if (index < 0 && id !== '') throw new Error(`${tab} has no row ${id}.`);
  return index < 0 ? rows.length + 1 : index + 1;
}

/** 1-based numbers of the visible columns: neither hidden nor in a collapsed group. */
export function visibleColumns(sheet: DisplayedSheet): number[] {
  return Array.from({ length: sheet.getLastColumn() }, (_, index) => index + 1).filter(
    (column) => !sheet.isColumnHiddenByUser(column),
  );
}
