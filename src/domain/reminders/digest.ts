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
 * What a day's mail contains, as codes and rows; src/mail writes it in words. The sender makes sure that there is at most one mail a day;
 * this file decides on which days there is one, and what it names. (rules N1 to N14, N24 to N27)
 */

/** Entries of one section before "and 4 more". */
export const MOST_OF_A_SECTION = 7;
const MOST_NEXT = 3;
/** Things to decide in Monday's mail, also such as are not due for a naming. */
const MOST_TO_DECIDE_ON_MONDAY = 3;
/** What stays in need of repair, and a reflection that is due, are brought up again after so many days. */
const BRING_UP_AGAIN_DAYS = 7;
/** After so many days without a mail because of a rest, the next mail says welcome back. */
const WELCOME_AFTER_DAYS = 14;

export interface Section<T> {
  readonly entries: readonly T[];
  /** How many more there are. */
  readonly more: number;
}

/** A step or a goal with its date. */
export interface DatedEntry {
  readonly kind: 'step' | 'goal';
  readonly id: string;
  readonly row: number;
  readonly title: string;
  readonly due: Day;
  /** Days from today to the due day; negative when it has passed. */
  readonly days: number;
  readonly effort: number | null;
  readonly ifThen: string;
  /** ID of the goal it serves; for a goal, the goal that it is part of. */
  readonly goal: string | null;
  /** Ask whether it is still wanted. */
  readonly stillWanted: boolean;
  /** A goal at 100 %: ask whether it is reached. */
  readonly reachedQuestion: boolean;
}

export interface RepairEntry {
  /** '' for a row without an ID, or a tab as a whole. */
  readonly id: string;
  readonly title: string;
  readonly problem: Problem;
}

/** The question that the week asks, with its place in the tab Assessment. */
export interface WeeklyQuestion {
  readonly question: string;
  readonly row: number;
}

export interface Digest {
  readonly today: Day;
  readonly isMonday: boolean;
  /** The first mail after a longer rest: `next` are then beginnings, and hold what is dated too. */
  readonly welcomesBack: boolean;
  /** The first day since the last mail for which there was none, because Google sends only so many a day; null when there is nothing to say. */
  readonly unsent: Day | null;
  /** The step done last, the good news that comes first. */
  readonly lastWin: { readonly step: Step; readonly doneOn: Day } | null;
  readonly passed: Section<DatedEntry>;
  readonly dueToday: Section<DatedEntry>;
  readonly dueSoon: Section<DatedEntry>;
  /** The first of the focus that no other section names. */
  readonly next: readonly FocusEntry[];
  /** What was promised for something reached, until it is taken. */
  readonly rewards: Section<Reward>;
  /** The note to oneself that is delivered with them; null otherwise. */
  readonly note: string | null;
  /** People, advice and experiments whose day has come. */
  readonly followUps: Section<FollowUp>;
  readonly repair: Section<RepairEntry>;
  /** What of the steps cannot be known, so that nothing is said of it: all of them, or their dates. */
  readonly unknown?: 'steps' | 'dates' | null;
  /** null when it is not time to look back. */
  readonly reflection: { readonly questions: typeof REFLECTION_QUESTIONS } | null;
  /** Monday's one question; null on other days, and while a reflection asks its three. */
  readonly question: WeeklyQuestion | null;
  /** What to keep `today` for as the day of the last naming, once the mail has gone out: IDs and REFLECTION_KEY. */
  readonly named: readonly string[];
}

/**
 * What a day asks of the mail: `always` goes out with whatever there is; `ifAny` when there is anything to say, a next step included;
 * `ifDue` when something wants to be named; `never`.
 */
export type MailDay = 'always' | 'ifAny' | 'ifDue' | 'never';

/** What the settings say of a day. (rules N1, N2) */
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

/** What besides the rows decides about a mail. */
export interface Circumstances {
  /** Compose one whatever the day and the pause: a preview, or *Send me one now*. */
  readonly onRequest?: boolean;
  /** The day of the last mail; null when there was none yet. */
  readonly lastMail?: Day | null;
  /** The first day since then whose mail was beyond what Google sends; null when there is none. */
  readonly unsent?: Day | null;
  readonly question?: WeeklyQuestion | null;
  /** The note to oneself, once there is a goal to deliver it for. */
  readonly note?: string | null;
}

/** Whether no mail came for two weeks or more because the plan rested, or had days off, since the last one. (rule N24) */
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
 * Puts the mail of a day together; null when none goes out. `lastNamed` holds, by ID, the day on which a row was last named in a mail.
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
  // After a rest much has passed: three places to begin come first, and are not said again below as something to decide.
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
  // Asked on the first day and then with Monday's mail: in every mail it would be a nag.
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

  // A row that the cap left out of its section keeps its turn, though the repairs mention it.
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
  /** The first of its naming days after the last naming; it is to be named when that is not after today. */
  readonly since: Day;
}

/** All rows with a date that are under way: goals before steps, as the rows stand. */
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

/** The pending ones; when they are fewer than three, also those whose turn would come next. */
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

/** Those that wait longest for their turn, as many as fit; shown by due day. The sorts are stable, so that rows keep their order. */
function cutSection(dated: readonly Dated[], most: number = MOST_OF_A_SECTION): Section<DatedEntry> {
  const entries = [...dated]
    .sort(byWait)
    .slice(0, most)
    .map(({ entry }) => entry)
    .sort((a, b) => a.days - b.days);
  return { entries, more: Math.max(0, dated.length - most) };
}

/** Under which key the day is kept on which a problem of a tab as a whole was named. */
export function tabProblemKey({ tab, column, code }: Pick<Problem, 'tab' | 'column' | 'code'>): string {
  return `tab:${tab}.${column}.${code}`;
}

/** One line for each row that needs repair and for each circle; those named longest ago first. */
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
  // What is wrong with a tab as a whole comes before its rows, so that no number of them leaves it out.
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

/** The step done last, not after today; of several on the same day the lowest row. */
export function lastWinOf(steps: readonly Step[], today: Day): Digest['lastWin'] {
  let last: Digest['lastWin'] = null;
  for (const step of steps) {
    if (step.status !== 'done' || step.doneOn === null || step.doneOn > today) continue;
    if (last === null || step.doneOn >= last.doneOn) last = { step, doneOn: step.doneOn };
  }
  return last;
}
