import { sameCell, type Cell } from './cell';
import { normalFormula } from './formula';

/** A formula with its `=`, in R1C1 notation. */
export interface FormulaCell {
  readonly formula: string;
}

/** The new content of a cell: a value or a formula; `''` clears it. */
export type NewCell = Cell | FormulaCell;

/** The wanted content of a cell; `undefined` does not change it. */
export type Wanted = NewCell | undefined;

/** A column of system cells: its 1-based position and the wanted content of each row, from the first row on. */
export interface WantedColumn {
  readonly position: number;
  readonly cells: readonly Wanted[];
}

/** A rectangle to write with one call. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly NewCell[])[];
  /** The number format that is set before the values. */
  readonly format?: string;
  /** Whether only the format is written, and the content does not change. */
  readonly onlyFormat?: true;
  /** A line for the note of each row's first cell, added to what stands there before the values are written. */
  readonly notes?: readonly string[];
}

export function isFormula(cell: Wanted): cell is FormulaCell {
  return typeof cell === 'object' && 'formula' in cell;
}

/** Whether two formulas are the same, however Google writes them. The texts are nearly always equal, so they are compared first. */
function formulaComparer(): (one: string, other: string) => boolean {
  const known = new Map<string, string>();
  const normal = (formula: string): string => {
    const found = known.get(formula);
    if (found !== undefined) return found;
    const made = normalFormula(formula);
    known.set(formula, made);
    return made;
  };
  return (one, other) => one === other || normal(one) === normal(other);
}

function differs(
  wanted: Wanted,
  cell: Cell | undefined,
  formula: string | undefined,
  same: (one: string, other: string) => boolean,
): boolean {
  if (wanted === undefined) return false;
  if (isFormula(wanted)) return !same(wanted.formula, formula ?? '');
  return (formula ?? '') !== '' || !sameCell(wanted, cell);
}

/**
 * The fewest rectangles that give a table's system cells their wanted content: one for neighbouring columns, from the first row that differs
 * to the last. Correct cells between them are written again. A column with cells that must not change is written alone, in runs of the
 * other cells.
 * @param cells the present values, from row 1 on
 * @param formulas the present R1C1 formulas, from row 1 on; empty when the table has none
 */
export function blocksToWrite(
  firstRow: number,
  columns: readonly WantedColumn[],
  cells: readonly (readonly Cell[])[],
  formulas: readonly (readonly string[])[],
): { readonly blocks: readonly Block[]; readonly changed: number } {
  const blocks: Block[] = [];
  const same = formulaComparer();
  let changed = 0;
  const work = columns
    .map((column) => {
      let first = Infinity;
      let last = -1;
      column.cells.forEach((wanted, index) => {
        const row = firstRow + index;
        if (!differs(wanted, cells[row - 1]?.[column.position - 1], formulas[row - 1]?.[column.position - 1], same))
          return;
        changed += 1;
        first = Math.min(first, index);
        last = index;
      });
      return { ...column, first, last, whole: column.cells.every((wanted) => wanted !== undefined) };
    })
    .sort((a, b) => a.position - b.position);

  for (let at = 0; at < work.length;) {
    const start = work[at];
    if (!start) break;
    at += 1;
    if (start.last < 0) continue;
    if (!start.whole) {
      blocks.push(...runs(firstRow, start, start.first, start.last));
      continue;
    }
    const group = [start];
    // Include a correct neighbour when a column after it differs: one more call costs more than its cells.
    for (
      let next = at;
      work[next]?.whole &&
      work[next]?.position === start.position + (next - at) + 1 &&
      work[next]?.cells.length === start.cells.length;
      next += 1
    ) {
      const column = work[next];
      if (column) group.push(column);
    }
    while ((group[group.length - 1]?.last ?? 0) < 0) group.pop();
    at += group.length - 1;
    const touched = group.filter(({ last }) => last >= 0);
    const first = Math.min(...touched.map((column) => column.first));
    const last = Math.max(...touched.map((column) => column.last));
    blocks.push(rectangle(firstRow, start.position, group, first, last));
  }
  return { blocks, changed };
}

function rectangle(
  firstRow: number,
  position: number,
  group: readonly WantedColumn[],
  first: number,
  last: number,
): Block {
  const cells = Array.from({ length: last - first + 1 }, (_, index) =>
    group.map((column) => column.cells[first + index] ?? ''),
  );
  return { row: firstRow + first, column: position, cells };
}

function runs(firstRow: number, column: WantedColumn, first: number, last: number): Block[] {
  const blocks: Block[] = [];
  for (let index = first; index <= last; index += 1) {
    if (column.cells[index] === undefined) continue;
    let end = index;
    while (end < last && column.cells[end + 1] !== undefined) end += 1;
    blocks.push(rectangle(firstRow, column.position, [column], index, end));
    index = end;
  }
  return blocks;
}
