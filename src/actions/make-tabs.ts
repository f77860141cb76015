import { mostImportant } from '../domain/fit';
import { comparableName } from '../domain/value-hours';
import { say, type AllWords } from '../catalogue/catalogue';
import type { Cell } from '../tables/cell';
import { tabsOnDemand, type TabOfReferences, type TabOnDemand } from '../tables/column';
import { listColumns } from '../tables/design';
import { readTable } from '../tables/read-table';
import { fitColumns } from '../tables/targets';
import { valuesTable } from '../tables/values';
import { readGuide } from './guide';
import type { Found, FoundTab, Ports } from './ports';

/*
 * The making of the tabs that come when their moment has come. (rules E1 to E4)
 */

/** Targets are weighed by one's values: that tab comes along. */
export function withNeeded(wanted: readonly TabOnDemand[]): TabOnDemand[] {
  const all = new Set(wanted);
  if (all.has('targets')) all.add('values');
  return tabsOnDemand.filter((tab) => all.has(tab));
}

/**
 * Makes those of the tabs that are not there, with their first rows, and gives all tabs as they then are. What was cut off at any call goes
 * on where it ended. Must run under the lock; the update that fills the system columns in is the caller's.
 */
export function makeTabs(ports: Ports, before: Found, tabs: readonly TabOnDemand[]): Found {
  const { store } = ports;
  const words = ports.allWords();
  const missing = withNeeded(tabs).filter((tab) => !before[tab]?.made);
  if (missing.length === 0) return before;
  let found = before;
  // What others refer to is listed first, so that a tab that carries its own name lacks nothing.
  for (const tab of missing) {
    const list = listColumns[tab as TabOfReferences];
    if (list === undefined) continue;
    if (found.hidden && found.hidden.columns[list] === undefined) store.makeColumn('hidden', list, words);
    store.offerLists(tab as TabOfReferences, words);
  }
  for (const tab of missing) {
    store.make(tab, words, tab === 'targets' ? fitHeaders(ports, found, words) : {});
    found = store.find();
    if (tab === 'values') seedValues(ports, found, words);
  }
  return found;
}

/** The values that a tab without rows begins with: those chosen in the first fifteen minutes are the most important ones. */
function seedValues(ports: Ports, found: Found, words: AllWords): void {
  const { store } = ports;
  const tab = found.values;
  if (!tab || readTable(valuesTable, tab.columns, store.read('values').cells, words).rows.length > 0) return;
  const chosen = new Set(readGuide(ports).you.values);
  const lines = Object.entries<string>(words.seeds.values).map(([key, value]) => lineOf(tab, { value, importance: chosen.has(key) ? 5 : '' }));
  store.write('values', [{ row: 2, column: 1, cells: lines }]);
}

/** A line of cells in the order of the tab's columns. */
function lineOf(tab: FoundTab, record: Readonly<Record<string, Cell>>): Cell[] {
  const line: Cell[] = Array.from({ length: Math.max(0, ...Object.values(tab.columns)) }, () => '');
  for (const [key, position] of Object.entries(tab.columns)) line[position - 1] = record[key] ?? '';
  return line;
}

/** The headers of the columns of ratings: the most important values, as far as there are any. */
function fitHeaders({ store }: Ports, found: Found, words: AllWords): Record<string, string> {
  const tab = found.values;
  const rows = tab ? readTable(valuesTable, tab.columns, store.read('values').cells, words).rows : [];
  const names = mostImportant(rows.map(({ record }) => record)).map(({ value }) => value);
  const once = names.filter((name, index) => names.findIndex((other) => comparableName(other) === comparableName(name)) === index);
  return Object.fromEntries(fitColumns.flatMap((key, index) => (once[index] === undefined ? [] : [[key, say(words.fitHeader, { value: once[index] ?? '' })]])));
}
