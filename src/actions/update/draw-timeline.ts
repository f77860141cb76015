import { firstOpenDay, orderTimeline } from '../../domain/now/timeline-rows';
import { say, type Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
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
  const columns = wantColumns(timelineTable, read.found, last, rows, words, timelineFirstRow).map((column) => {
    if (left === 0 || column.position !== tab.columns['what']) return column;
    // The row after the last one shows how many rows did not fit. It is a formula, because the whole column holds
    // formulas.
    const cells = [...column.cells];
    cells[ids.length] = { formula: `="${say(words.timeline.more, { count: left })}"` };
    return { ...column, cells };
  });
  const scope = scopeFor('timeline', read.found, words);
  const blocks: Block[] = [...blocksToWrite(timelineFirstRow, columns, standing.cells, standing.formulas).blocks];
  const put = (row: number, columns: readonly WantedColumn[]): void =>
    void blocks.push(...blocksToWrite(row, columns, standing.cells, standing.formulas).blocks);
  const controls = whenPresent(() => controlFormulas(scope));
  const periods = whenPresent(() => periodFormulas(scope));
  for (const key of ['label', 'anchor', 'today'] as const)
    if (controls)
      put(timelineControls[key].row, [{ position: timelineControls[key].column, cells: [{ formula: controls[key] }] }]);
  const first = firstOpenDay(read.plan.goals, read.plan.steps);
  put(timelineControls.first.row, [
    { position: timelineControls.first.column, cells: [first === null ? '' : { day: first }] },
  ]);
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
