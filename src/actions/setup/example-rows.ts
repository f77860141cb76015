import { nameColumns } from '../plan/row-tabs';
import { addDays, type Day } from '../../domain/plan/day';
import { mostImportant } from '../../domain/strategy/fit';
import { labelOf } from '../../domain/plan/references';
import examplePlan from '../../catalogue/en/example.json';
import { words as english } from '../../catalogue/en';
import type { Words } from '../../catalogue/catalogue';
import type { Language } from '../../catalogue/language-names';
import { textOfCell, type Cell } from '../../tables/cell';
import { tabsOnDemand, type Column, type Table, type TabOnDemand } from '../../tables/column';
import { headerOf, tables, type TableKey } from '../../tables/design';
import { readTable } from '../../tables/read-table';
import { sayRepeat } from '../../tables/repeats';
import { fitColumns } from '../../tables/targets';
import type { Found, FoundTab, Languages, Ports, ReadingPorts } from '../ports';

/*
 * The rows of catalogue/en/example.json: for each tab its English headers, then the rows. A date is a number of days after the day of loading,
 * as are numbers in Before and After of Changes; references are IDs; '' is an empty cell. Person and firms are invented.
 */

export type ExampleRow = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A tab of the file: its headers, then one list for each row. */
type ExampleLines = readonly (readonly (string | number | boolean | readonly string[])[])[];

/** The settings as one record, and the rows of each tab. */
export interface Example {
  readonly settings: ExampleRow;
  readonly rows: Readonly<Partial<Record<TableKey, readonly ExampleRow[]>>>;
}

/** The tabs that get rows of the example, in the order of loading. */
export const exampleTabs = ['assessment', 'goals', 'steps', 'changes', ...tabsOnDemand] as const;

/** The column that identifies an example row beside its ID: the user's rows have other texts there. */
const titles = { ...nameColumns, journal: 'wentWell' } as const satisfies Partial<Record<TableKey, string>>;

export type TitledTab = keyof typeof titles;

/** The tabs whose example rows are identified by these titles. */
export const titledTabs = Object.keys(titles) as TitledTab[];

/** The example in a language. */
export function readExample(languages: Languages, language: Language): Example {
  const texts = languages.exampleTextsOf(language);
  const { Settings: settings, ...tables } = examplePlan;
  const lines = tables as Readonly<Record<string, ExampleLines>>;
  const rows = exampleTabs.map((tab) => [tab, rowsOf(lines[english.tabs[tab]] ?? [], texts)] as const);
  return { settings: translated(settings, texts) as ExampleRow, rows: Object.fromEntries(rows) };
}

/** The rows of a tab as records by header. */
function rowsOf([headers = [], ...lines]: ExampleLines, texts: Readonly<Record<string, string>>): ExampleRow[] {
  return lines.map((line) =>
    Object.fromEntries(headers.map((header, at) => [String(header), translated(line[at] ?? '', texts)])),
  ) as ExampleRow[];
}

/** The same value, with each text replaced by its translation if there is one. */
function translated(value: unknown, texts: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return texts[value] ?? value;
  if (Array.isArray(value)) return value.map((entry: unknown) => translated(entry, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, translated(entry, texts)]));
}

/** The value of a row under the English header of a column. */
function valueOf(row: ExampleRow, tab: TableKey, key: string): ExampleRow[string] | undefined {
  const fit = (fitColumns as readonly string[]).indexOf(key);
  if (tab !== 'targets' || fit < 0) return row[headerOf(english, tab, key)];
  // The header of each rating names a value of the user's, so the ratings are found by their order.
  const header = Object.keys(row).filter((name) => name.startsWith('Fit: '))[fit];
  return header === undefined ? undefined : row[header];
}

/** The reference texts by ID: the ID, then the title of the row. */
export function labelsOf({ rows }: Example): Map<string, string> {
  const labels = new Map<string, string>();
  for (const tab of ['goals', 'strategy', 'network'] as const) {
    for (const row of rows[tab] ?? [])
      labels.set(String(row['ID']), labelOf(String(row['ID']), String(valueOf(row, tab, titles[tab]) ?? '')));
  }
  return labels;
}

/** The names of the example's values, the most important first. */
export function exampleValues({ rows }: Example): string[] {
  const values = (rows.values ?? []).map((row) => ({
    value: String(row['Value']),
    importance: Number(row['Importance 1–5']),
  }));
  return mostImportant(values).map(({ value }) => value);
}

/** Translates an English option word of the example into the sheet's language; both have the same keys. */
export function optionWord(list: keyof Words['options'], word: string, words: Words): string {
  const [key] = Object.entries<string>(english.options[list]).find(([, spoken]) => spoken === word) ?? [];
  return key === undefined ? word : ((words.options[list] as Readonly<Record<string, string>>)[key] ?? word);
}

