import { daysBetween, isDay, type Day } from '../../domain/plan/day';
import { say } from '../../catalogue/catalogue';
import { settings } from '../../tables/settings';
import { changeSettings } from '../setup/change-settings';
import type { Notes, Ports } from '../ports';
import { notesOf } from '../update/script-facts';
import { isStarted, lockMilliseconds, updatePlan } from '../update/update';
import type { Said } from '../plan/said';

const plain = (message: string): Said => ({ message, problems: [] });

/** `2026-03-01` as the file's locale writes it. */
export function sayDay(day: string, locale: string): string {
  if (day === '') return '';
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale.replace('_', '-'), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
}

/** The notes with the one trigger at that hour, in the zone that the spreadsheet has now; it is made anew only when something of that has changed. */
export function keepTrigger({ trigger }: Pick<Ports, 'trigger'>, notes: Notes, hour: number): Notes {
  const unchanged = notes.hour === hour && notes.zone === trigger.zone;
  return { ...notes, hour, zone: trigger.zone, trigger: trigger.ensure(hour, unchanged ? notes.trigger : '') };
}

/** Days without a run after which a trigger that is there cannot be trusted: Google disables one without a word. */
const STOPPED_AFTER_DAYS = 2;

function hasStopped({ lastRun, since }: Notes, today: Day): boolean {
  const last = lastRun > since ? lastRun : since;
  return isDay(last) && daysBetween(last, today) >= STOPPED_AFTER_DAYS;
}

/**
 * Switches the daily run on for the person who asks, at a whole hour of the spreadsheet's zone. Of several people the first owns the
 * reminders of a file; another is told who does, and may take over: then the trigger of the one before takes itself away at its next run.
 */
export function turnOnReminders(ports: Ports, hour: number, takeOver = false): Said {
  const { words, store, lock, mailer, notebook, clock } = ports;
  const range = settings.reminderHour;
  if (!Number.isInteger(hour) || hour < range.min || hour > range.max)
    return plain(say(words.messages.hourRange, { got: String(hour) }));
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = store.find();
    if (!isStarted(found)) return plain(words.messages.startFirst);
    const notes = notesOf(ports);
    const me = mailer.me;
    const isOthers = notes.owner !== '' && notes.owner !== me;
    if (isOthers && !takeOver) {
      return plain(
        say(words.messages.remindersOwner, {
          mail: notes.owner,
          since: notes.since,
          day: sayDay(notes.since, store.file.manner),
        }),
      );
    }
    // Another's trigger is not to be seen here: one's own is made, and the days that were claimed and named stay, so that no day has two mails.
    const kept = keepTrigger(
      ports,
      isOthers || hasStopped(notes, clock.today()) ? { ...notes, trigger: '' } : notes,
      hour,
    );
    notebook.write({ ...kept, owner: me, since: notes.owner === me ? notes.since : clock.today(), lastError: '' });
    // The hour stands in Settings, where the user sees it: the form was the consent.
    changeSettings(ports, found, (key) => (key === 'reminderHour' ? hour : undefined));
    const { problems } = updatePlan(ports, found);
    return { message: say(words.messages.remindersOn, { hour, mail: me }), problems };
  });
  return outcome.done ? outcome.result : plain(words.messages.busy);
}

/** Switches the daily run off. Only its owner can, because nobody sees another account's triggers. */
export function turnOffReminders(ports: Ports): Said {
  const { words, store, trigger, lock, mailer, notebook } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const notes = notesOf(ports);
    if (notes.owner !== '' && notes.owner !== mailer.me) {
      return plain(
        say(words.messages.remindersOwner, { mail: notes.owner, day: sayDay(notes.since, store.file.manner) }),
      );
    }
    trigger.remove();
    notebook.write({ ...notes, owner: '', since: '', trigger: '', lastError: '' });
    const found = store.find();
    if (isStarted(found)) updatePlan(ports, found);
    return plain(words.messages.remindersOff);
  });
  return outcome.done ? outcome.result : plain(words.messages.busy);
}
