import { textOfCell, type Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import type { PlanRead } from './read-plan';

/*
 * Single cells of the plan that was read, for columns that formulas or the script fill in.
 */

/** A cell by its row and column key; '' when the column is missing. */
export function cellAt({ found, standing }: PlanRead, tab: TabKey, row: number, key: string): Cell {
  return standing[tab]?.cells[row - 1]?.[(found[tab]?.columns[key] ?? 0) - 1] ?? '';
}

/** The text of that cell. */
export function cellText(read: PlanRead, tab: TabKey, row: number, key: string): string {
  return textOfCell(cellAt(read, tab, row, key));
}
