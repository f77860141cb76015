import { weightOf } from '../../domain/plan/effort';
import type { GoalReview } from '../../domain/now/review';
import { isOpen, type Step } from '../../domain/plan/plan';
import type { GoalForm, StepForm } from './save-row';
import type { PlanRead } from './read-plan';
import { ownWordsOf } from '../../tables/options';
import { ownStatus } from './own-status';
import { cellText } from './row-cells';

/*
 * Goals and steps in the shape that the sidebar shows.
 */

/** A goal in the sidebar. */
export interface GoalLine extends Omit<GoalForm, 'status'> {
  /** '' when the cell is empty or holds an unknown word. */
  readonly status: 'draft' | 'active' | 'paused' | 'reached' | 'letGo' | '';
  /** The own word in the cell, if it is one; absent otherwise. */
  readonly ownStatus?: string;
  /** 0–1 */
  readonly progress: number;
  /** The text of the cell in the tab. */
  readonly pace: string;
  readonly whatNow: string;
  /** Hours of the open steps (a step without effort counts as 1 hour), and their number. For the A and the M of SMART. */
  readonly effortLeft: number;
  readonly openSteps: number;
  /** The number of steps that were not let go. */
  readonly steps: number;
  /** The ID of the larger goal; '' for none. */
  readonly partOf: string;
  /** Whether a trend names this goal, according to its SMART letters from the last update. For the R of SMART. */
  readonly hasTrend: boolean;
  /** 1-based row in its tab. */
  readonly row: number;
}

/** A step in the sidebar. */
export interface StepLine extends Omit<StepForm, 'status'> {
  readonly status: 'todo' | 'doing' | 'waiting' | 'done' | 'letGo' | '';
  /** The own word in the cell, if it is one; absent otherwise. */
  readonly ownStatus?: string;
  readonly goalTitle: string;
  readonly thisWeek: boolean;
  /** The text of the cell in the tab. */
  readonly whatNow: string;
  /** 1-based row in its tab. */
  readonly row: number;
}

/** The user's own words for a status, for the choices of forms. */
export interface OwnStatuses {
  readonly goals: readonly string[];
  readonly steps: readonly string[];
}

/** The own words for a status; nothing without any. */
export function ownStatuses({ found: { words } }: PlanRead): { readonly ownStatuses?: OwnStatuses } {
  const [goals, steps] = [ownWordsOf('goalStatus', words), ownWordsOf('stepStatus', words)];
  return goals.length + steps.length === 0 ? {} : { ownStatuses: { goals, steps } };
}

/** A goal with the totals of its steps. */
export function goalLine(read: PlanRead, { goal, progress, stepsDone }: GoalReview): GoalLine {
  const open = read.plan.steps.filter((step) => step.goal === goal.id && goal.id !== '' && isOpen(step));
  const { id, title, measure, baseline, now, target, achievable, sure, serves, value, ifThen, reward, row } = goal;
  return {
    id,
    title,
    measure,
    baseline,
    now,
    target,
    achievable,
    sure,
    serves,
    value,
    ifThen,
    reward,
    row,
    kind: goal.kind ?? '',
    start: goal.start ?? '',
    deadline: goal.deadline ?? '',
    partOf: goal.partOf ?? '',
    // Anything else that could have given it the R is in the row itself.
    hasTrend: serves.trim() === '' && value.trim() === '' && cellText(read, 'goals', row, 'smart').includes('R'),
    status: goal.status ?? '',
    ...ownStatus(read, 'goals', row),
    progress: progress.share,
    pace: cellText(read, 'goals', row, 'pace'),
    whatNow: cellText(read, 'goals', row, 'whatNow'),
    effortLeft: open.reduce((sum, { effort }) => sum + weightOf(effort), 0),
    openSteps: open.length,
    steps: stepsDone.all,
  };
}

export function stepLine(
  read: PlanRead,
  { id, title, goal, due, effort, helps, ifThen, repeat, reward, status, thisWeek, row }: Step,
): StepLine {
  return {
    id,
    title,
    effort,
    helps,
    ifThen,
    reward,
    thisWeek,
    row,
    goal: goal ?? '',
    due: due ?? '',
    repeat: repeat ?? '',
    status: status ?? '',
    ...ownStatus(read, 'steps', row),
    goalTitle: read.plan.goals.find((candidate) => candidate.id === goal)?.title ?? '',
    whatNow: cellText(read, 'steps', row, 'whatNow'),
  };
}

/** The goals that have a title and were not let go. */
export function goalLines(read: PlanRead): GoalLine[] {
  return read.review.goals
    .filter(({ goal }) => goal.title !== '' && goal.status !== 'letGo')
    .map((review) => goalLine(read, review));
}
