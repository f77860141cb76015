import type { Day } from '../../domain/plan/day';
import { daysInLists } from '../../domain/plan/day-lists';
import type { Step } from '../../domain/plan/plan';
import { textOfCell, type Cell } from '../../tables/cell';
import type { PlanRead } from '../plan/read-plan';

/*
 * *Done on* gets today's day when a step is done and the cell is empty. When the step is done no more, the cell is
 * emptied if it still holds that day. A day that the user typed stays. (rules Y3, Y26)
 */

type Kept = Pick<PlanRead, 'plan' | 'found' | 'standing' | 'seen'>;

/** The day that an earlier run filled in for each step, by ID. */
function filledBefore({ seen }: Kept): Map<string, Day> {
  return daysInLists('filled', new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const]))));
}

/** Reads the *Done on* cell of a step and whether it holds a formula; null when the column is missing. */
function cellReader({ found, standing }: Kept): ((step: Step) => { cell: Cell; isFormula: boolean }) | null {
  const at = found.steps?.columns['doneOn'];
  if (at === undefined) return null;
  return ({ row }) => ({
    cell: standing.steps?.cells[row - 1]?.[at - 1] ?? '',
    isFormula: (standing.steps?.formulas[row - 1]?.[at - 1] ?? '') !== '',
  });
}

/** The new *Done on* cells by row: today, or ''. */
export function doneOnCells(read: Kept, today: Day): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const cellOf = cellReader(read);
  const filled = filledBefore(read);
  if (!cellOf) return cells;
  for (const step of read.plan.steps) {
    const { cell, isFormula } = cellOf(step);
    if (isFormula) continue;
    // A text that is not a date belongs to the user and is reported as a problem: only an empty cell is filled in.
    if (step.status === 'done' && textOfCell(cell) === '') cells.set(step.row, { day: today });
    else if (step.status !== 'done' && step.doneOn !== null && filled.get(step.id) === step.doneOn)
      cells.set(step.row, '');
  }
  return cells;
}

/** The days that the script has filled in after this run, by ID. Removed rows are still remembered. */
export function filledDays(read: Kept, today: Day): Map<string, Day> {
  const filled = filledBefore(read);
  const cellOf = cellReader(read);
  if (!cellOf) return filled;
  for (const step of read.plan.steps) {
    const { cell, isFormula } = cellOf(step);
    if (step.id === '') continue;
    const isEmpty = textOfCell(cell) === '';
    // Today's day counts as filled in: an interrupted run may have written it without remembering it. The sidebar does
    // the same.
    if (step.status === 'done' && !isFormula && (isEmpty || step.doneOn === today)) filled.set(step.id, today);
    else if (step.status !== 'done' || step.doneOn !== filled.get(step.id)) filled.delete(step.id);
  }
  return filled;
}
