import type { Words } from '../../catalogue/catalogue';
import type { TabOfReferences } from '../../tables/column';
import { isHiddenTab, listColumns, type TableKey } from '../../tables/design';
import { colourRules, type ColumnDesign } from '../../tables/look';
import { palette } from '../../tables/palette';
import { columnLetters, headerFormat } from '../spreadsheet/marks';
import { userRules } from './own-rules';

/*
 * The look of a table's tab: headers, formats, dropdowns, colours, widths. Each function may run again on the same tab.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The hidden tab with the lists for the dropdowns, the positions of its columns, and which tabs exist. */
export interface Lists {
  readonly sheet: Sheet;
  readonly positions: Readonly<Record<string, number>>;
  has(tab: TabOfReferences): boolean;
}

/** Groups neighbouring columns, so that one range covers each group. */
function runsOf(
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
): { position: number; columns: ColumnDesign[] }[] {
  const runs: { position: number; columns: ColumnDesign[] }[] = [];
  const placed = columns
    .filter(({ key }) => positions[key] !== undefined)
    .sort((a, b) => (positions[a.key] ?? 0) - (positions[b.key] ?? 0));
  for (const column of placed) {
    const last = runs[runs.length - 1];
    const position = positions[column.key] ?? 0;
    if (last && last.position + last.columns.length === position) last.columns.push(column);
    else runs.push({ position, columns: [column] });
  }
  return runs;
}

/** Headers with their marks, notes and look. `keepWords` keeps the texts, because the user may have changed them. */
export function drawHeader(
  sheet: Sheet,
  tab: TableKey,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  keepWords = false,
): void {
  for (const { position, columns: run } of runsOf(columns, positions)) {
    const range = sheet.getRange(1, position, 1, run.length);
    if (!keepWords) range.setValues([run.map(({ header }) => header)]);
    range.setNumberFormats([run.map(({ key }) => headerFormat(tab, key))]);
    if (isHiddenTab(tab)) continue;
    range.setNotes([run.map(({ note }) => note)]);
    range.setBackgrounds([run.map(({ system }) => (system ? palette.systemHeaderBack : palette.headerBack))]);
    range.setHorizontalAlignments([run.map(({ align }) => align)]);
    range.setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(palette.headerFont).build());
    range.setVerticalAlignment('middle');
    range.setWrap(true);
  }
}

/** Groups columns by the value of a property, as ranges below the header: `[['center', ['G2:G', 'X2:X']]]`. */
function rangesBy(
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  value: (column: ColumnDesign) => string,
): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const column of columns) {
    const position = positions[column.key];
    if (position === undefined) continue;
    const letters = columnLetters(position);
    const list = groups.get(value(column)) ?? [];
    list.push(`${letters}2:${letters}`);
    groups.set(value(column), list);
  }
  return [...groups];
}

/**
 * Formats all rows below the header: number formats, alignment, wrapping, the grey of system columns, dropdowns, checkboxes and hints.
 * Every rule only warns, because a rule that rejects values could make a paste fail.
 */
export function dressRows(
  sheet: Sheet,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  lists: Lists | null,
): void {
  for (const [format, ranges] of rangesBy(columns, positions, ({ format }) => format))
    sheet.getRangeList(ranges).setNumberFormat(format === '' ? 'General' : format);
  for (const [align, ranges] of rangesBy(columns, positions, ({ align }) => align)) {
    if (align === 'center' || align === 'right') sheet.getRangeList(ranges).setHorizontalAlignment(align);
  }
  for (const [wrap, ranges] of rangesBy(columns, positions, ({ wrap }) => String(wrap)))
    sheet
      .getRangeList(ranges)
      .setWrap(wrap === 'true')
      .setVerticalAlignment('top');
  for (const [system, ranges] of rangesBy(columns, positions, ({ system }) => String(system)))
    if (system === 'true') sheet.getRangeList(ranges).setFontColor(palette.systemFont);
  applyRules(sheet, columns, positions, lists);
}

