import { isDateCell, sameCell, textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table } from '../../tables/column';
import { openColumns } from '../../tables/spills';
import { isOnDemand, tables, type TableKey } from '../../tables/design';
import { blocksOfChanged } from '../plan/row-blocks';
import { firstRowBelow } from '../plan/leave-spills';
import { holdsFormula } from '../plan/own-formulas';
import type { FoundTab, Standing, UpdatingPorts } from '../ports';

/*
 * Writes the example's rows into a tab. A second call after an interrupted run writes only the missing cells and rows. (rule Y11)
 */

type Line = readonly Cell[];

/** The columns that identify a row in a tab whose columns take several write calls: a run may be interrupted between them. */
const keyColumns: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  values: ['value', 'importance', 'today'],
  skills: ['skill'],
};

/** A row without an ID and without such columns is identified by all of its cells. */
function keysOf(tab: TableKey, { columns }: FoundTab): readonly string[] {
  return keyColumns[tab] ?? ((tables[tab] as Table).prefix === undefined ? Object.keys(columns) : ['id']);
}

/** Writes the rows without the formula columns and those that array formulas fill to the end (`open`), with one call for each run of neighbouring columns. */
function writeLines(
  { writer }: UpdatingPorts,
  tab: TableKey,
  place: FoundTab,
  firstRow: number,
  lines: readonly Line[],
  open: readonly number[] = [],
): void {
  if (lines.length === 0) return;
  writer.grow(tab, firstRow + lines.length - 1);
  const positions = Object.entries<Column>(tables[tab].columns)
    .filter(([key, column]) => place.columns[key] !== undefined && column.by !== 'formula')
    .map(([key]) => place.columns[key] ?? 0)
    .filter((position) => !open.includes(position))
    .sort((a, b) => a - b);
  for (let at = 0; at < positions.length;) {
    const first = positions[at] ?? 0;
    let count = 1;
    while (positions[at + count] === first + count) count += 1;
    writer.write(tab, [
      { row: firstRow, column: first, cells: lines.map((line) => line.slice(first - 1, first - 1 + count)) },
    ]);
    at += count;
  }
}

/** Writes the example's rows below the rows of the tab; in Assessment they replace the seeded questions. */
export function loadLines(ports: UpdatingPorts, tab: TableKey, place: FoundTab, lines: readonly Line[]): void {
  if (tab === 'assessment') {
    writeLines(ports, tab, place, 2, lines);
    return;
  }
  const standing = ports.reader.read(tab, /* withFormulas= */ true);
  // Changes only grows, and the user may have entered values before. In the other tabs there are no rows yet.
  const isAfter = tab === 'changes' || isOnDemand(tab);
  writeLines(ports, tab, place, isAfter ? firstRowBelow(standing) : 2, lines, openColumns(standing.formulas));
}

/** After an interrupted load, adds the missing rows below the others and fills the empty cells of the rows that exist. */
export function resumeLines(ports: UpdatingPorts, tab: TableKey, place: FoundTab, lines: readonly Line[]): void {
  const standing = ports.reader.read(tab, /* withFormulas= */ true);
  const keys = keysOf(tab, place);
  const rows = rowsByName(standing, place, keys);
  const rowOf = (line: Line): number | undefined => rows.get(nameOf(line, place, keys));
  const missing = lines.filter((line) => rowOf(line) === undefined);
  // In a tab without key columns one call writes all rows: if one is there, all are.
  if (keys.length === Object.keys(place.columns).length && missing.length < lines.length) return;
  const changed = lines.flatMap((line) => {
    const row = rowOf(line);
    return row === undefined ? [] : [{ row, cells: emptyCells(standing, tab, place, row, line) }];
  });
  ports.writer.write(tab, blocksOfChanged(changed, place.columns, standing.cells));
  writeLines(ports, tab, place, firstRowBelow(standing), missing, openColumns(standing.formulas));
}

/** The values of an example row whose cells are still empty in the tab. */
function emptyCells(
  { cells, formulas }: Standing,
  tab: TableKey,
  { columns }: FoundTab,
  row: number,
  line: Line,
): Record<string, Cell> {
  const entries = Object.entries<Column>(tables[tab].columns).flatMap(([key, { by }]): [string, Cell][] => {
    const column = columns[key];
    const wanted = line[(column ?? 0) - 1] ?? '';
    if (column === undefined || by !== undefined || wanted === '') return [];
    const now = cells[row - 1]?.[column - 1] ?? '';
    const isEmpty = (now === '' || now === false) && !holdsFormula(formulas, { row, column });
    return isEmpty && !sameCell(now, wanted) ? [[key, wanted]] : [];
  });
  return Object.fromEntries(entries);
}

const nameOf = (line: Line, { columns }: FoundTab, keys: readonly string[]): string =>
  keys
    .map((key) => line[(columns[key] ?? 0) - 1] ?? '')
    .map((cell) => (isDateCell(cell) ? cell.day : cell === false ? '' : textOfCell(cell)))
    .join('\n');

function rowsByName({ cells }: Standing, place: FoundTab, keys: readonly string[]): Map<string, number> {
  return new Map(cells.slice(1).map((line, index) => [nameOf(line, place, keys), index + 2]));
}
