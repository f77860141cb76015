/** Moves the clock and fires the clock triggers that are due, in the order of their times. */
import type { StoredTrigger } from '../contract';

export interface TriggerHost {
  now(): number;
  setNow(ms: number): void;
  readonly triggers: StoredTrigger[];
  /** The next time of the trigger, strictly after `after`; null if it never fires again. */
  nextFiring(trigger: StoredTrigger, after: number): number | null;
  fire(trigger: StoredTrigger, at: number): void;
  /** Called after each firing, so that a kill of the process does not repeat it. */
  save(): void;
}

/** Whether it is a clock trigger of this file that Google has not disabled. */
export const canFire = ({ eventType, file, disabled }: StoredTrigger): boolean =>
  eventType === 'CLOCK' && file === undefined && disabled !== true;

/** The clock trigger that is due first, not after `to`; of two with the same time, the older. */
function nextDue(triggers: readonly StoredTrigger[], to: number): StoredTrigger | null {
  let first: StoredTrigger | null = null;
  for (const trigger of triggers) {
    if (!canFire(trigger) || trigger.nextAt === null || trigger.nextAt > to) continue;
    if (
      first?.nextAt == null ||
      trigger.nextAt < first.nextAt ||
      (trigger.nextAt === first.nextAt && trigger.createdAt < first.createdAt)
    )
      first = trigger;
  }
  return first;
}

/**
 * Advances the clock to an instant. A trigger whose time passed when the clock was set fires once, late. The next time of a
 * trigger is set before it runs, so that a run that kills the process is not repeated at once.
 */
export function advanceTo(host: TriggerHost, to: number): { trigger: StoredTrigger; at: number }[] {
  const fired: { trigger: StoredTrigger; at: number }[] = [];
  for (let due = nextDue(host.triggers, to); due; due = nextDue(host.triggers, to)) {
    const at = Math.max(due.nextAt ?? to, host.now());
    host.setNow(at);
    due.nextAt = host.nextFiring(due, at);
    host.fire(due, at);
    fired.push({ trigger: due, at });
    host.save();
  }
  host.setNow(Math.max(to, host.now()));
  host.save();
  return fired;
}
