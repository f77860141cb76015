import type { Day } from '../../domain/plan/day';
import { serialOfDay } from '../../domain/plan/day';
import type { Review } from '../../domain/now/review';
import { say, type Words } from '../../catalogue/catalogue';
import { isDateCell, serialOfCell, type Cell } from '../../tables/cell';
import type { Column, Table, TabKey } from '../../tables/column';
import { headerOf, isTableKey, type TableKey } from '../../tables/design';
import { factRows } from '../../tables/facts';
import { listedDate, measureColumns } from '../../tables/goals';
import { numberOfCell } from '../../tables/read-table';
import { formulaScope, tryFormula, type FormulaScope } from '../../tables/formula';
import { sayShort } from '../../tables/say-problem';
import type { Block, Wanted, WantedColumn } from '../../tables/write-table';
import type { Found } from '../ports';
import type { NumberedTab } from '../plan/number-rows';
import type { PlanRead } from '../plan/read-plan';
import { doneOnCells } from './done-on';
import { stageCells } from './target-stages';

/*
 * The wanted content of the system cells of Goals and Steps. In a row without content they are empty.
 */

export function scopeFor(tab: TabKey, found: Found, words: Words): FormulaScope {
  return formulaScope(tab, found, factRows, words);
}

/** The script's cells of one row, by key; an absent key is not changed. */
export type ScriptCells = Readonly<Record<string, Cell>>;

/**
 * Gives the wanted cells of each system column of a table, down to the last row that holds anything.
 * @param rows the script's cells of each row with content, by 1-based row
 */
export function wantColumns(
  table: Table,
  found: Found,
  lastRow: number,
  rows: ReadonlyMap<number, ScriptCells>,
  words: Words,
  firstRow = 2,
): WantedColumn[] {
  const tab = found[table.key];
  if (!tab || lastRow < firstRow) return [];
  const scope = scopeFor(table.key, found, words);
  const wanted: WantedColumn[] = [];
  for (const [key, column] of Object.entries<Column>(table.columns)) {
    const position = tab.columns[key];
    if (position === undefined || column.by === undefined) continue;
    const formula = column.formula
      ? tryFormula(column.formula, scope, (other, gone) =>
          key === 'whatNow' ? sayGone(other, gone, words) : table.key === 'goals' && column.place === 'helper' ? 0 : '',
        )
      : null;
    // A formula whose columns are not known is not changed: it works again when the header is back.
    if (column.formula && formula === null) continue;
    const cells: Wanted[] = [];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const line = rows.get(row);
      if (!line) cells.push('');
      else if (formula !== null) cells.push({ formula });
      else cells.push(key in line ? (line[key] ?? '') : undefined);
    }
    if (cells.some((cell) => cell !== undefined)) wanted.push({ position, cells });
  }
  return wanted;
}

/** The table with only the columns that the script or formulas fill in; IDs are the whole update's. */
export function columnsBy(table: Table, who: 'script' | 'formula'): Table {
  return {
    ...table,
    columns: Object.fromEntries(
      Object.entries<Column>(table.columns).filter(([key, { by }]) => by === who && key !== 'id'),
    ),
  };
}

/** What *What now* says while it cannot be computed. */
function sayGone(tab: TabKey, column: string, words: Words): string {
  const gone = column !== '' && isTableKey(tab) ? headerOf(words, tab, column) : words.tabs[tab];
  return say(words.whatNow.check, { text: say(words.problems.gone, { column: gone }) });
}

/** The last row with content; the header counts too. */
export function lastRowOf(read: PlanRead, tab: TabKey): number {
  return read.standing[tab]?.cells.length ?? 0;
}

const serialOrNothing = (day: Day | null): Cell => (day === null ? '' : serialOfDay(day));

/**
 * The script's cells of Goals. Without a forecast, that cell is empty.
 * @param dates the result of `listDatesAsNumbers`
 * @param knowsTrends whether Trends was read or does not exist; otherwise a trend may give the R, so a summary without
 * R is not written
 */
