import { daysBetween, type Day } from '../plan/day';
import { pauseOfGoal, pauseOfStep } from '../plan/pausing';
import { goalsById, isOpen, type Plan, type Step } from '../plan/plan';
import { leadDaysOf } from '../now/what-now';

/*
 * The deadlines of a plan as calendar events: active goals and open steps with a date. (rules K1 to K7)
 */

export interface CalendarEvent {
  readonly id: string;
  readonly kind: 'goal' | 'step';
  readonly title: string;
  readonly due: Day;
  /** ID of the goal that it serves or is part of. */
  readonly goal: string | null;
  /** Days before the due day on which the calendar reminds of it; 0 for no reminder. */
  readonly leadDays: number;
  /** Whether other people must not see its text. (rule K6) */
  readonly isPrivate?: boolean;
}

/** The limit of events, because a mail carries the file. */
const MOST_EVENTS = 500;

/** Active goals and open steps with a date that are not paused today, by day and then in the order of the rows. */
export function calendarEvents(plan: Pick<Plan, 'goals' | 'steps' | 'settings'>, today: Day): CalendarEvent[] {
  const { settings } = plan;
  const goals = goalsById(plan.goals);
  const secret = privateGoals(plan);
  const events: CalendarEvent[] = [];
  for (const goal of goals.values()) {
    const isUnderWay = goal.status === null || goal.status === 'active';
    if (goal.deadline === null || !isUnderWay || pauseOfGoal(goal, settings, today)) continue;
    events.push({
      id: goal.id,
      kind: 'goal',
      title: goal.title,
      due: goal.deadline,
      goal: goal.partOf,
      leadDays: settings.leadDays,
      isPrivate: secret.has(goal.id),
    });
  }
  const seen = new Set<string>();
  for (const step of plan.steps) {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    if (step.id === '' || seen.has(step.id)) continue;
    seen.add(step.id);
    if (step.due === null || !isOpen(step) || goal?.status === 'letGo' || pauseOfStep(step, goal, settings, today))
      continue;
    events.push({
      id: step.id,
      kind: 'step',
      title: step.title,
      due: step.due,
      goal: step.goal,
      leadDays: leadDaysOf(step, settings),
      isPrivate: isPrivateStep(step, secret),
    });
  }
  return events.sort((a, b) => daysBetween(b.due, a.due)).slice(0, MOST_EVENTS);
}

/** IDs of private goals; when two rows share an ID and one is private, the ID is private. */
export function privateGoals({ goals }: Pick<Plan, 'goals'>): Set<string> {
  return new Set(goals.flatMap((goal) => (goal.private ? [goal.id] : [])));
}

/** Whether a step or its goal is private; a goal that was not found may be. */
export function isPrivateStep(step: Pick<Step, 'private' | 'goal' | 'goalText'>, secret: ReadonlySet<string>): boolean {
  return step.private || (step.goal === null ? step.goalText.trim() !== '' : secret.has(step.goal));
}

/** IDs of the rows whose date may still come: open steps and goals that are not closed, paused or not. (rule K7) */
export function comingIds(plan: Pick<Plan, 'goals' | 'steps'>): Set<string> {
  const goals = goalsById(plan.goals);
  const coming = new Set<string>();
  for (const { id, deadline, status } of goals.values())
    if (deadline !== null && status !== 'reached' && status !== 'letGo') coming.add(id);
  for (const step of plan.steps) {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    if (step.id !== '' && step.due !== null && isOpen(step) && goal?.status !== 'letGo') coming.add(step.id);
  }
  return coming;
}
