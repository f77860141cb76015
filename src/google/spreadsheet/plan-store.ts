import type { Found, FoundTab, PlanStore, Standing } from '../../actions/ports';
import type { Words } from '../../catalogue/catalogue';
import { sameCell, type Cell } from '../../tables/cell';
import type { TabKey, TabOfReferences } from '../../tables/column';
import { columnsThatReferTo, headerOf, isHiddenTab, isTableKey, tables, tabOrder } from '../../tables/design';
import { designColumns } from '../../tables/look';
import { settingKeys } from '../../tables/settings';
import { blocksToWrite } from '../../tables/write-table';
import { cellReader } from './cells';
import { hear, languageNow } from '../language';
import { columnLetters, findMarks, keepMark, speaker, speechOf } from './marks';
import { drawHomeCharts } from '../tabs/home-charts';
import { dressHome } from '../tabs/home-tab';
import { applySettingRules } from '../tabs/settings-rules';
import { applyColours, drawHeader, dressRows, makeTab, offerLists, renameTab, type Lists } from '../tabs/make-tab';
import { drawTimelineTab } from '../tabs/timeline-tab';
import { areaOf, findColumns, headersOf, lastFilled, readPart, type OpenTab } from './find-columns';
import { isUnfinished } from '../tabs/temporary-name';
import { writeBlock } from './write-block';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The tabs of the plan in the active spreadsheet. Where they are is looked up by `find` and kept until the next one.
 * @param words the language in which a column without its mark is looked for by its header
 */
