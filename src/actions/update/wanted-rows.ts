import type { Day } from '../../domain/plan/day';
import { serialOfDay } from '../../domain/plan/day';
import type { Review } from '../../domain/now/review';
import { say, type Words } from '../../catalogue/catalogue';
import type { Cell } from '../../tables/cell';
import type { Column, Table, TabKey } from '../../tables/column';
import type { TableKey } from '../../tables/design';
import { factRows } from '../../tables/facts';
import { formulaScope, tryFormula, type FormulaScope } from '../../tables/formula';
import { sayShort } from '../../tables/say-problem';
import type { Wanted, WantedColumn } from '../../tables/write-table';
import type { Found } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/*
 * What the system cells of Goals and Steps should hold. A row without content holds none.
 */

export function scopeFor(tab: TabKey, found: Found, words: Words): FormulaScope {
  return formulaScope(tab, found, factRows, words);
}

/** The script's own columns of one row, by key; a key that is absent is left alone. */
export type ScriptCells = Readonly<Record<string, Cell>>;

/**
 * Lines up what each system column of a table wants, for the rows from 2 to the last row that holds anything.
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
    const formula = column.formula ? tryFormula(column.formula, scope) : null;
    // A formula whose columns are gone is left as it stands: bringing the column back brings it to life again.
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

/** The last row with anything in it, the header included. */
export function lastRowOf(read: PlanRead, tab: TabKey): number {
  return read.standing[tab]?.cells.length ?? 0;
}

const serialOrNothing = (day: Day | null): Cell => (day === null ? '' : serialOfDay(day));

/**
 * The script's cells of Goals. A goal without a forecast has none to say.
 * @param knowsTrends whether the tab Trends, if there is one, was read: otherwise an R that is not met may be met by it, and is left as it stands
 */
export function goalCells(
  review: Review,
  forecasts: ReadonlyMap<string, string>,
  words: Words,
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
      },
    ]),
  );
}

function sayCircle(ids: readonly string[], words: Words): string {
  const [first = '', second = ''] = ids;
  return ids.length === 2
    ? say(words.whatNow.circularTwo, { first, second })
    : say(words.whatNow.circularMany, { ids: ids.join(', ') });
}

/** The script's cells of Steps. Without `moved`, when nothing says how often each was moved, that column is left as it is. */
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

/** The user's own columns that Waymark may touch, by tab: the words behind a resolved reference, and *Done on* while it is empty. */
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
  want('steps', 'doneOn', doneToday(read, today));
  return wanted;
}

/** Done steps whose *Done on* is empty, by row. */
function doneToday({ plan, found, standing }: PlanRead, today: Day): Map<number, Cell> {
  const doneOn = new Map<number, Cell>();
  const at = found.steps?.columns['doneOn'];
  for (const step of plan.steps) {
    if (step.status !== 'done' || at === undefined) continue;
    // Something that is no date is the user's, and among the problems; only an empty cell is filled in.
    const cell = standing.steps?.cells[step.row - 1]?.[at - 1] ?? '';
    if (cell === '') doneOn.set(step.row, { day: today });
  }
  return doneOn;
}
