import { plural } from '../../catalogue/catalogue';
import type { Offering } from '../planning/offers';
import type { Ports } from '../ports';
import { offersOf } from '../planning/offers';
import { keepTrigger } from '../reminders/reminders';
import { notesOf } from './script-facts';
import { isStarted, lockMilliseconds, updatePlan } from './update';

/** *Update now*, in one sentence. */
export function updateNow(ports: Ports): Offering {
  const { words, store, lock } = ports;
  const outcome = lock.during(lockMilliseconds, () => {
    const found = store.find();
    if (!isStarted(found)) return null;
    const updated = updatePlan(ports, found);
    repairTrigger(ports);
    return updated;
  });
  if (!outcome.done) return { message: words.messages.busy, problems: [] };
  if (outcome.result === null) return { message: words.messages.startFirst, problems: [] };
  const { problems, isNewCopy, read } = outcome.result;
  const count = problems.length;
  const message = count === 0 ? words.messages.updated : plural(words, words.messages.updatedWith, count);
  return { message: isNewCopy ? `${words.messages.copied} ${message}` : message, problems, ...offersOf(read, words) };
}

/** The daily trigger, when it is mine and was taken away or doubled, is made anew: a trigger that is gone cannot do so by itself. */
function repairTrigger(ports: Ports): void {
  const { notebook, mailer, trigger } = ports;
  const notes = notesOf(ports);
  if (notes.owner !== '' && notes.owner === mailer.me && !trigger.isThere())
    notebook.write(keepTrigger(ports, { ...notes, trigger: '' }, notes.hour));
}
