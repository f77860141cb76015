import { say } from '../catalogue/catalogue';
import type { SidebarWords } from '../catalogue/catalogue';

/** The server did not answer, or answered with nothing. */
export class Unanswered extends Error {}

/*
 * What google.script.run hands to the failure handler is an Error whose message begins with the name of what was thrown. Waymark's own
 * sentences come as `Error: …`; whatever Google or a slip of ours throws comes under another name, and says nothing to a user.
 */

/** The browser's account is not the one that opened the page. (docs/google-facts.md, the sidebar) */
const ofAccounts = /PERMISSION_DENIED|We're sorry, a server error occurred|authorization is required/i;
const ofNetwork = /^(NetworkError|ScriptError: NetworkError)\b|connection failure|HTTP 0\b/i;
/** `… permission to call MailApp.sendEmail. Required permissions: …` */
const ofPermission = /required permissions:|permission to call/i;
const foreign =
  /^\s*([A-Z]\w*)?(Exception|(Type|Range|Reference|Syntax|Eval|URI|Internal|Script)Error)\b|^Service (invoked|unavailable|error|\w+ (failed|timed out))|exceeded maximum execution time/i;

/** One sentence that a user can do something with, for whatever a call was rejected with. No raw exception gets through. */
export function explainFailure(error: unknown, words: SidebarWords): string {
  const text = error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? '');
  if (error instanceof Unanswered || ofAccounts.test(text)) return words.accounts;
  if (ofNetwork.test(text)) return words.offline;
  if (ofPermission.test(text)) return words.notAuthorised;
  const own = text.replace(/^\s*(Uncaught )?Error:\s*/, '').trim();
  return own === '' || foreign.test(text) ? words.trouble : say(words.failed, { text: own });
}
