import { say } from '../../catalogue/catalogue';
import { headerOf, isTableKey, tables } from '../../tables/design';
import { tabsOnDemand, type Column } from '../../tables/column';
import { makingOrder, seed } from './start';
import type { Offering } from '../planning/offers';
import { offersOf } from '../planning/offers';
import type { Ports } from '../ports';
import { keepTrigger } from '../reminders/reminders';
import { remindersOf } from '../update/script-facts';
import { updatePlan } from '../update/update';
import { isStarted } from '../plan/is-started';
import { lockMilliseconds } from '../plan/patience';

/**
 * *Check my plan*: says what is wrong with tabs, columns and rows, and repairs what it may: brings back tabs and columns, restores
 * dropdowns, formats and colours, gives duplicated rows their own IDs, and makes the daily trigger anew. What a user typed stays.
 */
export function checkMyPlan(ports: Ports): Offering {
  const { reader, maker, lock, languages, clock, reminderStore, mailer } = ports;
  const before = reader.find();
  if (!isStarted(before)) return { message: before.words.messages.startFirst, problems: [] };
  const outcome = lock.during(lockMilliseconds, (): Offering => {
    const repaired: string[] = [];
    let found = reader.find();
    const { words } = found;
    for (const tab of makingOrder) {
      if (found[tab]?.made) continue;
      maker.make(tab, words);
      repaired.push(say(words.messages.repairedTab, { tab: words.tabs[tab] }));
    }
    if (repaired.length > 0) {
      found = reader.find();
      seed(ports, found, clock.today());
    }
    for (const tab of [...makingOrder, ...tabsOnDemand.filter((one) => found[one]?.made)]) {
      if (!isTableKey(tab)) continue;
      for (const [key] of Object.entries<Column>(tables[tab].columns)) {
        if (found[tab]?.columns[key] !== undefined) continue;
        maker.makeColumn(tab, key, words);
        const column = headerOf(words, tab, key);
        repaired.push(say(words.messages.repairedColumn, { tab: found[tab]?.name ?? words.tabs[tab], column }));
      }
      maker.repair(tab, words);
    }
    const reminders = remindersOf(ports);
    if (reminders.owner !== '' && reminders.owner === mailer.me)
      reminderStore.write(keepTrigger(ports, reminders, reminders.hour));
    const { problems, read, words: after } = updatePlan(ports, reader.find());
    const said = [
      ...repaired,
      ...(problems.length === 0 && repaired.length === 0 ? [after.messages.nothingToSay] : []),
    ];
    return { message: said.join(' ') || after.messages.updated, problems, ...offersOf(read, after) };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}
