import { daysBetween, parseDay, type Day } from '../plan/day';
import type { GoalStatus, Plan } from '../plan/plan';
import { progressByGoal } from '../progress/progress';
import { hoursByValue } from '../strategy/value-hours';

/*
 * A snapshot of the plan at the beginning of each quarter, kept as JSON in one cell for later comparison. New versions only add fields, so
 * that they can read old snapshots. (rules J31 to J33)
 */

/** `2026-Q1` */
export type Quarter = string & { readonly brand: 'Quarter' };

export interface SnapshotGoal {
  readonly id: string;
  readonly title: string;
  readonly status: GoalStatus | null;
  readonly deadline: Day | null;
  /** Whole percent. */
  readonly progress: number;
}

export interface Snapshot {
  readonly version: 1;
  readonly quarter: Quarter;
  /** The day of the snapshot: the first run of the quarter. */
  readonly day: Day;
  readonly aspirations: { readonly ultimate: string; readonly fiveYears: string; readonly tenYears: string };
  readonly values: readonly {
    readonly value: string;
    readonly importance: number | null;
    readonly today: number | null;
  }[];
  readonly goals: readonly SnapshotGoal[];
  /** Of all done steps since the plan began. */
  readonly done: number;
  readonly hours: readonly { readonly value: string; readonly hours: number }[];
  /** All moves since the plan began: how often, and by how many days later in total. */
  readonly moves: { readonly times: number; readonly days: number };
}

/** A cell holds 50,000 characters; these limits keep every snapshot below that. */
const MOST_GOALS = 100;
const MOST_VALUES = 40;
const MOST_OF_A_TITLE = 60;
const MOST_OF_AN_ASPIRATION = 600;
/** The greatest length of a snapshot as text. */
export const MOST_OF_A_SNAPSHOT = 45000;

/** Without control characters and unpaired surrogates, because JSON writes each of them as six characters. */
const cut = (text: string, most: number): string => {
  const letters = Array.from(text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim());
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}` as Quarter;
}

/** `2026-Q1` and nothing else. */
export const isQuarter = (text: string): text is Quarter => /^\d{4}-Q[1-4]$/.test(text);

/** The answer without the earlier answers below it; each of those begins with a dash and the day until which it was valid. */
export const latestAnswer = (answer: string): string => answer.replace(/\s*\n— [^]*$/, '').trim();

/** The ultimate goal; when there are several, the first row. Empty when there is none. */
export function ultimateGoal({ choices = [] }: Pick<Plan, 'choices'>): string {
  return choices.find(({ kind, choice }) => kind === 'ultimate' && choice.trim() !== '')?.choice.trim() ?? '';
}

function aspirationOf({ answers = [] }: Pick<Plan, 'answers'>, area: 'fiveYears' | 'tenYears'): string {
  return answers
    .flatMap((row) => (row.area === area && latestAnswer(row.answer) !== '' ? [latestAnswer(row.answer)] : []))
    .join(' / ');
}

/** How often the ledger shows a date moved later, and by how many days in total. */
function movesSoFar({ changes = [] }: Pick<Plan, 'changes'>): { readonly times: number; readonly days: number } {
  let [times, days] = [0, 0];
  for (const { kind, what, before, after } of changes) {
    const [from, to] = [parseDay(before), parseDay(after)];
    if (kind !== 'movedLater' || what === 'start' || from === null || to === null || to <= from) continue;
    times += 1;
    days += daysBetween(from, to);
  }
  return { times, days };
}

/** The snapshot of the present plan. Goals that are still wanted come first when a snapshot cannot hold all. (rule J31) */
export function takeSnapshot(plan: Plan, today: Day): Snapshot {
  const { goals, steps, values = [] } = plan;
  const progress = progressByGoal(goals, steps);
  const isOver = (status: GoalStatus | null): number => Number(status === 'letGo' || status === 'reached');
  const met = new Set<string>();
  const kept = goals
    .filter(({ id }) => id !== '' && !met.has(id) && met.add(id))
    .sort((a, b) => isOver(a.status) - isOver(b.status) || a.row - b.row);
  return {
    version: 1,
    quarter: quarterOf(today),
    day: today,
    aspirations: {
      ultimate: cut(ultimateGoal(plan), MOST_OF_AN_ASPIRATION),
      fiveYears: cut(aspirationOf(plan, 'fiveYears'), MOST_OF_AN_ASPIRATION),
      tenYears: cut(aspirationOf(plan, 'tenYears'), MOST_OF_AN_ASPIRATION),
    },
    values: values
      .filter(({ value }) => value.trim() !== '')
      .slice(0, MOST_VALUES)
      .map(({ value, importance, today: now }) => ({ value: cut(value, MOST_OF_A_TITLE), importance, today: now })),
    goals: kept.slice(0, MOST_GOALS).map(({ id, title, status, deadline }) => ({
      id,
      title: cut(title, MOST_OF_A_TITLE),
      status,
      deadline,
      progress: Math.round((progress.get(id)?.share ?? 0) * 100),
    })),
    done: steps.filter(({ status }) => status === 'done').length,
    hours: hoursByValue(goals, steps, values)
      .filter(({ hours }) => hours > 0)
      .slice(0, MOST_VALUES)
      .map(({ value, hours }) => ({ value: cut(value, MOST_OF_A_TITLE), hours })),
    moves: movesSoFar(plan),
  };
}

/** Whether to take a snapshot now: this quarter has none, there is a goal, and the plan did not begin today. (rule J32) */
export function wantsSnapshot(
  plan: Pick<Plan, 'goals'> & { readonly settings: Pick<Plan['settings'], 'beganOn'> },
  kept: readonly Quarter[],
  today: Day,
): boolean {
  if (kept.includes(quarterOf(today)) || plan.settings.beganOn === today) return false;
  return plan.goals.some(({ id, title }) => id !== '' && title.trim() !== '');
}

export const writeSnapshot = (snapshot: Snapshot): string => JSON.stringify(snapshot);
