import { addDays, type Day } from '../plan/day';
import { isPrivateStep, privateGoals } from '../reminders/calendar';
import { choiceFinder } from './balance';
import { datesMoved, winsOf, type MovedDate, type Period, type Win } from './evidence';
import { rankFocus } from '../now/focus';
import { paceOf, type Pace } from '../progress/pace';
import { pauseOfGoal } from '../plan/pausing';
import type { Goal, Plan, Step } from '../plan/plan';
import { progressByGoal, type Progress } from '../progress/progress';
import { ultimateGoal } from './quarter';
import { stepsDoneByGoal, type StepsDone } from '../progress/steps-done';

/*
 * One page for a mentor: goals, wins, changes, and three requests for advice on a task, never for a judgement of the person. It contains
 * nothing private. (rules J41 to J45)
 */

export const MOST_GOALS_OF_A_BRIEF = 6;
const MOST_WINS_OF_A_BRIEF = 5;
const MOST_CHANGES_OF_A_BRIEF = 5;
export const ASKS_OF_A_BRIEF = 3;
/** The brief covers the wins and changes of this many days. */
const DAYS_OF_A_BRIEF = 84;
/** The brief asks about a step that was moved at least this often. */
const OFTEN_MOVED = 2;

export interface BriefGoal {
  readonly goal: Goal;
  readonly progress: Progress;
  readonly pace: Pace;
  readonly stepsDone: StepsDone;
}

/** A question about a task; the catalogue has the words. */
export type Ask =
  | { readonly code: 'oftenMoved'; readonly step: string; readonly times: number }
  | { readonly code: 'goal'; readonly goal: string }
  | { readonly code: 'hurdle'; readonly goal: string; readonly hurdle: string }
  | { readonly code: 'next'; readonly step: string }
  | { readonly code: 'leaveOut' }
  | { readonly code: 'order' }
  | { readonly code: 'whom' };

export interface Brief {
  readonly today: Day;
  /** Empty when there is no ultimate goal, or a private goal serves it. */
  readonly ultimate: string;
  readonly goals: readonly BriefGoal[];
  readonly moreGoals: number;
  readonly wins: readonly Win[];
  readonly changes: readonly MovedDate[];
  /** Goals that were let go; these count as changes too. */
  readonly letGo: readonly string[];
  /** Always three. */
  readonly asks: readonly Ask[];
}

/**
 * The plan without private rows: private goals and steps, the steps of private goals, their journal rows and changes, private journal rows
 * and targets, and choices that a private goal serves. Changes of deleted rows are left out, because they may have been private.
 */
export function publicPlan(plan: Plan): Plan {
  const hidden = privateGoals(plan);
  const goals = plan.goals.filter((goal) => !goal.private);
  const isHidden = (step: Step): boolean => isPrivateStep(step, hidden);
  const steps = plan.steps.filter((step) => !isHidden(step));
  const shown = new Set([...goals, ...steps].map(({ id }) => id));
  // When two rows share an ID and one is private, the ID is private.
  for (const { id } of plan.goals) if (hidden.has(id)) shown.delete(id);
  for (const step of plan.steps) if (isHidden(step)) shown.delete(step.id);
  const find = choiceFinder(plan);
  const secret = new Set(plan.goals.flatMap((goal) => (goal.private ? [find(goal.serves), goal.serves.trim()] : [])));
  return {
    ...plan,
    goals,
    steps,
    ...(plan.choices
      ? { choices: plan.choices.filter(({ id, choice }) => !secret.has(id) && !secret.has(choice.trim())) }
      : {}),
    ...(plan.targets ? { targets: plan.targets.filter((target) => !target.private) } : {}),
    ...(plan.journal
      ? {
          journal: plan.journal.filter(
            ({ private: isPrivate, goal, goalText = '' }) =>
              !isPrivate && (goal === null ? goalText.trim() === '' : shown.has(goal)),
          ),
        }
      : {}),
    ...(plan.changes ? { changes: plan.changes.filter(({ of }) => shown.has(of)) } : {}),
  };
}

/** With fewer wins than this, the steps done last are added. */
const FEW_WINS = 3;

