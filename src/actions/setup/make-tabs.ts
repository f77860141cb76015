import { mostImportant } from '../../domain/strategy/fit';
import type { Value } from '../../domain/plan/records';
import { comparableName } from '../../domain/strategy/value-hours';
import { say, type Words } from '../../catalogue/catalogue';
import { tabsOnDemand, type TabOfReferences, type TabOnDemand } from '../../tables/column';
import { listColumns } from '../../tables/design';
import { lineOf } from '../plan/row-blocks';
import { readTable } from '../../tables/read-table';
import { fitColumns } from '../../tables/targets';
import { valuesTable } from '../../tables/values';
import { readGuide } from '../guide/guide';
import type { Found, ReadingPorts, SavingPorts, UpdatingPorts } from '../ports';

/*
 * Creates the tabs on demand. (rules E1 to E4)
 */

/** Adds Values when Targets is wanted, because targets are rated by the user's values. */
export function withNeeded(wanted: readonly TabOnDemand[]): TabOnDemand[] {
  const all = new Set(wanted);
  if (all.has('targets')) all.add('values');
  return tabsOnDemand.filter((tab) => all.has(tab));
}

/** The first content of new tabs; without it, the content follows from the plan. */
export interface Beginning {
  /** The rows of Values. */
  readonly values: readonly Pick<Value, 'value' | 'importance'>[];
  /** The names of the values that the ratings in Targets refer to. */
  readonly fits: readonly string[];
}

/**
 * Creates the missing tabs with their first rows and returns all tabs. After an interruption, the next call continues where it ended.
 * Must run under the lock; the caller must run the update that fills the system columns.
 */
export function makeTabs(
  ports: SavingPorts,
  before: Found,
  tabs: readonly TabOnDemand[],
  beginning?: Beginning,
): Found {
  const { reader, maker } = ports;
  const { words } = before;
  const needed = withNeeded(tabs);
  const missing = needed.filter((tab) => !before[tab]?.made);
  // If Values has no rows, its creation may have been interrupted.
  const isToSeed = needed.includes('values') && beginning?.values.length !== 0 && valuesIn(ports, before).length === 0;
  if (missing.length === 0 && !isToSeed) return before;
  offerLists(ports, before, missing);
  const { values, fits } = beginning ?? beginningOf(ports, before, words);
  for (const tab of listedFirst(missing))
    maker.make(tab, words, tab === 'targets' ? { headers: fitHeaders(fits, words) } : {});
  const found = missing.length > 0 ? reader.known() : before;
  if (isToSeed) seedValues(ports, found, values);
  return found;
}

/** Gives the tabs that are there the dropdowns with the rows of tabs that come: then a tab with its final name is complete. */
export function offerLists({ maker }: SavingPorts, before: Found, coming: readonly TabOnDemand[]): void {
  for (const tab of coming) {
    const list = listColumns[tab as TabOfReferences];
    if (list === undefined) continue;
    if (before.hidden && before.hidden.columns[list] === undefined) maker.makeColumn('hidden', list, before.words);
    maker.offerLists(tab as TabOfReferences, before.words);
  }
}

/** The tabs with those lists come first, so that the other tabs get their dropdowns at once. */
export function listedFirst(tabs: readonly TabOnDemand[]): TabOnDemand[] {
  const isListed = (tab: TabOnDemand): boolean => listColumns[tab as TabOfReferences] !== undefined;
  return [...tabs.filter(isListed), ...tabs.filter((one) => !isListed(one))];
}

/** The values of the tab; without rows, the catalogue's values. Those that the user chose in the guide are the most important. */
function beginningOf(ports: SavingPorts, found: Found, words: Words): Beginning {
  const chosen = new Set(readGuide(ports).you.values);
  const seeds = Object.entries<string>({ ...words.seeds.work, ...words.seeds.everyday }).map(([key, value]) => ({
    value,
    importance: chosen.has(key) ? 5 : null,
  }));
  const rows = valuesIn(ports, found);
  return { values: seeds, fits: mostImportant(rows.length > 0 ? rows : seeds).map(({ value }) => value) };
}

/** The rows of Values; empty when the tab does not exist. */
function valuesIn(
  { reader }: ReadingPorts,
  { values: tab, words }: Found,
): readonly Pick<Value, 'value' | 'importance'>[] {
  return tab?.made
    ? readTable(valuesTable, tab.columns, reader.read('values').cells, words).rows.map(({ record }) => record)
    : [];
}

/** Writes the first values. The tab must have no rows. */
function seedValues({ writer }: UpdatingPorts, found: Found, values: Beginning['values']): void {
  const tab = found.values;
  if (!tab || values.length === 0) return;
  const lines = values.map(({ value, importance }) => lineOf(tab.columns, { value, importance: importance ?? '' }));
  writer.write('values', [{ row: 2, column: 1, cells: lines }]);
}

/** The headers of the rating columns, one for each value. */
export function fitHeaders(names: readonly string[], words: Words): Record<string, string> {
  const once = names.filter(
    (name, index) => names.findIndex((other) => comparableName(other) === comparableName(name)) === index,
  );
  return Object.fromEntries(
    fitColumns.flatMap((key, index) =>
      once[index] === undefined ? [] : [[key, say(words.fitHeader, { value: once[index] ?? '' })]],
    ),
  );
}
