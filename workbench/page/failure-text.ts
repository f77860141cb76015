import { NotConnectedError } from './connection';
import { words } from './words';

/** The sentence for the error of a request. */
export function failureText(error: unknown): string {
  if (error instanceof NotConnectedError) return words.stopped;
  return error instanceof Error ? error.message : String(error);
}
