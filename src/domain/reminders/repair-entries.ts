import type { Day } from '../plan/day';
import { wantsRepair } from '../now/check';
import type { Plan, Problem } from '../plan/plan';
import { readWaiting } from '../progress/waiting';
import { cutTo, type Section } from './section';

/*
 * What the mail asks to repair: problems of rows and tabs, and circles of waiting steps.
 */

export interface RepairEntry {
  /** Empty for a row without an ID, or for a whole tab. */
  readonly id: string;
  readonly title: string;
  readonly problem: Problem;
}

/** The key of the day on which a problem of a whole tab was named. */
export function tabProblemKey({ tab, column, code }: Pick<Problem, 'tab' | 'column' | 'code'>): string {
  return `tab:${tab}.${column}.${code}`;
}

/** One line for each row with a problem and for each circle; those named longest ago come first. */
export function repairSection(plan: Plan, lastNamed: ReadonlyMap<string, Day>): Section<RepairEntry> {
  const named = new Map<string, { readonly id: string; readonly title: string }>();
  for (const goal of plan.goals) named.set(`goals ${goal.row}`, goal);
  for (const step of plan.steps) named.set(`steps ${step.row}`, step);
  const lines = new Map<string, RepairEntry>();
  const circles = new Set<string>();
  const add = (problem: Problem): void => {
    const place = `${problem.tab} ${problem.row}`;
    const row = named.get(place);
    const key = problem.row === 0 ? `${place} ${problem.column}` : place;
    const id = row?.id ?? (problem.row === 0 ? tabProblemKey(problem) : '');
    if (!lines.has(key)) lines.set(key, { id, title: row?.title ?? '', problem });
  };
  // Problems of a whole tab come before its rows, so that the limit never leaves them out.
  for (const problem of plan.problems) if (problem.row === 0) add(problem);
  for (const problem of plan.problems) if (wantsRepair(problem)) add(problem);
  for (const circle of readWaiting(plan.steps).circles) circles.add(circle[0] ?? '');
  for (const problem of plan.problems) {
    if (
      problem.tab === 'steps' &&
      problem.code === 'circular' &&
      circles.has(named.get(`steps ${problem.row}`)?.id ?? '')
    )
      add(problem);
  }
  const dayOf = (entry: RepairEntry): string => lastNamed.get(entry.id) ?? '';
  const entries = [...lines.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return cutTo(entries);
}
