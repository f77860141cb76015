import type { Day } from '../plan/day';
import type { Goal, Step } from '../plan/plan';
import type { Value } from '../plan/records';

/*
 * The hours that were spent on each value. (rules J11 to J14)
 */

/** With fewer hours of done effort, a share would not be reliable. */
export const ENOUGH_HOURS = 20;

export interface ValueHours {
  /** The name as in Values, else as in the goal's row; empty for the hours of goals without a value, and of no goal. */
  readonly value: string;
  /** Hours of done effort. */
  readonly hours: number;
  /** Whole percent of all done hours; null below ENOUGH_HOURS. */
  readonly share: number | null;
  /** 1–5 as in Values; null when the value is not there or not rated. */
  readonly importance: number | null;
}

type GoalOfHours = Pick<Goal, 'id' | 'value' | 'partOf'>;
type StepOfHours = Pick<Step, 'goal' | 'status' | 'effort' | 'doneOn'>;
type ValueOfHours = Pick<Value, 'value' | 'importance'>;

/** Names of values are compared without spaces and case; composed and decomposed accents are equal. */
export function comparableName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Shares of a whole in whole percent, by the largest remainder: the sum is 100 when any amount is above 0. Of equal remainders the earlier gets
 * the point. An amount that is no number above 0 has no share.
 */
export function percentages(amounts: readonly number[]): number[] {
  const most = amounts.reduce(
    (greatest, amount) => (Number.isFinite(amount) ? Math.max(greatest, amount) : greatest),
    0,
  );
  if (most <= 0) return amounts.map(() => 0);
  // Divide by the greatest amount first, so that the sum cannot overflow.
  const parts = amounts.map((amount) => (Number.isFinite(amount) && amount > 0 ? amount / most : 0));
  const all = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (part / all) * 100);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Each goal's value as in its row, else that of the nearest goal above with a value; linear. */
export function valuesOfGoals(goals: readonly GoalOfHours[]): Map<string, string> {
  const byId = new Map<string, GoalOfHours>();
  for (const goal of goals) if (goal.id !== '' && !byId.has(goal.id)) byId.set(goal.id, goal);
  const found = new Map<string, string>();
  for (const start of byId.values()) {
    const way: string[] = [];
    let at: GoalOfHours | undefined = start;
    // Mark a goal with '' at once, so that a circle ends.
    while (at && !found.has(at.id)) {
      way.push(at.id);
      found.set(at.id, at.value.trim());
      if (at.value.trim() !== '') break;
      at = at.partOf === null ? undefined : byId.get(at.partOf);
    }
    const value = at ? (found.get(at.id) ?? '') : '';
    for (const id of way) found.set(id, value);
  }
  return found;
}

/** The hours of a step: the typed number when it is above 0. An unknown effort counts as no hours. */
export const hoursOf = ({ effort }: Pick<Step, 'effort'>): number =>
  effort !== null && Number.isFinite(effort) && effort > 0 ? effort : 0;

/**
 * Hours of done steps by value: the values of the tab in the order of their rows, then others as they appear, then no value. Only values with
 * hours, or from the tab. Linear.
 * @param period counts only what was done on these days, both included; without it everything. The shares are always those of everything.
 */
export function hoursByValue(
  goals: readonly GoalOfHours[],
  steps: readonly StepOfHours[],
  values: readonly ValueOfHours[],
  period?: { readonly from: Day; readonly to: Day },
): ValueHours[] {
  const names = new Map<string, { readonly value: string; readonly importance: number | null }>();
  for (const { value, importance } of values) {
    const key = comparableName(value);
    if (key !== '' && !names.has(key)) names.set(key, { value: value.trim(), importance });
  }
  const valueOf = valuesOfGoals(goals);
  const all = new Map<string, number>();
  const within = new Map<string, number>();
  for (const key of names.keys()) all.set(key, 0);
  for (const step of steps) {
    const hours = step.status === 'done' ? hoursOf(step) : 0;
    if (hours === 0) continue;
    const value = step.goal === null ? '' : (valueOf.get(step.goal) ?? '');
    const key = comparableName(value);
    if (key !== '' && !names.has(key)) names.set(key, { value, importance: null });
    all.set(key, (all.get(key) ?? 0) + hours);
    if (!period || (step.doneOn !== null && step.doneOn >= period.from && step.doneOn <= period.to))
      within.set(key, (within.get(key) ?? 0) + hours);
  }
  const keys = [...all.keys()].sort((a, b) => Number(a === '') - Number(b === ''));
  const sum = keys.reduce((total, key) => total + (all.get(key) ?? 0), 0);
  const shares = percentages(keys.map((key) => all.get(key) ?? 0));
  return keys.map((key, index) => ({
    value: names.get(key)?.value ?? '',
    hours: within.get(key) ?? 0,
    share: sum >= ENOUGH_HOURS ? (shares[index] ?? 0) : null,
    importance: names.get(key)?.importance ?? null,
  }));
}
