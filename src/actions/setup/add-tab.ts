import { tabsOnDemand } from '../../tables/column';
import { say } from '../../catalogue/catalogue';
import type { TabOnDemand } from '../../tables/column';
import { changePlan, needTab } from '../plan/change-plan';
import { makeTabs, withNeeded } from './make-tabs';
import type { SavingPorts } from '../ports';
import type { Said } from '../plan/said';
import { updatePlan } from '../update/update';

/*
 * Tabs that Start does not create: the user adds them from the menu, or a view adds the tab that it needs. (rules E1 to E10)
 */

/** The tabs on demand, and the log of changes, which is hidden at first. */
export const tabsToAdd = [...tabsOnDemand, 'changes'] as const;

export type TabToAdd = (typeof tabsToAdd)[number];

export interface Added extends Said {
  /** The present name of the tab. */
  readonly tab: string;
}

/** Shows a tab, and creates it first when it does not exist. */
export function addTab(ports: SavingPorts, tab: TabOnDemand | 'changes'): Added {
  const { maker } = ports;
  return changePlan(ports, (before): Added => {
    const found = tab === 'changes' ? before : makeTabs(ports, before, [tab]);
    const { name } = needTab(found, tab);
    if (tab === 'changes' || found === before) {
      maker.show(tab);
      return { message: say(found.words.messages.tabThere, { tab: name }), problems: [], tab: name };
    }
    const { problems, words } = updatePlan(ports, found);
    maker.show(tab);
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
