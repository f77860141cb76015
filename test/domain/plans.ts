import type { Day } from '../../src/domain/plan/day';
import type { Goal, Plan, PlanSettings, Step } from '../../src/domain/plan/plan';

/*
 * Rows of plans for tests: fields that a test does not give are empty.
 */

/** A day as a literal. */
export const day = (text: string): Day => text as Day;

/** Monday. */
export const MONDAY = day('2026-03-02');

export function step(fields: Partial<Step> = {}): Step {
  return {
    row: Number(/\d+/.exec(fields.id ?? '')?.[0] ?? 1) + 1,
    id: 'S1',
    title: 'Book the exam seat',
    goal: 'G1',
    goalText: fields.goal === null ? '' : (fields.goal ?? 'G1'),
    status: 'todo',
    due: null,
    effort: null,
    thisWeek: false,
    start: null,
    doneOn: null,
    after: [],
    helps: null,
    remindDays: null,
    ifThen: '',
    repeat: null,
    contact: '',
    reward: '',
    rewardTaken: false,
    pausedUntil: null,
    private: false,
    notes: '',
    ...fields,
  };
}

export function goal(fields: Partial<Goal> = {}): Goal {
  return {
    row: Number(/\d+/.exec(fields.id ?? '')?.[0] ?? 1) + 1,
    id: 'G1',
    title: 'Pass the project management certificate',
    measure: '',
    now: null,
    target: null,
    baseline: null,
    deadline: null,
    status: 'active',
    kind: 'achieve',
    achievable: '',
    sure: null,
    serves: '',
    value: '',
    start: null,
    partOf: null,
    priority: null,
    ifThen: '',
    reward: '',
    rewardTaken: false,
    private: false,
    pausedUntil: null,
    ...fields,
  };
}

export function settings(fields: Partial<PlanSettings> = {}): PlanSettings {
  return {
    hoursPerWeek: 3,
    reminderHour: 8,
    rhythm: 'mondayAndDue',
    weekdaysOnly: false,
    daysOff: [],
    calendar: false,
    leadDays: 3,
    reflection: 'twoWeeks',
    firstDayOfWeek: 'monday',
    pausedUntil: null,
    lastReflection: null,
    beganOn: null,
    followUpApplied: 7,
    followUpInterview: 14,
    ...fields,
  };
}

export function plan(
  fields: { goals?: Goal[]; steps?: Step[]; settings?: PlanSettings; problems?: Plan['problems'] } = {},
): Plan {
  return {
    goals: fields.goals ?? [goal()],
    steps: fields.steps ?? [],
    settings: fields.settings ?? settings(),
    problems: fields.problems ?? [],
  };
}
