import type { Found, FoundTab, Standing } from '../../../src/actions/ports';
import type { PlanCells } from '../../../src/actions/plan/read-rows';
import { words as english } from '../../../src/catalogue/en';
import type { Cell } from '../../../src/tables/cell';
import type { TabKey } from '../../../src/tables/column';

/** A tab in a test: the keys of its columns, and the cells of each row. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly counter?: number;
  /** Whether the tab exists and was not read in this run. */
  readonly unread?: boolean;
}

/** Tabs in English as `find` and `read` give them. */
export function planCells(sheets: Partial<Record<TabKey, Sheet>>): {
  readonly found: Found;
  readonly cells: PlanCells;
} {
  const found: Partial<Record<TabKey, FoundTab>> = {};
  const cells: Partial<Record<TabKey, Standing>> = {};
  for (const [key, { columns, rows, counter = 0, unread = false }] of Object.entries(sheets)) {
    found[key as TabKey] = {
      name: key,
      url: '',
      rows: 1000,
      columns: Object.fromEntries(columns.map((column, at) => [column, at + 1])),
      counter,
      made: true,
      language: 'en',
    };
    if (!unread) cells[key as TabKey] = { cells: [columns, ...rows], formulas: [] };
  }
  return { found: { ...found, language: 'en', words: english, dayLocale: 'en_GB', settled: true }, cells };
}
