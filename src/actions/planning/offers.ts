import type { Words } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { TabToAdd } from '../setup/add-tab';
import type { PlanRead } from '../plan/read-plan';
import { canBeOwnWord, statusColumns, type TabWithStatus } from '../../tables/own-words';
import { plainText } from '../../tables/tidy-cells';

/** Missing tabs that references of the plan point to, for a button that adds each; absent without such tabs. */
export interface Offering extends Said {
  readonly offers?: readonly { readonly tab: TabToAdd; readonly name: string }[];
  /** Words in a dropdown of a status that nobody has said the meaning of, each once; absent without any. */
  readonly unknownStatuses?: readonly UnknownStatus[];
}

export interface UnknownStatus {
  readonly tab: TabWithStatus;
  readonly word: string;
}

const isTabWithStatus = (tab: string): tab is TabWithStatus => tab in statusColumns;

/** The unknown words of each status, each once, for a choice of what it means. A word that Settings cannot hold is left out. (rule X43) */
export function unknownStatusesOf({ problems, found, standing }: PlanRead): Pick<Offering, 'unknownStatuses'> {
  const unknown = new Map<string, UnknownStatus>();
  for (const { tab, row, column, code } of problems) {
    if (!isTabWithStatus(tab) || column !== statusColumns[tab].column || code !== 'notAnOption') continue;
    const cell = standing[tab]?.cells[row - 1]?.[(found[tab]?.columns[column] ?? 0) - 1] ?? '';
    const word = typeof cell === 'string' ? plainText(cell) : '';
    if (canBeOwnWord(word, statusColumns[tab].list)) unknown.set(`${tab} ${word.toLowerCase()}`, { tab, word });
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
