/**
 * Edits that come faster than their runs end. Google keeps two events of onEdit waiting and drops further ones (docs/google-facts.md).
 * Times are simulated milliseconds since the first edit; a run lasts as long as the cost model says.
 */

/** How many events wait while a run works. */
const WAITING = 2;

interface QueuedRun {
  /** Index of the edit whose event the run has. */
  edit: number;
  from: number;
  to: number;
}

export interface QueueOutcome {
  runs: QueuedRun[];
  /** Indices of the edits whose events were dropped; the edits themselves are in the file. */
  dropped: number[];
}

/** A run in progress, as the queue sees it. */
export interface RunInQueue {
  /** To be called before each call of the run, with the milliseconds since it began: what a person does meanwhile comes into the file. */
  pass(elapsed: number): void;
  /** Milliseconds until the run before lets go of its lock, `elapsed` after this run began. */
  lockWait(elapsed: number): number;
}

export interface QueueHost {
  /** Puts the edit into the file. */
  apply(edit: number): void;
  /** Runs onEdit for the event; returns its duration, and whether it took a lock. */
  run(edit: number, run: RunInQueue): { milliseconds: number; locked: boolean };
}

/**
 * @param times when each edit comes, ascending
 * @param together whether runs work at the same time, each from its edit on, instead of one after the other
 */
export function runQueue(host: QueueHost, times: readonly number[], together: boolean): QueueOutcome {
  const runs: QueuedRun[] = [];
  const dropped: number[] = [];
  const waiting: number[] = [];
  let next = 0;
  let now = 0;
  let lockedUntil = 0;
  const applyUntil = (moment: number, isBusy: boolean): void => {
    for (; next < times.length && (times[next] ?? 0) <= moment; next++) {
      host.apply(next);
      if (isBusy && !together && waiting.length >= WAITING) dropped.push(next);
      else waiting.push(next);
    }
  };
  while (next < times.length || waiting.length > 0) {
    if (waiting.length === 0) {
      now = Math.max(now, times[next] ?? now);
      host.apply(next);
      waiting.push(next++);
    }
    const edit = waiting.shift() ?? 0;
    const from = together ? (times[edit] ?? now) : now;
    const { milliseconds, locked } = host.run(edit, {
      pass: (elapsed) => applyUntil(from + elapsed, true),
      lockWait: (elapsed) => Math.max(0, lockedUntil - from - elapsed),
    });
    const to = from + milliseconds;
    applyUntil(to, true);
    runs.push({ edit, from, to });
    if (locked) lockedUntil = Math.max(lockedUntil, to);
    now = Math.max(now, to);
  }
  return { runs, dropped };
}
