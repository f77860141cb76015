import type { Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { TabToAdd } from '../setup/add-tab';
import type { PlanRead } from '../plan/read-plan';
import { splitOwnWords } from '../../tables/own-words';
import { plainText } from '../../tables/tidy-cells';

/** Missing tabs that references of the plan point to, for a button that adds each; absent without such tabs. */
export interface Offering extends Said {
  readonly offers?: readonly { readonly tab: TabToAdd; readonly name: string }[];
  /** Words of *Status* that nobody has said the meaning of, each once; absent without any. */
  readonly unknownStatuses?: readonly UnknownStatus[];
}

export interface UnknownStatus {
  readonly tab: 'goals' | 'steps';
  readonly word: string;
}

/** The unknown words of *Status*, each once, for a choice of what it means. A word that Settings cannot hold is left out. (rule X43) */
export function unknownStatusesOf({ problems, found, standing }: PlanRead): Pick<Offering, 'unknownStatuses'> {
  const unknown = new Map<string, UnknownStatus>();
  for (const { tab, row, column, code } of problems) {
    if ((tab !== 'goals' && tab !== 'steps') || column !== 'status' || code !== 'notAnOption') continue;
    const cell = standing[tab]?.cells[row - 1]?.[(found[tab]?.columns['status'] ?? 0) - 1] ?? '';
    const [word = '', ...more] = splitOwnWords(typeof cell === 'string' ? plainText(cell) : '');
    if (word !== '' && more.length === 0) unknown.set(`${tab} ${word.toLowerCase()}`, { tab, word });
  }
  return unknown.size === 0 ? {} : { unknownStatuses: [...unknown.values()] };
}

/** The missing tabs that references of the plan point to, each once. (rule E8) */
export function offersOf({ problems }: Pick<PlanRead, 'problems'>, words: Words): Pick<Offering, 'offers'> {
  const tabs = new Set(problems.flatMap(({ code, others = [] }) => (code === 'tabNotThere' ? others : [])));
  return tabs.size === 0
    ? {}
    : { offers: [...tabs].map((tab) => ({ tab: tab as TabToAdd, name: words.tabs[tab as TabToAdd] })) };
}
