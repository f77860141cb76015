import { LABEL_SEPARATOR, parseReference, type Named } from '../../domain/plan/references';
import { textOfCell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { listColumns } from '../../tables/design';
import type { Found } from '../ports';
import { isReadable } from './check-structure';
import type { NumberedTab, Numbering } from './number-rows';
import type { PlanCells, PlanRows } from './read-rows';
import type { NamedRows } from './resolve-references';

/*
 * The rows that a reference can mean, with ID and title.
 */

/**
 * The rows of the tabs that were read; for other tabs, the list behind their dropdowns in the hidden tab. An existing
 * tab with neither is absent.
 */
export function nameRows(found: Found, standing: PlanCells, rows: PlanRows, { ids }: Numbering): NamedRows {
  const named = <T>(
    tab: NumberedTab,
    list: readonly { readonly row: number; readonly record: T }[],
    titleOf: (record: T) => string,
  ): Named[] => list.map(({ row, record }) => ({ id: ids[tab]?.get(row) ?? '', title: titleOf(record) }));
  const { strategy, network, values } = Object.fromEntries(
    Object.entries(rows.onDemand).filter(([tab]) => isReadable(found, standing, tab as TabKey)),
  ) as PlanRows['onDemand'];
  return {
    // Of a tab without its header no row is known: that is no reason to call a reference to one wrong.
    ...(isReadable(found, standing, 'goals') ? { goals: named('goals', rows.goals, ({ title }) => title) } : {}),
    ...(isReadable(found, standing, 'steps') ? { steps: named('steps', rows.steps, ({ title }) => title) } : {}),
    ...listedRows(found, standing),
    ...(strategy ? { strategy: named('strategy', strategy, ({ choice }) => choice) } : {}),
    ...(network ? { network: named('network', network, ({ name }) => name) } : {}),
    ...(values ? { values: values.map(({ record }) => ({ id: '', title: record.value })) } : {}),
  };
}

/** The rows of existing tabs that were not read, from the lists behind the dropdowns in the hidden tab. */
function listedRows(found: Found, { hidden }: PlanCells): NamedRows {
  const listed: { -readonly [K in keyof NamedRows]: NamedRows[K] } = {};
  if (!hidden) return listed;
  for (const tab of ['strategy', 'network', 'values'] as const) {
    const at = found.hidden?.columns[listColumns[tab] ?? ''];
    const lines = hidden.cells;
    // An empty header shows that the column was not read.
    if (!found[tab] || at === undefined || (lines[0]?.[at - 1] ?? '') === '') continue;
    const labels = lines
      .slice(1)
      .map((line) => textOfCell(line[at - 1] ?? ''))
      .filter((label) => label !== '');
    listed[tab] = labels.map((label) =>
      tab === 'values'
        ? { id: '', title: label }
        : { id: parseReference(label)?.id ?? '', title: label.slice(label.indexOf(LABEL_SEPARATOR) + 1).trim() },
    );
  }
  return listed;
}
