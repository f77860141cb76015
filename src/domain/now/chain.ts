import { goalsById, type Goal, type Plan, type Step } from '../plan/plan';
import type { Choice } from '../plan/records';

/*
 * What a row is for: step → goal → larger goals → choice → ultimate goal. (rules F21 to F23)
 */

export interface ChainLink {
  readonly kind: 'step' | 'goal' | 'choice' | 'ultimate' | 'value' | 'trend';
  /** Empty for a value and a trend, because these have no ID. */
  readonly id: string;
  readonly title: string;
}

type PlanOfChain = Pick<Plan, 'goals' | 'steps' | 'choices' | 'trends'>;

/** The ultimate goal: the first choice of that kind with a text. */
function ultimateOf(choices: readonly Choice[]): Choice | undefined {
  return choices.find(({ kind, choice }) => kind === 'ultimate' && choice.trim() !== '');
}

/** A goal and the goals that it is part of, the nearest first; a circle ends where it began. */
function goalsAbove(goal: Goal, byId: ReadonlyMap<string, Goal>): Goal[] {
  const above: Goal[] = [];
  for (
    let next: Goal | undefined = goal;
    next && !above.includes(next);
    next = next.partOf === null ? undefined : byId.get(next.partOf)
  )
    above.push(next);
  return above;
}

/**
 * The chain of a step or goal, the row itself first; empty when there is no such row. Choice and value are those of the nearest goal that has
 * them; without both, the first trend that names one of the goals.
 */
export function whyOf(
  plan: PlanOfChain,
  id: string,
  goals: ReadonlyMap<string, Goal> = goalsById(plan.goals),
): ChainLink[] {
  const goal = goals.get(id);
  const step = goal ? undefined : plan.steps.find((one) => one.id !== '' && one.id === id);
  return step ? whyOfStep(plan, step, goals) : goal ? whyOfGoal(plan, goal, goals) : [];
}

export function whyOfStep(plan: PlanOfChain, step: Step, goals: ReadonlyMap<string, Goal>): ChainLink[] {
  const goal = step.goal === null ? undefined : goals.get(step.goal);
  return [{ kind: 'step', id: step.id, title: step.title }, ...(goal ? whyOfGoal(plan, goal, goals) : [])];
}

function whyOfGoal(
  { choices = [], trends = [] }: PlanOfChain,
  goal: Goal,
  goals: ReadonlyMap<string, Goal>,
): ChainLink[] {
  const above = goalsAbove(goal, goals);
  const links: ChainLink[] = above.map(({ id, title }) => ({ kind: 'goal', id, title }));
  const served = above.map(({ choice }) => choice).find((id) => id !== undefined && id !== null);
  const choice = choices.find(({ id }) => id !== '' && id === served);
  if (choice)
    links.push({ kind: choice.kind === 'ultimate' ? 'ultimate' : 'choice', id: choice.id, title: choice.choice });
  const value = above.map(({ valueName, value: typed }) => (valueName ?? typed).trim()).find((name) => name !== '');
  if (!choice && value !== undefined) links.push({ kind: 'value', id: '', title: value });
  const trend = trends.find(({ goal: of }) => above.some(({ id }) => id === of));
  if (!choice && value === undefined && trend) links.push({ kind: 'trend', id: '', title: trend.trend });
  // The ultimate goal is shown only above a choice; a value or a trend ends the chain.
  const ultimate = choice && choice.kind !== 'ultimate' ? ultimateOf(choices) : undefined;
  if (ultimate) links.push({ kind: 'ultimate', id: ultimate.id, title: ultimate.choice });
  return links;
}
