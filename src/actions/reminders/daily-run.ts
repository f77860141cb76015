import { addDays, daysBetween, type Day } from '../../domain/plan/day';
import { composeDigest } from '../../domain/reminders/digest';
import { say, type Words } from '../../catalogue/catalogue';
import { writeRenewal } from '../../mail/write-renewal';
import { showTrouble } from '../update/draw-home';
import type { Found, Need, ReminderRecord, Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { sayMissing } from './say-missing';
import { circumstancesOf, sendClaimed } from './send-mail';
import { factsOf, lastNamedOf, remindersOf, type ScriptFacts } from '../update/script-facts';
import { updateForToday } from '../update/update-for-today';
import { isStarted } from '../plan/is-started';
import { completeAfter } from '../setup/complete-plan';
import { lockMilliseconds } from '../plan/patience';

/** Lock timeout in milliseconds: longer than that of other calls, since nobody waits for the daily run. */
const lockTimeout = 15 * lockMilliseconds;

/** What a daily run did, for tests. */
export type DailyOutcome =
  'notAllowed' | 'busy' | 'noPlan' | 'notMine' | 'nothingDue' | 'alreadyClaimed' | 'noQuota' | 'sent' | 'notSent';

/**
 * The daily run: updates the rows for today and sends at most one mail (rules N1 to N14). The day is claimed in the file before the mail is
 * sent, so that a run that is cut off sends none rather than two; the next day's mail makes up for it.
 */
export function dailyRun(ports: Ports): DailyOutcome {
  const { reader, lock } = ports;
  const outcome = lock.during(lockTimeout, () => runLocked(ports, reader.find()));
  if (outcome.done && outcome.result !== 'noPlan' && outcome.result !== 'notMine') completeAfter(ports);
  return outcome.done ? outcome.result : 'busy';
}

/** Days between two mails that ask to renew the permission. */
const RENEWAL_DAYS = 7;

/**
 * A permission was revoked or has to be granted again, or the user never gave it. Stores that for the sidebar, and mails the owner how to
 * renew it, at most once a week, if the mail itself is allowed.
 */
function askToRenew(ports: Ports, words: Words, kept: ReminderRecord, missing: readonly Need[]): DailyOutcome {
  const { file, reminderStore, mailer, clock, consent } = ports;
  const today = clock.today();
  const isAsked = kept.renewal !== '' && today < addDays(kept.renewal as Day, RENEWAL_DAYS);
  if (missing.includes('mail') || isAsked || isClaimed(kept, today)) {
    reminderStore.write(kept);
    return 'notAllowed';
  }
  const asked = { ...kept, renewal: today, claimed: today };
  reminderStore.write(asked);
  try {
    const mail = writeRenewal(words, file, consent.link());
    mailer.send({ to: kept.owner, name: words.menu.title, ...mail, calendar: null });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    reminderStore.write({ ...asked, lastError: `${kept.lastError} ${say(words.messages.mailNotSent, { text })}` });
  }
  return 'notAllowed';
}

/**
 * Whether the mail of this day was sent. A claim for tomorrow counts too: after a change to a time zone further west, the last mail may have
 * today's or tomorrow's date.
 */
export function isClaimed({ claimed }: Pick<ReminderRecord, 'claimed'>, today: Day): boolean {
  if (claimed === '') return false;
  const ahead = daysBetween(today, claimed as Day);
  return ahead === 0 || ahead === 1;
}

function runLocked(ports: Ports, found: Found): DailyOutcome {
  const { clock, consent } = ports;
  // Home alone is a plan whose other tabs were deleted: the mail says so.
  if (!isStarted(found) && !found.home) return 'noPlan';
  const reminders = remindersOf(ports);
  const isAllowed = consent.allowed();
  if (!isOwners(ports, reminders)) {
    // The file is a copy, or another account has taken over. Without all permissions the trigger may be the owner's.
    if (isAllowed) ports.trigger.remove(reminders);
    return 'notMine';
  }
  const today = clock.today();
  const missing = isAllowed ? [] : consent.missing('mail', 'triggers', 'address');
  const trouble = isAllowed ? '' : sayTrouble(missing, found.words);
  const facts = { ...factsOf(reminders), lastRun: today, trouble };
  // The rows are marked without any permission but that for the file.
  const read = updateForToday(ports, found, facts);
  const { words } = read.found;
  if (!isAllowed)
    return askToRenew(ports, words, { ...reminders, lastRun: today, lastError: sayTrouble(missing, words) }, missing);
  // A new hour or time zone needs a new trigger. One that is made in a run of a trigger may be disabled, so a person has to make it.
  const waits = read.plan.settings.reminderHour !== reminders.hour || ports.trigger.zone !== reminders.zone;
  const trigger = ports.trigger.settle(reminders);
  const kept = { ...reminders, trigger, lastRun: today, lastError: waits ? words.messages.hourWaits : '' };
  const outcome = sendOfDay(ports, read, facts, kept);
  const isStored = outcome === 'noQuota' || outcome === 'notSent';
  const { lastError } = isStored ? remindersOf(ports) : kept;
  if (lastError !== '') ports.writer.attempt(() => showTrouble(ports, lastError));
  return outcome;
}

const sayTrouble = (missing: readonly Need[], words: Words): string =>
  missing.length === 0
    ? words.messages.notAuthorised
    : say(words.messages.allowInSidebar, { text: sayMissing(missing, words) });

/** Whether the run is the owner's: by the trigger that the owner's run stored, or by the address, which the user may refuse. */
function isOwners({ trigger, mailer }: Ports, reminders: ReminderRecord): boolean {
  if (reminders.owner === '') return false;
  return (trigger.calledBy !== '' && trigger.calledBy === reminders.trigger) || reminders.owner === mailer.me;
}

/** Sends the mail of the day, when there is one and it has not gone. Stores the record in any case. */
function sendOfDay(ports: Ports, read: PlanRead, facts: ScriptFacts, kept: ReminderRecord): DailyOutcome {
  const { clock, reminderStore } = ports;
  const today = clock.today();
  if (isClaimed(kept, today)) {
    reminderStore.write(kept);
    return 'alreadyClaimed';
  }
  const digest = composeDigest(
    { ...read.plan, problems: read.problems },
    today,
    lastNamedOf(read, facts),
    circumstancesOf(kept, read, today),
  );
  if (digest === null) {
    reminderStore.write(kept);
    return 'nothingDue';
  }
  return sendClaimed(ports, read, digest, kept.owner, today, kept);
}
