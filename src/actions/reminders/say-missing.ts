import { say, type Words } from '../../catalogue/catalogue';
import type { Consent, Need, Ports } from '../ports';

/** What does not work without these permissions, in a sentence each. */
export function sayMissing(needs: readonly Need[], { messages }: Words): string {
  return needs.map((need) => messages.missing[need]).join(' ') || messages.notAuthorised;
}

/** The same with the address at which the user can allow it. */
export function askToAllow(needs: readonly Need[], consent: Consent, words: Words): string {
  return say(words.messages.allowHere, { text: sayMissing(needs, words), link: consent.link(...needs) });
}

/** Does what needs triggers. Gives a sentence when the user does not allow them, so that the rest of a call can go on. */
export function withTriggers({ consent, languages }: Pick<Ports, 'consent' | 'languages'>, work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (consent.missing('triggers').length === 0) throw error;
    return [askToAllow(['triggers'], consent, languages.knownWords())];
  }
}
