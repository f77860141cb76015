import type { TabTranslator } from '../../actions/ports';
import { headerOf, isTableKey } from '../../tables/design';
import { blocksToWrite } from '../../tables/write-table';
import { languageTab } from '../spreadsheet/marks';
import type { TabSession } from '../spreadsheet/session';
import { writeBlock } from '../spreadsheet/tab-writer';
import { attempt } from '../spreadsheet/attempt';
import { dressHome } from './home-tab';
import { renameTab } from './make-tab';
import { redateTab, repairTabs, rewordCharts } from './tab-maker';

/** Translates the tabs of the active spreadsheet, and stores the progress in their marks. */
export function tabTranslator(session: TabSession): TabTranslator {
  return {
    begin(language) {
      const lead = languageTab(session.tabs());
      if (!lead) return;
      const before = session.language();
      const { speaks = before, spoke = [], unsettled = false } = lead.mark;
      if (speaks === language && unsettled) return;
      // The mark is written first, so that the next run continues an interrupted translation.
      session.keepMark(lead, {
        language: lead.mark.language ?? before,
        speaks: language,
        spoke: [...new Set([...spoke, speaks])],
        unsettled: true,
      });
      session.readLanguage();
    },
    translate(key, from, into, language) {
      const tab = session.tab(key);
      renameTab(session.spreadsheet, tab.sheet, key, from, into);
      if (!isTableKey(key)) {
        attempt(() => {
          dressHome(tab.sheet, into, session.locale);
          rewordCharts(session, into);
        });
      } else {
        const columns = session.columnsOf(key, tab);
        const [header = []] = session.cellsOf(tab);
        const renamed = Object.entries(columns).flatMap(([column, position]) =>
          header[position - 1] === headerOf(from, key, column)
            ? [{ position, cells: [headerOf(into, key, column)] }]
            : [],
        );
        for (const block of blocksToWrite(1, renamed, [header], []).blocks) writeBlock(tab.sheet, block);
        session.forgetCells(tab);
        repairTabs(session, [key], into);
      }
      session.keepMark(tab, { language, locale: session.locale });
    },
    redate(words) {
      for (const [key, { mark }] of session.tabs()) if (mark.locale !== session.locale) redateTab(session, key, words);
    },
    settle() {
      const lead = languageTab(session.tabs());
      if (lead?.mark.unsettled === true) session.keepMark(lead, { unsettled: false });
    },
  };
}
