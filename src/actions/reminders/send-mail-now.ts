import { say } from '../../catalogue/catalogue';
import { composeDigest, type Digest } from '../../domain/reminders/digest';
import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { isClaimed } from './daily-run';
import type { Ports } from '../ports';
import { askToAllow } from './say-missing';
import { circumstancesOf, sendClaimed } from './send-mail';
import { factsOf, lastNamedOf, remindersOf } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { sayDay } from '../plan/say-day';

/**
 * *Send me one now*: today's mail at any hour. It counts as the mail of the day, so the daily run sends none after it, and nothing is sent when
 * today's was sent already. It goes only to the owner of the reminders, or to the caller while there is no owner. (rules N13, N14)
 */
export function sendMailNow(ports: Ports): Said & { readonly sent: boolean } {
  const { mailer, clock, consent } = ports;
  const plain = (message: string, sent = false): Said & { readonly sent: boolean } => ({ message, problems: [], sent });
  return changePlan(ports, (found) => {
    const { words } = found;
    const reminders = remindersOf(ports);
    const { me } = mailer;
    if (me === '') return plain(askToAllow(['address'], consent, words));
    if (reminders.owner !== '' && reminders.owner !== me)
      return plain(
        say(words.messages.remindersOwner, { mail: reminders.owner, day: sayDay(reminders.since, found.dayLocale) }),
      );
    const today = clock.today();
    if (isClaimed(reminders, today)) return plain(words.messages.mailGone);
    const { read } = updatePlan(ports, found);
    // With `onRequest` there always is a digest.
    const digest = composeDigest(
      { ...read.plan, problems: read.problems },
      today,
      lastNamedOf(read, factsOf(reminders)),
      {
        ...circumstancesOf(reminders, read, today),
        onRequest: true,
      },
    ) as Digest;
    const outcome = sendClaimed(ports, read, digest, me, today, { ...reminders, lastError: '' });
    const { messages } = read.found.words;
    if (outcome === 'sent') return plain(say(messages.mailSent, { mail: me }), true);
    if (consent.missing('mail').length > 0) return plain(askToAllow(['mail'], consent, read.found.words));
    return plain(outcome === 'noQuota' ? messages.noQuotaNow : remindersOf(ports).lastError);
  });
}
