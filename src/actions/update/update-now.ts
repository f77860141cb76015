import { plural } from '../../catalogue/catalogue';
import type { Offering } from '../planning/offers';
import type { Ports } from '../ports';
import { offersOf } from '../planning/offers';
import { keepTrigger } from '../reminders/reminders';
import { remindersOf } from './script-facts';
import { updatePlan, type Updated } from './update';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/** Runs *Update now* and gives its result in one sentence. */
export function updateNow(ports: Ports): Offering {
  const { reader, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, () => {
    const found = reader.find();
    if (!isStarted(found)) return { message: found.words.messages.startFirst, problems: [] };
    const updated = updatePlan(ports, found);
    repairTrigger(ports);
    return sayUpdated(updated);
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}

function sayUpdated({ problems, isNewCopy, read, words }: Updated): Offering {
  const count = problems.length;
  const message = count === 0 ? words.messages.updated : plural(words, words.messages.updatedWith, count);
  return { message: isNewCopy ? `${words.messages.copied} ${message}` : message, problems, ...offersOf(read, words) };
}

/** Restores my daily trigger when it is missing or doubled: a missing trigger cannot restore itself. Moves it to another time zone. */
function repairTrigger(ports: Ports): void {
  const { reminderStore, mailer, trigger } = ports;
  const reminders = remindersOf(ports);
  if (
    reminders.owner !== '' &&
    reminders.owner === mailer.me &&
    (reminders.zone !== trigger.zone || !trigger.isThere())
  )
    reminderStore.write(keepTrigger(ports, { ...reminders, trigger: '' }, reminders.hour));
}
