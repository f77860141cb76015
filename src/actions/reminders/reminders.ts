import { daysBetween, isDay } from '../../domain/plan/day';
import { say } from '../../catalogue/catalogue';
import { settings } from '../../tables/settings';
import { changeSettings } from '../setup/change-settings';
import type { Clock, ReminderRecord, Ports } from '../ports';
import { remindersOf } from '../update/script-facts';
import { completeAfter } from '../setup/complete-plan';
import { updatePlan } from '../update/update';
import { askToAllow, withTriggers } from './say-missing';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';
import { localeFor } from '../../catalogue/locale';
import { sayDay } from '../plan/say-day';
import type { Said } from '../plan/said';

const plain = (message: string): Said => ({ message, problems: [] });

/**
 * Ensures the one trigger at that hour in the spreadsheet's time zone, and gives the record with its ID. Replaces it only after a change.
 * @param anew whether to replace it in any case
 */
function keepTrigger(
  { trigger, clock }: Pick<Ports, 'trigger' | 'clock'>,
  reminders: ReminderRecord,
  hour: number,
  anew = false,
): ReminderRecord {
  const fits = !anew && reminders.hour === hour && reminders.zone === trigger.zone;
  const kept = { ...reminders, hour, zone: trigger.zone, trigger: trigger.ensure(hour, reminders, fits) };
  if (kept.trigger === reminders.trigger) return kept;
  // Whether Google's clock reaches this file is uncertain: a run a minute later proves it, where one more trigger is allowed.
  const proof = trigger.prove();
  return { ...kept, proof, proofAt: clock.moment(), proved: '', lastError: '' };
}

/** Minutes after which the run that proves the daily trigger should have come; Google's clock is late by one or two. */
const PROOF_MINUTES = 5;

/**
 * Whether Google's clock has reached this file since the trigger was made: the moment, `awaited` or `missing`; '' when nothing could be tried,
 * or a daily run has come on a later day.
 */
export function proofOf({ proof, proofAt, proved, lastRun }: ReminderRecord, clock: Clock): string {
  if (proved !== '' || proof === '' || lastRun > proofAt.slice(0, 10)) return proved;
  return Date.parse(clock.moment()) - Date.parse(proofAt) > PROOF_MINUTES * 60_000 ? 'missing' : 'awaited';
}

/** The run of the proof's trigger: stores that it came, unless another trigger has been made since or the file is a copy. */
export function proveTrigger(ports: Ports): void {
  const { lock, reminderStore, clock, trigger } = ports;
  lock.during(lockMilliseconds, () => {
    const reminders = remindersOf(ports);
    if (reminders.proof !== '' && reminders.proof === trigger.calledBy)
      reminderStore.write({ ...reminders, proved: clock.moment() });
  });
}

/**
 * Has the owner's trigger at an hour: a call of the owner may have changed that, and the trigger may be gone, doubled or of another time zone.
 * A run of the trigger itself may not make one. Gives a sentence when the user does not allow triggers.
 * @param reminders the record as this run has read it under the lock
 */
export function mendTrigger(ports: Ports, hour: number, reminders = remindersOf(ports)): readonly string[] {
  if (reminders.owner === '' || reminders.owner !== ports.mailer.me) return [];
  return withTriggers(ports, () => {
    const kept = keepTrigger(ports, reminders, hour);
    if (kept.trigger !== reminders.trigger) ports.reminderStore.write(kept);
  });
}

/** Days without a run after which a trigger is replaced: Google disables triggers without notice. */
const STOPPED_AFTER_DAYS = 2;

function hasStopped(reminders: ReminderRecord, clock: Clock): boolean {
  const { lastRun, since } = reminders;
  const last = lastRun > since ? lastRun : since;
  if (isDay(last) && daysBetween(last, clock.today()) >= STOPPED_AFTER_DAYS) return true;
  return proofOf(reminders, clock) === 'missing';
}

/**
 * Switches the daily run on for the caller, at a whole hour of the spreadsheet's time zone. The first caller owns the reminders of a file;
 * another gets a message, and may take over: then the earlier owner's trigger removes itself at its next run.
 */
export function turnOnReminders(ports: Ports, hour: number, takeOver = false): Said {
  const { languages, reader, lock, mailer, reminderStore, clock, consent } = ports;
  const range = settings.reminderHour;
  if (!Number.isInteger(hour) || hour < range.min || hour > range.max)
    return plain(say(languages.knownWords().messages.hourRange, { got: String(hour) }));
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = reader.find();
    const { words } = found;
    if (!isStarted(found)) return plain(words.messages.startFirst);
    const missing = consent.missing('triggers', 'address', 'mail');
    const needed = missing.filter((need) => need !== 'mail');
    if (needed.length > 0) return plain(askToAllow(needed, consent, words));
    const reminders = remindersOf(ports);
    const me = mailer.me;
    const isOthers = reminders.owner !== '' && reminders.owner !== me;
    if (isOthers && !takeOver) {
      return plain(
        say(words.messages.remindersOwner, {
          mail: reminders.owner,
          since: reminders.since,
          day: sayDay(reminders.since, found.dayLocale),
        }),
      );
    }
    // Another account's trigger is invisible here, so a new one is made. The claimed day stays, so that no day has two mails.
    const kept = keepTrigger(ports, reminders, hour, isOthers || hasStopped(reminders, clock));
    reminderStore.write({
      ...kept,
      owner: me,
      since: reminders.owner === me ? reminders.since : clock.today(),
      lastError: '',
    });
    // The form is the consent to change the hour in Settings too, where the user sees it.
    changeSettings(ports, found, (key) => (key === 'reminderHour' ? hour : undefined));
    const { problems, words: after } = updatePlan(ports, found);
    return {
      message: say(after.messages.remindersOn, { hour, mail: me }),
      problems: [...(missing.length > 0 ? [askToAllow(missing, consent, after)] : []), ...problems],
    };
  });
  // So that the first daily run finds nothing left to make.
  completeAfter(ports);
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/** Switches the daily run off. Only its owner can, because nobody sees another account's triggers. */
export function turnOffReminders(ports: Ports): Said {
  const { file, languages, reader, trigger, lock, mailer, reminderStore, consent } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const reminders = remindersOf(ports);
    const words = languages.knownWords();
    const { me } = mailer;
    if (reminders.owner !== '' && me === '') return plain(askToAllow(['address'], consent, words));
    if (reminders.owner !== '' && reminders.owner !== me) {
      return plain(
        say(words.messages.remindersOwner, {
          mail: reminders.owner,
          day: sayDay(reminders.since, localeFor(file.locale, words)),
        }),
      );
    }
    // A trigger that has to stay does nothing in a file without an owner, or takes itself away.
    const problems = withTriggers(ports, () => trigger.remove(reminders));
    reminderStore.write({ ...reminders, owner: '', since: '', trigger: '', proof: '', proved: '', lastError: '' });
    const found = reader.find();
    const after = isStarted(found) ? updatePlan(ports, found) : found;
    return { message: after.words.messages.remindersOff, problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}
