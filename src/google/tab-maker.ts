import type { Words } from '../catalogue/catalogue';
import type { TabKey } from '../tables/column';
import { colourRules, designColumns, isHiddenTab, newTabRows, tables, type ColumnDesign, type TableKey } from '../tables/design';
import { palette } from '../tables/palette';
import { endColumn, timelineNewRows } from '../tables/timeline-periods';
import { homeWidths, homeRows } from '../tables/home';
import { columnLetters, changeMark, findMarks, markColumn, markSheet, type MarkedTab } from './marks';
import { drawHomeTab } from './home-tab';
import { protectionText, userRules } from './ours';
import { applySettingRules } from './settings-rules';
import { drawTimelineTab } from './timeline-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const temporaryName = (tab: TabKey): string => `Waymark · ${tab} (one moment)`;

/** A name that no other tab has: ours gives way to one that was there before. */
function freeName(spreadsheet: Spreadsheet, wanted: string, own: Sheet): string {
  const taken = new Set(
    spreadsheet
      .getSheets()
      .filter((sheet) => sheet.getSheetId() !== own.getSheetId())
      .map((sheet) => sheet.getName().toLowerCase()),
  );
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? `${wanted} (Waymark)` : `${wanted} (Waymark ${n})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function sizeOf(tab: TabKey): { readonly rows: number; readonly columns: number } {
  if (tab === 'home') return { rows: homeRows, columns: homeWidths.length };
  if (tab === 'timeline') return { rows: timelineNewRows, columns: endColumn };
  const width = Object.keys(tables[tab].columns).length;
  return { rows: tab === 'assessment' || tab === 'settings' ? 100 : newTabRows, columns: width };
}

/** Brings a new sheet's grid to its size; never takes rows or columns away that hold anything. */
function resize(sheet: Sheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  else if (hasColumns > columns) sheet.deleteColumns(columns + 1, hasColumns - columns);
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  else if (hasRows > rows) sheet.deleteRows(rows + 1, hasRows - rows);
}

/**
 * Creates a tab, or finishes one whose making was cut off: each step may be done twice. The tab has a name of its own until it is
 * finished, so that a sheet that was cut off before it was marked is known again.
 * @param index 0-based place among the tabs
 */
export function makeTab(spreadsheet: Spreadsheet, tab: TabKey, words: Words, index: number): void {
  const marked = findMarks(spreadsheet).get(tab);
  let sheet = marked?.sheet ?? spreadsheet.getSheetByName(temporaryName(tab));
  if (!sheet) sheet = spreadsheet.insertSheet(temporaryName(tab), index);
  if (!marked) markSheet(sheet, tab);
  resize(sheet, sizeOf(tab));
  const locale = spreadsheet.getSpreadsheetLocale();
  if (tab === 'home') drawHomeTab(sheet, words, locale);
  else drawTable(spreadsheet, sheet, tab, words, locale, marked);
  const finished = findMarks(spreadsheet).get(tab);
  sheet.setName(freeName(spreadsheet, words.tabs[tab], sheet));
  if (tab !== 'home' && isHiddenTab(tab)) sheet.hideSheet();
  if (finished) changeMark(finished, { made: true });
}

function drawTable(spreadsheet: Spreadsheet, sheet: Sheet, tab: TableKey, words: Words, locale: string, marked: MarkedTab | undefined): void {
  const columns = designColumns(tables[tab], words, locale);
  const positions = Object.fromEntries(columns.map(({ key }, index) => [key, index + 1]));
  const done = marked?.columns ?? {};
  drawHeader(sheet, columns);
  applyLook(sheet, tab, columns, positions, words);
  applyRules(spreadsheet, sheet, columns, positions);
  for (const [position, width] of columns.map((column, index) => [index + 1, column.width] as const)) sheet.setColumnWidth(position, width);
  groupColumns(sheet, columns);
  if (tab === 'timeline') drawTimelineTab(sheet, words);
  if (tab === 'settings') applySettingRules(sheet, positions['value'] ?? 0, words, locale);
  sheet.setFrozenRows(tab === 'timeline' ? 2 : 1);
  if (tables[tab].frozenColumns > 0) sheet.setFrozenColumns(tables[tab].frozenColumns);
  protectHeader(sheet, tab);
  for (const { key } of columns) if (!(key in done)) markColumn(sheet, tab, key, positions[key] ?? 0);
}

/** Headers, their notes and their look. */
function drawHeader(sheet: Sheet, columns: readonly ColumnDesign[]): void {
  const range = sheet.getRange(1, 1, 1, columns.length);
  range.clearDataValidations();
  range.setNumberFormat('@');
  range.setValues([columns.map(({ header }) => header)]);
  range.setNotes([columns.map(({ note }) => note)]);
  range.setBackgrounds([columns.map(({ system }) => (system ? palette.systemHeaderBack : palette.headerBack))]);
  range.setFontColor(palette.headerFont);
  range.setFontWeight('bold');
  range.setVerticalAlignment('middle');
  range.setWrap(true);
  range.setHorizontalAlignments([columns.map(({ align }) => align)]);
}

/** Groups the keys of columns by a property, as whole-column ranges below the header. */
function rangesBy(columns: readonly ColumnDesign[], positions: Readonly<Record<string, number>>, value: (column: ColumnDesign) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const column of columns) {
    const position = positions[column.key];
    if (position === undefined) continue;
    const letters = columnLetters(position);
    const list = groups.get(value(column)) ?? [];
    list.push(`${letters}2:${letters}`);
    groups.set(value(column), list);
  }
  return groups;
}

/** Number formats, alignment, wrapping, the grey of system columns, and the colours by rule. */
export function applyLook(sheet: Sheet, tab: TableKey, columns: readonly ColumnDesign[], positions: Readonly<Record<string, number>>, words: Words): void {
  for (const [format, ranges] of rangesBy(columns, positions, ({ format }) => format)) sheet.getRangeList(ranges).setNumberFormat(format === '' ? 'General' : format);
  for (const [align, ranges] of rangesBy(columns, positions, ({ align }) => align)) {
    if (align === 'center' || align === 'right') sheet.getRangeList(ranges).setHorizontalAlignment(align);
  }
  for (const [wrap, ranges] of rangesBy(columns, positions, ({ wrap }) => String(wrap))) if (wrap === 'true') sheet.getRangeList(ranges).setWrap(true);
  for (const [system, ranges] of rangesBy(columns, positions, ({ system, place }) => String(system && place !== 'helper'))) {
    if (system === 'true') sheet.getRangeList(ranges).setFontColor(palette.systemFont);
  }
  const all = [...positionsRange(columns, positions)];
  if (all.length > 0) sheet.getRangeList(all).setVerticalAlignment('top');
  if (tab !== 'timeline') applyColours(sheet, tab, positions, words);
}

function positionsRange(columns: readonly ColumnDesign[], positions: Readonly<Record<string, number>>): string[] {
  const present = columns.map(({ key }) => positions[key]).filter((position): position is number => position !== undefined);
  return present.length === 0 ? [] : [`${columnLetters(Math.min(...present))}2:${columnLetters(Math.max(...present))}`];
}

/** Our rules after the user's own; ours are known by their formulas, which all ask for ROW()>1. */
function applyColours(sheet: Sheet, tab: TableKey, positions: Readonly<Record<string, number>>, words: Words): void {
  const rules = colourRules(tab, words).filter(({ from, to }) => positions[from] !== undefined && positions[to] !== undefined);
  if (rules.length === 0) return;
  const letter = (column: string): string => columnLetters(positions[column] ?? 1);
  const built = rules.map((rule) => {
    const range = sheet.getRange(`${letter(rule.from)}1:${letter(rule.to)}${sheet.getMaxRows()}`);
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(rule.formula(letter)).setRanges([range]);
    if (rule.background) builder.setBackground(rule.background);
    if (rule.font) builder.setFontColor(rule.font);
    if (rule.bold) builder.setBold(true);
    if (rule.strikethrough) builder.setStrikethrough(true);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...userRules(sheet), ...built]);
}

/** Dropdowns, checkboxes and hints: each warns and none rejects, or a paste could fail. */
export function applyRules(spreadsheet: Spreadsheet, sheet: Sheet, columns: readonly ColumnDesign[], positions: Readonly<Record<string, number>>): void {
  const last = sheet.getMaxRows();
  for (const { key, rule } of columns) {
    const position = positions[key];
    if (!rule || position === undefined) continue;
    const builder = SpreadsheetApp.newDataValidation();
    if (rule.kind === 'list') builder.requireValueInList([...rule.values], true);
    else if (rule.kind === 'checkbox') builder.requireCheckbox();
    else if (rule.kind === 'date') builder.requireDate();
    else if (rule.kind === 'number') {
      if (rule.min !== null && rule.max !== null) builder.requireNumberBetween(rule.min, rule.max);
      else if (rule.min !== null) builder.requireNumberGreaterThanOrEqualTo(rule.min);
      else if (rule.max !== null) builder.requireNumberLessThanOrEqualTo(rule.max);
    } else {
      const source = findMarks(spreadsheet).get(rule.tab);
      const at = source?.columns[rule.column];
      if (!source || at === undefined) continue;
      builder.requireValueInRange(source.sheet.getRange(2, at, source.sheet.getMaxRows() - 1, 1), true);
    }
    sheet.getRange(2, position, last - 1, 1).setDataValidation(builder.setAllowInvalid(true).setHelpText(rule.help).build());
  }
}

/** The columns "More" start out collapsed; helper columns are hidden. */
function groupColumns(sheet: Sheet, columns: readonly ColumnDesign[]): void {
  const runs = (place: ColumnDesign['place']): { from: number; count: number }[] => {
    const found: { from: number; count: number }[] = [];
    columns.forEach((column, index) => {
      if (column.place !== place) return;
      const last = found[found.length - 1];
      if (last && last.from + last.count === index + 1) last.count += 1;
      else found.push({ from: index + 1, count: 1 });
    });
    return found;
  };
  for (const { from, count } of runs('more')) {
    if (sheet.getColumnGroupDepth(from) === 0) sheet.getRange(1, from, 1, count).shiftColumnGroupDepth(1);
    const group = sheet.getColumnGroup(from, 1);
    if (group && !group.isCollapsed()) group.collapse();
  }
  for (const { from, count } of runs('helper')) sheet.hideColumns(from, count);
}

/** Editing a header, or anything on Timeline, asks once; scripts and pastes below are not asked. */
function protectHeader(sheet: Sheet, tab: TableKey): void {
  if (isHiddenTab(tab)) return;
  if (tab === 'timeline') {
    if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0) sheet.protect().setDescription(protectionText).setWarningOnly(true);
    return;
  }
  const has = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).some((protection) => protection.getDescription() === protectionText);
  if (!has) sheet.getRange('1:1').protect().setDescription(protectionText).setWarningOnly(true);
}

