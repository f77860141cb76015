import type { Cell } from '../../tables/cell';
import { readSamples, sampleColumns, type Samples } from '../../tables/column-samples';
import type { Table } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import type { WantedColumn } from '../../tables/write-table';
import type { PlanRead } from '../plan/read-plan';
import { factOf } from './script-facts';

/** The tabs whose columns are known without a header, or drawn. */
const without: readonly TableKey[] = ['settings', 'timeline', 'hidden'];

/**
 * The text of the fact `samples`: of the tabs that were read as they are after this update, so that the next one writes nothing; of the
 * others as before. (rule Y41)
 * @param user the cells of the user that this update writes
 * @param added the lines that it adds to the log
 */
export function samplesAfter(
  read: PlanRead,
  user: Readonly<Partial<Record<TableKey, readonly WantedColumn[]>>>,
  added: readonly (readonly Cell[])[],
): string {
  const before = readSamples(factOf(read, 'samples'));
  const now: Record<string, Samples> = { ...before };
  for (const key of Object.keys(tables) as TableKey[]) {
    const tab = read.found[key];
    const cells = read.standing[key]?.cells;
    if (!cells || !tab || tab.lost || without.includes(key)) continue;
    const rows = cells.slice(1).map((line) => [...line]);
    const put = (row: number, column: number, cell: Cell | undefined): void => {
      const line = rows[row - 2];
      if (line && cell !== undefined) line[column - 1] = cell;
    };
    for (const { position, cells: wanted } of user[key] ?? [])
      wanted.forEach((cell, at) => {
        if (cell !== undefined && !(typeof cell === 'object' && 'formula' in cell)) put(at + 2, position, cell);
      });
    for (const { row, column, value } of read.tidy[key] ?? []) put(row, column, value);
    const position = tab.columns['id'];
    if (position !== undefined)
      for (const [row, id] of read.ids[key as keyof PlanRead['ids']] ?? []) put(row, position, id);
    if (key === 'changes') rows.push(...added.map((line) => [...line]));
    now[key] = sampleColumns(tables[key] as Table, tab.columns, rows, before[key]);
  }
  return JSON.stringify(now);
}
