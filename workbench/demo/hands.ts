/** Finding one's way in a tab by headers and IDs, as a person does. */
import type { UserSheet, Workbook } from '../../runtime';

/** What the page knows of a sheet beyond its cells. */
export interface LookedAt extends UserSheet {
  isColumnHiddenByUser(column: number): boolean;
  getConditionalFormatRules(): {
    getRanges(): { getColumn(): number }[];
    getBooleanCondition(): { getBackground(): string | null } | null;
  }[];
}

export const sheetOf = (workbook: Workbook, tab: string): LookedAt => workbook.sheet(tab) as LookedAt;

/** The cells of a tab as displayed, the header first. */
export const shown = (workbook: Workbook, tab: string): string[][] => workbook.displayed(tab);

/** 1-based column of a header. Throws when there is none. */
export function columnOf(workbook: Workbook, tab: string, header: string): number {
  const at = (shown(workbook, tab)[0] ?? []).indexOf(header) + 1;
  if (at === 0) throw new Error(`${tab} has no column ${header}.`);
  return at;
}

/** 1-based row of an ID in the first column; for `''` the first row whose second column is empty. */
export function rowOf(workbook: Workbook, tab: string, id: string): number {
  const rows = shown(workbook, tab);
  const index = id === '' ? rows.findIndex((line) => (line[1] ?? '') === '') : rows.findIndex((line) => line[0] === id);
  if (index < 0 && id !== '') throw new Error(`${tab} has no row ${id}.`);
  return index < 0 ? rows.length + 1 : index + 1;
}

/** 1-based columns that a person sees: neither hidden nor in a collapsed group. */
export function visibleColumns(sheet: LookedAt): number[] {
  return Array.from({ length: sheet.getLastColumn() }, (_, index) => index + 1).filter(
    (column) => !sheet.isColumnHiddenByUser(column),
  );
}
