import type { Day } from '../plan/day';
import { checkPlan, repairsByRow } from './check';
import { checkOnDemand } from './check-on-demand';
import { horizonOf, type Horizon } from '../plan/horizon';
import { paceOf, type Pace } from '../progress/pace';
import { goalPausedTo, pauseOfGoal, stepPausedTo } from '../plan/pausing';
import { goalsById, type Goal, type Plan, type Problem, type Step } from '../plan/plan';
import { progressByGoal, type Progress } from '../progress/progress';
import { judgeSmart, type Smart } from '../progress/smart';
import { stepsDoneByGoal, type StepsDone } from '../progress/steps-done';
import { readWaiting } from '../progress/waiting';
import { whatNowOfGoal, whatNowOfStep, type GoalNow, type StepNow } from './what-now';

/** The results of all rules for a goal today. */
export interface GoalReview {
  readonly goal: Goal;
  readonly progress: Progress;
  readonly pace: Pace;
  readonly horizon: Horizon | null;
  readonly stepsDone: StepsDone;
  readonly smart: Smart;
  readonly whatNow: GoalNow;
  /** The problem that What now shows. */
  readonly repair: Problem | undefined;
  readonly pausedTo: Day | null;
}

/** The results of all rules for a step today. */
export interface StepReview {
  readonly step: Step;
  readonly whatNow: StepNow;
  readonly repair: Problem | undefined;
  readonly pausedTo: Day | null;
  readonly waitsFor: readonly string[];
  readonly circle: readonly string[];
}

export interface Review {
  /** In the order of the rows. */
  readonly goals: readonly GoalReview[];
  readonly steps: readonly StepReview[];
  /** The problems of the plan itself, then those that checkPlan found. */
  readonly problems: readonly Problem[];
}

const NO_PROGRESS: Progress = { share: 0, basis: 'none' };

/** Applies the rules once to every row of a plan; linear. `vagueVerbs` depend on the language. */
export function reviewPlan(plan: Plan, today: Day, vagueVerbs: readonly string[]): Review {
  const problems = [...plan.problems, ...checkPlan(plan), ...checkOnDemand(plan)];
  const { settings } = plan;
  const byId = goalsById(plan.goals);
  const waiting = readWaiting(plan.steps);
  const progress = progressByGoal(plan.goals, plan.steps);
  const counts = stepsDoneByGoal(plan.steps);
  const stepsOf = new Map<string, Step[]>();
  for (const step of plan.steps) {
    if (step.goal === null) continue;
    const list = stepsOf.get(step.goal);
    if (list) list.push(step);
    else stepsOf.set(step.goal, [step]);
  }

  const inTrends = new Set((plan.trends ?? []).map(({ goal }) => goal));

  const goalRepairs = repairsByRow(problems, 'goals');
  const goals = plan.goals.map((goal): GoalReview => {
    const share = progress.get(goal.id) ?? NO_PROGRESS;
    const repair = goalRepairs.get(goal.row);
    return {
      goal,
      progress: share,
      pace: paceOf(goal, share, today, pauseOfGoal(goal, settings, today) !== null),
      horizon: horizonOf(goal, today),
      stepsDone: counts.get(goal.id) ?? { done: 0, all: 0 },
      smart: judgeSmart(goal, stepsOf.get(goal.id) ?? [], {
        hoursPerWeek: settings.hoursPerWeek,
        today,
        vagueVerbs,
        hasTrend: goal.id !== '' && inTrends.has(goal.id),
      }),
      whatNow: whatNowOfGoal(goal, { problem: repair, progress: share, settings, today }),
      repair,
      pausedTo: goalPausedTo(goal, settings),
    };
  });

  const stepRepairs = repairsByRow(problems, 'steps');
  const steps = plan.steps.map((step): StepReview => {
    const goal = step.goal === null ? undefined : byId.get(step.goal);
    const repair = stepRepairs.get(step.row);
    const waitsFor = waiting.waitsFor.get(step.id);
    const circle = waiting.circleOf.get(step.id);
    return {
      step,
      whatNow: whatNowOfStep(step, { problem: repair, goal, waitsFor, circle, settings, today }),
      repair,
      pausedTo: stepPausedTo(step, goal, settings),
      waitsFor: waitsFor ?? [],
      circle: circle ?? [],
    };
  });
  return { goals, steps, problems };
}
