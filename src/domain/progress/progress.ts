import { addEffort, totalEffort, type EffortSum } from '../plan/effort';
import type { Goal, Step } from '../plan/plan';

/*
 * The progress of a goal, from 0 to 1. (rules P1 to P7)
 */

/**
 * The source of the share: the goal's measure; the effort of its own steps; `planned`: its child goals, so the share covers only what is
 * planned so far; the status Reached; or nothing.
 */
type ProgressBasis = 'measure' | 'effort' | 'planned' | 'status' | 'none';

export interface Progress {
  /** 0–1, never NaN. */
  readonly share: number;
  readonly basis: ProgressBasis;
}

type GoalOfProgress = Pick<Goal, 'id' | 'now' | 'target' | 'baseline' | 'status' | 'partOf'>;
type StepOfProgress = Pick<Step, 'goal' | 'status' | 'effort'>;

/**
 * The measured share, not yet limited to 0–1; null when a number is missing, or baseline and target are equal. When the target lies below
 * the baseline, less is better. (rule P1)
 */
export function measuredShare(goal: Pick<Goal, 'now' | 'target' | 'baseline'>): number | null {
  if (goal.now === null || goal.target === null || goal.baseline === null || goal.target === goal.baseline) return null;
  const share = (goal.now - goal.baseline) / (goal.target - goal.baseline);
  return Number.isFinite(share) ? share : null;
}

/** A measure from 0 to 1 is either done or not done; there is nothing to count between. (rule P2) */
function isSingleUnit(goal: Pick<Goal, 'target' | 'baseline'>): boolean {
  return goal.baseline === 0 && goal.target === 1;
}

function cut(share: number): number {
  // `+ 0` turns the -0 of (0 - 5) / … into 0.
  return Math.min(1, Math.max(0, share)) + 0;
}

/** Progress from the goal's own row and steps; null when it has neither, so that its child goals decide. (rules P1 to P3) */
function ownProgress(goal: GoalOfProgress, done: EffortSum | undefined, all: EffortSum | undefined): Progress | null {
  const measured = measuredShare(goal);
  if (measured !== null && (!isSingleUnit(goal) || measured >= 1)) return { share: cut(measured), basis: 'measure' };
  if (all) return { share: cut(totalEffort(done ?? { hours: 0, without: 0 }) / totalEffort(all)), basis: 'effort' };
  return null;
}

/**
 * Progress of every goal, by ID; when goals share an ID, the first counts. Linear in goals and steps; the order of the goals does not
 * change the result.
 */
export function progressByGoal(
  goals: readonly GoalOfProgress[],
  steps: readonly StepOfProgress[],
): Map<string, Progress> {
  const done = new Map<string, EffortSum>();
  const all = new Map<string, EffortSum>();
  for (const step of steps) {
    if (step.goal === null || step.status === 'letGo') continue;
    addTo(all, step.goal, step.effort);
    if (step.status === 'done') addTo(done, step.goal, step.effort);
  }
  const byId = new Map<string, GoalOfProgress>();
  for (const goal of goals) if (goal.id !== '' && !byId.has(goal.id)) byId.set(goal.id, goal);

  const progress = new Map<string, Progress>();
  /** Effort of the steps of a goal and of all goals below it. */
  const effort = new Map<string, number>();
  const below = new Map<string, { id: string; share: number; weight: number }[]>();
  for (const id of childrenFirst(byId)) {
    const goal = byId.get(id);
    if (!goal) continue;
    const own = all.get(id);
    const children = (below.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    const childrenWeight = children.reduce((sum, child) => sum + child.weight, 0);
    const weight = (own ? totalEffort(own) : 0) + childrenWeight;
    const result = ownProgress(goal, done.get(id), own) ?? fromChildren(goal, children, childrenWeight);
    progress.set(id, result);
    effort.set(id, weight > 0 ? weight : 1);
    const parent = parentOf(goal, byId);
    if (parent === null || goal.status === 'letGo') continue;
    const siblings = below.get(parent);
    const entry = { id, share: result.share, weight: effort.get(id) ?? 1 };
    if (siblings) siblings.push(entry);
    else below.set(parent, [entry]);
  }
  return progress;
}

function addTo(sums: Map<string, EffortSum>, goal: string, effort: number | null): void {
  let sum = sums.get(goal);
  if (!sum) sums.set(goal, (sum = { hours: 0, without: 0 }));
  addEffort(sum, effort);
}

function fromChildren(
  goal: GoalOfProgress,
  children: readonly { share: number; weight: number }[],
  weight: number,
): Progress {
  if (children.length > 0) {
    // Divide only once, at the end: when all child goals are at 1, the parent is at exactly 1.
    const done = children.reduce((sum, child) => sum + child.share * child.weight, 0);
    return { share: cut(done / weight), basis: 'planned' };
  }
  if (measuredShare(goal) !== null) return { share: 0, basis: 'measure' };
  return goal.status === 'reached' ? { share: 1, basis: 'status' } : { share: 0, basis: 'none' };
}

function parentOf(goal: GoalOfProgress, byId: ReadonlyMap<string, GoalOfProgress>): string | null {
  return goal.partOf !== null && byId.has(goal.partOf) ? goal.partOf : null;
}

/**
 * Orders the goals so that each comes before the goal that it is part of. A goal in a circle of Part of counts in no other goal of that
 * circle (rule P6): the goals of the circle come in any order, and none of them is below another.
 */
function childrenFirst(byId: Map<string, GoalOfProgress>): string[] {
  for (const id of goalsInCircles(byId.values())) {
    const goal = byId.get(id);
    if (goal) byId.set(id, { ...goal, partOf: null });
  }
  const waiting = new Map<string, number>();
  for (const goal of byId.values()) {
    const parent = parentOf(goal, byId);
    if (parent !== null) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
  }
  const order = [...byId.keys()].filter((id) => !waiting.has(id));
  for (let i = 0; i < order.length; i += 1) {
    const goal = byId.get(order[i] ?? '');
    const parent = goal ? parentOf(goal, byId) : null;
    if (parent === null) continue;
    const left = (waiting.get(parent) ?? 0) - 1;
    waiting.set(parent, left);
    if (left === 0) order.push(parent);
  }
  return order;
}

/** IDs of the goals that are part of themselves, directly or through other goals. (rule P6) */
function goalsInCircles(goals: Iterable<Pick<Goal, 'id' | 'partOf'>>): Set<string> {
  return new Set(circlesOfGoals(goals).flat());
}

/** Each circle of Part of, from its first goal on, in the order of the rows. */
export function circlesOfGoals(goals: Iterable<Pick<Goal, 'id' | 'partOf'>>): string[][] {
  const parents = new Map<string, string | null>();
  for (const goal of goals) if (goal.id !== '' && !parents.has(goal.id)) parents.set(goal.id, goal.partOf);
  const walkOf = new Map<string, string>();
  const circles: string[][] = [];
  for (const start of parents.keys()) {
    let id: string | null = start;
    while (id !== null && parents.has(id) && !walkOf.has(id)) {
      walkOf.set(id, start);
      id = parents.get(id) ?? null;
    }
    if (id === null || walkOf.get(id) !== start) continue;
    const circle: string[] = [];
    for (let at: string = id; circle.length === 0 || at !== id; at = parents.get(at) ?? id) circle.push(at);
    circles.push(circle);
  }
  return circles;
}
