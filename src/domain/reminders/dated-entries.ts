import { daysBetween, type Day } from '../plan/day';
import { pauseOfGoal, pauseOfStep } from '../plan/pausing';
import { goalsById, isOpen, type Goal, type Plan, type Repeat } from '../plan/plan';
import { progressByGoal } from '../progress/progress';
import { leadDaysOf } from '../now/what-now';
import { namingOf } from './reminders';
import { MOST_OF_A_SECTION, type Section } from './section';

/*
 * The rows with a date: when each is due to be named, and which of them fit into a section. (rules N6 to N8)
 */

/** The least number of decisions in Monday's mail; it is filled up with rows that are not due to be named yet. */
export const MOST_TO_DECIDE_ON_MONDAY = 3;

/** A step or a goal with its date. */
export interface DatedEntry {
  readonly kind: 'step' | 'goal';
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly due: Day;
  /** Days from today to the due day; negative after it. */
  readonly days: number;
  readonly effort: number | null;
  readonly ifThen: string;
  /** The rhythm of a repeating step. */
  readonly repeat?: Repeat;
  /** ID of the goal that a step serves, or that a goal is part of. */
  readonly goal: string | null;
  /** Whether to ask if it is still wanted. */
  readonly stillWanted: boolean;
  /** Whether to ask if a goal at 100 % is reached. */
  readonly reachedQuestion: boolean;
}

export interface Dated {
  readonly entry: DatedEntry;
  /** Its first naming day after the last naming; the row is named when this day is today or earlier. */
  readonly since: Day;
}

/** All active rows with a date: goals before steps, in the order of the rows. */
export function datedEntries(plan: Plan, today: Day, lastNamed: ReadonlyMap<string, Day>): Dated[] {
  const goals = goalsById(plan.goals);
  const progress = progressByGoal(plan.goals, plan.steps);
  const dated: Dated[] = [];
  const add = (row: Omit<DatedEntry, 'days' | 'stillWanted'>, leadDays: number): void => {
    const naming = namingOf(row.due, leadDays, lastNamed.get(row.id) ?? null, today);
    dated.push({
      entry: { ...row, days: daysBetween(today, row.due), stillWanted: naming.stillWanted },
      since: naming.since,
    });
  };
  for (const goal of goals.values()) {
    if (goal.deadline === null || !isUnderWay(goal) || pauseOfGoal(goal, plan.settings, today)) continue;
    const { id, row, title, ifThen } = goal;
    const reachedQuestion = (progress.get(id)?.share ?? 0) >= 1;
    const entry = {
      kind: 'goal' as const,
      id,
      row,
      title,
      due: goal.deadline,
      effort: null,
      ifThen,
      goal: goal.partOf,
      reachedQuestion,
    };
    add(entry, plan.settings.leadDays);
  }
  const seen = new Set<string>();
  for (const step of plan.steps) {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    if (step.id === '' || seen.has(step.id)) continue;
    seen.add(step.id);
    if (step.due === null || !isOpen(step) || goal?.status === 'letGo' || pauseOfStep(step, goal, plan.settings, today))
      continue;
    const { id, row, title, due, effort, ifThen, repeat } = step;
    add(
      {
        ...{ kind: 'step', id, row, title, due, effort, ifThen, goal: step.goal, reachedQuestion: false },
        ...(repeat === null ? {} : { repeat }),
      },
      leadDaysOf(step, plan.settings),
    );
  }
  return dated;
}

/** The rows that are due to be named; when these are fewer than three, also the rows that come next. */
export function withTheNext(dated: readonly Dated[], today: Day): Dated[] {
  const byTurn = [...dated].sort(byWait);
  const pending = byTurn.filter(({ since }) => since <= today).length;
  return byTurn.slice(0, Math.max(pending, MOST_TO_DECIDE_ON_MONDAY));
}

function isUnderWay(goal: Goal): boolean {
  return goal.status === null || goal.status === 'active';
}

function byWait(a: Dated, b: Dated): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}

/** As many rows as fit: those that wait longest are chosen, then shown by due day. The sorts are stable, so rows keep their order. */
export function cutSection(dated: readonly Dated[], most: number = MOST_OF_A_SECTION): Section<DatedEntry> {
  const entries = [...dated]
    .sort(byWait)
    .slice(0, most)
    .map(({ entry }) => entry)
    .sort((a, b) => a.days - b.days);
  return { entries, more: Math.max(0, dated.length - most) };
}
