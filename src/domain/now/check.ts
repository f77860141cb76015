import type { Goal, Plan, Problem, ProblemCode, Step } from '../plan/plan';
import { circlesOfGoals, measuredShare } from '../progress/progress';
import { readWaiting } from '../progress/waiting';

/*
 * Finds problems between the fields of a row and between rows; reading the tables finds problems within a cell. A problem stops nothing: the
 * rest of the row and all other rows are used. (rules X1 to X9)
 */

/** A measure three times beyond its target is more likely a typing error than a success. (rule X6) */
const SURPRISING_SHARE = 3;

type Add = (row: number, column: string, code: ProblemCode, got: string, others?: readonly string[]) => void;

function adder(tab: string, problems: Problem[]): Add {
  return (row, column, code, got, others) => {
    problems.push({ tab, row, column, code, got, ...(others ? { others } : {}) });
  };
}

/** All problems of a plan's goals and steps, goals first, each in the order of the rows. Linear. */
export function checkPlan(plan: Pick<Plan, 'goals' | 'steps' | 'problems'>): Problem[] {
  const found: Problem[] = [];
  checkGoals(plan.goals, adder('goals', found));
  checkSteps(plan.steps, adder('steps', found));
  const known = new Set(plan.problems.map((problem) => placeOf(problem)));
  // When reading the table already found a problem in a cell, one sentence is enough.
  return found.filter((problem) => problem.column === '' || !known.has(placeOf(problem)));
}

function placeOf(problem: Problem): string {
  return `${problem.tab} ${problem.row} ${problem.column}`;
}

function checkGoals(goals: readonly Goal[], add: Add): void {
  const circles = circlesByMember(circlesOfGoals(goals));
  const ids = rowsById(goals);
  for (const goal of goals) {
    checkId(goal, ids, add);
    if (goal.start !== null && goal.deadline !== null && goal.deadline < goal.start) {
      add(goal.row, 'deadline', 'endsBeforeItStarts', `${goal.start} – ${goal.deadline}`);
    }
    checkRating(goal.row, 'sure', goal.sure, 5, add);
    checkRating(goal.row, 'priority', goal.priority, 3, add);
    const share = measuredShare(goal);
    const isOpen = goal.status !== 'reached' && goal.status !== 'letGo';
    if (share !== null && share >= SURPRISING_SHARE && isOpen) add(goal.row, 'now', 'outOfRange', String(goal.now));
    const circle = circles.get(goal.id);
    if (circle) add(goal.row, 'partOf', 'circular', circle.join(', '), circle);
  }
}

function checkSteps(steps: readonly Step[], add: Add): void {
  const circles = circlesByMember(readWaiting(steps).circles);
  const ids = rowsById(steps);
  for (const step of steps) {
    checkId(step, ids, add);
    if (step.start !== null && step.due !== null && step.due < step.start) {
      add(step.row, 'due', 'endsBeforeItStarts', `${step.start} – ${step.due}`);
    }
    if (step.goal === null && step.goalText.trim() !== '')
      add(step.row, 'goal', 'unknownReference', step.goalText.trim());
    if (step.effort !== null && step.effort < 0) add(step.row, 'effort', 'negative', String(step.effort));
    checkRating(step.row, 'helps', step.helps, 5, add);
    if (step.remindDays !== null && step.remindDays < 0)
      add(step.row, 'remindDays', 'negative', String(step.remindDays));
    const circle = circles.get(step.id);
    if (circle) add(step.row, 'after', 'circular', circle.join(', '), circle);
  }
}

function circlesByMember(circles: readonly (readonly string[])[]): Map<string, readonly string[]> {
  const byMember = new Map<string, readonly string[]>();
  for (const circle of circles) for (const id of circle) byMember.set(id, circle);
  return byMember;
}

function rowsById(rows: readonly { readonly row: number; readonly id: string }[]): Map<string, number[]> {
  const byId = new Map<string, number[]>();
  for (const { row, id } of rows) {
    if (id === '') continue;
    const same = byId.get(id);
    if (same) same.push(row);
    else byId.set(id, [row]);
  }
  return byId;
}

/** The first row with an ID keeps it; the problem of each further row names that first row. */
function checkId(
  row: { readonly row: number; readonly id: string },
  byId: ReadonlyMap<string, readonly number[]>,
  add: Add,
): void {
  const first = byId.get(row.id)?.[0];
  if (first !== undefined && first !== row.row) add(row.row, 'id', 'duplicateId', row.id, [String(first)]);
}

function checkRating(row: number, column: string, value: number | null, greatest: number, add: Add): void {
  if (value === null || (Number.isInteger(value) && value >= 1 && value <= greatest)) return;
  add(row, column, value >= 1 && value <= greatest ? 'notWhole' : 'outOfRange', String(value));
}

/**
 * Whether What now shows a problem first. A circle of steps has its own place at the end of the list (rule W12), and a long text matters
 * only where it is cut.
 */
export function wantsRepair(problem: Problem): boolean {
  return problem.code !== 'tooLong' && !(problem.tab === 'steps' && problem.code === 'circular');
}

/** For each row of a tab the problem that What now shows: the first that wants repair. */
export function repairsByRow(problems: readonly Problem[], tab: string): Map<number, Problem> {
  const byRow = new Map<number, Problem>();
  for (const problem of problems) {
    if (problem.tab === tab && problem.row > 0 && wantsRepair(problem) && !byRow.has(problem.row))
      byRow.set(problem.row, problem);
  }
  return byRow;
}
