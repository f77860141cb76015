import { daysBetween, type Day } from '../plan/day';
import { weightOf } from '../plan/effort';
import { pauseOfStep } from '../plan/pausing';
import { goalsById, isOpen, type Goal, type Plan, type Step } from '../plan/plan';
import { slackOfSteps, type Slack } from './slack';
import { readWaiting, type Waiting } from '../progress/waiting';
import { leadDaysOf } from './what-now';

/*
 * What to do next: a ranking of the steps that can be done now. Same rows, same day, same ranking. (rules F1 to F11)
 */

/** Why a step is ranked: its date, or the user's choice. */
export type FocusReason =
  | { readonly code: 'thisWeek' }
  | { readonly code: 'passed'; readonly days: number }
  | { readonly code: 'dueToday' }
  /** Today is within its lead time. */
  | { readonly code: 'dueSoon'; readonly days: number }
  | { readonly code: 'due'; readonly days: number }
  /** It has no date, but its goal has a priority. */
  | { readonly code: 'priority' }
  | { readonly code: 'undated' };

/** Further reasons for a step, the strongest first. */
export type FocusMerit =
  /** The day of `by`, its goal or a step that waits for it, leaves this many days; negative when there are too few. */
  | { readonly code: 'tight'; readonly days: number; readonly by: string }
  /** This many open steps wait for it. */
  | { readonly code: 'unblocks'; readonly count: number }
  /** It brings its goal much nearer. */
  | { readonly code: 'helps' }
  | { readonly code: 'firstGoal' }
  /** Its goal serves a choice. */
  | { readonly code: 'serves' }
  /** It takes half an hour or less. */
  | { readonly code: 'quick' };

export interface FocusEntry {
  readonly step: Step;
  /** All reasons that apply; the first is the one to show. */
  readonly reasons: readonly [FocusReason, ...FocusReason[]];
  readonly merits: readonly FocusMerit[];
  /** Whether the available hours of a week have room for it. */
  readonly fits: boolean;
}

/** How much a step helps when the user gave no rating: between "a little" and "not sure". */
const HELPS_UNSAID = 2;
const HELPS_CLEARLY = 4;
/** Points for a step whose date has passed or that has no day to spare; fewer each day, and none after four weeks. */
const PASSED_POINTS = 10;
const URGENT_POINTS = 8;
const URGENT_DAYS = 28;
/** From this many spare days down, the step is shown as tight. */
const TIGHT_DAYS = 7;
const MOST_UNBLOCKED = 3;
/** A shorter step counts as this long; a step up to this length is quick. */
const QUICK_HOURS = 0.5;

type PlanOfFocus = Pick<Plan, 'goals' | 'steps'> & {
  readonly settings: Pick<Plan['settings'], 'leadDays' | 'pausedUntil' | 'hoursPerWeek'>;
};

/**
 * The open steps that neither wait nor rest, ranked: *This week* first; then by value for their effort; then by due day, priority of the
 * goal, and order of the rows. n log n.
 */
export function rankFocus(plan: PlanOfFocus, today: Day, waiting: Waiting = readWaiting(plan.steps)): FocusEntry[] {
  const goals = goalsById(plan.goals);
  const slack = slackOfSteps(plan.steps, goals, waiting, plan.settings.hoursPerWeek, today);
  const ranked: { readonly step: Step; readonly goal: Goal | undefined; readonly worth: number }[] = [];
  for (const step of plan.steps) {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    if (!canBeDone(step, goal, waiting) || pauseOfStep(step, goal, plan.settings, today)) continue;
    ranked.push({ step, goal, worth: worthOf(step, goal, slack.get(step.id), waiting, today) });
  }
  ranked.sort(
    (a, b) =>
      Number(b.step.thisWeek) - Number(a.step.thisWeek) ||
      b.worth - a.worth ||
      compareDue(a.step.due, b.step.due) ||
      (a.goal?.priority ?? LAST_PRIORITY) - (b.goal?.priority ?? LAST_PRIORITY) ||
      a.step.row - b.step.row,
  );
  let room = plan.settings.hoursPerWeek;
  return ranked.map(({ step, goal }, index) => {
    const fits = index === 0 || step.thisWeek || weightOf(step.effort) <= room;
    if (fits) room -= weightOf(step.effort);
    return {
      step,
      reasons: reasonsOf(step, goal, plan.settings, today),
      merits: meritsOf(step, goal, slack.get(step.id), waiting),
      fits,
    };
  });
}

/** A goal without a priority comes after those with one. */
const LAST_PRIORITY = 4;

