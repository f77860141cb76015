import { daysBetween, type Day } from '../plan/day';
import type { Snapshot, SnapshotGoal } from './quarter';
import { comparableName, percentages } from '../strategy/value-hours';

/*
 * What changed between two snapshots of a plan. (rules J34 to J36)
 */

interface AspirationChange {
  readonly of: 'ultimate' | 'fiveYears' | 'tenYears';
  readonly before: string;
  readonly after: string;
}

interface WeightChange {
  readonly value: string;
  readonly what: 'importance' | 'today';
  /** Null when it was not rated or did not exist. */
  readonly before: number | null;
  readonly after: number | null;
}

interface GoalMove {
  readonly goal: SnapshotGoal;
  /** Positive when the deadline is later now. */
  readonly days: number;
}

interface QuarterHours {
  readonly value: string;
  readonly hours: number;
  /** Whole percent of the hours between the two snapshots; they sum to 100. */
  readonly share: number;
}

export interface Comparison {
  readonly from: Day;
  readonly to: Day;
  readonly aspirations: readonly AspirationChange[];
  readonly weights: readonly WeightChange[];
  readonly added: readonly SnapshotGoal[];
  readonly reached: readonly SnapshotGoal[];
  /** Goals with the status Let go, or deleted from the tab. */
  readonly letGo: readonly SnapshotGoal[];
  readonly moved: readonly GoalMove[];
  /** Open goals whose progress grew, with whole percentage points. */
  readonly grown: readonly { readonly goal: SnapshotGoal; readonly points: number }[];
  readonly done: number;
  readonly moves: { readonly times: number; readonly days: number };
  readonly hours: readonly QuarterHours[];
}

function weightsChanged(earlier: Snapshot, later: Snapshot): WeightChange[] {
  const before = new Map(earlier.values.map((value) => [comparableName(value.value), value]));
  const after = new Map(later.values.map((value) => [comparableName(value.value), value]));
  const changes: WeightChange[] = [];
  for (const what of ['importance', 'today'] as const) {
    for (const [key, value] of after) {
      const was = before.get(key)?.[what] ?? null;
      if (was !== value[what]) changes.push({ value: value.value, what, before: was, after: value[what] });
    }
    if (what === 'importance')
      for (const [key, value] of before)
        if (!after.has(key)) changes.push({ value: value.value, what, before: value.importance, after: null });
  }
  return changes;
}

/** All differences, in the order of the later snapshot; a snapshot compared with itself has no differences. */
export function compareSnapshots(earlier: Snapshot, later: Snapshot): Comparison {
  const before = new Map(earlier.goals.map((goal) => [goal.id, goal]));
  const after = new Map(later.goals.map((goal) => [goal.id, goal]));
  const isNow = (goal: SnapshotGoal, status: SnapshotGoal['status']): boolean =>
    goal.status === status && before.get(goal.id)?.status !== status;
  const gone = earlier.goals.filter(({ id, status }) => !after.has(id) && status !== 'letGo' && status !== 'reached');
  const spent = new Map(earlier.hours.map(({ value, hours }) => [comparableName(value), hours]));
  const hours = later.hours
    .map(({ value, hours: all }) => ({ value, hours: Math.max(0, all - (spent.get(comparableName(value)) ?? 0)) }))
    .filter(({ hours: left }) => left > 0);
  const shares = percentages(hours.map(({ hours: left }) => left));
  return {
    from: earlier.day,
    to: later.day,
    aspirations: (['ultimate', 'fiveYears', 'tenYears'] as const).flatMap((of) =>
      earlier.aspirations[of] === later.aspirations[of]
        ? []
        : [{ of, before: earlier.aspirations[of], after: later.aspirations[of] }],
    ),
    weights: weightsChanged(earlier, later),
    added: later.goals.filter(({ id, status }) => !before.has(id) && status !== 'letGo'),
    reached: later.goals.filter((goal) => isNow(goal, 'reached')),
    letGo: [...later.goals.filter((goal) => isNow(goal, 'letGo')), ...gone],
    moved: later.goals.flatMap((goal) => {
      const was = before.get(goal.id)?.deadline ?? null;
      return was === null || goal.deadline === null || was === goal.deadline
        ? []
        : [{ goal, days: daysBetween(was, goal.deadline) }];
    }),
    grown: later.goals.flatMap((goal) => {
      const was = before.get(goal.id);
      const points = goal.progress - (was?.progress ?? goal.progress);
      return points > 0 && goal.status !== 'reached' && goal.status !== 'letGo' ? [{ goal, points }] : [];
    }),
    done: Math.max(0, later.done - earlier.done),
    moves: {
      times: Math.max(0, later.moves.times - earlier.moves.times),
      days: Math.max(0, later.moves.days - earlier.moves.days),
    },
    hours: hours.map((line, index) => ({ ...line, share: shares[index] ?? 0 })),
  };
}

/** Whether two snapshots show the same plan. */
export function saysNothing(comparison: Comparison): boolean {
  const { aspirations, weights, added, reached, letGo, moved, grown, done, moves, hours } = comparison;
  return (
    [aspirations, weights, added, reached, letGo, moved, grown, hours].every(({ length }) => length === 0) &&
    done === 0 &&
    moves.times === 0 &&
    moves.days === 0
  );
}
