import { tabsOnDemand } from '../../tables/column';
import { say } from '../../catalogue/catalogue';
import type { TabOnDemand } from '../../tables/column';
import { changePlan, needTab } from '../plan/change-plan';
import { makeTabs, withNeeded } from './make-tabs';
import type { Ports } from '../ports';
import type { Said } from '../plan/said';
import { updatePlan } from '../update/update';

/*
 * The tabs that come when their moment has come: from the menu, or from a view that needs one. (rules E1 to E10)
 */

/** The tabs that come on demand, and the log of changes, which is hidden at first. */
export const tabsToAdd = [...tabsOnDemand, 'changes'] as const;

export type TabToAdd = (typeof tabsToAdd)[number];

export interface Added extends Said {
  /** What the tab is called now. */
  readonly tab: string;
}

/** Puts a tab in sight, and makes it first when it is not there. */
export function addTab(ports: Ports, tab: TabOnDemand | 'changes'): Added {
  const { store, words } = ports;
  return changePlan(ports, (before): Added => {
    const found = tab === 'changes' ? before : makeTabs(ports, before, [tab]);
    const { name } = needTab(ports, found, tab);
    if (tab === 'changes' || found === before) {
      store.show(tab);
      return { message: say(words.messages.tabThere, { tab: name }), problems: [], tab: name };
    }
    const { problems } = updatePlan(ports, found);
    store.show(tab);
    const made = withNeeded([tab]).filter((one) => one === tab || !before[one]?.made);
    const names = made.map((one) => found[one]?.name ?? words.tabs[one]);
    const message =
      names.length === 1
        ? say(words.messages.tabAdded, { tab: names[0] ?? '' })
        : say(words.messages.tabsAdded, { tabs: names.join(', ') });
    return { message, problems, tab: name };
  });
}

export { makeTabs } from './make-tabs';
