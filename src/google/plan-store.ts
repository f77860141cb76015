import type { Found, FoundTab, PlanStore } from '../actions/ports';
import type { Words } from '../catalogue/catalogue';
import type { Cell } from '../tables/cell';
import type { TabKey } from '../tables/column';
import { designColumns, headerOf, isTableKey, tables, tabOrder } from '../tables/design';
import type { Block } from '../tables/write-table';
import { cellReader, isRisky, valueToWrite } from './cells';
import { changeMark, findMarks, markColumn, type MarkedTab } from './marks';
import { applyLook, applyRules, makeTab } from './tab-maker';
import { drawBars } from './timeline-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The tabs of the plan in the active spreadsheet. Where the tabs are is looked up once and kept until something is made.
 * @param words the language in which a column without its mark is looked for by its header
 */
export function planStore(spreadsheet: Spreadsheet, words: Words): PlanStore {
  const readCell = cellReader(spreadsheet.getSpreadsheetTimeZone());
  const locale = spreadsheet.getSpreadsheetLocale();
  let marks: Map<TabKey, MarkedTab> | null = null;

  const marked = (): Map<TabKey, MarkedTab> => {
    if (!marks) {
      marks = findMarks(spreadsheet);
      for (const [key, tab] of marks) if (isTableKey(key)) findByHeader(tab, key, words);
    }
    return marks;
  };
  const tabOf = (key: TabKey): MarkedTab => {
    const tab = marked().get(key);
    if (!tab) throw new Error(`The tab ${words.tabs[key]} is not there.`);
    return tab;
  };
  const extent = (key: TabKey): GoogleAppsScript.Spreadsheet.Range => tabOf(key).sheet.getDataRange();
  const allColumns = (key: TabKey, tab: MarkedTab): Record<string, number> => (key === 'home' ? {} : tab.columns);

  return {
    file: { id: spreadsheet.getId(), name: spreadsheet.getName(), locale, url: spreadsheet.getUrl() },
    find(): Found {
      marks = null;
      const found: Partial<Record<TabKey, FoundTab>> = {};
      for (const [key, tab] of marked()) {
        found[key] = { name: tab.sheet.getName(), url: `${spreadsheet.getUrl()}#gid=${tab.mark.sheet}`, rows: tab.sheet.getMaxRows(), columns: allColumns(key, tab), counter: tab.mark.counter, made: tab.mark.made };
      }
      return found;
    },
    read: (key) => extent(key).getValues().map((line): Cell[] => line.map(readCell)),
    readFormulas: (key) => extent(key).getFormulasR1C1().map((line) => line.map((formula) => formula ?? '')),
    write(key, blocks) {
      for (const block of blocks) writeBlock(tabOf(key).sheet, block);
    },
    grow(key, rows) {
      const { sheet } = tabOf(key);
      const has = sheet.getMaxRows();
      // Before the last row, so that formats, rules and the formulas' ranges stretch over the new ones.
      if (has < rows) sheet.insertRowsBefore(has, rows - has);
    },
    make(key, into) {
      const there = findMarks(spreadsheet);
      const before = tabOrder.slice(0, tabOrder.indexOf(key)).filter((other) => there.has(other));
      const places = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
      const neighbour = before.length > 0 ? there.get(before[before.length - 1] ?? key) : undefined;
      const after = [...there].filter(([other]) => tabOrder.indexOf(other) > tabOrder.indexOf(key)).map(([, tab]) => places.indexOf(tab.sheet.getSheetId()));
      const index = neighbour ? places.indexOf(neighbour.sheet.getSheetId()) + 1 : after.length > 0 ? Math.min(...after) : places.length;
      makeTab(spreadsheet, key, into, index);
      marks = null;
    },
    makeColumn(key, column, into) {
      if (!isTableKey(key)) return;
      const tab = tabOf(key);
      const design = designColumns(tables[key], into, locale).find((entry) => entry.key === column);
      if (!design || column in tab.columns) return;
      const position = tab.sheet.getMaxColumns() + 1;
      tab.sheet.insertColumnAfter(position - 1);
      tab.columns[column] = position;
      tab.sheet.getRange(1, position).setValue(design.header).setNote(design.note);
      tab.sheet.setColumnWidth(position, design.width);
      applyLook(tab.sheet, key, [design], tab.columns, into);
      applyRules(spreadsheet, tab.sheet, [design], tab.columns);
      if (design.place === 'helper') tab.sheet.hideColumns(position);
      markColumn(tab.sheet, key, column, position);
    },
    repair(key, into) {
      if (!isTableKey(key)) return;
      const tab = tabOf(key);
      const columns = designColumns(tables[key], into, locale);
      applyLook(tab.sheet, key, columns, tab.columns, into);
      applyRules(spreadsheet, tab.sheet, columns, tab.columns);
      if (key === 'timeline') drawBars(tab.sheet, into);
    },
    keepCounter: (key, counter) => {
      changeMark(tabOf(key), { counter });
    },
    deleteRows(key, rows) {
      const { sheet } = tabOf(key);
      // From the bottom up, in runs, so that the numbers above stay right.
      const sorted = [...rows].sort((a, b) => b - a);
      for (let at = 0; at < sorted.length; ) {
        let count = 1;
        while (sorted[at + count] === (sorted[at] ?? 0) - count) count += 1;
        sheet.deleteRows((sorted[at] ?? 0) - count + 1, count);
        at += count;
      }
    },
    show: (key) => {
      spreadsheet.setActiveSheet(tabOf(key).sheet);
    },
    flush: () => {
      SpreadsheetApp.flush();
    },
  };
}

/** A column without its mark (a restored version, a paste over the whole tab) is found by its header; a header adopts no tab. */
function findByHeader(tab: MarkedTab, key: keyof typeof tables, words: Words): void {
  const missing = Object.keys(tables[key].columns).filter((column) => !(column in tab.columns));
  if (missing.length === 0) return;
  const width = tab.sheet.getLastColumn();
  if (width === 0) return;
  const [headers = []] = tab.sheet.getRange(1, 1, 1, width).getValues();
  const taken = new Set(Object.values(tab.columns));
  for (const column of missing) {
    const header = headerOf(words, key, column).toLowerCase();
    const index = headers.findIndex((cell, at) => !taken.has(at + 1) && String(cell).trim().toLowerCase() === header);
    if (index < 0) continue;
    tab.columns[column] = index + 1;
    taken.add(index + 1);
  }
}

function writeBlock(sheet: GoogleAppsScript.Spreadsheet.Sheet, block: Block): void {
  const [first = []] = block.cells;
  if (first.length === 0) return;
  const range = sheet.getRange(block.row, block.column, block.cells.length, first.length);
  if (block.kind === 'formulas') {
    range.setFormulasR1C1(block.cells.map((line) => [...line]));
    return;
  }
  const risky: { row: number; column: number; text: string }[] = [];
  const values = block.cells.map((line, row) =>
    line.map((cell, column) => {
      if (!isRisky(cell)) return valueToWrite(cell);
      risky.push({ row: block.row + row, column: block.column + column, text: cell });
      return '';
    }),
  );
  range.setValues(values);
  // A text such as "=1+1" must stay a text; a rich text is never parsed.
  for (const { row, column, text } of risky) sheet.getRange(row, column).setRichTextValue(SpreadsheetApp.newRichTextValue().setText(text).build());
}
