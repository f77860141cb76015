import type { OpenTab } from '../spreadsheet/find-columns';
import type { TabSession } from '../spreadsheet/session';

/** Adds a row below the header when all were deleted: Google refuses to freeze and to format what is not there. */
export function giveRoom(session: TabSession, tab: OpenTab): void {
  if (session.rowsOf(tab) > 1) return;
  tab.sheet.insertRowsAfter(1, 1);
  // The new row has the look of the header, and its marks.
  tab.sheet.getRange('2:2').clearFormat().setDataValidation(null);
  tab.rows = 2;
  session.forgetCells(tab);
}
