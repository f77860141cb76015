import { say } from '../catalogue/catalogue';
import type { SidebarWords } from '../catalogue/catalogue';

/** There is no server, or its answer was empty. */
export class Unanswered extends Error {}

/*
 * google.script.run passes an Error to the failure handler whose message begins with the name of the error's class. Waymark's own messages
 * begin with `Error: `. Other names are errors of Google or bugs; their text does not help a user.
 */

/** The browser's account differs from the one that opened the page. (docs/google-facts.md, the sidebar) */
const ofAccounts = /PERMISSION_DENIED|We're sorry, a server error occurred|authorization is required/i;
const ofNetwork = /^(NetworkError|ScriptError: NetworkError)\b|connection failure|HTTP 0\b/i;
/** `… permission to call MailApp.sendEmail. Required permissions: …` */
const ofPermission = /required permissions:|permission to call/i;
const foreign =
  /^\s*([A-Z]\w*)?(Exception|(Type|Range|Reference|Syntax|Eval|URI|Internal|Script)Error)\b|^Service (invoked|unavailable|error|\w+ (failed|timed out))|exceeded maximum execution time/i;

/** One sentence for the user about the error of a call; never the raw text of an exception. */
export function explainFailure(error: unknown, words: SidebarWords): string {
  const text = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? '');
  if (error instanceof Unanswered || ofAccounts.test(text)) return words.accounts;
  if (ofNetwork.test(text)) return words.offline;
  if (ofPermission.test(text)) return words.notAuthorised;
  const own = text.replace(/^\s*(Uncaught )?Error:\s*/, '').trim();
  return own === '' || foreign.test(text) ? words.trouble : say(words.failed, { text: own });
}
