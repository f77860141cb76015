import type { TabKey } from '../../tables/column';
import type { Wanted, WantedColumn } from '../../tables/write-table';
import type { Standing, TabReader } from '../ports';
import type { PlanRead } from './read-plan';

/*
 * Formulas of the user in columns that people fill in: no form and no update ever overwrites one of them. (rules Y16,
 * V16)
 */

/** A cell by its 1-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

type Formulas = readonly (readonly string[])[];

/**
 * Whether a cell holds a formula.
 * @param formulas the formulas of the tab, from row 1 on
 */
export function holdsFormula(formulas: Formulas | undefined, { row, column }: Place): boolean {
  return (formulas?.[row - 1]?.[column - 1] ?? '') !== '';
}

/** The cells that hold a formula. Makes one call to Google for any number of cells, and no call for an empty list. */
export function formulasAmong<T extends Place>(
  reader: Pick<TabReader, 'formulasIn'>,
  tab: TabKey,
  cells: readonly T[],
): readonly T[] {
  const [first] = cells;
  if (!first) return [];
  let { row: top, column: left } = first;
  let [bottom, right] = [top, left];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  const formulas = reader.formulasIn(
    tab,
    { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
    cells.map(({ column }) => column),
  );
  return cells.filter(({ row, column }) => holdsFormula(formulas, { row: row - top + 1, column: column - left + 1 }));
}

/** The formulas of a tab that were read, and `=` in those of these cells that hold a formula. Makes at most one call to Google. */
export function withFormulasAmong(
  reader: Pick<TabReader, 'formulasIn'>,
  tab: TabKey,
  { cells, formulas }: Pick<Standing, 'cells' | 'formulas'>,
  places: readonly Place[],
): string[][] {
  const all = cells.map((_, index): string[] => [...(formulas[index] ?? [])]);
  for (const { row, column } of formulasAmong(reader, tab, places)) (all[row - 1] ?? [])[column - 1] ||= '=';
  return all;
}

/** The plan with the formulas of some rows of a tab, which it was read without. Makes one call to Google for each tab that has rows. */
export function withFormulasOf(
  reader: Pick<TabReader, 'formulasIn'>,
  read: PlanRead,
  rows: Readonly<Partial<Record<TabKey, readonly number[]>>>,
): PlanRead {
  const standing = Object.entries(rows).flatMap(([key, wanted]) => {
    const tab = key as TabKey;
    const { cells = [], formulas = [] } = read.standing[tab] ?? {};
    if (!wanted || wanted.length === 0) return [];
    const first = wanted.reduce((least, row) => Math.min(least, row));
    const last = wanted.reduce((greatest, row) => Math.max(greatest, row));
    const columns = Math.max(1, cells[0]?.length ?? 0);
    const known = reader.formulasIn(tab, { row: first, column: 1, rows: last - first + 1, columns });
    const all = cells.map((_, at) => known[at + 1 - first] ?? formulas[at] ?? []);
    return [[tab, { cells, formulas: all }] as const];
  });
  return { ...read, standing: { ...read.standing, ...Object.fromEntries(standing) } };
}

/**
 * Leaves out each cell that holds a formula, so that it is not written.
 * @param formulas the formulas of the tab, from row 1 on
 */
export function leaveFormulas<T extends WantedColumn>(columns: readonly T[], formulas: Formulas, firstRow = 2): T[] {
  return columns.map((column) => ({
    ...column,
    cells: column.cells.map((cell, index): Wanted =>
      holdsFormula(formulas, { row: firstRow + index, column: column.position }) ? undefined : cell,
    ),
  }));
}
