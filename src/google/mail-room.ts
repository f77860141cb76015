import type { MailRoom } from '../actions/ports';
import { readFile } from './read-file';

let room: MailRoom | null = null;

/**
 * The code that writes mails. It stands in a file beside the bundle, as JSON of a function's body, because every run would have to read it
 * otherwise and one a day needs it. Apps Script's V8 makes functions of text like any other (docs/google-facts.md, language).
 */
export function mailRoom(): MailRoom {
  return (room ??= (new Function(JSON.parse(readFile('mail')) as string) as () => MailRoom)());
}
