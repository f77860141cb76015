import type { TabReader } from '../actions/ports';
import { Told } from '../actions/plan/told';
import { say } from '../catalogue/catalogue';
import { tabOrder } from '../tables/design';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @types/google-apps-script has no Range.canEdit. */
const canEdit = (sheet: Sheet): boolean =>
  (sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()) as unknown as { canEdit(): boolean }).canEdit();

/**
 * Why Google refused what threw this error, in a sentence: the person may only look, or the owner protects a tab; '' when it is neither.
 * Google's messages come in the user's language, so the tabs are asked whether they can be edited.
 */
export function sayEditRefused(reader: TabReader, error: unknown): string {
  // Errors of the script's own are no refusals.
  if (error instanceof Told || error instanceof TypeError) return '';
  try {
    const found = reader.find();
    const { messages } = found.words;
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
    const locked = sheets.filter((sheet) => !canEdit(sheet)).map((sheet) => sheet.getName());
    if (locked.length === sheets.length) return messages.mayOnlyLook;
    const tabs = tabOrder.flatMap((tab) => found[tab]?.name ?? []).filter((name) => locked.includes(name));
    return tabs.length === 0 ? '' : say(messages.protectedTabs, { tabs: tabs.join(', ') });
  } catch {
    return '';
  }
}
