import { rankFocus } from '../domain/focus';
import { isPlanPaused } from '../domain/pausing';
import { lastWinOf } from '../domain/digest';
import type { Focus, GoalLine } from '../sidebar/contract';
import { readForms } from './change-rows';
import { goalLines, stepLine } from './plan-lines';
import type { Ports } from './ports';
import { sayReason } from './say-reason';

/** As many steps as the panel shows. */
const mostLines = 7;

/** What to do next, each with its reasons, and the goals. */
export function sayFocus(ports: Ports): Focus {
  const today = ports.clock.today();
  const read = readForms(ports);
  const { settings } = read.plan;
  const ranked = rankFocus(read.plan, today).filter(({ step }) => step.title !== '');
  const win = lastWinOf(read.plan.steps, today);
  return {
    lines: ranked.slice(0, mostLines).map(({ step, reasons }) => ({ ...stepLine(read, step), reasons: reasons.map((reason) => sayReason(reason, ports.words)) })),
    more: Math.max(0, ranked.length - mostLines),
    hoursPerWeek: settings.hoursPerWeek,
    paused: isPlanPaused(settings, today),
    lastDone: win ? { title: win.step.title, day: win.doneOn } : null,
    goals: goalLines(read),
  };
}

export function sayGoals(ports: Ports): { readonly goals: readonly GoalLine[] } {
  return { goals: goalLines(readForms(ports)) };
}
