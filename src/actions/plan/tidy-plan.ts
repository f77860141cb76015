import { tabsOnDemand, type Table, type TabKey } from '../../tables/column';
import { tables } from '../../tables/design';
import { findUntidy, findUntidySettings, withTidyCells, type TidyCell } from '../../tables/tidy-cells';
import type { Found, Standing } from '../ports';
import type { PlanCells } from './read-rows';

/*
 * Reads cells as plain values, such as a number that was typed as text; the run then writes these values. (rules X14
 * to X18)
 */

/** The tabs in which people type. */
const typedTabs = ['settings', 'goals', 'steps', ...tabsOnDemand] as const satisfies readonly TabKey[];

/** The cells that will get their plain value, by tab. */
export type TidyCells = Readonly<Partial<Record<TabKey, readonly TidyCell[]>>>;

function untidyOf(found: Found, tab: (typeof typedTabs)[number], standing: Standing): TidyCell[] {
  const positions = found[tab]?.columns ?? {};
  return tab === 'settings'
    ? findUntidySettings(positions, standing, found.words)
    : findUntidy(tables[tab] as Table, positions, standing, found.words);
}

/** The cells that may need their plain value. Where formulas were not read, some of these may be formulas. */
export function findUntidyCells(found: Found, standing: PlanCells): TidyCells {
  return Object.fromEntries(
    typedTabs.flatMap((tab) => {
      const cells = standing[tab];
      const untidy = cells ? untidyOf(found, tab, cells) : [];
      return untidy.length > 0 ? [[tab, untidy]] : [];
    }),
  );
}

/** Reads the formulas of each tab that needs plain values and was read without formulas. */
export function withFormulasWhereUntidy(
  found: Found,
  standing: PlanCells,
  read: (tab: TabKey, withFormulas: boolean) => Standing,
): PlanCells {
  const missing = (Object.keys(findUntidyCells(found, standing)) as TabKey[]).filter(
    (tab) => standing[tab]?.formulas.length === 0,
  );
  return { ...standing, ...Object.fromEntries(missing.map((tab) => [tab, read(tab, true)])) };
}

/**
 * The cells with their plain values, and the cells to write. A tab without formulas is not changed, because a formula
 * could be overwritten.
 */
export function tidyPlan(found: Found, standing: PlanCells): { readonly cells: PlanCells; readonly tidy: TidyCells } {
  const known = Object.fromEntries(
    Object.entries(standing).filter(([, { formulas }]) => formulas.length > 0),
  ) as PlanCells;
  const tidy = findUntidyCells(found, known);
  const cells = Object.entries(tidy).map(([tab, untidy]): [string, Standing] => {
    const { cells: there = [], formulas = [] } = standing[tab as TabKey] ?? {};
    return [tab, { cells: withTidyCells(there, untidy), formulas }];
  });
  return { cells: { ...standing, ...Object.fromEntries(cells) }, tidy };
}
