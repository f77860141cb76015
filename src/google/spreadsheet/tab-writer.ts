import type { TabWriter } from '../../actions/ports';
import { keepMark } from './marks';
import type { TabSession } from './session';
import { writeBlock } from './write-block';

/** Writes into the tabs of the active spreadsheet. What was read of a tab counts no more once it was written. */
export function tabWriter(session: TabSession): TabWriter {
  return {
    write(key, blocks) {
      if (blocks.length === 0) return;
      const tab = session.tab(key);
      for (const block of blocks) writeBlock(tab.sheet, block);
      session.forgetCells(tab);
    },
    grow(key, rows) {
      const tab = session.tab(key);
      const has = session.rowsOf(tab);
      // What Waymark writes by place keeps a blank row at its end: the next ones go before it without moving anything.
      const wanted = key === 'timeline' || key === 'hidden' ? rows + 1 : rows;
      if (has >= wanted) return;
      // Before the last row, so that formats, rules and the formulas' ranges stretch over the new ones; but nothing is moved.
      // Behind a write, asking how far the data goes has Google compute the sheet once more.
      if ((tab.filled ?? tab.sheet.getLastRow()) < has) tab.sheet.insertRowsBefore(has, wanted - has);
      else tab.sheet.insertRowsAfter(has, wanted - has);
      tab.rows = wanted;
      session.forgetCells(tab);
    },
    keepCounter(key, counter) {
      const tab = session.tab(key);
      tab.mark = keepMark(tab, { counter });
    },
    deleteRows(key, rows) {
      const tab = session.tab(key);
      // From the bottom up, in runs, so that the numbers above stay right.
      const sorted = [...rows].sort((a, b) => b - a);
      if (sorted.length === 0) return;
      const last = session.rowsOf(tab);
      // Google refuses to delete all rows below the frozen ones: somebody has deleted the empty rows behind these.
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
  };
}
