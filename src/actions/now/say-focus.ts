import { whyOfStep } from '../../domain/now/chain';
import { fiveMinutesOf, rankFocus, type FocusEntry } from '../../domain/now/focus';
import { goalsById, type Step } from '../../domain/plan/plan';
import { isPlanPaused } from '../../domain/plan/pausing';
import { lastWinOf } from '../../domain/reminders/last-win';
import type { GoalLine, OwnStatuses, StepLine } from '../plan/plan-lines';
import { readForms } from '../plan/change-rows';
import { goalLines, ownStatuses, stepLine } from '../plan/plan-lines';
import type { ReadingPorts } from '../ports';
import { say, type Words } from '../../catalogue/catalogue';
import { sayWrong } from '../plan/say-wrong';
import { sayChain } from './say-chain';
import { sayReasons } from './say-reason';

export interface FocusLine extends StepLine {
  /** In words, the strongest first. */
  readonly reasons: readonly string[];
  /** The chain to what it serves, in one line: `G2 → C3 “Lead before the title” → Ultimate goal`; '' when it serves no goal. */
  readonly why: string;
  /** A start of five minutes, in a sentence. */
  readonly fiveMinutes: string;
}

export interface Focus {
  /** Ranked: steps that fit into the hours of a week; 3 to 7, if there are as many. */
  readonly lines: readonly FocusLine[];
  /** How many more could be done now. */
  readonly more: number;
  readonly hoursPerWeek: number;
  readonly paused: boolean;
  readonly lastDone: { readonly title: string; readonly day: string } | null;
  /** One sentence for each fault of a whole tab that this view needs. (rule Y40) */
  readonly wrong?: readonly string[];
  /** The goals that were not let go, in the order of their rows. */
  readonly goals: readonly GoalLine[];
}

/** Steps that the panel shows at most and at least. */
const mostLines = 7;
const fewestLines = 3;
/** Reasons that are shown for a step. */
const mostReasons = 3;
/** Characters of the chain. */
const chainLength = 90;

/** The next steps with their reasons, and the goals. */
export function sayFocus(ports: ReadingPorts): Focus {
  const today = ports.clock.today();
  const read = readForms(ports, 'strategy');
  const { settings } = read.plan;
  const { words } = read.found;
  const goals = goalsById(read.plan.goals);
  const ranked = rankFocus(read.plan, today).filter(({ step }) => step.title !== '');
  const lines = forTheWeek(ranked);
  const win = lastWinOf(read.plan.steps, today);
  const wrong = sayWrong(read.found, ['settings', 'goals', 'steps', 'home', 'timeline']);
  return {
    lines: lines.map((entry) => ({
      ...stepLine(read, entry.step),
      reasons: sayReasons(entry, words).slice(0, mostReasons),
      why: sayChain(whyOfStep(read.plan, entry.step, goals).slice(1), chainLength, words),
      fiveMinutes: sayFiveMinutes(words, entry.step),
    })),
    more: ranked.length - lines.length,
    hoursPerWeek: settings.hoursPerWeek,
    paused: isPlanPaused(settings, today),
    lastDone: win ? { title: win.step.title, day: win.doneOn } : null,
    ...(wrong.length > 0 && { wrong }),
    goals: goalLines(read),
  };
}

/** The steps that fit into the hours of a week, filled up to three with the next ones. (rule F9) */
export function forTheWeek(ranked: readonly FocusEntry[]): FocusEntry[] {
  const fitting = ranked.filter(({ fits }) => fits);
  const chosen = new Set(
    fitting.length >= fewestLines ? fitting : [...fitting, ...ranked.filter(({ fits }) => !fits)].slice(0, fewestLines),
  );
  return ranked.filter((entry) => chosen.has(entry)).slice(0, mostLines);
}

/** How to start a step in five minutes. (rule F11) */
function sayFiveMinutes(words: Words, step: Step): string {
  const { fiveMinutes } = words.home;
  const version = fiveMinutesOf(step);
  return version.code === 'writeTo'
    ? say(fiveMinutes.writeTo, { name: version.name })
    : say(fiveMinutes[version.code], { ifThen: step.ifThen });
}

export function sayGoals(ports: ReadingPorts): {
  readonly goals: readonly GoalLine[];
  readonly ownStatuses?: OwnStatuses;
} {
  const read = readForms(ports);
  return { goals: goalLines(read), ...ownStatuses(read) };
}
