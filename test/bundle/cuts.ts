import type { PlanInHand } from './plan';

/** Calls that change something: a run that is cut off between two of them leaves the same as one that is cut off at the second. */
const changing = /\.(set|insert|delete|remove|create(?!DeveloperMetadataFinder)|add|move|clear|append|send)\w*$/;

/** With EVERY_CUT=1 in the environment, all are tried; otherwise this many, spread over the run, because each takes two runs. */
const most = process.env['EVERY_CUT'] === '1' ? Infinity : 5;

/**
 * Calls of the last run at which cutting it off leaves something different each time; the first and the last call are among them.
 * @throws when the last run changed nothing: then it is not the run that is to be cut off, but one that looked at what it left
 */
export function cutsOf(plan: PlanInHand): number[] {
  const log = plan.workbook.callLog();
  if (!log.some(({ method }) => changing.test(method))) throw new Error('The last run changed nothing.');
  const cuts = log
    .filter(({ method }, index) => changing.test(method) || index === 0 || index === log.length - 1)
    .map(({ n }) => n);
  const all = [...new Set(cuts)];
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))] ?? 1);
}
