/** Tabs, cells and columns as people name them on the command line. */
import { findSheet, splitA1, type UserRange, type UserSheet, type Workbook } from '../runtime';
import { UsageError } from './command';
import { columnOfLetters } from './table';

interface DescribedTab {
  key: string;
  name: string;
}

/** The project's own `describeTabs()`: the key of each tab with the name that is displayed now. */
function describedTabs(workbook: Workbook): DescribedTab[] {
  const described = workbook.ask('describeTabs');
  if (!Array.isArray(described)) return [];
  return described.flatMap((one) =>
    typeof one === 'object' &&
    one !== null &&
    !Array.isArray(one) &&
    typeof one['key'] === 'string' &&
    typeof one['name'] === 'string'
      ? [{ key: one['key'], name: one['name'] }]
      : [],
  );
}

/** The sheet of a displayed name or of a key of the project (`Goals`). Throws a sentence that lists the tabs there are. */
export function sheetOf(workbook: Workbook, tab: string): UserSheet {
  const hands = workbook.userServices();
  const direct = findSheet(hands, tab);
  if (direct) return direct;
  const described = describedTabs(workbook).find((one) => one.key.toLowerCase() === tab.toLowerCase());
  const sheet = described ? findSheet(hands, described.name) : null;
  if (sheet) return sheet;
  throw new UsageError(
    `There is no tab ${tab}. The tabs are: ${workbook
      .spreadsheet()
      .getSheets()
      .map((one) => one.getName())
      .join(', ')}.`,
  );
}

/** The range of `Steps!D5`; without a tab, of the first one. */
export function rangeOf(workbook: Workbook, text: string): UserRange {
  const { tab, cells } = splitA1(text);
  const sheet = tab === '' ? workbook.spreadsheet().getSheets()[0] : sheetOf(workbook, tab);
  if (!sheet || !/^\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(cells))
    throw new UsageError(`${text} is not a cell, such as Steps!D5.`);
  return sheet.getRange(cells);
}

/** A column by letter, by number or by its header in row 1. */
export function columnOf(sheet: UserSheet, text: string): number {
  const width = sheet.getLastColumn();
  const headers = width > 0 ? (sheet.getRange(1, 1, 1, width).getDisplayValues()[0] ?? []) : [];
  const header = headers.findIndex((one) => one.toLowerCase() === text.toLowerCase());
  const letters = columnOfLetters(text);
  if (letters !== null && letters <= sheet.getMaxColumns()) return letters;
  if (/^\d+$/.test(text)) return Number(text);
  if (header >= 0) return header + 1;
  throw new UsageError(`${sheet.getName()} has no column ${text}.`);
}
