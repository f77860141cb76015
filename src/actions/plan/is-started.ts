import type { Found } from '../ports';

/** Whether the file has a plan: Goals or Steps alone is enough, and so is Home, which *Start* makes last. */
export function isStarted(found: Found): boolean {
  return found.goals !== undefined || found.steps !== undefined || found.home !== undefined;
}
