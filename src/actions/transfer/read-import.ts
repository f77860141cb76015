import { readSnapshot } from '../../domain/looking-back/read-snapshot';
import { parseId } from '../../domain/plan/references';
import { plural, say, type Words } from '../../catalogue/catalogue';
import type { Column } from '../../tables/column';
import { headerOf, tables } from '../../tables/design';
import { repeatOfText } from '../../tables/repeats';
import { settingKeys } from '../../tables/settings';
import {
  exportedColumns,
  exportedTabs,
  hasIds,
  isRowTab,
  type ExportedTab,
  type ExportedValue,
  type Line,
} from './export-rows';
import { exportFormat, exportSchema } from './export-plan';
import { ownHeader } from './own-columns';
import { Told } from '../plan/told';

/*
 * Reads a file that Waymark exported. Parts that cannot be imported are reported in a sentence, and all others are still read. (rules U20 to U22)
 */

export interface ImportedPlan {
  /** The id of the spreadsheet that it was exported from. */
  readonly file: string;
  readonly example: boolean;
  readonly counters: Readonly<Record<string, number>>;
  readonly fitValues: readonly string[];
  /** The snapshot of each quarter. */
  readonly snapshots: readonly (readonly [quarter: string, json: string])[];
  /** Rows in their order, without empty cells. */
  readonly tabs: Readonly<Partial<Record<ExportedTab, readonly Line[]>>>;
  readonly notes: readonly string[];
}

/** Google Sheets cannot display a tab with more rows. */
const mostRows = 20000;
/** The limit of Google Sheets for a cell. */
const mostCharacters = 50000;

type Given = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws `Told` with one sentence when the text is not an export of Waymark, or comes from a newer version. */
export function readImport(text: string, words: Words): ImportedPlan {
  const { transfer } = words;
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Told(transfer.import.notJson);
  }
  if (!isObject(file) || file['format'] !== exportFormat || !isObject(file['tabs']))
    throw new Told(transfer.import.notAnExport);
  const schema = file['schema'];
  if (typeof schema !== 'number' || schema > exportSchema) throw new Told(transfer.import.newer);
  const notes: string[] = [];
  const given = file['tabs'];
  const unknown = Object.keys(given).filter((key) => !(exportedTabs as readonly string[]).includes(key));
  if (unknown.length > 0) notes.push(say(transfer.import.unknownTabs, { names: nameSome(unknown) }));
  const tabs: Partial<Record<ExportedTab, readonly Line[]>> = {};
  for (const tab of exportedTabs) if (given[tab] !== undefined) tabs[tab] = readTab(tab, given[tab], words, notes);
  const counters = isObject(file['counters']) ? file['counters'] : {};
  return {
    file: typeof file['spreadsheetId'] === 'string' ? file['spreadsheetId'] : '',
    example: file['example'] === true,
    counters: Object.fromEntries(
      Object.entries(counters).flatMap(([tab, counter]) =>
        Number.isInteger(counter) && (counter as number) > 0 ? [[tab, Math.min(counter as number, 9999999)]] : [],
      ),
    ),
    fitValues: Array.isArray(file['fitValues'])
      ? file['fitValues'].map((name) => (typeof name === 'string' ? name : ''))
      : [],
    snapshots: isObject(file['pictures'])
      ? Object.entries(file['pictures']).flatMap(([quarter, json]) =>
          typeof json === 'string' && json.length <= mostCharacters && readSnapshot(json)?.quarter === quarter
            ? [[quarter, json] as const]
            : [],
        )
      : [],
    tabs,
    notes,
  };
}

/** The first few of the names, in quotes. */
export const nameSome = (names: readonly string[]): string =>
  `${names
    .slice(0, 5)
    .map((name) => `“${name.slice(0, 40)}”`)
    .join(', ')}${names.length > 5 ? ' …' : ''}`;

function readTab(tab: ExportedTab, given: unknown, words: Words, notes: string[]): Line[] {
  const { transfer } = words;
  const name = words.tabs[tab];
  if (!Array.isArray(given)) {
    notes.push(say(transfer.import.noRows, { tab: name }));
    return [];
  }
  if (given.length > mostRows) throw new Told(say(transfer.import.tooMany, { tab: name, most: mostRows }));
  const columns = new Map(exportedColumns(tab));
  const unknown = new Set<string>();
  const wrong: string[] = [];
  const seen = new Set<string>();
  let [broken, twice] = [0, 0];
  const lines: Line[] = [];
  for (const row of given as readonly unknown[]) {
    if (!isObject(row)) {
      broken += 1;
      continue;
    }
    const line: Record<string, ExportedValue> = {};
    for (const [key, value] of Object.entries(row)) {
      const header = isRowTab(tab) ? ownHeader(key) : null;
      const column = header === null ? columns.get(key) : ownColumn;
      if (!column) {
        unknown.add(key);
        continue;
      }
      const cell = readCell(value, column);
      if (cell === undefined) wrong.push(header ?? headerOf(words, tab, key));
      else if (!isNothing(cell))
        // A rhythm in words counts as the same rhythm here.
        line[key] = column.kind === 'repeat' && typeof cell === 'string' ? (repeatOfText(cell, words) ?? cell) : cell;
    }
    // An ID with another prefix is ignored: the row gets a new ID.
    if (hasIds(tab) && parseId(String(line['id'] ?? ''))?.prefix !== tables[tab].prefix) delete line['id'];
    if (Object.keys(line).every((key) => key === 'id')) continue;
    const whole = JSON.stringify(line);
    // Rows without an ID, as in the log, may occur twice; the same row with the same ID is a duplicate.
    if (hasIds(tab) && 'id' in line && seen.has(whole)) twice += 1;
    else lines.push(line);
    seen.add(whole);
  }
  if (unknown.size > 0) notes.push(say(transfer.import.unknownColumns, { tab: name, names: nameSome([...unknown]) }));
  if (wrong.length > 0)
    notes.push(
      plural(words, transfer.import.wrongCells, wrong.length, {
        tab: name,
        names: [...new Set(wrong)].slice(0, 5).join(', '),
      }),
    );
  if (broken > 0) notes.push(plural(words, transfer.import.brokenRows, broken, { tab: name }));
  if (twice > 0) notes.push(plural(words, transfer.import.twice, twice, { tab: name }));
  if (tab === 'settings') {
    const strange = lines.filter((line) => !(settingKeys as readonly string[]).includes(String(line['setting'])));
    if (strange.length > 0)
      notes.push(
        say(transfer.import.unknownSettings, { names: nameSome(strange.map((line) => String(line['setting'] ?? ''))) }),
      );
    return lines.filter((line) => !strange.includes(line));
  }
  return lines;
}

/** A user's own column takes any value. */
export const ownColumn: Column = { kind: 'text', width: 100 };

/** Whether a value is empty: an empty cell, an unticked checkbox, an empty list. */
export const isNothing = (value: ExportedValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

/** A value that a cell can hold; undefined for any other. Texts that are invalid in their column stay as the user typed them. */
function readCell(value: unknown, column: Column): ExportedValue | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > mostCharacters ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return column.kind === 'references' && Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? (value as readonly string[])
    : undefined;
}
