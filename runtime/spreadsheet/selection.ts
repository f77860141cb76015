/** The user's selection: the host's, or one for the execution. */
import type { Execution, Selection } from '../contract';

const selections = new WeakMap<Execution, Selection>();

/** The selection, corrected if its sheet was deleted or its cells are outside the grid. */
export function selectionOf(execution: Execution): Selection {
  const selection = execution.selection ?? selections.get(execution) ?? initialSelection(execution);
  if (!execution.selection) selections.set(execution, selection);
  const facts = execution.document.sheet(selection.gid);
  const fits =
    facts &&
    selection.ranges.every(
      ({ row0, column0, rows, columns }) => row0 + rows <= facts.rows && column0 + columns <= facts.columns,
    );
  if (!facts) Object.assign(selection, initialSelection(execution));
  else if (!fits || selection.ranges.length === 0) Object.assign(selection, topLeft(selection.gid));
  return selection;
}

const topLeft = (gid: number): Selection => ({
  gid,
  ranges: [{ row0: 0, column0: 0, rows: 1, columns: 1 }],
  current: { row0: 0, column0: 0 },
});

function initialSelection(execution: Execution): Selection {
  const sheets = execution.document.sheets();
  return topLeft((sheets.find(({ hidden }) => !hidden) ?? sheets[0]!).gid);
}

/** Activates a sheet; the selection of another sheet is its top left cell. */
export function selectSheet(execution: Execution, gid: number): void {
  const selection = selectionOf(execution);
  if (selection.gid !== gid) Object.assign(selection, topLeft(gid));
}

interface Selectable {
  readonly gid: number;
  readonly row0: number;
  readonly column0: number;
  readonly rows: number;
  readonly columns: number;
}

export function selectRanges(execution: Execution, ranges: readonly Selectable[]): void {
  const last = ranges[ranges.length - 1];
  if (!last) return;
  const selection = selectionOf(execution);
  selection.gid = last.gid;
  selection.ranges = ranges.map(({ row0, column0, rows, columns }) => ({ row0, column0, rows, columns }));
  selection.current = { row0: last.row0, column0: last.column0 };
}

/** Sets the current cell; a cell outside the selection is selected. */
export function selectCell(execution: Execution, cell: Selectable): void {
  const selection = selectionOf(execution);
  const inside =
    selection.gid === cell.gid &&
    selection.ranges.some(
      ({ row0, column0, rows, columns }) =>
        cell.row0 >= row0 && cell.row0 < row0 + rows && cell.column0 >= column0 && cell.column0 < column0 + columns,
    );
  if (!inside) selectRanges(execution, [cell]);
  selection.current = { row0: cell.row0, column0: cell.column0 };
}
