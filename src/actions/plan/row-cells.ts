import { textOfCell, type Cell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import type { PlanRead } from './read-plan';

/*
 * Single cells of what was read, for columns that formulas and the script fill in.
 */

/** A cell by its row and the key of its column; '' where the column is not there. */
export function cellAt({ found, standing }: PlanRead, tab: TabKey, row: number, key: string): Cell {
  return standing[tab]?.cells[row - 1]?.[(found[tab]?.columns[key] ?? 0) - 1] ?? '';
}

/** What that cell shows, as text. */
export function cellText(read: PlanRead, tab: TabKey, row: number, key: string): string {
  return textOfCell(cellAt(read, tab, row, key));
}
