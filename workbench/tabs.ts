/** Finds tabs, cells and columns by the names that people type on the command line. */
import { findSheet, splitA1, type UserRange, type UserSheet, type Workbook } from '../runtime';
import { UsageError } from './command';
import { askProject } from './project-call';
import { columnOfLetters } from './table';

interface DescribedTab {
  key: string;
  name: string;
}

/** The result of the project's `describeTabs()`: the key and the displayed name of each tab. */
function describedTabs(workbook: Workbook): DescribedTab[] {
  const described = askProject(workbook, 'describeTabs');
  if (!Array.isArray(described)) return [];
  return described.flatMap((entry) =>
    typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    typeof entry['key'] === 'string' &&
    typeof entry['name'] === 'string'
      ? [{ key: entry['key'], name: entry['name'] }]
      : [],
  );
}

/** A file of the workbook by its id or its name. Throws a UsageError when there is none or more than one of this name. */
export function fileOf(workbook: Workbook, text: string): Workbook {
  const files = [{ id: workbook.state.id, name: workbook.state.name }, ...workbook.files()];
  const byId = files.find(({ id }) => id === text);
  if (byId) return workbook.file(byId.id);
  const [named, second] = files.filter(({ name }) => name === text);
  if (!named) throw new UsageError(`There is no file ${text}. The command files lists them.`);
  if (second) throw new UsageError(`More than one file is named ${text}. Take its id: the command files lists them.`);
  return workbook.file(named.id);
}

/** The sheet with a displayed name or with a key of the project (`Goals`). Throws a UsageError that lists all tabs. */
export function sheetOf(workbook: Workbook, tab: string): UserSheet {
  const services = workbook.userServices();
  const direct = findSheet(services, tab);
  if (direct) return direct;
  const described = describedTabs(workbook).find(({ key }) => key.toLowerCase() === tab.toLowerCase());
  const sheet = described ? findSheet(services, described.name) : null;
  if (sheet) return sheet;
  throw new UsageError(
    `There is no tab ${tab}. The tabs are: ${workbook
      .spreadsheet()
      .getSheets()
      .map((each) => each.getName())
      .join(', ')}.`,
  );
}

/** The range of `Steps!D5`. Without a tab it is on the first tab. */
export function rangeOf(workbook: Workbook, text: string): UserRange {
  const { tab, cells } = splitA1(text);
  const sheet = tab === '' ? workbook.spreadsheet().getSheets()[0] : sheetOf(workbook, tab);
  if (!sheet || !/^\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(cells))
    throw new UsageError(`${text} is not a cell, such as Steps!D5.`);
  return sheet.getRange(cells);
}

/** A 1-based column by its letter, its number or its header in row 1. */
export function columnOf(sheet: UserSheet, text: string): number {
  const width = sheet.getLastColumn();
  const headers = width > 0 ? (sheet.getRange(1, 1, 1, width).getDisplayValues()[0] ?? []) : [];
  const header = headers.findIndex((title) => title.toLowerCase() === text.toLowerCase());
  const letters = columnOfLetters(text);
  if (letters !== null && letters <= sheet.getMaxColumns()) return letters;
  if (/^\d+$/.test(text)) return Number(text);
  if (header >= 0) return header + 1;
  throw new UsageError(`${sheet.getName()} has no column ${text}.`);
}
