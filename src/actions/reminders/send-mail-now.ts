import { say } from '../../catalogue/catalogue';
import { composeDigest, type Digest } from '../../domain/reminders/digest';
import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { isClaimed } from './daily-run';
import type { Ports } from '../ports';
import { sayDay } from './reminders';
import { circumstancesOf, sendClaimed } from './send-mail';
import { factsOf, lastNamedOf, notesOf } from '../update/script-facts';
import { updatePlan } from '../update/update';

/**
 * *Send me one now*: today's mail, whatever the day and the hour. It is the day's one mail, so the daily run sends none after it; when
 * today's has gone already, nothing is sent. It goes to the owner of the reminders alone, or to whoever asks while nobody is. (rules N13, N14)
 */
export function sendMailNow(ports: Ports): Said & { readonly sent: boolean } {
  const { words, mailer, clock, store } = ports;
  const plain = (message: string, sent = false): Said & { readonly sent: boolean } => ({ message, problems: [], sent });
  return changePlan(ports, (found) => {
    const notes = notesOf(ports);
    const { me } = mailer;
    if (notes.owner !== '' && notes.owner !== me)
      return plain(
        say(words.messages.remindersOwner, { mail: notes.owner, day: sayDay(notes.since, store.file.manner) }),
      );
    const today = clock.today();
    if (isClaimed(notes, today)) return plain(words.messages.mailGone);
    const { read } = updatePlan(ports, found);
    // Asked for, there always is one.
    const digest = composeDigest({ ...read.plan, problems: read.problems }, today, lastNamedOf(read, factsOf(notes)), {
      ...circumstancesOf(notes, read, today, words),
      onRequest: true,
    }) as Digest;
    const outcome = sendClaimed(ports, read, digest, me, today, notes);
    if (outcome === 'sent') return plain(say(words.messages.mailSent, { mail: me }), true);
    return plain(outcome === 'noQuota' ? words.messages.noQuotaNow : notesOf(ports).lastError);
  });
}