/** The rule of a column; null when the list for its dropdown does not exist. */
function ruleFor({ rule }: ColumnDesign, lists: Lists | null): GoogleAppsScript.Spreadsheet.DataValidation | null {
  if (!rule) return null;
  const builder = SpreadsheetApp.newDataValidation();
  if (rule.kind === 'list') builder.requireValueInList([...rule.values], true);
  else if (rule.kind === 'checkbox') builder.requireCheckbox();
  else if (rule.kind === 'date') builder.requireDate();
  else if (rule.kind === 'number') {
    if (rule.min !== null && rule.max !== null) builder.requireNumberBetween(rule.min, rule.max);
    else if (rule.min !== null) builder.requireNumberGreaterThanOrEqualTo(rule.min);
    else if (rule.max !== null) builder.requireNumberLessThanOrEqualTo(rule.max);
  } else {
    const position = lists?.positions[listColumns[rule.tab] ?? ''];
    if (!lists?.has(rule.tab) || position === undefined) return null;
    const letters = columnLetters(position);
    builder.requireValueInRange(lists.sheet.getRange(`${letters}2:${letters}`), true);
  }
  return builder.setAllowInvalid(true).setHelpText(rule.help).build();
}

/**
 * Sets the dropdowns, checkboxes and hints of columns. A column whose list did not exist before gets its dropdown when this runs
 * again.
 */
export function applyRules(
  sheet: Sheet,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  lists: Lists | null,
): void {
  for (const column of columns) {
    const position = positions[column.key];
    const rule = ruleFor(column, lists);
    if (rule && position !== undefined)
      sheet.getRange(`${columnLetters(position)}2:${columnLetters(position)}`).setDataValidation(rule);
  }
}

/** Sets Waymark's conditional formats after the user's own, so that the user's have priority. */
export function applyColours(
  sheet: Sheet,
  tab: TableKey,
  positions: Readonly<Record<string, number>>,
  words: Words,
  isNew = false,
): void {
  const rules = colourRules(tab, words).filter(
    ({ from, to }) => positions[from] !== undefined && positions[to] !== undefined,
  );
  if (rules.length === 0) return;
  const letter = (column: string): string => columnLetters(positions[column] ?? 1);
  const last = sheet.getMaxRows();
  const built = rules.map((rule) => {
    const range = sheet.getRange(`${letter(rule.from)}1:${letter(rule.to)}${last}`);
    const builder = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(rule.formula(letter))
      .setRanges([range]);
    if (rule.background) builder.setBackground(rule.background);
    if (rule.font) builder.setFontColor(rule.font);
    if (rule.bold) builder.setBold(true);
    if (rule.strikethrough) builder.setStrikethrough(true);
    return builder.build();
  });
  sheet.setConditionalFormatRules([...(isNew ? [] : userRules(sheet)), ...built]);
}

/**
 * Sets the widths with few calls: a width for the whole range from its first to its last column, then the columns between that have
 * another one.
 */
export function setWidths(
  sheet: Sheet,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
): void {
  const set = (from: number, to: number): void => {
    for (let at = from; at <= to;) {
      const { key = '', width = 100 } = columns[at] ?? {};
      const first = positions[key] ?? 0;
      let last = at;
      for (let other = at; other <= to && positions[columns[other]?.key ?? ''] === first + other - at; other += 1)
        if (columns[other]?.width === width) last = other;
      sheet.setColumnWidths(first, last - at + 1, width);
      for (let inner = at; inner <= last; inner += 1) {
        const begin = inner;
        while (columns[inner]?.width !== width) inner += 1;
        if (inner > begin) set(begin, inner - 1);
      }
      at = last + 1;
    }
  };
  set(0, columns.length - 1);
}

/** Collapses the group of "More" columns and hides the helper columns. */
export function groupColumns(
  sheet: Sheet,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
): void {
  const run = (place: ColumnDesign['place']): { from: number; count: number } | null => {
    const those = columns.filter((column) => column.place === place).map(({ key }) => positions[key] ?? 0);
    return those.length === 0 ? null : { from: Math.min(...those), count: those.length };
  };
  const more = run('more');
  if (more) {
    if (sheet.getColumnGroupDepth(more.from) === 0)
      sheet.getRange(1, more.from, 1, more.count).shiftColumnGroupDepth(1);
    sheet.getColumnGroup(more.from, 1)?.collapse();
  }
  const helper = run('helper');
  if (helper) sheet.hideColumns(helper.from, helper.count);
}
