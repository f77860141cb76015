import type { TabWriter } from '../../actions/ports';
import { isTableKey } from '../../tables/design';
import { repairTab } from '../tabs/tab-maker';
import { attempt } from './attempt';
import { keepMark } from './marks';
import { patchCells } from './patch-cells';
import type { TabSession } from './session';
import { writeBlock } from './write-block';

/** Writes into the tabs of the active spreadsheet. A write changes the cells that were read of its tab, or has them read again. */
export function tabWriter(session: TabSession): TabWriter {
  return {
    write(key, blocks) {
      if (blocks.length === 0) return;
      const tab = session.tab(key);
      for (const block of blocks) writeBlock(tab.sheet, block);
      if (!patchCells(key, tab, blocks)) session.forgetCells(tab);
    },
    grow(key, rows) {
      const tab = session.tab(key);
      // Rows below the header alone would have its look: the formats of the columns come first.
      if (isTableKey(key) && session.rowsOf(tab) === 1 && rows > 1) repairTab(session, key, session.words());
      const has = session.rowsOf(tab);
      // These two tabs keep a blank last row: new rows are inserted before it, and no row with content moves.
      const wanted = key === 'timeline' || key === 'hidden' ? rows + 1 : rows;
      if (has >= wanted) return;
      // Rows inserted before an empty last row get its formats and rules, and the formulas' ranges grow with them.
      // After a write, getLastRow makes Google recalculate the sheet, so a known last row is used first.
      const isBefore = key === 'timeline' || key === 'hidden' || (tab.filled ?? tab.sheet.getLastRow()) < has;
      // Rows behind the last one make all formulas over the tab too short, so there are some to spare.
      const added = wanted - has + (isBefore || tab.area !== null ? 0 : spareRows);
      if (isBefore) tab.sheet.insertRowsBefore(has, added);
      else tab.sheet.insertRowsAfter(has, added);
      tab.rows = has + added;
      // Where only the data were read, blank rows below change nothing.
      if (tab.area !== null) session.forgetCells(tab);
    },
    keepCounter(key, counter) {
      const tab = session.tab(key);
      tab.mark = keepMark(tab, { counter });
    },
    keepRearranged(key, rearranged) {
      const tab = session.tab(key);
      tab.mark = keepMark(tab, { rearranged });
    },
    deleteRows(key, rows) {
      const tab = session.tab(key);
      // From the bottom up, so that the row numbers above stay valid; neighbouring rows with one call.
      const sorted = [...rows].sort((a, b) => b - a);
      if (sorted.length === 0) return;
      const last = session.rowsOf(tab);
      // Google refuses to delete all rows below the frozen ones, so one empty row is added.
      if (sorted.length >= last - tab.sheet.getFrozenRows()) tab.sheet.insertRowsAfter(last, 1);
      for (let at = 0; at < sorted.length;) {
        let count = 1;
        while (sorted[at + count] === (sorted[at] ?? 0) - count) count += 1;
        tab.sheet.deleteRows((sorted[at] ?? 0) - count + 1, count);
        at += count;
      }
      tab.rows = null;
      session.forgetCells(tab);
    },
    flush() {
      SpreadsheetApp.flush();
    },
    attempt,
  };
}

/** Added to Goals and Steps at a time beyond what is needed. */
const spareRows = 20;
