import { addDays, laterDay, LAST_DAY, serialOfDay, type Day } from '../plan/day';
import { beginOf, ratiosOf, stepsById } from './durations';
import { weightOf } from '../plan/effort';
import { goalPausedTo, stepPausedTo } from '../plan/pausing';
import { goalsById, isOpen, type Goal, type Plan, type Step } from '../plan/plan';
import { seededRandom } from './seeded-random';
import { FEWEST_DONE } from './steps-done';
import { daysOfWork } from '../now/slack';
import { readWaiting, type Waiting } from './waiting';

/*
 * Forecasts when goals are likely to be done: many possible futures are drawn from a person's own record with a fixed seed. (rules O5 to O11)
 */

export interface Forecast {
  /** Half of the futures are done by this day. */
  readonly likely: Day;
  /** Eight of ten futures are done by this day. */
  readonly safe: Day;
}

// These are called a million times; local names are found faster.
const { ceil, exp, floor, max, min, round } = Math;

/** The number of futures of a plan of usual size and of a large plan, and the limit of all draws. */
const MOST_FUTURES = 300;
const FEWEST_FUTURES = 60;
const DRAWS = 600_000;
/** Nothing is forecast beyond this many days. */
const HORIZON = 3650;
const SEED = 20260302;
/** Wider than the rule for kernels says, because a short record often lacks the long times, which are rare. */
const BLUR = 1.4;

interface OpenStep {
  /** Index of its goal among the goals that get a forecast, or -1. */
  readonly goal: number;
  /** Indexes, in the list, of the steps that it waits for. */
  readonly after: readonly number[];
  /** Days from today to its planned beginning; negative when that lies before today. */
  readonly begin: number;
  /** Days from its beginning to its due day, both counted; the days of work when there is no due day. */
  readonly span: number;
  /** Days of work at the available hours, and hours. */
  readonly work: number;
  readonly hours: number;
  /** Days from today until which the step is paused. */
  readonly rests: number;
}

type PlanOfForecast = Pick<Plan, 'goals' | 'steps' | 'changes'> & {
  readonly settings: Pick<Plan['settings'], 'beganOn' | 'hoursPerWeek' | 'pausedUntil'>;
};

/**
 * The forecast of each active goal with open steps, by ID. Empty while fewer than eight steps are done. The same rows and day give the
 * same result. About 600,000 draws at most, whatever the size of the plan.
 * @param mayForecast leaves out goals that take their progress from others
 */
export function forecastGoals(
  plan: PlanOfForecast,
  today: Day,
  mayForecast: (goal: Goal) => boolean = () => true,
): Map<string, Forecast> {
  const ratios = ratiosOf(plan, today);
  if (ratios.length < FEWEST_DONE) return new Map();
  const goals = plan.goals.filter(
    (goal) => goal.id !== '' && (goal.status === 'active' || goal.status === null) && mayForecast(goal),
  );
  const open = openSteps(plan, goals, today);
  if (open.length === 0) return new Map();
  const futures = Math.max(FEWEST_FUTURES, Math.min(MOST_FUTURES, Math.floor(DRAWS / open.length)));
  const ends = simulate(open, goals.length, ratios, plan.settings.hoursPerWeek, futures);
  const forecasts = new Map<string, Forecast>();
  goals.forEach(({ id }, number) => {
    const days = ends.subarray(number * futures, (number + 1) * futures).sort();
    if ((days[0] ?? -1) < 0) return;
    forecasts.set(id, {
      likely: addDays(today, days[Math.ceil(futures * 0.5) - 1] ?? 0),
      safe: addDays(today, days[Math.ceil(futures * 0.8) - 1] ?? 0),
    });
  });
  return forecasts;
}

/** The open steps, each after the steps that it waits for; the others by due day, steps without a due day last. */
function openSteps(
  { goals, steps, changes = [], settings }: PlanOfForecast,
  shown: readonly Goal[],
  today: Day,
): OpenStep[] {
  const byGoal = goalsById(goals);
  const byId = stepsById(steps);
  const waiting = readWaiting(steps);
  const numberOf = new Map(shown.map(({ id }, number) => [id, number] as const));
  const lastMoved = new Map<string, Day>();
  for (const { of, when, kind } of changes) {
    if (when !== null && (kind === 'movedLater' || kind === 'pulledIn') && when > (lastMoved.get(of) ?? ''))
      lastMoved.set(of, when);
  }
  const live = steps.filter((step) => {
    const goal = step.goal === null ? undefined : byGoal.get(step.goal);
    if (step.id === '' || byId.get(step.id) !== step || !isOpen(step)) return false;
    // A plan that is paused for a stated time goes on after it; a goal with the status Paused has no such day.
    return !goal || ((goal.status === 'active' || goal.status === null) && goalPausedTo(goal, settings) !== LAST_DAY);
  });
  const ordered = inWaitingOrder(live, waiting);
  const placeOf = new Map(ordered.map(({ id }, place) => [id, place] as const));
  const now = serialOfDay(today);
  return ordered.map((step) => {
    const goal = step.goal === null ? undefined : byGoal.get(step.goal);
    const known = beginOf(step, byId, byGoal, settings);
    const work = daysOfWork(step.effort, settings.hoursPerWeek);
    // A date that was moved was planned on the day of the move.
    const replanned = lastMoved.get(step.id);
    const planned =
      replanned !== undefined && step.due !== null && replanned <= step.due
        ? known === null
          ? replanned
          : laterDay(known, replanned)
        : known;
    const begin =
      step.due === null
        ? serialOfDay(planned === null ? today : laterDay(planned, today))
        : Math.min(serialOfDay(planned ?? today), serialOfDay(step.due));
    const rests = stepPausedTo(step, goal, settings);
    return {
      goal: step.goal === null ? -1 : (numberOf.get(step.goal) ?? -1),
      after: (waiting.waitsFor.get(step.id) ?? []).flatMap((id) => placeOf.get(id) ?? []),
      begin: begin - now,
      span: step.due === null ? work : serialOfDay(step.due) - begin + 1,
      work,
      hours: weightOf(step.effort),
      rests: rests === null || rests === LAST_DAY ? -HORIZON * 100 : serialOfDay(rests) - now,
    };
  });
}

