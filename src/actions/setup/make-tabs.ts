import { mostImportant } from '../../domain/strategy/fit';
import type { Value } from '../../domain/plan/records';
import { comparableName } from '../../domain/strategy/value-hours';
import { say, type Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import { tabsOnDemand, type TabOfReferences, type TabOnDemand } from '../../tables/column';
import { listColumns } from '../../tables/design';
import { readTable } from '../../tables/read-table';
import { fitColumns } from '../../tables/targets';
import { valuesTable } from '../../tables/values';
import { readGuide } from '../guide/guide';
import type { Found, FoundTab, ReadingPorts, SavingPorts, UpdatingPorts } from '../ports';

/*
 * The making of the tabs that come when their moment has come. (rules E1 to E4)
 */

/** Targets are weighed by one's values: that tab comes along. */
export function withNeeded(wanted: readonly TabOnDemand[]): TabOnDemand[] {
  const all = new Set(wanted);
  if (all.has('targets')) all.add('values');
  return tabsOnDemand.filter((tab) => all.has(tab));
}

/** What new tabs begin with; without it, what fits the plan. */
export interface Beginning {
  /** The rows of Values. */
  readonly values: readonly Pick<Value, 'value' | 'importance'>[];
  /** The names of the values that the ratings of Targets are about. */
  readonly fits: readonly string[];
}

/**
 * Makes those of the tabs that are not there, with their first rows, and gives all tabs as they then are. What was cut off at any call goes
 * on where it ended. Must run under the lock; the update that fills the system columns in is the caller's.
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
  // A tab Values without rows may be one whose making was cut off.
  const isToSeed = needed.includes('values') && beginning?.values.length !== 0 && valuesIn(ports, before).length === 0;
  if (missing.length === 0 && !isToSeed) return before;
  // What others refer to is listed first, so that a tab that carries its own name lacks nothing.
  for (const tab of missing) {
    const list = listColumns[tab as TabOfReferences];
    if (list === undefined) continue;
    if (before.hidden && before.hidden.columns[list] === undefined) maker.makeColumn('hidden', list, words);
    maker.offerLists(tab as TabOfReferences, words);
  }
  const { values, fits } = beginning ?? beginningOf(ports, before, words);
  // The tabs with those lists come first, so that the others are made with their dropdowns.
  const isListed = (tab: TabOnDemand): boolean => listColumns[tab as TabOfReferences] !== undefined;
  for (const tab of [...missing.filter(isListed), ...missing.filter((one) => !isListed(one))])
    maker.make(tab, words, tab === 'targets' ? fitHeaders(fits, words) : {});
  const found = reader.find();
  if (isToSeed) seedValues(ports, found, values);
  return found;
}

/** The values that stand in the tab; where there are none, those of the catalogue, of which those of the first fifteen minutes are the most important. */
function beginningOf(ports: SavingPorts, found: Found, words: Words): Beginning {
  const chosen = new Set(readGuide(ports).you.values);
  const seeds = Object.entries<string>({ ...words.seeds.work, ...words.seeds.everyday }).map(([key, value]) => ({
    value,
    importance: chosen.has(key) ? 5 : null,
  }));
  const rows = valuesIn(ports, found);
  return { values: seeds, fits: mostImportant(rows.length > 0 ? rows : seeds).map(({ value }) => value) };
}

/** The rows of Values; none where it is not there. */
function valuesIn(
  { reader }: ReadingPorts,
  { values: tab, words }: Found,
): readonly Pick<Value, 'value' | 'importance'>[] {
  return tab?.made
    ? readTable(valuesTable, tab.columns, reader.read('values').cells, words).rows.map(({ record }) => record)
    : [];
}

/** Into a tab without rows. */
function seedValues({ writer }: UpdatingPorts, found: Found, values: Beginning['values']): void {
  const tab = found.values;
  if (!tab || values.length === 0) return;
  const lines = values.map(({ value, importance }) => lineOf(tab, { value, importance: importance ?? '' }));
  writer.write('values', [{ row: 2, column: 1, cells: lines }]);
}

/** A line of cells in the order of the tab's columns. */
function lineOf(tab: FoundTab, record: Readonly<Record<string, Cell>>): Cell[] {
  const line: Cell[] = Array.from({ length: Math.max(0, ...Object.values(tab.columns)) }, () => '');
  for (const [key, position] of Object.entries(tab.columns)) line[position - 1] = record[key] ?? '';
  return line;
}

/** The headers of the columns of ratings, as far as there are values. */
function fitHeaders(names: readonly string[], words: Words): Record<string, string> {
  const once = names.filter(
    (name, index) => names.findIndex((other) => comparableName(other) === comparableName(name)) === index,
  );
  return Object.fromEntries(
    fitColumns.flatMap((key, index) =>
      once[index] === undefined ? [] : [[key, say(words.fitHeader, { value: once[index] ?? '' })]],
    ),
  );
}
