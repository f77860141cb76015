import type { DoubtId, Sides } from '../../../runtime';
import type * as Runtime from '../../../runtime';
import { limits, pending, type Promised } from '../../../bench/doubts-held';
import { continueMainJob, doMainJob, doMainJobInSteps, type Outcome } from './main-job';

/*
 * Runs of the main job under chosen sides, compared with the run in which everything is as it is believed to be.
 */

declare const outside: { readonly runtime: typeof Runtime; readonly [kept: string]: unknown };
export const { doubts } = outside.runtime;
const { canTouch } = outside.runtime;

/** A sheet of 100 rows is prepared in half the time; that this makes no difference is a test of its own. */
const small: Sides = { 'new-sheet-size': 1 };

let job: ReturnType<typeof doMainJobInSteps> | undefined;
const believed = (): ReturnType<typeof doMainJobInSteps> => (job ??= doMainJobInSteps(small));

const baseOutcome = (): Outcome => believed().outcome;

/** Steps that no doubt can touch are as in the job in which everything is as believed: the job continues from the first that one may touch. */
function outcomeOf(sides: Sides): Outcome {
  const { outcome, checkpoints } = believed();
  const turned = (Object.keys(sides) as DoubtId[]).filter((id) => sides[id] === 1 && !(id in small));
  const step = checkpoints.findIndex(({ methods }) =>
    [...methods].some(([surface, byMethod]) => turned.some((id) => canTouch(id, surface, byMethod))),
  );
  const checkpoint = checkpoints[step];
  return checkpoint ? continueMainJob({ ...sides, ...small }, checkpoint, step) : outcome;
}

const outcomes = new Map<DoubtId, Outcome>();
/** The outcome under the other side of one doubt. */
function outcomeUnder(id: DoubtId): Outcome {
  const outcome = outcomes.get(id) ?? outcomeOf({ [id]: 1 });
  outcomes.set(id, outcome);
  return outcome;
}

function compare(outcome: Outcome, expected: Outcome): { broken: Promised; how: unknown }[] {
  const differing = Object.keys(expected.plan).filter(
    (tab) => JSON.stringify(outcome.plan[tab]) !== JSON.stringify(expected.plan[tab]),
  );
  const twice = outcome.mails.filter((day, index) => outcome.mails.indexOf(day) !== index);
  const missing = expected.mails.filter((day) => !outcome.mails.includes(day));
  const found: [Promised, unknown][] = [
    ['plan', differing.map((tab) => [tab, outcome.plan[tab]])],
    ['mails', twice],
    ['mail', missing],
    ['second update', outcome.secondWrites],
    ['run', outcome.failures],
    ['other file', outcome.triggersElsewhere.length === 0 ? ['gone'] : []],
  ];
  return found.filter(([, how]) => (how as unknown[]).length > 0).map(([broken, how]) => ({ broken, how }));
}

/** What does not hold under the other sides of these doubts, without what is known not to. */
export function surprises(...ids: DoubtId[]): unknown[] {
  const known = [...pending, ...limits].filter(({ doubt }) => doubt === 'any' || ids.includes(doubt));
  const [only] = ids;
  const outcome =
    ids.length === 1 && only ? outcomeUnder(only) : outcomeOf(Object.fromEntries(ids.map((id) => [id, 1])));
  return compare(outcome, baseOutcome()).filter(({ broken }) => !known.some((one) => one.broken === broken));
}

/** What is said not to hold under the other side of this doubt (or in any run) and does: its entry in bench/doubts-held.ts has to go. */
export function mended(id: DoubtId | 'any'): Promised[] {
  const broken = compare(id === 'any' ? baseOutcome() : outcomeUnder(id), baseOutcome());
  return [...pending, ...limits]
    .filter((known) => known.doubt === id && !broken.some((one) => one.broken === known.broken))
    .map((known) => known.broken);
}

/** What does not hold in a whole run with sheets of a thousand rows and everything as believed. */
export const surprisesAsBelieved = (): unknown[] =>
  compare(doMainJob({}), baseOutcome()).filter(
    ({ broken }) => !pending.some((one) => one.doubt === 'any' && one.broken === broken),
  );
