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
 * What references can mean: the rows of each tab with ID and title.
 */

/**
 * The rows of the tabs that were read; of the others those that the hidden tab lists for the dropdowns. A tab that is there and of which
 * neither was read is absent.
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

/** The rows of tabs that are there and were not read, as the hidden tab lists them for the dropdowns. */
function listedRows(found: Found, { hidden }: PlanCells): NamedRows {
  const listed: { -readonly [K in keyof NamedRows]: NamedRows[K] } = {};
  for (const tab of ['strategy', 'network', 'values'] as const) {
    const at = found.hidden?.columns[listColumns[tab] ?? ''];
    const lines = hidden?.cells ?? [];
    // Where the column was not read, its header is not there either.
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