export function planStore(spreadsheet: Spreadsheet, words: Words): PlanStore {
  const readCell = cellReader(spreadsheet.getSpreadsheetTimeZone());
  const locale = spreadsheet.getSpreadsheetLocale();
  const url = spreadsheet.getUrl();
  let tabs: Map<TabKey, OpenTab> | null = null;
  /** The sheets of the tabs as far as they are known, those just made included. */
  const sheets = new Map<TabKey, Sheet>();

  const opened = (): Map<TabKey, OpenTab> => {
    if (!tabs) {
      tabs = new Map();
      sheets.clear();
      for (const [key, tab] of findMarks(spreadsheet)) {
        tabs.set(key, {
          ...tab,
          range: null,
          cells: null,
          rows: null,
          columns: null,
          isPartly: false,
          area: null,
          filled: null,
        });
        sheets.set(key, tab.sheet);
      }
      hear(speechOf(tabs));
    }
    return tabs;
  };
  const tabOf = (key: TabKey): OpenTab => {
    const tab = opened().get(key);
    if (!tab) throw new Error(`The tab ${words.tabs[key]} is not there.`);
    return tab;
  };
  let looksEverywhere = false;
  /** Columns of known places, without asking how far the data goes; null when they may have moved. */
  const readArea = (key: TabKey, tab: OpenTab): Cell[][] | null => {
    const area = looksEverywhere && isTableKey(key) ? null : areaOf(key, tab);
    if (area === null) return null;
    const range = tab.sheet.getRange(area);
    const cells = range.getValues().map((line): Cell[] => line.map(readCell));
    if (isTableKey(key) && headersOf(key, cells[0] ?? []).join('\n') !== tab.mark.headers) return null;
    // A range of whole columns ends with the grid.
    if (isTableKey(key)) tab.rows = cells.length;
    Object.assign(tab, { range, area, columns: { ...tab.mark.columns } });
    return cells;
  };
  const cellsOf = (tab: OpenTab): Cell[][] => {
    // With the whole first row in sight, all columns are looked for again.
    if (!tab.cells && tab.isPartly) Object.assign(tab, { columns: null, isPartly: false });
    tab.range ??= tab.sheet.getDataRange();
    return (tab.cells ??= tab.range.getValues().map((line): Cell[] => line.map(readCell)));
  };
  const rowsOf = (tab: OpenTab): number => (tab.rows ??= tab.sheet.getMaxRows());
  const columnsOf = (key: TabKey, tab: OpenTab): Record<string, number> =>
    (tab.columns ??= isTableKey(key) ? findColumns(tab, key, cellsOf(tab)[0] ?? [], words) : {});
  const forget = (tab: OpenTab): void => {
    tab.range = null;
    tab.cells = null;
    tab.area = null;
    tab.filled = null;
  };

  /** Where the columns of the lists stand; known without looking in a tab that was just made. */
  let listed: Readonly<Record<string, number>> | null = null;
  const listsFor = (coming?: TabKey): Lists | null => {
    const sheet = sheets.get('hidden');
    if (!sheet) return null;
    listed ??= columnsOf('hidden', tabOf('hidden'));
    return { sheet, positions: listed, has: (tab) => tab === coming || sheets.has(tab) };
  };

  /** Gives the charts that Home has the data of the hidden tab and the words of the language. */
  const rewordCharts = (into: Words): void => {
    const [home, lists] = [sheets.get('home'), listsFor()];
    if (home && lists) drawHomeCharts(home, lists, into, /* isNew= */ false);
  };

  return {
    file: {
      id: spreadsheet.getId(),
      name: spreadsheet.getName(),
      locale,
      get manner() {
        const language = languageNow(locale);
        return locale.slice(0, 2).toLowerCase() === language ? locale : language === 'en' ? 'en_GB' : language;
      },
      url,
    },
    lookEverywhere() {
      looksEverywhere = true;
    },
    find(): Found {
      tabs = null;
      listed = null;
      const found: Partial<Record<TabKey, FoundTab>> = {};
      const speech = speechOf(opened());
      for (const [key, tab] of opened()) {
        found[key] = {
          name: tab.sheet.getName(),
          url: `${url}#gid=${tab.mark.sheet}`,
          made: !isUnfinished(tab.sheet, key),
          // Tabs of before there was a choice are in the first language of the file.
          language: tab.mark.language ?? speech?.before[0] ?? languageNow(locale),
          get counter() {
            return tab.mark.counter;
          },
          get rows() {
            return rowsOf(tab);
          },
          get columns() {
            return columnsOf(key, tab);
          },
        };
      }
      return found;
    },
    read(key, withFormulas): Standing {
      const tab = tabOf(key);
      if (!tab.cells) tab.cells = readArea(key, tab);
      const cells = cellsOf(tab);
      const formulas = withFormulas
        ? (tab.range?.getFormulasR1C1() ?? []).map((line) => line.map((formula) => formula ?? ''))
        : [];
      if (tab.area === null) {
        tab.filled = cells.length;
        return { cells, formulas };
      }
      const last = Math.max(lastFilled(cells), lastFilled(formulas)) + 1;
      if (withFormulas) tab.filled = last;
      return { cells: cells.slice(0, last), formulas: formulas.slice(0, last) };
    },
    readColumns(key, columns) {
      const tab = tabOf(key);
      const part = tab.cells ? null : readPart(tab, key, columns, readCell);
      if (!part) return { cells: cellsOf(tab), formulas: [] };
      if (!tab.columns) Object.assign(tab, { columns: { ...tab.mark.columns }, isPartly: true });
      tab.rows = part.length;
      return { cells: part, formulas: [] };
    },
    isUnchanged(key) {
      const tab = tabOf(key);
      if (!tab.cells) return true;
      const before = tab.cells;
      const now = (tab.area === null ? tab.sheet.getDataRange() : tab.sheet.getRange(tab.area)).getValues();
      return (
        now.length === before.length &&
        now.every(
          (line, row) =>
            line.length === before[row]?.length &&
            line.every((value, column) => sameCell(readCell(value), before[row]?.[column])),
        )
      );
    },
    write(key, blocks) {
      const tab = tabOf(key);
      for (const block of blocks) writeBlock(tab.sheet, block);
      if (blocks.length > 0) forget(tab);
    },
    grow(key, rows) {
      const tab = tabOf(key);
      const has = rowsOf(tab);
      // What Waymark writes by place keeps a blank row at its end: the next ones go before it without moving anything.
      const wanted = key === 'timeline' || key === 'hidden' ? rows + 1 : rows;
      if (has >= wanted) return;
      // Before the last row, so that formats, rules and the formulas' ranges stretch over the new ones; but nothing is moved.
      // Behind a write, asking how far the data goes has Google compute the sheet once more.
      if ((tab.filled ?? tab.sheet.getLastRow()) < has) tab.sheet.insertRowsBefore(has, wanted - has);
      else tab.sheet.insertRowsAfter(has, wanted - has);
      tab.rows = wanted;
      forget(tab);
    },
    make(key, into, headers) {
      if (sheets.size === 0) opened();
      const places = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
      const placeOf = (other: TabKey): number => places.indexOf(sheets.get(other)?.getSheetId() ?? -1);
      const rank = tabOrder.indexOf(key);
      const before = tabOrder
        .slice(0, rank)
        .filter((other) => sheets.has(other))
        .map(placeOf);
      const after = tabOrder
        .slice(rank + 1)
        .filter((other) => sheets.has(other))
        .map(placeOf);
      const index = before.length > 0 ? Math.max(...before) + 1 : after.length > 0 ? Math.min(...after) : places.length;
      sheets.set(
        key,
        makeTab(spreadsheet, key, into, {
          marked: sheets.get(key),
          index,
          lists: listsFor(key),
          headers: headers ?? {},
          language: languageNow(locale),
        }),
      );
      if (key === 'hidden') {
        listed = Object.fromEntries(Object.keys(tables.hidden.columns).map((column, at) => [column, at + 1]));
        rewordCharts(into);
      }
      tabs = null;
    },
    makeColumn(key, column, into) {
      if (!isTableKey(key)) return;
      const tab = tabOf(key);
      const columns = columnsOf(key, tab);
      const design = designColumns(tables[key], into, locale).find((entry) => entry.key === column);
      if (!design || column in columns) return;
      const position = tab.sheet.getMaxColumns() + 1;
      tab.sheet.insertColumnAfter(position - 1);
      columns[column] = position;
      drawHeader(tab.sheet, key, [design], columns);
      dressRows(tab.sheet, [design], columns, listsFor());
      tab.sheet.setColumnWidth(position, design.width);
      if (design.place === 'helper') tab.sheet.hideColumns(position);
      // It may stand beyond what was looked at the last time.
      tab.mark = keepMark(tab, { headers: '' });
      forget(tab);
    },
    offerLists(to, into) {
      const lists = listsFor(to);
      for (const { tab: key, column } of lists ? columnsThatReferTo(to) : []) {
        const tab = opened().get(key);
        const designs = designColumns(tables[key], into, locale).filter((design) => design.key === column);
        if (tab && lists) offerLists(tab.sheet, designs, columnsOf(key, tab), lists);
      }
    },
    repair(key, into) {
      if (!isTableKey(key)) return;
      const tab = tabOf(key);
      const columns = columnsOf(key, tab);
      const designs = designColumns(tables[key], into, locale);
      drawHeader(tab.sheet, key, designs, columns, /* keepWords= */ true);
      dressRows(tab.sheet, designs, columns, listsFor());
      if (key === 'timeline') drawTimelineTab(tab.sheet, into);
      else applyColours(tab.sheet, key, columns, into);
      const { setting, value } = columns;
      if (key !== 'settings' || setting === undefined || value === undefined) return;
      const names = cellsOf(tab)
        .slice(1)
        .map((line) => line[setting - 1]);
      applySettingRules(
        tab.sheet,
        value,
        names.map((name) => settingKeys.find((candidate) => into.settings[candidate].name === name) ?? null),
        into,
        locale,
      );
    },
    isSettled: () => speechOf(opened())?.settled ?? true,
    begin(language) {
      const lead = speaker(opened());
      if (!lead) return;
      const before = languageNow(locale);
      const { speaks = before, spoke = [], unsettled = false } = lead.mark;
      if (speaks === language && unsettled) return;
      // The mark says first what is to come, so that whoever is cut off is followed by one who goes on.
      lead.mark = keepMark(lead, {
        language: lead.mark.language ?? before,
        speaks: language,
        spoke: [...new Set([...spoke, speaks])],
        unsettled: true,
      });
      hear(speechOf(opened()));
    },
    settle() {
      const lead = speaker(opened());
      if (lead?.mark.unsettled === true) lead.mark = keepMark(lead, { unsettled: false });
    },
    translate(key, from, into, language) {
      const tab = tabOf(key);
      const { locale: fileLocale } = this.file;
      renameTab(spreadsheet, tab.sheet, key, from, into);
      if (!isTableKey(key)) {
        dressHome(tab.sheet, into, fileLocale);
        rewordCharts(into);
      } else {
        const columns = columnsOf(key, tab);
        const [header = []] = cellsOf(tab);
        const renamed = Object.entries(columns).flatMap(([column, position]) =>
          header[position - 1] === headerOf(from, key, column)
            ? [{ position, cells: [headerOf(into, key, column)] }]
            : [],
        );
        for (const block of blocksToWrite(1, renamed, [header], []).blocks) writeBlock(tab.sheet, block);
        forget(tab);
        this.repair(key, into);
      }
      tab.mark = keepMark(tab, { language });
    },
    keepCounter(key, counter) {
      const tab = tabOf(key);
      tab.mark = keepMark(tab, { counter });
    },
    deleteRows(key, rows) {
      const tab = tabOf(key);
      // From the bottom up, in runs, so that the numbers above stay right.
      const sorted = [...rows].sort((a, b) => b - a);
      for (let at = 0; at < sorted.length;) {
        let count = 1;
        while (sorted[at + count] === (sorted[at] ?? 0) - count) count += 1;
        tab.sheet.deleteRows((sorted[at] ?? 0) - count + 1, count);
        at += count;
      }
      tab.rows = null;
      forget(tab);
    },
    remove(key) {
      for (const { tab: other, column } of columnsThatReferTo(key as TabOfReferences)) {
        const tab = opened().get(other);
        const position = tab ? columnsOf(other, tab)[column] : undefined;
        if (tab && position !== undefined)
          tab.sheet.getRange(`${columnLetters(position)}2:${columnLetters(position)}`).setDataValidation(null);
      }
      spreadsheet.deleteSheet(tabOf(key).sheet);
      opened().delete(key);
      sheets.delete(key);
    },
    show: (key) => {
      const { sheet } = tabOf(key);
      if (isTableKey(key) && isHiddenTab(key)) sheet.showSheet();
      spreadsheet.setActiveSheet(sheet);
    },
    selected() {
      const range = spreadsheet.getActiveRange();
      const sheet = range?.getSheet().getSheetId();
      const [key] = [...opened()].find(([, tab]) => tab.mark.sheet === sheet) ?? [];
      return range && key ? { tab: key, row: range.getRow() } : null;
    },
    flush: () => {
      SpreadsheetApp.flush();
    },
  };
}
