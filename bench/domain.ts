/**
 * Measures the rules of src/domain without a spreadsheet, by the number of steps: the review, the focus, the forecast, and the preview of a
 * change that moves a long chain of steps. main.ts measures whole runs.
 */
import { previewAdjust } from '../src/domain/adjusting/adjusting';
import { rankFocus } from '../src/domain/now/focus';
import { reviewPlan } from '../src/domain/now/review';
import { addDays, type Day } from '../src/domain/plan/day';
import type { Goal, Plan, PlanSettings, Step } from '../src/domain/plan/plan';
import { forecastGoals } from '../src/domain/progress/forecast';
import { alignRows } from '../workbench/table';

const sizes = [1_000, 2_000, 5_000, 10_000];
const today = '2026-03-02' as Day;
const dayAfter = (days: number): Day => addDays(today, days);

/** A plan with `count` steps: every fifth is done, chains of a hundred wait for each other, each goal has fifty. */
function planOf(count: number): Plan {
  const goals = Array.from({ length: count / 50 }, (_, n): Goal => ({
    row: n + 2,
    id: `G${n + 1}`,
    title: `Reach the result number ${n + 1}`,
    measure: 'Results',
    now: n % 5,
    target: 10,
    baseline: 0,
    deadline: dayAfter(60 + n),
    status: 'active',
    kind: 'achieve',
    achievable: 'I did a smaller one',
    sure: 4,
    serves: '',
    value: '',
    start: dayAfter(-60),
    partOf: n % 4 === 3 ? `G${n}` : null,
    priority: (n % 3) + 1,
    ifThen: '',
    reward: '',
    rewardTaken: false,
    private: false,
    pausedUntil: null,
  }));
  const steps = Array.from({ length: count }, (_, n): Step => {
    const isDone = n % 5 === 4;
    return {
      row: n + 2,
      id: `S${n + 1}`,
      title: `Do the work of number ${n + 1}`,
      goal: `G${(n % goals.length) + 1}`,
      goalText: `G${(n % goals.length) + 1}`,
      status: isDone ? 'done' : 'todo',
      due: dayAfter((n % 200) - 20),
      effort: (n % 7) + 1,
      thisWeek: n % 40 === 0,
      start: isDone ? dayAfter(-50 - (n % 30)) : null,
      doneOn: isDone ? dayAfter(-1 - (n % 60)) : null,
      after: n % 100 === 0 || isDone ? [] : [`S${n % 5 === 0 ? n - 1 : n}`],
      helps: (n % 5) + 1,
      remindDays: null,
      ifThen: '',
      repeat: null,
      contact: '',
      reward: '',
      rewardTaken: false,
      pausedUntil: null,
      private: false,
      notes: '',
    };
  });
  const settings: PlanSettings = {
    hoursPerWeek: 6,
    reminderHour: 8,
    rhythm: 'mondayAndDue',
    weekdaysOnly: false,
    daysOff: [],
    calendar: false,
    leadDays: 3,
    reflection: 'twoWeeks',
    firstDayOfWeek: 'monday',
    pausedUntil: null,
    lastReflection: null,
    beganOn: dayAfter(-90),
    followUpApplied: 7,
    followUpInterview: 14,
  };
  return { goals, steps, settings, problems: [] };
}

const measurements: Readonly<Record<string, (plan: Plan) => unknown>> = {
  'Whole review': (plan) => reviewPlan(plan, today, ['learn', 'try', 'look']),
  Focus: (plan) => rankFocus(plan, today),
  Forecast: (plan) => forecastGoals(plan, today),
  'Preview of a move': (plan) => previewAdjust(plan, { kind: 'move', id: 'S1', to: dayAfter(30) }, today),
};

/** The shortest of five measurements, in milliseconds: other load on the machine can only make one longer. */
function best(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

const plans = sizes.map(planOf);
const timed = Object.entries(measurements).map(([name, work]) => ({
  name,
  milliseconds: plans.map((plan) => best(() => work(plan))),
}));
const sums = sizes.map((_, at) => timed.reduce((sum, { milliseconds }) => sum + (milliseconds[at] ?? 0), 0));
const inWords = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
process.stdout.write('The rules alone\n');
for (const line of alignRows([
  ['', ...sizes.map((size) => `${size.toLocaleString('en-GB')} steps`)],
  ...timed.map(({ name, milliseconds }) => [name, ...milliseconds.map(inWords)]),
  ['All of it', ...sums.map(inWords)],
]))
  process.stdout.write(`  ${line}\n`);

const [least = 1, most = 1] = [sums[0], sums[sums.length - 1]];
const [small = 1, large = 1] = [sizes[0], sizes[sizes.length - 1]];
const allowed = (large * Math.log(large)) / (small * Math.log(small));
const row = (what: string, measured: string, limit: string, met: boolean): string[] => [
  met ? '✓' : '✗',
  what,
  measured,
  limit,
];
for (const line of alignRows([
  row('The rules at 10,000 steps', inWords(most), 'under 1 s', most < 1000),
  row(
    'Growth from 1,000 to 10,000 steps',
    `${(most / least).toFixed(1)} times`,
    `n log n: ${allowed.toFixed(1)} times`,
    most / least < allowed * 1.5,
  ),
]))
  process.stdout.write(`  ${line}\n`);
