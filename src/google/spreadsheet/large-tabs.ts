import type { Standing } from '../../actions/ports';
import type { Cell } from '../../tables/cell';
import type { Table, TabKey } from '../../tables/column';
import { isTableKey, tables } from '../../tables/design';
import type { OpenTab } from './find-columns';
import { formulasOf, gather, rangeOf, standingOf } from './read-area';
import type { TabSession } from './session';

/*
 * Reads some columns of a tab with thousands of cells, because reading them all takes seconds. (rule Y82)
 */

/** One call to Google takes as long as reading so many cells (runtime/host/cost-model.ts). */
const cellsOfCall = 1600;

/** Neighbouring columns to read with one call, from the first to the last; columns between them are read too when that is cheaper. */
export function runsOf(
  positions: readonly number[],
  rows: number,
): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && (position - run[1] - 1) * rows <= cellsOfCall) run[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

/** More cells than that take more than half a second; fewer are read with one call. */
const mostCells = 10 * cellsOfCall;

export const isTooLarge = (key: TabKey, tab: OpenTab, cells: readonly (readonly Cell[])[]): boolean =>
  tab.area === null && isTableKey(key) && cells.length * (cells[0]?.length ?? 0) > mostCells;

/** Whether Goals and Steps have so many rows that two columns more of the hidden tab, which keeps something of each row, take longer than a call. */
export function hasManyRows(session: TabSession): boolean {
  const rowsOf = (tab: 'goals' | 'steps'): number => session.tabs().get(tab)?.cells?.length ?? 0;
  return 2 * (rowsOf('goals') + rowsOf('steps')) > cellsOfCall;
}

/** Where people put a formula that fills a column. */
const firstRows = 3;

/**
 * A large tab with some of its formulas, because reading them all takes seconds: those of Waymark's columns and of the first rows, or those of
 * the user.
 */
export function standingOfLarge(
  session: TabSession,
  key: TabKey,
  tab: OpenTab,
  cells: Cell[][],
  which: true | 'own',
): Standing {
  const width = cells[0]?.length ?? 0;
  const ours = systemColumns(session, key, tab);
  const areOwn = which === 'own';
  const positions = areOwn
    ? Array.from({ length: width }, (_, index) => index + 1).filter((position) => !ours.has(position))
    : [...ours].flatMap(([position, by]) => (by === 'formula' ? [position] : []));
  const from = areOwn ? 1 : firstRows + 1;
  const rows = cells.length - from + 1;
  const runs = runsOf(positions, rows).map(([first, last]) => ({
    row: from,
    column: first,
    rows,
    columns: last - first + 1,
  }));
  const top = areOwn ? [] : [{ row: 1, column: 1, rows: firstRows, columns: width }];
  const known = areOwn ? 'ownFormulas' : 'someFormulas';
  const formulas = (tab[known] ??= gather({ width }, cells.length, '', [...top, ...runs], (one) =>
    formulasOf(rangeOf(tab, one)),
  ));
  return { ...standingOf(tab, cells, formulas), isPartly: !areOwn };
}

/** The positions of Waymark's system columns, and who fills each. */
export function systemColumns(
  session: TabSession,
  key: TabKey,
  tab: OpenTab,
): ReadonlyMap<number, 'script' | 'formula'> {
  const table: Table | null = isTableKey(key) ? tables[key] : null;
  return new Map(
    Object.entries(session.columnsOf(key, tab)).flatMap(([column, position]) => {
      const by = table?.columns[column]?.by;
      return by === undefined ? [] : [[position, by] as const];
    }),
  );
}
