import type { Words } from '../../catalogue/catalogue';
import { columnLetters } from '../../tables/column-letters';
import type { TabOfReferences } from '../../tables/column';
import { isHiddenTab, listColumns, type TableKey } from '../../tables/design';
import { colourRules, type ColumnDesign } from '../../tables/look';
import { palette } from '../../tables/palette';
import { headerFormat } from '../spreadsheet/marks';
import { setOnEach } from '../spreadsheet/set-on-each';
import { setColours, type StandingRules } from './own-rules';

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

/** Takes the columns for which Google refused a rule, a format or a note. */
type Refuse = (columns: readonly ColumnDesign[]) => void;

const keepSilent: Refuse = () => undefined;

/**
 * Headers with their marks, notes and look. `keepWords` keeps the texts, because the user may have changed them. In a new tab `dressRows`
 * aligns and wraps the header together with its column.
 */
export function drawHeader(
  sheet: Sheet,
  tab: TableKey,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  keepWords = false,
  refuse = keepSilent,
  isNew = false,
): void {
  for (const { position, columns: run } of runsOf(columns, positions)) {
    const range = sheet.getRange(1, position, 1, run.length);
    const rangeOf = (some: readonly ColumnDesign[]): GoogleAppsScript.Spreadsheet.Range =>
      sheet.getRange(1, positions[some[0]?.key ?? ''] ?? position, 1, some.length);
    if (!keepWords) range.setValues([run.map(({ header }) => header)]);
    refuse(setOnEach(run, (some) => rangeOf(some).setNumberFormats([some.map(({ key }) => headerFormat(tab, key))])));
    if (isHiddenTab(tab)) continue;
    refuse(setOnEach(run, (some) => rangeOf(some).setNotes([some.map(({ note }) => note)])));
    range.setBackgrounds([run.map(({ system }) => (system ? palette.systemHeaderBack : palette.headerBack))]);
    if (!isNew) range.setHorizontalAlignments([run.map(({ align }) => align)]);
    range.setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor(palette.headerFont).build());
    range.setVerticalAlignment('middle');
    if (!isNew) range.setWrap(true);
  }
}

/** The cells of a column below the header: `G2:G`. */
export function rowsOfColumn(position: number): string {
  const letters = columnLetters(position);
  return `${letters}2:${letters}`;
}

/** A whole column: `G:G`. */
const wholeColumn = (position: number): string => `${columnLetters(position)}:${columnLetters(position)}`;

/**
 * Formats all rows below the header: number formats, alignment, wrapping, the grey of system columns, dropdowns, checkboxes and hints.
 * Every rule only warns, because a rule that rejects values could make a paste fail.
 * @param isNew whether the sheet was inserted just now: then it has Google's own look where none is wanted
 */
export function dressRows(
  sheet: Sheet,
  columns: readonly ColumnDesign[],
  positions: Readonly<Record<string, number>>,
  lists: Lists | null,
  refuse = keepSilent,
  isNew = false,
): void {
  /** Sets something with one call for all columns that have the same value of a property. */
  const setBy = <T>(
    value: (column: ColumnDesign) => T,
    set: (ranges: GoogleAppsScript.Spreadsheet.RangeList, value: T) => unknown,
    addressOf = rowsOfColumn,
  ): void => {
    const placed = columns.filter(({ key }) => positions[key] !== undefined);
    for (const one of new Set(placed.map(value)))
      refuse(
        setOnEach(
          placed.filter((column) => value(column) === one),
          (some) => set(sheet.getRangeList(some.map(({ key }) => addressOf(positions[key] ?? 0))), one),
        ),
      );
  };
  setBy(
    ({ format }) => format || 'General',
    (ranges, format) => (isNew && format === 'General') || ranges.setNumberFormat(format),
  );
  setBy(
    ({ align }) => align,
    (ranges, align) => align !== 'left' && ranges.setHorizontalAlignment(align),
    isNew ? wholeColumn : rowsOfColumn,
  );
  if (isNew) {
    const wrapped = columns.filter(({ key, wrap }) => wrap && positions[key] !== undefined);
    sheet.getRangeList(['1:1', ...wrapped.map(({ key }) => rowsOfColumn(positions[key] ?? 0))]).setWrap(true);
  } else
    setBy(
      ({ wrap }) => wrap,
      (ranges, wrap) => ranges.setWrap(wrap),
    );
  setBy(
    () => true,
    (ranges) => ranges.setVerticalAlignment('top'),
  );
  setBy(
    ({ system }) => system,
    (ranges, system) => system && ranges.setFontColor(palette.systemFont),
  );
  applyRules(sheet, columns, positions, lists, refuse);
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
    builder.requireValueInRange(lists.sheet.getRange(rowsOfColumn(position)), true);
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
  refuse = keepSilent,
): void {
  for (const column of columns) {
    const position = positions[column.key];
    const rule = ruleFor(column, lists);
    if (rule && position !== undefined)
      refuse(setOnEach([column], () => sheet.getRange(rowsOfColumn(position)).setDataValidation(rule)));
  }
}

export const hasColours = (tab: TableKey, words: Words): boolean => colourRules(tab, words).length > 0;

/** Sets the colours of a table. @param standing the rules that the sheet has; they are read when absent */
export function applyColours(
  sheet: Sheet,
  tab: TableKey,
  positions: Readonly<Record<string, number>>,
  words: Words,
  standing?: StandingRules,
): void {
  const rules = colourRules(tab, words).filter(
    ({ from, to }) => positions[from] !== undefined && positions[to] !== undefined,
  );
  if (rules.length === 0) return;
  const letter = (column: string): string => columnLetters(positions[column] ?? 1);
  const last = sheet.getMaxRows();
  setColours(
    sheet,
    rules.map((rule) => ({
      ...rule,
      range: sheet.getRange(`${letter(rule.from)}1:${letter(rule.to)}${last}`),
      formula: rule.formula(letter),
    })),
    standing,
  );
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
  isNew = false,
): void {
  const run = (place: ColumnDesign['place']): { from: number; count: number } | null => {
    const those = columns.filter((column) => column.place === place).map(({ key }) => positions[key] ?? 0);
    return those.length === 0 ? null : { from: Math.min(...those), count: those.length };
  };
  const more = run('more');
  if (more) {
    // After the group its button would be over hidden helper columns.
    sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
    const range = sheet.getRange(1, more.from, 1, more.count);
    if (isNew || sheet.getColumnGroupDepth(more.from) === 0) range.shiftColumnGroupDepth(1);
    range.collapseGroups();
  }
  const helper = run('helper');
  if (helper) sheet.hideColumns(helper.from, helper.count);
}
