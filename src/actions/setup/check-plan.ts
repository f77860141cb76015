import { say } from '../../catalogue/catalogue';
import { headerOf, isTableKey, tables } from '../../tables/design';
import { tabsOnDemand, type Column } from '../../tables/column';
import { makingOrder, seed } from './start';
import type { Offering } from '../planning/offers';
import { offersOf } from '../planning/offers';
import type { Ports } from '../ports';
import { keepTrigger } from '../reminders/reminders';
import { notesOf } from '../update/script-facts';
import { isStarted, lockMilliseconds, updatePlan } from '../update/update';

/**
 * *Check my plan*: says what is wrong with tabs, columns and rows, and repairs what it may: brings back tabs and columns, restores
 * dropdowns, formats and colours, gives duplicated rows their own IDs, and makes the daily trigger anew. What a user typed stays.
 */
export function checkMyPlan(ports: Ports): Offering {
  const { store, lock, words, clock, notebook, mailer } = ports;
  if (!isStarted(store.find())) return { message: words.messages.startFirst, problems: [] };
  const outcome = lock.during(lockMilliseconds, (): Offering => {
    const repaired: string[] = [];
    let found = store.find();
    for (const tab of makingOrder) {
      if (found[tab]?.made) continue;
      store.make(tab, ports.words);
      repaired.push(say(words.messages.repairedTab, { tab: words.tabs[tab] }));
    }
    if (repaired.length > 0) {
      found = store.find();
      seed(ports, found, clock.today());
    }
    for (const tab of [...makingOrder, ...tabsOnDemand.filter((one) => found[one]?.made)]) {
      if (!isTableKey(tab)) continue;
      for (const [key] of Object.entries<Column>(tables[tab].columns)) {
        if (found[tab]?.columns[key] !== undefined) continue;
        store.makeColumn(tab, key, ports.words);
        const column = headerOf(words, tab, key);
        repaired.push(say(words.messages.repairedColumn, { tab: found[tab]?.name ?? words.tabs[tab], column }));
      }
      store.repair(tab, ports.words);
    }
    const notes = notesOf(ports);
    if (notes.owner !== '' && notes.owner === mailer.me) notebook.write(keepTrigger(ports, notes, notes.hour));
    const { problems, read } = updatePlan(ports, store.find());
    const said = [
      ...repaired,
      ...(problems.length === 0 && repaired.length === 0 ? [words.messages.nothingToSay] : []),
    ];
    return { message: said.join(' ') || words.messages.updated, problems, ...offersOf(read, words) };
  });
  return outcome.done ? outcome.result : { message: words.messages.busy, problems: [] };
}
