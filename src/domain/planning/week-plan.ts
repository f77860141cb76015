import { addDays, daysBetween, startOfWeek, type Day } from '../plan/day';
import { rankFocus, type FocusEntry } from '../now/focus';
import { pauseOfStep } from '../plan/pausing';
import { goalsById, isOpen, type Plan, type Step } from '../plan/plan';

/*
 * Plan my week in five minutes: what to tick off, what to decide, and three steps to choose. (rules A51 to A55)
 */

export interface WeekPlan {
  readonly from: Day;
  readonly to: Day;
  /** Open steps that were chosen, begun, or due in the last week: perhaps they are done now. */
  readonly toTick: readonly Step[];
  /** Open steps whose day has passed, the oldest first. */
  readonly toDecide: readonly Step[];
  /** Steps to choose from, best first; only one step in a week with little energy. */
  readonly offers: readonly FocusEntry[];
  /** IDs of the steps that are chosen already. */
  readonly chosen: readonly string[];
  readonly most: number;
  /** A past win, for a week with little energy; null otherwise, or without wins. */
  readonly win: { readonly text: string; readonly day: Day } | null;
}

const TO_CHOOSE = 3;
const LITTLE_ENERGY = 2;
const OFFERS = 9;

/** @param energy 1–5, or null when the user gave none */
export function planWeek(plan: Plan, today: Day, energy: number | null): WeekPlan {
  const from = startOfWeek(today, plan.settings.firstDayOfWeek);
  const goals = goalsById(plan.goals);
  const live = plan.steps.filter((step) => {
    const goal = step.goal === null ? undefined : goals.get(step.goal);
    return (
      step.id !== '' &&
      step.title.trim() !== '' &&
      isOpen(step) &&
      goal?.status !== 'letGo' &&
      !pauseOfStep(step, goal, plan.settings, today)
    );
  });
  const passed = live.filter(({ due }) => due !== null && due < today);
  const isLow = energy !== null && energy <= LITTLE_ENERGY;
  const most = isLow ? 1 : TO_CHOOSE;
  const ranked = rankFocus(plan, today).filter(({ step }) => step.id !== '' && step.title.trim() !== '');
  return {
    from,
    to: addDays(from, 6),
    toTick: live
      .filter(
        ({ thisWeek, status, due }) =>
          thisWeek || status === 'doing' || (due !== null && due <= today && daysBetween(due, today) <= 7),
      )
      .sort(byDue),
    toDecide: passed.sort(byDue),
    offers: isLow ? smallest(ranked) : ranked.slice(0, OFFERS),
    chosen: live.filter(({ thisWeek }) => thisWeek).map(({ id }) => id),
    most,
    win: isLow ? pastWin(plan, today) : null,
  };
}

/** The step with the least effort among the first three, because it is easy to begin. */
function smallest(ranked: readonly FocusEntry[]): FocusEntry[] {
  return ranked
    .slice(0, TO_CHOOSE)
    .sort((a, b) => (a.step.effort ?? 1) - (b.step.effort ?? 1))
    .slice(0, 1);
}

function byDue(a: Step, b: Step): number {
  const [one, other] = [a.due ?? '9', b.due ?? '9'];
  return one < other ? -1 : one > other ? 1 : a.row - b.row;
}

/** The last win of the journal; else the milestone done last; else the step done last. */
function pastWin({ journal = [], steps }: Plan, today: Day): WeekPlan['win'] {
  const wins = journal.flatMap(({ kind, date, wentWell }) =>
    kind === 'win' && date !== null && date <= today && wentWell.trim() !== ''
      ? [{ text: wentWell.trim(), day: date }]
      : [],
  );
  const done = (of: readonly Step[]): { text: string; day: Day }[] =>
    of.flatMap(({ status, doneOn, title }) =>
      status === 'done' && doneOn !== null && doneOn <= today && title.trim() !== ''
        ? [{ text: title.trim(), day: doneOn }]
        : [],
    );
  return latest(wins) ?? latest(done(steps.filter(({ reward }) => reward.trim() !== ''))) ?? latest(done(steps));
}

function latest<T extends { readonly day: Day }>(wins: readonly T[]): T | null {
  return wins.reduce<T | null>((last, win) => (last === null || win.day >= last.day ? win : last), null);
}
