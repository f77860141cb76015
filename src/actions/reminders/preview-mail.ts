import { addDays, startOfWeek } from '../../domain/plan/day';
import { composeDigest, type Digest } from '../../domain/reminders/digest';
import type { Mail } from '../../mail/compose-mail';
import { explainDay, explainDigest, type Why } from '../../mail/explain';
import { readForms } from '../plan/change-rows';
import { circumstancesOf, writeMail } from './send-mail';
import type { UpdatingPorts } from '../ports';
import { factsOf, lastNamedOf, remindersOf } from '../update/script-facts';

/** Today's mail as it would be written now, or next Monday's when today has none. Sends nothing and claims no day. (rule N14) */
export function previewMail(ports: UpdatingPorts): Mail & { readonly why: readonly Why[] } {
  const today = ports.clock.today();
  const read = readForms(ports, 'hidden', 'assessment');
  const plan = { ...read.plan, problems: read.problems };
  const reminders = remindersOf(ports);
  const lastNamed = lastNamedOf(read, factsOf(reminders));
  const monday = addDays(startOfWeek(today), 7);
  const { pausedUntil } = plan.settings;
  const unpaused =
    pausedUntil !== null && pausedUntil > monday
      ? { ...plan, settings: { ...plan.settings, pausedUntil: null } }
      : plan;
  // With `onRequest` there always is a digest.
  const digest =
    composeDigest(plan, today, lastNamed, circumstancesOf(reminders, read, today)) ??
    (composeDigest(unpaused, monday, lastNamed, {
      ...circumstancesOf(reminders, read, monday),
      onRequest: true,
    }) as Digest);
  const { words } = read.found;
  const mail = writeMail(ports.file, read, digest);
  return { ...mail, why: [{ title: mail.subject, why: explainDay(digest, words) }, ...explainDigest(digest, words)] };
}
