import type { Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { TabToAdd } from '../setup/add-tab';
import type { PlanRead } from '../plan/read-plan';

/** Missing tabs that references of the plan point to, for a button that adds each; absent without such tabs. */
export interface Offering extends Said {
  readonly offers?: readonly { readonly tab: TabToAdd; readonly name: string }[];
}

/** The missing tabs that references of the plan point to, each once. (rule E8) */
export function offersOf({ problems }: Pick<PlanRead, 'problems'>, words: Words): Pick<Offering, 'offers'> {
  const tabs = new Set(problems.flatMap(({ code, others = [] }) => (code === 'tabNotThere' ? others : [])));
  return tabs.size === 0
    ? {}
    : { offers: [...tabs].map((tab) => ({ tab: tab as TabToAdd, name: words.tabs[tab as TabToAdd] })) };
}
