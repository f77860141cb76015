import { sameCell, type Cell } from './cell';
import { normalFormula } from './formula';

/** What one cell should hold: a value, a formula (with `=`, R1C1), or `undefined` for leaving it as it is. */
export type Wanted = { readonly value: Cell } | { readonly formula: string } | undefined;

/** One column of system cells: its 1-based position and what each row wants, from `firstRow` on. */
export interface WantedColumn {
  readonly position: number;
  readonly cells: readonly Wanted[];
}

/** A rectangle to write with one call. `''` in formulas or values clears the cell. */
export type Block =
  | { readonly kind: 'values'; readonly row: number; readonly column: number; readonly cells: readonly (readonly Cell[])[] }
  | { readonly kind: 'formulas'; readonly row: number; readonly column: number; readonly cells: readonly (readonly string[])[] };

const nothing: Wanted = { value: '' };

function differs(wanted: Wanted, cell: Cell | undefined, formula: string | undefined): boolean {
  if (wanted === undefined) return false;
  if ('formula' in wanted) return normalFormula(wanted.formula) !== normalFormula(formula ?? '');
  if ((formula ?? '') !== '') return true;
  return !sameCell(wanted.value, cell);
}

/**
 * The fewest rectangles that bring a table's system cells to what they should hold: one a run of neighbouring columns of one kind, from the
 * first row that differs to the last. Cells between that are right already are written with what they hold. A column in which some
 * cells must stay untouched is written alone, in runs of touched cells.
 * @param cells the values that stand there, from row 1 on
 * @param formulas the R1C1 formulas that stand there, from row 1 on; empty when the table has none
 */
export function blocksToWrite(
  firstRow: number,
  columns: readonly WantedColumn[],
  cells: readonly (readonly Cell[])[],
  formulas: readonly (readonly string[])[],
): { readonly blocks: readonly Block[]; readonly changed: number } {
  const blocks: Block[] = [];
  let changed = 0;
  const work = columns
    .map((column) => {
      let first = Infinity;
      let last = -1;
      column.cells.forEach((wanted, index) => {
        const row = firstRow + index;
        if (!differs(wanted, cells[row - 1]?.[column.position - 1], formulas[row - 1]?.[column.position - 1])) return;
        changed += 1;
        first = Math.min(first, index);
        last = index;
      });
      const whole = column.cells.every((wanted) => wanted !== undefined);
      return { ...column, first, last, whole, kind: column.cells.some((wanted) => wanted && 'formula' in wanted) ? ('formulas' as const) : ('values' as const) };
    })
    .filter((column) => column.last >= 0)
    .sort((a, b) => a.position - b.position);

  for (let at = 0; at < work.length; ) {
    const start = work[at];
    if (!start) break;
    let end = at + 1;
    while (start.whole && work[end]?.whole && work[end]?.kind === start.kind && work[end]?.position === start.position + (end - at)) end += 1;
    const group = work.slice(at, end);
    const first = Math.min(...group.map((column) => column.first));
    const last = Math.max(...group.map((column) => column.last));
    if (start.whole) blocks.push(rectangle(start.kind, firstRow, start.position, group, first, last));
    else blocks.push(...runs(firstRow, start, first, last));
    at = end;
  }
  return { blocks, changed };
}

function valueOf(wanted: Wanted): Cell {
  return wanted && 'value' in wanted ? wanted.value : '';
}

function formulaOf(wanted: Wanted): string {
  return wanted && 'formula' in wanted ? wanted.formula : '';
}

function rectangle(kind: Block['kind'], firstRow: number, position: number, group: readonly WantedColumn[], first: number, last: number): Block {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => group.map((column) => column.cells[first + index] ?? nothing));
  const place = { row: firstRow + first, column: position };
  return kind === 'formulas'
    ? { kind, ...place, cells: lines.map((line) => line.map(formulaOf)) }
    : { kind, ...place, cells: lines.map((line) => line.map(valueOf)) };
}

function runs(firstRow: number, column: WantedColumn & { kind: Block['kind'] }, first: number, last: number): Block[] {
  const blocks: Block[] = [];
  for (let index = first; index <= last; index += 1) {
    if (column.cells[index] === undefined) continue;
    let end = index;
    while (end < last && column.cells[end + 1] !== undefined) end += 1;
    blocks.push(rectangle(column.kind, firstRow, column.position, [column], index, end));
    index = end;
  }
  return blocks;
}