function canBeDone(step: Step, goal: Goal | undefined, waiting: Waiting): boolean {
  if (!isOpen(step) || step.status === 'waiting' || goal?.status === 'letGo') return false;
  return !waiting.waitsFor.has(step.id) && !waiting.circleOf.has(step.id);
}

/**
 * Points for the benefit of a step, divided by the cube root of its hours (with whole hours a long step would always come last), plus points
 * for urgency, whatever its length. Rounded to thousandths, so that the last bit of a number decides nothing. (rules F5 to F8)
 */
function worthOf(step: Step, goal: Goal | undefined, slack: Slack | undefined, waiting: Waiting, today: Day): number {
  const points =
    (step.helps ?? HELPS_UNSAID) +
    Math.min(MOST_UNBLOCKED, waiting.waitedForBy.get(step.id) ?? 0) +
    Math.max(0, 3 - (goal?.priority ?? 3)) +
    (servesChoice(goal) ? 1 : 0);
  return Math.round(
    1000 * (points / Math.cbrt(Math.max(QUICK_HOURS, weightOf(step.effort))) + urgencyOf(step, slack, today)),
  );
}

function urgencyOf(step: Step, slack: Slack | undefined, today: Day): number {
  if (step.due !== null && step.due < today) return PASSED_POINTS;
  if (!slack) return 0;
  return (URGENT_POINTS * (URGENT_DAYS - Math.min(URGENT_DAYS, Math.max(0, slack.days)))) / URGENT_DAYS;
}

function servesChoice(goal: Goal | undefined): boolean {
  return goal !== undefined && (goal.choice === undefined ? goal.serves.trim() !== '' : goal.choice !== null);
}

function compareDue(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function reasonsOf(
  step: Step,
  goal: Goal | undefined,
  settings: { readonly leadDays: number },
  today: Day,
): [FocusReason, ...FocusReason[]] {
  const byDate = reasonByDate(step, goal?.priority ?? LAST_PRIORITY, settings, today);
  return step.thisWeek ? [{ code: 'thisWeek' }, byDate] : [byDate];
}

function reasonByDate(step: Step, priority: number, settings: { readonly leadDays: number }, today: Day): FocusReason {
  if (step.due === null) return priority === 1 ? { code: 'priority' } : { code: 'undated' };
  const days = daysBetween(today, step.due);
  if (days < 0) return { code: 'passed', days: -days };
  if (days === 0) return { code: 'dueToday' };
  return days <= leadDaysOf(step, settings) ? { code: 'dueSoon', days } : { code: 'due', days };
}

function meritsOf(step: Step, goal: Goal | undefined, slack: Slack | undefined, waiting: Waiting): FocusMerit[] {
  const merits: FocusMerit[] = [];
  const count = waiting.waitedForBy.get(step.id) ?? 0;
  if (slack && slack.by !== step.id && slack.days <= TIGHT_DAYS)
    merits.push({ code: 'tight', days: slack.days, by: slack.by });
  if (count > 0) merits.push({ code: 'unblocks', count });
  if ((step.helps ?? 0) >= HELPS_CLEARLY) merits.push({ code: 'helps' });
  if (goal?.priority === 1) merits.push({ code: 'firstGoal' });
  if (servesChoice(goal)) merits.push({ code: 'serves' });
  if (step.effort !== null && step.effort > 0 && step.effort <= QUICK_HOURS) merits.push({ code: 'quick' });
  return merits;
}

export type FiveMinutes =
  /** The whole step takes no more than five minutes. */
  | { readonly code: 'all' }
  | { readonly code: 'writeTo'; readonly name: string }
  /** Write down what is done and what comes next. */
  | { readonly code: 'goOn' }
  /** Repeat the if-then plan and lay out what is needed. */
  | { readonly code: 'rehearse' }
  /** Open or lay out what is needed, and do the first action. */
  | { readonly code: 'begin' };

const FIVE_MINUTES = 1 / 12;

/** The part of a step that takes five minutes. (rule F11) */
export function fiveMinutesOf(step: Pick<Step, 'effort' | 'contact' | 'status' | 'ifThen'>): FiveMinutes {
  if (step.effort !== null && step.effort > 0 && step.effort <= FIVE_MINUTES + 1e-9) return { code: 'all' };
  // The words after the ID of a contact are its name.
  const name = step.contact.replace(/^\s*P\d+\s*(?:·\s*)?/i, '').trim();
  if (name !== '') return { code: 'writeTo', name };
  if (step.status === 'doing') return { code: 'goOn' };
  return step.ifThen.trim() === '' ? { code: 'begin' } : { code: 'rehearse' };
}