/** By due day and row, but never before a step that it waits for. Stable. */
function inWaitingOrder(steps: readonly Step[], { waitsFor }: Waiting): Step[] {
  const byDue = [...steps].sort((a, b) =>
    (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : a.row - b.row,
  );
  const byId = new Map(byDue.map((step) => [step.id, step] as const));
  const placed = new Set<string>();
  const looked = new Map<string, number>();
  const ordered: Step[] = [];
  for (const first of byDue) {
    // An explicit stack: a chain of ten thousand steps would overflow the call stack.
    const stack = [first];
    for (let step = stack[0]; step !== undefined; step = stack[stack.length - 1]) {
      const at = looked.get(step.id) ?? 0;
      const before = waitsFor.get(step.id)?.[at];
      looked.set(step.id, at + 1);
      if (before !== undefined) {
        const other = byId.get(before);
        if (other && !placed.has(before)) stack.push(other);
        continue;
      }
      stack.pop();
      if (placed.has(step.id)) continue;
      placed.add(step.id);
      ordered.push(step);
    }
  }
  return ordered;
}

/**
 * For each goal and future the last day of the goal's steps, in days from today; -1 for a goal without steps. Each future draws the record
 * anew and blurs it (a smoothed bootstrap), because a short record is not certain.
 */
function simulate(
  open: readonly OpenStep[],
  goals: number,
  ratios: readonly number[],
  hoursPerWeek: number,
  futures: number,
): Int32Array {
  const random = seededRandom(SEED);
  const ends = new Int32Array(goals * futures).fill(-1);
  const drawn = new Float64Array(ratios.length);
  const finish = new Int32Array(open.length);
  const blur = blurOf(ratios);
  const daysPerHour = 7 / max(hoursPerWeek, 0.5);
  for (let future = 0; future < futures; future += 1) {
    for (let at = 0; at < drawn.length; at += 1)
      drawn[at] = (ratios[floor(random() * ratios.length)] ?? 1) * exp(blur * bell(random));
    let worked = 0;
    for (let place = 0; place < open.length; place += 1) {
      const step = open[place] as OpenStep;
      let begin = max(step.begin, step.rests);
      for (const before of step.after) begin = max(begin, (finish[before] ?? 0) + 1);
      let ratio = drawn[floor(random() * drawn.length)] ?? 1;
      let end = begin + max(1, round(step.span * ratio)) - 1;
      // The step is open today, so recorded times that would have ended before today do not apply.
      for (let again = 0; end < 0 && again < 4; again += 1) {
        ratio = drawn[floor(random() * drawn.length)] ?? 1;
        end = begin + max(1, round(step.span * ratio)) - 1;
      }
      if (end < 0) end = max(1, round(step.work * ratio)) - 1;
      // The hours of a week limit this step and all steps before it together.
      worked += step.hours * ratio;
      end = min(HORIZON, max(end, ceil(worked * daysPerHour) - 1));
      finish[place] = end;
      if (step.goal < 0) continue;
      const at = step.goal * futures + future;
      if (end > (ends[at] ?? -1)) ends[at] = end;
    }
  }
  return ends;
}

/**
 * How far the logarithms of drawn ratios are spread around the recorded ratios: the spread of the record divided by the fifth root of its
 * length (Scott's rule for the width of a kernel). 0 for a record without any spread. (rule O12)
 */
function blurOf(ratios: readonly number[]): number {
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const spread = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1));
  return BLUR * spread * logs.length ** -0.2;
}

/** An approximately standard normal number: the scaled sum of four uniform numbers. Fast, and without extreme values. */
function bell(random: () => number): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

/** A third of a month: the unit in which a forecast is shown. */
export interface MonthPart {
  readonly part: 'early' | 'mid' | 'late';
  /** The first day of the month. */
  readonly month: Day;
}

export function monthPartOf(day: Day): MonthPart {
  const date = Number(day.slice(8));
  return { part: date <= 10 ? 'early' : date <= 20 ? 'mid' : 'late', month: `${day.slice(0, 8)}01` as Day };
}

/** Whether a forecast is too far in the future to be given in months. */
export function isFarOff({ safe }: Forecast, today: Day): boolean {
  return serialOfDay(safe) - serialOfDay(today) >= HORIZON / 2;
}
