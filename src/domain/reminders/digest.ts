import { addDays, daysBetween, weekdayOf, type Day } from '../plan/day';
import { wantsRepair } from '../now/check';
import { rankFocus, type FocusEntry } from '../now/focus';
import { isPlanPaused, pauseOfGoal, pauseOfStep } from '../plan/pausing';
import { followUpsDue, wantsFollowUp, type FollowUp } from '../now/follow-ups';
import { goalsById, isOpen, type Goal, type Plan, type PlanSettings, type Problem, type Step } from '../plan/plan';
import { progressByGoal } from '../progress/progress';
import { isReflectionDue, REFLECTION_KEY, REFLECTION_QUESTIONS } from '../looking-back/reflection';
import { rewardKey, rewardsToTake, type Reward } from '../looking-back/rewards';
import { namingOf } from './reminders';
import { readWaiting } from '../progress/waiting';
import { leadDaysOf } from '../now/what-now';

/*
 * The content of a day's mail as codes and rows; src/mail puts it into words. The sender makes sure of at most one mail a day; this file
 * decides on which days a mail goes out and what it names. (rules N1 to N14, N24 to N27)
 */

/** The number of entries that a section shows before "and 4 more". */
export const MOST_OF_A_SECTION = 7;
const MOST_NEXT = 3;
/** The least number of decisions in Monday's mail; it is filled up with rows that are not due to be named yet. */
const MOST_TO_DECIDE_ON_MONDAY = 3;
/** An open problem or a due reflection is mentioned again after this many days. */
const BRING_UP_AGAIN_DAYS = 7;
/** After a pause of this many days without a mail, the next mail says welcome back. */
const WELCOME_AFTER_DAYS = 14;

export interface Section<T> {
  readonly entries: readonly T[];
  /** How many entries are not shown. */
  readonly more: number;
}

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
  /** ID of the goal that a step serves, or that a goal is part of. */
  readonly goal: string | null;
  /** Whether to ask if it is still wanted. */
  readonly stillWanted: boolean;
  /** Whether to ask if a goal at 100 % is reached. */
  readonly reachedQuestion: boolean;
}

export interface RepairEntry {
  /** Empty for a row without an ID, or for a whole tab. */
  readonly id: string;
  readonly title: string;
  readonly problem: Problem;
}

/** The question of the week, with its place in the tab Assessment. */
export interface WeeklyQuestion {
  readonly question: string;
  readonly row: number;
}

export interface Digest {
  readonly today: Day;
  readonly isMonday: boolean;
  /** The first mail after a long pause: `next` then suggests where to begin, including steps with a date. */
  readonly welcomesBack: boolean;
  /** The first day since the last mail on which Google's daily limit stopped the mail; null when there was none. */
  readonly unsent: Day | null;
  /** The step done last, as good news at the beginning. */
  readonly lastWin: { readonly step: Step; readonly doneOn: Day } | null;
  readonly passed: Section<DatedEntry>;
  readonly dueToday: Section<DatedEntry>;
  readonly dueSoon: Section<DatedEntry>;
  /** The first steps of the focus that no other section names. */
  readonly next: readonly FocusEntry[];
  /** Rewards for goals and milestones that are reached, until they are taken. */
  readonly rewards: Section<Reward>;
  /** The note to oneself, delivered with a reward; otherwise null. */
  readonly note: string | null;
  /** People, advice and experiments that are due. */
  readonly followUps: Section<FollowUp>;
  readonly repair: Section<RepairEntry>;
  /** What is unknown about the steps, so that the mail does not speak of it: the steps themselves, or their dates. */
  readonly unknown?: 'steps' | 'dates' | null;
  /** Null when no reflection is due. */
  readonly reflection: { readonly questions: typeof REFLECTION_QUESTIONS } | null;
  /** Monday's question; null on other days, and when a reflection asks its three questions. */
  readonly question: WeeklyQuestion | null;
  /** The keys (IDs and REFLECTION_KEY) to store with `today` as the day of the last naming, once the mail is sent. */
  readonly named: readonly string[];
}

/**
 * When a mail goes out on a day: `always`; `ifAny`: when there is anything to say, also only a next step; `ifDue`: when something is due
 * to be named; `never`.
 */
export type MailDay = 'always' | 'ifAny' | 'ifDue' | 'never';

/** What the settings allow on a day. (rules N1, N2) */
export function mailDay(
  settings: Pick<PlanSettings, 'rhythm' | 'weekdaysOnly' | 'daysOff' | 'pausedUntil'>,
  today: Day,
): MailDay {
  if (isPlanPaused(settings, today) || settings.daysOff.some(({ from, to }) => from <= today && today <= to))
    return 'never';
  const weekday = weekdayOf(today);
  if (weekday === 1) return 'always';
  if (settings.rhythm === 'mondays') return 'never';
  if (weekday >= 6 && (settings.weekdaysOnly || settings.rhythm === 'weekdays')) return 'never';
  return settings.rhythm === 'weekdays' ? 'ifAny' : 'ifDue';
}

