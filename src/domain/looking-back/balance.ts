import { addDays, daysBetween, type Day } from '../plan/day';
import { horizonOf } from '../plan/horizon';
import type { Goal, Plan, Step } from '../plan/plan';
import { referenceResolver } from '../plan/references';
import { hoursOf } from '../strategy/value-hours';
import { watchedKey } from '../strategy/watched-targets';
import type { LastSeen } from './evidence';

/*
 * Where a plan is out of balance, one line each, shown when looking back. These are no errors, so nothing is red. (rules J21 to J27)
 */

/** More lines would look like a list of faults. */
export const MOST_OF_BALANCE = 3;
const MANY_LONG = 3;
const UNSURE_DAYS = 28;
const UNSURE_HOURS = 2;
const WATCHED_DAYS = 60;

export type BalanceLine =
  | { readonly code: 'manyLong'; readonly count: number }
  /** A choice that no goal serves. */
  | { readonly code: 'choiceAlone'; readonly id: string; readonly title: string; readonly more: number }
  | { readonly code: 'goalAlone'; readonly id: string; readonly title: string; readonly more: number }
  | { readonly code: 'unsure'; readonly hours: number; readonly title: string }
  | {
      readonly code: 'watched';
      readonly id: string;
      readonly title: string;
      readonly days: number;
      readonly more: number;
    };

const isOpenGoal = ({ status, title }: Goal): boolean =>
  title.trim() !== '' && (status === 'active' || status === 'draft' || status === null);

/** Makes a function that gives the ID of the choice that a *Serves* cell names; null when it names none. */
export function choiceFinder({ choices = [] }: Pick<Plan, 'choices'>): (serves: string) => string | null {
  const find = referenceResolver(
    choices.map(({ id, choice }) => ({ id, title: choice })),
    'C',
  );
  return (serves) => {
    const resolution = find(serves);
    return resolution.kind === 'found' ? resolution.id : null;
  };
}

/** The choice that each goal serves, by the goal's ID; a reference that cannot be resolved is left out. Linear. */
function choicesServed({ goals, choices }: Pick<Plan, 'goals' | 'choices'>): Map<string, string> {
  const find = choiceFinder({ choices: choices ?? [] });
  const served = new Map<string, string>();
  for (const { id, serves } of goals) {
    const choice = find(serves);
    if (id !== '' && choice !== null && !served.has(id)) served.set(id, choice);
  }
  return served;
}

/** The goals that serve a choice or a value, themselves or through a goal above; linear at any depth. */
function goalsThatServe(goals: readonly Goal[], served: ReadonlyMap<string, string>): ReadonlySet<Goal> {
  const byId = new Map<string, Goal>();
  for (const goal of goals) if (goal.id !== '' && !byId.has(goal.id)) byId.set(goal.id, goal);
  const known = new Map<Goal, boolean>();
  for (const start of goals) {
    const way: Goal[] = [];
    let at: Goal | undefined = start;
    // A goal that is still being followed counts as serving nothing, so that a circle ends.
    while (at && !known.has(at) && !served.has(at.id) && at.value.trim() === '') {
      way.push(at);
      known.set(at, false);
      at = at.partOf === null ? undefined : byId.get(at.partOf);
    }
    const serves = at !== undefined && (known.get(at) ?? true);
    for (const goal of way) known.set(goal, serves);
    if (!known.has(start)) known.set(start, serves);
  }
  return new Set(goals.filter((goal) => known.get(goal) === true));
}

function unsureSteps(steps: readonly Step[], today: Day): readonly Step[] {
  const from = addDays(today, -UNSURE_DAYS + 1);
  return steps.filter(
    ({ status, helps, doneOn }) =>
      status === 'done' && helps !== null && helps <= 1 && doneOn !== null && from <= doneOn && doneOn <= today,
  );
}

/**
 * The lines that are true today, in the order of the rules, at most MOST_OF_BALANCE.
 * @param lastSeen holds, under watchedKey, the day since which each target is watched
 */
export function balanceOf(plan: Plan, today: Day, lastSeen: LastSeen = new Map()): BalanceLine[] {
  const { goals, steps, choices = [], targets = [] } = plan;
  const lines: BalanceLine[] = [];
  const open = goals.filter(isOpenGoal);
  const horizons = open.map((goal) => horizonOf(goal, today));
  const long = horizons.filter((horizon) => horizon === 'long').length;
  if (long >= MANY_LONG && !horizons.includes('short')) lines.push({ code: 'manyLong', count: long });

  const served = choicesServed(plan);
  const alive = new Set(goals.filter(({ status }) => status !== 'letGo').flatMap(({ id }) => served.get(id) ?? []));
  const alone = choices.filter(
    ({ id, kind, choice }) =>
      (kind === 'focus' || kind === 'advantage') && id !== '' && choice.trim() !== '' && !alive.has(id),
  );
  const [firstAlone] = alone;
  if (firstAlone)
    lines.push({ code: 'choiceAlone', id: firstAlone.id, title: firstAlone.choice.trim(), more: alone.length - 1 });

  // Without a strategy no goal can serve a choice, so the line would never go away.
  if (choices.some(({ choice }) => choice.trim() !== '')) {
    const serving = goalsThatServe(goals, served);
    const idle = open.filter((goal) => !serving.has(goal));
    const [first] = idle;
    if (first) lines.push({ code: 'goalAlone', id: first.id, title: first.title.trim(), more: idle.length - 1 });
  }

  const unsure = unsureSteps(steps, today);
  const hours = unsure.reduce((sum, step) => sum + hoursOf(step), 0);
  if (hours >= UNSURE_HOURS) {
    const longest = unsure.reduce((most, step) => (hoursOf(step) > hoursOf(most) ? step : most));
    lines.push({ code: 'unsure', hours, title: longest.title.trim() });
  }

  const watched = targets.flatMap(({ id, stage, organisation, role }) => {
    const since = lastSeen.get(watchedKey(id));
    const days = since === undefined ? 0 : daysBetween(since, today);
    const title = [role, organisation]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(', ');
    return stage === 'watching' && days >= WATCHED_DAYS && title !== '' ? [{ id, title, days }] : [];
  });
  const [longest] = [...watched].sort((a, b) => b.days - a.days);
  if (longest) lines.push({ code: 'watched', ...longest, more: watched.length - 1 });
  return lines.slice(0, MOST_OF_BALANCE);
}