export function goalCells(
  review: Review,
  forecasts: ReadonlyMap<string, string>,
  words: Words,
  dates: ReadonlyMap<number, string>,
  knowsTrends = true,
): Map<number, ScriptCells> {
  return new Map(
    review.goals.map(({ goal, repair, smart, progress, pausedTo }) => [
      goal.row,
      {
        id: goal.id,
        forecast: goal.id === '' ? '' : (forecasts.get(goal.id) ?? ''),
        ...(knowsTrends || smart.letters.every(({ letter, met }) => met || letter !== 'R')
          ? { smart: goal.title === '' ? '' : smart.summary }
          : {}),
        check: repair ? sayShort(repair, words) : '',
        pausedTo: serialOrNothing(pausedTo),
        partProgress: progress.basis === 'planned' ? progress.share : '',
        datesAsNumbers: dates.get(goal.row) ?? '',
      },
    ]),
  );
}

/**
 * The dates in the measures of goals, by row, in the format that the formulas search: a formula only sees the number
 * behind a date. (rule X15)
 */
export function listDatesAsNumbers({ found, standing, plan }: PlanRead): Map<number, string> {
  const listed = new Map<number, string>();
  for (const { row } of plan.goals) {
    const line = standing.goals?.cells[row - 1] ?? [];
    const dates = measureColumns.flatMap((column) => {
      const cell = line[(found.goals?.columns[column] ?? 0) - 1] ?? '';
      return isDateCell(cell) && numberOfCell(cell) === null
        ? [listedDate(column, String(Math.floor(serialOfCell(cell))))]
        : [];
    });
    if (dates.length > 0) listed.set(row, dates.join(''));
  }
  return listed;
}

function sayCircle(ids: readonly string[], words: Words): string {
  const [first = '', second = ''] = ids;
  if (ids.length === 1) return say(words.whatNow.circularSelf, { first });
  return ids.length === 2
    ? say(words.whatNow.circularTwo, { first, second })
    : say(words.whatNow.circularMany, { ids: ids.join(', ') });
}

/** The script's cells of Steps. When `moved` is null, the log was not read and that column is not changed. */
export function stepCells(
  review: Review,
  moved: ReadonlyMap<string, number> | null,
  words: Words,
): Map<number, ScriptCells> {
  return new Map(
    review.steps.map(({ step, repair, pausedTo, waitsFor, circle }) => [
      step.row,
      {
        id: step.id,
        ...(moved ? { moved: moved.get(step.id) ?? '' } : {}),
        check: repair ? sayShort(repair, words) : '',
        pausedTo: serialOrNothing(pausedTo),
        waits: waitsFor.join(', '),
        asks: circle.length > 0 ? sayCircle(circle, words) : '',
      },
    ]),
  );
}

/**
 * The user’s columns into which Waymark may write, by tab: the words of a reference, *Done on*, and the stages of a target. The whole update leaves out the cells in
 * which a formula of the user’s is (update.ts).
 */
export function userCells(read: PlanRead, today: Day): Partial<Record<TableKey, WantedColumn[]>> {
  const wanted: Partial<Record<TableKey, WantedColumn[]>> = {};
  const want = (tab: TableKey, key: string, cells: ReadonlyMap<number, Cell>): void => {
    const position = read.found[tab]?.columns[key];
    if (position === undefined || cells.size === 0) return;
    const last = Math.max(...cells.keys());
    (wanted[tab] ??= []).push({
      position,
      cells: Array.from({ length: last - 1 }, (_, index) =>
        cells.has(index + 2) ? (cells.get(index + 2) ?? '') : undefined,
      ),
    });
  };
  for (const [key, cells = new Map<number, string>()] of Object.entries(read.labels)) {
    const [tab = '', column = ''] = key.split('.');
    want(tab as TableKey, column, cells);
  }
  want('steps', 'doneOn', doneOnCells(read, today));
  want('targets', 'stages', stageCells(read, today));
  return wanted;
}

/**
 * The texts that move out of the ID column, from right to left. So an interrupted run has written each text before the
 * cell that held it is overwritten. (rule I7)
 */
export function movedBlocks(read: PlanRead, tab: NumberedTab): Block[] {
  const positions = read.found[tab]?.columns ?? {};
  return [...(read.moved[tab] ?? [])].flatMap(([row, cells]) =>
    Object.entries(cells)
      .map(([key, cell]): Block => ({ row, column: positions[key] ?? 0, cells: [[cell]] }))
      .filter(({ column }) => column > 0)
      .sort((a, b) => b.column - a.column),
  );
}