/** What decides about a mail besides the rows. */
export interface Circumstances {
  /** Compose a mail on any day and during a pause: for a preview, or *Send me one now*. */
  readonly onRequest?: boolean;
  /** The day of the last mail; null before the first. */
  readonly lastMail?: Day | null;
  /** The first day since then on which Google's daily limit stopped the mail; null when there was none. */
  readonly unsent?: Day | null;
  readonly question?: WeeklyQuestion | null;
  /** The note to oneself, when there is a goal to deliver it for. */
  readonly note?: string | null;
}

/** Whether a pause or days off stopped the mail for two weeks or more since the last one. (rule N24) */
export function isBackFromRest(
  { pausedUntil, daysOff }: Pick<PlanSettings, 'pausedUntil' | 'daysOff'>,
  lastMail: Day | null,
  today: Day,
): boolean {
  if (lastMail === null || daysBetween(lastMail, today) < WELCOME_AFTER_DAYS) return false;
  const rested = pausedUntil !== null && lastMail < pausedUntil && pausedUntil <= today;
  return rested || daysOff.some(({ from, to }) => lastMail < to && from < today);
}

/**
 * Composes the mail of a day; null when no mail goes out. `lastNamed` holds, by ID, the day on which a mail last named a row.
 * n log n in the rows.
 */
export function composeDigest(
  plan: Plan,
  today: Day,
  lastNamed: ReadonlyMap<string, Day>,
  { onRequest = false, lastMail = null, unsent = null, question = null, note = null }: Circumstances = {},
): Digest | null {
  const day = onRequest ? 'always' : mailDay(plan.settings, today);
  if (day === 'never') return null;

  const isMonday = weekdayOf(today) === 1;
  const welcomesBack = isBackFromRest(plan.settings, lastMail, today);
  const focus = rankFocus(plan, today);
  // After a pause many dates have passed: three suggestions come first, and are not repeated below as decisions.
  const beginnings = welcomesBack ? focus.slice(0, MOST_NEXT) : [];
  const begun = new Set(beginnings.map(({ step }) => step.id));
  const dated = datedEntries(plan, today, lastNamed).filter(({ entry }) => !begun.has(entry.id));
  const pending = dated.filter(({ since }) => since <= today);
  const passed =
    day === 'always'
      ? cutSection(
          withTheNext(
            dated.filter(({ entry }) => entry.days < 0),
            today,
          ),
          isMonday || welcomesBack ? MOST_TO_DECIDE_ON_MONDAY : MOST_OF_A_SECTION,
        )
      : cutSection(
          pending.filter(({ entry }) => entry.days < 0),
          welcomesBack ? MOST_TO_DECIDE_ON_MONDAY : MOST_OF_A_SECTION,
        );
  const dueToday = cutSection(pending.filter(({ entry }) => entry.days === 0));
  const dueSoon = cutSection(pending.filter(({ entry }) => entry.days > 0));
  const listed = new Set([passed, dueToday, dueSoon].flatMap((section) => section.entries.map((entry) => entry.id)));
  const leftOut = new Set(pending.map(({ entry }) => entry.id).filter((id) => !listed.has(id)));

  const repair = repairSection(plan, lastNamed);
  const isLongAgo = (key: string): boolean => {
    const last = lastNamed.get(key);
    return last === undefined || last > today || addDays(last, BRING_UP_AGAIN_DAYS) <= today;
  };
  // Ask on the first day and then each Monday: the question in every mail would annoy.
  const reflects = isReflectionDue(plan.settings, today) && (isMonday || onRequest || isLongAgo(REFLECTION_KEY));
  const next = welcomesBack
    ? beginnings
    : focus.filter(({ step }) => step.id === '' || !listed.has(step.id)).slice(0, MOST_NEXT);

  const rewards = rewardsToTake(plan.goals, plan.steps, today);
  const followUps = followUpsDue(plan, today).filter(
    ({ id, due }) => day === 'always' || wantsFollowUp(due, lastNamed.get(id) ?? null, today),
  );

  const wantsNaming =
    pending.length > 0 ||
    beginnings.some(({ step }) => step.due !== null && step.due <= today) ||
    rewards.some(({ id }) => id !== '' && isLongAgo(rewardKey(id))) ||
    followUps.some(({ id, due }) => wantsFollowUp(due, lastNamed.get(id) ?? null, today)) ||
    repair.entries.some(({ id }) => id !== '' && isLongAgo(id)) ||
    reflects;
  if (day === 'ifDue' && !wantsNaming) return null;
  if (day === 'ifAny' && !wantsNaming && next.length === 0) return null;

  // A row that the limit left out of its section stays due to be named, although the repairs mention it.
  const repaired = repair.entries.map(({ id }) => id).filter((id) => id !== '' && !leftOut.has(id));
  const told = [
    ...cutTo(followUps).entries.map(({ id }) => id),
    ...cutTo(rewards).entries.map(({ id }) => rewardKey(id)),
  ];
  const named = [
    ...new Set([
      ...listed,
      ...[...begun].filter((id) => id !== ''),
      ...repaired,
      ...told.filter((key) => !key.startsWith(' ')),
      ...(reflects ? [REFLECTION_KEY] : []),
    ]),
  ];
  return {
    today,
    isMonday,
    welcomesBack,
    unsent: unsent !== null && unsent < today ? unsent : null,
    lastWin: lastWinOf(plan.steps, today),
    passed,
    dueToday,
    dueSoon,
    next,
    rewards: cutTo(rewards),
    // Once: with the mail that names the reward of a goal for the first time.
    note: rewards.some(({ kind, id }) => kind === 'goal' && !lastNamed.has(rewardKey(id))) ? note : null,
    followUps: cutTo(followUps),
    repair,
    unknown: unknownOf(plan),
    reflection: reflects ? { questions: REFLECTION_QUESTIONS } : null,
    question: (isMonday || onRequest) && !reflects ? question : null,
    named,
  };
}

