import { addDays, daysBetween, type Day } from '../../domain/plan/day';
import { composeDigest } from '../../domain/reminders/digest';
import { say } from '../../catalogue/catalogue';
import { writeRenewal } from '../../mail/write-renewal';
import { showTrouble } from '../update/draw-home';
import type { Found, ReminderRecord, Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { keepTrigger } from './reminders';
import { circumstancesOf, sendClaimed } from './send-mail';
import { factsOf, lastNamedOf, remindersOf } from '../update/script-facts';
import { updateForToday } from '../update/update-for-today';
import { isStarted } from '../plan/is-started';
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
  const { reader, lock, trigger } = ports;
  if (!trigger.allowed()) return askToRenew(ports);
  const outcome = lock.during(lockTimeout, () => runLocked(ports, reader.find()));
  return outcome.done ? outcome.result : 'busy';
}

/** Days between two mails that ask to renew the permission. */
const RENEWAL_DAYS = 7;

/**
 * A permission that the daily run needs was revoked or has to be granted again. Stores that for the sidebar, and mails the owner how to renew
 * it, at most once a week. Sending may be forbidden too; then only the sidebar shows it.
 */
function askToRenew({ file, reminderStore, mailer, languages, clock, trigger }: Ports): DailyOutcome {
  const words = languages.knownWords();
  let reminders: ReminderRecord = { ...remindersOf({ reminderStore, file }), lastError: words.messages.notAuthorised };
  const today = clock.today();
  const isAsked = reminders.renewal !== '' && today < addDays(reminders.renewal as Day, RENEWAL_DAYS);
  const isMine = reminders.owner !== '' && reminders.owner === mailer.me;
  if (isMine && !isAsked && !isClaimed(reminders, today)) {
    reminders = { ...reminders, renewal: today, claimed: today };
    reminderStore.write(reminders);
    try {
      mailer.send({
        to: reminders.owner,
        name: words.menu.title,
        ...writeRenewal(words, file, trigger.renewAt()),
        calendar: null,
      });
      return 'notAllowed';
    } catch (error) {
      reminders = {
        ...reminders,
        lastError: `${words.messages.notAuthorised} ${say(words.messages.mailNotSent, { text: error instanceof Error ? error.message : String(error) })}`,
      };
    }
  }
  reminderStore.write(reminders);
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
  const { clock, mailer, reminderStore, trigger } = ports;
  // Home alone is a plan whose other tabs were deleted: the mail says so.
  if (!isStarted(found) && !found.home) return 'noPlan';
  const reminders = remindersOf(ports);
  if (reminders.owner === '' || reminders.owner !== mailer.me) {
    // The file is a copy, or another account has taken over: this account's trigger is not needed any more.
    trigger.remove();
    return 'notMine';
  }
  const today = clock.today();
  const facts = { ...factsOf(reminders), lastRun: today, trouble: '' };
  const read = updateForToday(ports, found, facts);
  const kept: ReminderRecord = { ...adjustTrigger(ports, read, reminders), lastRun: today, lastError: '' };
  if (isClaimed(reminders, today)) {
    reminderStore.write(kept);
    return 'alreadyClaimed';
  }
  const digest = composeDigest(
    { ...read.plan, problems: read.problems },
    today,
    lastNamedOf(read, facts),
    circumstancesOf(reminders, read, today),
  );
  if (digest === null) {
    reminderStore.write(kept);
    return 'nothingDue';
  }
  const outcome = sendClaimed(ports, read, digest, reminders.owner, today, kept);
  if (outcome !== 'sent') ports.writer.attempt(() => showTrouble(ports, remindersOf(ports).lastError));
  return outcome;
}

/** Replaces the trigger when the hour or the time zone has changed. When it is the trigger of this run, no call is needed to find it. */
function adjustTrigger({ trigger }: Ports, read: PlanRead, reminders: ReminderRecord): ReminderRecord {
  const hour = read.plan.settings.reminderHour;
  const unchanged = hour === reminders.hour && trigger.zone === reminders.zone;
  if (unchanged && reminders.trigger !== '' && reminders.trigger === trigger.calledBy) return reminders;
  return keepTrigger({ trigger }, reminders, hour);
}
