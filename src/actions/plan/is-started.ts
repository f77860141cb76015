import type { Found } from '../ports';

/** Whether the file has a plan: Goals or Steps alone is enough. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined;
}
