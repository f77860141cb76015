import { NotConnectedError } from './connection';
import { words } from './words';

/** One sentence for what a request was rejected with. */
export function failureText(error: unknown): string {
  if (error instanceof NotConnectedError) return words.stopped;
  return error instanceof Error ? error.message : String(error);
}
