import { daysBetween, isDay, type Day } from '../../domain/plan/day';
import { say } from '../../catalogue/catalogue';
import { settings } from '../../tables/settings';
import { changeSettings } from '../setup/change-settings';
import type { ReminderRecord, Ports } from '../ports';
import { remindersOf } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';
import { localeFor } from '../../catalogue/locale';
import { sayDay } from '../plan/say-day';
import type { Said } from '../plan/said';

const plain = (message: string): Said => ({ message, problems: [] });

/** Ensures the one trigger at that hour in the spreadsheet's time zone, and gives the record with its ID. Replaces it only after a change. */
export function keepTrigger(
  { trigger }: Pick<Ports, 'trigger'>,
  reminders: ReminderRecord,
  hour: number,
): ReminderRecord {
  const unchanged = reminders.hour === hour && reminders.zone === trigger.zone;
  return { ...reminders, hour, zone: trigger.zone, trigger: trigger.ensure(hour, unchanged ? reminders.trigger : '') };
}

/** Days without a run after which a trigger is replaced: Google disables triggers without notice. */
const STOPPED_AFTER_DAYS = 2;

function hasStopped({ lastRun, since }: ReminderRecord, today: Day): boolean {
  const last = lastRun > since ? lastRun : since;
  return isDay(last) && daysBetween(last, today) >= STOPPED_AFTER_DAYS;
}

/**
 * Switches the daily run on for the caller, at a whole hour of the spreadsheet's time zone. The first caller owns the reminders of a file;
 * another gets a message, and may take over: then the earlier owner's trigger removes itself at its next run.
 */
export function turnOnReminders(ports: Ports, hour: number, takeOver = false): Said {
  const { languages, reader, lock, mailer, reminderStore, clock } = ports;
  const range = settings.reminderHour;
  if (!Number.isInteger(hour) || hour < range.min || hour > range.max)
    return plain(say(languages.knownWords().messages.hourRange, { got: String(hour) }));
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = reader.find();
    const { words } = found;
    if (!isStarted(found)) return plain(words.messages.startFirst);
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
    const kept = keepTrigger(
      ports,
      isOthers || hasStopped(reminders, clock.today()) ? { ...reminders, trigger: '' } : reminders,
      hour,
    );
    reminderStore.write({
      ...kept,
      owner: me,
      since: reminders.owner === me ? reminders.since : clock.today(),
      lastError: '',
    });
    // The form is the consent to change the hour in Settings too, where the user sees it.
    changeSettings(ports, found, (key) => (key === 'reminderHour' ? hour : undefined));
    const { problems, words: after } = updatePlan(ports, found);
    return { message: say(after.messages.remindersOn, { hour, mail: me }), problems };
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}

/** Switches the daily run off. Only its owner can, because nobody sees another account's triggers. */
export function turnOffReminders(ports: Ports): Said {
  const { file, languages, reader, trigger, lock, mailer, reminderStore } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const reminders = remindersOf(ports);
    if (reminders.owner !== '' && reminders.owner !== mailer.me) {
      const words = languages.knownWords();
      return plain(
        say(words.messages.remindersOwner, {
          mail: reminders.owner,
          day: sayDay(reminders.since, localeFor(file.locale, words)),
        }),
      );
    }
    trigger.remove();
    reminderStore.write({ ...reminders, owner: '', since: '', trigger: '', lastError: '' });
    const found = reader.find();
    const { words } = isStarted(found) ? updatePlan(ports, found) : found;
    return plain(words.messages.remindersOff);
  });
  return outcome.done ? outcome.result : plain(languages.knownWords().messages.busy);
}
