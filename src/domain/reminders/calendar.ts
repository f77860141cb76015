import { daysBetween, type Day } from '../plan/day';
import { pauseOfGoal, pauseOfStep } from '../plan/pausing';
import { goalsById, isOpen, type Plan } from '../plan/plan';
import { leadDaysOf } from '../now/what-now';

/*
 * The deadlines of a plan as events of a calendar: what is under way and has a date. (rules K1 to K4)
 */

export interface CalendarEvent {
  readonly id: string;
  readonly kind: 'goal' | 'step';
  readonly title: string;
  readonly due: Day;
  /** ID of the goal that it serves or is part of. */
  readonly goal: string | null;
  /** Days before the due day on which it is announced; 0 for none. */
  readonly leadDays: number;
}

/** At most so many: a mail carries the file. */
const MOST_EVENTS = 500;

/** Active goals and open steps with a date that do not rest today, by day and then as the rows stand. */
export function calendarEvents(plan: Pick<Plan, 'goals' | 'steps' | 'settings'>, today: Day): CalendarEvent[] {
  const { settings } = plan;
  const goals = goalsById(plan.goals);
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
    });
  }
  return events.sort((a, b) => daysBetween(b.due, a.due)).slice(0, MOST_EVENTS);
}
