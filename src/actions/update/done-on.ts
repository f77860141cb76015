import type { Day } from '../../domain/plan/day';
import { daysInLists } from '../../domain/plan/day-lists';
import { isOpen, type Step } from '../../domain/plan/plan';
import { textOfCell, type Cell } from '../../tables/cell';
import type { PlanRead } from '../plan/read-plan';

/*
 * *Done on*: filled in with today when a step is done and the cell is empty, and emptied again when the step is reopened, as long as the day
 * is the one that was filled in. What a user typed there stays. (rules Y3, Y26)
 */

type Kept = Pick<PlanRead, 'plan' | 'found' | 'standing' | 'seen'>;

/** The day that the script filled in for each step, by ID, before this run. */
function filledBefore({ seen }: Kept): Map<string, Day> {
  return daysInLists('filled', new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const]))));
}

/** The cell *Done on* of each step and whether a formula stands in it; null when the column is gone. */
function cellReader({ found, standing }: Kept): ((step: Step) => { cell: Cell; isFormula: boolean }) | null {
  const at = found.steps?.columns['doneOn'];
  if (at === undefined) return null;
  return ({ row }) => ({
    cell: standing.steps?.cells[row - 1]?.[at - 1] ?? '',
    isFormula: (standing.steps?.formulas[row - 1]?.[at - 1] ?? '') !== '',
  });
}

/** What *Done on* is given, by row: today, or nothing. */
export function doneOnCells(read: Kept, today: Day): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const cellOf = cellReader(read);
  const filled = filledBefore(read);
  if (!cellOf) return cells;
  for (const step of read.plan.steps) {
    const { cell, isFormula } = cellOf(step);
    if (isFormula) continue;
    // Something that is no date is the user's, and among the problems; only an empty cell is filled in.
    if (step.status === 'done' && textOfCell(cell) === '') cells.set(step.row, { day: today });
    else if (isOpen(step) && step.doneOn !== null && filled.get(step.id) === step.doneOn) cells.set(step.row, '');
  }
  return cells;
}

/** The days that are filled in by the script after this run, by ID. Rows that are gone are remembered. */
export function filledDays(read: Kept, today: Day): Map<string, Day> {
  const filled = filledBefore(read);
  const cellOf = cellReader(read);
  if (!cellOf) return filled;
  for (const step of read.plan.steps) {
    const { cell, isFormula } = cellOf(step);
    if (step.id === '') continue;
    const isEmpty = textOfCell(cell) === '';
    // A run that was cut off has filled in today and not kept it; the sidebar takes today's day for filled in, too.
    if (step.status === 'done' && !isFormula && (isEmpty || step.doneOn === today)) filled.set(step.id, today);
    else if (isOpen(step) || step.doneOn !== filled.get(step.id)) filled.delete(step.id);
  }
  return filled;
}