function unknownOf({ problems }: Plan): 'steps' | 'dates' | null {
  const of = problems.filter(({ tab, row }) => tab === 'steps' && row === 0);
  if (of.some(({ code }) => code === 'tabGone' || code.startsWith('header'))) return 'steps';
  return of.some(({ code, column }) => code === 'columnGone' && column === 'due') ? 'dates' : null;
}

function cutTo<T>(entries: readonly T[]): Section<T> {
  return { entries: entries.slice(0, MOST_OF_A_SECTION), more: Math.max(0, entries.length - MOST_OF_A_SECTION) };
}

interface Dated {
  readonly entry: DatedEntry;
  /** Its first naming day after the last naming; the row is named when this day is today or earlier. */
  readonly since: Day;
}

/** All active rows with a date: goals before steps, in the order of the rows. */
function datedEntries(plan: Plan, today: Day, lastNamed: ReadonlyMap<string, Day>): Dated[] {
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
    const { id, row, title, due, effort, ifThen } = step;
    add(
      { kind: 'step', id, row, title, due, effort, ifThen, goal: step.goal, reachedQuestion: false },
      leadDaysOf(step, plan.settings),
    );
  }
  return dated;
}

/** The rows that are due to be named; when these are fewer than three, also the rows that come next. */
function withTheNext(dated: readonly Dated[], today: Day): Dated[] {
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
function cutSection(dated: readonly Dated[], most: number = MOST_OF_A_SECTION): Section<DatedEntry> {
  const entries = [...dated]
    .sort(byWait)
    .slice(0, most)
    .map(({ entry }) => entry)
    .sort((a, b) => a.days - b.days);
  return { entries, more: Math.max(0, dated.length - most) };
}

/** The key of the day on which a problem of a whole tab was named. */
export function tabProblemKey({ tab, column, code }: Pick<Problem, 'tab' | 'column' | 'code'>): string {
  return `tab:${tab}.${column}.${code}`;
}

/** One line for each row with a problem and for each circle; those named longest ago come first. */
function repairSection(plan: Plan, lastNamed: ReadonlyMap<string, Day>): Section<RepairEntry> {
  const named = new Map<string, { readonly id: string; readonly title: string }>();
  for (const goal of plan.goals) named.set(`goals ${goal.row}`, goal);
  for (const step of plan.steps) named.set(`steps ${step.row}`, step);
  const lines = new Map<string, RepairEntry>();
  const circles = new Set<string>();
  const add = (problem: Problem): void => {
    const place = `${problem.tab} ${problem.row}`;
    const row = named.get(place);
    const key = problem.row === 0 ? `${place} ${problem.column}` : place;
    const id = row?.id ?? (problem.row === 0 ? tabProblemKey(problem) : '');
    if (!lines.has(key)) lines.set(key, { id, title: row?.title ?? '', problem });
  };
  // Problems of a whole tab come before its rows, so that the limit never leaves them out.
  for (const problem of plan.problems) if (problem.row === 0) add(problem);
  for (const problem of plan.problems) if (wantsRepair(problem)) add(problem);
  for (const circle of readWaiting(plan.steps).circles) circles.add(circle[0] ?? '');
  for (const problem of plan.problems) {
    if (
      problem.tab === 'steps' &&
      problem.code === 'circular' &&
      circles.has(named.get(`steps ${problem.row}`)?.id ?? '')
    )
      add(problem);
  }
  const dayOf = (entry: RepairEntry): string => lastNamed.get(entry.id) ?? '';
  const entries = [...lines.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return { entries: entries.slice(0, MOST_OF_A_SECTION), more: Math.max(0, entries.length - MOST_OF_A_SECTION) };
}

/** The step done last, up to today; of several on the same day the lowest row. */
export function lastWinOf(steps: readonly Step[], today: Day): Digest['lastWin'] {
  let last: Digest['lastWin'] = null;
  for (const step of steps) {
    if (step.status !== 'done' || step.doneOn === null || step.doneOn > today) continue;
    if (last === null || step.doneOn >= last.doneOn) last = { step, doneOn: step.doneOn };
  }
  return last;
}