function cellOf(
  column: Column,
  key: string,
  value: ExampleRow[string] | undefined,
  today: Day,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Cell {
  if (value === undefined || value === '') return '';
  if (Array.isArray(value)) return value.join(', ');
  if (column.kind === 'flag') return value === true;
  // In Changes, a number in Before or After is a day too.
  const isDay = column.kind === 'day' || ((key === 'before' || key === 'after') && typeof value === 'number');
  if (isDay && typeof value === 'number') return { day: addDays(today, value) };
  if (column.kind === 'option') return optionWord(column.options, String(value), words);
  if (column.kind === 'repeat') return sayRepeat(String(value), words);
  if (column.kind === 'reference') return labels.get(String(value)) ?? String(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** The rows of one tab as cells, in the order of the tab's columns. */
export function linesOf(
  tab: TableKey,
  place: Pick<FoundTab, 'columns'>,
  rows: readonly ExampleRow[],
  today: Day,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Cell[][] {
  const width = Math.max(0, ...Object.values(place.columns));
  return rows.map((row) => {
    const line: Cell[] = Array.from({ length: width }, () => '');
    for (const [key, column] of Object.entries<Column>(tables[tab].columns)) {
      const position = place.columns[key];
      if (position === undefined || column.by === 'formula') continue;
      line[position - 1] = cellOf(column, key, valueOf(row, tab, key), today, labels, words);
    }
    return line;
  });
}

/**
 * The row numbers (1-based) of the example's rows in a tab: they still have an ID and a title of the example. Rows that the user added or
 * renamed are not included.
 */
export function exampleRowsIn(
  { reader }: Pick<Ports, 'reader'>,
  words: Words,
  tab: TitledTab,
  place: FoundTab,
  { rows }: Example,
): number[] {
  const key: string = titles[tab];
  const table: Table = tables[tab];
  // The user may have a value of the same name: only the example's value has the example's note.
  const keys = [...(table.prefix ? ['id'] : []), key, ...(tab === 'values' ? ['note'] : [])];
  const nameOf = (text: (key: string) => unknown): string => keys.map((one) => String(text(one) ?? '')).join('\n');
  const names = new Set((rows[tab] ?? []).map((row) => nameOf((one) => valueOf(row, tab, one))));
  const read = readTable(table, place.columns, reader.read(tab).cells, words);
  return read.rows.filter(({ record }) => names.has(nameOf((one) => record[one]))).map(({ row }) => row);
}

/** The row numbers (1-based) of a tab whose rows have content. */
export function rowsIn({ reader }: Pick<Ports, 'reader'>, found: Found, tab: TableKey): number[] {
  const { [tab]: place, words } = found;
  if (!place) return [];
  return readTable(tables[tab] as Table, place.columns, reader.read(tab).cells, words).rows.map(({ row }) => row);
}

/** Whether a tab has no row with content. */
export function isWithoutRows(ports: Pick<Ports, 'reader'>, found: Found, tab: TableKey): boolean {
  return !found[tab]?.lost && rowsIn(ports, found, tab).length === 0;
}

/** Whether a user's column holds a formula, even one that shows nothing. @param besides rows that do not count */
export function hasOwnFormulas(
  { reader }: Pick<Ports, 'reader'>,
  found: Found,
  tab: TableKey,
  besides: readonly number[] = [],
): boolean {
  const place = found[tab];
  if (!place) return false;
  const own = Object.entries<Column>(tables[tab].columns).flatMap(([key, { by }]) =>
    by === undefined ? (place.columns[key] ?? []) : [],
  );
  return reader
    .read(tab, /* withFormulas= */ true)
    .formulas.some(
      (line, index) =>
        index > 0 && !besides.includes(index + 1) && own.some((column) => (line[column - 1] ?? '') !== ''),
    );
}

/** The example's values that the tab does not have yet: the user may have added the tab before. */
export function newValues(
  { reader }: ReadingPorts,
  place: FoundTab,
  rows: readonly ExampleRow[],
): readonly ExampleRow[] {
  const at = (place.columns['value'] ?? 0) - 1;
  const known = new Set(
    reader
      .read('values')
      .cells.slice(1)
      .map((line) => textOfCell(line[at] ?? '').toLowerCase()),
  );
  return rows.filter((row) => !known.has(String(row['Value']).toLowerCase()));
}

/** The tabs on demand that must be empty before the example is loaded. Values may have rows: they stay beside the example's. */
export const emptyForExample: readonly TabOnDemand[] = tabsOnDemand.filter((tab) => tab !== 'values');
