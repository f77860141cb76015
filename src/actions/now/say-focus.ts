import { whyOfStep } from '../../domain/now/chain';
import { fiveMinutesOf, rankFocus, type FocusEntry } from '../../domain/now/focus';
import { goalsById, type Step } from '../../domain/plan/plan';
import { isPlanPaused } from '../../domain/plan/pausing';
import { lastWinOf } from '../../domain/reminders/digest';
import type { GoalLine, StepLine } from '../plan/plan-lines';
import { readForms } from '../plan/change-rows';
import { goalLines, stepLine } from '../plan/plan-lines';
import type { ReadingPorts } from '../ports';
import { say, type Words } from '../../catalogue/catalogue';
import { sayChain } from './say-chain';
import { sayReasons } from './say-reason';

export interface FocusLine extends StepLine {
  /** In words, the first one to say first. */
  readonly reasons: readonly string[];
  /** What it is for, in one line: `G2 → C3 “Lead before the title” → Ultimate goal`; '' when it serves no goal. */
  readonly why: string;
  /** What of it takes five minutes, in a sentence. */
  readonly fiveMinutes: string;
}

export interface Focus {
  /** Ranked: what the hours of a week have room for, at least three where there are as many, at most 7. */
  readonly lines: readonly FocusLine[];
  /** How many more could be done now. */
  readonly more: number;
  readonly hoursPerWeek: number;
  readonly paused: boolean;
  readonly lastDone: { readonly title: string; readonly day: string } | null;
  /** Those that were not let go, as the tab's rows stand. */
  readonly goals: readonly GoalLine[];
}

/** As many steps as the panel shows. */
const mostLines = 7;
const fewestLines = 3;
/** More reasons than these are not read. */
const mostReasons = 3;
/** Signs of the chain. */
const chainRoom = 90;

/** What to do next, each with its reasons, and the goals. */
export function sayFocus(ports: ReadingPorts): Focus {
  const today = ports.clock.today();
  const read = readForms(ports, 'strategy');
  const { settings } = read.plan;
  const { words } = read.found;
  const goals = goalsById(read.plan.goals);
  const ranked = rankFocus(read.plan, today).filter(({ step }) => step.title !== '');
  const lines = forTheWeek(ranked);
  const win = lastWinOf(read.plan.steps, today);
  return {
    lines: lines.map((entry) => ({
      ...stepLine(read, entry.step),
      reasons: sayReasons(entry, words).slice(0, mostReasons),
      why: sayChain(whyOfStep(read.plan, entry.step, goals).slice(1), chainRoom, words),
      fiveMinutes: sayFiveMinutes(words, entry.step),
    })),
    more: ranked.length - lines.length,
    hoursPerWeek: settings.hoursPerWeek,
    paused: isPlanPaused(settings, today),
    lastDone: win ? { title: win.step.title, day: win.doneOn } : null,
    goals: goalLines(read),
  };
}

/** What the hours of a week have room for; where that is less than three, the next ones too. (rule F9) */
function forTheWeek(ranked: readonly FocusEntry[]): FocusEntry[] {
  const fitting = ranked.filter(({ fits }) => fits);
  const chosen = new Set(
    fitting.length >= fewestLines ? fitting : [...fitting, ...ranked.filter(({ fits }) => !fits)].slice(0, fewestLines),
  );
  return ranked.filter((entry) => chosen.has(entry)).slice(0, mostLines);
}

/** What of a step takes five minutes. (rule F11) */
function sayFiveMinutes(words: Words, step: Step): string {
  const { fiveMinutes } = words.home;
  const version = fiveMinutesOf(step);
  return version.code === 'writeTo'
    ? say(fiveMinutes.writeTo, { name: version.name })
    : say(fiveMinutes[version.code], { ifThen: step.ifThen });
}

export function sayGoals(ports: ReadingPorts): { readonly goals: readonly GoalLine[] } {
  return { goals: goalLines(readForms(ports)) };
}
