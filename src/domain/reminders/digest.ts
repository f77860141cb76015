import { addDays, weekdayOf, type Day } from '../plan/day';
import { rankFocus, type FocusEntry } from '../now/focus';
import { followUpsDue, wantsFollowUp, type FollowUp } from '../now/follow-ups';
import type { Plan } from '../plan/plan';
import { isReflectionDue, REFLECTION_KEY, REFLECTION_QUESTIONS } from '../looking-back/reflection';
import { rewardKey, rewardsToTake, type Reward } from '../looking-back/rewards';
import {
  cutSection,
  datedEntries,
  MOST_TO_DECIDE_ON_MONDAY,
  withTheNext,
  type Dated,
  type DatedEntry,
} from './dated-entries';
import { lastWinOf, type LastWin } from './last-win';
import { isBackFromRest, mailDay, type MailDay } from './mail-day';
import { repairSection, type RepairEntry } from './repair-entries';
import { cutTo, MOST_OF_A_SECTION, type Section } from './section';

/*
 * The content of a day's mail as codes and rows; src/mail puts it into words. The sender makes sure of at most one mail a day.
 * (rules N1 to N14, N24 to N27)
 */

const MOST_NEXT = 3;
/** An open problem or a due reflection is mentioned again after this many days. */
const BRING_UP_AGAIN_DAYS = 7;

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
  readonly lastWin: LastWin | null;
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
  /** What is unknown about the steps, so that the mail does not mention it: the steps themselves, or their dates. */
  readonly unknown?: 'steps' | 'dates' | null;
  /** Null when no reflection is due. */
  readonly reflection: { readonly questions: typeof REFLECTION_QUESTIONS } | null;
  /** Monday's question; null on other days, and when a reflection asks its three questions. */
  readonly question: WeeklyQuestion | null;
  /** The keys (IDs and REFLECTION_KEY) to store with `today` as the day of the last naming, once the mail is sent. */
  readonly named: readonly string[];
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
  const isShort = welcomesBack || (day === 'always' && isMonday);
  const { passed, dueToday, dueSoon } = datedSections(dated, pending, day, isShort, today);
  const listed = new Set([passed, dueToday, dueSoon].flatMap((section) => section.entries.map((entry) => entry.id)));

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
  const leftOut = new Set(pending.map(({ entry }) => entry.id).filter((id) => !listed.has(id)));
  const named = new Set([
    ...listed,
    ...[...begun].filter((id) => id !== ''),
    ...repair.entries.map(({ id }) => id).filter((id) => id !== '' && !leftOut.has(id)),
    ...cutTo(followUps).entries.map(({ id }) => id),
    ...cutTo(rewards).entries.flatMap(({ id }) => (id === '' ? [] : [rewardKey(id)])),
    ...(reflects ? [REFLECTION_KEY] : []),
  ]);
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
    named: [...named],
  };
}

/** The rows with a date, in three sections. `isShort`: of what has passed, as many as a reader can decide on. */
function datedSections(
  dated: readonly Dated[],
  pending: readonly Dated[],
  day: MailDay,
  isShort: boolean,
  today: Day,
): Pick<Digest, 'passed' | 'dueToday' | 'dueSoon'> {
  const isPast = ({ entry }: Dated): boolean => entry.days < 0;
  const past = day === 'always' ? withTheNext(dated.filter(isPast), today) : pending.filter(isPast);
  return {
    passed: cutSection(past, isShort ? MOST_TO_DECIDE_ON_MONDAY : MOST_OF_A_SECTION),
    dueToday: cutSection(pending.filter(({ entry }) => entry.days === 0)),
    dueSoon: cutSection(pending.filter(({ entry }) => entry.days > 0)),
  };
}

function unknownOf({ problems }: Plan): 'steps' | 'dates' | null {
  const of = problems.filter(({ tab, row }) => tab === 'steps' && row === 0);
  if (of.some(({ code }) => code === 'tabGone' || code.startsWith('header'))) return 'steps';
  return of.some(({ code, column }) => code === 'columnGone' && column === 'due') ? 'dates' : null;
}
