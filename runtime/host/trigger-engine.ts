/** Moves the clock and fires the clock triggers that fall due, in the order of time. */
import type { StoredTrigger } from '../contract';

export interface TriggerHost {
  now(): number;
  setNow(ms: number): void;
  readonly triggers: StoredTrigger[];
  /** When the trigger fires next, strictly after `after`; null when never again. */
  nextFiring(trigger: StoredTrigger, after: number): number | null;
  fire(trigger: StoredTrigger, at: number): void;
  /** Called after each firing, so that a kill between two loses neither. */
  save(): void;
}

/** The clock trigger that is due first, at `to` at the latest; of two at the same moment the older one. */
function nextDue(triggers: readonly StoredTrigger[], to: number): StoredTrigger | null {
  let first: StoredTrigger | null = null;
  for (const trigger of triggers) {
    if (trigger.eventType !== 'CLOCK' || trigger.nextAt === null || trigger.nextAt > to) continue;
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
 * Advances the clock to an instant. A trigger whose time passed while the clock was set by hand fires once, late; its
 * next firing is fixed before it runs, so that a run that dies is not repeated at once.
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
