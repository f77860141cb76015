import type { Cell } from '../../tables/cell';
import { blocksToWrite, type Block, type Wanted } from '../../tables/write-table';

/*
 * The cells of whole or changed rows as blocks for the writer.
 */

/** The cells of a row by column key. */
export type Cells = Readonly<Record<string, Cell>>;

/** A row of cells, each at its position. */
export function lineOf(positions: Readonly<Record<string, number>>, cells: Cells): Cell[] {
  const line: Cell[] = Array.from({ length: Math.max(0, ...Object.values(positions)) }, () => '');
  for (const [key, position] of Object.entries(positions)) line[position - 1] = cells[key] ?? '';
  return line;
}

/**
 * The cells to write, as blocks. One row is split into runs of neighbouring columns. Several rows are split by column,
 * because they mostly change the same column.
 */
export function blocksOfChanged(
  changed: readonly { readonly row: number; readonly cells: Cells }[],
  positions: Readonly<Record<string, number>>,
  standing: readonly (readonly Cell[])[] = [],
): readonly Block[] {
  const [only] = changed;
  if (changed.length === 1 && only) return blocksOf(only.row, [only.cells], positions, standing);
  const last = Math.max(1, ...changed.map(({ row }) => row));
  const columns = Object.entries(positions).flatMap(([key, position]) => {
    const here = changed.filter(({ cells }) => key in cells);
    if (here.length === 0) return [];
    const wanted: Wanted[] = Array.from({ length: last - 1 }, () => undefined);
    for (const { row, cells } of here) wanted[row - 2] = cells[key];
    // With one additional row, the column is written in runs and never as a whole.
    return [{ position, cells: [...wanted, undefined] }];
  });
  return blocksToWrite(2, columns, standing, []).blocks;
}

/**
 * The cells of neighbouring rows, as blocks. The block with the IDs is written first, so that a run after an
 * interruption finds the rows again.
 */
export function blocksOf(
  firstRow: number,
  rows: readonly Readonly<Record<string, Cell>>[],
  positions: Readonly<Record<string, number>>,
  standing: readonly (readonly Cell[])[] = [],
): readonly Block[] {
  const keys = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
  const columns = keys.flatMap((key) =>
    positions[key] === undefined
      ? []
      : [{ position: positions[key] ?? 0, cells: rows.map((cells) => cells[key] ?? '') }],
  );
  const at = positions['id'] ?? 0;
  const holdsId = ({ column, cells: [line = []] }: Block): number =>
    column <= at && at < column + line.length ? 1 : 0;
  return [...blocksToWrite(firstRow, columns, standing, []).blocks].sort((a, b) => holdsId(b) - holdsId(a));
}
