import { addDays, startOfWeek } from '../domain/day';
import { composeDigest, type Digest } from '../domain/digest';
import type { Mail } from '../mail/compose-mail';
import type { Why } from '../mail/explain';
import { readForms } from './change-rows';
import { writeMail } from './send-mail';
import type { Ports } from './ports';
import { factsOf, lastNamedOf, notesOf } from './update';

/** The mail of today as it would be written now; when there is none today, the one of next Monday. Nothing is claimed and nothing is sent. (rule N14) */
export function previewMail(ports: Ports): Mail & { readonly why: readonly Why[] } {
  const today = ports.clock.today();
  const read = readForms(ports, 'hidden');
  const plan = { ...read.plan, problems: read.problems };
  const lastNamed = lastNamedOf(read, factsOf(notesOf(ports)));
  const unpaused = { ...plan, settings: { ...plan.settings, pausedUntil: null } };
  const monday = addDays(startOfWeek(today), 7);
  // Asked for, there always is one.
  const digest = composeDigest(plan, today, lastNamed) ?? (composeDigest(unpaused, monday, lastNamed, { onRequest: true }) as Digest);
  const words = ports.allWords();
  const mail = writeMail(ports, read, digest);
  const { explainDay, explainDigest } = ports.mailRoom();
  return { ...mail, why: [{ title: mail.subject, why: explainDay(digest, words) }, ...explainDigest(digest, words)] };
}
