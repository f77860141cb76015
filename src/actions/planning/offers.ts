import type { Words } from '../../catalogue/catalogue';
import type { Offering, TabToAdd } from '../../sidebar/contract';
import type { PlanRead } from '../plan/read-plan';

/** The tabs that references of the plan lead to and that are not there, each once. (rule E8) */
export function offersOf({ problems }: Pick<PlanRead, 'problems'>, words: Words): Pick<Offering, 'offers'> {
  const tabs = new Set(problems.flatMap(({ code, others = [] }) => (code === 'tabNotThere' ? others : [])));
  return tabs.size === 0
    ? {}
    : { offers: [...tabs].map((tab) => ({ tab: tab as TabToAdd, name: words.tabs[tab as TabToAdd] })) };
}
