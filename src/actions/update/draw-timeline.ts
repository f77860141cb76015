import { firstOpenDay, orderTimeline } from '../../domain/now/timeline-rows';
import { say, type Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import type { Table } from '../../tables/column';
import { whenPresent } from '../../tables/formula';
import { timelineFirstRow, timelineTable } from '../../tables/timeline';
import { controlFormulas, firstPeriodColumn, periodFormulas, timelineControls } from '../../tables/timeline-periods';
import { blocksToWrite, type Block, type WantedColumn } from '../../tables/write-table';
import { canDraw, timelineIsInPlace } from '../plan/check-structure';
import type { PlanRead } from '../plan/read-plan';
import { lastRowOf, scopeFor, wantColumns } from './wanted-rows';

/** The blocks to write into the Timeline, and the number of rows that it needs. */
export function timelineBlocks(
  read: PlanRead,
  words: Words,
): { readonly blocks: readonly Block[]; readonly rows: number } {
  const tab = read.found.timeline;
  const standing = read.standing.timeline;
  if (!tab || !standing || !canDraw(read.found, read.standing) || !timelineIsInPlace(read.found, read.standing))
    return { blocks: [], rows: 0 };
  const { ids, left } = orderTimeline(read.plan.goals, read.plan.steps);
  const rows = new Map(ids.map((id, index) => [timelineFirstRow + index, { id } as Readonly<Record<string, Cell>>]));
  const wantedLast = timelineFirstRow + ids.length - 1 + (left > 0 ? 1 : 0);
  const last = Math.max(lastRowOf(read, 'timeline'), wantedLast);
  const more = left > 0 ? say(words.timeline.more, { count: left }) : '';
  const columns = (table: Table): WantedColumn[] =>
    wantColumns(table, read.found, last, rows, words, timelineFirstRow).map((column) => {
      if (more === '' || column.position !== tab.columns['what']) return column;
      // The row after the last one shows how many rows did not fit. It is a formula, because the whole column holds
      // formulas.
      const cells = [...column.cells];
      cells[ids.length] = { formula: `="${more}"` };
      return { ...column, cells };
    });
  if (standing.formulas.length === 0) {
    const shown = textOfCell(standing.cells[timelineFirstRow - 1 + ids.length]?.[(tab.columns['what'] ?? 0) - 1] ?? '');
    const blocks = blocksWithoutFormulas(tab.columns['id'] ?? 0, standing.cells, columns, ids.length, shown !== more);
    return {
      blocks: [...blocks, ...blocksToWrite(timelineControls.first.row, [firstDay(read)], standing.cells, []).blocks],
      rows: wantedLast,
    };
  }
  const scope = scopeFor('timeline', read.found, words);
  const blocks: Block[] = [
    ...blocksToWrite(timelineFirstRow, columns(timelineTable), standing.cells, standing.formulas).blocks,
  ];
  const put = (row: number, columns: readonly WantedColumn[]): void =>
    void blocks.push(...blocksToWrite(row, columns, standing.cells, standing.formulas).blocks);
  const controls = whenPresent(() => controlFormulas(scope));
  const periods = whenPresent(() => periodFormulas(scope));
  for (const key of ['label', 'anchor', 'today'] as const)
    if (controls)
      put(timelineControls[key].row, [{ position: timelineControls[key].column, cells: [{ formula: controls[key] }] }]);
  put(timelineControls.first.row, [firstDay(read)]);
  if (periods)
    put(
      1,
      periods.map((formulas, index): WantedColumn => ({
        position: firstPeriodColumn + index,
        cells: formulas.map((formula) => (formula === '' ? '' : { formula })),
      })),
    );
  return { blocks, rows: wantedLast };
}

/** The control with the first day of all open rows. */
function firstDay({ plan }: PlanRead): WantedColumn {
  const first = firstOpenDay(plan.goals, plan.steps);
  return { position: timelineControls.first.column, cells: [first === null ? '' : { day: first }] };
}

/**
 * The blocks where the formulas were not read: a row with an ID has its formulas, another row has none. So only rows at the end, which get or
 * lose an ID, have their formulas written.
 * @param id position of the IDs
 * @param columns gives the wanted columns of a table, from the first row on
 * @param count of the wanted IDs
 * @param isOther whether the row behind them shows something else than it should
 */
function blocksWithoutFormulas(
  id: number,
  cells: readonly (readonly Cell[])[],
  columns: (table: Table) => readonly WantedColumn[],
  count: number,
  isOther: boolean,
): Block[] {
  const ids = columns({ ...timelineTable, columns: { id: timelineTable.columns.id } });
  const { blocks } = blocksToWrite(timelineFirstRow, ids, cells, []);
  const before = cells.slice(timelineFirstRow - 1).filter((line) => textOfCell(line[id - 1] ?? '') !== '').length;
  if (before === count && !isOther) return [...blocks];
  const from = Math.min(before, count);
  const rest = columns(timelineTable)
    .filter(({ position }) => position !== id)
    .map(({ position, cells: all }) => ({ position, cells: all.slice(from) }));
  const unread = cells.map((line) => line.map(() => unknownFormula));
  const formulas = blocksToWrite(timelineFirstRow + from, rest, cells, unread).blocks;
  // New rows get their formulas first: a run that is cut off must leave no ID without them.
  return before < count ? [...formulas, ...blocks] : [...blocks, ...formulas];
}

/** Differs from every formula. */
const unknownFormula = '?';
