import type { TabKey } from '../../tables/column';

/** The name of a tab while it is made. */
export function temporaryName(tab: TabKey): string {
  return `Waymark · ${tab} (one moment)`;
}

/** Whether the making of a tab was cut off: it still has the name of that moment. */
export function hasTemporaryName(sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: TabKey): boolean {
  return sheet.getName() === temporaryName(tab);
}
