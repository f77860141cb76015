import type { Day } from '../plan/day';
import { goalsById, isOpen, type Goal, type Step } from '../plan/plan';

/*
 * The order of the rows of the timeline. (rules T1 to T3)
 */

/** The number of rows in the timeline; further rows are only counted. */
const MOST_TIMELINE_ROWS = 500;

export interface TimelineRows {
  readonly ids: readonly string[];
  /** How many goals and steps had no room. */
  readonly left: number;
}

type GoalOfTimeline = Pick<Goal, 'row' | 'id' | 'status' | 'start' | 'deadline'>;
type StepOfTimeline = Pick<Step, 'row' | 'id' | 'status' | 'start' | 'due' | 'goal'>;

interface Sorted {
  readonly id: string;
  readonly row: number;
  readonly open: boolean;
  readonly start: Day | null;
  readonly end: Day | null;
}

/** Open rows first; then by start, end and row. A row without a start begins on its last day; rows without a date come last. */
function inOrder(a: Sorted, b: Sorted): number {
  return (
    Number(b.open) - Number(a.open) ||
    compareMaybe(a.start ?? a.end, b.start ?? b.end) ||
    compareMaybe(a.end, b.end) ||
    a.row - b.row
  );
}

/** The earliest start or last day of the open rows; null when there is none. (rule T4) */
export function firstOpenDay(goals: readonly GoalOfTimeline[], steps: readonly StepOfTimeline[]): Day | null {
  let first: Day | null = null;
  for (const { open, start, end } of [...goals.map(fromGoal), ...steps.map(fromStep)])
    for (const day of open ? [start, end] : []) if (day !== null && (first === null || day < first)) first = day;
  return first;
}

function compareMaybe(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function fromGoal(goal: GoalOfTimeline): Sorted {
  const open = goal.status !== 'reached' && goal.status !== 'letGo';
  return { id: goal.id, row: goal.row, open, start: goal.start, end: goal.deadline };
}

function fromStep(step: StepOfTimeline): Sorted {
  return { id: step.id, row: step.row, open: isOpen(step), start: step.start, end: step.due };
}

/** IDs in the order of the timeline: each goal with its steps below it, then the steps without a goal. Rows without an ID are left out. */
export function orderTimeline(
  goals: readonly Goal[],
  steps: readonly StepOfTimeline[],
  most: number = MOST_TIMELINE_ROWS,
): TimelineRows {
  const known = goalsById(goals);
  const stepsOf = new Map<string, Sorted[]>();
  for (const step of steps) {
    if (step.id === '') continue;
    const goal = step.goal !== null && known.has(step.goal) ? step.goal : '';
    const list = stepsOf.get(goal);
    if (list) list.push(fromStep(step));
    else stepsOf.set(goal, [fromStep(step)]);
  }
  const sorted = [...known.values()].map(fromGoal).sort(inOrder);
  const all: string[] = [];
  for (const goal of sorted) {
    all.push(goal.id);
    for (const step of (stepsOf.get(goal.id) ?? []).sort(inOrder)) all.push(step.id);
  }
  for (const step of (stepsOf.get('') ?? []).sort(inOrder)) all.push(step.id);
  return { ids: all.slice(0, most), left: Math.max(0, all.length - most) };
}