/** The wins; when there are few, also the steps done last, the latest first. */
function winsAndDone(plan: Plan, period: Period): Win[] {
  const wins = winsOf(plan, period).slice(0, MOST_WINS_OF_A_BRIEF);
  const known = new Set(wins.map(({ title }) => title));
  const done = plan.steps
    .flatMap(({ status, doneOn, title }) =>
      status === 'done' &&
      doneOn !== null &&
      period.from <= doneOn &&
      doneOn <= period.to &&
      title.trim() !== '' &&
      !known.has(title.trim())
        ? [{ title: title.trim(), day: doneOn }]
        : [],
    )
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return [...wins, ...done.slice(0, Math.max(0, FEW_WINS - wins.length))].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
  );
}

const isOpen = ({ status, title }: Goal): boolean => title.trim() !== '' && (status === 'active' || status === null);

/** How much a goal needs advice: the smaller the number, the sooner. */
const needOf: Readonly<Partial<Record<Pace, number>>> = { needsDecision: 0, datePassed: 1, slower: 2 };

const hurdleOf = (ifThen: string): string => ifThen.trim().split(/\n/)[0] ?? '';

function asksOf(plan: Plan, goals: readonly BriefGoal[], today: Day): Ask[] {
  const asks: Ask[] = [];
  const times = new Map<string, number>();
  for (const { of, kind } of plan.changes ?? []) if (kind === 'movedLater') times.set(of, (times.get(of) ?? 0) + 1);
  const openSteps = plan.steps.filter(
    ({ status, title }) => status !== 'done' && status !== 'letGo' && title.trim() !== '',
  );
  const stuck = openSteps
    .filter(({ id }) => (times.get(id) ?? 0) >= OFTEN_MOVED)
    .sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0) || a.row - b.row);
  const [mostMoved] = stuck;
  if (mostMoved) asks.push({ code: 'oftenMoved', step: mostMoved.title.trim(), times: times.get(mostMoved.id) ?? 0 });
  const needy = goals
    .filter(({ pace }) => needOf[pace] !== undefined)
    .sort((a, b) => (needOf[a.pace] ?? 0) - (needOf[b.pace] ?? 0) || a.goal.row - b.goal.row);
  const [slowest] = needy;
  if (slowest) asks.push({ code: 'goal', goal: slowest.goal.title.trim() });
  const guarded = goals.find(({ goal }) => goal !== slowest?.goal && hurdleOf(goal.ifThen) !== '');
  if (guarded) asks.push({ code: 'hurdle', goal: guarded.goal.title.trim(), hurdle: hurdleOf(guarded.goal.ifThen) });
  const next = rankFocus(plan, today)
    .map(({ step }: { readonly step: Step }) => step.title.trim())
    .find((title) => title !== '' && title !== mostMoved?.title.trim());
  if (next !== undefined) asks.push({ code: 'next', step: next });
  asks.push({ code: 'leaveOut' }, { code: 'order' }, { code: 'whom' });
  return asks.slice(0, ASKS_OF_A_BRIEF);
}

/** The content of the page, without anything private. */
export function composeBrief(whole: Plan, today: Day): Brief {
  const plan = publicPlan(whole);
  const period = { from: addDays(today, -DAYS_OF_A_BRIEF), to: today };
  const progress = progressByGoal(plan.goals, plan.steps);
  const counts = stepsDoneByGoal(plan.steps);
  const goals = plan.goals
    .filter(isOpen)
    .map((goal): BriefGoal => {
      const share = progress.get(goal.id) ?? { share: 0, basis: 'none' };
      return {
        goal,
        progress: share,
        pace: paceOf(goal, share, today, pauseOfGoal(goal, plan.settings, today) !== null),
        stepsDone: counts.get(goal.id) ?? { done: 0, all: 0 },
      };
    })
    .sort((a, b) => (a.goal.priority ?? 4) - (b.goal.priority ?? 4) || a.goal.row - b.goal.row);
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title.trim()]));
  const letGo = (plan.changes ?? []).filter(
    ({ kind, when, of }) =>
      kind === 'letGo' && when !== null && when >= period.from && when <= today && (titles.get(of) ?? '') !== '',
  );
  return {
    today,
    ultimate: ultimateGoal(plan),
    goals: goals.slice(0, MOST_GOALS_OF_A_BRIEF),
    moreGoals: Math.max(0, goals.length - MOST_GOALS_OF_A_BRIEF),
    wins: winsAndDone(plan, period),
    changes: datesMoved(plan.goals, plan.steps, plan.changes ?? [], period).slice(0, MOST_CHANGES_OF_A_BRIEF),
    letGo: [...new Set(letGo.map(({ of }) => titles.get(of) ?? ''))],
    asks: asksOf(plan, goals, today),
  };
}
