import type { TabKey } from '../../tables/column';

/** The name of a tab during its creation. */
export function temporaryName(tab: TabKey): string {
  return `Waymark · ${tab} (one moment)`;
}

/** Whether the creation of a tab was interrupted: it still has its temporary name. */
export function hasTemporaryName(sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: TabKey): boolean {
  return sheet.getName() === temporaryName(tab);
}
