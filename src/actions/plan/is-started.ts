import type { Found } from '../ports';

/** Whether there is a plan: one of its two tables is enough. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined;
}
