import { plural } from '../../catalogue/catalogue';
import type { Offering } from '../planning/offers';
import type { Ports } from '../ports';
import { offersOf } from '../planning/offers';
import { mendTrigger } from '../reminders/reminders';
import { factsOf, remindersOf } from './script-facts';
import { updatePlan, type Updated } from './update';
import { completePending, makeMissing } from '../setup/complete-plan';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/** Runs *Update now* and gives its result in one sentence. */
export function updateNow(ports: Ports): Offering {
  const { reader, maker, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, () => {
    const before = reader.find();
    if (!isStarted(before)) return { message: before.words.messages.startFirst, problems: [] };
    const found = makeMissing(ports, before);
    const reminders = remindersOf(ports);
    const updated = updatePlan(ports, found, 'all', factsOf(reminders));
    completePending(ports, ['tabs', 'colours', 'charts']);
    const told = mendTrigger(ports, updated.read.plan.settings.reminderHour, reminders);
    if (updated.words.language !== found.language) maker.show('home');
    const said = sayUpdated(updated);
    return { ...said, problems: [...told, ...said.problems] };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}

function sayUpdated({ problems, isNewCopy, read, words }: Updated): Offering {
  const count = problems.length;
  const message = count === 0 ? words.messages.updated : plural(words, words.messages.updatedWith, count);
  return { message: isNewCopy ? `${words.messages.copied} ${message}` : message, problems, ...offersOf(read, words) };
}
