import { parseReference } from '../../domain/plan/references';
import { isDateCell, textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table } from '../../tables/column';
import { hasRowsOfUser, headerOf, tables, type TableKey } from '../../tables/design';
import { keyOfOption, ownWordOf } from '../../tables/options';
import { listOfPairs, pairsByKey } from '../../tables/own-words';
import { readTable } from '../../tables/read-table';
import { settingKeys, settings, type SettingKey } from '../../tables/settings';
import type { Words } from '../../catalogue/catalogue';
import { recordsOf, type RowTab } from '../plan/row-tabs';
import { numberedTabs } from '../plan/number-rows';
import { ownColumns } from './own-columns';
import type { PlanRead } from '../plan/read-plan';

/*
 * The rows of a tab independent of any language: columns and options by their keys, days as `YYYY-MM-DD`, references by ID, and invalid
 * cells as they were typed. (rule Y14)
 */

/** The tabs with the user's rows, and the log, in the order of writing. */
export const exportedTabs = [
  'settings',
  'assessment',
  'values',
  'skills',
  'trends',
  'strategy',
  'network',
  'goals',
  'steps',
  'experiments',
  'targets',
  'feedback',
  'journal',
  'changes',
] as const satisfies readonly TableKey[];
export type ExportedTab = (typeof exportedTabs)[number];

export type ExportedValue = string | number | boolean | null | readonly string[];
export type Line = Readonly<Record<string, ExportedValue>>;

export interface ExportedRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly line: Line;
}

/** The references whose field in the records has another name than the column. */
const meanings: Readonly<Record<string, string>> = {
  'goals serves': 'choice',
  'steps contact': 'contactId',
  'feedback whom': 'contact',
};

export const isRowTab = (tab: ExportedTab): tab is Exclude<ExportedTab, 'settings' | 'assessment' | 'changes'> =>
  hasRowsOfUser(tab);
export const hasIds = (tab: ExportedTab): tab is (typeof numberedTabs)[number] =>
  (numberedTabs as readonly string[]).includes(tab);

/** The exported columns: the user's, the ID, and all columns of the log. */
export function exportedColumns(tab: ExportedTab): readonly (readonly [key: string, column: Column])[] {
  return Object.entries<Column>(tables[tab].columns).filter(
    ([key, { by }]) => by === undefined || key === 'id' || tab === 'changes',
  );
}

/** All rows of a tab; empty when the tab does not exist or was not read. */
export function exportRows(read: PlanRead, tab: ExportedTab, words: Words): ExportedRow[] {
  const place = read.found[tab];
  const standing = read.standing[tab]?.cells;
  if (!place || !standing) return [];
  const asTyped = new Set(
    read.problems.filter((problem) => problem.tab === tab).map(({ row, column }) => `${row} ${column}`),
  );
  const records = new Map(
    isRowTab(tab)
      ? recordsOf(read, tab as RowTab).map((record) => [
          record.row,
          record as unknown as Readonly<Record<string, unknown>>,
        ])
      : [],
  );
  const own = isRowTab(tab) ? Object.entries(ownColumns(place, standing)) : [];
  return readTable(tables[tab] as Table, place.columns, standing, words).rows.map(({ row, record }) => {
    const line: Record<string, ExportedValue> = {};
    for (const [key, column] of exportedColumns(tab)) {
      const cell = standing[row - 1]?.[(place.columns[key] ?? 0) - 1] ?? '';
      const own = column.kind === 'option' ? ownWordOf(textOfCell(cell), column.options, read.found.words) : undefined;
      if (key === 'id') line['id'] = hasIds(tab) ? (read.ids[tab]?.get(row) ?? '') : '';
      else if (isReference(column))
        line[key] = referred(records.get(row)?.[meanings[`${tab} ${key}`] ?? key], cell, asTyped.has(`${row} ${key}`));
      else
        line[key] =
          asTyped.has(`${row} ${key}`) || openColumns.has(key) || own
            ? plain(cell)
            : ((record as Readonly<Record<string, ExportedValue>>)[key] ?? null);
    }
    for (const [key, position] of own) {
      const cell = standing[row - 1]?.[position - 1] ?? '';
      if (cell !== '') line[key] = plain(cell);
    }
    return {
      row,
      line: tab === 'settings' ? settingLine(line, words) : tab === 'changes' ? changeLine(line, words) : line,
    };
  });
}

/** Columns whose cells can hold any kind of value. */
const openColumns = new Set(['value', 'before', 'after']);

const isReference = ({ kind }: Column): boolean => kind === 'reference' || kind === 'references';

const plain = (cell: Cell): ExportedValue => (isDateCell(cell) ? textOfCell(cell) : cell);

/** References as IDs (a list as a list) if the whole cell could be read; otherwise the text that was typed. */
function referred(meaning: unknown, cell: Cell, isTyped: boolean): ExportedValue {
  if (isTyped) return plain(cell);
  if (Array.isArray(meaning)) return meaning as readonly string[];
  return typeof meaning === 'string' && parseReference(meaning) ? meaning : plain(cell);
}

/** Replaces the name of a setting by its key, and an option's word by the option's key. */
function settingLine(line: Line, words: Words): Line {
  const name = String(line['setting'] ?? '')
    .trim()
    .toLowerCase();
  const key = settingKeys.find((candidate) =>
    [words, ...(words.before?.() ?? [])].some((one) => one.settings[candidate].name.toLowerCase() === name),
  );
  if (!key) return line;
  const value = line['value'];
  return {
    ...line,
    setting: key,
    value: typeof value === 'string' ? settingByKey(value, key, words) : (value ?? null),
  };
}

/** The value of a setting with keys in place of Waymark's words. */
function settingByKey(value: string, key: SettingKey, words: Words): string {
  const setting = settings[key];
  const list = listOfPairs(key);
  if (list !== undefined) return pairsByKey(value, list, words);
  return setting.kind === 'option' ? (keyOfOption(value, setting.options, words) ?? value) : value;
}

/** Replaces the name of the changed column or setting by its key. */
function changeLine(line: Line, words: Words): Line {
  const what = String(line['what'] ?? '');
  const key = whatKeys(String(line['row'] ?? '')).find((candidate) =>
    [words, ...(words.before?.() ?? [])].some((one) => sayWhat(String(line['row'] ?? ''), candidate, one) === what),
  );
  return key === undefined ? line : { ...line, what: key };
}

const tabOfId = (id: string): 'goals' | 'steps' | 'settings' =>
  id === '' ? 'settings' : id.startsWith('G') ? 'goals' : 'steps';

/** The keys of all columns or settings that a log row with this ID can name. */
export function whatKeys(id: string): readonly string[] {
  const tab = tabOfId(id);
  return tab === 'settings' ? settingKeys : Object.keys(tables[tab].columns);
}

/** The name of a column or setting as the log writes it. */
export function sayWhat(id: string, key: string, words: Words): string {
  const tab = tabOfId(id);
  return tab === 'settings' ? words.settings[key as SettingKey].name : headerOf(words, tab, key);
}
