import { parseReference } from '../../domain/plan/references';
import { isDateCell, textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table } from '../../tables/column';
import { headerOf, tables, type TableKey } from '../../tables/design';
import { keyOfOption } from '../../tables/options';
import { readTable } from '../../tables/read-table';
import { settingKeys, settings, type SettingKey } from '../../tables/settings';
import type { Words } from '../../catalogue/catalogue';
import { recordsOf, type RowTab } from '../plan/change-rows';
import { numberedTabs } from '../plan/number-rows';
import { ownColumns } from './own-columns';
import type { PlanRead } from '../plan/read-plan';

/*
 * The rows of a tab in the words of no language: by the keys of the columns, days as `YYYY-MM-DD`, options by their keys, references by ID,
 * and what cannot be used as it was typed. (rule Y14)
 */

/** The tabs that hold what the user typed, and the log, in the order in which they are written. */
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

/** Where the rules have what a reference means under another name. */
const meanings: Readonly<Record<string, string>> = {
  'goals serves': 'choice',
  'steps contact': 'contactId',
  'feedback whom': 'contact',
};

export const isRowTab = (tab: ExportedTab): tab is Exclude<ExportedTab, 'settings' | 'assessment' | 'changes'> =>
  tab !== 'settings' && tab !== 'assessment' && tab !== 'changes';
export const hasIds = (tab: ExportedTab): tab is (typeof numberedTabs)[number] =>
  (numberedTabs as readonly string[]).includes(tab);

/** The columns that are exported: the user's, the ID, and all of the log. */
export function exportedColumns(tab: ExportedTab): readonly (readonly [key: string, column: Column])[] {
  return Object.entries<Column>(tables[tab].columns).filter(
    ([key, { by }]) => by === undefined || key === 'id' || tab === 'changes',
  );
}

/** All rows of a tab; none when it is not there, or was not read. */
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
      if (key === 'id') line['id'] = hasIds(tab) ? (read.ids[tab]?.get(row) ?? '') : '';
      else if (isReference(column))
        line[key] = referred(records.get(row)?.[meanings[`${tab} ${key}`] ?? key], cell, asTyped.has(`${row} ${key}`));
      else
        line[key] =
          asTyped.has(`${row} ${key}`) || openColumns.has(key)
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

/** A reference by ID where all of a cell resolves, a list as a list; otherwise what was typed. */
function referred(meaning: unknown, cell: Cell, isTyped: boolean): ExportedValue {
  if (isTyped) return plain(cell);
  if (Array.isArray(meaning)) return meaning as readonly string[];
  return typeof meaning === 'string' && parseReference(meaning) ? meaning : plain(cell);
}

/** A setting by its key, and an option's word by its own. */
function settingLine(line: Line, words: Words): Line {
  const name = String(line['setting'] ?? '')
    .trim()
    .toLowerCase();
  const key = settingKeys.find((candidate) =>
    [words, ...(words.before?.() ?? [])].some((one) => one.settings[candidate].name.toLowerCase() === name),
  );
  if (!key) return line;
  const setting = settings[key];
  const value = line['value'];
  return {
    ...line,
    setting: key,
    value:
      setting.kind === 'option' && typeof value === 'string'
        ? (keyOfOption(value, setting.options, words) ?? value)
        : (value ?? null),
  };
}

/** What was changed by the key of its column or setting. */
function changeLine(line: Line, words: Words): Line {
  const what = String(line['what'] ?? '');
  const key = whatKeys(String(line['row'] ?? '')).find((candidate) =>
    [words, ...(words.before?.() ?? [])].some((one) => sayWhat(String(line['row'] ?? ''), candidate, one) === what),
  );
  return key === undefined ? line : { ...line, what: key };
}

const tabOfId = (id: string): 'goals' | 'steps' | 'settings' =>
  id === '' ? 'settings' : id.startsWith('G') ? 'goals' : 'steps';

/** What a line of the log can be about. */
export function whatKeys(id: string): readonly string[] {
  const tab = tabOfId(id);
  return tab === 'settings' ? settingKeys : Object.keys(tables[tab].columns);
}

/** As the log says it. */
export function sayWhat(id: string, key: string, words: Words): string {
  const tab = tabOfId(id);
  return tab === 'settings' ? words.settings[key as SettingKey].name : headerOf(words, tab, key);
}
