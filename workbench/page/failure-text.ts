import { NotConnected } from './connection';
import { words } from './words';

/** One sentence for what a request was rejected with. */
export function sayFailure(error: unknown): string {
  if (error instanceof NotConnected) return words.stopped;
  return error instanceof Error ? error.message : String(error);
}
